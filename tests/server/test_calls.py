"""The calls of the source system, over real HTTP."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timezone

import psycopg2
import pytest

from tests.fixtures.jobs import wgs84
from tests.jobs.concurrency import wait_until
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Phase, Versions


def test_the_root_says_that_the_service_runs(server):
    reply = server.ask("/")
    assert reply.json == {"status": 200, "message": "Success", "data": "running!"}
    assert reply.headers["Content-Type"] == "application/json; charset=utf-8"
    assert reply.headers["Access-Control-Allow-Origin"] == "*"


def test_a_job_is_started_by_tiles_run_by_a_worker_and_watched(server, run_worker):
    reply = server.ask("/start_job", token="anna", tile_ids="r0_c0,r0_c1", recipe="native:slope", halo=8)
    assert reply.json == {
        "status": 200,
        "message": "Success",
        "data": {"job_id": reply.data["job_id"], "status": "ready"},
    }
    job_id = reply.data["job_id"]
    job = server.ask("/job_status", job_id=job_id).data
    assert (job["status"], job["phase"], job["time_left"]) == ("ready", "waiting", None)
    run_worker()
    job = server.ask("/job_status", job_id=job_id).data
    assert (job["status"], job["progress"], job["tiles_complete"]) == ("complete", 100.0, 2)
    assert (job["phase"], job["time_left"]) == (None, None)


@pytest.mark.needs_saga
def test_a_recipe_that_follows_water_leaves_no_seams(server, run_worker, site):
    job_id = server.ask("/start_job", token="anna", tile_ids="r0_c0,r0_c1", recipe="tilejobs:wetness").data["job_id"]
    run_worker()
    job = server.ask("/job_status", job_id=job_id).data
    assert (job["status"], job["message"]) == ("complete", "")
    with JobDatabase(site.database) as store:
        assert store.jobs.job(job_id).seam_error == 0


def test_phase_progress_and_time_left_are_those_that_the_runner_tells(server, site):
    job_id = server.ask("/start_job", token="anna", tile_ids="r0_c0,r0_c1", recipe="native:slope").data["job_id"]
    with JobDatabase(site.database) as store:
        claim = store.claims.claim_job(job_id, "here:1").claim
        store.jobs.tell_progress(claim, Phase.MAP_TILES, 42.7, 200.0)
        for job in (server.ask("/job_status", job_id=job_id).data, server.ask("/jobs").data["jobs"][0]):
            assert (job["phase"], job["progress"]) == ("map tiles", 42.7)
            assert 150 < job["time_left"] <= 200
        assert server.ask(f"/ogcapi/jobs/{job_id}").json["progress"] == 42
        store.jobs.cancel_job(job_id)


def test_a_job_is_paused_and_resumed_once(server):
    job_id = server.ask("/start_job", token="anna", tile_ids="r0_c0", recipe="native:slope").data["job_id"]
    assert server.ask("/job_status", job_id=job_id).data["paused_since"] is None
    reply = server.ask("/pause_job", token="anna", job_id=job_id)
    assert (reply.status, reply.data) == (200, {"job_id": job_id, "status": "ready"})
    assert server.ask("/job_status", job_id=job_id).data["paused_since"]
    again = server.ask("/pause_job", token="anna", job_id=job_id)
    assert (again.status, again.message) == (409, f"job_id: job {job_id} can't be paused: it is paused already.")
    assert server.ask("/resume_job", token="anna", job_id=job_id).data == {"job_id": job_id, "status": "ready"}
    again = server.ask("/resume_job", token="anna", job_id=job_id)
    assert (again.status, again.message) == (409, f"job_id: job {job_id} is not paused: it is waiting.")
    entries = server.ask("/job_log", job_id=job_id).data["entries"]
    assert [entry["message"] for entry in entries] == ["The job was paused.", "The job was resumed."]


def test_a_job_is_started_by_a_town_and_by_a_form(server):
    reply = server.ask("/start_job", "POST", token="anna", form={"town_id": "11850", "recipe": "native:slope"})
    job = server.ask("/job_status", "POST", form={"job_id": reply.data["job_id"]}).data
    assert (job["town_id"], job["tiles_total"], job["recipe"]) == ("11850", 4, "native:slope")


@pytest.mark.needs_saga
def test_json_is_taken_as_well(server):
    reply = server.ask("/start_job", "POST", token="anna", body={"tile_ids": "r0_c0", "halo": 8})
    assert server.ask("/job_status", job_id=reply.data["job_id"]).data["recipe"] == "tilejobs:relief"


@pytest.mark.needs_saga
def test_a_job_is_cancelled_once(server):
    job_id = server.ask("/start_job", token="anna", tile_ids="r0_c0").data["job_id"]
    reply = server.ask("/cancel_job", token="anna", job_id=job_id)
    assert reply.json == {"status": 200, "message": "Success", "data": {"job_id": job_id, "status": "cancelled"}}
    again = server.ask("/cancel_job", token="anna", job_id=job_id)
    assert again.status == again.json["status"] == 409
    assert again.message.startswith(f"job_id: job {job_id} has already ended: it is cancelled.")


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("path", "values", "status", "message"),
    [
        ("/start_job", {"tile_ids": "r0_c0,x"}, 400, "tile_ids: tile set 'jacksboro' has no tile 'x'."),
        ("/start_job", {"tile_ids": "'; drop table job; --"}, 400, "tile_ids: tile set 'jacksboro' has no tile "),
        ("/start_job", {"town_id": "7"}, 400, "town_id: tile set 'jacksboro' knows no town with the id '7'."),
        ("/start_job", {}, 400, "No tiles are named. Give one of tile_ids (such"),
        (
            "/start_job",
            {"tile_ids": "r0_c0", "town_id": "11850"},
            400,
            "Tiles are named in several ways: tile_ids (",
        ),
        ("/start_job", {"tile_ids": "r0_c0", "tile_set": "other"}, 400, "tile_set: 'other' can't be used here."),
        ("/start_job", {"tile_ids": "r0_c0", "recipe": "native:buffer"}, 400, "recipe: 'native:buffer' can't be used"),
        ("/start_job", {"tile_ids": "r0_c0", "halo": "-1"}, 400, "halo: '-1' can't be used. Give a whole number, 0 to"),
        ("/start_job", {"tile_id": "r0_c0"}, 400, "'tile_id': there is no such parameter here. The known ones are: t"),
        ("/start_job", {"tile_ids": "a\0b"}, 400, r"tile_ids: 'a\x00b' can't be used."),
        ("/start_job", {"tile_ids": ","}, 400, "No tiles are named. Give one of tile_ids (such"),
        ("/job_status", {"job_id": "1 or 1=1"}, 400, "job_id: '1 or 1=1' can't be used. Give a whole number, 1 to"),
        ("/job_status", {}, 400, "job_id: nothing is given. Give the number of a job"),
        ("/job_status", {"job_id": 999}, 404, "job_id: there is no job with the id 999."),
        ("/cancel_job", {"job_id": 999}, 404, "job_id: there is no job with the id 999."),
        ("/job_tiles", {"job_id": 999}, 404, "job_id: there is no job with the id 999."),
        ("/jobs", {"status": "done"}, 400, "status: 'done' can't be used. Give one of ready, in progress"),
        ("/jobs", {"limit": 501}, 400, "limit: '501' can't be used. Give a whole number, 1 to 500."),
    ],
)
def test_bad_requests_are_told_by_the_parameter_in_the_wrapper(server, path, values, status, message):
    reply = server.ask(path, token="olga", **values)
    assert reply.status == status
    assert reply.json == {"status": status, "message": reply.message, "data": {}}
    assert reply.message.startswith(message)
    assert server.ask("/jobs").data["jobs"] == []


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(server, method):
    reply = server.ask("/start_job", method, token="anna", tile_ids="r0_c0")
    assert (reply.status, reply.headers["Allow"]) == (405, "GET, POST")
    assert reply.json["status"] == 405


@pytest.mark.needs_saga
def test_more_tiles_than_allowed_are_refused(start_server):
    server = start_server(TILE_JOBS_MOST_TILES="1")
    reply = server.ask("/start_job", token="anna", tile_ids="r0_c0,r0_c1")
    assert (reply.status, reply.message[:34]) == (400, "tile_ids: the job has 2 tiles, and")
    assert server.ask("/jobs").data["jobs"] == []


@pytest.mark.needs_saga
def test_more_pixels_than_allowed_are_refused(start_server):
    server = start_server(TILE_JOBS_MOST_PIXELS="1000")
    reply = server.ask("/start_job", token="anna", tile_ids="r0_c0")
    assert reply.status == 400
    assert reply.message.startswith("tile_ids: the job has 32400 pixels, and may have at most 1000.")
    assert server.ask("/jobs").data["jobs"] == []


@pytest.mark.needs_saga
def test_halos_count_as_pixels(start_server):
    server = start_server(TILE_JOBS_MOST_PIXELS="100000")
    assert server.ask("/start_job", token="anna", tile_ids="r0_c0", halo=60).status == 200
    reply = server.ask("/start_job", token="anna", tile_ids="r0_c0", halo=70)
    assert reply.status == 400
    assert reply.message.startswith("tile_ids: the job has 102400 pixels with its halos, and may have at most 100000.")
    assert server.ask("/start_job", token="anna", tile_ids="r0_c0", halo=10_000).status == 400


@pytest.mark.parametrize("value", [True, None, 1.5, float("nan"), [1], {}])
def test_what_is_no_number_is_none(server, value):
    for path in ("/job_status", "/cancel_job"):
        reply = server.ask(path, "POST", token="anna", body={"job_id": value})
        assert (reply.status, reply.json["data"]) == (400, {})


@pytest.mark.needs_saga
def test_more_waiting_jobs_of_a_token_than_allowed_are_refused(start_server):
    server = start_server(TILE_JOBS_MOST_WAITING="1")
    assert server.ask("/start_job", token="anna", tile_ids="r0_c0").status == 200
    reply = server.ask("/start_job", token="anna", tile_ids="r0_c0")
    assert (reply.status, reply.headers["Retry-After"]) == (429, "60")
    assert server.ask("/start_job", token="ben", tile_ids="r0_c0").status == 200
    assert len(server.ask("/jobs").data["jobs"]) == 2


@pytest.mark.needs_saga
def test_jobs_are_listed_page_by_page(server):
    ids = [server.ask("/start_job", token="anna", tile_ids="r0_c0").data["job_id"] for _ in range(3)]
    first = server.ask("/jobs", limit=2).data
    assert [job["job_id"] for job in first["jobs"]] == ids[:0:-1]
    rest = server.ask("/jobs", limit=2, before=first["next"]).data
    assert ([job["job_id"] for job in rest["jobs"]], rest["next"]) == (ids[:1], None)
    assert server.ask("/jobs", status="complete").data["jobs"] == []


@pytest.mark.needs_saga
def test_tiles_and_log_are_given_page_by_page_without_folders(server, run_worker, site):
    job_id = server.ask("/start_job", token="anna", tile_ids="r0_c0,r0_c1,r1_c0", halo=8).data["job_id"]
    run_worker()
    first = server.ask("/job_tiles", job_id=job_id, limit=2).data
    rest = server.ask("/job_tiles", job_id=job_id, limit=2, after=first["next"]).data
    tiles = first["tiles"] + rest["tiles"]
    assert [tile["tile_id"] for tile in tiles] == ["r0_c0", "r0_c1", "r1_c0"]
    assert {tile["status"] for tile in tiles} == {"complete"}
    assert [(tile["column"], tile["row"]) for tile in tiles] == [(0, 0), (180, 0), (0, 180)]
    log = server.ask("/job_log", job_id=job_id).data
    assert any(entry["message"].startswith("Mosaics: ") for entry in log["entries"])
    assert "/" not in "".join(entry["message"] for entry in log["entries"])
    assert server.ask("/job_log", job_id=job_id, after=log["last"]).data == {"entries": [], "last": log["last"]}


@pytest.mark.needs_saga
def test_tiles_of_a_set_that_was_registered_again_have_no_place(server, site):
    job_id = server.ask("/start_job", token="anna", tile_ids="r0_c0").data["job_id"]
    server.ask("/cancel_job", token="anna", job_id=job_id)
    # As if the tile set had been registered again, which would change it for the other tests.
    with closing(psycopg2.connect(site.database.dsn)) as session, session, session.cursor() as cursor:
        cursor.execute("update tile_jobs.job set tile_set_registered = now() where gid = %s", (job_id,))
    (tile,) = server.ask("/job_tiles", job_id=job_id).data["tiles"]
    assert (tile["tile_id"], tile["column"], tile["width"]) == ("r0_c0", None, None)


def test_health_and_metrics_count_what_there_is(server, run_worker):
    assert server.ask("/health").data == {"database": "ok"}
    server.ask("/start_job", token="anna", tile_ids="r0_c0,r0_c1", recipe="native:slope", halo=8)
    waiting = server.ask("/metrics").body.decode()
    assert 'tile_jobs_jobs{status="ready"} 1\n' in waiting
    assert float(re.search(r"^tile_jobs_oldest_waiting_job_seconds ([\d.]+)$", waiting, re.MULTILINE)[1]) > 0
    run_worker()
    reply = server.ask("/metrics")
    assert reply.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    for line in (
        'tile_jobs_jobs{status="complete"} 1',
        'tile_jobs_tiles{status="complete"} 2',
        "tile_jobs_tiles_per_minute 2",
        "tile_jobs_oldest_waiting_job_seconds 0",
        "tile_jobs_workers 0",
    ):
        assert f"{line}\n" in reply.body.decode()


def test_workers_are_listed_for_operators_only(server, site):
    versions = Versions("0.6.0", "3.22.16", "3.6.2", "")
    with JobDatabase(site.database) as store:
        store.workers.enter("there", 7, 2, versions)
        store.claims.be_worker()
        (worker,) = server.ask("/workers", token="olga").data["workers"]
        assert (worker["host"], worker["process"], worker["lanes"], worker["job_id"]) == ("there", 7, 2, None)
        assert (worker["plugin"], worker["saga"], worker["is_runner"], worker["lacks"]) == ("0.6.0", "", False, [])
        assert server.ask("/workers").status == 401
        refused = server.ask("/workers", token="anna")
        assert (refused.status, refused.message.split(".")[0]) == (403, "Only an operator may see this")
    wait_until(lambda: server.ask("/workers", token="olga").data["workers"] == [])


def test_a_worker_is_counted_while_it_lives(server, site):
    with JobDatabase(site.database) as store:
        store.claims.be_worker()
        assert "tile_jobs_workers 1\n" in server.ask("/metrics").body.decode()
    # The database needs a moment to see that the session has ended.
    wait_until(lambda: "tile_jobs_workers 0\n" in server.ask("/metrics").body.decode())


def test_the_answer_to_head_has_no_body(server):
    reply = server.ask("/jobs", "HEAD")
    assert (reply.status, reply.body) == (200, b"")


@pytest.fixture
def change_tile_set(site):
    """Change the grid of the registered tile set until the end of the test; its tiles stay as they are."""
    with JobDatabase(site.database) as store:
        read = store.tile_sets.tile_set("jacksboro")
        outlines = {town_id: store.tile_sets.town_outline("jacksboro", town_id) for town_id in read.towns}
        record = replace(read, outlines=outlines)
        yield lambda **grid: store.tile_sets.replace_tile_set(replace(record, **grid))
        with closing(psycopg2.connect(site.database.dsn)) as session, session, session.cursor() as cursor:
            cursor.execute("truncate tile_jobs.job cascade")
        store.tile_sets.replace_tile_set(record)


@pytest.mark.needs_saga
def test_a_set_that_the_recipes_tools_cannot_take_is_refused_before_a_job_is_made(nginx_server, change_tile_set):
    asked = {"token": "anna", "tile_ids": "r0_c0", "halo": 8}
    change_tile_set(pixel_height=60.0)
    reply = nginx_server.ask("/start_job", recipe="tilejobs:relief", **asked)
    assert (reply.status, reply.message[:49]) == (400, "recipe: 'tilejobs:relief' needs square pixels, an")
    assert nginx_server.ask("/start_job", recipe="native:slope", **asked).status == 200


@pytest.mark.needs_saga
def test_a_shipped_recipe_refuses_a_set_in_degrees_over_http(nginx_server, change_tile_set):
    change_tile_set(crs_wkt=wgs84().ExportToWkt(), x_origin=-84.5, y_origin=36.5, pixel_width=0.001, pixel_height=0.001)
    reply = nginx_server.ask("/start_job", token="anna", recipe="tilejobs:solar", tile_ids="r0_c0", halo=8)
    assert reply.status == 400
    assert "coordinates in degrees" in reply.message
    assert "Ask the administrator" in reply.message


def test_helpers_are_asked_for_within_what_the_operator_offers(start_server, site):
    server = start_server(TILE_JOBS_ENGINES="slurm,dask", TILE_JOBS_MOST_HELPERS="4")
    asked = {"token": "anna", "tile_ids": "r0_c0", "recipe": "native:slope"}
    job_id = server.ask("/start_job", **asked, engine="slurm", helpers=4).data["job_id"]
    with JobDatabase(site.database) as store:
        job = store.jobs.job(job_id)
    assert (job.engine, job.helpers) == ("slurm", 4)
    for wrong, told in (
        ({"engine": "command", "helpers": 1}, "engine: 'command' can't be used here. Give one of slurm, dask."),
        ({"engine": "condor", "helpers": 1}, "engine: 'condor' can't be used."),
        ({"engine": "slurm", "helpers": 5}, "helpers: 5 can't be used here. Give at most 4."),
        ({"engine": "slurm"}, "helpers: 'slurm' is to supply 0 helpers. Set helpers"),
        ({"helpers": 1}, "helpers: 1 helpers are asked for, and nothing supplies them. Choose an engine"),
    ):
        reply = server.ask("/start_job", **asked, **wrong)
        assert (reply.status, reply.message[: len(told)]) == (400, told)


def test_no_engine_is_offered_unless_the_operator_names_one(server):
    reply = server.ask("/start_job", token="anna", tile_ids="r0_c0", engine="slurm", helpers=1)
    assert (reply.status, reply.message) == (400, "engine: 'slurm' can't be used here. No engine is offered.")


def test_a_job_gets_the_name_the_turn_and_the_time_that_are_asked_for(server):
    asked = {"job_name": "Relief of June", "priority": -10, "not_before": "2099-06-21T20:00:00+02:00"}
    job_id = server.ask("/start_job", "POST", token="anna", body={"tile_ids": ["r0_c0"], **asked}).data["job_id"]
    job = server.ask("/job_status", job_id=job_id).data
    assert (job["name"], job["priority"]) == ("Relief of June", -10)
    assert datetime.fromisoformat(job["not_before"]) == datetime(2099, 6, 21, 18, tzinfo=timezone.utc)


def test_a_time_without_a_zone_is_one_of_utc(server):
    job_id = server.ask("/start_job", token="anna", tile_ids="r0_c0", not_before="2099-06-21T20:00").data["job_id"]
    job = server.ask("/job_status", job_id=job_id).data
    assert datetime.fromisoformat(job["not_before"]) == datetime(2099, 6, 21, 20, tzinfo=timezone.utc)


def test_only_an_operator_lets_a_job_go_before_those_of_others(nginx_server, start_server):
    asked = {"tile_ids": "r0_c0", "priority": 1}
    refused = (403, "priority: 1 needs an operator's token. Give at most 0.")
    reply = nginx_server.ask("/start_job", token="anna", **asked)
    assert (reply.status, reply.message) == refused
    reply = start_server(TILE_JOBS_OPEN_START="1").ask("/start_job", **asked)
    assert (reply.status, reply.message) == refused
    assert nginx_server.ask("/jobs").data["jobs"] == []
    job_id = nginx_server.ask("/start_job", token="olga", **asked).data["job_id"]
    assert nginx_server.ask("/job_status", job_id=job_id).data["priority"] == 1


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"priority": "-101"}, "priority: '-101' can't be used. Give a whole number, -100 to 100."),
        ({"priority": "--1"}, "priority: '--1' can't be used. Give a whole number, -100 to 100."),
        ({"not_before": "tonight"}, "not_before: 'tonight' can't be used. Give a date and time such as"),
        ({"not_before": "9999-12-31T23:00:00Z"}, "not_before: '9999-12-31T23:00:00Z' can't be used. Give a year from"),
        ({"job_name": "x" * 201}, "job_name: 'x"),
    ],
)
def test_a_name_a_turn_or_a_time_that_can_t_be_used_is_told(nginx_server, asked, told):
    reply = nginx_server.ask("/start_job", token="anna", tile_ids="r0_c0", **asked)
    assert (reply.status, reply.message[: len(told)]) == (400, told)
