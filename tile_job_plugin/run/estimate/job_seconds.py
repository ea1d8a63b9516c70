"""How long a job will take once a runner has it, and between what that is thought to lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tile_job_plugin.jobs.model import Phase, PhaseCost
from tile_job_plugin.messages import Message
from tile_job_plugin.run.estimate.tile_cost import TileCost
from tile_job_plugin.run.lanes.block_times import BLOCK_SECONDS
from tile_job_plugin.run.phases.costs import JobSize, PhaseEstimates
from tile_job_plugin.run.seams.halo import PIXELS_OF_RUNS, SEARCH_SECONDS, SIZES

#: Seconds that a runner takes beside all phases: for its claim, its folders and its plan.
RUNNER_SECONDS = 0.3
#: How often the recipe is run on a sample of the halo search.
RUNS_OF_SAMPLE = 3


@dataclass(frozen=True)
class Basis:
    """What the seconds of a job are known by."""

    words: Message
    #: What the recipe takes.
    tiles: TileCost
    #: What the other phases have cost.
    phases: Mapping[Phase, PhaseCost]
    #: How many times as long, or as short, as thought the job takes at most.
    factor: float


@dataclass(frozen=True)
class JobWork:
    """What is to be done."""

    size: JobSize
    #: Pixels of the windows, the largest first: with the halo that is expected, and with the widest.
    windows: Sequence[int]
    widest_windows: Sequence[int]
    #: Tiles on which the halo is measured first, and the longer side of the tile set in pixels.
    samples: int
    longest_side: int


@dataclass(frozen=True)
class JobSeconds:
    """How long a job takes."""

    likely: float
    least: float
    most: float


def job_seconds(work: JobWork, basis: Basis) -> JobSeconds:
    """Return how long a job takes by what is known."""
    phases = PhaseEstimates(work.size, basis.phases)
    drainage = phases.seconds(Phase.DRAINAGE) or 0.0
    rest = RUNNER_SECONDS + drainage + (phases.after(Phase.TILES) or 0.0)
    tiles = basis.tiles
    likely = rest + _search_seconds(work, tiles, SIZES[:1]) + tiles.seconds(work.windows, work.size.lanes)
    longest = rest + _search_seconds(work, tiles, SIZES) + tiles.most_seconds(work.widest_windows, work.size.lanes)
    return JobSeconds(likely, likely / basis.factor, max(likely, longest) * basis.factor)


def _search_seconds(work: JobWork, tiles: TileCost, sizes: Sequence[int]) -> float:
    """Return how long the search for the halo takes if it ends with the last of these sizes of its samples."""
    if not work.samples:
        return 0.0
    pixels = sum(PIXELS_OF_RUNS * min(size, work.longest_side) ** 2 for size in sizes)
    runs = RUNS_OF_SAMPLE * len(sizes)
    return min(tiles.start + work.samples * (tiles.rate * pixels + BLOCK_SECONDS * runs), SEARCH_SECONDS)
