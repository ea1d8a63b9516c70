"""How long the rest of a plan will take, by how long its blocks have taken so far."""

from __future__ import annotations

from dataclasses import dataclass

from tile_job_plugin.jobs.block_model import PlanLeft, PlanState
from tile_job_plugin.jobs.model import PhaseCost
from tile_job_plugin.run.phases.done_part import left_of

#: What a block takes beside its pixels, in seconds: measured with `relief`.
BLOCK_SECONDS = 0.04
#: The least of a block's seconds that its pixels have cost.
LEAST_PART = 0.1
#: How many blocks what was known before counts for.
WEIGHT_OF_RATE = 0.5


@dataclass(frozen=True)
class BlockTimes:
    """What is known of the blocks of one job."""

    #: Seconds per pixel of a window in earlier jobs or samples; None where nobody knows.
    rate: float | None = None

    def left(self, state: PlanState, plan: PlanLeft) -> float | None:
        """Return in how many seconds the lanes of all helpers will have run all blocks; None if unknown."""
        rate = self._mean_rate(state)
        if rate is None:
            return None
        running = [left_of(BLOCK_SECONDS + rate * pixels, passed) for pixels, passed in plan.running]
        waiting = BLOCK_SECONDS * (plan.waiting - plan.lone_blocks) + rate * plan.pixels
        alone = BLOCK_SECONDS * plan.lone_blocks + rate * plan.lone_pixels
        return max((sum(running) + waiting) / max(state.lanes, 1), max(running, default=0.0)) + alone

    def _mean_rate(self, state: PlanState) -> float | None:
        cost = cost_of(state)
        if cost is None:
            return self.rate
        measured = cost.seconds / cost.amount
        if self.rate is None:
            return measured
        return (self.rate * WEIGHT_OF_RATE + measured * state.blocks) / (WEIGHT_OF_RATE + state.blocks)


def cost_of(state: PlanState) -> PhaseCost | None:
    """Return what the pixels of the complete blocks have cost; None before the first has ended."""
    return pixel_cost(state.seconds, state.pixels, state.blocks)


def pixel_cost(seconds: float, pixels: float, runs: int) -> PhaseCost | None:
    """Return what pixels have cost in so many runs of a recipe, without what a run takes beside; None for none."""
    if not pixels:
        return None
    return PhaseCost(max(seconds - BLOCK_SECONDS * runs, LEAST_PART * seconds), float(pixels))
