"""Workers: which there are, or were lately, what they do, and what they lack. Each method is one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.model import Versions
from tile_job_plugin.jobs.reconnect import patient
from tile_job_plugin.jobs.session import Row

#: Seconds for which workers are listed that have ended as they lacked something.
ENDED_SECONDS = 24 * 3600.0


class Lack(NamedTuple):
    """Why a worker can't run a job, or help with it."""

    job_id: int
    reason: str


@dataclass(frozen=True)
class Worker:
    """A process that runs jobs and helps with them."""

    host: str
    #: Its number on the host.
    process: int
    since: datetime
    #: For every job; 0 leaves that to the job.
    lanes: int
    #: Each empty for one that has ended.
    versions: Versions
    #: The job that it runs or helps with, or was to help with before it ended; None for none.
    job_id: int | None
    #: Whether it is the one that runs the job, and not only helps.
    is_runner: bool
    #: How many blocks of it are complete by this worker; None before it has taken any.
    blocks: int | None
    #: What it lacks for jobs that have not ended.
    lacks: Sequence[Lack]
    #: When it ended; None for one that runs.
    ended: datetime | None = None
    #: When it takes jobs, such as "20:00-6:00"; empty for always, and for one that has ended.
    hours: str = ""


class Workers:
    """The workers of a job database; this session may be one's."""

    def __init__(self, database: Database) -> None:
        self.database = database
        #: What this session's worker says about itself; None where it is none.
        self._about: Mapping[str, str | int] | None = None
        database.follow(self._begin_again, lambda: None)

    def _begin_again(self) -> None:
        if self._about:
            self._write(self._about)

    @patient
    def enter(self, host: str, process: int, lanes: int, versions: Versions, hours: str = "") -> None:
        """Be listed for as long as the session has the lock of a worker."""
        self._about = {"host": host, "process": process, "lanes": lanes, "hours": hours, **versions._asdict()}
        self._write(self._about)

    def _write(self, about: Mapping[str, str | int]) -> None:
        with self.database.transaction() as transaction:
            transaction.execute("forget_dead_workers")
            transaction.execute("enter_worker", **about)

    def idle_lanes(self, lanes: int) -> int:
        """Return how many lanes workers have that have no job to do, where a job has so many in a process."""
        return sum(worker.lanes or lanes for worker in self.workers() if worker.job_id is None)

    @patient
    def workers(self) -> list[Worker]:
        """Return all workers that run, those that came first in front, then those that have ended lately for a lack.

        Of the latter, the last one on each host for each job and reason, as long as the job has not ended.
        """
        lacks: dict[int, list[Lack]] = defaultdict(list)
        with self.database.transaction() as transaction:
            transaction.execute("one_snapshot")
            rows = transaction.rows("workers")
            for row in transaction.rows("lacks_of_workers"):
                if row["reason"]:
                    lacks[row["pid"]].append(Lack(row["job_id"], row["reason"]))
            unfit = transaction.rows("unfit_helpers", seconds=ENDED_SECONDS)
        return [*(_worker(row, lacks[row["pid"]]) for row in rows), *map(_ended, unfit)]


def _worker(row: Row, lacks: Sequence[Lack]) -> Worker:
    versions = Versions(**{name: row.pop(name) for name in Versions._fields})
    del row["pid"]
    # Whoever does a job has found what it lacked.
    return Worker(**row, versions=versions, lacks=[lack for lack in lacks if lack.job_id != row["job_id"]])


def _ended(row: Row) -> Worker:
    lack = Lack(row["job_id"], row.pop("lack"))
    return Worker(**row, versions=Versions("", "", "", ""), is_runner=False, lacks=[lack])
