"""Claims: who runs a job, and who takes it over. Each method is one transaction, or a few."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.errors import (
    AccessDenied,
    ConnectionLost,
    DatabaseRefused,
    JobTaken,
    LockNotObtained,
    RefusedForNow,
    UnknownJob,
)
from tile_job_plugin.jobs.job_rows import LAST_ID, insert_job, job_of, job_row, known, storable
from tile_job_plugin.jobs.lost_claims import MOST_LOST_CLAIMS, add_lost_claim, take_over
from tile_job_plugin.jobs.model import Claim, ClaimState, Decline, FormerRunner, Job, JobStatus, NewJob, Waiting
from tile_job_plugin.jobs.reconnect import patient, steady
from tile_job_plugin.jobs.session import Transaction
from tile_job_plugin.jobs.sign_of_life import BEAT_SECONDS, signs_of_life
from tile_job_plugin.system import this_boot

#: Seconds in which a session that was lost, and is told to end, must have let its locks go, and between two looks.
LOCK_SECONDS, LOCK_PAUSE = 10.0, 0.1
#: For how long a worker does not ask for a job again that it has declined.
DECLINE_SECONDS = 300.0
#: Seconds without a sign of life after which a runner that still has its session is worth a word, and loses its job.
QUIET_SECONDS, SILENT_SECONDS = 3 * BEAT_SECONDS, 60.0
#: For how long of these a session must have looked on before it takes the job: the database may have been away.
WATCH_SECONDS = 3 * BEAT_SECONDS


@dataclass(frozen=True)
class _LastClaim:
    """What the job database knows of a job's last claim."""

    job_id: int
    number: int
    #: The runner that has the job, or had it last; empty for none.
    runner: str
    status: JobStatus
    #: Whether nobody may take the job now: it is paused, or its time has not come.
    is_held: bool
    #: Whether its session was ended because it gave no sign of life.
    was_silenced: bool
    #: Whether nobody holds its lock.
    is_free: bool
    #: When the runner last showed that it runs, and the seconds since; None where it has no means to.
    alive: datetime | None
    silence: float | None

    @property
    def claim(self) -> Claim:
        return Claim(self.job_id, self.runner, self.number)

    @property
    def former_runner(self) -> FormerRunner:
        return FormerRunner(self.job_id, self.runner, self.silence)

    @property
    def is_late(self) -> bool:
        """Whether its runner, where it still has the job, does not know of a retry since, or is silent."""
        return self.status is JobStatus.READY or (self.silence or 0) > QUIET_SECONDS


class Claims:
    """The claims of one session with a job database: it holds the locks of the jobs that it has claimed."""

    def __init__(self, database: Database) -> None:
        self.database = database
        #: The jobs whose locks this session holds.
        self._held: dict[int, Claim] = {}
        #: Whether this session is a worker's, which the server counts.
        self._is_worker = False
        #: Claims whose runners keep silent: their last sign of life, and since when this session has seen it.
        self._watched: dict[Claim, tuple[datetime, float]] = {}
        #: Runners that still had jobs which the last look would have given otherwise, by job.
        self.awaited: dict[int, FormerRunner] = {}
        database.follow(self._begin_again, self._end_signs)

    def _begin_again(self) -> None:
        """Be in a new session what this one was. Raises JobTaken where another runner has one of its jobs by now."""
        self._watched.clear()
        if self._is_worker:
            self._register_as_worker()
        self._win_locks_back()

    def _end_signs(self) -> None:
        for claim in self._held.values():
            signs_of_life().end(claim)

    @patient
    def be_worker(self) -> None:
        """Count as a worker for as long as the session lasts."""
        self._is_worker = True
        self._register_as_worker()

    def _register_as_worker(self) -> None:
        with self.database.transaction() as transaction:
            transaction.execute("be_worker")
            transaction.execute("forget_declines_of_session")
            if _this_computer()["boot"]:
                transaction.execute("forgive_claims_before_restart", **_this_computer())

    def _win_locks_back(self) -> None:
        """Lock the jobs again that a lost session had. Raises JobTaken where another runner was there first."""
        for claim in list(self._held.values()):
            if not self._has_won_back(claim):
                self.release_job(claim.job_id)
                raise JobTaken(claim.job_id)
            signs_of_life().begin(claim, self.database.connection)

    def _has_won_back(self, claim: Claim) -> bool:
        give_up = time.monotonic() + LOCK_SECONDS
        while True:
            with self.database.transaction() as transaction:
                is_ours = transaction.value("claim_status", **claim._asdict()) is not None
                has_lock = is_ours and transaction.value("try_lock_claim", **claim._asdict())
                if has_lock:
                    transaction.execute("keep_claim", **claim._asdict(), **_this_process())
                elif not is_ours:
                    transaction.execute("forgive_lost_claim", **claim._asdict())
            if has_lock or not is_ours or time.monotonic() > give_up:
                return bool(has_lock)
            # The server needs a moment to end the lost session.
            time.sleep(LOCK_PAUSE)

    # ----------------------------------------------------------------------------------------------- Claiming

    @steady
    def insert_claimed_job(self, new: NewJob, runner: str) -> Job:
        """Start a job that this session runs: its lock is held before any other runner can see it."""
        with self.database.transaction() as transaction:
            job = insert_job(transaction, new, JobStatus.IN_PROGRESS, runner)
            lock_and_keep(transaction, job.claim)
        self._hold(job.claim)
        return job

    @patient
    def claim_next_job(self, runner: str) -> Job | None:
        """Claim a job that waits for a runner or has lost its own; None if there is none.

        The first is that with the highest priority, of these one that lost the fewest runners, and of these the one
        with the lowest id. Jobs that are paused, or whose time has not come, are passed over, and those that this
        session has declined lately are left to others. Runners that may be about to lose theirs are in `awaited` then.
        """
        self.awaited.clear()
        last = {"turn": -LAST_ID, "lost": -1, "after": 0}
        while True:
            with self.database.transaction() as transaction:
                row = transaction.row("next_claimable_job", **last, pause=DECLINE_SECONDS)
            if row is None:
                return None
            last = {"turn": row["turn"], "lost": row["lost_runners"], "after": row["gid"]}
            try:
                job = self.claim_job(last["after"], runner)
            except RefusedForNow:
                raise
            except UnknownJob:
                # Deleted since it was found.
                continue
            except DatabaseRefused as refused:
                # Such as rows that can't be read any more: no reason to leave the other jobs as well.
                self.leave_to_others(last["after"], runner, str(refused))
                continue
            if job is not None:
                return job

    @patient
    def claim_job(self, job_id: int, runner: str) -> Job | None:
        """Claim one job; None if it has ended, nobody may take it now, or a runner has it.

        The tiles that were in progress are ready again.

        A runner that has given no sign of life for long loses it, and its session. A job that has lost too many runners
        fails instead.
        """
        self.awaited.pop(job_id, None)
        # Postgres would give the same session its lock a second time.
        if job_id in self._held:
            return None
        if not 0 < job_id <= LAST_ID:
            raise UnknownJob(job_id)
        return self._claim_waiting(job_id, runner) or self._claim_in_turn(job_id, runner)

    def _claim_waiting(self, job_id: int, runner: str) -> Job | None:
        """Claim a job that nobody has, and of whose last runner there is nothing to tell; None for any other one."""
        values = {"job_id": job_id, "runner": runner, "most_lost": MOST_LOST_CLAIMS, **_this_process()}
        try:
            with self.database.transaction() as transaction:
                row = transaction.row("claim_waiting_job", **values)
                job = job_of(row, transaction.paths) if row else None
        except LockNotObtained:
            return None
        except BaseException:
            # The lock outlives the transaction, such as of a row that can't be read.
            self._unlock("unlock_next_claim", job_id=job_id)
            raise
        if job:
            self._hold(job.claim)
        return job

    def _claim_in_turn(self, job_id: int, runner: str) -> Job | None:
        """Claim a job as its last claim allows."""
        last = self._last_claim(job_id)
        if last.status.is_ended or last.is_held:
            return None
        if not last.is_free and not self._is_silent(last):
            if last.is_late:
                self.awaited[job_id] = last.former_runner
            return None
        try:
            return self._take(last.claim, runner, None if last.is_free and not last.was_silenced else last.silence)
        except LockNotObtained:
            # What holds the job's row, such as a lane that stands still, is gone at a later look.
            self.awaited[job_id] = last.former_runner
            return None

    def _last_claim(self, job_id: int) -> _LastClaim:
        with self.database.transaction() as transaction:
            row = known(transaction.row("last_claim", job_id=job_id), job_id)
        return _LastClaim(job_id, **{**row, "status": JobStatus(row["status"])})

    def _is_silent(self, last: _LastClaim) -> bool:
        """Whether a runner has given no sign of life for long, also while this session looked."""
        if last.alive is None or last.silence is None or last.silence < SILENT_SECONDS:
            self._watched.pop(last.claim, None)
            return False
        seen, since = self._watched.setdefault(last.claim, (last.alive, time.monotonic()))
        if seen != last.alive:
            seen, since = self._watched[last.claim] = last.alive, time.monotonic()
        return time.monotonic() - since >= WATCH_SECONDS

    def _take(self, former: Claim, runner: str, silence: float | None) -> Job | None:
        """Take a job whose former runner is gone or, where it has kept a *silence* of so many seconds, is to go."""
        claim = Claim(former.job_id, runner, former.number + 1)
        ended = None if silence is None else self._end_sessions(former)
        has_lock, job = False, None
        try:
            # Only a new transaction is sure to see what the last holder did before it let the lock go.
            with self.database.transaction() as transaction:
                transaction.execute("wait_briefly_for_locks_once")
                if silence is None and not transaction.value("lock_claim_for_now", **former._asdict()):
                    return None
                has_lock = transaction.value("try_lock_claim", **claim._asdict())
                if has_lock and take_over(transaction, former, claim, _this_process(), silence, ended):
                    job = job_row(transaction, claim.job_id)
        finally:
            if has_lock and (job is None or job.status.is_ended):
                self._unlock("unlock_claim", **claim._asdict())
        if job is None or job.status.is_ended:
            return None
        self._hold(job.claim)
        return job

    def _end_sessions(self, claim: Claim) -> bool:
        """End the session that holds a claim's lock; return whether that is allowed."""
        with suppress(AccessDenied), self.database.transaction() as transaction:
            transaction.execute("wait_briefly_for_locks_once")
            transaction.execute("end_sessions_of_claim", **claim._asdict())
            # Where a lane that stands still keeps the job's row, the job is taken at a later look, maybe by others.
            transaction.execute("keep_silenced_claim", **claim._asdict())
            return True
        return False

    def _hold(self, claim: Claim) -> None:
        self._held[claim.job_id] = claim
        signs_of_life().begin(claim, self.database.connection)

    def claim_status(self, claim: Claim) -> JobStatus:
        """Return where a job stands for the runner that has it. Raises JobTaken for another one."""
        return self.claim_state(claim).status

    @patient
    def claim_state(self, claim: Claim) -> ClaimState:
        """Return what the runner that has a job must know of it. Raises JobTaken for another one."""
        gives_sign = self._held.get(claim.job_id) == claim and signs_of_life().is_due()
        with self.database.transaction() as transaction:
            row = transaction.row("claim_state", **claim._asdict())
            if gives_sign:
                # The other process may have no session at the moment.
                transaction.execute("give_sign_of_life", **claim._asdict())
            if row is None:
                transaction.execute("forgive_lost_claim", **claim._asdict())
        if row is None:
            raise JobTaken(claim.job_id)
        return ClaimState(JobStatus(row["status"]), row["is_paused"])

    # ---------------------------------------------------------------------------------------- Leaving a job

    def release_job(self, job_id: int) -> None:
        """Give up the lock of a job that this session claimed. If it has not ended, it has lost its runner."""
        claim = self._held.pop(job_id, None)
        if claim:
            signs_of_life().end(claim)
            self._unlock("unlock_claim", **claim._asdict())

    def hand_back(self, claim: Claim) -> None:
        """Leave a job that has not ended to the next runner, in order."""
        # Where the database is away or takes nothing, the job goes without a word.
        with suppress(ConnectionLost, RefusedForNow), self.database.transaction() as transaction:
            transaction.execute("hand_back", **claim._asdict())
        self.release_job(claim.job_id)

    @patient
    def leave_job(self, claim: Claim) -> None:
        """Leave a job that has nothing under way any more to the next runner, as one that waits."""
        with self.database.transaction() as transaction:
            transaction.execute("return_job", **claim._asdict())
        self.release_job(claim.job_id)

    @patient
    def give_up_job(self, claim: Claim, reason: str) -> None:
        """Leave a job to the next runner after an error that nobody foresaw, which counts as a runner that was lost."""
        with self.database.transaction() as transaction:
            if transaction.value("claim_status", **claim._asdict()) is not None:
                add_lost_claim(transaction, claim.job_id, claim.runner, f"with the error: {reason}", counts=True)
                transaction.execute("hand_back", **claim._asdict())
                transaction.execute("return_all_tiles", job_id=claim.job_id)
        self.release_job(claim.job_id)

    @patient
    def decline_job(self, claim: Claim, reason: str) -> None:
        """Leave a claimed job that this worker can't run to others, and keep what the worker lacks."""
        with self.database.transaction() as transaction:
            if transaction.value("return_job", **claim._asdict()):
                transaction.execute("add_decline", **claim._asdict(), reason=storable(reason))
        self.release_job(claim.job_id)

    @patient
    def leave_to_others(self, job_id: int, runner: str, reason: str) -> None:
        """Keep what this worker lacks for a job, which it does not ask for again for a while."""
        with self.database.transaction() as transaction:
            transaction.execute("add_decline", job_id=job_id, runner=runner, reason=storable(reason))

    @steady
    def _unlock(self, statement: str, **values: Any) -> None:
        # A lost session has no lock any more.
        with suppress(ConnectionLost), self.database.transaction() as transaction:
            transaction.execute(statement, **values)

    # ------------------------------------------------------------------------------------- Who is waited for

    @patient
    def waiting(self, job_id: int) -> Waiting:
        """Return what a job waits for that nobody runs."""
        with self.database.transaction() as transaction:
            workers = int(transaction.value("workers_alive"))
            declines = [Decline(**row) for row in transaction.rows("declines", job_id=job_id)]
            return Waiting(workers, declines, **known(transaction.row("hold_of_job", job_id=job_id), job_id))

    @patient
    def former_runner(self, job_id: int) -> FormerRunner | None:
        """Return the runner that still has a job that was cancelled and retried since, or is silent, or None."""
        last = self._last_claim(job_id)
        return None if last.is_free or last.status.is_ended or not last.is_late else last.former_runner


def lock_and_keep(transaction: Transaction, claim: Claim) -> None:
    """Lock a job for the session that inserts it."""
    transaction.execute("try_lock_claim", **claim._asdict())
    transaction.execute("keep_claim", **claim._asdict(), **_this_process())


def _this_process() -> dict[str, Any]:
    """Return what a claim keeps of the process that makes it, which gives signs of life from now on."""
    return {"is_seen": signs_of_life().are_given(), **_this_computer()}


def _this_computer() -> dict[str, str]:
    host, boot = this_boot()
    return {"host": host, "boot": boot}
