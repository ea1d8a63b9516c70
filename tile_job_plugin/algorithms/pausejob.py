"""Algorithm `pausejob`."""

from __future__ import annotations

from tile_job_plugin.algorithms.base import JobChangeAlgorithm
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job


class PauseJob(JobChangeAlgorithm):
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

    def change(self, database: JobDatabase, job_id: int) -> Job:
        return database.queue.pause_job(job_id)
