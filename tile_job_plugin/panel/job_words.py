"""What is said of a job in the panel: in its table, and on its page."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.job_list import ListedJob, UnreadableJob
from tile_job_plugin.jobs.model import Reason
from tile_job_plugin.jobs.status_words import phase_title
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.panel.status_looks import status_title
from tile_job_plugin.recipes import recipe_titles
from tile_job_plugin.run.status_text import tile_count_text
from tile_job_plugin.text import clock_text
from tile_job_plugin.translations import translated

_UNREADABLE = QT_TRANSLATE_NOOP("TileJobs", "Can't be read: {reason}")
_PAUSED = QT_TRANSLATE_NOOP("TileJobs", "{status}, paused")
_TILES_DONE = QT_TRANSLATE_NOOP("TileJobs", "{complete} of {total} tiles complete, {failed} failed")
_NO_SEAMS = QT_TRANSLATE_NOOP("TileJobs", "None")
_SMALL_SEAMS = QT_TRANSLATE_NOOP("TileJobs", "Small ({difference})")
_LARGE_SEAMS = QT_TRANSLATE_NOOP("TileJobs", "Large ({difference})")
_SEAMS_UNKNOWN = QT_TRANSLATE_NOOP("TileJobs", "Seams have not been measured.")
_NO_SEAMS_IN_WORDS = QT_TRANSLATE_NOOP("TileJobs", "Results are identical where tiles meet.")
_SMALL_SEAMS_IN_WORDS = QT_TRANSLATE_NOOP(
    "TileJobs", "Results differ by up to {difference} where tiles meet, which is too little to be seen."
)
_LARGE_SEAMS_IN_WORDS = QT_TRANSLATE_NOOP(
    "TileJobs", "Results differ by up to {difference} where tiles meet. The job's message says what helps."
)


class Seams(Enum):
    """How far the results of a job differ where tiles meet, as its runner has judged."""

    NONE = "none"
    #: Below the threshold.
    SMALL = "small"
    LARGE = "large"


@lru_cache(maxsize=1000)
def recipe_title(recipe: str) -> str:
    """Return what the Toolbox calls a recipe, which is looked up once for the thousands of rows of a table."""
    return recipe_titles.recipe_title(recipe)


def status_text(job: ListedJob) -> str:
    """Return a job's status, and whether it is paused."""
    text = translated(_PAUSED) if job.is_paused else "{status}"
    return text.format(status=status_title(job.status))


def unreadable_text(job: UnreadableJob) -> str:
    """Return why a job can't be read."""
    return translated(_UNREADABLE).format(reason=job.reason)


def tiles_text(job: ListedJob) -> str:
    """Return the town, or how many tiles there are."""
    if job.town_id is not None:
        return job.town_name or job.town_id
    return said(tile_count_text(job.progress.total))


def tiles_in_words(job: ListedJob) -> str:
    """Return how many tiles are complete and failed."""
    progress = job.progress
    values = {"complete": progress.complete, "failed": progress.failed, "total": progress.total}
    return translated(_TILES_DONE).format(**values)


def phase_text(job: ListedJob) -> str:
    """Return the phase; empty where the job has ended."""
    return "" if job.progress.phase is None else said(phase_title(job.progress.phase))


def optional_clock_text(seconds: float | None) -> str:
    """Return a time as clocks show it; empty for none."""
    return "" if seconds is None else clock_text(seconds)


def seams_of(job: ListedJob) -> Seams:
    """Return what the seams of a job are, of which they were measured."""
    if job.reason is Reason.SEAMS:
        return Seams.LARGE
    return Seams.SMALL if job.seam_error else Seams.NONE


def seams_text(job: ListedJob) -> str:
    """Return in a few words how large the seams are; empty where that is not known."""
    if job.seam_error is None:
        return ""
    text = {Seams.NONE: _NO_SEAMS, Seams.SMALL: _SMALL_SEAMS, Seams.LARGE: _LARGE_SEAMS}[seams_of(job)]
    return translated(text).format(difference=f"{job.seam_error:.3g}")


def seams_in_words(job: ListedJob) -> str:
    """Return in a sentence how large the seams are."""
    if job.seam_error is None:
        return translated(_SEAMS_UNKNOWN)
    text = {
        Seams.NONE: _NO_SEAMS_IN_WORDS,
        Seams.SMALL: _SMALL_SEAMS_IN_WORDS,
        Seams.LARGE: _LARGE_SEAMS_IN_WORDS,
    }[seams_of(job)]
    return translated(text).format(difference=f"{job.seam_error:.6g}")


def host_of(job: ListedJob) -> str:
    """Return the computer that runs a job, or ran it last; empty where none has."""
    return (job.runner or "").partition(":")[0]
