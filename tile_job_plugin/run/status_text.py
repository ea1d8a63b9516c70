"""A job's status as a sentence."""

from __future__ import annotations

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.model import Job, JobStatus
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message

_SENTENCES = {
    JobStatus.READY: QT_TRANSLATE_NOOP("TileJobs", "Job {job} is waiting."),
    JobStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("TileJobs", "Job {job} is in progress."),
    JobStatus.MOSAICKING: QT_TRANSLATE_NOOP("TileJobs", "Job {job} is building its mosaic."),
    JobStatus.COMPLETE: QT_TRANSLATE_NOOP("TileJobs", "Job {job} is complete."),
    JobStatus.FAILED: QT_TRANSLATE_NOOP("TileJobs", "Job {job} failed."),
    JobStatus.CANCELLED: QT_TRANSLATE_NOOP("TileJobs", "Job {job} was cancelled."),
}


def status_text(job: Job) -> str:
    """Return a sentence with a job's number and status, such as "Job 6 failed.", followed by its message."""
    return f"{said(Message(_SENTENCES[job.status], job=job.id))} {job.message}".rstrip()
