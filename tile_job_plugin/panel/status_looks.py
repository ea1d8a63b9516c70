"""What statuses of jobs and tiles are called in the panel, and their icons."""

from __future__ import annotations

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.jobs.status_words import status_word

#: QGIS' own, by the values of statuses.
_ICONS = {
    "ready": "/mTaskQueued.svg",
    "in progress": "/mTaskRunning.svg",
    "mosaicking": "/mTaskRunning.svg",
    "complete": "/mTaskComplete.svg",
    "failed": "/mIconCritical.svg",
    "cancelled": "/mTaskTerminated.svg",
}


def status_title(status: JobStatus | TileStatus) -> str:
    """Return what a status is called at the beginning of a line."""
    text = said(status_word(status))
    return text[:1].upper() + text[1:]


def status_icon(status: JobStatus | TileStatus) -> str:
    """Return the name of one of QGIS' icons."""
    return _ICONS[status.value]
