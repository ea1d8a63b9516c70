"""What the recipe takes for a window, by a job that has run it or by a try, and what all windows of a job take then."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable
from dataclasses import dataclass

from tile_job_plugin.jobs.model import EarlierJob, Phase, PhaseCost
from tile_job_plugin.run.lanes.block_times import BLOCK_SECONDS, LEAST_PART

#: Seconds in which saga_cmd starts: measured with SAGA 8.5, alone and where two start at once on 2 cores.
SAGA_START_SECONDS = 0.7


@dataclass(frozen=True)
class TileCost:
    """What the recipe takes for a window."""

    #: Seconds of a lane per pixel of a window, and at most where what is known tells them together with starts.
    rate: float
    most_rate: float
    #: Seconds that a lane takes once.
    start: float

    def seconds(self, windows: Iterable[int], lanes: int) -> float:
        """Return when the last of so many lanes has run windows of so many pixels, each taking the next one."""
        return _ends(windows, lanes, self.rate) + self.start

    def most_seconds(self, windows: Iterable[int], lanes: int) -> float:
        """Return when at most."""
        return _ends(windows, lanes, self.most_rate) + self.start


def threads_of(lanes: int, cores: int) -> int:
    """Return with how many threads each of so many lanes runs the recipe, as `BlockQueue` divides the cores."""
    return max(1, cores // lanes)


def by_earlier_job(job: EarlierJob, start: float, threads: int, cores: int, farther: float = 1.0) -> TileCost:
    """Return what an earlier job tells, whose lanes have each taken *start* seconds once.

    It is taken to have run on as many *cores*, which its lanes shared. Now each lane has so many *threads*, and the
    recipe looks so many times as far: most of its rays end before (measured with `solar`, 1000 to 5000 pixels).
    """
    cost = job.costs[Phase.TILES]
    lanes = max(1, min(job.lanes, job.blocks))
    work = max(cost.seconds - start * lanes, LEAST_PART * cost.seconds)
    share = threads_of(lanes, cores) / threads * math.sqrt(farther)
    return TileCost(share * work / cost.amount, share * cost.seconds / cost.amount, start)


def by_try(cost: PhaseCost, start: float) -> TileCost:
    """Return what a try on one window tells."""
    rate = cost.seconds / cost.amount
    return TileCost(rate, rate, start)


def _ends(windows: Iterable[int], lanes: int, rate: float) -> float:
    ends = [0.0] * lanes
    for pixels in windows:
        heapq.heapreplace(ends, ends[0] + BLOCK_SECONDS + rate * pixels)
    return max(ends)
