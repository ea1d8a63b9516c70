"""Claims that end without a word: they count, and their job and tiles fail in the end; others do not."""

from __future__ import annotations

import psycopg2
import pytest

from tests.jobs.concurrency import wait_until
from tests.jobs.lanes import complete_tiles, start_tiles
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs import claims as claims_module
from tile_job_plugin.jobs.errors import JobTaken
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.jobs.reconnect import Patience
from tile_job_plugin.system import this_boot

#: As many tiles as it takes for a few not to be a tenth.
TILE_IDS = [f"t{number:02}" for number in range(40)]


@pytest.fixture
def job_id(store):
    """A job of forty tiles that waits."""
    store.tile_sets.replace_tile_set(tile_set_record("many", TILE_IDS))
    return store.jobs.insert_job(new_job(TILE_IDS, "many")).id


@pytest.fixture
def claim(database, job_id):
    """Claim the job in a session of its own, which somebody else may just be leaving; gives store and job."""
    stores = []

    def claim_when_free(runner):
        store = JobDatabase(database)
        stores.append(store)
        found = []

        def is_claimed_or_ended():
            job = store.claims.claim_job(job_id, runner)
            found[:] = [job or store.jobs.job(job_id)]
            return job is not None or found[0].status.is_ended

        wait_until(is_claimed_or_ended)
        return store, found[0]

    yield claim_when_free
    for store in stores:
        store.close()


@pytest.fixture
def lose(claim):
    """Let a runner claim the job and be lost with some tiles under way, others complete."""

    def lose_it(runner, under_way=(), complete=()):
        store, job = claim(runner)
        assert not job.status.is_ended, job.message
        tile_ids = [*under_way, *complete]
        assert len(start_tiles(store, job.claim, tile_ids)) == len(tile_ids)
        assert complete_tiles(store, job.claim, complete)
        store.close()

    return lose_it


def statuses(store, job_id):
    return {tile.tile_id: tile.status for tile in store.jobs.job_tiles(job_id)}


def deaths(store, job_id):
    return {tile.tile_id: tile.deaths for tile in store.jobs.job_tiles(job_id) if tile.deaths}


# -------------------------------------------------------------------------------------------------- What counts


def test_a_job_that_loses_three_runners_fails_with_what_is_known(store, job_id, claim, lose):
    for number in range(3):
        lose(f"there:{number}:a", ["t01", "t02"])
    _, job = claim("next:1:b")
    assert job.status is JobStatus.FAILED
    assert "3 runners ended without a word" in job.message
    assert "there:0:a while it ran tiles t01, t02" in job.message
    assert "Retry the job to run what is left." in job.message
    assert set(statuses(store, job_id).values()) == {TileStatus.READY}
    assert sum("ended without a word" in entry.message for entry in store.jobs.log_entries(job_id)) == 4
    assert store.claims.claim_next_job("next:1:c") is None


def test_a_job_that_is_retried_has_lost_no_runner(store, job_id, claim, lose):
    for number in range(3):
        lose(f"there:{number}:a")
    claim("next:1:b")
    store.jobs.reopen_job(job_id)
    lose("there:4:a")
    _, job = claim("next:1:c")
    assert job.status is JobStatus.IN_PROGRESS


def test_a_job_that_has_lost_a_runner_goes_behind_those_that_have_not(store, database, job_id, lose):
    others = [store.jobs.insert_job(new_job(["t01"], "many")).id for _ in range(2)]
    lose("there:1:a")
    with JobDatabase(database) as worker:
        claimed = []
        wait_until(lambda: claimed.append(worker.claims.claim_next_job("here:1:a").id) or len(claimed) == 3)
    assert claimed == [*others, job_id]


def test_a_runner_that_brought_its_job_forward_by_a_tenth_is_not_lost_in_vain(store, job_id, claim, lose):
    for number in range(5):
        complete = TILE_IDS[4 * number : 4 * number + 4]
        lose(f"there:{number}:a", ["t30"] if number < 2 else [], complete)
    _, job = claim("next:1:b")
    assert job.status is JobStatus.IN_PROGRESS
    assert store.jobs.progress(job_id).complete == 20


def test_a_tile_fails_that_three_runners_died_of_the_last_one_while_it_ran_nothing_else(store, job_id, claim, lose):
    lose("there:1:a", ["t10", "t11", "t12"], TILE_IDS[:5])
    lose("there:2:a", ["t12"], TILE_IDS[13:18])
    lose("there:3:a", ["t12"], ["t10", "t11", *TILE_IDS[18:22]])
    _, job = claim("next:1:a")
    assert job.status is JobStatus.IN_PROGRESS
    (failed,) = (tile for tile in store.jobs.job_tiles(job_id) if tile.status is TileStatus.FAILED)
    assert failed.tile_id == "t12"
    assert "3 runners ended without a word while they ran this tile" in failed.message


def test_tiles_that_runners_died_of_are_still_suspects_after_a_retry(store, job_id, claim, lose):
    for number in range(3):
        lose(f"there:{number}:a", ["t12"])
    claim("next:1:a")
    assert statuses(store, job_id)["t12"] is TileStatus.FAILED
    store.jobs.reopen_job(job_id)
    assert deaths(store, job_id) == {"t12": 1}


def test_a_runner_that_is_lost_with_the_mosaic_counts(store, database, claim):
    job_id = store.jobs.insert_job(new_job(["t01"], "many")).id
    for number in range(3):
        runner = JobDatabase(database)
        wait_until(lambda runner=runner, number=number: runner.claims.claim_job(job_id, f"there:{number}:a"))
        job = runner.jobs.job(job_id)
        if number == 0:
            start_tiles(runner, job.claim, ["t01"])
            complete_tiles(runner, job.claim, ["t01"])
        assert runner.jobs.begin_mosaic(job.claim)
        runner.close()
    # The first one brought the job forward.
    wait_until(lambda: store.claims.claim_job(job_id, "next:1:a") is not None)
    assert store.jobs.job(job_id).status is JobStatus.IN_PROGRESS
    store.claims.release_job(job_id)
    assert store.claims.claim_job(job_id, "next:1:b") is None
    message = store.jobs.job(job_id).message
    assert message.count("while it compared the seams and wrote the mosaic") == 2


def test_an_error_that_nobody_foresaw_counts_and_is_told(store, job_id, claim):
    for number in range(3):
        runner, job = claim(f"there:{number}:a")
        runner.claims.give_up_job(job.claim, "KeyError: 'x'")
    _, job = claim("next:1:a")
    assert job.status is JobStatus.FAILED
    assert job.message.count("with the error: KeyError: 'x'") == 3


# ---------------------------------------------------------------------------------------------- What does not count


@pytest.fixture
def is_lost(store, job_id, claim):
    """Whether the next claim counts the one before."""

    def ask():
        claim("next:1:z")
        return any("without a word" in entry.message for entry in store.jobs.log_entries(job_id))

    return ask


def test_a_killed_runner_is_lost(lose, is_lost):
    lose("there:1:a", ["t01"])
    assert is_lost()


def test_a_worker_that_is_stopped_in_order_is_not_lost(claim, is_lost):
    store, job = claim("there:1:a")
    start_tiles(store, job.claim, ["t01"])
    store.claims.hand_back(job.claim)
    assert not is_lost()


def test_a_runner_is_not_lost_with_a_reboot_of_its_computer(lose, is_lost, monkeypatch):
    lose("here:1:a", ["t01"])
    monkeypatch.setattr(claims_module, "this_boot", lambda: (this_boot()[0], "another start"))
    assert not is_lost()


def test_a_runner_that_another_computer_took_for_lost_is_not_once_its_own_has_started_again(
    store, database, job_id, claim, lose, monkeypatch
):
    lose("there:1:a")
    monkeypatch.setattr(claims_module, "this_boot", lambda: ("elsewhere", "its start"))
    claim("elsewhere:1:a")
    assert run(database, "select jsonb_array_length(lost_claims) from tile_jobs.job") == [(1,)]
    monkeypatch.setattr(claims_module, "this_boot", lambda: (this_boot()[0], "another start"))
    store.claims.be_worker()
    assert run(database, "select jsonb_array_length(lost_claims) from tile_jobs.job") == [(0,)]


def test_a_runner_is_not_lost_with_a_restart_of_the_database(database, lose, is_lost):
    lose("there:1:a", ["t01"])
    run(database, "update tile_jobs.job set server_start = server_start - interval '1 day'")
    assert not is_lost()


def test_a_runner_that_lost_its_session_and_its_job_takes_its_count_back(store, database, job_id, claim):
    lost, job = claim("there:1:a")
    lost.be_patient(Patience(lambda: False, lambda text: None))
    start_tiles(lost, job.claim, ["t01"])
    end_sessions(database, lost)
    _, taken = claim("next:1:a")
    assert deaths(store, job_id) == {"t01": 1}
    with pytest.raises(JobTaken):
        lost.claims.claim_status(job.claim)
    assert deaths(store, job_id) == {}
    assert run(database, "select lost_claims from tile_jobs.job") == [([],)]
    assert store.jobs.job(job_id).runner == taken.runner


def test_a_runner_that_comes_back_from_a_restart_of_the_database_can_be_lost_again(database, claim, is_lost):
    runner, job = claim("there:1:a")
    runner.be_patient(Patience(lambda: False, lambda text: None))
    run(database, "update tile_jobs.job set server_start = server_start - interval '1 day'")
    end_sessions(database, runner)
    runner.claims.claim_status(job.claim)
    runner.close()
    assert is_lost()


def test_a_claim_whose_answer_was_lost_counts_no_runner(database, store, job_id):
    with JobDatabase(database) as runner:
        assert runner.claims.claim_job(job_id, "here:1:a")
    wait_until(lambda: store.claims.claim_job(job_id, "here:1:a") is not None)
    assert store.jobs.log_entries(job_id) == []


def run(connection, statement):
    session = psycopg2.connect(connection.dsn)
    with session, session.cursor() as cursor:
        cursor.execute(statement)
        rows = cursor.fetchall() if cursor.description else []
    session.close()
    return rows


def end_sessions(database, store):
    run(database, f"select pg_terminate_backend({store._session.driver.info.backend_pid})")
