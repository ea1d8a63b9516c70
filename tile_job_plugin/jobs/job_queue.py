"""What people say of jobs that have not ended: pause, resume, their turn, their time and their name.

Each method is one transaction.
"""

from __future__ import annotations

from datetime import datetime

from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.errors import JobNotChangeable, JobNotPausable, JobNotPaused
from tile_job_plugin.jobs.job_rows import job_row
from tile_job_plugin.jobs.model import Job, JobStatus
from tile_job_plugin.jobs.reconnect import patient, steady
from tile_job_plugin.jobs.session import Transaction
from tile_job_plugin.jobs.status_words import status_word
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message


class Queue:
    """The queue of a job database."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @steady
    def pause_job(self, job_id: int) -> Job:
        """Pause a job: no runner claims it, and its lanes take no more blocks.

        Raises JobNotPausable for one that has ended or is paused.
        """
        with self.database.transaction() as transaction:
            if not transaction.value("pause_job", job_id=job_id):
                job = job_row(transaction, job_id)
                paused = Message(QT_TRANSLATE_NOOP("TileJobs", "paused already"))
                raise JobNotPausable(job_id, status_word(job.status) if job.status.is_ended else paused)
            _log(transaction, job_id, "The job was paused.")
            return job_row(transaction, job_id)

    @steady
    def resume_job(self, job_id: int) -> Job:
        """Let a paused job go on where it stood. Raises JobNotPaused for any other."""
        with self.database.transaction() as transaction:
            if not transaction.value("resume_job", job_id=job_id):
                status = job_row(transaction, job_id).status
                is_retryable = status in (JobStatus.FAILED, JobStatus.CANCELLED)
                raise JobNotPaused(job_id, status_word(status), is_retryable)
            _log(transaction, job_id, "The job was resumed.")
            return job_row(transaction, job_id)

    @steady
    def change_job(
        self, job_id: int, priority: int | None = None, not_before: datetime | None = None, name: str | None = None
    ) -> Job:
        """Change what is not None of a job that has not ended; who runs it now goes on. Raises JobNotChangeable."""
        with self.database.transaction() as transaction:
            values = {"priority": priority, "not_before": not_before, "name": name}
            if not transaction.value("change_job", job_id=job_id, **values):
                raise JobNotChangeable(job_id, status_word(job_row(transaction, job_id).status))
            return job_row(transaction, job_id)

    @patient
    def is_to_come(self, moment: datetime) -> bool:
        """Whether a moment lies in the future, by the clock of the database."""
        with self.database.transaction() as transaction:
            return bool(transaction.value("is_to_come", moment=moment))


def _log(transaction: Transaction, job_id: int, message: str) -> None:
    transaction.execute("add_log", job_id=job_id, tile_id=None, message=message, is_open=True)
