"""Algorithm `retryjob`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingParameterString,
)

from tile_job_plugin.algorithms.base import JobAlgorithm
from tile_job_plugin.algorithms.engine_parameters import (
    ENGINE,
    HELPERS,
    engine_parameter,
    helpers_parameter,
    read_engine,
    read_helpers,
)
from tile_job_plugin.algorithms.job_outputs import OUTPUT_PATHS, OUTPUTS, output_definitions, output_values
from tile_job_plugin.algorithms.run_parameter import read_run, run_parameter
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.layers.mosaic_layers import open_mosaics
from tile_job_plugin.requests.destinations import mosaics_of
from tile_job_plugin.requests.tile_naming import read_tile_ids
from tile_job_plugin.run.start import RunMode, retry_job


class RetryJob(JobAlgorithm):
    """Runs what is not complete of a job that failed, was cancelled or has lost its files."""

    TILE_IDS = "TILE_IDS"
    ENGINE = ENGINE
    HELPERS = HELPERS
    MOSAIC = "MOSAIC"
    OUTPUTS = OUTPUTS
    OUTPUT_PATHS = OUTPUT_PATHS

    def name(self) -> str:
        return "retryjob"

    def displayName(self) -> str:
        return self.tr("Retry job")

    def tags(self) -> list[str]:
        return self.tr("queue,batch,again,rerun,restart,resume,failed,repair").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Resumes a failed or cancelled job. Only tiles that are not complete are run. The mosaic is built "
            "afterwards, and opens in the map if you wait for the job.\n\n"
            "A complete job can be retried if its mosaics, styles, kept tile results or map tiles are missing or "
            "damaged."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_job_parameter()
        tile_ids = QgsProcessingParameterString(
            self.TILE_IDS, self.tr("Failed tiles that are retried (empty = all)"), optional=True
        )
        tile_ids.setHelp(
            self.tr("Ids and patterns as in Start job. Other failed tiles stay as they are, and the job fails again.")
        )
        self.addParameter(tile_ids)
        self.addParameter(run_parameter())
        engine = self.tr("Supplies helpers on other computers, as in Start job. If empty, the one of before.")
        self.add_advanced_parameter(engine_parameter(engine, None))
        helpers = self.tr("How many are asked for. If empty, as many as before.")
        self.add_advanced_parameter(helpers_parameter(helpers, None))
        self.addOutput(QgsProcessingOutputNumber(self.JOB_ID, self.tr("Job number")))
        self.addOutput(QgsProcessingOutputString(self.STATUS, self.tr("Status")))
        self.addOutput(QgsProcessingOutputRasterLayer(self.MOSAIC, self.tr("Mosaic")))
        for definition in output_definitions():
            self.addOutput(definition)

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        connection = self.read_connection(parameters, context, feedback)
        mode = read_run(self, parameters, context)
        engine, helpers = read_engine(self, parameters, context), read_helpers(self, parameters, context)
        job_id = self.read_job_id(parameters, context)
        tile_ids = read_tile_ids(self.parameterAsString(parameters, self.TILE_IDS, context))
        with JobDatabase(connection) as database:
            job = retry_job(connection, database, job_id, mode, feedback, engine, helpers, tile_ids)
        results = {self.JOB_ID: job.id, self.STATUS: job.status.value}
        if mode is not RunMode.WAIT:
            return results
        open_mosaics(job, mosaics_of(job), self.MOSAIC, context)
        return {**results, self.MOSAIC: job.mosaic_path, **output_values(job)}
