"""What a lane does with a job's tiles: takes block after block, runs them, and tells the job database."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass

from tile_job_plugin.errors import Stopped
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.errors import DatabaseRefused, WaitingGivenUp
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Claim, TileStatus
from tile_job_plugin.jobs.reconnect import Patience
from tile_job_plugin.messages import RECORD
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.lanes.block_queue import BlockQueue
from tile_job_plugin.run.lanes.block_work import BlockWork, PreparedBlock
from tile_job_plugin.run.lanes.blocks import Block
from tile_job_plugin.run.lanes.lane import LaneFeedback
from tile_job_plugin.run.lanes.memory import MemoryBudget
from tile_job_plugin.run.lanes.progress import TileProgress
from tile_job_plugin.saga.cmd.process import limited_threads
from tile_job_plugin.saga.cmd.shared_process import sharing


@dataclass(frozen=True)
class TileWork:
    """All that the lanes of a job have in common."""

    claim: Claim
    connection: Connection
    blocks: BlockWork
    queue: BlockQueue
    memory: MemoryBudget
    progress: TileProgress
    #: Why tiles have failed of which the database takes nothing, by their ids.
    untold: dict[str, str]

    def __call__(self, feedback: LaneFeedback) -> None:
        """Take blocks until none is left. Raises Stopped soon after *feedback* is cancelled."""
        try:
            self._run_blocks(feedback)
        except WaitingGivenUp as error:
            raise Stopped from error

    def _run_blocks(self, feedback: LaneFeedback) -> None:
        patience = Patience(feedback.isCanceled, feedback.wait_for)
        with JobDatabase(self.connection, patience) as database, sharing() as process:
            while not feedback.isCanceled() and (taken := self.queue.take()):
                block, threads = taken
                # The queue's later blocks are not larger, so what the first one takes is enough for those that follow.
                with limited_threads(threads), self.memory.reserved(self.blocks.bytes(block)):
                    if process and (saga := self.blocks.runner.saga):
                        process.start_early(saga)
                    _Chain(self, database, feedback).run(block)
                self.queue.done()


class _Chain:
    """Blocks of one lane, each prepared while SAGA is still busy with the one before it."""

    def __init__(self, work: TileWork, database: JobDatabase, feedback: LaneFeedback) -> None:
        self._work = work
        self._database = database
        self._feedback = feedback

    def run(self, first: Block) -> None:
        """Run blocks as long as the queue has some for this lane."""
        started = time.monotonic()
        prepared = self._prepare(first)
        if prepared is None:
            self._work.queue.ended(first, None)
        while prepared:
            following = self._prepare_following()
            is_complete = self._finish(*prepared)
            ended = time.monotonic()
            self._work.queue.ended(prepared[0].block, ended - started if is_complete else None)
            if following:
                self._work.queue.following_begun(following[0].block)
            prepared, started = following, ended

    def _prepare_following(self) -> tuple[PreparedBlock, str] | None:
        """Prepare the next block that can be, where that keeps SAGA busy; those that can't be have failed."""
        if not self._work.blocks.runner.is_one_script:
            return None
        while (block := self._work.queue.take_following()) is not None:
            prepared = self._prepare(block)
            if prepared:
                return prepared
            self._work.queue.following_begun(block)
            self._work.queue.ended(block, None)
        return None

    def _prepare(self, block: Block) -> tuple[PreparedBlock, str] | None:
        """Prepare a block, and return it with what was said about it; None where it has failed."""
        try:
            started = self._database.jobs.start_tiles(self._work.claim, block.tile_ids)
        except DatabaseRefused as refused:
            self._leave_untold(block, refused.text(RECORD))
            return None
        if len(started) < len(block.tiles):
            raise Stopped
        try:
            prepared = self._work.blocks.prepare(block, self._feedback)
        except TileFailed as error:
            self._keep_log(block, self._feedback.take_text())
            self._fail(block, error.text(RECORD))
            return None
        return prepared, self._feedback.take_text()

    def _finish(self, prepared: PreparedBlock, said: str) -> bool:
        """Run a block, and return whether it is complete."""
        block = prepared.block
        try:
            prepared.run_recipe()
            prepared.sync()
            if not self._database.jobs.complete_tiles(self._work.claim, block.tile_ids, prepared.publish):
                raise Stopped
        except (TileFailed, DatabaseRefused) as error:
            self._fail(block, error.text(RECORD))
            return False
        else:
            self._work.progress.tiles_ended(len(block.tiles))
            return True
        finally:
            prepared.discard()
            self._keep_log(block, "\n".join(filter(None, (said, self._feedback.take_text()))))

    def _fail(self, block: Block, reason: str) -> None:
        """Let a block fail, whether or not the database takes it."""
        try:
            self._write_failure(block, reason)
        except DatabaseRefused as refused:
            self._leave_untold(block, f"{reason}\n{refused.text(RECORD)}")

    def _leave_untold(self, block: Block, reason: str) -> None:
        """Let a tile fail without a word in the database, which takes none; run the tiles of a block one by one."""
        if len(block.tiles) > 1:
            self._work.queue.put_back([Block([tile]) for tile in block.tiles])
        else:
            self._work.untold[block.tiles[0].id] = reason
            self._work.progress.tiles_ended(1)

    def _write_failure(self, block: Block, reason: str) -> None:
        """Let a tile fail, or try it again; the tiles of a block are run one by one, so that only the bad ones fail."""
        claim, queue = self._work.claim, self._work.queue
        if len(block.tiles) > 1 and self._work.blocks.is_one_window(block):
            self._write_common_failure(block, reason)
            return
        if len(block.tiles) > 1:
            self._database.jobs.return_tiles(claim, block.tile_ids)
            queue.put_back([Block([tile]) for tile in block.tiles])
            return
        (tile,) = block.tiles
        again = self._work.blocks.command_to_run_again(tile)
        status = self._database.jobs.fail_tile(claim, tile.id, f"{reason}\nThe recipe on this tile alone: {again}")
        if status is None:
            raise Stopped
        if status is TileStatus.READY:
            queue.put_back([block])
        else:
            self._work.blocks.keep_window(tile)
            self._work.progress.tiles_ended(1)

    def _write_common_failure(self, block: Block, reason: str) -> None:
        """Let all tiles of a block fail, or try them again together: one by one they would do the same each time."""
        blocks, again = self._work.blocks, []
        for tile in block.tiles:
            command = blocks.command_to_run_again(tile)
            status = self._database.jobs.fail_tile(
                self._work.claim, tile.id, f"{reason}\nThe recipe on its window: {command}"
            )
            if status is None:
                raise Stopped
            if status is TileStatus.READY:
                again.append(tile)
            else:
                blocks.keep_window(tile)
        if again:
            self._work.queue.put_back([Block(again)])
        self._work.progress.tiles_ended(len(block.tiles) - len(again))

    def _keep_log(self, block: Block, said: str) -> None:
        if not said:
            return
        # No tile fails for want of an entry.
        with suppress(DatabaseRefused):
            if len(block.tiles) == 1:
                self._database.jobs.log(self._work.claim.job_id, said, block.tiles[0].id)
            else:
                # What is said of one tile is found by these ids (log_entries in statements.sql).
                self._database.jobs.log(self._work.claim.job_id, f"Tiles {', '.join(block.tile_ids)}:\n{said}")
