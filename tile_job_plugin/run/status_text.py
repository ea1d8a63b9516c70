"""A job's status as a sentence."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.jobs.model import Job, JobStatus


def status_text(job: Job) -> str:
    """Return a sentence with a job's number and status, such as "Job 6 failed.", followed by its message."""
    texts = {
        JobStatus.READY: QCoreApplication.translate("TileJobs", "Job {job} is waiting."),
        JobStatus.IN_PROGRESS: QCoreApplication.translate("TileJobs", "Job {job} is in progress."),
        JobStatus.MOSAICKING: QCoreApplication.translate("TileJobs", "Job {job} is building its mosaic."),
        JobStatus.COMPLETE: QCoreApplication.translate("TileJobs", "Job {job} is complete."),
        JobStatus.FAILED: QCoreApplication.translate("TileJobs", "Job {job} failed."),
        JobStatus.CANCELLED: QCoreApplication.translate("TileJobs", "Job {job} was cancelled."),
    }
    return f"{texts[job.status].format(job=job.id)} {job.message}".rstrip()
