"""The results of a complete job: those that are kept for later jobs, within the limit of this computer."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from tile_job_plugin.errors import RasterError, Stopped
from tile_job_plugin.jobs.errors import DatabaseRefused, WaitingGivenUp
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message, Tell
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.job_inputs import JobInputs
from tile_job_plugin.run.kept.keeping import JobResults, let_go
from tile_job_plugin.run.kept.limit import kept_bytes
from tile_job_plugin.run.kept.raster_contents import RasterContents
from tile_job_plugin.run.trust import is_trusted


def keep_results(
    database: JobDatabase,
    job: Job,
    inputs: JobInputs,
    folder: JobFolder,
    halo: int,
    is_wanted: Callable[[], bool],
    warn: Tell,
) -> Collection[Path]:
    """Keep results of a job whose *halo* is certain; return their folders.

    A job that somebody may have started who is not trusted keeps nothing: its folder may be theirs. Nor does one whose
    programs have been replaced while it ran: nothing tells which of them made a tile. What goes wrong is no failure of
    the job, which is complete.
    """
    if inputs.window_inputs is None or not is_trusted(database, job):
        return ()
    if inputs.recipe_identity != inputs.window_inputs.recipe:
        return ()
    contents = RasterContents(database.kept, lambda percent: is_wanted())
    try:
        return JobResults(database, job, folder, inputs.window_inputs, contents, inputs.tiles, halo).keep()
    except (OSError, RasterError, DatabaseRefused, Stopped, WaitingGivenUp) as error:
        text = QT_TRANSLATE_NOOP("TileJobs", "The results of job {job} are not kept for later jobs: {reason}")
        warn(Message(text, job=job.id, reason=error))
        return ()


def keep_to_limit(database: JobDatabase, warn: Tell) -> None:
    """Let go of results used longest ago until those of this computer are within its limit."""
    try:
        let_go(database, kept_bytes())
    except (OSError, DatabaseRefused, WaitingGivenUp) as error:
        text = QT_TRANSLATE_NOOP("TileJobs", "Kept results that are beyond the limit could not be removed: {reason}")
        warn(Message(text, reason=error))
