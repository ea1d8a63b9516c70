"""Jobs in the job database. Each method is one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from operator import itemgetter
from typing import Any, Callable

from tile_job_plugin.batches import batches
from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.errors import (
    DatabaseRefused,
    JobEnded,
    JobNotRetryable,
    NamedTileNotInJob,
    UnknownJob,
)
from tile_job_plugin.jobs.job_rows import (
    LAST_ID,
    insert_job,
    job_raster,
    job_row,
    job_rows,
    known,
    parameters_text,
    progress_of,
    storable,
    tile_of_job,
)
from tile_job_plugin.jobs.model import (
    Claim,
    EarlierJob,
    Job,
    JobProgress,
    JobRaster,
    JobStatus,
    JobTile,
    LogEntry,
    MeasuredHalo,
    NewJob,
    Origin,
    Phase,
    PhaseCost,
    Reason,
    SeamError,
    TileStatus,
)
from tile_job_plugin.jobs.pages import PAGE, each
from tile_job_plugin.jobs.reconnect import patient, steady
from tile_job_plugin.jobs.session import Row, Transaction
from tile_job_plugin.jobs.status_words import status_word
from tile_job_plugin.jobs.tile_sets import tile_set_row
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message

#: How many entries of a job's log are kept, and after how many new ones of a session it is seen to.
LOG_LENGTH, LOG_STEP = 10_000, 100


class Jobs:
    """The jobs of a job database, with their tiles, halos, seams and log."""

    def __init__(self, database: Database) -> None:
        self.database = database
        #: How many entries this session has written into each job's log.
        self._logged: Counter[int] = Counter()

    @steady
    def insert_job(self, new: NewJob) -> Job:
        """Put a job into the queue."""
        with self.database.transaction() as transaction:
            return insert_job(transaction, new, JobStatus.READY)

    # --------------------------------------------------------------------------------------------- One job

    @patient
    def job(self, job_id: int) -> Job:
        """Return one job as it stands."""
        with self.database.transaction() as transaction:
            return job_row(transaction, job_id)

    @patient
    def jobs(self, status: JobStatus | None = None) -> list[Job]:
        """Return all jobs, or those with one status, by id."""
        statuses = [status] if status else list(JobStatus)
        with self.database.transaction() as transaction:
            return job_rows(transaction, 0, LAST_ID, statuses)

    @patient
    def job_status(self, job_id: int) -> JobStatus:
        """Return where a job stands; cheap enough to ask often."""
        with self.database.transaction() as transaction:
            return JobStatus(known(transaction.value("job_status", job_id=job_id), job_id))

    @patient
    def progress(self, job_id: int) -> JobProgress:
        """Return how far a job is."""
        with self.database.transaction() as transaction:
            row = known(transaction.row("progress", first=job_id, last=job_id), job_id)
        return progress_of(row)

    @patient
    def all_progress(self) -> dict[int, JobProgress]:
        """Return how far each job is, by its id."""
        with self.database.transaction() as transaction:
            rows = transaction.rows("progress", first=0, last=LAST_ID)
        return {row["job_id"]: progress_of(row) for row in rows}

    @patient
    def tell_progress(self, claim: Claim, phase: Phase, percent: float, time_left: float | None) -> None:
        """Keep how far a job is, where it is still this runner's; a *percent* below the last one changes nothing."""
        values = {"phase": phase.value, "percent": percent, "time_left": time_left}
        with self.database.transaction() as transaction:
            transaction.execute("tell_progress", **claim._asdict(), **values)

    @patient
    def add_phase_cost(self, claim: Claim, phase: Phase, cost: PhaseCost) -> None:
        """Add to what a phase of a job has cost, where it is still this runner's."""
        with self.database.transaction() as transaction:
            transaction.execute("add_phase_cost", **claim._asdict(), phase=phase.value, **cost._asdict())

    @patient
    def phase_costs(self, job_id: int) -> dict[Phase, PhaseCost]:
        """Return what phases have cost in the job itself so far, or else in the likest one before it."""
        with self.database.transaction() as transaction:
            recipe = known(transaction.row("recipe_of_job", job_id=job_id), job_id)
            likest = transaction.row("likest_job", **recipe, but=job_id)
            return _phase_costs(transaction, [likest["job_id"], job_id] if likest else [job_id])

    @patient
    def likest_job(self, new: NewJob) -> EarlierJob | None:
        """Return the complete job that is likest to a new one, by recipe, parameters and tile set; None for none."""
        with self.database.transaction() as transaction:
            row = transaction.row("likest_job", **_recipe_of(transaction, new), but=0)
            if row is None:
                return None
            mosaic_path = transaction.paths.here(row.pop("mosaic_path"))
            return EarlierJob(**row, mosaic_path=mosaic_path, costs=_phase_costs(transaction, [row["job_id"]]))

    def job_tiles(self, job_id: int) -> list[JobTile]:
        """Return a job's tiles, in the order in which they were asked for."""
        tiles = [tile for _, tile in self._job_tiles(job_id, 0, None)]
        if not tiles:
            raise UnknownJob(job_id)
        return tiles

    def each_tile(self, job_id: int) -> Iterator[JobTile]:
        """Yield the same, page after page, of which each shows what is true then."""
        is_empty = True
        for _, tile in each(partial(self._job_tiles, job_id), PAGE, itemgetter(0)):
            is_empty = False
            yield tile
        if is_empty:
            raise UnknownJob(job_id)

    @patient
    def _job_tiles(self, job_id: int, after: int, limit: int | None) -> list[tuple[int, JobTile]]:
        with self.database.transaction() as transaction:
            rows = transaction.each("job_tiles", job_id=job_id, after=after, limit=limit)
            return [(row.pop("gid"), JobTile(**{**row, "status": TileStatus(row["status"])})) for row in rows]

    @patient
    def moment_of_changes(self) -> str:
        """Return what `changed_tiles` takes as the moment of this call."""
        with self.database.transaction() as transaction:
            return str(transaction.value("moment_of_changes"))

    @patient
    def changed_tiles(self, job_id: int, since: str) -> tuple[str, list[JobTile]]:
        """Return the moment of this call, and the tiles of a job that may have changed since an earlier one.

        A job that is cancelled changes all its tiles without a word of any.
        """
        with self.database.transaction() as transaction:
            moment = str(transaction.value("moment_of_changes"))
            rows = transaction.each("changed_tiles", job_id=job_id, since=since)
            return moment, [JobTile(**{**row, "status": TileStatus(row["status"])}) for row in rows]

    @patient
    def outline(self, job_id: int) -> bytes | None:
        """Return the outline that a job has of its own, as WKB in its tile set's CRS; None for a town's."""
        with self.database.transaction() as transaction:
            outline = transaction.value("job_outline", job_id=job_id)
        return None if outline is None else bytes(outline)

    @patient
    def rasters(self, job_id: int) -> list[JobRaster]:
        """Return what a job's recipe reads beside its tiles, as it was when the job was started."""
        with self.database.transaction() as transaction:
            return [job_raster(row) for row in transaction.rows("job_rasters", job_id=job_id)]

    @patient
    def cancel_job(self, job_id: int) -> Job:
        """End a job, and its tiles that are not complete."""
        with self.database.transaction() as transaction:
            if not transaction.value("cancel_job", job_id=job_id):
                raise JobEnded(job_id, status_word(job_row(transaction, job_id).status))
            return job_row(transaction, job_id)

    @steady
    def reopen_job(
        self,
        job_id: int,
        even_complete: bool = False,
        engine: str | None = None,
        helpers: int | None = None,
        tile_ids: Sequence[str] = (),
    ) -> Job:
        """Put a failed or cancelled job back into the queue, and its tiles that are not complete.

        Where its files are lost, *even_complete*: the runner sees which of its tiles have no results any more. From
        now on, the *engine* is asked for so many *helpers*; None leaves either as it is. Where *tile_ids* are given,
        other tiles that have failed stay so. Raises JobNotRetryable or NamedTileNotInJob.
        """
        with self.database.transaction() as transaction:
            is_kept = known(transaction.value("keep_tile_set_of_job", job_id=job_id), job_id)
            if not is_kept or not all(transaction.column("keep_further_tile_sets_of_job", job_id=job_id)):
                changed = QT_TRANSLATE_NOOP(
                    "TileJobs",
                    "its tile set, or one that its recipe reads, was registered again since; start a new job",
                )
                raise JobNotRetryable(job_id, Message(changed))
            values = {"even_complete": even_complete, "engine": engine, "helpers": helpers}
            if not transaction.value("reopen_job", job_id=job_id, **values):
                status = status_word(job_row(transaction, job_id).status)
                raise JobNotRetryable(job_id, Message(QT_TRANSLATE_NOOP("TileJobs", "it is {status}"), status=status))
            wanted = [tile_of_job(transaction, job_id, tile_id, NamedTileNotInJob) for tile_id in tile_ids] or None
            transaction.execute("reopen_unfinished_tiles", job_id=job_id, tile_ids=wanted)
            transaction.execute("remove_plan", job_id=job_id)
            transaction.execute("remove_helpers", job_id=job_id)
            transaction.execute("forget_declines_of_job", job_id=job_id)
            return job_row(transaction, job_id)

    # ---------------------------------------------------------------------------------------------- Helpers

    @patient
    def supply(self, job_id: int) -> str:
        """Return what names the helpers that were asked for, in the engine's own words; empty for none."""
        with self.database.transaction() as transaction:
            return str(known(transaction.value("supply", job_id=job_id), job_id))

    @patient
    def set_supply(self, claim: Claim, supply: str) -> None:
        """Keep what names the helpers that were asked for, where the job is still this runner's."""
        with self.database.transaction() as transaction:
            transaction.execute("set_supply", job_id=claim.job_id, number=claim.number, supply=supply)

    @steady
    def take_supply(self, job_id: int) -> str:
        """Return the same, once: whoever gets it takes the helpers back."""
        with self.database.transaction() as transaction:
            return str(transaction.value("take_supply", job_id=job_id) or "")

    @patient
    def begin_mosaic(self, claim: Claim) -> bool:
        """Go from the tiles to the mosaic; False unless the job is in progress and all its tiles are complete."""
        with self.database.transaction() as transaction:
            return _goes(transaction, claim, JobStatus.MOSAICKING, "begin_mosaic")

    @patient
    def complete_job(
        self,
        claim: Claim,
        warning: str = "",
        reason: Reason = Reason.NONE,
        publish: Callable[[], None] = lambda: None,
    ) -> bool:
        """End a job whose mosaic is whole, and *publish* what it has made, both or neither.

        Return False, and do neither, where this claim was not mosaicking any more: no runner can take the job over
        between the two. *publish* may be called again after it was.
        """
        values = {"message": storable(warning), "reason": reason.value}
        with self.database.transaction() as transaction:
            is_complete = _goes(transaction, claim, JobStatus.COMPLETE, "complete_job", **values)
            if is_complete:
                transaction.execute("allow_long_publication")
                publish()
        return is_complete

    @patient
    def fail_job(self, claim: Claim, message: str, reason: Reason = Reason.OTHER) -> bool:
        """End a job with the reason; False if it was not running any more."""
        with self.database.transaction() as transaction:
            values = {"message": storable(message), "reason": reason.value}
            failed = _goes(transaction, claim, JobStatus.FAILED, "fail_job", **values)
        if failed:
            # A tile of which the database takes nothing keeps no job from its end.
            with suppress(DatabaseRefused), self.database.transaction() as transaction:
                transaction.execute("return_tiles_of_failed_job", **claim._asdict())
        return failed

    @patient
    def origin(self, job_id: int) -> Origin:
        """Return who wrote what a job is."""
        with self.database.transaction() as transaction:
            return Origin(**known(transaction.row("origin", job_id=job_id), job_id))

    @patient
    def paths_of_other_jobs(self, job_id: int) -> set[str]:
        """Return where all other jobs put their mosaics and map tiles."""
        with self.database.transaction() as transaction:
            return set(map(transaction.paths.here, transaction.column("paths_of_other_jobs", job_id=job_id)))

    @steady
    def delete_job(self, job_id: int) -> bool:
        """Delete an ended job, its tiles and its log; False if it is not ended any more, gone, or still being left."""
        with self.database.transaction() as transaction:
            last = transaction.row("last_claim", job_id=job_id)
            return bool(last and last["is_free"]) and transaction.value("delete_job", job_id=job_id) is not None

    @patient
    def set_message(self, job_id: int, message: str) -> None:
        """Tell the user about a job that has not ended."""
        with self.database.transaction() as transaction:
            transaction.execute("set_message", job_id=job_id, message=storable(message))

    # --------------------------------------------------------------------------------------- Halos and seams

    @patient
    def measured_halo(self, job_id: int, recipe_version: str) -> MeasuredHalo | None:
        """Return what an earlier job with the same tile set, recipe and parameters found; None if there was none."""
        with self.database.transaction() as transaction:
            row = transaction.row("measured_halo", job_id=job_id, recipe_version=recipe_version)
        return MeasuredHalo(**row) if row else None

    @patient
    def halo_measured_for(self, new: NewJob, recipe_version: str) -> MeasuredHalo | None:
        """Return the same for a job that is not in the database."""
        with self.database.transaction() as transaction:
            values = {**_recipe_of(transaction, new), "recipe_version": recipe_version}
            row = transaction.row("measured_halo_of_recipe", **values)
        return MeasuredHalo(**row) if row else None

    @patient
    def keep_measured_halo(self, job_id: int, recipe_version: str, found: MeasuredHalo) -> None:
        """Keep what was found by a job, for later ones."""
        with self.database.transaction() as transaction:
            transaction.execute("put_measured_halo", job_id=job_id, recipe_version=recipe_version, **vars(found))

    @patient
    def mark_halo_left_seams(self, job_id: int) -> None:
        """Say of the measured halo that a job has taken that the job has seams; of one that was given, nothing."""
        with self.database.transaction() as transaction:
            transaction.execute("mark_halo_left_seams", job_id=job_id)

    @patient
    def set_halo(self, claim: Claim, halo: int) -> Job:
        """Set the halo of a job, which it keeps, where this runner still has the job; return the job."""
        with self.database.transaction() as transaction:
            transaction.execute("set_halo", **claim._asdict(), halo=halo)
            return job_row(transaction, claim.job_id)

    @patient
    def set_seam_error(self, claim: Claim, error: SeamError, of_tiles: Iterable[tuple[str, float]]) -> None:
        """Keep how much results differ where tiles meet, and of each of the tiles its id and how much at most.

        Nothing is kept once the job is not this runner's any more.
        """
        with self.database.transaction() as transaction:
            if transaction.value("set_seam_error", **claim._asdict(), **error._asdict()) is None:
                return
            for some in batches(of_tiles, PAGE):
                tile_ids, errors = map(list, zip(*some))
                transaction.execute("set_seam_errors_of_tiles", job_id=claim.job_id, tile_ids=tile_ids, errors=errors)

    # ---------------------------------------------------------------------------------------- A job's tiles

    @patient
    def reopen_tiles(self, claim: Claim, tile_ids: Sequence[str]) -> list[str]:
        """Go from complete back to ready, where results are gone; return the tiles that did."""
        with self.database.transaction() as transaction:
            return transaction.column("reopen_tiles", **claim._asdict(), tile_ids=list(tile_ids))

    # -------------------------------------------------------------------------------------------------- Log

    @patient
    def log(self, job_id: int, message: str, tile_id: str | None = None, is_open: bool = False) -> None:
        """Add to a job's log; a message that is too long loses its middle, and a log its oldest entries.

        Everybody may read an entry that *is_open*: it holds numbers, ids and names of the job alone.
        """
        values = {"tile_id": tile_id, "message": storable(message), "is_open": is_open}
        with self.database.transaction() as transaction:
            known(transaction.value("add_log", job_id=job_id, **values), job_id)
            self._logged[job_id] += 1
            if self._logged[job_id] % LOG_STEP == 0:
                transaction.execute("forget_log", job_id=job_id, kept=LOG_LENGTH)

    @patient
    def log_entries(self, job_id: int, tile_id: str | None = None) -> list[LogEntry]:
        """Return a job's log, or what it says of one tile and of blocks with it, oldest first.

        Raises UnknownJob or TileNotInJob.
        """
        with self.database.transaction() as transaction:
            known(transaction.value("job_status", job_id=job_id), job_id)
            values = {"job_id": job_id, "tile_id": tile_id and tile_of_job(transaction, job_id, tile_id)}
            return [LogEntry(**row) for row in transaction.rows("log_entries", **values)]


def _recipe_of(transaction: Transaction, new: NewJob) -> Row:
    """Return what `recipe_of_job` gives, for a job that is not in the database. Raises UnknownTileSet."""
    row = tile_set_row(transaction, "tile_set", new.tile_set)
    parameters = parameters_text(new.recipe_parameters)
    return {"tile_set_id": row["gid"], "recipe": new.recipe, "parameters": parameters}


def _phase_costs(transaction: Transaction, job_ids: Sequence[int]) -> dict[Phase, PhaseCost]:
    """Return what phases have cost in the last of some jobs, or else in those before it."""
    words = {phase.value for phase in Phase}
    rows = transaction.rows("phase_costs", job_ids=list(job_ids))
    return {Phase(row["phase"]): PhaseCost(row["seconds"], row["amount"]) for row in rows if row["phase"] in words}


def _goes(transaction: Transaction, claim: Claim, status: JobStatus, statement: str, **values: Any) -> bool:
    """Bring a job to a status; return whether it is there, also by an earlier try whose answer was lost."""
    if transaction.value(statement, **claim._asdict(), **values) is not None:
        return True
    return bool(transaction.value("claim_status", **claim._asdict()) == status.value)
