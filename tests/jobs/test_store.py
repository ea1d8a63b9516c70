"""Jobs in a real database: what each method does, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

import psycopg2
import pytest

from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.errors import (
    ConnectionLost,
    DatabaseRefused,
    JobEnded,
    JobNotRetryable,
    NoTiles,
    UnknownJob,
    UnknownTiles,
    UnknownTileSet,
    UnstorableParameters,
    UnstorableText,
)
from tile_job_plugin.jobs.job_rows import MESSAGE_LENGTH
from tile_job_plugin.jobs.model import JobProgress, JobStatus, TileStatus
from tile_job_plugin.jobs.store import LOG_LENGTH, LOG_STEP, Store

HOSTILE = ["'; drop table job; --", '"quoted"', "%s %(x)s %", "$(reboot)", "\\", "-r", "a\nb", "Ærø", "🗻", "{}", "a,b"]


def tile_statuses(store, job_id):
    return {tile.tile_id: tile.status.value for tile in store.job_tiles(job_id)}


def end(store, job_id, how):
    """Bring a running job to an end."""
    if how == "cancelled":
        store.cancel_job(job_id)
    elif how == "failed":
        store.fail_job(store.job(job_id).claim, "no luck")
    else:
        claim = store.job(job_id).claim
        tile_ids = [tile.tile_id for tile in store.job_tiles(job_id)]
        store.start_tiles(claim, tile_ids)
        store.complete_tiles(claim, tile_ids)
        store.begin_mosaic(claim)
        store.complete_job(claim)


# ------------------------------------------------------------------------------------------ From start to end


def test_a_new_job_is_as_it_was_asked_for(fault):
    asked = replace(new_job(["c", "a"]), recipe_parameters={"RADIUS": 1.5, "Ø": [1, "x\0y"]}, town_id="11850")
    job = fault.insert_job(asked)
    assert job.recipe_parameters == asked.recipe_parameters
    assert {name: getattr(job, name) for name in vars(asked) if name not in ("tile_ids",)} == {
        name: value for name, value in vars(asked).items() if name not in ("tile_ids",)
    }
    assert [tile.tile_id for tile in fault.job_tiles(job.id)] == ["c", "a"]
    assert (job.status, job.message, job.runner, job.started, job.ended) == (JobStatus.READY, "", None, None, None)
    assert job.tile_set_registered == fault.tile_set("fault").registered


def test_a_job_goes_from_ready_to_complete(fault):
    job_id = fault.insert_job(new_job()).id
    claim = fault.claim_next_job("here:1").claim
    assert claim.job_id == job_id
    assert sorted(fault.start_tiles(claim, ["a", "b"])) == ["a", "b"]
    assert fault.complete_tiles(claim, ["a"])
    assert not fault.complete_tiles(claim, ["b", "c"]), "c was not started"
    assert fault.progress(job_id) == JobProgress(total=3, complete=1, failed=0)
    assert tile_statuses(fault, job_id) == {"a": "complete", "b": "in progress", "c": "ready"}
    assert not fault.begin_mosaic(claim), "tiles are missing"

    fault.start_tiles(claim, ["c"])
    fault.complete_tiles(claim, ["b", "c"])
    assert fault.begin_mosaic(claim)
    assert fault.complete_job(claim)

    job = fault.job(job_id)
    assert (job.status, job.runner) == (JobStatus.COMPLETE, "here:1")
    assert job.created <= job.started <= job.ended
    assert all(tile.started <= tile.ended for tile in fault.job_tiles(job_id))


def never():
    """Stand for results that must not be published."""
    raise AssertionError("published")


def test_a_failed_tile_keeps_its_reason_and_leaves_the_others_alone(fault):
    job = fault.insert_claimed_job(replace(new_job(), retries=0), "here:1")
    job_id, claim = job.id, job.claim
    fault.start_tiles(claim, ["a", "b"])
    assert fault.fail_tile(claim, "a", "saga_cmd: no such file\0") is TileStatus.FAILED
    assert fault.fail_tile(claim, "c", "was not started") is TileStatus.READY
    assert tile_statuses(fault, job_id) == {"a": "failed", "b": "in progress", "c": "ready"}
    assert fault.job_tiles(job_id)[0].message == "saga_cmd: no such file\ufffd"
    assert fault.progress(job_id).failed == 1


def test_a_tile_is_tried_again_so_many_times_and_then_failed(fault):
    claim = fault.insert_claimed_job(replace(new_job(["a"]), retries=2), "here:1").claim
    statuses = []
    for number in range(3):
        fault.start_tiles(claim, ["a"])
        statuses.append(fault.fail_tile(claim, "a", f"try {number}"))
    assert statuses == [TileStatus.READY, TileStatus.READY, TileStatus.FAILED]
    assert fault.job_tiles(claim.job_id)[0].message == "try 2"


def test_a_retried_job_tries_its_tiles_as_often_as_a_new_one(fault):
    job = fault.insert_claimed_job(replace(new_job(["a"]), retries=1), "here:1")
    for _ in range(2):
        fault.start_tiles(job.claim, ["a"])
        fault.fail_tile(job.claim, "a", "bad")
    fault.fail_job(job.claim, "bad")
    fault.release_job(job.id)
    fault.reopen_job(job.id)
    claim = fault.claim_next_job("here:2").claim
    fault.start_tiles(claim, ["a"])
    assert fault.fail_tile(claim, "a", "bad") is TileStatus.READY


def test_results_are_published_only_with_their_tiles_and_tiles_complete_only_with_their_results(running, fault):
    claim = running().claim
    fault.start_tiles(claim, ["a", "b"])
    with pytest.raises(OSError, match="disk full"):
        fault.complete_tiles(claim, ["a"], fail_with(OSError("disk full")))
    assert tile_statuses(fault, claim.job_id)["a"] == "in progress"
    published = []
    assert fault.complete_tiles(claim, ["a"], lambda: published.append("a"))
    assert published == ["a"]


def fail_with(error):
    def publish():
        raise error

    return publish


def test_what_is_done_counts_as_done_when_it_is_asked_for_again(running, fault):
    claim = running().claim
    for _ in range(2):
        assert sorted(fault.start_tiles(claim, ["a", "b", "c"])) == ["a", "b", "c"]
    for _ in range(2):
        assert fault.complete_tiles(claim, ["a", "b", "c"])
    for _ in range(2):
        assert fault.begin_mosaic(claim)
    for _ in range(2):
        assert fault.complete_job(claim)


def test_a_job_that_fails_has_no_tile_in_progress(running, fault):
    job = running()
    job_id, claim = job.id, job.claim
    fault.start_tiles(claim, ["a"])
    assert fault.fail_job(claim, "disk full")
    assert (fault.job(job_id).status, fault.job(job_id).message) == (JobStatus.FAILED, "disk full")
    assert set(tile_statuses(fault, job_id).values()) == {"ready"}


def test_tiles_can_be_handed_back(running, fault):
    job = running()
    job_id, claim = job.id, job.claim
    fault.start_tiles(claim, ["a", "b"])
    fault.complete_tiles(claim, ["b"])
    assert fault.return_tiles(claim, ["a", "b"]) == ["a"]
    assert tile_statuses(fault, job_id) == {"a": "ready", "b": "complete", "c": "ready"}


def test_complete_tiles_whose_results_are_gone_can_be_opened_again(running, fault):
    job = running()
    job_id, claim = job.id, job.claim
    fault.start_tiles(claim, ["a", "b"])
    fault.complete_tiles(claim, ["a"])
    assert fault.reopen_tiles(claim, ["a", "b", "c"]) == ["a"]
    assert tile_statuses(fault, job_id) == {"a": "ready", "b": "in progress", "c": "ready"}


@pytest.mark.parametrize("how", ["cancelled", "failed", "complete"])
def test_an_ended_job_does_not_change_any_more(running, fault, how):
    job = running()
    job_id, claim = job.id, job.claim
    end(fault, job_id, how)
    before = fault.job(job_id), fault.job_tiles(job_id)
    assert fault.start_tiles(claim, ["a", "b", "c"]) == []
    assert not fault.complete_tiles(claim, ["a", "b", "c"], never)
    assert fault.return_tiles(claim, ["a", "b", "c"]) == []
    assert fault.reopen_tiles(claim, ["a", "b", "c"]) == []
    assert not fault.fail_tile(claim, "a", "late")
    assert not fault.begin_mosaic(claim)
    assert fault.complete_job(claim) == (how == "complete")
    assert fault.fail_job(claim, "late") == (how == "failed")
    fault.set_message(job_id, "late")
    assert (fault.job(job_id), fault.job_tiles(job_id)) == before


# ----------------------------------------------------------------------------------------- Cancel and retry


def test_cancel_ends_the_job_and_its_unfinished_tiles(running, fault):
    job = running()
    job_id, claim = job.id, job.claim
    fault.start_tiles(claim, ["a", "b"])
    fault.complete_tiles(claim, ["a"])
    assert fault.cancel_job(job_id).status is JobStatus.CANCELLED
    assert tile_statuses(fault, job_id) == {"a": "complete", "b": "cancelled", "c": "cancelled"}


@pytest.mark.parametrize("how", ["cancelled", "failed", "complete"])
def test_cancel_refuses_an_ended_job_and_says_how_it_ended(running, fault, how):
    job_id = running().id
    end(fault, job_id, how)
    with pytest.raises(JobEnded, match=how):
        fault.cancel_job(job_id)


@pytest.mark.parametrize("how", ["cancelled", "failed"])
def test_a_retried_job_keeps_its_complete_tiles(fault, how):
    job = fault.insert_claimed_job(replace(new_job(), retries=0), "here:1")
    job_id, claim = job.id, job.claim
    fault.start_tiles(claim, ["a", "b"])
    fault.complete_tiles(claim, ["a"])
    fault.fail_tile(claim, "b", "bad")
    end(fault, job_id, how)
    fault.release_job(job_id)

    job = fault.reopen_job(job_id)
    assert (job.status, job.message, job.runner, job.started, job.ended) == (JobStatus.READY, "", None, None, None)
    assert tile_statuses(fault, job_id) == {"a": "complete", "b": "ready", "c": "ready"}
    assert {tile.message for tile in fault.job_tiles(job_id)} == {""}
    assert fault.claim_next_job("here:2").id == job_id


def test_only_failed_and_cancelled_jobs_can_be_retried(running, fault):
    job_id = running().id
    with pytest.raises(JobNotRetryable, match="in progress"):
        fault.reopen_job(job_id)
    end(fault, job_id, "complete")
    with pytest.raises(JobNotRetryable, match="complete"):
        fault.reopen_job(job_id)


def test_a_job_of_a_tile_set_that_was_registered_again_cannot_be_retried(running, fault):
    job_id = running().id
    fault.cancel_job(job_id)
    fault.replace_tile_set(tile_set_record())
    with pytest.raises(JobNotRetryable, match="registered again"):
        fault.reopen_job(job_id)
    assert fault.job(job_id).status is JobStatus.CANCELLED


# ----------------------------------------------------------------------------------------------- What is refused


@pytest.mark.parametrize("job_id", [0, -1, 7, 2**31, 10**30])
def test_an_unknown_job_is_told_by_its_id(store, job_id):
    ask = [store.job, store.job_status, store.progress, store.job_tiles, store.cancel_job, store.reopen_job]
    ask += [lambda job_id: store.claim_job(job_id, "here:1"), lambda job_id: store.log(job_id, "text")]
    for method in ask:
        with pytest.raises(UnknownJob, match=f"the id {job_id}[.]"):
            method(job_id)


def test_a_job_that_is_refused_leaves_nothing(fault):
    refused = [
        (new_job([]), NoTiles, "at least one tile"),
        (new_job(["a", "x", "b", "y", "x"]), UnknownTiles, "no tile 'x', 'y'[.]"),
        (new_job(tile_set="nowhere"), UnknownTileSet, "'nowhere'.* are: fault"),
        (replace(new_job(), recipe_parameters={"Z": float("nan")}), UnstorableParameters, "JSON"),
        (replace(new_job(), recipe_parameters={"Z": object()}), UnstorableParameters, "JSON"),
        (replace(new_job(), mosaic_path="/out/\0.tif"), UnstorableText, "x00"),
        (replace(new_job(), mosaic_path="/out/\udcff.tif"), UnstorableText, "udcff"),
        (replace(new_job(), halo=2**31), DatabaseRefused, "out of range"),
        (replace(new_job(), halo=-1), DatabaseRefused, "halo"),
    ]
    for new, error, words in refused:
        with pytest.raises(error, match=words):
            fault.insert_job(new)
        with pytest.raises(error, match=words):
            fault.insert_claimed_job(new, "here:1")
    assert fault.jobs() == []


def test_each_tile_is_run_once_however_often_it_is_named(fault):
    job = fault.insert_job(new_job(["b", "a", "b"]))
    assert [tile.tile_id for tile in fault.job_tiles(job.id)] == ["b", "a"]


def test_hostile_text_is_data(store):
    store.replace_tile_set(tile_set_record(name=HOSTILE[0], tile_ids=HOSTILE, towns={text: [text] for text in HOSTILE}))
    for text in HOSTILE:
        assert store.town_tile_ids(HOSTILE[0], text) == [text]
        assert store.missing_tile_ids(HOSTILE[0], [text, text + "x"]) == [text + "x"]
    new = replace(new_job(HOSTILE, HOSTILE[0]), mosaic_path="/out/" + HOSTILE[0], retries=0)
    job = store.insert_claimed_job(new, HOSTILE[0])
    assert set(store.start_tiles(job.claim, HOSTILE)) == set(HOSTILE)
    for text in HOSTILE:
        store.log(job.id, text, text)
        assert store.fail_tile(job.claim, text, text)
    assert [(tile.tile_id, tile.message) for tile in store.job_tiles(job.id)] == [(text, text) for text in HOSTILE]
    assert [entry.message for entry in store.log_entries(job.id)] == HOSTILE


# ---------------------------------------------------------------------------------------------- Lists and logs


def test_jobs_are_listed_by_status(fault):
    first, second, third = (fault.insert_job(new_job()) for _ in range(3))
    cancelled = fault.cancel_job(second.id)
    assert [job.id for job in fault.jobs()] == [first.id, second.id, third.id]
    assert fault.jobs(JobStatus.CANCELLED) == [cancelled]
    assert fault.jobs(JobStatus.FAILED) == []


def test_the_log_keeps_what_was_said_in_order(running, fault):
    job_id = running().id
    fault.log(job_id, "begins")
    fault.log(job_id, "SAGA says", tile_id="a")
    assert [(entry.message, entry.tile_id) for entry in fault.log_entries(job_id)] == [
        ("begins", None),
        ("SAGA says", "a"),
    ]
    assert all(entry.logged.tzinfo for entry in fault.log_entries(job_id))


def test_a_long_message_loses_its_middle(running, fault):
    job_id = running().id
    fault.log(job_id, "begin" + "x" * 1_000_000 + "end")
    (entry,) = fault.log_entries(job_id)
    assert MESSAGE_LENGTH - 2 <= len(entry.message) <= MESSAGE_LENGTH
    assert entry.message.startswith("begin")
    assert entry.message.endswith("end")
    assert "1000008 characters" in entry.message


def test_a_message_takes_any_bytes_that_a_program_prints(running, fault):
    job_id = running().id
    fault.set_message(job_id, b"\x00\xff caf\xc3\xa9".decode(errors="surrogateescape"))
    assert fault.job(job_id).message == "\ufffd? café"


def test_a_job_takes_its_tiles_and_log_with_it(running, fault, database):
    job_id = running().id
    fault.log(job_id, "text", "a")
    with psycopg2.connect(database.dsn) as session, session.cursor() as cursor:
        cursor.execute("delete from tile_jobs.job where gid = %s", [job_id])
        cursor.execute("select (select count(*) from tile_jobs.job_tile) + (select count(*) from tile_jobs.job_log)")
        assert cursor.fetchone() == (0,)
    session.close()
    with pytest.raises(UnknownJob):
        fault.log(job_id, "too late")


def test_a_log_that_grows_too_long_loses_its_oldest_entries(running, fault, database):
    job_id = running().id
    with psycopg2.connect(database.dsn) as session, session.cursor() as cursor:
        cursor.execute(
            "insert into tile_jobs.job_log (job_id, message) "
            "select %s, number::text from generate_series(1, %s) as number",
            (job_id, LOG_LENGTH),
        )
    session.close()
    for number in range(LOG_STEP):
        fault.log(job_id, f"new {number}")
    entries = fault.log_entries(job_id)
    assert len(entries) == LOG_LENGTH
    assert entries[0].message == str(LOG_STEP + 1)
    assert entries[-1].message == f"new {LOG_STEP - 1}"


# ------------------------------------------------------------------------------------------------- The session


def test_a_session_that_the_server_ends_is_told_as_lost(fault, database):
    with psycopg2.connect(database.dsn) as session, session.cursor() as cursor:
        cursor.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity "
            "where datname = current_database() and pid <> pg_backend_pid()"
        )
    session.close()
    for _ in range(2):
        with pytest.raises(ConnectionLost, match="tests' database"):
            fault.tile_set_names()


def test_an_error_leaves_the_session_usable(fault):
    with pytest.raises(DatabaseRefused):
        fault.insert_job(replace(new_job(), halo=-1))
    assert fault.tile_set_names() == ["fault"]


def test_other_sessions_are_counted(store, database):
    before = store.other_session_count()
    with Store(database):
        assert store.other_session_count() == before + 1
