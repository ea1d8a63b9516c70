"""A job in words: what it runs and where, how far it is, its status as a sentence."""

from __future__ import annotations

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.model import Job, JobProgress, JobStatus
from tile_job_plugin.jobs.status_words import phase_title
from tile_job_plugin.messages import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP, Counted, Message
from tile_job_plugin.recipes.recipe_titles import short_recipe_title
from tile_job_plugin.text import clock_text

_SENTENCES = {
    JobStatus.READY: QT_TRANSLATE_NOOP("TileJobs", "Job {job} is waiting."),
    JobStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("TileJobs", "Job {job} is in progress."),
    JobStatus.MOSAICKING: QT_TRANSLATE_NOOP("TileJobs", "Job {job} is building its mosaic."),
    JobStatus.COMPLETE: QT_TRANSLATE_NOOP("TileJobs", "Job {job} is complete."),
    JobStatus.FAILED: QT_TRANSLATE_NOOP("TileJobs", "Job {job} failed."),
    JobStatus.CANCELLED: QT_TRANSLATE_NOOP("TileJobs", "Job {job} was cancelled."),
}
_PAUSED = QT_TRANSLATE_NOOP("TileJobs", "Job {job} is paused.")


def job_title(job: Job, tiles: int) -> str:
    """Return what a job of so many tiles is called, such as "Job 6: Relief of jacksboro (25 tiles)", and its name."""
    if job.town_id is None:
        text = QT_TRANSLATE_NOOP("TileJobs", "Job {job}: {recipe} of {tile_set} ({tiles})")
    else:
        text = QT_TRANSLATE_NOOP("TileJobs", "Job {job}: {recipe} of town {town} ({tiles})")
    values = {
        "job": job.id,
        "recipe": short_recipe_title(job.recipe),
        "tile_set": job.tile_set,
        "town": job.town_name or job.town_id,
        "tiles": said(tile_count_text(tiles)),
    }
    title = said(Message(text, **values))
    return f"{title}: {job.name}" if job.name else title


def progress_text(progress: JobProgress) -> str:
    """Return how far a job is, such as "Tiles, 42 %, about 3:20 left"; empty once it has ended."""
    if progress.phase is None:
        return ""
    values = {"phase": said(phase_title(progress.phase)), "percent": int(progress.percent)}
    if progress.time_left is None:
        return said(Message(QT_TRANSLATE_NOOP("TileJobs", "{phase}, {percent} %"), **values))
    text = QT_TRANSLATE_NOOP("TileJobs", "{phase}, {percent} %, about {time} left")
    return said(Message(text, **values, time=clock_text(progress.time_left)))


def status_text(job: Job) -> str:
    """Return a sentence with a job's number and status, such as "Job 6 failed.", followed by its message."""
    sentence = _PAUSED if job.paused_since else _SENTENCES[job.status]
    return f"{said(Message(sentence, job=job.id))} {job.message}".rstrip()


def tile_count_text(count: int) -> Message:
    """Return how many tiles there are."""
    return Counted(QT_TRANSLATE_N_NOOP("TileJobs", "1 tile", "{count} tiles"), count)
