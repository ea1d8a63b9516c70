"""Helpers: the processes that take blocks of a job, its runner among them. Each method is one transaction, or a few."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Callable

from tile_job_plugin.jobs.block_model import Helper, PlannedBlock
from tile_job_plugin.jobs.claims import DECLINE_SECONDS, SILENT_SECONDS, WATCH_SECONDS
from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.errors import AccessDenied, ConnectionLost, RefusedForNow, deadly_tile
from tile_job_plugin.jobs.job_blocks import LAST_TURN, add_blocks
from tile_job_plugin.jobs.job_rows import LAST_ID, known, storable
from tile_job_plugin.jobs.lost_claims import MOST_DEATHS
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.reconnect import patient
from tile_job_plugin.jobs.session import Row, Transaction
from tile_job_plugin.jobs.sign_of_life import BEAT_SECONDS, signs_of_life
from tile_job_plugin.system import this_boot
from tile_job_plugin.text import listed

#: Seconds without a sign of life after which a helper is lost whose session is gone: a session that is only just lost
#: comes back. And those in which sessions come back to a database that has started anew.
QUIET_SECONDS, RESTART_SECONDS = 2 * BEAT_SECONDS, 30.0
#: From how many deaths on, the tiles of a block are run alone, so that the next one shows which of them it is.
SUSPECT_DEATHS = 2


@dataclass(frozen=True)
class LostHelper:
    """A helper that is gone, or stands still."""

    helper_id: int
    name: str
    alive: datetime | None
    lock_is_free: bool
    #: Seconds since its last sign of life; None where it has no means to give any.
    silence: float | None
    #: Whether its tiles may be why it is lost.
    counts: bool


class Helpers:
    """The helpers of one session with a job database, which holds their locks."""

    def __init__(self, database: Database) -> None:
        self.database = database
        #: Those whose locks this session holds.
        self._held: list[Helper] = []
        #: Helpers that keep silent: their last sign of life, and since when this session has seen it.
        self._watched: dict[int, tuple[datetime | None, float]] = {}
        database.follow(self._begin_again, self._end_signs)

    def _begin_again(self) -> None:
        self._watched.clear()
        for helper in self._held:
            with self.database.transaction() as transaction:
                transaction.execute("try_lock_helper", helper_id=helper.helper_id)
                transaction.execute("keep_helper", helper_id=helper.helper_id)
            signs_of_life().begin(helper, self.database.connection)

    def _end_signs(self) -> None:
        for helper in self._held:
            signs_of_life().end(helper)

    # ----------------------------------------------------------------------------------------- Joining, leaving

    @patient
    def next_job(self, only: int | None = None) -> int | None:
        """Return a job whose tiles are being run and which has blocks that nobody has taken; None if there is none.

        Jobs that this session has declined lately are left to others.
        """
        bounds = {"first": only or 0, "last": only or LAST_ID}
        with self.database.transaction() as transaction:
            found: int | None = transaction.value("next_helpable_job", **bounds, pause=DECLINE_SECONDS)
        return found

    @patient
    def lanes_here(self) -> int:
        """Return how many lanes this computer has for jobs whose tiles are being run."""
        with self.database.transaction() as transaction:
            return int(transaction.value("lanes_of_host", host=this_boot()[0]))

    @patient
    def join(self, job_id: int, name: str, lanes: int, claim_number: int | None = None) -> Helper:
        """Be a helper of a job with so many lanes, for its runner under the number of its claim.

        Any other one gets blocks when it is known what it lacks, and that this is nothing.
        """
        host, boot = this_boot()
        values = {"name": name, "lanes": lanes, "claim": claim_number, "host": host, "boot": boot}
        is_seen = signs_of_life().are_given()
        with self.database.transaction() as transaction:
            helper_id = known(transaction.value("add_helper", job_id=job_id, is_seen=is_seen, **values), job_id)
            # Nobody sees the helper before it has its lock.
            transaction.execute("try_lock_helper", helper_id=helper_id)
        helper = Helper(job_id, helper_id)
        self._held.append(helper)
        signs_of_life().begin(helper, self.database.connection)
        return helper

    @patient
    def going_on(self, job_id: int) -> list[int]:
        """Return the numbers of a job's helpers that have not left."""
        with self.database.transaction() as transaction:
            return transaction.column("unended_helpers", job_id=job_id)

    @patient
    def fits(self, helper: Helper, lanes: int) -> None:
        """Keep that a helper lacks nothing, and has so many lanes; it gets blocks from now on."""
        with self.database.transaction() as transaction:
            transaction.execute("set_fit", helper_id=helper.helper_id, lanes=lanes)

    @patient
    def set_lack(self, helper: Helper, lack: str) -> None:
        """Keep what a helper lacks for the job, in words."""
        with self.database.transaction() as transaction:
            transaction.execute("set_lack", helper_id=helper.helper_id, lack=storable(lack))

    @patient
    def job_status(self, helper: Helper) -> JobStatus | None:
        """Return where a helper's job stands; None where somebody has taken the helper for dead."""
        with self.database.transaction() as transaction:
            status = transaction.value("helped_job", helper_id=helper.helper_id)
        return JobStatus(status) if status else None

    def leave(self, helper: Helper) -> int:
        """Be one no more; what its lanes have not brought to an end waits for others. Return how many blocks they have.

        Where the database is away, others see that the helper's lock is free.
        """
        self._held.remove(helper)
        signs_of_life().end(helper)
        with suppress(ConnectionLost, RefusedForNow), self.database.transaction() as transaction:
            transaction.execute("return_blocks", job_id=helper.job_id, helper_ids=[helper.helper_id])
            blocks = transaction.value("end_helper", helper_id=helper.helper_id)
            transaction.execute("unlock_helper", helper_id=helper.helper_id)
            return int(blocks or 0)
        return 0

    # ------------------------------------------------------------------------------------------ Those that are lost

    @patient
    def give_back_lost(self, job_id: int, take_away: Callable[[int], None]) -> list[str]:
        """Give the blocks of helpers back that are lost; return the helpers' names.

        *take_away* is called with the number of each before anybody can have its blocks, and is to make sure that it
        can't put results in place any more, should it only have stood still.
        """
        return [lost.name for lost in self._lost(job_id) if self._give_back(job_id, lost, take_away)]

    def _lost(self, job_id: int) -> list[LostHelper]:
        host, boot = this_boot()
        values = {"quiet": QUIET_SECONDS, "patience": RESTART_SECONDS, "silent": SILENT_SECONDS}
        own = [helper.helper_id for helper in self._held]
        with self.database.transaction() as transaction:
            rows = transaction.rows("lost_helpers", job_id=job_id, own=own, host=host, boot=boot, **values)
        found = [LostHelper(**row) for row in rows]
        silent = {lost.helper_id for lost in found if not lost.lock_is_free}
        self._watched = {key: seen for key, seen in self._watched.items() if key in silent}
        return [lost for lost in found if lost.lock_is_free or self._is_silent(lost)]

    def _is_silent(self, lost: LostHelper) -> bool:
        """Whether a helper has kept silent also while this session looked: the database may have been away."""
        seen, since = self._watched.setdefault(lost.helper_id, (lost.alive, time.monotonic()))
        if seen != lost.alive:
            _, since = self._watched[lost.helper_id] = lost.alive, time.monotonic()
        return time.monotonic() - since >= WATCH_SECONDS

    def _give_back(self, job_id: int, lost: LostHelper, take_away: Callable[[int], None]) -> bool:
        """Give a lost helper's blocks back; return whether it has none any more."""
        if not lost.lock_is_free:
            with suppress(AccessDenied), self.database.transaction() as transaction:
                transaction.execute("end_sessions_of_helper", helper_id=lost.helper_id)
        values = {"job_id": job_id, "helper_id": lost.helper_id}
        with self.database.transaction() as transaction:
            if transaction.value("lock_unended_helper", helper_id=lost.helper_id) is None:
                return False
            if transaction.value("job_status", job_id=job_id) == JobStatus.IN_PROGRESS.value:
                blocks = transaction.rows("lock_blocks_of_helper", **values)
                take_away(lost.helper_id)
                tile_ids = _put_back(transaction, job_id, blocks, lost.counts)
            else:
                tile_ids = []
            if is_through := not transaction.value("has_blocks", **values):
                transaction.execute("end_helper", helper_id=lost.helper_id)
                _log(transaction, job_id, lost, tile_ids)
        return is_through


def _put_back(transaction: Transaction, job_id: int, blocks: Sequence[Row], counts: bool) -> list[str]:
    """Put blocks behind all others, and count a death of each of their tiles that was under way; return these."""
    tile_ids = [tile_id for block in blocks for tile_id in block["tile_ids"]]
    values: dict[str, Any] = {"job_id": job_id, "tile_ids": tile_ids}
    deaths: dict[str, int] = {}
    if counts:
        deaths = {row["tile_id"]: row["deaths"] for row in transaction.rows("count_deaths_of_tiles", **values)}
    transaction.execute("return_tiles_of_block", **values)
    failed = set(_failed_of_deaths(transaction, job_id, deaths))
    parts: list[PlannedBlock] = []
    for block in blocks:
        left = [tile_id for tile_id in block["tile_ids"] if tile_id not in failed]
        if max((deaths.get(tile_id, 0) for tile_id in left), default=0) >= SUSPECT_DEATHS:
            pixels = block["pixels"] / len(block["tile_ids"])
            parts += [PlannedBlock([tile_id], int(pixels), is_alone=True) for tile_id in left]
        elif left:
            parts.append(PlannedBlock(left, int(block["pixels"]), block["is_alone"]))
    transaction.execute("end_blocks", block_ids=[block["block_id"] for block in blocks])
    add_blocks(transaction, job_id, parts, LAST_TURN)
    return list(deaths) or tile_ids


def _failed_of_deaths(transaction: Transaction, job_id: int, deaths: dict[str, int]) -> list[str]:
    """Let the one tile fail that a helper must have died of, if that was not the first time."""
    if len(deaths) != 1:
        return []
    (tile_id,) = deaths
    values = {"deaths": MOST_DEATHS, "message": deadly_tile(MOST_DEATHS)}
    return transaction.column("fail_deadly_tile", job_id=job_id, tile_id=tile_id, **values)


def _log(transaction: Transaction, job_id: int, lost: LostHelper, tile_ids: Sequence[str]) -> None:
    if lost.lock_is_free:
        what = f"ended without a word while it ran tiles {listed(tile_ids)}" if tile_ids else "ended without a word"
    else:
        what = f"has given no sign of life for {lost.silence or 0:.0f} s"
    text = storable(f"The helper {lost.name} {what}. Its blocks are run by others.")
    transaction.execute("add_log", job_id=job_id, tile_id=None, message=text, is_open=False)
