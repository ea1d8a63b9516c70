"""Algorithm `listtilesets`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
)

from tile_job_plugin.algorithms.base import SetupAlgorithm
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import TileSetSummary
from tile_job_plugin.layers.fields import DATE_TIME, INTEGER, REAL, TEXT, make_feature, make_fields, to_date_time
from tile_job_plugin.requests.tile_set_rows import bounds_of
from tile_job_plugin.tiles.crs import code_or_name


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
        ("resampling", TEXT),
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

    def tags(self) -> list[str]:
        return self.tr("tiles,registered,overview").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Lists the tile sets of a job database as a table: how many tiles and towns each has, its CRS, pixel size "
            "and bounds in map units, how rasters are resampled onto its grid, when it was registered, and its output "
            "folder."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Tile sets"), QgsProcessing.SourceType.TypeVector)
        )

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            tile_sets = database.tile_sets.summaries()
        features = map(_feature, tile_sets)
        return {self.OUTPUT: self.write_layer(parameters, self.OUTPUT, context, features, make_fields(self.FIELDS))}


def _feature(tile_set: TileSetSummary) -> QgsFeature:
    return make_feature(
        tile_set.name,
        tile_set.tiles,
        tile_set.towns,
        code_or_name(tile_set.crs_wkt),
        tile_set.pixel_width,
        tile_set.pixel_height,
        tile_set.resampling,
        *(bounds_of(tile_set) or [None] * 4),
        to_date_time(tile_set.registered),
        tile_set.output_folder,
    )
