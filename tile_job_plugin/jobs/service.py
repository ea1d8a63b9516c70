"""The part of the job database that the HTTP service needs. Each method is one transaction.

None does work that grows with the number of a job's tiles, but for the one that starts a job, which writes a row for
each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.errors import TooManyTiles, TooManyWaiting, UnknownJob
from tile_job_plugin.jobs.job_rows import LAST_ID, insert_job, progress_of, tile_count
from tile_job_plugin.jobs.model import Job, JobProgress, JobStatus, NewJob, Reason, TileStatus
from tile_job_plugin.jobs.path_map import PathMap
from tile_job_plugin.jobs.reconnect import steady
from tile_job_plugin.jobs.session import Row


@dataclass(frozen=True)
class Limits:
    """What a job that is started over HTTP may have at most."""

    tiles: int
    #: Of all its tiles together, with their halos where these are known.
    pixels: int
    #: Jobs of one owner that wait in the queue at once.
    waiting: int


@dataclass(frozen=True)
class JobSummary:
    """A job as it is shown to who watches it."""

    id: int
    #: See NewJob.
    name: str
    status: JobStatus
    priority: int
    not_before: datetime | None
    #: See Job.
    paused_since: datetime | None
    tile_set: str
    town_id: str | None
    recipe: str
    #: For operators alone; `reason` is for all.
    message: str
    reason: Reason
    #: The largest difference between results where tiles meet; None until it is measured.
    seam_error: float | None
    #: See NewJob.
    owner: str | None
    mosaic_path: str
    created: datetime
    started: datetime | None
    ended: datetime | None
    progress: JobProgress


@dataclass(frozen=True)
class PlacedTile:
    """A job's tile and where it lies. Columns and rows count pixels from the tile set's origin, row 0 northmost.

    Without a place where the tile set was registered again since.
    """

    #: Grows in the order in which the tiles were asked for.
    gid: int
    tile_id: str
    status: TileStatus
    #: For operators alone.
    message: str
    started: datetime | None
    ended: datetime | None
    #: See JobTile.
    seam_error: float | None
    seam_threshold: float
    tries: int
    column: int | None
    row: int | None
    width: int | None
    height: int | None

    @property
    def core(self) -> tuple[int, int, int, int] | None:
        """Column, row, width and height, or None."""
        if self.column is None or self.row is None or self.width is None or self.height is None:
            return None
        return self.column, self.row, self.width, self.height


@dataclass(frozen=True)
class JobFilter:
    """Which jobs are wanted; what is None does not matter."""

    statuses: Sequence[JobStatus] = tuple(JobStatus)
    recipes: Sequence[str] | None = None
    #: Both ends belong to it.
    created_from: datetime | None = None
    created_to: datetime | None = None
    #: Seconds from a job's start to its end, or until now; jobs that have not started have none.
    least_seconds: int | None = None
    most_seconds: int | None = None


@dataclass(frozen=True)
class NumberedEntry:
    """An entry of a job's log."""

    #: Grows with time.
    gid: int
    logged: datetime
    tile_id: str | None
    message: str


@dataclass(frozen=True)
class Figures:
    """What a monitoring system wants to know."""

    jobs: Mapping[JobStatus, int]
    tiles_complete: int
    tiles_failed: int
    #: Those that jobs in the queue or at work have still to run.
    tiles_left: int
    #: Tiles that became complete in the last minute.
    tiles_a_minute: int
    #: Seconds since the oldest job that waits was started; 0 where none waits.
    oldest_waiting: float
    workers: int


class Service:
    """A job database as the HTTP service uses it."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def ping(self) -> None:
        """Ask the server for an answer. Raises ConnectionLost where it gives none."""
        with self.database.transaction() as transaction:
            transaction.execute("ping")

    @steady
    def insert_limited_job(self, new: NewJob, limits: Limits) -> Job:
        """Put a job into the queue. Raises TooManyTiles or TooManyWaiting beyond the *limits*."""
        with self.database.transaction() as transaction:
            tiles = tile_count(transaction, new)
            if tiles > limits.tiles:
                raise TooManyTiles(tiles, limits.tiles, "tiles")
            transaction.execute("lock_owner", owner=new.owner)
            if transaction.value("waiting_jobs_of_owner", owner=new.owner) >= limits.waiting:
                raise TooManyWaiting(limits.waiting)
            job = insert_job(transaction, new, JobStatus.READY)
            pixels = transaction.value("pixel_count", job_id=job.id)
            if pixels > limits.pixels:
                what = "pixels with its halos" if new.halo else "pixels"
                raise TooManyTiles(int(pixels), limits.pixels, what)
        return job

    def summary(self, job_id: int) -> JobSummary:
        """Return one job."""
        summaries = self._summaries(job_id, job_id, JobFilter(), 1)
        if not summaries:
            raise UnknownJob(job_id)
        return summaries[0]

    def page_of_jobs(self, before: int | None, limit: int, wanted: JobFilter) -> list[JobSummary]:
        """Return the newest jobs, or those *before* one, the newest first."""
        return self._summaries(0, LAST_ID if before is None else before - 1, wanted, limit)

    def _summaries(self, first: int, last: int, wanted: JobFilter, limit: int) -> list[JobSummary]:
        values = {**vars(wanted), "statuses": [status.value for status in wanted.statuses]}
        with self.database.transaction() as transaction:
            rows = transaction.rows("job_summaries", first=first, last=last, limit=limit, **values)
        return [_summary(row, transaction.paths) for row in rows]

    def page_of_tiles(self, job_id: int, after: int, limit: int) -> list[PlacedTile]:
        """Return tiles of a job, the first ones behind the one numbered *after*."""
        return self._page_of_tiles(job_id, after, limit, of_any_registration=False)

    def page_of_known_tiles(self, job_id: int, after: int, limit: int) -> list[PlacedTile]:
        """Do as `page_of_tiles`, but with the places that a set registered again since has for the same tile ids."""
        return self._page_of_tiles(job_id, after, limit, of_any_registration=True)

    def _page_of_tiles(self, job_id: int, after: int, limit: int, of_any_registration: bool) -> list[PlacedTile]:
        values = {"after": after, "limit": limit, "of_any_registration": of_any_registration}
        with self.database.transaction() as transaction:
            rows = transaction.rows("tile_page", job_id=job_id, **values)
            if not rows and transaction.value("job_status", job_id=job_id) is None:
                raise UnknownJob(job_id)
        return [PlacedTile(**{**row, "status": TileStatus(row["status"])}) for row in rows]

    def page_of_log(self, job_id: int, after: int, limit: int, with_closed: bool) -> list[NumberedEntry]:
        """Return entries of a job's log, the first ones behind the one numbered *after*; none where there is no job.

        Those that are not for everybody only *with_closed*.
        """
        values = {"job_id": job_id, "after": after, "limit": limit, "with_closed": with_closed}
        with self.database.transaction() as transaction:
            return [NumberedEntry(**row) for row in transaction.rows("log_page", **values)]

    def figures(self) -> Figures:
        """Count jobs, tiles and workers."""
        with self.database.transaction() as transaction:
            jobs = {JobStatus(row["status"]): row["jobs"] for row in transaction.rows("job_figures")}
            (tiles,) = transaction.rows("tile_figures")
            return Figures(
                jobs={status: jobs.get(status, 0) for status in JobStatus},
                tiles_complete=int(tiles["complete"]),
                tiles_failed=int(tiles["failed"]),
                tiles_left=int(tiles["to_run"]),
                tiles_a_minute=int(transaction.value("tiles_of_last_minute")),
                oldest_waiting=float(transaction.value("oldest_waiting")),
                workers=int(transaction.value("workers_alive")),
            )


def _summary(row: Row, paths: PathMap) -> JobSummary:
    values = {name: value for name, value in row.items() if name not in JobProgress.__dataclass_fields__}
    values["mosaic_path"] = paths.here(row["mosaic_path"])
    return JobSummary(
        **{**values, "status": JobStatus(row["status"]), "reason": _reason(row["reason"]), "progress": progress_of(row)}
    )


def _reason(word: str) -> Reason:
    """Read a word that may also come from elsewhere than from us."""
    return Reason(word) if word in set(Reason) else Reason.OTHER
