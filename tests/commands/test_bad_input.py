"""Wrong calls of `qgis_process`: the exit code is not 0, what is printed is clear, and nothing is changed."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsSettings

from tests.fixtures.ports import free_port
from tests.fixtures.refusals import HARMFUL
from tile_job_plugin.saga.provider import FOLDER_SETTING


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"CONNECTION": "nowhere"}, "CONNECTION: QGIS has no PostgreSQL connection named 'nowhere'. The saved ones"),
        pytest.param(
            {"TILE_SET": HARMFUL},
            f"TILE_SET: there is no tile set named {HARMFUL!r}. The registered ones are: jacksb",
            marks=pytest.mark.extra,
        ),
        ({"TILE_IDS": "", "TOWN_ID": HARMFUL}, f"TOWN_ID: tile set 'jacksboro' knows no town with the id {HARMFUL!r}"),
        pytest.param({"TILE_IDS": ""}, "No tiles are named. Give one of TILE_IDS", marks=pytest.mark.extra),
        pytest.param(
            {"RECIPE": "native:nosuchthing"},
            "RECIPE: there is no Processing algorithm 'native:nosuchthing'.",
            marks=pytest.mark.extra,
        ),
        ({"RECIPE_PARAMETERS": '{"FACTOR": 2}'}, "RECIPE_PARAMETERS: native:slope takes no parameter 'FACTOR' here."),
        ({"HALO": -1}, "HALO: '-1' can't be used. Give a whole number, 0 or more."),
        ({"MOSAIC": "/proc/mosaic.tif"}, "MOSAIC: no file can be made at '/proc/mosaic.tif' ("),
    ],
)
def test_a_job_that_cannot_be_started_is_refused(refuse_command, start, wrong, expected):
    assert refuse_command("startjob", **{**start, **wrong}).count(expected) == 1


def test_an_error_is_printed_once_without_json_too(qgis_process, saved_connection, start):
    values = {"CONNECTION": saved_connection, **start, "TILE_IDS": "r9_c9"}
    said = qgis_process.call("run", "tilejobs:startjob", *(f"--{name}={value}" for name, value in values.items()))
    assert said.count("has no tile 'r9_c9'") == 1
    assert "ERROR:\tTILE_IDS: tile set 'jacksboro' has no tile 'r9_c9'." in said


def test_a_server_that_is_not_there_is_told(refuse_command, start, connection_to):
    port = str(free_port())
    said = refuse_command("startjob", **{**start, "CONNECTION": connection_to(port=port)})
    assert re.search(rf"CONNECTION: .*connection 'other' \(host 127.0.0.1, port {port}.*can't be reached", said)


def test_a_wrong_password_is_told_and_not_shown(refuse_command, start, connection_to):
    said = refuse_command("startjob", **{**start, "CONNECTION": connection_to(password="wrong-one")})
    assert re.search(r"CONNECTION: .*connection 'other'.* refused the user or password.*Correct them", said)
    assert "wrong-one" not in said


@pytest.fixture
def no_saga(qgis_app):
    """A profile whose setting leads to a folder without SAGA."""
    QgsSettings().setValue(FOLDER_SETTING, "/nowhere")
    yield
    QgsSettings().remove(FOLDER_SETTING)
    QgsSettings().sync()


@pytest.mark.parametrize("recipe", ["sagacmd:ta_morphometry_0", "tilejobs:relief"])
def test_a_missing_saga_is_told_with_what_to_do(no_saga, refuse_command, start, recipe):
    said = refuse_command("startjob", **{**start, "RECIPE": recipe})
    assert "RECIPE: " in said
    assert "SAGA was not found: install it (Debian and Ubuntu: package saga), or set its folder" in said


def test_a_job_that_does_not_exist_is_told(refuse_command):
    assert "JOB_ID: there is no job with the id 7." in refuse_command("jobstatus", JOB_ID=7)
    assert "JOB_ID: '7.4' can't be used. Give a whole number, 1 or more." in refuse_command("canceljob", JOB_ID=7.4)


def test_a_complete_job_is_neither_cancelled_nor_retried(refuse_command, ended_job):
    job_id = ended_job("complete")
    said = refuse_command("canceljob", JOB_ID=job_id)
    assert f"JOB_ID: job {job_id} has already ended: it is complete." in said
    said = refuse_command("retryjob", JOB_ID=job_id)
    assert f"JOB_ID: job {job_id} can't be retried: it is complete." in said


def test_a_tile_set_that_cannot_be_registered_is_refused(refuse_command, tmp_path, elevation):
    said = refuse_command("registertileset", TILE_SET="new", RASTER=elevation)
    assert "TILE_SIZE: nothing is given. Give the edge of a tile in pixels, such as 1000." in said
    said = refuse_command("registertileset", TILE_SET="new", FOLDER=tmp_path)
    assert f"FOLDER: there is no raster that GDAL can read in {tmp_path}." in said
