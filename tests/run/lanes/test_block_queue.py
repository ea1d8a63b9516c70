"""Which block a lane runs next."""

from __future__ import annotations

import pytest

from tests.run.lanes.test_blocks import tiles_of
from tile_job_plugin.run.lanes.block_queue import BlockQueue
from tile_job_plugin.run.lanes.block_times import BlockTimes
from tile_job_plugin.run.lanes.blocks import Block
from tile_job_plugin.system import usable_cores


def queue_of(blocks, lanes, halo=8):
    return BlockQueue(blocks, lanes, halo, BlockTimes(lambda block: block.window_pixels(halo)))


def test_the_last_blocks_get_the_cores_of_lanes_that_have_none():
    cores = usable_cores()
    queue = queue_of([Block(tiles_of(1, 1, 10)) for _ in range(cores + 1)], cores)
    for _ in range(cores):
        assert queue.take()[1] == 1
    for _ in range(cores):
        queue.done()
    assert queue.take()[1] == cores
    assert queue.take() is None


def queue_of_slow_pixels(blocks, halo, seconds):
    """Make a queue for two lanes, which has seen a first block of 1,000,000 pixels take *seconds*."""
    queue = queue_of([Block(tiles_of(1, 1, 1000)), *blocks], 2, halo)
    first, _ = queue.take()
    queue.ended(first, seconds)
    return queue


def test_at_the_end_a_block_that_will_take_long_is_shared_with_the_other_lane():
    queue = queue_of_slow_pixels([Block(tiles_of(4, 4, 250))], halo=8, seconds=60)
    sizes = []
    while taken := queue.take():
        sizes.append(len(taken[0].tiles))
        queue.done()
    assert sizes[0] == 8
    assert sum(sizes) == 16


@pytest.mark.parametrize(("halo", "seconds"), [(8, 1), (200, 60)], ids=["soon done", "more halo than core"])
def test_at_the_end_a_block_whose_halves_are_not_worth_it_stays_whole(halo, seconds):
    queue = queue_of_slow_pixels([Block(tiles_of(4, 4, 250))], halo, seconds)
    assert len(queue.take()[0].tiles) == 16


def test_blocks_are_parted_only_at_the_end():
    queue = queue_of_slow_pixels([Block(tiles_of(4, 4, 250))] * 3, halo=8, seconds=60)
    assert len(queue.take()[0].tiles) == 16


def test_a_lane_takes_blocks_ahead_only_as_long_as_the_others_have_some():
    blocks = [Block(tiles_of(1, 1, 10)) for _ in range(4)]
    queue = queue_of(blocks, 2)
    queue.take()
    assert queue.take_following() is blocks[1]
    queue.following_begun(blocks[1])
    assert queue.take_following() is blocks[2]
    queue.following_begun(blocks[2])
    assert queue.take_following() is None, "the last one is the other lane's"


@pytest.mark.parametrize(("seconds", "is_taken"), [(1, True), (60, False)], ids=["soon done", "takes long"])
def test_the_last_block_is_taken_ahead_if_the_other_lane_has_one_and_it_is_soon_done(seconds, is_taken):
    blocks = [Block(tiles_of(1, 1, 1000)) for _ in range(5)]
    queue = queue_of(blocks, 2)
    queue.take()
    queue.ended(blocks[0], seconds)
    queue.take()
    assert queue.take_following() is blocks[2]
    assert queue.take_following() is blocks[3]
    queue.following_begun(blocks[2])
    assert (queue.take_following() is blocks[4]) == is_taken


def test_blocks_that_are_put_back_come_last():
    blocks = [Block(tiles_of(1, 1, 10)) for _ in range(3)]
    queue = queue_of(blocks[:2], 2)
    queue.put_back(blocks[2:])
    assert [queue.take()[0] for _ in range(3)] == blocks
