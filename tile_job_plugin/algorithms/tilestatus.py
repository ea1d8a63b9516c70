"""Algorithm `tilestatus`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFillSymbol,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsRendererCategory,
    QgsVectorLayer,
    QgsWkbTypes,
)

from tile_job_plugin.algorithms.base import JobAlgorithm
from tile_job_plugin.algorithms.fields import DATE_TIME, REAL, TEXT, make_feature, make_fields, to_date_time
from tile_job_plugin.doors import said
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobTile, TileStatus
from tile_job_plugin.jobs.status_words import status_word
from tile_job_plugin.layers.after_loading import when_loaded
from tile_job_plugin.layers.status_field import show_status_words
from tile_job_plugin.layers.tile_polygons import crs_of, polygon_of
from tile_job_plugin.requests.tile_set_rows import from_record
from tile_job_plugin.tiles.model import TileSet

COLOURS = {
    TileStatus.READY: "#d9d9d9",
    TileStatus.IN_PROGRESS: "#f5c242",
    TileStatus.COMPLETE: "#4daf62",
    TileStatus.FAILED: "#d7301f",
    TileStatus.CANCELLED: "#8c8c8c",
}


class TileStatusLayer(JobAlgorithm):
    """Shows a job's tiles as polygons, coloured by status."""

    OUTPUT = "OUTPUT"

    FIELDS = (
        ("tile_id", TEXT),
        ("status", TEXT),
        ("started", DATE_TIME),
        ("ended", DATE_TIME),
        ("message", TEXT),
        ("seam_error", REAL),
    )

    def name(self) -> str:
        return "tilestatus"

    def displayName(self) -> str:
        return self.tr("Tile status")

    def shortHelpString(self) -> str:
        return self.tr(
            "Creates polygons of a job's tiles, coloured by status, with the error message of failed tiles. The seam "
            "error is the largest difference between a tile's results and its neighbours' along its edges."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_job_parameter()
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, self.tr("Tiles by status"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        job_id = self.read_job_id(parameters, context)
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            rows = database.jobs.job_tiles(job_id)
            tile_set = from_record(database.tile_sets.tile_set(database.jobs.job(job_id).tile_set))
        layer = make_fields(self.FIELDS), QgsWkbTypes.Type.Polygon, crs_of(tile_set)
        destination = self.write_layer(parameters, self.OUTPUT, context, _features(rows, tile_set), *layer)
        if context.willLoadLayerOnCompletion(destination):
            when_loaded(context.layerToLoadOnCompletionDetails(destination), _show_status)
        return {self.OUTPUT: destination}


def _features(rows: list[JobTile], tile_set: TileSet) -> Iterator[QgsFeature]:
    for row in rows:
        if row.tile_id not in tile_set.by_id:  # the set was registered again since
            continue
        yield make_feature(
            row.tile_id,
            row.status.value,
            to_date_time(row.started),
            to_date_time(row.ended),
            row.message,
            row.seam_error,
            geometry=polygon_of(tile_set.by_id[row.tile_id], tile_set),
        )


def _show_status(layer: QgsVectorLayer) -> None:
    categories = [
        QgsRendererCategory(
            status.value,
            QgsFillSymbol.createSimple({"color": colour, "outline_color": "#606060"}),
            said(status_word(status)),
        )
        for status, colour in COLOURS.items()
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("status", categories))
    show_status_words(layer, TileStatus)
    layer.triggerRepaint()
