"""Claims one job for this process."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.jobs.model import Job, JobStatus
from tile_job_plugin.jobs.store import Store
from tile_job_plugin.main_thread import pause
from tile_job_plugin.run.database_wait import former_runner_text
from tile_job_plugin.run.processes.worker_process import runner_name

#: Seconds between two tries.
LOOK_SECONDS = 0.5


def claim_when_free(store: Store, job_id: int, feedback: QgsProcessingFeedback) -> Job | None:
    """Claim a job; wait while it is ready but its former runner, which was just cancelled, still holds its lock.

    Gives None where another runner has taken the job, where it has ended, or where *feedback* is cancelled.
    """
    job = store.claim_job(job_id, runner_name())
    if job is None and (former := store.former_runner(job_id)):
        feedback.pushWarning(former_runner_text(former))
    while job is None and store.job_status(job_id) is JobStatus.READY and not feedback.isCanceled():
        pause(LOOK_SECONDS)
        job = store.claim_job(job_id, runner_name())
    return job
