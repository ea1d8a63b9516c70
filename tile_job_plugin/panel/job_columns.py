"""The columns of the table of jobs: what each shows of a job, and what it is sorted by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

from tile_job_plugin.jobs.job_list import ListedJob
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.panel.job_words import (
    Seams,
    host_of,
    optional_clock_text,
    phase_text,
    recipe_title,
    seams_in_words,
    seams_of,
    seams_text,
    status_text,
    tiles_in_words,
    tiles_text,
)
from tile_job_plugin.panel.status_looks import status_icon


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


_SEAM_ICONS = {
    Seams.NONE: "/mIconSuccess.svg",
    Seams.SMALL: "/mIconWarning.svg",
    Seams.LARGE: "/mIconCritical.svg",
}


def _seam_icon(job: ListedJob) -> str:
    if job.seam_error is None:
        return ""
    return _SEAM_ICONS[seams_of(job)]


COLUMNS = (
    Column(QT_TRANSLATE_NOOP("TileJobs", "Job"), 6, lambda job: str(job.id), lambda job: job.id, is_number=True),
    Column(QT_TRANSLATE_NOOP("TileJobs", "Name"), 10, lambda job: job.name, lambda job: job.name.casefold()),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Status"),
        14,
        status_text,
        lambda job: list(JobStatus).index(job.status),
        lambda job: job.message,
        lambda job: "/temporal_navigation/pause.svg" if job.is_paused else status_icon(job.status),
    ),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Progress"),
        10,
        lambda job: f"{int(job.progress.percent)} %",
        lambda job: job.progress.percent,
        tiles_in_words,
    ),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Time left"),
        9,
        lambda job: optional_clock_text(job.progress.time_left),
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
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Tiles"), 10, tiles_text, lambda job: tiles_text(job).casefold(), tiles_in_words
    ),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Tile set"), 14, lambda job: job.tile_set, lambda job: job.tile_set.casefold()
    ),
    Column(QT_TRANSLATE_NOOP("TileJobs", "Phase"), 10, phase_text, phase_text),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Run time"),
        9,
        lambda job: optional_clock_text(job.seconds),
        lambda job: job.seconds,
        is_number=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Seams"), 18, seams_text, lambda job: job.seam_error, seams_in_words, _seam_icon
    ),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Priority"),
        8,
        lambda job: str(job.priority),
        lambda job: job.priority,
        is_number=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("TileJobs", "Runner"),
        14,
        host_of,
        lambda job: host_of(job).casefold(),
        lambda job: job.runner or "",
    ),
)
