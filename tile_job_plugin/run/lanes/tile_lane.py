"""What a lane does with a job's tiles: takes block after block, runs them, and tells the job database."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass

from tile_job_plugin.errors import Stopped
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.errors import DatabaseRefused, WaitingGivenUp
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import TileStatus
from tile_job_plugin.jobs.reconnect import Patience
from tile_job_plugin.messages import RECORD
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.lanes.block_queue import BlockQueue, LaneBlock
from tile_job_plugin.run.lanes.block_work import BlockWork, PreparedBlock
from tile_job_plugin.run.lanes.lane import LaneFeedback
from tile_job_plugin.run.lanes.memory import MemoryBudget
from tile_job_plugin.saga.cmd.kept_processes import sharing
from tile_job_plugin.saga.cmd.process import limited_threads
from tile_job_plugin.tiles.model import Tile
from tile_job_plugin.tiles.threads import at_most


@dataclass(frozen=True)
class TileWork:
    """All that the lanes of a job in one process have in common."""

    job_id: int
    connection: Connection
    blocks: BlockWork
    queue: BlockQueue
    memory: MemoryBudget
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
            while taken := self.queue.take(database, feedback.isCanceled):
                block, threads = taken
                try:
                    # Later blocks are not larger, so what the first one takes is enough for those that follow.
                    with limited_threads(threads), at_most(threads), self.memory.reserved(self.blocks.bytes(block)):
                        if process:
                            self.blocks.runner.start_early(process)
                        _Chain(self, database, feedback, threads).run(block)
                finally:
                    self.queue.done()


class _Chain:
    """Blocks of one lane, each prepared while SAGA is still busy with the one before it."""

    def __init__(self, work: TileWork, database: JobDatabase, feedback: LaneFeedback, threads: int) -> None:
        self._work = work
        self._database = database
        self._feedback = feedback
        self._threads = threads

    def run(self, first: LaneBlock) -> None:
        """Run blocks as long as there are some for this lane."""
        started = time.monotonic()
        prepared = self._prepare(first)
        while prepared:
            following = self._prepare_following()
            started = self._finish(*prepared, started, following[0].block if following else None)
            prepared = following

    def _prepare_following(self) -> tuple[PreparedBlock, str] | None:
        """Prepare the next block that can be, where that keeps SAGA busy; those that can't be have failed."""
        if not self._work.blocks.runner.is_one_script:
            return None
        while (block := self._work.queue.take_following(self._database, self._threads)) is not None:
            if prepared := self._prepare(block):
                return prepared
        return None

    def _prepare(self, block: LaneBlock) -> tuple[PreparedBlock, str] | None:
        """Prepare a block, and return it with what was said about it; None where it has failed."""
        try:
            started = self._database.blocks.start_tiles(block.taken)
        except DatabaseRefused as refused:
            self._leave_untold(block, refused.text(RECORD))
            return None
        if len(started) < len(block.tiles):
            # Somebody else has the block, or has changed some of its tiles, which are then not to be run.
            left = [
                self._work.queue.planned([tile], block.taken.is_alone) for tile in block.tiles if tile.id in started
            ]
            if not self._database.blocks.split(block.taken, left):
                raise Stopped
            return None
        try:
            prepared = self._work.blocks.prepare(block, self._feedback)
        except TileFailed as error:
            self._keep_log(block, self._feedback.take_text())
            self._fail(block, error.text(RECORD))
            return None
        return prepared, self._feedback.take_text()

    def _finish(self, prepared: PreparedBlock, said: str, started: float, following: LaneBlock | None) -> float:
        """Run a block that was *started* at a moment of a steady clock, and return when it ended."""
        block = prepared.block
        try:
            prepared.run_recipe()
            prepared.sync()
            ended = time.monotonic()
            next_block = following.taken if following else None
            if not self._database.blocks.complete(block.taken, ended - started, prepared.publish, next_block):
                raise Stopped
        except (TileFailed, DatabaseRefused) as error:
            self._fail(block, error.text(RECORD))
            if following:
                self._database.blocks.begin(following.taken.take)
            ended = time.monotonic()
        finally:
            prepared.discard()
            self._keep_log(block, "\n".join(filter(None, (said, self._feedback.take_text()))))
        return ended

    def _fail(self, block: LaneBlock, reason: str) -> None:
        """Let a block fail, whether or not the database takes it."""
        try:
            self._write_failure(block, reason)
        except DatabaseRefused as refused:
            self._leave_untold(block, f"{reason}\n{refused.text(RECORD)}")

    def _leave_untold(self, block: LaneBlock, reason: str) -> None:
        """Let a tile fail without a word in the database, which takes none; run the tiles of a block one by one."""
        if len(block.tiles) == 1:
            self._work.untold[block.tiles[0].id] = reason
        parts = self._work.queue.singles(block) if len(block.tiles) > 1 else []
        self._database.blocks.split(block.taken, parts)

    def _write_failure(self, block: LaneBlock, reason: str) -> None:
        """Let a tile fail, or try it again; the tiles of a block are run one by one, so that only the bad ones fail."""
        if len(block.tiles) > 1 and not self._work.blocks.is_one_window(block):
            is_ours = self._database.blocks.give_back(block.taken, self._work.queue.singles(block))
        else:
            is_ours = self._fail_together(block, reason)
        if not is_ours:
            raise Stopped

    def _fail_together(self, block: LaneBlock, reason: str) -> bool:
        """Let all tiles of a block fail, or try them again together: one by one they would do the same each time."""
        what = "on this tile alone" if len(block.tiles) == 1 else "on its window"
        messages = {tile.id: f"{reason}\nThe recipe {what}: {self._command(tile)}" for tile in block.tiles}
        queue, tiles = self._work.queue, {tile.id: tile for tile in block.tiles}
        statuses = self._database.blocks.fail(
            block.taken,
            messages,
            lambda again: [queue.planned([tiles[tile_id] for tile_id in again], block.taken.is_alone)],
        )
        for tile_id, status in (statuses or {}).items():
            if status is TileStatus.FAILED:
                self._work.blocks.keep_window(tiles[tile_id])
        return statuses is not None

    def _command(self, tile: Tile) -> str:
        return self._work.blocks.command_to_run_again(tile)

    def _keep_log(self, block: LaneBlock, said: str) -> None:
        if not said:
            return
        # No tile fails for want of an entry.
        with suppress(DatabaseRefused):
            if len(block.tiles) == 1:
                self._database.jobs.log(self._work.job_id, said, block.tiles[0].id)
            else:
                # What is said of one tile is found by these ids (log_entries in statements.sql).
                self._database.jobs.log(self._work.job_id, f"Tiles {', '.join(block.tile_ids)}:\n{said}")
