"""Which block a lane runs next, and with how many threads."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence

from tile_job_plugin.run.lanes.block_times import BlockTimes
from tile_job_plugin.run.lanes.blocks import LEAST_USE, Block
from tile_job_plugin.system import usable_cores

#: At the end of a job, a block is shared between lanes if each half will take so long by what was measured so far. A
#: lane that has run nothing yet starts saga_cmd for it (0.7 s).
LEAST_SECONDS = 2.0


class BlockQueue:
    """The blocks that no lane has begun yet, and the cores that each lane gets."""

    def __init__(self, blocks: Sequence[Block], lanes: int, halo: int, times: BlockTimes) -> None:
        """Begin with *blocks*, whose *times* no other queue keeps at the same time."""
        self._waiting = deque(blocks)
        self._lanes = lanes
        self._halo = halo
        self._times = times
        self._running = 0
        #: Blocks that lanes have taken to be run after the ones that they have.
        self._ahead: list[Block] = []
        self._lock = threading.Lock()

    def take(self) -> tuple[Block, int] | None:
        """Take the next block and the number of threads it may use; None when no block is left.

        The lane says `ended` of it and of those that it took by `take_following`, and `done` in the end.
        """
        with self._lock:
            if not self._waiting:
                return None
            if len(self._waiting) < self._lanes:
                self._part_next()
            at_once = min(self._lanes, self._running + len(self._waiting))
            self._running += 1
            block = self._waiting.popleft()
            self._times.begin(block)
            return block, max(1, usable_cores() // at_once)

    def take_following(self) -> Block | None:
        """Take a block to be run after the one that the lane has; None where it is better left to another lane.

        The lane says `following_begun` when it begins it, or can't.
        """
        with self._lock:
            lanes_without = self._lanes - len(self._ahead)
            is_one_for_each = len(self._waiting) >= lanes_without
            if not is_one_for_each or (len(self._waiting) < self._lanes and not self._is_short(self._waiting[0])):
                return None
            self._ahead.append(self._waiting.popleft())
            return self._ahead[-1]

    def following_begun(self, block: Block) -> None:
        """Say that a block which was taken to be run after another is that no more."""
        with self._lock:
            self._ahead.remove(block)
            self._times.begin(block)

    def put_back(self, blocks: Sequence[Block]) -> None:
        """Put blocks at the end."""
        with self._lock:
            self._waiting.extend(blocks)

    def ended(self, block: Block, seconds: float | None) -> None:
        """Say that a lane has ended a block, and how long it took; None for one that is not complete."""
        with self._lock:
            self._times.end(block)
            if seconds is not None:
                self._times.add(block, seconds)

    def done(self) -> None:
        """Say that a lane has ended what it took."""
        with self._lock:
            self._running -= 1

    def left(self) -> float | None:
        """Return in how many seconds all blocks will have been run; None where nobody knows."""
        with self._lock:
            return self._times.left([*self._ahead, *self._waiting], self._lanes)

    def _part_next(self) -> None:
        """Leave half of the next block to another lane, which would be idle otherwise, where that is worth it."""
        block = self._waiting[0]
        if len(block.tiles) == 1:
            return
        halves = block.halves()
        if all(half.use(self._halo) >= LEAST_USE and self._times.measured(half) >= LEAST_SECONDS for half in halves):
            self._waiting.popleft()
            self._waiting.extendleft(reversed(halves))

    def _is_short(self, block: Block) -> bool:
        """Return whether a lane would rather run a block in the process that it has than let it wait for a new one."""
        return 0 < self._times.measured(block) < LEAST_SECONDS
