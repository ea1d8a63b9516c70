"""The plan of a job: which tiles are run together, and which alone."""

from __future__ import annotations

from typing import NamedTuple

from tile_job_plugin.errors import Stopped
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Claim
from tile_job_plugin.run.lanes.block_queue import planned_block
from tile_job_plugin.run.lanes.blocks import Block, Planner
from tile_job_plugin.run.tiles_to_run import TilesToRun
from tile_job_plugin.sequences import mapped


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
    is_adopted: bool,
) -> Plan:
    """Plan the tiles of a job that are left; *is_adopted* says that there is a plan, which helpers go on with.

    Raises Stopped where the job does not go on.
    """
    waiting, suspects = to_run
    together = ([Block(waiting)] if is_one_window else planner.plan(waiting)) if len(waiting) else []
    blocks = [(block, False) for block in together] + [(Block([tile]), True) for tile in suspects]
    # The ids of their tiles are looked up when a block is written.
    planned = mapped(blocks, lambda block: planned_block(block[0], planner.window_pixels, is_alone=block[1]))
    if not database.blocks.make_plan(claim, planned, is_adopted):
        raise Stopped
    return Plan(len(together), max((planner.window_pixels(block) for block, _ in blocks), default=0))
