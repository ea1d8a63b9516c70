"""Runners that stand still lose their jobs, and those that only keep Python's lock do not."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from contextlib import closing, contextmanager

import psycopg2
import pytest

from tests.fixtures.database import end_other_sessions
from tests.jobs.concurrency import python_process, wait_until
from tests.jobs.lanes import complete_tiles
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs import claims as claims_module
from tile_job_plugin.jobs.errors import JobTaken
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Claim, JobStatus
from tile_job_plugin.jobs.sign_of_life import BEAT_SECONDS, Beats, SignsOfLife, is_running

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="no signal stops a process there"),
]

#: A runner that claims a job and starts a tile, keeps Python's lock for as many seconds as it is told, and then asks
#: where its job stands.
RUNNER = """
import ctypes, sys, time
from tests.jobs.lanes import start_tiles
from tile_job_plugin.jobs.errors import JobTaken
from tile_job_plugin.jobs.reconnect import Patience
from tile_job_plugin.jobs.session import Connection
from tile_job_plugin.jobs.job_database import JobDatabase

with JobDatabase(Connection(sys.stdin.readline().strip())) as store:
    store.be_patient(Patience(lambda: False, lambda text: None, time.sleep))
    job = store.claims.claim_next_job("there:1:a")
    start_tiles(store, job.claim, ["a"])
    print("claimed", flush=True)
    # Unlike other ways to call, this one does not let the lock go.
    ctypes.PyDLL(None).sleep(int(sys.stdin.readline()))
    try:
        print(store.claims.claim_status(job.claim).value, flush=True)
    except JobTaken:
        print("taken", flush=True)
    sys.stdin.read()
"""


@contextmanager
def runner_of(database):
    """Let a runner in a process of its own claim the job that waits."""
    process = python_process(RUNNER)
    print(database.dsn, file=process.stdin, flush=True)
    assert process.stdout.readline() == "claimed\n"
    try:
        yield process
    finally:
        process.send_signal(signal.SIGCONT)
        process.kill()
        process.communicate()


@pytest.fixture
def runner(fault, database):
    """A runner that has claimed job 1."""
    fault.jobs.insert_job(new_job())
    with runner_of(database) as process:
        yield process


@pytest.fixture
def without_watching(monkeypatch):
    """Take a job as soon as its runner's sign of life is old, without looking on for a while."""
    monkeypatch.setattr(claims_module, "WATCH_SECONDS", 0.0)


def stop(process):
    """Stop a process."""
    process.send_signal(signal.SIGSTOP)
    wait_until(lambda: not is_running(process.pid))


def run(connection, statement):
    with closing(psycopg2.connect(connection.dsn)) as session, session, session.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def let_an_hour_pass(connection):
    run(connection, "update tile_jobs.job set alive = alive - interval '1 hour'")


def silence(connection):
    return run(connection, "select extract(epoch from clock_timestamp() - alive) from tile_jobs.job")[0][0]


def wake(process):
    """Let a stopped runner go on, and give where it finds its job."""
    process.send_signal(signal.SIGCONT)
    print(0, file=process.stdin, flush=True)
    return process.stdout.readline().strip()


# ------------------------------------------------------------------------------------------------- Taking over


def test_the_job_of_a_runner_that_stands_still_is_taken_over_and_its_session_ended(
    fault, database, runner, without_watching
):
    stop(runner)
    assert fault.claims.claim_job(1, "next:1:a") is None, "it was alive a moment ago"
    let_an_hour_pass(database)
    job = fault.claims.claim_job(1, "next:1:a")
    assert job.runner == "next:1:a"
    (entry,) = fault.jobs.log_entries(1)
    assert "Taken over from the runner there:1:a, which had given no sign of life for 36" in entry.message
    assert "Its session was ended." in entry.message
    wake(runner)
    assert run(database, "select lost_claims from tile_jobs.job") == [([],)], "nobody was lost"
    assert fault.claims.claim_status(job.claim) is JobStatus.IN_PROGRESS


def test_a_runner_whose_session_nobody_may_end_loses_its_job_all_the_same(roles, without_watching):
    with JobDatabase(roles["owner"]) as owner:
        owner.tile_sets.replace_tile_set(tile_set_record())
        owner.jobs.insert_job(new_job())
    with runner_of(roles["owner"]) as process, JobDatabase(roles["runner"]) as store:
        stop(process)
        let_an_hour_pass(roles["owner"])
        job = store.claims.claim_job(1, "next:1:a")
        assert "another role's and could not be ended" in store.jobs.log_entries(1)[0].message
        with JobDatabase(roles["runner"]) as third:
            assert third.claims.claim_job(1, "third:1:a") is None, "the new runner has a lock of its own"
        assert wake(process) == "taken"
        assert store.claims.claim_status(job.claim) is JobStatus.IN_PROGRESS


def test_a_job_that_is_retried_does_not_wait_for_ever_for_a_runner_that_stands_still(
    fault, database, runner, without_watching
):
    stop(runner)
    fault.jobs.cancel_job(1)
    fault.jobs.reopen_job(1)
    assert fault.claims.claim_next_job("next:1:a") is None
    assert fault.claims.awaited[1].runner == "there:1:a"
    assert fault.claims.former_runner(1).runner == "there:1:a"
    let_an_hour_pass(database)
    assert fault.claims.former_runner(1).silence > 3600
    assert fault.claims.claim_next_job("next:1:a").id == 1
    assert fault.claims.former_runner(1) is None


def test_a_session_must_have_seen_no_sign_of_life_itself_before_it_takes_a_job(fault, database, runner, monkeypatch):
    stop(runner)
    let_an_hour_pass(database)
    assert fault.claims.claim_job(1, "next:1:a") is None
    assert fault.claims.claim_job(1, "next:1:b") is None
    monkeypatch.setattr(claims_module, "WATCH_SECONDS", 0.1)
    wait_until(lambda: fault.claims.claim_job(1, "next:1:c") is not None, seconds=5)


def test_a_runner_is_waited_for_no_longer_than_its_job_lasts(fault, database, runner):
    stop(runner)
    let_an_hour_pass(database)
    assert fault.claims.claim_job(1, "next:1:a") is None
    assert 1 in fault.claims.awaited
    fault.jobs.cancel_job(1)
    assert fault.claims.claim_job(1, "next:1:a") is None
    assert fault.claims.awaited == {}


def test_a_job_whose_row_a_stopped_lane_holds_is_left_for_a_later_look(fault, database, runner, without_watching):
    stop(runner)
    let_an_hour_pass(database)
    with closing(psycopg2.connect(database.dsn)) as lane, lane.cursor() as cursor:
        cursor.execute("select from tile_jobs.job for key share")
        assert fault.claims.claim_job(1, "next:1:a") is None
        assert 1 in fault.claims.awaited
    with JobDatabase(database) as other:
        assert other.claims.claim_job(1, "next:1:b") is not None
    assert run(database, "select lost_claims from tile_jobs.job") == [([],)], "silent, and not lost"
    assert "Taken over from the runner there:1:a" in fault.jobs.log_entries(1)[0].message


def test_a_silent_runner_that_comes_back_before_anybody_takes_its_job_is_lost_like_any_other_later(
    fault, database, runner, without_watching
):
    stop(runner)
    let_an_hour_pass(database)
    with closing(psycopg2.connect(database.dsn)) as lane, lane.cursor() as cursor:
        cursor.execute("select from tile_jobs.job for key share")
        assert fault.claims.claim_job(1, "next:1:a") is None
        assert wake(runner) == "in progress"
    runner.kill()
    wait_until(lambda: fault.claims.claim_job(1, "next:1:b") is not None)
    assert "The runner there:1:a ended without a word" in fault.jobs.log_entries(1)[0].message


# ------------------------------------------------------------------------------------------------ Signs of life


def test_a_runner_that_keeps_pythons_lock_gives_signs_of_life_also_while_a_lane_holds_the_row(fault, database, runner):
    with closing(psycopg2.connect(database.dsn)) as lane, lane.cursor() as cursor:
        cursor.execute("select from tile_jobs.job for key share")
        print(60, file=runner.stdin, flush=True)
        wait_until(lambda: silence(database) > 1)
        wait_until(lambda: silence(database) < 1, seconds=BEAT_SECONDS + 10)
    assert is_running(runner.pid)


def test_the_process_that_gives_signs_of_life_is_started_again_where_it_has_ended(fault, database):
    claim = fault.claims.insert_claimed_job(new_job(), "here:1:a").claim
    signs = SignsOfLife()
    assert signs.are_given()
    signs.begin(claim, database)
    signs._helper._process.kill()
    signs._helper._process.wait()
    let_an_hour_pass(database)
    assert signs.is_due()
    wait_until(lambda: silence(database) < 60)


def test_a_runner_without_such_a_process_keeps_its_job(fault, database, monkeypatch, without_watching):
    monkeypatch.setattr(SignsOfLife, "are_given", lambda self: False)
    claim = fault.claims.insert_claimed_job(new_job(), "here:1:a").claim
    assert fault.claims.claim_status(claim) is JobStatus.IN_PROGRESS
    assert silence(database) is None
    with JobDatabase(database) as other:
        assert other.claims.claim_next_job("next:1:a") is None
        assert other.claims.awaited == {}


def test_a_process_that_is_stopped_or_gone_is_not_running():
    process = subprocess.Popen(["sleep", "60"])
    assert is_running(process.pid)
    os.kill(process.pid, signal.SIGSTOP)
    wait_until(lambda: not is_running(process.pid))
    os.kill(process.pid, signal.SIGCONT)
    wait_until(lambda: is_running(process.pid))
    process.kill()
    wait_until(lambda: not is_running(process.pid))
    process.wait()
    assert not is_running(process.pid)


def test_a_claim_that_was_taken_over_is_none_of_its_former_runner(fault, database, runner, without_watching):
    stop(runner)
    let_an_hour_pass(database)
    fault.claims.claim_job(1, "next:1:a")
    with JobDatabase(database) as lane:
        former = Claim(1, "there:1:a", 1)
        assert not complete_tiles(lane, former, ["a"])
        with pytest.raises(JobTaken):
            lane.claims.claim_status(former)


def test_signs_of_the_next_claim_are_given_where_the_session_of_the_one_before_was_lost_meanwhile(fault, database):
    def told(claim, **words):
        return json.loads(json.dumps({"claim": claim, **words}))

    with_session = {"dsn": database.dsn, "schema": database.schema, "comes_back": False}
    beats = Beats()
    first, second = (fault.claims.insert_claimed_job(new_job(["a"]), "here").claim for _ in range(2))
    beats.take(told(first, **with_session))
    beats.take(told(first))
    assert end_other_sessions(database)
    beats.take(told(second, **with_session))
    let_an_hour_pass(database)
    beats.give()
    is_recent = f"select alive > now() - interval '1 minute' from tile_jobs.job where gid = {second.job_id}"
    assert run(database, is_recent) == [(True,)]
    beats.take(told(second))
    beats.give()


def test_the_process_ends_with_its_parent_also_while_it_waits_for_a_database_that_does_not_answer():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        dsn = f"host=127.0.0.1 port={silent.getsockname()[1]} dbname=none user=none connect_timeout=60"
        process = python_process("from tile_job_plugin.jobs.sign_of_life import main; main(1)")
        assert process.stdout.readline() == "ready\n"
        words = {"claim": Claim(1, "here:1:a", 1), "dsn": dsn, "schema": "tile_jobs", "comes_back": True}
        print(json.dumps(words), file=process.stdin, flush=True)
        silent.settimeout(30)
        waiting, _ = silent.accept()
        process.stdin.close()
        with waiting:
            assert process.wait(5) == 0
