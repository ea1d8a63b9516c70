"""A request from any door: checked once, in one place."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.errors import UnknownTiles
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.session import Transaction
from tile_job_plugin.requests import job_request
from tile_job_plugin.requests.job_request import JobRequest, check_request
from tile_job_plugin.server.access import Caller, Role
from tile_job_plugin.server.context import RequestContext
from tile_job_plugin.server.parameters import read_parameters
from tile_job_plugin.server.settings import Settings
from tile_job_plugin.server.start_job import INPUTS, start

PLUGIN = Path(__file__).parents[2] / "tile_job_plugin"


@pytest.fixture
def statements(monkeypatch):
    """How often each statement is run from now on."""
    counts = Counter()
    execute = Transaction.execute

    def counting(self, statement, /, **values):
        counts[statement] += 1
        execute(self, statement, **values)

    monkeypatch.setattr(Transaction, "execute", counting)
    return counts


@pytest.fixture
def checks(monkeypatch):
    """The requests that are checked from now on."""
    seen = []

    new_job = job_request._new_job

    def check(database, request, tile_set):
        seen.append(request)
        return new_job(database, request, tile_set)

    monkeypatch.setattr(job_request, "_new_job", check)
    return seen


@pytest.fixture
def by_processing(start_job):
    """Ask for tiles, as a text with commas, by Processing, and leave the job for a worker."""
    return lambda tile_ids: start_job(TILE_IDS=tile_ids, RECIPE="native:slope", HALO=1, RUN=2)["JOB_ID"]


@pytest.fixture
def by_http(saved_connection, tile_set, database, tmp_path):
    """The same over HTTP, from where the parameters of a request are read."""

    def ask(tile_ids):
        settings = Settings(saved_connection, tile_set=tile_set, recipe="native:slope", output_folder=str(tmp_path))
        with JobDatabase(database) as store:
            caller = Caller("anna", Role.USER)
            context = RequestContext(settings, caller, lambda: store, {}, lambda: None)
            return start(context, read_parameters(INPUTS, {"tile_ids": tile_ids, "halo": "1"}), {}).id

    return ask


@pytest.mark.parametrize(("door", "times"), [("by_processing", 2), ("by_http", 1)])
def test_tiles_are_checked_once_and_asked_for_when_files_are_and_when_they_are_written(
    door, times, request, checks, statements, open_store
):
    ask = request.getfixturevalue(door)
    statements.clear()
    job_id = ask("r0_c1,r0_c0,r0_c1")
    assert len(checks) == 1
    assert statements["missing_tiles"] == times
    with open_store() as database:
        assert [tile.tile_id for tile in database.jobs.job_tiles(job_id)] == ["r0_c1", "r0_c0"], "each once"


@pytest.mark.parametrize(
    "way", [{"ALL": True}, {"TILE_IDS": "r0_c?"}, {"EXTENT": True}, {"EXTENT": True, "CLIP": True}]
)
def test_no_tile_set_is_read_as_a_whole(start_job, elevation, statements, way):
    way = {**way, "EXTENT": str(elevation)} if "EXTENT" in way else way
    start_job(**way, RECIPE="native:slope", HALO=1, RUN=2)
    assert statements["tiles_in"] > 0 == statements["tiles"]


def test_ids_beyond_ascii_are_asked_for_by_the_same_statement(by_http, statements):
    with pytest.raises(UnknownTiles, match="has no tile 'München'"):
        by_http("r0_c1,München")
    assert statements["missing_tiles"] == 1


def test_only_two_classes_hold_what_is_asked_for():
    holders = {
        node.name
        for path in PLUGIN.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and {"tile_set", "recipe", "tile_ids"}
        <= {
            field.target.id
            for field in node.body
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        }
    }
    assert holders == {"JobRequest", "NewJob"}


@pytest.mark.parametrize(
    ("naming", "text"),
    [
        ({}, "No tiles are named"),
        (
            {"tile_ids": ["a", "b"], "town_id": "11850"},
            r"several ways: TILE_IDS \('a,b'\), TOWN_ID \('11850'\)\.",
        ),
    ],
)
def test_a_request_names_its_tiles_in_one_way(naming, text, open_store, tile_set):
    with open_store() as database, pytest.raises(RequestRefused, match=text):
        check_request(database, JobRequest(tile_set, "native:slope", **naming))
