"""The jobs of a job database as a list that is kept up to date by little reads."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.errors import UnknownJob
from tile_job_plugin.jobs.job_rows import progress_of
from tile_job_plugin.jobs.model import JobProgress, JobStatus, Reason
from tile_job_plugin.jobs.reconnect import steady
from tile_job_plugin.jobs.session import Row, Transaction


@dataclass(frozen=True)
class ListedJob:
    """A job as a list shows it."""

    id: int
    #: What people call it; empty for nothing.
    name: str
    status: JobStatus
    tile_set: str
    town_id: str | None
    #: What the town is called; None where it has no name.
    town_name: str | None
    recipe: str
    message: str
    reason: Reason
    #: Workers take jobs with a higher one first.
    priority: int
    #: The largest difference between results where tiles meet; None until it is measured.
    seam_error: float | None
    #: Host and process of the last runner, and a number that tells this claim from others; or None.
    runner: str | None
    is_paused: bool
    mosaic_path: str
    started: datetime | None
    #: From its start to its end, or until the list was read; None where it has not started.
    seconds: float | None
    progress: JobProgress


@dataclass(frozen=True)
class UnreadableJob:
    """A job whose row holds what this release does not know."""

    id: int
    reason: str


@dataclass(frozen=True)
class News:
    """What has changed in a list of jobs."""

    #: Those that are new, and those that had not ended, by id.
    jobs: Sequence[ListedJob | UnreadableJob]
    #: The ids of those that were deleted.
    gone: Collection[int]


class JobList:
    """The jobs of a job database, for who watches all of them. Each method is one transaction."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @steady
    def news(self, known: Collection[int], unended: Collection[int]) -> News:
        """Return what is new to who knows jobs by their ids, and of which some were *unended* when they were read."""
        with self.database.transaction() as transaction:
            ids = set(transaction.column("job_ids"))
            asked = [*(ids - set(known)), *(ids & set(unended))]
            jobs = _jobs(transaction, asked, with_unended=True)
            return News(jobs, set(known) - ids)

    @steady
    def job(self, job_id: int) -> ListedJob | UnreadableJob:
        """Return one job. Raises UnknownJob."""
        with self.database.transaction() as transaction:
            jobs = _jobs(transaction, [job_id], with_unended=False)
        if not jobs:
            raise UnknownJob(job_id)
        return jobs[0]


def _jobs(transaction: Transaction, ids: Sequence[int], with_unended: bool) -> list[ListedJob | UnreadableJob]:
    rows = transaction.rows("listed_jobs", job_ids=list(ids), with_unended=with_unended)
    return [_job({**row, "mosaic_path": transaction.paths.here(row["mosaic_path"])}) for row in rows]


def _job(row: Row) -> ListedJob | UnreadableJob:
    try:
        values = {name: value for name, value in row.items() if name not in JobProgress.__dataclass_fields__}
        status, reason = JobStatus(row["status"]), Reason(row["reason"])
        return ListedJob(**{**values, "status": status, "reason": reason, "progress": progress_of(row)})
    except (TypeError, ValueError) as error:
        return UnreadableJob(row["id"], str(error))
