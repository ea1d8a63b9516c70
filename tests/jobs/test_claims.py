"""Runners that want the same jobs: each job has one, and none is lost with its runner."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import partial
from threading import Event

import psycopg2
import pytest

from tests.jobs.concurrency import python_process, together, wait_until
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.errors import ConnectionLost, DatabaseUnreachable, JobEnded, JobTaken, TileSetInUse
from tile_job_plugin.jobs.model import Claim, JobStatus
from tile_job_plugin.jobs.reconnect import Patience
from tile_job_plugin.jobs.store import Store

#: A runner that claims a job, completes one tile, starts another, and then does nothing until it is killed.
STUCK_RUNNER = """
import sys
from tile_job_plugin.jobs.session import Connection
from tile_job_plugin.jobs.store import Store

with Store(Connection(sys.stdin.readline())) as store:
    job = store.claim_next_job("stuck")
    store.start_tiles(job.claim, ["a", "b"])
    store.complete_tiles(job.claim, ["a"])
    print(job.id, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def open_stores(fault, database):
    """Open any number of stores beside `fault`."""
    with ExitStack() as stack:
        yield lambda number: [stack.enter_context(Store(database)) for _ in range(number)]


def tile_statuses(store, job_id):
    return {tile.tile_id: tile.status.value for tile in store.job_tiles(job_id)}


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


def run_to_the_end(store, job):
    tile_ids = [tile.tile_id for tile in store.job_tiles(job.id)]
    assert len(store.start_tiles(job.claim, tile_ids)) == len(tile_ids), "another runner had the job"
    assert store.complete_tiles(job.claim, tile_ids)
    assert store.begin_mosaic(job.claim)
    assert store.complete_job(job.claim)
    store.release_job(job.id)


# ---------------------------------------------------------------------------------------------------- One runner


def test_each_claim_of_a_job_has_a_larger_number_than_the_one_before(fault, open_stores):
    job_id = fault.insert_job(new_job()).id
    numbers = [fault.job(job_id).claim.number]
    for store in open_stores(2):
        job = store.claim_job(job_id, "runner")
        numbers += [job.claim.number]
        store.release_job(job_id)
    assert numbers == [0, 1, 2]
    assert fault.insert_claimed_job(new_job(), "runner").claim.number == 1


def test_eight_workers_run_each_of_forty_jobs_once(fault, open_stores):
    expected = {fault.insert_job(new_job()).id for _ in range(40)}

    def work(store):
        done = []
        while job := store.claim_next_job("worker"):
            run_to_the_end(store, job)
            done.append(job.id)
        return done

    done = together(*[partial(work, store) for store in open_stores(8)])
    ran = [job_id for job_ids in done for job_id in job_ids]
    assert sorted(ran) == sorted(expected)
    assert {job.status for job in fault.jobs()} == {JobStatus.COMPLETE}


def test_jobs_are_claimed_in_the_order_of_their_ids(fault, open_stores):
    first, second, third = (fault.insert_job(new_job()).id for _ in range(3))
    here, there = open_stores(2)
    assert here.claim_next_job("here").id == first
    assert there.claim_next_job("there").id == second
    assert here.claim_next_job("here").id == third
    assert there.claim_next_job("there") is None


def test_a_job_that_is_held_is_not_claimed(fault, open_stores):
    job_id = fault.insert_job(new_job()).id
    here, there = open_stores(2)
    assert here.claim_job(job_id, "here").runner == "here"
    assert here.claim_job(job_id, "here") is None, "not even by the session that holds it"
    assert there.claim_job(job_id, "there") is None
    assert there.claim_next_job("there") is None
    assert fault.job(job_id).runner == "here"


def test_a_job_that_was_released_can_be_claimed_again(fault, open_stores):
    job_id = fault.insert_job(new_job()).id
    here, there = open_stores(2)
    here.claim_job(job_id, "here")
    here.release_job(job_id)
    here.release_job(job_id)
    assert there.claim_job(job_id, "there").runner == "there"


def test_an_ended_job_is_not_claimed_and_no_lock_stays(fault, database):
    job_id = fault.insert_job(new_job()).id
    fault.cancel_job(job_id)
    assert fault.claim_job(job_id, "here") is None
    assert fault.claim_next_job("here") is None
    assert advisory_locks(database) == 0


def test_a_job_that_is_inserted_as_claimed_is_never_snatched(fault, open_stores):
    ended = Event()

    def snatch(store):
        snatched = []
        while not ended.is_set():
            job = store.claim_next_job("snatcher")
            if job:
                snatched.append(job.id)
        return snatched

    def insert(store):
        try:
            for _ in range(60):
                run_to_the_end(store, store.insert_claimed_job(new_job(), "owner"))
        finally:
            ended.set()

    *snatchers, owner = open_stores(4)
    results = together(*[partial(snatch, store) for store in snatchers], partial(insert, owner))
    assert results == [[], [], [], None]
    assert {job.runner for job in fault.jobs()} == {"owner"}


# ------------------------------------------------------------------------------------------- A runner that is gone


def test_the_job_of_a_killed_runner_is_taken_over_at_once(fault, database):
    job_id = fault.insert_job(new_job()).id
    runner = python_process(STUCK_RUNNER)
    # Not as an argument, since the process list is for all to see.
    print(database.dsn, file=runner.stdin, flush=True)
    assert int(runner.stdout.readline()) == job_id
    assert fault.claim_next_job("next") is None
    assert tile_statuses(fault, job_id) == {"a": "complete", "b": "in progress", "c": "ready"}

    runner.kill()
    runner.communicate()
    wait_until(lambda: fault.claim_next_job("next") is not None, seconds=2)
    assert fault.job(job_id).runner == "next"
    assert tile_statuses(fault, job_id) == {"a": "complete", "b": "ready", "c": "ready"}


def test_a_job_whose_runner_was_lost_while_mosaicking_is_in_progress_again(fault, open_stores):
    (runner,) = open_stores(1)
    job = runner.insert_claimed_job(new_job(), "lost")
    runner.start_tiles(job.claim, ["a", "b", "c"])
    runner.complete_tiles(job.claim, ["a", "b", "c"])
    runner.begin_mosaic(job.claim)
    runner.close()
    wait_until(lambda: fault.claim_job(job.id, "next") is not None)
    assert fault.job(job.id).status is JobStatus.IN_PROGRESS
    assert not fault.begin_mosaic(job.claim), "the job is in other hands"
    assert fault.begin_mosaic(fault.job(job.id).claim)


def test_a_runner_that_has_lost_its_job_changes_nothing_any_more(fault, open_stores):
    (lost,) = open_stores(1)
    job = lost.insert_claimed_job(new_job(), "lost:1")
    lost.start_tiles(job.claim, ["a", "b"])
    end_session(lost)
    wait_until(lambda: fault.claim_job(job.id, "next:2") is not None)
    before = tile_statuses(fault, job.id), fault.job(job.id)
    (lane,) = open_stores(1)
    assert lane.start_tiles(job.claim, ["a", "b"]) == []
    assert not lane.complete_tiles(job.claim, ["a"], never)
    assert lane.fail_tile(job.claim, "a", "late") is None
    assert not lane.complete_job(job.claim)
    assert not lane.fail_job(job.claim, "late")
    with pytest.raises(JobTaken):
        lane.claim_status(job.claim)
    assert (tile_statuses(fault, job.id), fault.job(job.id)) == before


def never():
    raise AssertionError("published")


def end_session(store):
    """End a store's session at the server, as a network that is cut would in the end."""
    with suppress(ConnectionLost), store._transaction() as transaction:
        transaction._cursor.execute("select pg_terminate_backend(pg_backend_pid())")


# ---------------------------------------------------------------------------------------------- Sessions that come back


def patience(said=None, is_over=lambda: False):
    return Patience(is_over, (said if said is not None else []).append)


def test_a_session_with_patience_comes_back_and_has_its_locks_again(fault, open_stores):
    said = []
    (runner,) = open_stores(1)
    runner.be_patient(patience(said))
    job = runner.insert_claimed_job(new_job(), "here:1")
    end_session(runner)
    assert sorted(runner.start_tiles(job.claim, ["a", "b"])) == ["a", "b"]
    assert said[-1] is None, "it tells that the database is back"
    assert "lost" in str(said[0])
    assert fault.claim_job(job.id, "other") is None


def test_a_session_that_comes_back_too_late_hears_that_the_job_is_taken(fault, open_stores):
    (runner,) = open_stores(1)
    runner.be_patient(patience())
    job = runner.insert_claimed_job(new_job(), "here:1")
    end_session(runner)
    wait_until(lambda: fault.claim_job(job.id, "next:2") is not None)
    with pytest.raises(JobTaken):
        runner.claim_status(job.claim)
    assert fault.job(job.id).runner == "next:2"


def test_a_session_that_nobody_waits_for_any_more_tells_that_it_is_lost(fault, open_stores):
    (runner,) = open_stores(1)
    runner.be_patient(patience(is_over=lambda: True))
    job = runner.insert_claimed_job(new_job(), "here:1")
    end_session(runner)
    with pytest.raises(ConnectionLost):
        runner.claim_status(job.claim)


# --------------------------------------------------------------------------------------------- At the same moment


def test_a_cancel_and_the_lanes_agree_on_every_tile(fault, open_stores):
    tile_ids = [str(number) for number in range(400)]
    fault.replace_tile_set(tile_set_record("many", tile_ids))
    first, second, other = open_stores(3)

    def lane(store, job_id, mine):
        done = []
        claim = store.job(job_id).claim
        for tile_id in mine:
            if not store.start_tiles(claim, [tile_id]):
                return done
            if store.complete_tiles(claim, [tile_id]):
                done.append(tile_id)
        return done

    def cancel(store, job_id):
        wait_until(lambda: store.progress(job_id).complete > 5)
        store.cancel_job(job_id)

    for _ in range(5):
        job_id = fault.insert_claimed_job(new_job(tile_ids, "many"), "here").id
        one, two, _ = together(
            partial(lane, first, job_id, tile_ids[::2]),
            partial(lane, second, job_id, tile_ids[1::2]),
            partial(cancel, other, job_id),
        )
        statuses = tile_statuses(fault, job_id)
        assert sorted(tile_id for tile_id, status in statuses.items() if status == "complete") == sorted(one + two)
        assert set(statuses.values()) == {"complete", "cancelled"}


def test_what_a_job_gives_is_named_only_when_its_claim_is_found(fault, open_stores):
    runner, other = open_stores(2)
    job = fault.insert_job(new_job())
    claim = runner.claim_job(job.id, "runner").claim
    runner.start_tiles(claim, ["a", "b", "c"])
    runner.complete_tiles(claim, ["a", "b", "c"])
    assert runner.begin_mosaic(claim)
    named = []
    runner.release_job(job.id)
    later = other.claim_job(job.id, "other").claim
    assert not runner.complete_job(claim, publish=lambda: named.append("lost"))
    assert other.begin_mosaic(later)
    with pytest.raises(OSError):
        other.complete_job(later, publish=lambda: (_ for _ in ()).throw(OSError))
    assert fault.job_status(job.id) is JobStatus.MOSAICKING
    assert other.complete_job(later, publish=lambda: named.append("found"))
    assert named == ["found"]
    assert fault.job_status(job.id) is JobStatus.COMPLETE


def test_a_job_ends_in_one_way_only(fault, open_stores):
    stores = open_stores(3)
    for _ in range(20):
        job = fault.insert_claimed_job(new_job(["a"]), "here")
        fault.start_tiles(job.claim, ["a"])
        fault.complete_tiles(job.claim, ["a"])
        fault.begin_mosaic(job.claim)
        completed, failed, cancelled = together(
            partial(stores[0].complete_job, job.claim),
            partial(stores[1].fail_job, job.claim, "no luck"),
            partial(stores[2].cancel_job, job.id),
        )
        ends = [completed, failed, not isinstance(cancelled, JobEnded)]
        assert sum(ends) == 1
        assert fault.job(job.id).status.value == ["complete", "failed", "cancelled"][ends.index(True)]


def test_a_set_and_its_jobs_stay_of_one_registration(fault, open_stores):
    here, there = open_stores(2)
    outcomes = set()
    for _ in range(30):
        replaced, job = together(
            partial(here.replace_tile_set, tile_set_record()),
            partial(there.insert_job, new_job()),
        )
        outcomes.add(type(replaced))
        assert job.tile_set_registered == fault.tile_set("fault").registered
        fault.cancel_job(job.id)
    assert outcomes <= {type(None), TileSetInUse}


def lose_the_answer_of_the_next_commit(store):
    """Let the session be lost right after a commit that counts."""
    commit = store._driver.commit

    class Driver:
        def __init__(self, driver):
            self._driver = driver

        def __getattr__(self, name):
            return getattr(self._driver, name)

        def commit(self):
            commit()
            end_own_backend(self._driver)

    store._driver = Driver(store._driver)


def end_own_backend(driver):
    with driver.cursor() as cursor:
        cursor.execute("select pg_terminate_backend(pg_backend_pid())")


@pytest.mark.parametrize("step", ["claim", "start", "complete", "fail", "reopen", "begin", "end"])
def test_a_step_whose_answer_was_lost_is_done_once(fault, open_stores, step):
    (runner,) = open_stores(1)
    runner.be_patient(patience())
    job_id = fault.insert_job(replace(new_job(["a"]), retries=1)).id
    steps = {
        "claim": lambda: runner.claim_next_job("here:1"),
        "start": lambda: runner.start_tiles(Claim(job_id, "here:1"), ["a"]),
        "fail": lambda: runner.fail_tile(Claim(job_id, "here:1"), "a", "bad"),
        "start again": lambda: runner.start_tiles(Claim(job_id, "here:1"), ["a"]),
        "complete": lambda: runner.complete_tiles(Claim(job_id, "here:1"), ["a"]),
        "reopen": lambda: [runner.reopen_tiles(Claim(job_id, "here:1"), ["a"])],
        "start once more": lambda: runner.start_tiles(Claim(job_id, "here:1"), ["a"]),
        "complete again": lambda: runner.complete_tiles(Claim(job_id, "here:1"), ["a"]),
        "begin": lambda: runner.begin_mosaic(Claim(job_id, "here:1")),
        "end": lambda: runner.complete_job(Claim(job_id, "here:1")),
    }
    for name, do in steps.items():
        if name == step:
            lose_the_answer_of_the_next_commit(runner)
        assert do(), name
    assert fault.job_status(job_id) is JobStatus.COMPLETE


def test_a_session_that_is_given_up_after_tries_in_vain_tells_that_it_was_lost(fault, open_stores, monkeypatch):
    (runner,) = open_stores(1)
    tries = []
    runner.be_patient(Patience(lambda: len(tries) > 1, lambda text: None))
    job = runner.insert_claimed_job(new_job(), "here:1")
    end_session(runner)

    def refuse():
        tries.append(True)
        raise DatabaseUnreachable("there", "it is away")

    monkeypatch.setattr(runner, "_open_again", refuse)
    with pytest.raises(ConnectionLost):
        runner.claim_status(job.claim)
