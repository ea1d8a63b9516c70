"""The columns of the table of jobs: what each shows of a job, and what it is sorted by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Callable

from tile_job_plugin.doors import said, translated
from tile_job_plugin.jobs.job_list import ListedJob
from tile_job_plugin.jobs.model import JobStatus, Reason
from tile_job_plugin.jobs.status_words import phase_title, status_word
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.recipes.recipe_choices import recipe_choice
from tile_job_plugin.text import clock_text, counted

#: QGIS' icons of statuses.
STATUS_ICONS = {
    JobStatus.READY: "/mTaskQueued.svg",
    JobStatus.IN_PROGRESS: "/mTaskRunning.svg",
    JobStatus.MOSAICKING: "/mTaskRunning.svg",
    JobStatus.COMPLETE: "/mTaskComplete.svg",
    JobStatus.FAILED: "/mIconCritical.svg",
    JobStatus.CANCELLED: "/mTaskTerminated.svg",
}


@dataclass(frozen=True)
class Column:
    """A column of the table."""

    #: In English; see `doors.translated`.
    title: str
    #: The width at first, in characters.
    width: int
    text: Callable[[ListedJob], str]
    #: Jobs of which it is None come first.
    sorted_by: Callable[[ListedJob], Any]
    #: Says more than the cell has room for.
    tool_tip: Callable[[ListedJob], str] = lambda job: ""
    #: The name of one of QGIS' icons; empty for none.
    icon: Callable[[ListedJob], str] = lambda job: ""
    is_number: bool = False


def status_text_of(status: JobStatus) -> str:
    """Return what a status is called at the beginning of a line."""
    return _capitalized(said(status_word(status)))


@lru_cache(maxsize=1000)
def recipe_title(recipe: str) -> str:
    """Return what the Toolbox calls a recipe; its id where this QGIS does not have it."""
    choice = recipe_choice(recipe)
    return choice.title if choice else recipe


def _status(job: ListedJob) -> str:
    text = translated(_PAUSED) if job.is_paused else "{status}"
    return text.format(status=status_text_of(job.status))


def _tiles(job: ListedJob) -> str:
    if job.town_id is not None:
        return job.town_id
    return counted(job.progress.total, translated(_ONE_TILE), translated(_TILES))


def _tiles_in_words(job: ListedJob) -> str:
    progress = job.progress
    values = {"complete": progress.complete, "failed": progress.failed, "total": progress.total}
    return translated(_TILES_DONE).format(**values)


def _phase(job: ListedJob) -> str:
    return "" if job.progress.phase is None else said(phase_title(job.progress.phase))


def _clock(seconds: float | None) -> str:
    return "" if seconds is None else clock_text(seconds)


def _seams(job: ListedJob) -> str:
    if job.seam_error is None:
        return ""
    if job.seam_error == 0:
        return translated(_NO_SEAMS)
    text = _LARGE_SEAMS if job.reason is Reason.SEAMS else _SMALL_SEAMS
    return translated(text).format(difference=f"{job.seam_error:.3g}")


def _seams_in_words(job: ListedJob) -> str:
    if job.seam_error is None:
        return translated(_SEAMS_UNKNOWN)
    if job.seam_error == 0:
        return translated(_NO_SEAMS_IN_WORDS)
    text = _LARGE_SEAMS_IN_WORDS if job.reason is Reason.SEAMS else _SMALL_SEAMS_IN_WORDS
    return translated(text).format(difference=f"{job.seam_error:.6g}")


def _seam_icon(job: ListedJob) -> str:
    if job.seam_error is None:
        return ""
    if job.seam_error == 0:
        return "/mIconSuccess.svg"
    return "/mIconCritical.svg" if job.reason is Reason.SEAMS else "/mIconWarning.svg"


def _host(job: ListedJob) -> str:
    return (job.runner or "").partition(":")[0]


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


_PAUSED = QT_TRANSLATE_NOOP("TileJobs", "{status}, paused")
_ONE_TILE = QT_TRANSLATE_NOOP("TileJobs", "1 tile")
_TILES = QT_TRANSLATE_NOOP("TileJobs", "{count} tiles")
_TILES_DONE = QT_TRANSLATE_NOOP("TileJobs", "{complete} of {total} tiles complete, {failed} failed")
_NO_SEAMS = QT_TRANSLATE_NOOP("TileJobs", "None")
_SMALL_SEAMS = QT_TRANSLATE_NOOP("TileJobs", "Small ({difference})")
_LARGE_SEAMS = QT_TRANSLATE_NOOP("TileJobs", "Large ({difference})")
_SEAMS_UNKNOWN = QT_TRANSLATE_NOOP("TileJobs", "Seams have not been measured.")
_NO_SEAMS_IN_WORDS = QT_TRANSLATE_NOOP("TileJobs", "Results are identical where tiles meet.")
_SMALL_SEAMS_IN_WORDS = QT_TRANSLATE_NOOP(
    "TileJobs", "Results differ by up to {difference} where tiles meet, which is as little as was asked for."
)
_LARGE_SEAMS_IN_WORDS = QT_TRANSLATE_NOOP(
    "TileJobs", "Results differ by up to {difference} where tiles meet. The job's message says what helps."
)

COLUMNS = (
    Column(QT_TRANSLATE_NOOP("TileJobs", "Job"), 6, lambda job: str(job.id), lambda job: job.id, is_number=True),
    Column(QT_TRANSLATE_NOOP("TileJobs", "Name"), 12, lambda job: job.name, lambda job: job.name.casefold()),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Status"),
        14,
        _status,
        lambda job: list(JobStatus).index(job.status),
        lambda job: job.message,
        lambda job: "/mTaskOnHold.svg" if job.is_paused else STATUS_ICONS[job.status],
    ),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Progress"),
        12,
        lambda job: f"{int(job.progress.percent)} %",
        lambda job: job.progress.percent,
        _tiles_in_words,
    ),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Time left"),
        9,
        lambda job: _clock(job.progress.time_left),
        lambda job: job.progress.time_left,
        is_number=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Recipe"),
        22,
        lambda job: recipe_title(job.recipe),
        lambda job: recipe_title(job.recipe).casefold(),
        lambda job: job.recipe,
    ),
    Column(QT_TRANSLATE_NOOP("TileJobs", "Tiles"), 10, _tiles, lambda job: _tiles(job).casefold(), _tiles_in_words),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Tile set"), 14, lambda job: job.tile_set, lambda job: job.tile_set.casefold()
    ),
    Column(QT_TRANSLATE_NOOP("TileJobs", "Phase"), 10, _phase, _phase),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Run time"),
        9,
        lambda job: _clock(job.seconds),
        lambda job: job.seconds,
        is_number=True,
    ),
    Column(QT_TRANSLATE_NOOP("TileJobs", "Seams"), 18, _seams, lambda job: job.seam_error, _seams_in_words, _seam_icon),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Runner"),
        14,
        _host,
        lambda job: _host(job).casefold(),
        lambda job: job.runner or "",
    ),
)
