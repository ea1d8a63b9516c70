"""Kept results in the job database: offered to whom, taken, and let go of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.fixtures.roles import change
from tests.jobs.lanes import complete_tiles, start_tiles
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.kept_results import KeptBlock, RasterContent
from tile_job_plugin.jobs.model import JobStatus, TileStatus

BLOCK = KeptBlock("/results/a", "recipe", "made", 8, ["a", "b"], ["x", "y"], 100)


@pytest.fixture
def store(database):
    with JobDatabase(database) as store:
        store.tile_sets.replace_tile_set(tile_set_record())
        yield store


def complete_job(store):
    """The number of a complete job."""
    claim = store.claims.insert_claimed_job(new_job(), "here:1:ab").claim
    start_tiles(store, claim, ["a", "b", "c"])
    complete_tiles(store, claim, ["a", "b", "c"])
    assert store.jobs.begin_mosaic(claim)
    assert store.jobs.complete_job(claim)
    return claim.job_id


def folders(store, recipe="recipe", trusted=()):
    return [block.folder for block in store.kept.blocks(recipe, trusted)]


def test_blocks_are_offered_by_their_recipe(store):
    store.kept.keep(complete_job(store), [BLOCK, replace(BLOCK, folder="/results/b", recipe="other")])
    (found,) = store.kept.blocks("recipe", ())
    assert (found.folder, found.halo, found.tile_ids, found.inputs) == ("/results/a", 8, ["a", "b"], ["x", "y"])


def test_pages_of_blocks_follow_each_other(store):
    blocks = [replace(BLOCK, folder=f"/results/{number}") for number in range(1100)]
    store.kept.keep(complete_job(store), blocks)
    assert folders(store) == [block.folder for block in blocks]


def test_a_block_that_is_kept_again_is_kept_once(store):
    job_id = complete_job(store)
    for _ in range(2):
        store.kept.keep(job_id, [BLOCK])
    assert folders(store) == [BLOCK.folder]


def test_nothing_is_kept_of_a_job_that_is_not_complete(store):
    store.kept.keep(store.jobs.insert_job(new_job()).id, [BLOCK])
    assert folders(store) == []


def test_with_a_job_its_kept_results_are_forgotten(store):
    job_id = complete_job(store)
    store.kept.keep(job_id, [BLOCK])
    assert store.jobs.delete_job(job_id)
    assert folders(store) == []


def test_tiles_are_taken_together_with_their_results(store):
    store.kept.keep(complete_job(store), [BLOCK])
    claim = store.claims.insert_claimed_job(new_job(), "here:1:cd").claim
    calls = []
    assert store.kept.take(claim, ["a", "b"], list(store.kept.blocks("recipe", ())), lambda: calls.append("published"))
    statuses = [tile.status for tile in store.jobs.job_tiles(claim.job_id)]
    assert calls == ["published"]
    assert statuses == [TileStatus.COMPLETE, TileStatus.COMPLETE, TileStatus.READY]
    assert store.jobs.progress(claim.job_id).complete == 2


def test_where_results_can_t_be_published_no_tile_is_taken(store):
    claim = store.claims.insert_claimed_job(new_job(), "here:1:cd").claim

    def fail():
        raise OSError

    with pytest.raises(OSError):
        store.kept.take(claim, ["a"], [], fail)
    assert {tile.status for tile in store.jobs.job_tiles(claim.job_id)} == {TileStatus.READY}


def test_a_cancelled_job_takes_nothing(store):
    claim = store.claims.insert_claimed_job(new_job(), "here:1:cd").claim
    store.jobs.cancel_job(claim.job_id)
    assert not store.kept.take(claim, ["a"], [], pytest.fail)


def test_blocks_used_longest_ago_are_let_go_of(store):
    first, second = complete_job(store), complete_job(store)
    for job_id, name in ((first, "a"), (second, "b"), (second, "c")):
        store.kept.keep(job_id, [replace(BLOCK, folder=f"/results/{name}")])
    claim = store.claims.insert_claimed_job(new_job(), "here:1:cd").claim
    used = next(block for block in store.kept.blocks("recipe", ()) if block.folder == "/results/a")
    assert store.kept.take(claim, ["a"], [used], lambda: None)
    removed = []
    assert store.kept.remove_beyond(250, removed.extend) == 1
    assert [block.folder for block in removed] == ["/results/b"]
    assert folders(store) == ["/results/a", "/results/c"]
    assert store.kept.remove_beyond(250, removed.extend) == 0


def test_what_a_retried_job_needs_stays(store):
    job_id = complete_job(store)
    store.kept.keep(job_id, [BLOCK])
    assert store.jobs.reopen_job(job_id, even_complete=True).status is JobStatus.READY
    assert store.kept.remove_beyond(0, lambda blocks: None) == 0
    assert folders(store) == [BLOCK.folder]


def test_contents_of_rasters_are_those_read_last(store):
    store.kept.keep_contents([RasterContent("/a.tif", "1:2", "aa"), RasterContent("/b.tif", "1:2", "bb")])
    store.kept.keep_contents([RasterContent("/a.tif", "3:4", "cc")])
    assert store.kept.contents(["/a.tif", "/c.tif"]) == [RasterContent("/a.tif", "3:4", "cc")]


def test_what_another_user_has_kept_is_taken_where_he_is_trusted(roles):
    with JobDatabase(roles["owner"]) as owner:
        owner.tile_sets.replace_tile_set(tile_set_record())
        job_id = complete_job(owner)
        with JobDatabase(roles["runner"]) as runner:
            runner.kept.keep(job_id, [replace(BLOCK, folder="/results/runner")])
            owner.kept.keep(job_id, [replace(BLOCK, folder="/results/owner")])
            assert folders(runner) == ["/results/runner", "/results/owner"]
        assert folders(owner) == ["/results/owner"]
        assert folders(owner, trusted=["tile_jobs_runner"]) == ["/results/runner", "/results/owner"]


def test_whoever_changes_a_row_has_kept_it(roles):
    with JobDatabase(roles["owner"]) as owner:
        owner.tile_sets.replace_tile_set(tile_set_record())
        owner.kept.keep(complete_job(owner), [BLOCK])
        owner.kept.keep_contents([RasterContent("/a.tif", "1:2", "aa")])
        change(roles["runner"], "update kept_block set used = now(), kept_by = kept_by")
        assert folders(owner) == [BLOCK.folder]
        change(roles["runner"], "update kept_block set folder = '/elsewhere'")
        change(roles["runner"], "update raster_content set checksum = 'forged'")
        assert folders(owner) == []
        assert owner.kept.contents(["/a.tif"]) == []
