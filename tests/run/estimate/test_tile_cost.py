"""What the windows of a job take, by what is known of one."""

from __future__ import annotations

import pytest

from tile_job_plugin.jobs.model import EarlierJob, Phase, PhaseCost
from tile_job_plugin.run.estimate.tile_cost import TileCost, by_earlier_job, by_try
from tile_job_plugin.run.lanes.block_times import BLOCK_SECONDS


def earlier_job(seconds, amount, lanes=2, blocks=8):
    return EarlierJob(1, "mosaic.tif", True, True, 100, lanes, blocks, {Phase.TILES: PhaseCost(seconds, amount)})


def test_the_longest_lane_counts_and_each_lane_starts_once():
    cost = TileCost(rate=1e-6, most_rate=2e-6, start=0.5)
    windows = [3_000_000, 2_000_000, 1_000_000]
    assert cost.seconds(windows, lanes=2) == pytest.approx(0.5 + 3 + 2 * BLOCK_SECONDS, abs=BLOCK_SECONDS)
    assert cost.seconds(windows, lanes=1) == pytest.approx(0.5 + 6 + 3 * BLOCK_SECONDS)
    assert cost.most_seconds(windows, lanes=1) == pytest.approx(0.5 + 12 + 3 * BLOCK_SECONDS)


def test_the_starts_of_an_earlier_jobs_lanes_are_not_its_pixels():
    cost = by_earlier_job(earlier_job(11.4, 1e7), start=0.7, threads=1, cores=2)
    assert cost.rate == pytest.approx(1e-6)
    assert cost.most_rate == pytest.approx(1.14e-6)
    with_one_block = by_earlier_job(earlier_job(10.7, 1e7, blocks=1), start=0.7, threads=2, cores=2)
    assert with_one_block.rate == pytest.approx(1e-6)


def test_a_lane_that_has_more_threads_than_those_of_the_earlier_job_is_faster():
    earlier = earlier_job(10.0, 1e7, lanes=4)
    assert by_earlier_job(earlier, start=0.0, threads=2, cores=4).rate == pytest.approx(0.5e-6)
    assert by_earlier_job(earlier, start=0.0, threads=1, cores=4).rate == pytest.approx(1e-6)
    with_one_lane = earlier_job(10.0, 1e7, lanes=1)
    assert by_earlier_job(with_one_lane, start=0.0, threads=1, cores=4).rate == pytest.approx(4e-6)


def test_a_recipe_that_looks_farther_takes_longer():
    earlier = earlier_job(10.0, 1e7)
    assert by_earlier_job(earlier, 0.0, threads=1, cores=2, farther=4.0).rate == pytest.approx(2e-6)


def test_a_job_that_did_little_but_start_tells_no_rate_of_nothing():
    assert 0 < by_earlier_job(earlier_job(1.4, 1e5), start=0.7, threads=1, cores=2).rate < 1.4e-5


def test_a_try_tells_one_rate():
    cost = by_try(PhaseCost(2.0, 1e6), start=0.1)
    assert cost.rate == cost.most_rate == pytest.approx(2e-6)
