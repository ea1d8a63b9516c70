"""Deletes ended jobs and, where wanted, what they have written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.errors import UnknownJob
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, JobStatus
from tile_job_plugin.messages import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP, Counted, Message
from tile_job_plugin.run.errors import BadJobNumbers, JobsNotDeletable, NoJobsNamed
from tile_job_plugin.run.files.files_of_job import FilesOfJob
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.files.kept_block import remove_block
from tile_job_plugin.tiles.errors import named


@dataclass(frozen=True)
class Deletion:
    """Which jobs to delete: those that are named, ended before a date, or both."""

    job_ids: Sequence[int] = ()
    before: datetime | None = None
    with_files: bool = False
    #: Tell what would be deleted, and delete nothing.
    is_dry_run: bool = False


def parse_job_numbers(text: str) -> list[int]:
    """Read job numbers with commas between. Raises BadJobNumbers."""
    numbers = [number.strip() for number in text.split(",") if number.strip()]
    if wrong := [number for number in numbers if not re.fullmatch(r"[0-9]{1,9}", number)]:
        raise BadJobNumbers(wrong)
    return list(dict.fromkeys(map(int, numbers)))


def check_named(job_ids: Sequence[int], before: datetime | None) -> None:
    """Raise NoJobsNamed where nothing says which jobs are meant."""
    if not job_ids and before is None:
        raise NoJobsNamed


def delete_jobs(database: JobDatabase, deletion: Deletion, feedback: QgsProcessingFeedback) -> int:
    """Delete jobs, and their files where wanted; return how many there were, or would have been.

    Raises NoJobsNamed, or JobsNotDeletable where a job that is named is not there or has not ended.
    """
    count = 0
    for job in _chosen(database, deletion):
        if feedback.isCanceled():
            break
        # Found before the row goes: without it nobody would know them any more.
        files = FilesOfJob(job, database.jobs.paths_of_other_jobs(job.id)) if deletion.with_files else None
        if deletion.is_dry_run:
            _tell(feedback, job, files, QCoreApplication.translate("TileJobs", "Job {job} would be deleted."))
        # The row first: a job that somebody retries at this moment keeps its files.
        elif database.jobs.delete_job(job.id):
            _tell(feedback, job, files, QCoreApplication.translate("TileJobs", "Job {job} was deleted."))
            _remove(files, feedback)
            _remove_kept_results(job)
        else:
            text = QCoreApplication.translate("TileJobs", "Job {job} was not deleted: its runner has not left it yet.")
            feedback.pushWarning(text.format(job=job.id))
            continue
        count += 1
    return count


def _chosen(database: JobDatabase, deletion: Deletion) -> list[Job]:
    check_named(deletion.job_ids, deletion.before)
    jobs = _named(database, deletion.job_ids) if deletion.job_ids else {job.id: job for job in database.jobs.jobs()}
    unfit = {
        job_id: jobs[job_id].status if job_id in jobs else None
        for job_id in deletion.job_ids
        if job_id not in jobs or not jobs[job_id].status.is_ended
    }
    if unfit:
        raise JobsNotDeletable(unfit)
    chosen = [jobs[job_id] for job_id in deletion.job_ids] if deletion.job_ids else list(jobs.values())
    before = deletion.before
    return [job for job in chosen if job.status.is_ended and (before is None or (job.ended and job.ended < before))]


def _named(database: JobDatabase, job_ids: Sequence[int]) -> dict[int, Job]:
    """Return those of the named jobs that are there."""
    jobs = {}
    for job_id in job_ids:
        with suppress(UnknownJob):
            jobs[job_id] = database.jobs.job(job_id)
    return jobs


def _tell(feedback: QgsProcessingFeedback, job: Job, files: FilesOfJob | None, text: str) -> None:
    feedback.pushInfo(text.format(job=job.id))
    if files is None:
        return
    own, others = files.own, files.others
    if own:
        texts = QT_TRANSLATE_N_NOOP("TileJobs", "With 1 file: {files}.", "With {count} files: {files}.")
        feedback.pushInfo(said(Counted(texts, len(own), files=_names(own))))
    if others:
        text = QT_TRANSLATE_NOOP("TileJobs", "Kept, since job {job} did not write them or they have changed: {files}.")
        feedback.pushInfo(said(Message(text, job=job.id, files=_names(others))))


def _remove_kept_results(job: Job) -> None:
    """Remove what is kept of a job for later ones, which find it by the job's row."""
    if job.status is JobStatus.COMPLETE:
        for folder, _, made_from in JobFolder(job.mosaic_path, job.claim).finished_blocks():
            remove_block(folder, made_from)


def _remove(files: FilesOfJob | None, feedback: QgsProcessingFeedback) -> None:
    if files is None:
        return

    def refused(error: OSError) -> None:
        text = QCoreApplication.translate("TileJobs", "{path} could not be deleted: {reason}.")
        feedback.pushWarning(text.format(path=error.filename, reason=error.strerror))

    files.remove(refused)


def _names(paths: Sequence[Path]) -> str | Message:
    return named([str(path) for path in paths])
