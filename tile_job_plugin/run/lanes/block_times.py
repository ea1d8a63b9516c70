"""How long blocks have taken, and by that how long the others will take."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Callable

from tile_job_plugin.jobs.model import PhaseCost
from tile_job_plugin.run.lanes.blocks import Block
from tile_job_plugin.run.phases.done_part import left_of

#: What a block takes beside its pixels, in seconds: measured with `relief`.
BLOCK_SECONDS = 0.04
#: The least of a block's seconds that its pixels have cost.
LEAST_PART = 0.1
#: How many blocks what was known before counts for.
WEIGHT_OF_RATE = 0.5


class BlockTimes:
    """The blocks of one job; used under the lock of their queue, or by its only one."""

    def __init__(
        self, window_pixels: Callable[[Block], int], rate: float | None = None, later: Sequence[Block] = ()
    ) -> None:
        """Begin with the *rate* of earlier jobs or samples, seconds per pixel; *later* blocks come after all others."""
        self._window_pixels = window_pixels
        self._rate = rate
        self._later = list(later)
        self._running: dict[int, tuple[Block, float]] = {}
        self._blocks = 0
        #: Of the complete blocks' windows.
        self._pixels = 0
        self._seconds = 0.0

    def begin(self, block: Block) -> None:
        """Say that a lane begins a block."""
        self._running[id(block)] = block, time.monotonic()
        if block in self._later:
            self._later.remove(block)

    def end(self, block: Block) -> None:
        """Say that a lane has ended a block, well or not."""
        self._running.pop(id(block), None)

    def add(self, block: Block, seconds: float) -> None:
        """Count in how long a complete block took."""
        self._blocks += 1
        self._pixels += self._window_pixels(block)
        self._seconds += seconds

    def measured(self, block: Block) -> float:
        """Return how long a block will take by those that are complete alone; 0 before the first has ended."""
        return self._seconds / self._pixels * self._window_pixels(block) if self._pixels else 0.0

    @property
    def cost(self) -> PhaseCost | None:
        """What the pixels of the complete blocks have cost; None before the first has ended."""
        return pixel_cost(self._seconds, self._pixels, self._blocks)

    def left(self, waiting: Sequence[Block], lanes: int) -> float | None:
        """Return in how many seconds so many *lanes* will have run all blocks, *waiting* ones too; None if unknown."""
        rate = self._mean_rate()
        if rate is None:
            return None
        now = time.monotonic()
        running = [left_of(self._expected(block, rate), now - began) for block, began in self._running.values()]
        work = sum(running) + sum(self._expected(block, rate) for block in waiting)
        alone = sum(self._expected(block, rate) for block in self._later)
        return max(work / max(lanes, 1), max(running, default=0.0)) + alone

    def _expected(self, block: Block, rate: float) -> float:
        return BLOCK_SECONDS + rate * self._window_pixels(block)

    def _mean_rate(self) -> float | None:
        cost = self.cost
        if cost is None:
            return self._rate
        measured = cost.seconds / cost.amount
        if self._rate is None:
            return measured
        return (self._rate * WEIGHT_OF_RATE + measured * self._blocks) / (WEIGHT_OF_RATE + self._blocks)


def pixel_cost(seconds: float, pixels: float, runs: int) -> PhaseCost | None:
    """Return what pixels have cost in so many runs of a recipe, without what a run takes beside; None for none."""
    if not pixels:
        return None
    return PhaseCost(max(seconds - BLOCK_SECONDS * runs, LEAST_PART * seconds), float(pixels))
