"""Algorithm `canceljob`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputString

from tile_job_plugin.algorithms.base import JobAlgorithm
from tile_job_plugin.jobs.job_database import JobDatabase


class CancelJob(JobAlgorithm):
    """Cancels a job, wherever it runs."""

    def name(self) -> str:
        return "canceljob"

    def displayName(self) -> str:
        return self.tr("Cancel job")

    def tags(self) -> list[str]:
        return self.tr("queue,batch,stop,abort,kill,end").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Cancels a waiting or running job, on this or another computer. Its runner stops within two seconds. "
            "Complete tiles are kept; Retry job resumes from there."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_job_parameter()
        self.addOutput(QgsProcessingOutputString(self.STATUS, self.tr("Status")))

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        job_id = self.read_job_id(parameters, context)
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            return {self.STATUS: database.jobs.cancel_job(job_id).status.value}
