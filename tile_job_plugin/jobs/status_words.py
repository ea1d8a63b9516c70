"""What statuses and phases are called where people read them."""

from __future__ import annotations

from tile_job_plugin.jobs.model import JobStatus, Phase, TileStatus
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message

_WORDS = {
    "ready": QT_TRANSLATE_NOOP("TileJobs", "waiting"),
    "in progress": QT_TRANSLATE_NOOP("TileJobs", "in progress"),
    "mosaicking": QT_TRANSLATE_NOOP("TileJobs", "mosaicking"),
    "complete": QT_TRANSLATE_NOOP("TileJobs", "complete"),
    "failed": QT_TRANSLATE_NOOP("TileJobs", "failed"),
    "cancelled": QT_TRANSLATE_NOOP("TileJobs", "cancelled"),
}


_PHASES = {
    Phase.WAITING: (QT_TRANSLATE_NOOP("TileJobs", "waiting"), QT_TRANSLATE_NOOP("TileJobs", "Waiting")),
    Phase.DRAINAGE: (QT_TRANSLATE_NOOP("TileJobs", "drainage"), QT_TRANSLATE_NOOP("TileJobs", "Drainage")),
    Phase.HALO: (QT_TRANSLATE_NOOP("TileJobs", "halo"), QT_TRANSLATE_NOOP("TileJobs", "Halo")),
    Phase.TILES: (QT_TRANSLATE_NOOP("TileJobs", "tiles"), QT_TRANSLATE_NOOP("TileJobs", "Tiles")),
    Phase.SEAMS: (QT_TRANSLATE_NOOP("TileJobs", "seams"), QT_TRANSLATE_NOOP("TileJobs", "Seams")),
    Phase.MOSAICS: (QT_TRANSLATE_NOOP("TileJobs", "mosaics"), QT_TRANSLATE_NOOP("TileJobs", "Mosaics")),
    Phase.MAP_TILES: (QT_TRANSLATE_NOOP("TileJobs", "map tiles"), QT_TRANSLATE_NOOP("TileJobs", "Map tiles")),
    Phase.PUBLICATION: (QT_TRANSLATE_NOOP("TileJobs", "publication"), QT_TRANSLATE_NOOP("TileJobs", "Publication")),
}


def phase_word(phase: Phase) -> Message:
    """Return what a phase of a job is called within a sentence."""
    return Message(_PHASES[phase][0])


def phase_title(phase: Phase) -> Message:
    """Return what a phase of a job is called at the beginning of a line."""
    return Message(_PHASES[phase][1])


def status_word(status: JobStatus | TileStatus) -> Message:
    """Return what a status is called, such as "waiting" for `ready`."""
    return Message(_WORDS[status.value])


def status_called(word: object) -> JobStatus | None:
    """Return the status of a job with this value or word, `ready` or "waiting"; None for anything else."""
    return next((status for status in JobStatus if word in (status.value, str(status_word(status)))), None)
