"""Everything that is read from and written to the job database. Each method is one transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tile_job_plugin.jobs import upgrade
from tile_job_plugin.jobs.errors import (
    JobEnded,
    JobNotRetryable,
    NoTiles,
    UnknownJob,
    UnknownTiles,
    UnstorableParameters,
)
from tile_job_plugin.jobs.model import (
    Job,
    JobProgress,
    JobStatus,
    JobTile,
    LogEntry,
    MeasuredHalo,
    NewJob,
    TileStatus,
)
from tile_job_plugin.jobs.session import Connection, Transaction
from tile_job_plugin.jobs.tile_sets import TileSets, missing_tiles, unknown_tile_set

#: The longest message that is kept, in characters.
MESSAGE_LENGTH = 10_000
#: Postgres' largest integer, the largest id that a job can have.
_LAST_ID = 2**31 - 1


class Store(TileSets):
    """The job database. Opening it makes the schema or brings it up to date."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._held: set[int] = set()
        try:
            self._open_schema()
        except BaseException:
            self.close()
            raise

    def _open_schema(self) -> None:
        schema = self.connection.schema
        with self._transaction() as transaction:
            transaction.execute("use_schema", schema=schema)
            current = upgrade.is_current(transaction, schema)
        if not current:
            with self._transaction() as transaction:
                upgrade.upgrade(transaction, schema, self.connection.place)

    # ------------------------------------------------------------------------------------- Jobs and runners

    def insert_job(self, new: NewJob) -> Job:
        """Put a job into the queue."""
        with self._transaction() as transaction:
            return _insert_job(transaction, new, JobStatus.READY)

    def insert_claimed_job(self, new: NewJob, runner: str) -> Job:
        """Start a job that this session runs: its lock is held before any other runner can see it."""
        with self._transaction() as transaction:
            job = _insert_job(transaction, new, JobStatus.IN_PROGRESS, runner)
            self._try_lock(transaction, job.id)
        return job

    def claim_next_job(self, runner: str) -> Job | None:
        """Claim the job with the lowest id that waits for a runner or has lost its own; None if there is none."""
        job_id = 0
        while True:
            with self._transaction() as transaction:
                job_id = transaction.value("next_claimable_job", after=job_id)
            if job_id is None:
                return None
            job = self.claim_job(job_id, runner)
            if job is not None:
                return job

    def claim_job(self, job_id: int, runner: str) -> Job | None:
        """Claim one job; None if it has ended or a runner holds it. The tiles that were in progress are ready again."""
        with self._transaction() as transaction:
            if not self._try_lock(transaction, job_id):
                return None
        job = None
        try:
            # Only a new transaction is sure to see what the last holder did before it let the lock go.
            with self._transaction() as transaction:
                if transaction.value("take_job", job_id=job_id, runner=runner):
                    transaction.execute("return_all_tiles", job_id=job_id)
                    job = _job(transaction, job_id)
        except BaseException:
            self.release_job(job_id)
            raise
        if job is None:
            self.release_job(job_id)
        return job

    def release_job(self, job_id: int) -> None:
        """Give up the lock of a job that this session claimed."""
        if job_id in self._held:
            self._held.remove(job_id)
            with self._transaction() as transaction:
                transaction.execute("unlock_job", job_id=job_id)

    def _try_lock(self, transaction: Transaction, job_id: int) -> bool:
        # Postgres would give the same session its lock a second time.
        if job_id in self._held:
            return False
        locked = transaction.value("try_lock_job", job_id=job_id)
        if locked is None:
            raise UnknownJob(job_id)
        if locked:
            self._held.add(job_id)
        return bool(locked)

    # --------------------------------------------------------------------------------------------- One job

    def job(self, job_id: int) -> Job:
        """One job as it stands."""
        with self._transaction() as transaction:
            return _job(transaction, job_id)

    def jobs(self, status: JobStatus | None = None) -> list[Job]:
        """All jobs, or those with one status, by id."""
        statuses = [status] if status else list(JobStatus)
        with self._transaction() as transaction:
            return _jobs(transaction, 0, _LAST_ID, statuses)

    def job_status(self, job_id: int) -> JobStatus:
        """Where a job stands; cheap enough to ask often."""
        with self._transaction() as transaction:
            return JobStatus(_known(transaction.value("job_status", job_id=job_id), job_id))

    def progress(self, job_id: int) -> JobProgress:
        """How far a job's tiles are."""
        with self._transaction() as transaction:
            return JobProgress(*_known(transaction.row("progress", job_id=job_id), job_id))

    def job_tiles(self, job_id: int) -> list[JobTile]:
        """A job's tiles, in the order in which they were asked for."""
        with self._transaction() as transaction:
            rows = transaction.rows("job_tiles", job_id=job_id)
            if not rows:
                raise UnknownJob(job_id)
        tiles = [JobTile(*row) for row in rows]
        return [replace(tile, status=TileStatus(tile.status)) for tile in tiles]

    def cancel_job(self, job_id: int) -> Job:
        """End a job, and its tiles that are not complete."""
        with self._transaction() as transaction:
            if not transaction.value("cancel_job", job_id=job_id):
                raise JobEnded(job_id, _job(transaction, job_id).status.value)
            transaction.execute("cancel_tiles", job_id=job_id)
            return _job(transaction, job_id)

    def reopen_job(self, job_id: int) -> Job:
        """Put a failed or cancelled job back into the queue, and its tiles that are not complete."""
        with self._transaction() as transaction:
            if not _known(transaction.row("keep_tile_set_of_job", job_id=job_id), job_id)[0]:
                raise JobNotRetryable(job_id, "its tile set was registered again since; start a new job")
            if not transaction.value("reopen_job", job_id=job_id):
                raise JobNotRetryable(job_id, f"it is {_job(transaction, job_id).status.value}")
            transaction.execute("reopen_unfinished_tiles", job_id=job_id)
            return _job(transaction, job_id)

    def begin_mosaic(self, job_id: int) -> bool:
        """Go from the tiles to the mosaic; False unless the job is in progress and all its tiles are complete."""
        return self._changed("begin_mosaic", job_id=job_id)

    def complete_job(self, job_id: int, warning: str = "") -> bool:
        """End a job whose mosaic is whole; False if it was not mosaicking any more."""
        return self._changed("complete_job", job_id=job_id, message=storable(warning))

    def fail_job(self, job_id: int, message: str) -> bool:
        """End a job with the reason; False if it was not running any more."""
        with self._transaction() as transaction:
            failed = transaction.value("fail_job", job_id=job_id, message=storable(message)) is not None
            if failed:
                transaction.execute("return_all_tiles", job_id=job_id)
        return failed

    def set_message(self, job_id: int, message: str) -> None:
        """Tell the user about a job that has not ended."""
        with self._transaction() as transaction:
            transaction.execute("set_message", job_id=job_id, message=storable(message))

    # --------------------------------------------------------------------------------------- Halos and seams

    def measured_halo(self, job_id: int, recipe_version: str) -> MeasuredHalo | None:
        """What an earlier job with the same tile set, recipe and parameters found; None if there was none."""
        with self._transaction() as transaction:
            row = transaction.row("measured_halo", job_id=job_id, recipe_version=recipe_version)
        return MeasuredHalo(*row) if row else None

    def keep_measured_halo(self, job_id: int, recipe_version: str, found: MeasuredHalo) -> None:
        """Keep what was found by a job, for later ones."""
        with self._transaction() as transaction:
            transaction.execute("put_measured_halo", job_id=job_id, recipe_version=recipe_version, **vars(found))

    def set_halo(self, job_id: int, halo: int) -> Job:
        """Give a job its halo, which it keeps."""
        with self._transaction() as transaction:
            transaction.execute("set_halo", job_id=job_id, halo=halo)
            return _job(transaction, job_id)

    def set_seam_error(
        self, job_id: int, largest: float, mean: float, place: str, by_tile: Mapping[str, float]
    ) -> None:
        """Tell how much results differ where tiles meet, and for each of the tiles how much at most."""
        with self._transaction() as transaction:
            transaction.execute("set_seam_error", job_id=job_id, largest=largest, mean=mean, place=place)
            transaction.execute(
                "set_seam_errors_of_tiles", job_id=job_id, tile_ids=list(by_tile), errors=list(by_tile.values())
            )

    # ---------------------------------------------------------------------------------------- A job's tiles

    def start_tiles(self, job_id: int, tile_ids: Sequence[str]) -> list[str]:
        """Go from ready to in progress; gives the tiles that did, none once the job is not in progress any more."""
        return self._changed_tiles("start_tiles", job_id, tile_ids)

    def complete_tiles(self, job_id: int, tile_ids: Sequence[str]) -> list[str]:
        """Go from in progress to complete; gives the tiles that did."""
        return self._changed_tiles("complete_tiles", job_id, tile_ids)

    def return_tiles(self, job_id: int, tile_ids: Sequence[str]) -> list[str]:
        """Go from in progress back to ready; gives the tiles that did."""
        return self._changed_tiles("return_tiles", job_id, tile_ids)

    def reopen_tiles(self, job_id: int, tile_ids: Sequence[str]) -> list[str]:
        """Go from complete back to ready, where results are gone; gives the tiles that did."""
        return self._changed_tiles("reopen_tiles", job_id, tile_ids)

    def fail_tile(self, job_id: int, tile_id: str, message: str) -> bool:
        """Go from in progress to failed, with the reason; False if it did not."""
        return self._changed("fail_tile", job_id=job_id, tile_id=tile_id, message=storable(message))

    # -------------------------------------------------------------------------------------------------- Log

    def log(self, job_id: int, message: str, tile_id: str | None = None) -> None:
        """Add to a job's log; a message that is too long loses its middle."""
        with self._transaction() as transaction:
            _known(transaction.row("add_log", job_id=job_id, tile_id=tile_id, message=storable(message)), job_id)

    def log_entries(self, job_id: int) -> list[LogEntry]:
        """A job's log, oldest first."""
        with self._transaction() as transaction:
            return [LogEntry(*row) for row in transaction.rows("log_entries", job_id=job_id)]

    def _changed(self, statement: str, **values: Any) -> bool:
        with self._transaction() as transaction:
            return transaction.row(statement, **values) is not None

    def _changed_tiles(self, statement: str, job_id: int, tile_ids: Sequence[str]) -> list[str]:
        with self._transaction() as transaction:
            return transaction.column(statement, job_id=job_id, tile_ids=list(tile_ids))


def storable(message: str) -> str:
    """A message as the log keeps it: bounded, and without what Postgres can't hold."""
    text = message.replace("\0", "\ufffd").encode(errors="replace").decode()
    if len(text) <= MESSAGE_LENGTH:
        return text
    note = f"\n[… {len(text)} characters, the middle is left out …]\n"
    half = (MESSAGE_LENGTH - len(note)) // 2
    return text[:half] + note + text[-half:]


def _known(found: Any, job_id: int) -> Any:
    if found is None:
        raise UnknownJob(job_id)
    return found


def _job(transaction: Transaction, job_id: int) -> Job:
    jobs = _jobs(transaction, job_id, job_id, list(JobStatus))
    return _known(jobs[0] if jobs else None, job_id)


def _jobs(transaction: Transaction, first: int, last: int, statuses: Sequence[JobStatus]) -> list[Job]:
    values = [status.value for status in statuses]
    jobs = [Job(*row) for row in transaction.rows("jobs", first=first, last=last, statuses=values)]
    return [replace(job, status=JobStatus(job.status)) for job in jobs]


def _insert_job(transaction: Transaction, new: NewJob, status: JobStatus, runner: str | None = None) -> Job:
    tile_ids = list(dict.fromkeys(new.tile_ids))
    if not tile_ids:
        raise NoTiles
    row = transaction.row("keep_tile_set", name=new.tile_set)
    if row is None:
        raise unknown_tile_set(transaction, new.tile_set)
    tile_set_id, registered = row
    missing = missing_tiles(transaction, tile_set_id, tile_ids)
    if missing:
        raise UnknownTiles(new.tile_set, missing)
    values = {
        **vars(new),
        "recipe_parameters": _json(new.recipe_parameters),
        "tile_set_id": tile_set_id,
        "tile_set_registered": registered,
        "status": status.value,
        "runner": runner,
    }
    job_id = transaction.value("add_job", **values)
    transaction.execute("add_job_tiles", job_id=job_id, tile_ids=tile_ids)
    return _job(transaction, job_id)


def _json(parameters: Mapping[str, Any]) -> str:
    try:
        return json.dumps(dict(parameters), allow_nan=False)
    except (TypeError, ValueError) as error:
        raise UnstorableParameters(str(error)) from error
