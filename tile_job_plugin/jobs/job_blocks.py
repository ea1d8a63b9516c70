"""The plan of a job's tiles in the job database, from which lanes take blocks. Each method is one transaction."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import Callable

from tile_job_plugin.jobs.block_model import Helper, PlanLeft, PlannedBlock, PlanState, Take, TakenBlock
from tile_job_plugin.jobs.copy_text import array_text
from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.job_rows import known, storable
from tile_job_plugin.jobs.model import Claim, JobStatus, TileStatus
from tile_job_plugin.jobs.pages import each
from tile_job_plugin.jobs.reconnect import patient
from tile_job_plugin.jobs.session import Row, Transaction

#: The turn of blocks that were put back, which comes after those of all others.
LAST_TURN = 2**31 - 1
#: Blocks that are read, and about how many tiles of them are looked for, at once.
BLOCKS_AT_ONCE, TILES_AT_ONCE = 1000, 10_000

#: Says in which parts a block is to be run, the first of them now; nothing where it is better left to others.
Choose = Callable[[TakenBlock, PlanState], Sequence[PlannedBlock]]


class Blocks:
    """The plans of a job database."""

    def __init__(self, database: Database) -> None:
        self.database = database

    # ------------------------------------------------------------------------------------------------ The plan

    def planned_tiles(self, claim: Claim) -> Iterator[str]:
        """Yield the tiles in blocks of a plan that is there already: helpers go on with it when a runner is lost.

        Blocks that wait with tiles that are not ready any more are taken out of it before.
        """
        self._remove_stale(claim)
        for block in each(partial(self._planned, claim.job_id), BLOCKS_AT_ONCE, itemgetter("block_id")):
            yield from block["tile_ids"]

    @patient
    def _remove_stale(self, claim: Claim) -> None:
        with self.database.transaction() as transaction:
            transaction.execute("remove_stale_blocks", job_id=claim.job_id)

    @patient
    def _planned(self, job_id: int, after: int, limit: int) -> list[Row]:
        with self.database.transaction() as transaction:
            return transaction.rows("planned_blocks", job_id=job_id, after=after, limit=limit)

    @patient
    def make_plan(self, claim: Claim, blocks: Sequence[PlannedBlock], is_adopted: bool = False) -> bool:
        """Add blocks to a job's plan; return whether the job is this runner's.

        The plan is a new one, unless it *is_adopted*. Few blocks are held at a time.
        """
        with self.database.transaction() as transaction:
            if transaction.value("lock_running_job", **claim._asdict()) is None:
                return False
            if not is_adopted:
                transaction.execute("remove_plan", job_id=claim.job_id)
            # Else by a try whose answer was lost.
            if not is_adopted or not _has_some(transaction, claim.job_id, blocks):
                add_blocks(transaction, claim.job_id, blocks)
        return True

    @patient
    def state(self, job_id: int) -> PlanState:
        """Return what is left of a job's plan."""
        with self.database.transaction() as transaction:
            return _state(transaction, job_id)

    @patient
    def left(self, job_id: int) -> PlanLeft:
        """Return how much is left of a job's plan."""
        with self.database.transaction() as transaction:
            row = transaction.rows("plan_left", job_id=job_id)[0]
        running = list(zip(row.pop("running"), row.pop("passed")))
        return PlanLeft(**row, running=running)

    # ----------------------------------------------------------------------------------------------- Blocks

    def take(self, helper: Helper, is_ahead: bool, choose: Choose) -> tuple[TakenBlock | None, PlanState]:
        """Take the next block as *choose* says; None where there is none to take. Return what was left before it, too.

        With *is_ahead* the block is to be run after another one that the lane has.
        """
        return self._take(helper, secrets.randbits(62), is_ahead, choose, [])

    @patient
    def _take(
        self, helper: Helper, number: int, is_ahead: bool, choose: Choose, tries: list[None]
    ) -> tuple[TakenBlock | None, PlanState]:
        tries.append(None)
        values = {**helper._asdict(), "take": number}
        with self.database.transaction() as transaction:
            # The answer to an earlier try may be lost, and not the block.
            row = transaction.row("block_of_take", **values) if len(tries) > 1 else None
            if row:
                return _taken(helper, number, row), _state(transaction, helper.job_id)
            state, row = _offer(transaction, helper)
            parts = choose(_taken(helper, number, row), state) if row else ()
            if not row or not parts:
                return None, state
            first, *others = parts
            if others:
                turn = transaction.value("turn_of_block", block_id=row["block_id"])
                add_blocks(transaction, helper.job_id, others, turn)
            row = {**row, "tile_ids": list(first.tile_ids), "pixels": first.pixels}
            transaction.execute("take_block", **values, ahead=is_ahead, **row)
        return _taken(helper, number, row), state

    @patient
    def begin(self, take: Take) -> None:
        """Say that a block is run from now on which was taken to be run after another."""
        with self.database.transaction() as transaction:
            transaction.execute("begin_block", **take._asdict())

    @patient
    def start_tiles(self, block: TakenBlock) -> list[str]:
        """Go from ready to in progress; return the tiles that did, none once somebody else has the block."""
        with self.database.transaction() as transaction:
            return transaction.column("start_block", **block.take._asdict(), tile_ids=list(block.tile_ids))

    @patient
    def complete(
        self,
        block: TakenBlock,
        seconds: float = 0.0,
        publish: Callable[[], None] = lambda: None,
        following: TakenBlock | None = None,
    ) -> bool:
        """Let a block's tiles go from in progress to complete, and *publish* the results, both or neither.

        Return False, and do neither, where not all tiles are in progress by this take: nobody can take the block over
        between the two. *publish* may be called again after it was. The lane's *following* block begins.
        """
        with self.database.transaction() as transaction:
            held = transaction.row("hold_block", **block.take._asdict())
            if held is None:
                return False
            if held["status"] == "ended":
                # By a try whose answer was lost.
                return True
            if held["under_way"] < len(block.tile_ids):
                return False
            publish()
            transaction.execute(
                "complete_block",
                **block.take._asdict(),
                tile_ids=list(block.tile_ids),
                pixels=block.pixels,
                seconds=seconds,
                following=following and following.take.block_id,
            )
        return True

    @patient
    def give_back(self, block: TakenBlock, parts: Sequence[PlannedBlock]) -> bool:
        """Let a block's tiles go from in progress back to ready, to be run in *parts* after all others.

        Return False where somebody else has the block.
        """
        with self.database.transaction() as transaction:
            if not _holds(transaction, block.take):
                return _has_ended(transaction, block.take)
            transaction.execute("return_tiles_of_block", job_id=block.take.job_id, tile_ids=list(block.tile_ids))
            transaction.execute("end_block", block_id=block.take.block_id)
            add_blocks(transaction, block.take.job_id, parts, LAST_TURN)
        return True

    @patient
    def fail(
        self,
        block: TakenBlock,
        messages: Mapping[str, str],
        again: Callable[[Sequence[str]], Sequence[PlannedBlock]],
    ) -> Mapping[str, TileStatus] | None:
        """Let a block's tiles go from in progress to failed, or to ready to be tried again, with the reason.

        What is tried *again* comes after all other blocks. Return where the tiles stand then; None where somebody else
        has the block.
        """
        tile_ids = list(block.tile_ids)
        with self.database.transaction() as transaction:
            if _holds(transaction, block.take):
                texts = [storable(messages[tile_id]) for tile_id in tile_ids]
                transaction.execute("fail_tiles", job_id=block.take.job_id, tile_ids=tile_ids, messages=texts)
                transaction.execute("end_block", block_id=block.take.block_id)
                is_first_try = True
            elif _has_ended(transaction, block.take):
                is_first_try = False
            else:
                return None
            rows = transaction.rows("statuses_of_tiles", job_id=block.take.job_id, tile_ids=tile_ids)
            statuses = {row["tile_id"]: TileStatus(row["status"]) for row in rows}
            ready = [tile_id for tile_id in tile_ids if statuses.get(tile_id) is TileStatus.READY]
            if is_first_try and ready:
                add_blocks(transaction, block.take.job_id, again(ready), LAST_TURN)
        return statuses

    @patient
    def split(self, block: TakenBlock, parts: Sequence[PlannedBlock]) -> bool:
        """Put *parts* in the place of a block after all others, and leave its tiles as they are.

        Return False where somebody else has the block.
        """
        with self.database.transaction() as transaction:
            if not _holds(transaction, block.take):
                return _has_ended(transaction, block.take)
            transaction.execute("end_block", block_id=block.take.block_id)
            add_blocks(transaction, block.take.job_id, parts, LAST_TURN)
        return True


def _offer(transaction: Transaction, helper: Helper) -> tuple[PlanState, Row | None]:
    """Return what is left of a plan, and its next block, locked; None where there is none to take."""
    row = known(transaction.row("offer_block", **helper._asdict()), helper.job_id)
    block = {"block_id": row.pop("block_id"), "tile_ids": row.pop("tile_ids"), "pixels": row.pop("block_pixels")}
    state = _plan_state(row)
    if block["block_id"] is not None:
        return state, {**block, "is_alone": False}
    if not state.gives_blocks or state.waiting or state.taken or not state.has_alone:
        return state, None
    return state, _lone_block(transaction, helper)


def _lone_block(transaction: Transaction, helper: Helper) -> Row | None:
    """Lock the next block that is run alone, if nobody runs another one."""
    # Only a new statement is sure to see what others have taken meanwhile.
    if not transaction.value("lock_lone_blocks", job_id=helper.job_id):
        return None
    if transaction.value("has_taken_block", job_id=helper.job_id):
        return None
    row = transaction.row("next_lone_block", **helper._asdict())
    return {**row, "is_alone": True} if row else None


def _taken(helper: Helper, number: int, row: Row) -> TakenBlock:
    take = Take(helper.job_id, row["block_id"], helper.helper_id, number)
    return TakenBlock(row["tile_ids"], int(row["pixels"]), row["is_alone"], take)


def _state(transaction: Transaction, job_id: int) -> PlanState:
    return _plan_state(known(transaction.row("plan_state", job_id=job_id), job_id))


def _plan_state(row: Row) -> PlanState:
    return PlanState(**{**row, "status": JobStatus(row["status"])})


def _holds(transaction: Transaction, take: Take) -> bool:
    held = transaction.row("hold_block", **take._asdict())
    return held is not None and bool(held["status"] == "taken")


def _has_ended(transaction: Transaction, take: Take) -> bool:
    """Whether a block has ended by this take, such as by a try whose answer was lost."""
    held = transaction.row("hold_block", **take._asdict())
    return held is not None and bool(held["status"] == "ended")


def add_blocks(transaction: Transaction, job_id: int, blocks: Sequence[PlannedBlock], turn: int | None = None) -> None:
    """Add blocks to a plan, in their order, or all at the same *turn*."""
    rows = (
        (job_id, array_text(block.tile_ids), block.pixels, number if turn is None else turn, block.is_alone)
        for number, block in enumerate(blocks, start=1)
    )
    transaction.copy("copy_blocks", rows)


def _has_some(transaction: Transaction, job_id: int, blocks: Sequence[PlannedBlock]) -> bool:
    """Whether a plan has tiles of these blocks."""
    return any(
        transaction.value(
            "has_planned_tiles", job_id=job_id, tile_ids=[tile_id for block in some for tile_id in block.tile_ids]
        )
        for some in _parts(blocks)
    )


def _parts(blocks: Sequence[PlannedBlock]) -> Iterator[list[PlannedBlock]]:
    """Yield some blocks after the other, with about as many tiles each as go into one statement."""
    some: list[PlannedBlock] = []
    tiles = 0
    for block in blocks:
        some.append(block)
        tiles += len(block.tile_ids)
        if tiles >= TILES_AT_ONCE:
            yield some
            some, tiles = [], 0
    if some:
        yield some
