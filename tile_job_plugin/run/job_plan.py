"""The plan of a job: which tiles are run together, and which alone."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from tile_job_plugin.errors import Stopped
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Claim
from tile_job_plugin.run.lanes.block_queue import planned_block
from tile_job_plugin.run.lanes.blocks import Block, Planner
from tile_job_plugin.run.tiles_to_run import TilesToRun


class Plan(NamedTuple):
    """How a job's tiles are run."""

    #: Blocks that are not run alone.
    blocks: int
    #: Pixels of the largest window.
    largest_window: int


def make_plan(
    database: JobDatabase,
    claim: Claim,
    to_run: TilesToRun,
    planner: Planner,
    is_one_window: bool,
    adopted: Collection[str],
) -> Plan:
    """Plan the tiles of a job that are left, beside the *adopted* tiles of a plan that helpers go on with.

    Raises Stopped where the job does not go on.
    """
    waiting, suspects = to_run
    blocks = ([Block(waiting)] if is_one_window else planner.plan(waiting)) if waiting else []
    planned = [planned_block(block, planner.window_pixels) for block in blocks]
    planned += [planned_block(Block([tile]), planner.window_pixels, is_alone=True) for tile in suspects]
    if not database.blocks.make_plan(claim, planned, adopted):
        raise Stopped
    return Plan(len(blocks), max((block.pixels for block in planned), default=0))
