"""Which block a lane runs next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.jobs.lanes import join, take
from tests.jobs.records import new_job, tile_set_record
from tests.run.lanes.test_blocks import tiles_of
from tile_job_plugin.errors import Stopped
from tile_job_plugin.run.lanes.block_queue import BlockQueue, LaneBlock
from tile_job_plugin.run.lanes.blocks import Block
from tile_job_plugin.system import usable_cores


class Lanes:
    """The lanes of one process, and its session with the job database."""

    def __init__(self, store, claim, blocks, lanes, halo):
        self.store = store
        tiles = {tile.id: tile for block in blocks for tile in block.tiles}
        self.helper = join(store, claim.job_id, "here:1", lanes)
        self.queue = BlockQueue(self.helper, lanes, halo, tiles, lambda block: block.window_pixels(halo))
        store.blocks.make_plan(claim, [self.queue.planned(block.tiles) for block in blocks])

    def take(self) -> LaneBlock:
        block, _ = self.queue.take(self.store, lambda: False)
        assert len(self.store.blocks.start_tiles(block.taken)) in (0, len(block.tiles))
        return block

    def following(self, threads=1):
        return self.queue.take_following(self.store, threads)

    def end(self, block, seconds=0.0):
        # The job has no such tiles, and none is missed.
        with self.store.transaction() as transaction:
            values = {"tile_ids": [], "pixels": block.taken.pixels, "seconds": seconds, "following": None}
            transaction.execute("complete_block", **block.taken.take._asdict(), **values)
        self.queue.done()


@pytest.fixture
def lanes_of(store):
    """Plan blocks for so many lanes."""
    store.tile_sets.replace_tile_set(tile_set_record())
    claim = store.claims.insert_claimed_job(new_job(), "here:1").claim
    return lambda blocks, lanes, halo=8: Lanes(store, claim, blocks, lanes, halo)


def apart(count, size=10):
    """Make blocks of a tile each."""
    return [Block([tile]) for tile in tiles_of(1, count, size)]


def test_the_last_blocks_get_the_cores_of_lanes_that_have_none(lanes_of):
    cores = usable_cores()
    lanes = lanes_of(apart(cores + 1), cores)
    taken = [lanes.queue.take(lanes.store, lambda: False) for _ in range(cores)]
    assert [threads for _, threads in taken] == [1] * cores
    for block, _ in taken:
        lanes.end(block)
    block, threads = lanes.queue.take(lanes.store, lambda: False)
    assert threads == cores
    lanes.end(block)
    assert lanes.queue.take(lanes.store, lambda: False) is None


def test_lanes_share_the_cores_with_those_of_other_processes_on_this_computer(lanes_of):
    lanes = lanes_of(apart(2), 1)
    block, threads = lanes.queue.take(lanes.store, lambda: False)
    assert threads == usable_cores()
    lanes.end(block)
    join(lanes.store, lanes.helper.job_id, "here:2", usable_cores() - 1)
    _, threads = lanes.queue.take(lanes.store, lambda: False)
    assert threads == 1


@pytest.mark.skipif(usable_cores() < 2, reason="there are no cores to share")
def test_a_lane_whose_threads_others_want_runs_no_more_blocks_with_them(lanes_of):
    lanes = lanes_of(apart(8), 1)
    _, threads = lanes.queue.take(lanes.store, lambda: False)
    following = lanes.following(threads)
    assert following is not None
    lanes.store.blocks.begin(following.taken.take)
    join(lanes.store, lanes.helper.job_id, "here:2", 1)
    assert lanes.following(threads) is None
    assert lanes.following(usable_cores() // 2) is not None


@pytest.fixture
def slow_lanes(lanes_of):
    """Two lanes, which have seen a first block of 1,000,000 pixels take so many seconds."""

    def make(blocks, halo, seconds):
        first = Block(tiles_of(1, 1, 1000))
        moved = [Block([_renamed(tile) for tile in block.tiles]) for block in blocks]
        lanes = lanes_of([first, *moved], 2, halo)
        lanes.end(lanes.take(), seconds)
        return lanes

    return make


def _renamed(tile):
    return replace(tile, id=f"other {tile.id}")


def test_at_the_end_a_block_that_will_take_long_is_shared_with_the_other_lane(slow_lanes):
    lanes = slow_lanes([Block(tiles_of(4, 4, 250))], halo=8, seconds=60)
    sizes = []
    while not lanes.store.blocks.state(lanes.helper.job_id).is_through:
        block = lanes.take()
        sizes.append(len(block.tiles))
        lanes.end(block, 1.0)
    assert sizes[0] == 8
    assert sum(sizes) == 16


def test_a_block_is_shared_with_the_lanes_of_other_helpers_as_well(lanes_of):
    first = Block(tiles_of(1, 1, 1000))
    lanes = lanes_of([first, Block([_renamed(tile) for tile in tiles_of(4, 4, 250)])], 1)
    lanes.end(lanes.take(), 60)
    join(lanes.store, lanes.helper.job_id, "there:1", 1)
    assert len(lanes.take().tiles) == 8


@pytest.mark.parametrize(("halo", "seconds"), [(8, 1), (200, 60)], ids=["soon done", "more halo than core"])
def test_at_the_end_a_block_whose_halves_are_not_worth_it_stays_whole(slow_lanes, halo, seconds):
    lanes = slow_lanes([Block(tiles_of(4, 4, 250))], halo, seconds)
    assert len(lanes.take().tiles) == 16


def test_blocks_are_parted_only_at_the_end(slow_lanes):
    lanes = slow_lanes([Block(tiles_of(4, 4, 250))] * 3, halo=8, seconds=60)
    assert len(lanes.take().tiles) == 16


def test_a_lane_takes_blocks_ahead_only_as_long_as_the_others_have_some(lanes_of):
    blocks = apart(4)
    lanes = lanes_of(blocks, 2)
    lanes.take()
    following = lanes.following()
    assert following.tile_ids == blocks[1].tile_ids
    lanes.store.blocks.begin(following.taken.take)
    following = lanes.following()
    assert following.tile_ids == blocks[2].tile_ids
    lanes.store.blocks.begin(following.taken.take)
    assert lanes.following() is None, "the last one is the other lane's"


@pytest.mark.parametrize(("seconds", "is_taken"), [(1, True), (60, False)], ids=["soon done", "takes long"])
def test_the_last_block_is_taken_ahead_if_the_other_lane_has_one_and_it_is_soon_done(lanes_of, seconds, is_taken):
    lanes = lanes_of(apart(5, 1000), 2)
    lanes.end(lanes.take(), seconds)
    lanes.take()
    following = lanes.following()
    assert following is not None
    assert lanes.following() is not None
    lanes.store.blocks.begin(following.taken.take)
    assert (lanes.following() is not None) == is_taken


def test_a_lane_without_a_block_waits_for_what_another_helper_leaves(lanes_of):
    blocks = apart(1)
    lanes = lanes_of(blocks, 1)
    other = join(lanes.store, lanes.helper.job_id, "there:1", 1)
    assert take(lanes.store, other) is not None
    polls = []

    def is_cancelled():
        polls.append(None)
        if len(polls) == 3:
            lanes.store.helpers.leave(other)
        return False

    block, _ = lanes.queue.take(lanes.store, is_cancelled)
    assert block.tile_ids == blocks[0].tile_ids
    assert len(polls) >= 3


def test_lanes_end_with_their_job(lanes_of):
    lanes = lanes_of(apart(3), 1)
    lanes.take()
    lanes.store.jobs.cancel_job(lanes.helper.job_id)
    with pytest.raises(Stopped):
        lanes.queue.take(lanes.store, lambda: False)
    assert lanes.following() is None
