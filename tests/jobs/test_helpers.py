"""Helpers: who lives, and what becomes of the blocks of those that are lost."""

from __future__ import annotations

import re
from contextlib import closing

import psycopg2
import pytest

from tests.jobs.concurrency import wait_until
from tests.jobs.lanes import join, single, take
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs import helpers as helpers_module
from tile_job_plugin.jobs.block_model import PlannedBlock
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.jobs.reconnect import Patience

TILE_IDS = [f"t{number}" for number in range(6)]


@pytest.fixture
def job(store):
    """A job of six tiles that this session runs, with a plan of two blocks."""
    store.tile_sets.replace_tile_set(tile_set_record("many", TILE_IDS))
    job = store.claims.insert_claimed_job(new_job(TILE_IDS, "many"), "here:1")
    store.blocks.make_plan(job.claim, [PlannedBlock(TILE_IDS[:3], 300, False), PlannedBlock(TILE_IDS[3:], 300, False)])
    return job


@pytest.fixture
def at_once(monkeypatch):
    """Let a helper be lost as soon as its session is."""
    monkeypatch.setattr(helpers_module, "QUIET_SECONDS", -1.0)


@pytest.fixture
def lose(database, job):
    """Let a helper be lost with the next block under way."""

    def lose_it(name):
        with JobDatabase(database) as other:
            helper = join(other, job.id, name, 1)
            block = take(other, helper)
            assert other.blocks.start_tiles(block)
        return block

    return lose_it


def give_back(store, job, take_away=lambda helper_id: None):
    """Look for lost helpers until one is found; give their names."""
    names = []
    wait_until(lambda: names.extend(store.helpers.give_back_lost(job.id, take_away)) or names)
    return names


def run(database, statement):
    with closing(psycopg2.connect(database.dsn)) as session, session, session.cursor() as cursor:
        cursor.execute(statement)


def statuses(store, job):
    return {tile.tile_id: tile.status for tile in store.jobs.job_tiles(job.id)}


def deaths(store, job):
    return {tile.tile_id: tile.deaths for tile in store.jobs.job_tiles(job.id) if tile.deaths}


def test_the_blocks_of_a_lost_helper_wait_behind_all_others_and_its_folder_is_taken_away(store, job, lose, at_once):
    lost, gone = lose("there:1"), []
    assert give_back(store, job, gone.append) == ["there:1"]
    assert gone == [lost.take.helper_id]
    assert set(statuses(store, job).values()) == {TileStatus.READY}
    assert deaths(store, job) == dict.fromkeys(TILE_IDS[:3], 1)
    helper = join(store, job.id, "here:1", 1)
    assert [take(store, helper).tile_ids for _ in range(2)] == [TILE_IDS[3:], TILE_IDS[:3]]
    assert not store.blocks.complete(lost)
    assert any("helper there:1 ended without a word" in entry.message for entry in store.jobs.log_entries(job.id))


def test_a_helper_that_lives_keeps_its_blocks(store, database, job, at_once):
    with JobDatabase(database) as other:
        block = take(other, join(other, job.id, "there:1", 1))
        assert store.helpers.give_back_lost(job.id, lambda helper_id: None) == []
        assert other.blocks.start_tiles(block)


def test_a_helper_whose_session_is_only_just_lost_has_time_to_come_back(store, job, lose, database):
    lost = lose("there:1")
    run(database, f"update tile_jobs.helper set alive = clock_timestamp() where gid = {lost.take.helper_id}")
    assert store.helpers.give_back_lost(job.id, lambda helper_id: None) == []
    run(database, "update tile_jobs.helper set alive = alive - interval '11 seconds'")
    assert give_back(store, job) == ["there:1"]


def test_tiles_of_two_lost_helpers_are_run_alone_and_one_that_three_died_of_fails(store, job, lose, at_once):
    for number in (1, 2):
        # The second block first, and then what the first helper has left.
        lose(f"there:{number}")
        give_back(store, job)
    lose("there:3")
    give_back(store, job)
    helper = join(store, job.id, "here:1", 1)
    assert take(store, helper).tile_ids == TILE_IDS[3:]
    store.helpers.leave(helper)
    assert max(deaths(store, job).values()) == 2
    run_alone = []
    helper = join(store, job.id, "here:2", 1)
    block = take(store, helper)
    store.blocks.start_tiles(block)
    store.blocks.complete(block)
    while block := take(store, helper):
        run_alone.append((block.tile_ids, block.is_alone))
        store.blocks.start_tiles(block)
        store.blocks.complete(block)
    assert run_alone == [([tile_id], True) for tile_id in TILE_IDS[:3]]


def test_a_helper_that_stands_still_is_lost_without_a_sign_of_life_and_counts_as_no_death(
    store, database, job, monkeypatch
):
    monkeypatch.setattr(helpers_module, "WATCH_SECONDS", 0.0)
    # The server may not have run for a minute.
    monkeypatch.setattr(helpers_module, "SILENT_SECONDS", 2.0)
    with JobDatabase(database) as other:
        block = take(other, join(other, job.id, "there:1", 1))
        other.blocks.start_tiles(block)
        assert store.helpers.give_back_lost(job.id, lambda helper_id: None) == []
        run(database, "update tile_jobs.helper set alive = clock_timestamp() - interval '61 seconds'")
        assert give_back(store, job) == ["there:1"]
    assert deaths(store, job) == {}
    # Of a server that has just been started, it is told when that has run for long enough.
    assert any(re.search("no sign of life for 6[1-3] s", entry.message) for entry in store.jobs.log_entries(job.id))


def test_a_helper_that_has_lost_its_session_comes_back_with_its_blocks(store, database, job, at_once):
    with JobDatabase(database) as other:
        other.be_patient(Patience(lambda: False, lambda text: None))
        helper = join(other, job.id, "there:1", 1)
        block = take(other, helper)
        run(database, f"select pg_terminate_backend({other._session.driver.info.backend_pid})")
        assert other.blocks.start_tiles(block)
        assert store.helpers.give_back_lost(job.id, lambda helper_id: None) == []
        assert other.helpers.job_status(helper) is JobStatus.IN_PROGRESS
        assert other.blocks.complete(block)


def test_a_helper_that_was_not_examined_gets_no_block(store, job):
    helper = store.helpers.join(job.id, "there:1", 1)
    assert take(store, helper) is None
    store.helpers.set_lack(helper, "No SAGA.")
    assert take(store, helper) is None
    store.helpers.fits(helper, 1)
    assert take(store, helper) is not None


def test_helpers_go_on_when_the_runner_is_lost_and_the_next_one_plans_what_is_not_planned(store, database, job):
    with JobDatabase(database) as other, JobDatabase(database) as next_runner:
        block = take(other, join(other, job.id, "there:1", 1))
        other.blocks.start_tiles(block)
        store.close()
        wait_until(lambda: next_runner.claims.claim_job(job.id, "next:1") is not None)
        assert statuses(next_runner, job)["t0"] is TileStatus.IN_PROGRESS
        claim = next_runner.jobs.job(job.id).claim
        assert set(next_runner.blocks.planned_tiles(claim)) == set(TILE_IDS)
        assert other.blocks.complete(block)
        assert next_runner.blocks.make_plan(claim, [], is_adopted=True)
        assert take(next_runner, next_runner.helpers.join(job.id, "next:1", 1, claim.number)).tile_ids == TILE_IDS[3:]


def test_what_a_lost_runner_had_is_planned_anew(store, database, job):
    helper = store.helpers.join(job.id, "here:1", 1, job.claim.number)
    store.blocks.start_tiles(take(store, helper))
    with JobDatabase(database) as other, JobDatabase(database) as next_runner:
        join(other, job.id, "there:1", 1)
        store.close()
        wait_until(lambda: next_runner.claims.claim_job(job.id, "next:1") is not None)
        claim = next_runner.jobs.job(job.id).claim
        assert set(next_runner.blocks.planned_tiles(claim)) == set(TILE_IDS[3:])
        assert statuses(next_runner, job)["t0"] is TileStatus.READY
        assert next_runner.blocks.make_plan(claim, single(TILE_IDS[:3]), is_adopted=True)
        assert next_runner.blocks.state(job.id).waiting == 1, "as many as there are lanes are counted"


def test_a_plan_that_nobody_goes_on_with_is_removed(store, database, job):
    with JobDatabase(database) as next_runner:
        store.close()
        wait_until(lambda: next_runner.claims.claim_job(job.id, "next:1") is not None)
        assert next_runner.blocks.state(job.id).is_through


def test_a_job_is_offered_for_help_as_long_as_blocks_wait(store, database, job):
    with JobDatabase(database) as other:
        assert other.helpers.next_job() == other.helpers.next_job(job.id) == job.id
        assert other.helpers.next_job(job.id + 1) is None
        other.claims.leave_to_others(job.id, "there:1", "No SAGA.")
        assert other.helpers.next_job() is None
    helper = join(store, job.id, "here:1", 2)
    assert store.helpers.lanes_here() == 2
    while take(store, helper):
        pass
    assert store.helpers.next_job() is None
