"""Algorithm `canceljob`."""

from __future__ import annotations

from tile_job_plugin.algorithms.base import JobChangeAlgorithm
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job


class CancelJob(JobChangeAlgorithm):
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

    def change(self, database: JobDatabase, job_id: int) -> Job:
        return database.jobs.cancel_job(job_id)
