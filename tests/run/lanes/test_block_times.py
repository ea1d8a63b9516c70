"""How long the blocks that are left will take."""

from __future__ import annotations

import pytest

from tile_job_plugin.jobs.block_model import PlanLeft, PlanState
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.run.lanes.block_times import BLOCK_SECONDS, BlockTimes, cost_of, pixel_cost

PIXELS = 1_000_000


def state(lanes=2, seconds=0.0, blocks=0):
    """Blocks of 1,000,000 pixels have ended, which took so many seconds together."""
    return PlanState(JobStatus.IN_PROGRESS, False, lanes, 0, False, 0, 0, seconds, blocks * PIXELS, blocks)


def left(waiting=0, running=(), alone=0):
    """Blocks of 1,000,000 pixels are left; those that are run have been so for so many seconds."""
    return PlanLeft(
        waiting + alone, alone, waiting * PIXELS, alone * PIXELS, [(PIXELS, seconds) for seconds in running]
    )


def test_nothing_is_known_before_a_block_has_ended_unless_an_earlier_job_tells():
    assert BlockTimes().left(state(), left(1)) is None
    assert BlockTimes(3 / PIXELS).left(state(), left(4)) == pytest.approx(2 * (3 + BLOCK_SECONDS))


def test_blocks_are_as_quick_as_those_before_them():
    seen = state(seconds=2 + BLOCK_SECONDS, blocks=1)
    assert BlockTimes().left(seen, left(4)) == pytest.approx(2 * (2 + BLOCK_SECONDS))
    assert cost_of(seen) == (pytest.approx(2), PIXELS)


def test_a_running_block_has_its_rest_before_it_and_the_last_one_is_waited_for():
    times = BlockTimes((4 - BLOCK_SECONDS) / PIXELS)
    assert times.left(state(), left(running=[1.0])) == pytest.approx(3), "a second lane is no help"
    assert times.left(state(), left(3, running=[1.0])) == pytest.approx((3 + 12) / 2)


def test_what_was_measured_here_counts_more_with_each_block():
    times = BlockTimes(10 / PIXELS)
    seen = [times.left(state(1, blocks * (2 + BLOCK_SECONDS), blocks), left(1)) for blocks in range(1, 6)]
    assert seen == sorted(seen, reverse=True)
    assert seen[0] == pytest.approx((10 * 0.5 + 2) / 1.5 + BLOCK_SECONDS)
    assert seen[-1] < 3


def test_tiles_that_are_run_alone_come_after_all_others_until_they_begin():
    times = BlockTimes(3 / PIXELS)
    assert times.left(state(), left(2, alone=1)) == pytest.approx(2 * (3 + BLOCK_SECONDS))
    assert times.left(state(0), left(alone=1)) == pytest.approx(3 + BLOCK_SECONDS), "no lane has anything else to do"
    assert times.left(state(1), left(running=[0.0])) == pytest.approx(3 + BLOCK_SECONDS)


def test_the_pixels_of_short_runs_are_not_free():
    assert pixel_cost(1.0, 0, 0) is None
    assert pixel_cost(10 * BLOCK_SECONDS + 1, PIXELS, 10) == (pytest.approx(1), PIXELS)
    assert pixel_cost(1.0, PIXELS, 1000).seconds == pytest.approx(0.1)
