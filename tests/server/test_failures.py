"""What is wrong with a request, said over HTTP: in the words of HTTP, and with values to the letter."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import replace

import psycopg2
import pytest

from tests.server.client import Client
from tests.test_errors import ALGORITHMS, PARAMETERS
from tile_job_plugin.jobs.job_database import JobDatabase

#: Ids that are also names of parameters.
TOWN, TILE_SET, TILE = "HALO", "RECIPE", "TILE_SET"


@pytest.fixture
def odd_names(site, start_server):
    """A server whose only tile set, its town and one of its tiles are called like parameters."""
    with JobDatabase(site.database) as store:
        record = store.tile_sets.tile_set("jacksboro")
        first, *others = record.tiles
        tiles = [first._replace(tile_id=TILE), *others]
        store.tile_sets.replace_tile_set(replace(record, name=TILE_SET, tiles=tiles, towns={TOWN: [TILE]}))
    yield start_server(TILE_JOBS_TILE_SET=TILE_SET)
    with closing(psycopg2.connect(site.database.dsn)) as session, session, session.cursor() as cursor:
        cursor.execute("truncate tile_jobs.job cascade")
        cursor.execute("delete from tile_jobs.tile_set where name = %s", (TILE_SET,))


def refusal(server: Client, path: str = "/start_job", **values: object) -> str:
    reply = server.ask(path, token="anna", **values)
    assert 400 <= reply.status < 500
    return reply.message


@pytest.mark.needs_saga
def test_names_come_back_to_the_letter_in_answers_and_errors(odd_names):
    job_id = odd_names.ask("/start_job", token="anna", town_id=TOWN, recipe="native:slope").data["job_id"]
    job = odd_names.ask("/job_status", job_id=job_id).data
    assert (job["town_id"], job["tile_set"]) == (TOWN, TILE_SET)
    tiles = odd_names.ask("/job_tiles", job_id=job_id).data["tiles"]
    assert [tile["tile_id"] for tile in tiles] == [TILE]
    unknown = {"town_id": "HALO_TILE_IDS", "recipe": "native:slope"}
    assert refusal(odd_names, **unknown).startswith(
        "town_id: tile set 'RECIPE' knows no town with the id 'HALO_TILE_IDS'."
    )
    said = refusal(odd_names, tile_ids="TILE_SET,HALO,TOWN_ID", recipe="native:slope")
    assert said.startswith("tile_ids: tile set 'RECIPE' has no tile 'HALO', 'TOWN_ID'.")
    said = refusal(odd_names, tile_ids="JOB_ID", town_id="HALO")
    assert said.startswith("Tiles are named in several ways: tile_ids ('JOB_ID'), town_id ('HALO').")


@pytest.mark.needs_saga
def test_an_advice_names_what_there_is_over_http(nginx_server):
    assert refusal(nginx_server, "/job_status", job_id=999) == (
        "job_id: there is no job with the id 999. Look it up with /jobs."
    )
    assert refusal(nginx_server) == (
        "No tiles are named. Give one of tile_ids (such as 4315,43*), town_id (such as 11850), all, extent and area."
    )


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("/start_job", {}),
        ("/start_job", {"tile_ids": "x"}),
        ("/start_job", {"town_id": "x"}),
        ("/start_job", {"tile_ids": "r0_c0", "town_id": "11850"}),
        ("/start_job", {"tile_ids": "r0_c0", "halo": "x"}),
        ("/start_job", {"tile_ids": "r0_c0", "recipe": "x"}),
        ("/start_job", {"tile_ids": "r0_c0", "tile_set": "x"}),
        ("/job_status", {"job_id": 999}),
        ("/cancel_job", {"job_id": 999}),
        ("/job_tiles", {"job_id": 999}),
        ("/job_log", {"job_id": 999}),
        ("/ogcapi/jobs/999", {}),
        ("/ogcapi/jobs/999/results", {}),
    ],
)
def test_no_answer_names_an_algorithm_or_a_parameter_in_capitals(nginx_server, path, values):
    reply = nginx_server.ask(path, token="anna", **values)
    said = reply.json.get("message") or reply.json["detail"]
    assert 400 <= reply.status < 500
    assert not PARAMETERS.search(said)
    assert not any(re.search(rf"\b{name}\b", said) for name in ALGORITHMS)


def test_a_fault_of_a_recipes_parameter_is_one_of_the_inputs(nginx_server):
    execution = "/ogcapi/processes/native:slope/execution"
    body = {"inputs": {"tile_ids": ["r0_c0"], "Z_FACTOR": "steep"}}
    reply = nginx_server.ask(execution, "POST", token="anna", body=body)
    assert (reply.status, reply.json["detail"]) == (
        400,
        "inputs: Z_FACTOR of native:slope: 'steep' can't be used. Give a number, 0 or more.",
    )


def test_a_job_that_failed_tells_an_operator_why_without_a_name_of_another_door(site, nginx_server, run_worker):
    job_id = nginx_server.ask("/start_job", token="anna", tile_ids="r0_c0", recipe="native:slope").data["job_id"]
    with closing(psycopg2.connect(site.database.dsn)) as session, session, session.cursor() as cursor:
        cursor.execute("update tile_jobs.tile_set set registered = now() where name = 'jacksboro'")
    run_worker()
    job = nginx_server.ask("/job_status", token="olga", job_id=job_id).data
    assert (job["status"], job["message"]) == (
        "failed",
        f"Tile set: 'jacksboro' was registered again after job {job_id} was started. Start a new job.",
    )
