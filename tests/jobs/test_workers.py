"""Which workers there are, what they do and what they lack, in a real database."""

from __future__ import annotations

import time

import pytest

from tests.fixtures.database import end_other_sessions
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Versions
from tile_job_plugin.jobs.reconnect import Patience
from tile_job_plugin.jobs.workers import Lack

VERSIONS = Versions("0.6.0", "3.22.16", "3.6.2", "")


@pytest.fixture
def enter(database):
    """Let another worker come, and give its session."""
    sessions = []

    def make(host="there", process=7, lanes=2):
        session = JobDatabase(database, Patience(lambda: False, lambda text: None))
        sessions.append(session)
        session.workers.enter(host, process, lanes, VERSIONS)
        session.claims.be_worker()
        return session

    yield make
    for session in sessions:
        session.close()


@pytest.fixture
def job_ids(store):
    """Two jobs that wait."""
    store.tile_sets.replace_tile_set(tile_set_record())
    return [store.jobs.insert_job(new_job()).id for _ in range(2)]


def add_helper(store, job_id, name, lack="", blocks=0):
    """Let a helper be examined by somebody else's program."""
    with store.transaction() as transaction:
        transaction._cursor.execute(
            "insert into helper (job_id, name, lanes, host, boot, lack, blocks) values (%s, %s, 1, '', '', %s, %s)",
            (job_id, name, lack, blocks),
        )


def test_a_worker_is_listed_from_its_beginning_to_its_end(store, enter):
    assert store.workers.workers() == []
    session = enter()
    (worker,) = store.workers.workers()
    assert (worker.host, worker.process, worker.lanes, worker.versions) == ("there", 7, 2, VERSIONS)
    assert (worker.job_id, worker.is_runner, worker.blocks, worker.lacks) == (None, False, None, [])
    enter("here", 8)
    assert [(worker.host, worker.process) for worker in store.workers.workers()] == [("there", 7), ("here", 8)]
    session.close()
    # The server needs a moment to end the session.
    while len(store.workers.workers()) > 1:
        time.sleep(0.01)
    assert [worker.host for worker in store.workers.workers()] == ["here"]


def test_a_worker_that_was_killed_vanishes_with_its_session_and_its_row_with_the_next_worker(store, enter, database):
    enter()
    assert end_other_sessions(database) >= 1
    with JobDatabase(database) as other:
        assert other.workers.workers() == []
        other.workers.enter("here", 1, 0, VERSIONS)
        with other.transaction() as transaction:
            transaction._cursor.execute("select host from worker")
            assert transaction._cursor.fetchall() == [("here",)]


def test_a_worker_whose_session_was_lost_is_listed_again(enter, database):
    session = enter()
    end_other_sessions(database)
    assert session.claims.claim_next_job("there:7:ab") is None
    with JobDatabase(database) as other:
        assert [worker.process for worker in other.workers.workers()] == [7]


def test_a_worker_tells_the_job_that_it_runs_and_a_helper_its_blocks(store, enter, job_ids):
    runner, _ = enter(), enter("there", 77)
    job = runner.claims.claim_next_job("there:7:ab")
    add_helper(store, job.id, "there:77:cd", blocks=3)
    # Named alike, but on another host.
    add_helper(store, job_ids[1], "other:7:cd", blocks=9)
    found = [(worker.process, worker.job_id, worker.is_runner, worker.blocks) for worker in store.workers.workers()]
    assert found == [(7, job.id, True, None), (77, job.id, False, 3)]
    runner.jobs.cancel_job(job.id)
    assert store.workers.workers()[0].job_id is None


def test_lanes_are_idle_whose_worker_neither_runs_a_job_nor_helps_with_one(store, enter, job_ids):
    runner, _ = enter(), enter("there", 77, lanes=3)
    enter("there", 9, lanes=0)
    assert store.workers.idle_lanes(4) == 2 + 3 + 4
    job = runner.claims.claim_next_job("there:7:ab")
    assert store.workers.idle_lanes(4) == 3 + 4
    add_helper(store, job.id, "there:77:cd")
    assert store.workers.idle_lanes(4) == 4
    end_helper(store, "there:77:cd", 0)
    runner.jobs.cancel_job(job.id)
    assert store.workers.idle_lanes(4) == 2 + 3 + 4


def end_helper(store, name, hours_ago):
    """Let a helper have ended."""
    with store.transaction() as transaction:
        ended = "update helper set ended = now() - make_interval(hours => %s) where name = %s"
        transaction._cursor.execute(ended, (hours_ago, name))


def told(workers):
    """The processes of workers, with their hosts, whether they have ended, and what they lack."""
    return [(worker.host, worker.process, worker.ended is not None, list(worker.lacks)) for worker in workers]


def test_a_helper_that_has_ended_for_what_it_lacks_is_listed_for_a_day_as_long_as_its_job_lasts(store, enter, job_ids):
    first, second = job_ids
    add_helper(store, first, "there:7:ab", lack="No SAGA.")
    assert store.workers.workers() == []
    end_helper(store, "there:7:ab", hours_ago=23)
    (worker,) = store.workers.workers()
    assert told([worker]) == [("there", 7, True, [Lack(first, "No SAGA.")])]
    assert (worker.job_id, worker.is_runner, worker.blocks, set(worker.versions)) == (first, False, 0, {""})
    add_helper(store, first, "far:8:ab", lack="No SAGA.")
    end_helper(store, "far:8:ab", hours_ago=25)
    add_helper(store, second, "well:9:ab", blocks=3)
    end_helper(store, "well:9:ab", hours_ago=0)
    assert told(store.workers.workers()) == [("there", 7, True, [Lack(first, "No SAGA.")])]
    store.jobs.cancel_job(first)
    assert store.workers.workers() == []


def test_of_many_helpers_that_have_ended_the_last_one_of_each_host_tells_each_reason(store, job_ids):
    job_id, _ = job_ids
    for hours_ago, (name, lack) in enumerate(
        [("a:4:x", "No SAGA."), ("a:3:x", "No share."), ("b:2:x", "No SAGA."), ("a:1:x", "No SAGA.")]
    ):
        add_helper(store, job_id, name, lack)
        end_helper(store, name, hours_ago)
    found = [(worker.host, worker.process, worker.lacks[0].reason) for worker in store.workers.workers()]
    assert found == [("b", 2, "No SAGA."), ("a", 3, "No share."), ("a", 4, "No SAGA.")]


def test_a_worker_that_still_runs_is_listed_once_whatever_its_helpers_lacked(store, enter, job_ids):
    enter()
    add_helper(store, job_ids[0], "there:7:ab", lack="No SAGA.")
    end_helper(store, "there:7:ab", hours_ago=1)
    assert told(store.workers.workers()) == [("there", 7, False, [Lack(job_ids[0], "No SAGA.")])]


def test_what_a_worker_lacks_is_told_by_job_until_it_does_not_lack_it_or_the_job_ends(store, enter, job_ids):
    worker = enter()
    claimed = worker.claims.claim_next_job("there:7:ab")
    worker.claims.decline_job(claimed.claim, "No SAGA.")
    add_helper(store, job_ids[1], "there:7:cd", lack="Other pixels.")
    (found,) = store.workers.workers()
    assert found.lacks == [Lack(job_ids[0], "No SAGA."), Lack(job_ids[1], "Other pixels.")]
    assert found.job_id is None

    add_helper(store, job_ids[1], "there:7:ef")
    (found,) = store.workers.workers()
    assert (found.lacks, found.job_id) == ([Lack(job_ids[0], "No SAGA.")], job_ids[1])
    store.jobs.cancel_job(job_ids[0])
    assert store.workers.workers()[0].lacks == []
