"""Algorithm `tilestatus`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from tile_job_plugin.algorithms.base import JobAlgorithm
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.pages import each
from tile_job_plugin.layers.after_loading import when_loaded
from tile_job_plugin.layers.fields import make_fields
from tile_job_plugin.layers.tile_polygons import crs_of
from tile_job_plugin.layers.tile_status import FIELDS, show_status, tile_features
from tile_job_plugin.requests.tile_set_rows import grid_of


class TileStatusLayer(JobAlgorithm):
    """Shows a job's tiles as polygons, coloured by status."""

    OUTPUT = "OUTPUT"

    def name(self) -> str:
        return "tilestatus"

    def displayName(self) -> str:
        return self.tr("Tile status")

    def tags(self) -> list[str]:
        return self.tr("tiles,batch,progress,failed tiles,polygons,map").split(",")

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
            layer = make_fields(FIELDS), QgsWkbTypes.Type.Polygon, crs_of(grid)
            tiles = each(partial(database.service.page_of_known_tiles, job_id))
            destination = self.write_layer(parameters, self.OUTPUT, context, tile_features(tiles, grid), *layer)
        if context.willLoadLayerOnCompletion(destination):
            when_loaded(context.layerToLoadOnCompletionDetails(destination), show_status)
        return {self.OUTPUT: destination}
