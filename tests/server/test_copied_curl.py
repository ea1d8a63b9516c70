"""The call of curl that the panel copies, sent to the service by curl itself."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from datetime import datetime

import pytest
from qgis.core import QgsSettings

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.requests.service_address import SERVICE_SETTING, USUAL_SERVICE
from tile_job_plugin.widgets.curl_text import curl_text

#: What the form always gives, and the service leaves out.
ELSEWHERE = {"CONNECTION": "mine", "SCHEMA": "tile_jobs", "MOSAIC": "/home/me/slope.tif", "MAP_TILES": None, "RUN": 1}


def values(**asked):
    return {**ELSEWHERE, "TILE_SET": "jacksboro", "RECIPE": "native:slope", "RECIPE_PARAMETERS": "", **asked}


@pytest.fixture
def job_of(nginx_server, site):
    """Have a shell run the copied call, and give the job that the service has started."""
    QgsSettings().setValue(SERVICE_SETTING, f"{nginx_server.address}/")

    def job_of(token="anna", **asked):
        call = f"{curl_text('tilejobs:startjob', values(**asked))} --silent --show-error"
        environment = {**os.environ, "TOKEN": site.tokens[token]}
        ended = subprocess.run(["sh", "-c", call], env=environment, capture_output=True, text=True, check=True)
        answer = json.loads(ended.stdout)
        with JobDatabase(site.database) as store:
            return store.jobs.job(int(answer["jobID"])), {
                tile.tile_id for tile in store.jobs.job_tiles(answer["jobID"])
            }

    yield job_of
    QgsSettings().remove(SERVICE_SETTING)


def test_the_service_starts_the_job_that_the_form_shows(job_of):
    job, tiles = job_of(
        TILE_IDS="r0_c0, r1_*",
        RECIPE_PARAMETERS='{"Z_FACTOR": 2.5}',
        HALO=3,
        JOB_NAME="Anna's relief of \u201eJune\u201c",
        PRIORITY=-5,
        NOT_BEFORE="2099-06-21T20:00:00",
    )
    assert (job.recipe, job.halo, job.name, job.priority) == (
        "native:slope",
        3,
        "Anna's relief of \u201eJune\u201c",
        -5,
    )
    assert job.recipe_parameters == {"Z_FACTOR": 2.5}
    assert job.not_before == datetime(2099, 6, 21, 20).astimezone()
    assert tiles == {"r0_c0", "r1_c0", "r1_c1"}


@pytest.mark.parametrize("naming", [{"TOWN_ID": "11850", "CLIP": True}, {"ALL": True}])
def test_towns_and_all_tiles_are_named(job_of, naming):
    job, tiles = job_of(**naming)
    assert tiles
    assert (job.town_id, bool(job.clip)) == (naming.get("TOWN_ID"), naming.get("CLIP", False))


def test_an_extent_has_its_corners_as_the_service_wants_them(job_of, site):
    with JobDatabase(site.database) as store:
        grid = store.tile_sets.tile_set("jacksboro")
    x, y = grid.x_origin + 2 * grid.pixel_width, grid.y_origin - 2 * grid.pixel_height
    inside = f"{x!r},{x + grid.pixel_width!r},{y - grid.pixel_height!r},{y!r}"
    _, tiles = job_of(EXTENT=inside)
    assert tiles == {"r0_c0"}


def test_an_operators_token_lets_the_job_go_before_others(job_of):
    job, _ = job_of("olga", ALL=True, PRIORITY=7)
    assert job.priority == 7


def test_the_service_on_this_computer_is_asked_unless_a_setting_says_otherwise():
    *_, url = shlex.split(curl_text("tilejobs:startjob", values(ALL=True)))
    assert url == f"{USUAL_SERVICE}ogcapi/processes/native:slope/execution"
