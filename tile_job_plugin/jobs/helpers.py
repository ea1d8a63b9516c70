"""Helpers: the processes that take blocks of a job, its runner among them. Each method is one transaction."""

from __future__ import annotations

from contextlib import suppress

from tile_job_plugin.jobs.block_model import Helper
from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.errors import ConnectionLost
from tile_job_plugin.jobs.job_rows import known
from tile_job_plugin.jobs.reconnect import patient
from tile_job_plugin.system import this_boot


class Helpers:
    """The helpers of one session with a job database, which holds their locks."""

    def __init__(self, database: Database) -> None:
        self.database = database
        #: Those whose locks this session holds.
        self._held: list[Helper] = []
        database.follow(self._begin_again, lambda: None)

    def _begin_again(self) -> None:
        with self.database.transaction() as transaction:
            for helper in self._held:
                transaction.execute("try_lock_helper", helper_id=helper.helper_id)

    @patient
    def join(self, job_id: int, name: str, lanes: int, claim_number: int | None = None) -> Helper:
        """Be a helper of a job with so many lanes, for its runner under the number of its claim."""
        host, boot = this_boot()
        values = {"name": name, "lanes": lanes, "claim": claim_number, "is_seen": False, "host": host, "boot": boot}
        with self.database.transaction() as transaction:
            helper_id = known(transaction.value("add_helper", job_id=job_id, **values), job_id)
            # Nobody sees the helper before it has its lock.
            transaction.execute("try_lock_helper", helper_id=helper_id)
        self._held.append(Helper(job_id, helper_id))
        return self._held[-1]

    def leave(self, helper: Helper) -> None:
        """Be one no more; what its lanes have not brought to an end waits for others."""
        # Where the database is away, others see that the lock is free.
        with suppress(ConnectionLost):
            self._leave(helper)
        self._held.remove(helper)

    def _leave(self, helper: Helper) -> None:
        with self.database.transaction() as transaction:
            transaction.execute("return_blocks", job_id=helper.job_id, helper_ids=[helper.helper_id])
            transaction.execute("end_helper", helper_id=helper.helper_id)
            transaction.execute("unlock_helper", helper_id=helper.helper_id)
