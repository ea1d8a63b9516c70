"""The plan of a job in the job database, and who takes which block from it."""

from __future__ import annotations

import pytest

from tests.jobs.concurrency import together
from tests.jobs.lanes import join, single, take
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.block_model import PlannedBlock
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus, TileStatus

TILE_IDS = [f"t{number:03}" for number in range(200)]


@pytest.fixture
def job(store):
    """A job of 200 tiles that this session runs."""
    store.tile_sets.replace_tile_set(tile_set_record("many", TILE_IDS))
    return store.claims.insert_claimed_job(new_job(TILE_IDS, "many"), "here:1")


@pytest.fixture
def helper(store, job):
    """The job's runner, which has two lanes."""
    return store.helpers.join(job.id, "here:1", 2, job.claim.number)


@pytest.fixture
def plan(store, job):
    """Plan blocks of the job."""
    return lambda *blocks: store.blocks.make_plan(job.claim, blocks)


def pair(first, is_alone=False):
    """Plan two tiles as a block."""
    return PlannedBlock(TILE_IDS[first : first + 2], 200, is_alone)


def never():
    """Stand for results that must not be published."""
    raise AssertionError("published")


def statuses(store, job):
    return {tile.tile_id: tile.status for tile in store.jobs.job_tiles(job.id)}


def start(store, helper):
    """Take the next block and start it."""
    block = take(store, helper)
    assert len(store.blocks.start_tiles(block)) == len(block.tile_ids)
    return block


def test_blocks_are_taken_in_the_order_of_the_plan_and_then_none(store, job, helper, plan):
    plan(pair(4), pair(0), pair(2))
    assert [take(store, helper).tile_ids[0] for _ in range(3)] == ["t004", "t000", "t002"]
    block, state = store.blocks.take(helper, False, lambda block, state: [block])
    assert (block, state.waiting, state.taken, state.is_through) == (None, 0, 3, False)


def test_a_plan_is_through_when_its_blocks_have_ended(store, job, helper, plan):
    plan(pair(0), pair(2))
    for _ in range(2):
        assert not store.blocks.state(job.id).is_through
        assert store.blocks.complete(start(store, helper), seconds=3.0)
    state = store.blocks.state(job.id)
    assert state.is_through
    assert (state.seconds, state.pixels, state.blocks) == (6.0, 400, 2)
    assert state.expected_seconds(100) == pytest.approx(1.5)


@pytest.mark.parametrize("sessions", [8])
def test_each_block_is_taken_once_however_many_ask_at_once(store, database, job, plan, sessions):
    plan(*single(TILE_IDS))

    def lane():
        with JobDatabase(database) as own:
            helper, taken = join(own, job.id, "there:1", 1), []
            while (block := take(own, helper)) or not own.blocks.state(job.id).is_through:
                # One that all see just being taken by others is none for now.
                if block:
                    own.blocks.start_tiles(block)
                    assert own.blocks.complete(block)
                    taken += block.tile_ids
            return taken

    found = together(*[lane] * sessions)
    assert sorted(tile_id for taken in found for tile_id in taken) == TILE_IDS
    assert set(statuses(store, job).values()) == {TileStatus.COMPLETE}


def test_what_is_left_of_a_block_that_is_shared_comes_next(store, helper, plan):
    plan(pair(0), pair(2))
    first, state = store.blocks.take(helper, False, lambda block, state: single(block.tile_ids))
    assert (first.tile_ids, first.pixels, state.waiting) == (["t000"], 100, 2)
    assert take(store, helper).tile_ids == ["t001"]
    assert take(store, helper).tile_ids == ["t002", "t003"]


def test_a_block_that_is_better_left_to_others_stays(store, helper, plan):
    plan(pair(0))
    assert store.blocks.take(helper, True, lambda block, state: [])[0] is None
    assert take(store, helper).tile_ids == ["t000", "t001"]


def test_a_block_that_was_taken_ahead_has_begun_with_the_end_of_the_one_before_it(store, job, helper, plan):
    plan(pair(0), pair(2))
    first = start(store, helper)
    following, state = store.blocks.take(helper, True, lambda block, state: [block])
    assert (state.taken, state.ahead) == (1, 0)
    assert store.blocks.state(job.id).ahead == 1
    left = store.blocks.left(job.id)
    assert (left.waiting, left.pixels, [pixels for pixels, _ in left.running]) == (1, 200, [200])
    assert store.blocks.complete(first, 1.0, following=following)
    assert store.blocks.state(job.id).ahead == 0


def test_blocks_that_are_run_alone_come_last_and_one_at_a_time(store, job, helper, plan):
    plan(pair(0, is_alone=True), pair(2, is_alone=True), pair(4))
    first = start(store, helper)
    assert first.tile_ids == ["t004", "t005"]
    assert take(store, helper) is None, "another one is run"
    store.blocks.complete(first)
    for tile_id in ("t000", "t002"):
        lone = start(store, helper)
        assert (lone.tile_ids[0], lone.is_alone) == (tile_id, True)
        assert take(store, helper) is None
        store.blocks.complete(lone)
    assert store.blocks.state(job.id).is_through


def test_of_blocks_that_are_run_alone_many_at_once_get_one(store, database, job, plan):
    plan(*(PlannedBlock([tile_id], 1, is_alone=True) for tile_id in TILE_IDS[:5]))

    def ask():
        with JobDatabase(database) as own:
            helper = join(own, job.id, "there:1", 1)
            block = take(own, helper)
            barrier.wait()
            return block

    from threading import Barrier

    barrier = Barrier(6)
    assert sum(block is not None for block in together(*[ask] * 6)) <= 1


def test_the_tiles_of_a_block_that_fails_are_run_one_by_one_after_all_others(store, job, helper, plan):
    plan(pair(0), pair(2))
    assert store.blocks.give_back(start(store, helper), single(TILE_IDS[:2]))
    assert statuses(store, job)["t000"] is TileStatus.READY
    assert [take(store, helper).tile_ids for _ in range(3)] == [["t002", "t003"], ["t000"], ["t001"]]


def test_a_tile_that_fails_is_tried_again_after_all_others(store, job, helper, plan):
    plan(*single(TILE_IDS[:2]))
    block = start(store, helper)
    assert store.blocks.fail(block, {"t000": "bad"}, single) == {"t000": TileStatus.READY}
    assert [take(store, helper).tile_ids for _ in range(2)] == [["t001"], ["t000"]]


@pytest.mark.parametrize("how", ["cancelled", "failed", "retried", "planned anew", "taken by another"])
def test_who_has_lost_a_block_changes_nothing_any_more(store, job, helper, plan, how):
    plan(pair(0))
    lost = start(store, helper)
    if how == "cancelled":
        store.jobs.cancel_job(job.id)
    elif how == "failed":
        store.jobs.fail_job(job.claim, "disk full")
    elif how == "retried":
        store.jobs.cancel_job(job.id)
        store.claims.release_job(job.id)
        store.jobs.reopen_job(job.id)
        later = store.claims.claim_next_job("here:2")
        store.blocks.make_plan(later.claim, [pair(0)])
    elif how == "planned anew":
        plan(pair(0))
    else:
        store.helpers.leave(helper)
        start(store, join(store, job.id, "there:2", 1))
    before = statuses(store, job)
    assert store.blocks.start_tiles(lost) == []
    assert not store.blocks.complete(lost, publish=never)
    assert not store.blocks.give_back(lost, [])
    assert store.blocks.fail(lost, dict.fromkeys(lost.tile_ids, "late"), single) is None
    assert not store.blocks.split(lost, single(lost.tile_ids))
    assert statuses(store, job) == before


def test_a_plan_is_none_of_a_runner_that_has_lost_its_job(store, job):
    store.jobs.cancel_job(job.id)
    assert not store.blocks.make_plan(job.claim, [pair(0)])
    assert store.blocks.state(job.id).status is JobStatus.CANCELLED


def test_what_a_helper_leaves_waits_for_others_and_its_lanes_count_no_more(store, job, helper, plan):
    plan(pair(0), pair(2))
    other = join(store, job.id, "there:2", 3)
    start(store, other)
    assert store.blocks.state(job.id).lanes == 5
    store.helpers.leave(other)
    assert store.blocks.state(job.id).lanes == 2
    assert statuses(store, job)["t000"] is TileStatus.READY
    assert take(store, other) is None
    assert take(store, helper).tile_ids == ["t000", "t001"]


def test_results_are_published_only_with_their_tiles(store, job, helper, plan):
    plan(pair(0))
    block, published = start(store, helper), []

    def fail():
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        store.blocks.complete(block, publish=fail)
    assert statuses(store, job)["t000"] is TileStatus.IN_PROGRESS
    assert store.blocks.complete(block, publish=lambda: published.append(1))
    assert store.blocks.complete(block, publish=never), "an answer that was lost is asked for again"
    assert published == [1]


def test_of_a_block_whose_tiles_somebody_else_has_changed_the_others_are_run(store, job, helper, plan):
    plan(pair(0))
    block = take(store, helper)
    with store.transaction() as transaction:
        transaction.script("update job_tile set status = 'complete' where tile_id = 't000'")
    started = store.blocks.start_tiles(block)
    assert started == ["t001"]
    assert store.blocks.split(block, single(started))
    assert take(store, helper).tile_ids == ["t001"]
    assert take(store, helper) is None
