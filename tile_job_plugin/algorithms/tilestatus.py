"""Algorithm `tilestatus`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
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
from tile_job_plugin.jobs.model import TileStatus
from tile_job_plugin.jobs.pages import each
from tile_job_plugin.jobs.service import PlacedTile
from tile_job_plugin.jobs.status_words import status_word
from tile_job_plugin.layers.after_loading import when_loaded
from tile_job_plugin.layers.status_field import show_status_words
from tile_job_plugin.layers.tile_polygons import crs_of, polygon_of
from tile_job_plugin.requests.tile_set_rows import grid_of
from tile_job_plugin.tiles.model import Grid, PixelRect

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
            grid = grid_of(database.tile_sets.tile_set_place(database.jobs.job(job_id).tile_set))
            layer = make_fields(self.FIELDS), QgsWkbTypes.Type.Polygon, crs_of(grid)
            tiles = each(partial(database.service.page_of_known_tiles, job_id))
            destination = self.write_layer(parameters, self.OUTPUT, context, _features(tiles, grid), *layer)
        if context.willLoadLayerOnCompletion(destination):
            when_loaded(context.layerToLoadOnCompletionDetails(destination), _show_status)
        return {self.OUTPUT: destination}


def _features(tiles: Iterable[PlacedTile], grid: Grid) -> Iterator[QgsFeature]:
    """Make a feature of each tile that has a place."""
    for tile in tiles:
        if tile.core:
            yield make_feature(
                tile.tile_id,
                tile.status.value,
                to_date_time(tile.started),
                to_date_time(tile.ended),
                tile.message,
                tile.seam_error,
                geometry=polygon_of(PixelRect(*tile.core), grid),
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
