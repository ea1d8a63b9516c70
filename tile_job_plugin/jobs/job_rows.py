"""Rows of table `job` as values, and texts as its columns keep them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tile_job_plugin.jobs.errors import UnknownJob
from tile_job_plugin.jobs.model import Job, JobStatus
from tile_job_plugin.jobs.session import Transaction

#: The longest message that is kept, in characters.
MESSAGE_LENGTH = 10_000
#: Postgres' largest integer, the largest id that a job can have.
LAST_ID = 2**31 - 1


def storable(message: str) -> str:
    """A message as the log keeps it: bounded, and without what Postgres can't hold."""
    text = message.replace("\0", "\ufffd").encode(errors="replace").decode()
    if len(text) <= MESSAGE_LENGTH:
        return text
    note = f"\n[… {len(text)} characters, the middle is left out …]\n"
    half = (MESSAGE_LENGTH - len(note)) // 2
    return text[:half] + note + text[-half:]


def known(found: Any, job_id: int) -> Any:
    """What was found of a job. Raises UnknownJob where that is nothing."""
    if found is None:
        raise UnknownJob(job_id)
    return found


def job_row(transaction: Transaction, job_id: int) -> Job:
    """One job."""
    jobs = job_rows(transaction, job_id, job_id, list(JobStatus))
    return known(jobs[0] if jobs else None, job_id)


def job_rows(transaction: Transaction, first: int, last: int, statuses: Sequence[JobStatus]) -> list[Job]:
    """The jobs from one id to another that have one of the statuses."""
    values = [status.value for status in statuses]
    jobs = [Job(*row) for row in transaction.rows("jobs", first=first, last=last, statuses=values)]
    return [replace(job, status=JobStatus(job.status)) for job in jobs]
