"""Jobs in a real database: what each method does, and what it leaves alone."""

from __future__ import annotations

import unicodedata
from contextlib import closing
from dataclasses import replace

import psycopg2
import pytest

from tests.fixtures.database import end_other_sessions
from tests.jobs.lanes import complete_tiles, fail_tile, start_tiles
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
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.job_rows import MESSAGE_LENGTH
from tile_job_plugin.jobs.jobs import LOG_LENGTH, LOG_STEP
from tile_job_plugin.jobs.local.cluster_session import other_session_count
from tile_job_plugin.jobs.model import FileHeader, JobProgress, JobRaster, JobStatus, Phase, RasterWarp, TileStatus
from tile_job_plugin.jobs.session import Session

HOSTILE = ["'; drop table job; --", '"quoted"', "%s %(x)s %", "$(reboot)", "\\", "-r", "a\nb", "Ærø", "🗻", "{}", "a,b"]


def tile_statuses(store, job_id):
    return {tile.tile_id: tile.status.value for tile in store.jobs.job_tiles(job_id)}


def end(store, job_id, how):
    """Bring a running job to an end."""
    if how == "cancelled":
        store.jobs.cancel_job(job_id)
    elif how == "failed":
        store.jobs.fail_job(store.jobs.job(job_id).claim, "no luck")
    else:
        claim = store.jobs.job(job_id).claim
        tile_ids = [tile.tile_id for tile in store.jobs.job_tiles(job_id)]
        start_tiles(store, claim, tile_ids)
        complete_tiles(store, claim, tile_ids)
        store.jobs.begin_mosaic(claim)
        store.jobs.complete_job(claim)


# ------------------------------------------------------------------------------------------ From start to end


def test_what_a_recipe_reads_beside_the_tiles_is_kept_with_its_job(fault):
    header = FileHeader((0.1 + 0.2, 1.0, 0.0, 4e6, 0.0, -1.0), 7, 8, "LOCAL_CS[]", "Byte", None)
    bare = FileHeader(None, 1, 1, "", "Float32", -3.4028234663852886e38)
    warp = RasterWarp("", 0.1 + 0.2, 3.0)
    asked = [
        JobRaster("COVER", 0, "fault", warp=warp),
        JobRaster("GRIDS", 0, file=header),
        JobRaster("GRIDS", 1, file=bare),
    ]
    job = fault.jobs.insert_job(replace(new_job(), rasters=asked))
    kept = fault.jobs.rasters(job.id)
    assert kept[0] == replace(asked[0], tile_set_registered=job.tile_set_registered)
    assert kept[1:] == asked[1:]
    assert fault.jobs.rasters(job.id + 1) == []


def test_a_new_job_is_as_it_was_asked_for(fault):
    asked = replace(new_job(["c", "a"]), recipe_parameters={"RADIUS": 1.5, "Ø": [1, "x\0y"]}, town_id="11850")
    job = fault.jobs.insert_job(asked)
    assert job.recipe_parameters == asked.recipe_parameters
    assert {name: getattr(job, name) for name in vars(asked) if name not in ("tile_ids", "outline", "rasters")} == {
        name: value for name, value in vars(asked).items() if name not in ("tile_ids", "outline", "rasters")
    }
    assert [tile.tile_id for tile in fault.jobs.job_tiles(job.id)] == ["c", "a"]
    assert (job.status, job.message, job.runner, job.started, job.ended) == (JobStatus.READY, "", None, None, None)
    assert job.tile_set_registered == fault.tile_sets.tile_set("fault").registered


def test_a_jobs_outline_is_kept_by_itself_and_goes_with_the_job(fault):
    outline = bytes(range(256)) * 1000
    job_id = fault.jobs.insert_job(replace(new_job(), clip="area", outline=outline)).id
    assert fault.jobs.job(job_id).clip == "area"
    assert fault.jobs.outline(job_id) == outline
    plain = fault.jobs.insert_job(new_job()).id
    assert (fault.jobs.job(plain).clip, fault.jobs.outline(plain)) == (None, None)
    fault.jobs.cancel_job(job_id)
    assert fault.jobs.delete_job(job_id)
    assert fault.jobs.outline(job_id) is None


def test_a_job_goes_from_ready_to_complete(fault):
    job_id = fault.jobs.insert_job(new_job()).id
    claim = fault.claims.claim_next_job("here:1").claim
    assert claim.job_id == job_id
    assert sorted(start_tiles(fault, claim, ["a", "b"])) == ["a", "b"]
    assert complete_tiles(fault, claim, ["a"])
    assert fault.jobs.progress(job_id) == JobProgress(
        3, complete=1, failed=0, percent=95 / 3, phase=Phase.HALO, time_left=None
    )
    assert tile_statuses(fault, job_id) == {"a": "complete", "b": "in progress", "c": "ready"}
    assert not fault.jobs.begin_mosaic(claim), "tiles are missing"

    start_tiles(fault, claim, ["c"])
    complete_tiles(fault, claim, ["b", "c"])
    assert fault.jobs.begin_mosaic(claim)
    assert fault.jobs.complete_job(claim)

    job = fault.jobs.job(job_id)
    assert (job.status, job.runner) == (JobStatus.COMPLETE, "here:1")
    assert job.created <= job.started <= job.ended
    assert all(tile.started <= tile.ended for tile in fault.jobs.job_tiles(job_id))


def never():
    """Stand for results that must not be published."""
    raise AssertionError("published")


def test_a_failed_tile_keeps_its_reason_and_leaves_the_others_alone(fault):
    job = fault.claims.insert_claimed_job(replace(new_job(), retries=0), "here:1")
    job_id, claim = job.id, job.claim
    start_tiles(fault, claim, ["a", "b"])
    assert fail_tile(fault, claim, "a", "saga_cmd: no such file\0") is TileStatus.FAILED
    assert tile_statuses(fault, job_id) == {"a": "failed", "b": "in progress", "c": "ready"}
    assert fault.jobs.job_tiles(job_id)[0].message == "saga_cmd: no such file\ufffd"
    assert fault.jobs.progress(job_id).failed == 1


def test_a_tile_is_tried_again_so_many_times_and_then_failed(fault):
    claim = fault.claims.insert_claimed_job(replace(new_job(["a"]), retries=2), "here:1").claim
    statuses = []
    for number in range(3):
        start_tiles(fault, claim, ["a"])
        statuses.append(fail_tile(fault, claim, "a", f"try {number}"))
    assert statuses == [TileStatus.READY, TileStatus.READY, TileStatus.FAILED]
    assert fault.jobs.job_tiles(claim.job_id)[0].message == "try 2"


def test_a_retried_job_tries_its_tiles_as_often_as_a_new_one(fault):
    job = fault.claims.insert_claimed_job(replace(new_job(["a"]), retries=1), "here:1")
    for _ in range(2):
        start_tiles(fault, job.claim, ["a"])
        fail_tile(fault, job.claim, "a", "bad")
    fault.jobs.fail_job(job.claim, "bad")
    fault.claims.release_job(job.id)
    fault.jobs.reopen_job(job.id)
    claim = fault.claims.claim_next_job("here:2").claim
    start_tiles(fault, claim, ["a"])
    assert fail_tile(fault, claim, "a", "bad") is TileStatus.READY


def test_results_are_published_only_with_their_tiles_and_tiles_complete_only_with_their_results(running, fault):
    claim = running().claim
    start_tiles(fault, claim, ["a", "b"])
    with pytest.raises(OSError, match="disk full"):
        complete_tiles(fault, claim, ["a"], fail_with(OSError("disk full")))
    assert tile_statuses(fault, claim.job_id)["a"] == "in progress"
    published = []
    assert complete_tiles(fault, claim, ["a"], lambda: published.append("a"))
    assert published == ["a"]


def fail_with(error):
    def publish():
        raise error

    return publish


def test_what_is_done_counts_as_done_when_it_is_asked_for_again(running, fault):
    claim = running().claim
    for _ in range(2):
        assert sorted(start_tiles(fault, claim, ["a", "b", "c"])) == ["a", "b", "c"]
    for _ in range(2):
        assert complete_tiles(fault, claim, ["a", "b", "c"])
    for _ in range(2):
        assert fault.jobs.begin_mosaic(claim)
    for _ in range(2):
        assert fault.jobs.complete_job(claim)


def test_a_job_that_fails_has_no_tile_in_progress(running, fault):
    job = running()
    job_id, claim = job.id, job.claim
    start_tiles(fault, claim, ["a"])
    assert fault.jobs.fail_job(claim, "disk full")
    assert (fault.jobs.job(job_id).status, fault.jobs.job(job_id).message) == (JobStatus.FAILED, "disk full")
    assert set(tile_statuses(fault, job_id).values()) == {"ready"}


def test_complete_tiles_whose_results_are_gone_can_be_opened_again(running, fault):
    job = running()
    job_id, claim = job.id, job.claim
    start_tiles(fault, claim, ["a", "b"])
    complete_tiles(fault, claim, ["a"])
    assert fault.jobs.reopen_tiles(claim, ["a", "b", "c"]) == ["a"]
    assert tile_statuses(fault, job_id) == {"a": "ready", "b": "in progress", "c": "ready"}


@pytest.mark.parametrize("how", ["cancelled", "failed", "complete"])
def test_an_ended_job_does_not_change_any_more(running, fault, how):
    job = running()
    job_id, claim = job.id, job.claim
    end(fault, job_id, how)
    before = fault.jobs.job(job_id), fault.jobs.job_tiles(job_id)
    assert start_tiles(fault, claim, ["a", "b", "c"]) == []
    assert not complete_tiles(fault, claim, ["a", "b", "c"], never)
    assert fault.jobs.reopen_tiles(claim, ["a", "b", "c"]) == []
    assert not fail_tile(fault, claim, "a", "late")
    assert not fault.jobs.begin_mosaic(claim)
    assert fault.jobs.complete_job(claim) == (how == "complete")
    assert fault.jobs.fail_job(claim, "late") == (how == "failed")
    fault.jobs.set_message(job_id, "late")
    assert (fault.jobs.job(job_id), fault.jobs.job_tiles(job_id)) == before


# ----------------------------------------------------------------------------------------- Cancel and retry


def test_cancel_ends_the_job_and_its_unfinished_tiles(running, fault):
    job = running()
    job_id, claim = job.id, job.claim
    start_tiles(fault, claim, ["a", "b"])
    complete_tiles(fault, claim, ["a"])
    assert fault.jobs.cancel_job(job_id).status is JobStatus.CANCELLED
    assert tile_statuses(fault, job_id) == {"a": "complete", "b": "cancelled", "c": "cancelled"}


@pytest.mark.parametrize("how", ["cancelled", "failed", "complete"])
def test_cancel_refuses_an_ended_job_and_says_how_it_ended(running, fault, how):
    job_id = running().id
    end(fault, job_id, how)
    with pytest.raises(JobEnded, match=how):
        fault.jobs.cancel_job(job_id)


@pytest.mark.parametrize("how", ["cancelled", "failed"])
def test_a_retried_job_keeps_its_complete_tiles(fault, how):
    job = fault.claims.insert_claimed_job(replace(new_job(), retries=0), "here:1")
    job_id, claim = job.id, job.claim
    start_tiles(fault, claim, ["a", "b"])
    complete_tiles(fault, claim, ["a"])
    fail_tile(fault, claim, "b", "bad")
    end(fault, job_id, how)
    fault.claims.release_job(job_id)

    job = fault.jobs.reopen_job(job_id)
    assert (job.status, job.message, job.runner, job.started, job.ended) == (JobStatus.READY, "", None, None, None)
    assert tile_statuses(fault, job_id) == {"a": "complete", "b": "ready", "c": "ready"}
    assert {tile.message for tile in fault.jobs.job_tiles(job_id)} == {""}
    assert fault.claims.claim_next_job("here:2").id == job_id


def test_only_failed_and_cancelled_jobs_can_be_retried(running, fault):
    job_id = running().id
    with pytest.raises(JobNotRetryable, match="in progress"):
        fault.jobs.reopen_job(job_id)
    end(fault, job_id, "complete")
    with pytest.raises(JobNotRetryable, match="complete"):
        fault.jobs.reopen_job(job_id)


def test_a_job_of_a_tile_set_that_was_registered_again_cannot_be_retried(running, fault):
    job_id = running().id
    fault.jobs.cancel_job(job_id)
    fault.tile_sets.replace_tile_set(tile_set_record())
    with pytest.raises(JobNotRetryable, match="registered again"):
        fault.jobs.reopen_job(job_id)
    assert fault.jobs.job(job_id).status is JobStatus.CANCELLED


# ----------------------------------------------------------------------------------------------- What is refused


@pytest.mark.parametrize("job_id", [0, -1, 7, 2**31, 10**30, -(10**30)])
def test_an_unknown_job_is_told_by_its_id(store, job_id):
    ask = [
        store.jobs.job,
        store.jobs.job_status,
        store.jobs.progress,
        store.jobs.job_tiles,
        store.jobs.cancel_job,
        store.jobs.reopen_job,
    ]
    ask += [lambda job_id: store.claims.claim_job(job_id, "here:1"), lambda job_id: store.jobs.log(job_id, "text")]
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
            fault.jobs.insert_job(new)
        with pytest.raises(error, match=words):
            fault.claims.insert_claimed_job(new, "here:1")
    assert fault.jobs.jobs() == []


def test_hostile_text_is_data(store):
    store.tile_sets.replace_tile_set(
        tile_set_record(name=HOSTILE[0], tile_ids=HOSTILE, towns={text: [text] for text in HOSTILE})
    )
    for text in HOSTILE:
        assert store.tile_sets.town_tile_ids(HOSTILE[0], text) == [text]
        with pytest.raises(UnknownTiles) as refused:
            store.jobs.insert_job(new_job([text, text + "x"], HOSTILE[0]))
        assert refused.value.tile_ids == [text + "x"]
    new = replace(new_job(HOSTILE, HOSTILE[0]), mosaic_path="/out/" + HOSTILE[0], retries=0)
    job = store.claims.insert_claimed_job(new, HOSTILE[0])
    assert set(start_tiles(store, job.claim, HOSTILE)) == set(HOSTILE)
    for text in HOSTILE:
        store.jobs.log(job.id, text, text)
        assert fail_tile(store, job.claim, text, text)
    assert [(tile.tile_id, tile.message) for tile in store.jobs.job_tiles(job.id)] == [(text, text) for text in HOSTILE]
    assert [entry.message for entry in store.jobs.log_entries(job.id)] == HOSTILE


# ---------------------------------------------------------------------------------------------- Lists and logs


def test_jobs_are_listed_by_status(fault):
    first, second, third = (fault.jobs.insert_job(new_job()) for _ in range(3))
    cancelled = fault.jobs.cancel_job(second.id)
    assert [job.id for job in fault.jobs.jobs()] == [first.id, second.id, third.id]
    assert fault.jobs.jobs(JobStatus.CANCELLED) == [cancelled]
    assert fault.jobs.jobs(JobStatus.FAILED) == []


def test_the_log_keeps_what_was_said_in_order(running, fault):
    job_id = running().id
    fault.jobs.log(job_id, "begins")
    fault.jobs.log(job_id, "SAGA says", tile_id="a")
    assert [(entry.message, entry.tile_id) for entry in fault.jobs.log_entries(job_id)] == [
        ("begins", None),
        ("SAGA says", "a"),
    ]
    assert all(entry.logged.tzinfo for entry in fault.jobs.log_entries(job_id))


def test_a_long_message_loses_its_middle(running, fault):
    job_id = running().id
    fault.jobs.log(job_id, "begin" + "x" * 1_000_000 + "end")
    (entry,) = fault.jobs.log_entries(job_id)
    assert MESSAGE_LENGTH - 2 <= len(entry.message) <= MESSAGE_LENGTH
    assert entry.message.startswith("begin")
    assert entry.message.endswith("end")
    assert "1000008 characters" in entry.message


def test_a_message_takes_any_bytes_that_a_program_prints(running, fault):
    job_id = running().id
    fault.jobs.set_message(job_id, b"\x00\xff caf\xc3\xa9".decode(errors="surrogateescape"))
    assert fault.jobs.job(job_id).message == "\ufffd? café"


def test_a_job_takes_its_tiles_and_log_with_it(running, fault, database):
    job_id = running().id
    fault.jobs.log(job_id, "text", "a")
    with psycopg2.connect(database.dsn) as session, session.cursor() as cursor:
        cursor.execute("delete from tile_jobs.job where gid = %s", [job_id])
        cursor.execute("select (select count(*) from tile_jobs.job_tile) + (select count(*) from tile_jobs.job_log)")
        assert cursor.fetchone() == (0,)
    session.close()
    with pytest.raises(UnknownJob):
        fault.jobs.log(job_id, "too late")


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
        fault.jobs.log(job_id, f"new {number}")
    entries = fault.jobs.log_entries(job_id)
    assert len(entries) == LOG_LENGTH
    assert entries[0].message == str(LOG_STEP + 1)
    assert entries[-1].message == f"new {LOG_STEP - 1}"


# ------------------------------------------------------------------------------------------------- The session


def test_a_session_that_the_server_ends_is_told_as_lost(fault, database):
    end_other_sessions(database)
    for _ in range(2):
        with pytest.raises(ConnectionLost, match="tests' database"):
            fault.tile_sets.tile_set_names()


def test_an_error_leaves_the_session_usable(fault):
    with pytest.raises(DatabaseRefused):
        fault.jobs.insert_job(replace(new_job(), halo=-1))
    assert fault.tile_sets.tile_set_names() == ["fault"]


def test_other_sessions_are_counted(database):
    with Session(database) as session:
        before = other_session_count(session)
        with JobDatabase(database):
            assert other_session_count(session) == before + 1


def test_a_job_of_all_tiles_or_of_a_town_has_them_in_the_order_of_the_set(store):
    store.tile_sets.replace_tile_set(tile_set_record(tile_ids=["z", "b", "9"], towns={"Åby": ["9", "z"], "far": []}))
    everything = store.jobs.insert_job(new_job(None))
    assert [tile.tile_id for tile in store.jobs.job_tiles(everything.id)] == ["z", "b", "9"]
    assert store.jobs.progress(everything.id).total == 3
    town = store.jobs.insert_job(replace(new_job(None), town_id=unicodedata.normalize("NFD", "Åby")))
    assert [tile.tile_id for tile in store.jobs.job_tiles(town.id)] == ["9", "z"]
    with pytest.raises(NoTiles):
        store.jobs.insert_job(replace(new_job(None), town_id="far"))
    assert [job.id for job in store.jobs.jobs()] == [everything.id, town.id]


def test_a_cancel_writes_no_tile_and_a_retry_only_those_that_were_touched(running, fault, database):
    job = running()
    start_tiles(fault, job.claim, ["a"])
    before = _versions(database)
    fault.jobs.cancel_job(job.id)
    assert _versions(database) == before
    assert [tile.status for tile in fault.jobs.job_tiles(job.id)] == [TileStatus.CANCELLED] * 3
    assert [tile.status for tile in fault.service.page_of_tiles(job.id, 0, 9)] == [TileStatus.CANCELLED] * 3
    fault.jobs.reopen_job(job.id)
    assert [tile.status for tile in fault.jobs.job_tiles(job.id)] == [TileStatus.READY] * 3
    after = _versions(database)
    assert [tile_id for tile_id, version in after.items() if version != before[tile_id]] == ["a"]


def _versions(database):
    with closing(psycopg2.connect(database.dsn)) as session, session.cursor() as cursor:
        cursor.execute("select tile_id, xmin::text from tile_jobs.job_tile order by gid")
        return dict(cursor.fetchall())
