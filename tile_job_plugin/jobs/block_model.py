"""A job's plan in the job database, as values: its blocks, who takes them, and what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tile_job_plugin.jobs.model import JobStatus


class Helper(NamedTuple):
    """A process that takes blocks of a job; its runner is one as well."""

    job_id: int
    helper_id: int


@dataclass(frozen=True)
class PlannedBlock:
    """Tiles that are to be run as one window."""

    tile_ids: Sequence[str]
    #: Of its window.
    pixels: int
    #: Whether it waits until no other block is left, and none is run beside it.
    is_alone: bool


class Take(NamedTuple):
    """A block in the hands of one lane. What is done by a take has no effect once somebody else has the block."""

    job_id: int
    block_id: int
    helper_id: int
    #: Drawn anew by each take.
    take: int


@dataclass(frozen=True)
class TakenBlock(PlannedBlock):
    """A block that a lane has taken."""

    take: Take


@dataclass(frozen=True)
class PlanState:
    """What is left of a plan, as far as it matters to who takes the next block."""

    #: Where the job stands; blocks are only taken while it is in progress.
    status: JobStatus
    #: Whether the job is paused: no block is taken then either.
    is_paused: bool
    #: The lanes of all helpers.
    lanes: int
    #: Blocks that wait, as far as they are not more than the lanes.
    waiting: int
    #: Whether blocks wait that are run alone.
    has_alone: bool
    #: Blocks that lanes have, and how many of them have not begun.
    taken: int
    ahead: int
    #: What the blocks that have ended have cost: seconds of lanes, and pixels of windows.
    seconds: float
    pixels: float
    blocks: int

    @property
    def gives_blocks(self) -> bool:
        """Whether lanes may take blocks, if there are any."""
        return self.status is JobStatus.IN_PROGRESS and not self.is_paused

    @property
    def is_through(self) -> bool:
        """Whether nothing is left to do for anybody."""
        return not (self.waiting or self.has_alone or self.taken)

    def expected_seconds(self, pixels: float) -> float:
        """Return how long a window of so many pixels will take by the blocks so far; 0 before the first has ended."""
        return self.seconds / self.pixels * pixels if self.pixels else 0.0


@dataclass(frozen=True)
class PlanLeft:
    """How much of a plan is left, by which its time is estimated. Pixels are those of windows."""

    #: Blocks that no lane has begun, those to be run alone among them, and the pixels of both kinds.
    waiting: int
    lone_blocks: int
    pixels: float
    lone_pixels: float
    #: Each block that lanes run: its pixels, and for how many seconds it has been run.
    running: Sequence[tuple[float, float]]
