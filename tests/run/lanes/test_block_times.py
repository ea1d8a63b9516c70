"""How long the blocks that are left will take."""

from __future__ import annotations

import pytest

from tests.run.lanes.test_blocks import tiles_of
from tile_job_plugin.run.lanes import block_times
from tile_job_plugin.run.lanes.block_times import BLOCK_SECONDS, BlockTimes, pixel_cost
from tile_job_plugin.run.lanes.blocks import Block

PIXELS = 1_000_000


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still until it is set."""
    now = [0.0]
    monkeypatch.setattr(block_times.time, "monotonic", lambda: now[0])
    return now


def times_of(rate=None, later=()):
    return BlockTimes(lambda block: block.pixels, rate, later)


def block():
    return Block(tiles_of(1, 1, 1000))


def test_nothing_is_known_before_a_block_has_ended_unless_an_earlier_job_tells(clock):
    assert times_of().left([block()], 2) is None
    assert times_of(rate=3 / PIXELS).left([block()] * 4, 2) == pytest.approx(2 * (3 + BLOCK_SECONDS))


def test_blocks_are_as_quick_as_those_before_them(clock):
    times, first = times_of(), block()
    times.begin(first)
    clock[0] = 2 + BLOCK_SECONDS
    times.end(first)
    times.add(first, clock[0])
    assert times.left([block()] * 4, 2) == pytest.approx(2 * (2 + BLOCK_SECONDS))
    assert times.cost == (pytest.approx(2), PIXELS)


def test_a_running_block_has_its_rest_before_it_and_the_last_one_is_waited_for(clock):
    times, first = times_of(rate=(4 - BLOCK_SECONDS) / PIXELS), block()
    times.begin(first)
    clock[0] = 1.0
    assert times.left([], 2) == pytest.approx(3), "a second lane is no help"
    assert times.left([block()] * 3, 2) == pytest.approx((3 + 12) / 2)


def test_what_was_measured_here_counts_more_with_each_block(clock):
    times, seen = times_of(rate=10 / PIXELS), []
    for _ in range(5):
        times.add(block(), 2 + BLOCK_SECONDS)
        seen.append(times.left([block()], 1))
    assert seen == sorted(seen, reverse=True)
    assert seen[0] == pytest.approx((10 * 0.5 + 2) / 1.5 + BLOCK_SECONDS)
    assert seen[-1] < 3


def test_tiles_that_are_run_alone_come_after_all_others_until_they_begin(clock):
    alone = block()
    times = times_of(rate=3 / PIXELS, later=[alone])
    assert times.left([block()] * 2, 2) == pytest.approx(2 * (3 + BLOCK_SECONDS))
    assert times.left([], 0) == pytest.approx(3 + BLOCK_SECONDS), "no lane has anything else to do"
    times.begin(alone)
    assert times.left([], 1) == pytest.approx(3 + BLOCK_SECONDS)


def test_the_pixels_of_short_runs_are_not_free():
    assert pixel_cost(1.0, 0, 0) is None
    assert pixel_cost(10 * BLOCK_SECONDS + 1, PIXELS, 10) == (pytest.approx(1), PIXELS)
    assert pixel_cost(1.0, PIXELS, 1000).seconds == pytest.approx(0.1)
