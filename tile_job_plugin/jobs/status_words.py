"""What statuses are called where people read them."""

from __future__ import annotations

from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message

_WORDS = {
    "ready": QT_TRANSLATE_NOOP("TileJobs", "waiting"),
    "in progress": QT_TRANSLATE_NOOP("TileJobs", "in progress"),
    "mosaicking": QT_TRANSLATE_NOOP("TileJobs", "mosaicking"),
    "complete": QT_TRANSLATE_NOOP("TileJobs", "complete"),
    "failed": QT_TRANSLATE_NOOP("TileJobs", "failed"),
    "cancelled": QT_TRANSLATE_NOOP("TileJobs", "cancelled"),
}


def status_word(status: JobStatus | TileStatus) -> Message:
    """Return what a status is called, such as "waiting" for `ready`."""
    return Message(_WORDS[status.value])


def status_called(word: object) -> JobStatus | None:
    """Return the status of a job with this value or word, `ready` or "waiting"; None for anything else."""
    return next((status for status in JobStatus if word in (status.value, str(status_word(status)))), None)
