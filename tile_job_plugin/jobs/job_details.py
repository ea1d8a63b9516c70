"""The tiles and the log of one job, as much of them as is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.job_rows import tile_of_job
from tile_job_plugin.jobs.model import TileStatus
from tile_job_plugin.jobs.reconnect import steady
from tile_job_plugin.jobs.service import NumberedEntry
from tile_job_plugin.jobs.session import Row


@dataclass(frozen=True)
class ListedTile:
    """A job's tile as a list shows it."""

    #: Grows in the order in which the tiles were asked for.
    gid: int
    tile_id: str
    #: None where this release does not know it.
    status: TileStatus | None
    message: str
    #: How often it was run, or is being run.
    tries: int
    #: Of the last try; None where there was none.
    seconds: float | None


class JobDetails:
    """What is read of one job at a time. Each method is one transaction."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @steady
    def tiles(self, job_id: int, statuses: Sequence[TileStatus], after: int, limit: int) -> list[ListedTile]:
        """Return tiles of a job that have one of the statuses, or any for none: the first ones behind a number."""
        with self.database.transaction() as transaction:
            values = {"statuses": _words(statuses), "after": after, "last": None, "limit": limit}
            return [_tile(row) for row in transaction.rows("listed_tiles", job_id=job_id, **values)]

    @steady
    def tiles_up_to(self, job_id: int, statuses: Sequence[TileStatus], after: int, tile_id: str) -> list[ListedTile]:
        """Return the same up to one tile. Raises TileNotInJob."""
        with self.database.transaction() as transaction:
            last = transaction.value("number_of_tile", job_id=job_id, tile_id=tile_of_job(transaction, job_id, tile_id))
            values = {"statuses": _words(statuses), "after": after, "last": last, "limit": None}
            return [_tile(row) for row in transaction.rows("listed_tiles", job_id=job_id, **values)]

    @steady
    def log_end(self, job_id: int, tile_id: str, after: int, limit: int) -> list[NumberedEntry]:
        """Return the last entries of a job's log behind a number, oldest first.

        With a tile id that is not empty, those about that tile and about blocks with it. Raises TileNotInJob.
        """
        with self.database.transaction() as transaction:
            known = tile_of_job(transaction, job_id, tile_id) if tile_id else None
            rows = transaction.rows("log_end", job_id=job_id, tile_id=known, after=after, limit=limit)
        return [NumberedEntry(**row) for row in rows]


def _words(statuses: Sequence[TileStatus]) -> list[str] | None:
    return [status.value for status in statuses] or None


def _tile(row: Row) -> ListedTile:
    words = {status.value for status in TileStatus}
    return ListedTile(**{**row, "status": TileStatus(row["status"]) if row["status"] in words else None})
