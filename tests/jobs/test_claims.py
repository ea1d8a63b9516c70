"""Runners that want the same jobs: each job has one, and none is lost with its runner."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from threading import Event

import psycopg2
import pytest

from tests.fixtures.database import end_other_sessions, end_session
from tests.jobs.concurrency import python_process, together, wait_until
from tests.jobs.lanes import complete_tiles, fail_tile, join, single, start_tiles, take
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs import claims as claims_module
from tile_job_plugin.jobs.block_model import PlannedBlock
from tile_job_plugin.jobs.errors import (
    ConnectionLost,
    DatabaseUnreachable,
    JobEnded,
    JobTaken,
    TileSetInUse,
    UnknownJob,
)
from tile_job_plugin.jobs.model import Claim, JobStatus
from tile_job_plugin.jobs.reconnect import Patience

#: A runner that claims a job, completes one tile, starts another, and then does nothing until it is killed.
STUCK_RUNNER = """
import sys
from tests.jobs.lanes import complete_tiles, start_tiles
from tile_job_plugin.jobs.session import Connection
from tile_job_plugin.jobs.job_database import JobDatabase

with JobDatabase(Connection(sys.stdin.readline())) as store:
    job = store.claims.claim_next_job("stuck")
    start_tiles(store, job.claim, ["a", "b"])
    complete_tiles(store, job.claim, ["a"])
    print(job.id, flush=True)
    sys.stdin.read()
"""


def tile_statuses(store, job_id):
    return {tile.tile_id: tile.status.value for tile in store.jobs.job_tiles(job_id)}


def advisory_locks(connection):
    session = psycopg2.connect(connection.dsn)
    with session, session.cursor() as cursor:
        cursor.execute(
            "select count(*) from pg_locks where locktype = 'advisory' "
            "and database = (select oid from pg_database where datname = current_database())"
        )
        (count,) = cursor.fetchone()
    session.close()
    return count


@contextmanager
def locked_blocks(connection):
    """Stand still with all blocks of all plans locked."""
    session = psycopg2.connect(connection.dsn)
    with session, session.cursor() as cursor:
        cursor.execute("select from tile_jobs.job_block for update")
        yield
    session.close()


def run_to_the_end(store, job):
    tile_ids = [tile.tile_id for tile in store.jobs.job_tiles(job.id)]
    assert len(start_tiles(store, job.claim, tile_ids)) == len(tile_ids), "another runner had the job"
    assert complete_tiles(store, job.claim, tile_ids)
    assert store.jobs.begin_mosaic(job.claim)
    assert store.jobs.complete_job(job.claim)
    store.claims.release_job(job.id)


# ---------------------------------------------------------------------------------------------------- One runner


def test_each_claim_of_a_job_has_a_larger_number_than_the_one_before(fault, open_stores):
    job_id = fault.jobs.insert_job(new_job()).id
    numbers = [fault.jobs.job(job_id).claim.number]
    for store in open_stores(2):
        job = store.claims.claim_job(job_id, "runner")
        numbers += [job.claim.number]
        store.claims.release_job(job_id)
    assert numbers == [0, 1, 2]
    assert fault.claims.insert_claimed_job(new_job(), "runner").claim.number == 1


@pytest.mark.slow
def test_eight_workers_run_each_of_forty_jobs_once(fault, open_stores):
    expected = {fault.jobs.insert_job(new_job()).id for _ in range(40)}

    def work(store):
        done = []
        while job := store.claims.claim_next_job("worker"):
            run_to_the_end(store, job)
            done.append(job.id)
        return done

    done = together(*[partial(work, store) for store in open_stores(8)])
    ran = [job_id for job_ids in done for job_id in job_ids]
    assert sorted(ran) == sorted(expected)
    assert {job.status for job in fault.jobs.jobs()} == {JobStatus.COMPLETE}


def test_jobs_are_claimed_in_the_order_of_their_ids(fault, open_stores):
    first, second, third = (fault.jobs.insert_job(new_job()).id for _ in range(3))
    here, there = open_stores(2)
    assert here.claims.claim_next_job("here").id == first
    assert there.claims.claim_next_job("there").id == second
    assert here.claims.claim_next_job("here").id == third
    assert there.claims.claim_next_job("there") is None


def test_a_job_that_is_held_is_not_claimed(fault, open_stores):
    job_id = fault.jobs.insert_job(new_job()).id
    here, there = open_stores(2)
    assert here.claims.claim_job(job_id, "here").runner == "here"
    assert here.claims.claim_job(job_id, "here") is None, "not even by the session that holds it"
    assert there.claims.claim_job(job_id, "there") is None
    assert there.claims.claim_next_job("there") is None
    assert fault.jobs.job(job_id).runner == "here"


def test_a_job_that_was_released_can_be_claimed_again(fault, open_stores):
    job_id = fault.jobs.insert_job(new_job()).id
    here, there = open_stores(2)
    here.claims.claim_job(job_id, "here")
    here.claims.release_job(job_id)
    here.claims.release_job(job_id)
    assert there.claims.claim_job(job_id, "there").runner == "there"


def test_an_ended_job_is_not_claimed_and_no_lock_stays(fault, database):
    job_id = fault.jobs.insert_job(new_job()).id
    fault.jobs.cancel_job(job_id)
    assert fault.claims.claim_job(job_id, "here") is None
    assert fault.claims.claim_next_job("here") is None
    assert advisory_locks(database) == 0


@pytest.mark.slow
def test_a_job_that_is_inserted_as_claimed_is_never_snatched(fault, open_stores):
    ended = Event()

    def snatch(store):
        snatched = []
        while not ended.is_set():
            job = store.claims.claim_next_job("snatcher")
            if job:
                snatched.append(job.id)
        return snatched

    def insert(store):
        try:
            for _ in range(60):
                run_to_the_end(store, store.claims.insert_claimed_job(new_job(), "owner"))
        finally:
            ended.set()

    *snatchers, owner = open_stores(4)
    results = together(*[partial(snatch, store) for store in snatchers], partial(insert, owner))
    assert results == [[], [], [], None]
    assert {job.runner for job in fault.jobs.jobs()} == {"owner"}


# ------------------------------------------------------------------------------------------- A runner that is gone


def test_the_job_of_a_killed_runner_is_taken_over_at_once(fault, database):
    job_id = fault.jobs.insert_job(new_job()).id
    runner = python_process(STUCK_RUNNER)
    # Not as an argument, since the process list is for all to see.
    print(database.dsn, file=runner.stdin, flush=True)
    assert int(runner.stdout.readline()) == job_id
    assert fault.claims.claim_next_job("next") is None
    assert tile_statuses(fault, job_id) == {"a": "complete", "b": "in progress", "c": "ready"}

    runner.kill()
    runner.communicate()
    wait_until(lambda: fault.claims.claim_next_job("next") is not None, seconds=2)
    assert fault.jobs.job(job_id).runner == "next"
    assert tile_statuses(fault, job_id) == {"a": "complete", "b": "ready", "c": "ready"}


def test_a_job_whose_runner_was_lost_while_mosaicking_is_in_progress_again(fault, open_stores):
    (runner,) = open_stores(1)
    job = runner.claims.insert_claimed_job(new_job(), "lost")
    start_tiles(runner, job.claim, ["a", "b", "c"])
    complete_tiles(runner, job.claim, ["a", "b", "c"])
    runner.jobs.begin_mosaic(job.claim)
    runner.close()
    wait_until(lambda: fault.claims.claim_job(job.id, "next") is not None)
    assert fault.jobs.job(job.id).status is JobStatus.IN_PROGRESS
    assert not fault.jobs.begin_mosaic(job.claim), "the job is in other hands"
    assert fault.jobs.begin_mosaic(fault.jobs.job(job.id).claim)


def test_a_runner_that_has_lost_its_job_changes_nothing_any_more(fault, open_stores):
    (lost,) = open_stores(1)
    job = lost.claims.insert_claimed_job(new_job(), "lost:1")
    start_tiles(lost, job.claim, ["a", "b"])
    end_session(lost)
    wait_until(lambda: fault.claims.claim_job(job.id, "next:2") is not None)
    before = tile_statuses(fault, job.id), fault.jobs.job(job.id)
    (lane,) = open_stores(1)
    assert start_tiles(lane, job.claim, ["a", "b"]) == []
    assert not complete_tiles(lane, job.claim, ["a"], never)
    assert fail_tile(lane, job.claim, "a", "late") is None
    assert not lane.jobs.complete_job(job.claim)
    assert not lane.jobs.fail_job(job.claim, "late")
    with pytest.raises(JobTaken):
        lane.claims.claim_status(job.claim)
    assert (tile_statuses(fault, job.id), fault.jobs.job(job.id)) == before


def never():
    raise AssertionError("published")


# ---------------------------------------------------------------------------------------------- Sessions that come back


def patience(said=None, is_over=lambda: False):
    return Patience(is_over, (said if said is not None else []).append)


def test_a_session_with_patience_comes_back_and_has_its_locks_again(fault, open_stores):
    said = []
    (runner,) = open_stores(1)
    runner.be_patient(patience(said))
    job = runner.claims.insert_claimed_job(new_job(), "here:1")
    end_session(runner)
    assert runner.claims.claim_status(job.claim) is JobStatus.IN_PROGRESS
    assert said[-1] is None, "it tells that the database is back"
    assert "lost" in str(said[0])
    assert fault.claims.claim_job(job.id, "other") is None


def test_a_session_that_comes_back_too_late_hears_that_the_job_is_taken(fault, open_stores):
    (runner,) = open_stores(1)
    runner.be_patient(patience())
    job = runner.claims.insert_claimed_job(new_job(), "here:1")
    end_session(runner)
    wait_until(lambda: fault.claims.claim_job(job.id, "next:2") is not None)
    with pytest.raises(JobTaken):
        runner.claims.claim_status(job.claim)
    assert fault.jobs.job(job.id).runner == "next:2"


def test_a_session_that_nobody_waits_for_any_more_tells_that_it_is_lost(fault, open_stores):
    (runner,) = open_stores(1)
    runner.be_patient(patience(is_over=lambda: True))
    job = runner.claims.insert_claimed_job(new_job(), "here:1")
    end_session(runner)
    with pytest.raises(ConnectionLost):
        runner.claims.claim_status(job.claim)


# --------------------------------------------------------------------------------------------- At the same moment


def test_a_cancel_and_the_lanes_agree_on_every_tile(fault, open_stores):
    tile_ids = [str(number) for number in range(400)]
    fault.tile_sets.replace_tile_set(tile_set_record("many", tile_ids))
    first, second, other = open_stores(3)

    def lane(store, job_id):
        done, helper = [], join(store, job_id, "here", 1)
        while block := take(store, helper):
            if not store.blocks.start_tiles(block):
                break
            if store.blocks.complete(block):
                done += block.tile_ids
        store.helpers.leave(helper)
        return done

    def cancel(store, job_id):
        wait_until(lambda: store.jobs.progress(job_id).complete > 5)
        store.jobs.cancel_job(job_id)

    for _ in range(5):
        job = fault.claims.insert_claimed_job(new_job(tile_ids, "many"), "here")
        job_id = job.id
        fault.blocks.make_plan(job.claim, single(tile_ids))
        one, two, _ = together(
            partial(lane, first, job_id),
            partial(lane, second, job_id),
            partial(cancel, other, job_id),
        )
        statuses = tile_statuses(fault, job_id)
        assert sorted(tile_id for tile_id, status in statuses.items() if status == "complete") == sorted(one + two)
        assert set(statuses.values()) == {"complete", "cancelled"}


def test_what_a_job_gives_is_named_only_when_its_claim_is_found(fault, open_stores):
    runner, other = open_stores(2)
    job = fault.jobs.insert_job(new_job())
    claim = runner.claims.claim_job(job.id, "runner").claim
    start_tiles(runner, claim, ["a", "b", "c"])
    complete_tiles(runner, claim, ["a", "b", "c"])
    assert runner.jobs.begin_mosaic(claim)
    named = []
    runner.claims.release_job(job.id)
    later = other.claims.claim_job(job.id, "other").claim
    assert not runner.jobs.complete_job(claim, publish=lambda: named.append("lost"))
    assert other.jobs.begin_mosaic(later)
    with pytest.raises(OSError):
        other.jobs.complete_job(later, publish=lambda: (_ for _ in ()).throw(OSError))
    assert fault.jobs.job_status(job.id) is JobStatus.MOSAICKING
    assert other.jobs.complete_job(later, publish=lambda: named.append("found"))
    assert named == ["found"]
    assert fault.jobs.job_status(job.id) is JobStatus.COMPLETE


def test_a_job_ends_in_one_way_only(fault, open_stores):
    stores = open_stores(3)
    for _ in range(20):
        job = fault.claims.insert_claimed_job(new_job(["a"]), "here")
        start_tiles(fault, job.claim, ["a"])
        complete_tiles(fault, job.claim, ["a"])
        fault.jobs.begin_mosaic(job.claim)
        completed, failed, cancelled = together(
            partial(stores[0].jobs.complete_job, job.claim),
            partial(stores[1].jobs.fail_job, job.claim, "no luck"),
            partial(stores[2].jobs.cancel_job, job.id),
        )
        ends = [completed, failed, not isinstance(cancelled, JobEnded)]
        assert sum(ends) == 1
        assert fault.jobs.job(job.id).status.value == ["complete", "failed", "cancelled"][ends.index(True)]


def test_a_set_and_its_jobs_stay_of_one_registration(fault, open_stores):
    here, there = open_stores(2)
    outcomes = set()
    for _ in range(30):
        replaced, job = together(
            partial(here.tile_sets.replace_tile_set, tile_set_record()),
            partial(there.jobs.insert_job, new_job()),
        )
        outcomes.add(type(replaced))
        assert job.tile_set_registered == fault.tile_sets.tile_set("fault").registered
        fault.jobs.cancel_job(job.id)
    assert outcomes <= {type(None), TileSetInUse}


def lose_the_answer_of_the_next_commit(store):
    """Let the session be lost right after a commit that counts."""
    commit = store._session.driver.commit

    class Driver:
        def __init__(self, driver):
            self._driver = driver

        def __getattr__(self, name):
            return getattr(self._driver, name)

        def commit(self):
            commit()
            end_own_backend(self._driver)

    store._session.driver = Driver(store._session.driver)


def end_own_backend(driver):
    with driver.cursor() as cursor:
        cursor.execute("select pg_terminate_backend(pg_backend_pid())")


@pytest.mark.parametrize(
    "step", ["claim", "plan", "take", "start", "fail", "take again", "give back", "complete", "reopen", "begin", "end"]
)
def test_a_step_whose_answer_was_lost_is_done_once(fault, open_stores, step):
    (runner,) = open_stores(1)
    runner.be_patient(patience())
    job_id = fault.jobs.insert_job(replace(new_job(["a"]), retries=1)).id
    claim, blocks, taken = Claim(job_id, "here:1"), runner.blocks, []

    def take_one():
        (helper,) = helpers
        taken.append(take(runner, helper))
        return taken[-1]

    helpers = []
    steps = {
        "claim": lambda: runner.claims.claim_next_job("here:1"),
        "join": lambda: helpers.append(join(runner, job_id, "here:1", 1)) or True,
        "plan": lambda: blocks.make_plan(claim, single(["a"])),
        "take": take_one,
        "start": lambda: blocks.start_tiles(taken[-1]),
        "fail": lambda: blocks.fail(taken[-1], {"a": "bad"}, single),
        "take again": take_one,
        "start again": lambda: blocks.start_tiles(taken[-1]),
        "give back": lambda: blocks.give_back(taken[-1], single(["a"])),
        "take once more": take_one,
        "start once more": lambda: blocks.start_tiles(taken[-1]),
        "complete": lambda: blocks.complete(taken[-1]),
        "through": lambda: blocks.state(job_id).is_through,
        "reopen": lambda: [runner.jobs.reopen_tiles(claim, ["a"])],
        "finish": lambda: start_tiles(runner, claim, ["a"]) and complete_tiles(runner, claim, ["a"]),
        "begin": lambda: runner.jobs.begin_mosaic(claim),
        "end": lambda: runner.jobs.complete_job(claim),
    }
    for name, do in steps.items():
        if name == step:
            lose_the_answer_of_the_next_commit(runner)
        assert do(), name
    assert fault.jobs.job_status(job_id) is JobStatus.COMPLETE


def test_a_session_that_is_given_up_after_tries_in_vain_tells_that_it_was_lost(fault, open_stores, monkeypatch):
    (runner,) = open_stores(1)
    tries = []
    runner.be_patient(Patience(lambda: len(tries) > 1, lambda text: None))
    job = runner.claims.insert_claimed_job(new_job(), "here:1")
    end_session(runner)

    def refuse():
        tries.append(True)
        raise DatabaseUnreachable("there", "it is away")

    monkeypatch.setattr(runner, "_open_again", refuse)
    with pytest.raises(ConnectionLost):
        runner.claims.claim_status(job.claim)


def test_a_job_that_is_deleted_while_a_worker_looks_for_one_is_passed_over(fault, monkeypatch):
    first, second = fault.jobs.insert_job(new_job()).id, fault.jobs.insert_job(new_job()).id
    claim_job = fault.claims.claim_job

    def claim(job_id, runner):
        if job_id == first:
            raise UnknownJob(job_id)
        return claim_job(job_id, runner)

    monkeypatch.setattr(fault.claims, "claim_job", claim)
    assert fault.claims.claim_next_job("here:1:a").id == second


def test_a_worker_whose_session_was_lost_claims_a_job_and_asks_for_its_former_runner_all_the_same(fault, database):
    job_id = fault.jobs.insert_job(new_job()).id
    fault.be_patient(Patience(lambda: False, lambda text: None))
    for ask in (fault.claims.former_runner, fault.claims.waiting, partial(fault.claims.claim_job, runner="a")):
        end_other_sessions(database)
        ask(job_id)
    assert fault.jobs.job(job_id).status is JobStatus.IN_PROGRESS


def test_a_worker_that_has_no_job_gives_no_signs_of_life(store, monkeypatch):
    def begin():
        raise AssertionError("nothing is claimed")

    with monkeypatch.context() as patched:
        patched.setattr("tile_job_plugin.jobs.claims.signs_of_life", begin)
        store.claims.be_worker()
        assert store.claims.claim_next_job("here:1") is None


def test_a_claim_that_fails_after_it_was_made_leaves_no_lock(fault, open_stores, database, monkeypatch):
    (other,) = open_stores(1)
    job_id = fault.jobs.insert_job(new_job(["a"])).id

    def break_down(row, paths):
        raise ValueError("this row can't be read")

    with monkeypatch.context() as patch:
        patch.setattr(claims_module, "job_of", break_down)
        for _ in range(2):
            with pytest.raises(ValueError, match="can't be read"):
                fault.claims.claim_job(job_id, "here")
    assert advisory_locks(database) == 0
    assert other.claims.claim_job(job_id, "there").id == job_id


def test_a_job_whose_blocks_somebody_keeps_locked_is_passed_over_and_asked_for_again(fault, open_stores, database):
    (other,) = open_stores(1)
    job = fault.claims.insert_claimed_job(new_job(["a"]), "here")
    fault.blocks.make_plan(job.claim, [PlannedBlock(["a"], 1, is_alone=False)])
    fault.claims.hand_back(job.claim)
    with locked_blocks(database):
        assert other.claims.claim_job(job.id, "there") is None
        assert set(other.claims.awaited) == {job.id}
    assert other.claims.claim_job(job.id, "there").id == job.id
