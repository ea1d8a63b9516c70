"""Which block a lane of this process runs next, and with how many threads."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Callable

from tile_job_plugin.errors import Stopped
from tile_job_plugin.jobs.block_model import Helper, PlannedBlock, PlanState, TakenBlock
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.run.lanes.blocks import LEAST_USE, Block
from tile_job_plugin.system import usable_cores
from tile_job_plugin.tiles.model import Tile

#: At the end of a job, a block is shared between lanes if each half will take so long by what was measured so far. A
#: lane that has run nothing yet starts saga_cmd for it (0.7 s).
LEAST_SECONDS = 2.0
#: Seconds between two looks for a block where none waits, but others still run some: at first, and at most.
FIRST_PAUSE, LAST_PAUSE = 0.1, 1.0


@dataclass(frozen=True)
class LaneBlock(Block):
    """A block that a lane has taken."""

    taken: TakenBlock


class BlockQueue:
    """Takes blocks of a job for the lanes of this process, and gives each lane its cores."""

    def __init__(
        self,
        helper: Helper,
        lanes: int,
        halo: int,
        tiles: Mapping[str, Tile],
        window_pixels: Callable[[Block], int],
    ) -> None:
        """Take blocks as a *helper* with so many lanes; *tiles* are those of the set, by their ids."""
        self._helper = helper
        self._lanes = lanes
        self._halo = halo
        self._tiles = tiles
        self._window_pixels = window_pixels
        self._running = 0
        self._is_closed = False
        self._changed = threading.Condition()

    def take(self, database: JobDatabase, is_cancelled: Callable[[], bool]) -> tuple[LaneBlock, int] | None:
        """Take the next block and the number of threads it may use; None when no block is left to anybody.

        Where others still run blocks, it waits for what they may leave. The lane says `done` when it has ended the
        block and those that it took by `take_following`. Raises Stopped where the job does not go on.
        """
        pause = FIRST_PAUSE
        while not is_cancelled():
            if self._is_closed:
                return None
            taken, state = database.blocks.take(self._helper, False, self._parts)
            if taken:
                return self._block(taken), self._begin(database, state)
            if state.status is not JobStatus.IN_PROGRESS:
                raise Stopped
            if state.is_through:
                self.wake()
                return None
            if state.is_paused:
                # For all lanes: where the job is resumed meanwhile, they begin again together.
                self.close()
                return None
            with self._changed:
                self._changed.wait(pause)
            pause = min(1.5 * pause, LAST_PAUSE)
        raise Stopped

    def take_following(self, database: JobDatabase, threads: int) -> LaneBlock | None:
        """Take a block to be run after the one that the lane has, with as many *threads* as that.

        None where it is better left to another lane, or to this one with fewer threads.
        """
        if self._is_closed or self._threads(database, self._running) < threads:
            return None
        taken, _ = database.blocks.take(self._helper, True, self._following)
        return self._block(taken) if taken else None

    def wake(self) -> None:
        """Let the lanes that wait look for a block at once."""
        with self._changed:
            self._changed.notify_all()

    def close(self) -> None:
        """Give out no more blocks."""
        self._is_closed = True
        self.wake()

    def done(self) -> None:
        """Say that a lane has ended what it took."""
        with self._changed:
            self._running -= 1
            self._changed.notify_all()

    def planned(self, tiles: Sequence[Tile], is_alone: bool = False) -> PlannedBlock:
        """Return tiles as a block for the plan."""
        return planned_block(Block(tiles), self._window_pixels, is_alone)

    def singles(self, block: LaneBlock) -> list[PlannedBlock]:
        """Return the tiles of a block one by one."""
        return [self.planned([tile], block.taken.is_alone) for tile in block.tiles]

    def _begin(self, database: JobDatabase, state: PlanState) -> int:
        """Count one more lane that runs blocks, and return how many threads it may use."""
        with self._changed:
            at_once = min(self._lanes, self._running + max(state.waiting, 1))
            self._running += 1
        return self._threads(database, at_once)

    def _threads(self, database: JobDatabase, at_once: int) -> int:
        """Share the cores between so many lanes of this process and those of others on this computer."""
        beside = max(0, database.helpers.lanes_here() - self._lanes)
        return max(1, usable_cores() // (at_once + beside))

    def _block(self, taken: TakenBlock) -> LaneBlock:
        return LaneBlock([self._tiles[tile_id] for tile_id in taken.tile_ids], taken)

    def _parts(self, offered: TakenBlock, state: PlanState) -> Sequence[PlannedBlock]:
        """Leave half of a block to another lane, which would be idle otherwise, where that is worth it."""
        block = self._block(offered)
        if state.waiting < state.lanes and len(block.tiles) > 1:
            halves = [self.planned(half.tiles) for half in block.halves()]
            if all(
                half.use(self._halo) >= LEAST_USE and state.expected_seconds(planned.pixels) >= LEAST_SECONDS
                for half, planned in zip(block.halves(), halves)
            ):
                return halves
        return [offered]

    def _following(self, offered: TakenBlock, state: PlanState) -> Sequence[PlannedBlock]:
        is_one_for_each = state.waiting >= state.lanes - state.ahead
        # A lane would rather run a block in the process that it has than let it wait for a new one.
        is_short = 0 < state.expected_seconds(offered.pixels) < LEAST_SECONDS
        return [offered] if is_one_for_each and (state.waiting >= state.lanes or is_short) else []


def planned_block(block: Block, window_pixels: Callable[[Block], int], is_alone: bool = False) -> PlannedBlock:
    """Return a block as the job database plans it."""
    return PlannedBlock(block.tile_ids, window_pixels(block), is_alone)
