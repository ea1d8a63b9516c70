"""Algorithm `resumejob`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputString

from tile_job_plugin.algorithms.base import JobAlgorithm
from tile_job_plugin.algorithms.run_parameter import RUN, read_run, run_parameter
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.run.start import RunMode, resume_job


class ResumeJob(JobAlgorithm):
    """Lets a paused job go on."""

    RUN = RUN

    def name(self) -> str:
        return "resumejob"

    def displayName(self) -> str:
        return self.tr("Resume job")

    def tags(self) -> list[str]:
        return self.tr("queue,batch,continue,unpause,go on").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Resumes a paused job where it stood: complete tiles are not run again. The next free worker runs it, "
            "unless you have it run here or in the background."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_job_parameter()
        self.addParameter(run_parameter(RunMode.LEAVE))
        self.addOutput(QgsProcessingOutputString(self.STATUS, self.tr("Status")))

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        connection = self.read_connection(parameters, context, feedback)
        job_id, mode = self.read_job_id(parameters, context), read_run(self, parameters, context)
        with JobDatabase(connection) as database:
            return {self.STATUS: resume_job(connection, database, job_id, mode, feedback).status.value}
