"""Algorithm `listtilesets`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
)

from tile_job_plugin.algorithms.base import SetupAlgorithm
from tile_job_plugin.algorithms.fields import DATE_TIME, INTEGER, REAL, TEXT, make_fields, to_date_time
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import TileSetSummary
from tile_job_plugin.requests.tile_set_rows import bounds_of
from tile_job_plugin.tiles.crs import code_of, name_of


class ListTileSets(SetupAlgorithm):
    """Lists tile sets as a table."""

    OUTPUT = "OUTPUT"

    FIELDS = (
        ("tile_set", TEXT),
        ("tiles", INTEGER),
        ("towns", INTEGER),
        ("crs", TEXT),
        ("pixel_width", REAL),
        ("pixel_height", REAL),
        ("x_min", REAL),
        ("y_min", REAL),
        ("x_max", REAL),
        ("y_max", REAL),
        ("registered", DATE_TIME),
        ("output_folder", TEXT),
    )

    def name(self) -> str:
        return "listtilesets"

    def displayName(self) -> str:
        return self.tr("List tile sets")

    def shortHelpString(self) -> str:
        return self.tr(
            "Lists the tile sets of a job database as a table: how many tiles and towns each has, its CRS, pixel size "
            "and bounds in map units, when it was registered, and its output folder."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Tile sets"), QgsProcessing.SourceType.TypeVector)
        )

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with JobDatabase(self.read_connection(parameters, context)) as database:
            tile_sets = database.tile_sets.summaries()
        sink, destination = self.make_sink(parameters, self.OUTPUT, context, make_fields(self.FIELDS))
        for tile_set in tile_sets:
            sink.addFeature(_feature(tile_set), QgsFeatureSink.Flag.FastInsert)
        return {self.OUTPUT: destination}


def _feature(tile_set: TileSetSummary) -> QgsFeature:
    feature = QgsFeature()
    feature.setAttributes(
        [
            tile_set.name,
            tile_set.tiles,
            tile_set.towns,
            code_of(tile_set.crs_wkt) or name_of(tile_set.crs_wkt),
            tile_set.pixel_width,
            tile_set.pixel_height,
            *(bounds_of(tile_set) or [None] * 4),
            to_date_time(tile_set.registered),
            tile_set.output_folder,
        ]
    )
    return feature
