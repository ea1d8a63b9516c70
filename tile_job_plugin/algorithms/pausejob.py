"""Algorithm `pausejob`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputString

from tile_job_plugin.algorithms.base import JobAlgorithm
from tile_job_plugin.jobs.job_database import JobDatabase


class PauseJob(JobAlgorithm):
    """Pauses a job, wherever it runs."""

    def name(self) -> str:
        return "pausejob"

    def displayName(self) -> str:
        return self.tr("Pause job")

    def tags(self) -> list[str]:
        return self.tr("queue,batch,stop,hold,suspend,interrupt").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Pauses a waiting or running job, on this or another computer, until Resume job is run. Tiles under way "
            "are completed, and no more are begun; what the job does before and after its tiles is stopped and begun "
            "anew. The workers are then free for other jobs. A paused job stays paused if QGIS, the workers or the "
            "database are restarted."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_job_parameter()
        self.addOutput(QgsProcessingOutputString(self.STATUS, self.tr("Status")))

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        job_id = self.read_job_id(parameters, context)
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            return {self.STATUS: database.queue.pause_job(job_id).status.value}
