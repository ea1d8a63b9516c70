"""Algorithm `openmosaic`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputRasterLayer,
)

from tile_job_plugin.algorithms.base import JobAlgorithm
from tile_job_plugin.algorithms.job_outputs import OUTPUTS
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.layers.mosaic_layers import open_mosaics
from tile_job_plugin.requests.job_mosaics import complete_mosaics


class OpenMosaic(JobAlgorithm):
    """Opens the mosaics of a complete job."""

    MOSAIC = "MOSAIC"
    OUTPUTS = OUTPUTS

    def name(self) -> str:
        return "openmosaic"

    def displayName(self) -> str:
        return self.tr("Open mosaic")

    def tags(self) -> list[str]:
        return self.tr("results,load,layers,add to map,map tiles").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Adds all mosaics of a complete job to the map with their styles, the first on top, and its map tiles: "
            "also those of an earlier session, of a worker or of a job that was started over HTTP."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_job_parameter()
        self.addOutput(QgsProcessingOutputRasterLayer(self.MOSAIC, self.tr("Mosaic")))
        self.addOutput(QgsProcessingOutputMultipleLayers(self.OUTPUTS, self.tr("Mosaics of all outputs")))

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            job = database.jobs.job(self.read_job_id(parameters, context))
        mosaics = complete_mosaics(job)
        open_mosaics(job, mosaics, self.MOSAIC, context)
        paths = [str(path) for _, path in mosaics]
        return {self.MOSAIC: paths[0], self.OUTPUTS: paths}
