"""Tiles that fail are tried again, and not for ever; a tile that takes too long fails as well."""

import shlex
import subprocess
import time

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

from tests.fixtures.quick_recipe import CopyRaster
from tests.saga.processes import saga_processes
from tile_job_plugin.jobs.model import JobStatus, TileStatus

pytestmark = pytest.mark.usefixtures("quick_provider", "tile_by_tile")


@pytest.fixture(autouse=True)
def no_failure_yet():
    CopyRaster.failures = 0


@pytest.fixture
def first_pixel(elevation):
    """The value of the first pixel of tile r1_c1 without a halo, which no other tile begins with."""
    dataset = gdal.Open(str(elevation))
    return float(dataset.ReadAsArray(180, 180, 1, 1)[0, 0])


@pytest.fixture
def tiles_of_job(open_store):
    def read():
        with open_store() as store:
            (job,) = store.jobs.jobs()
            return job, store.jobs.job_tiles(job.id)

    return read


def test_a_tile_that_fails_at_first_completes_when_it_is_tried_again(start_job, first_pixel, tiles_of_job):
    parameters = {"FAIL_ON": first_pixel, "TIMES": 2}
    result = start_job(RECIPE="quick:copy", TILE_IDS="r1_c1,r1_c0", RECIPE_PARAMETERS=parameters, HALO=0)
    assert result["STATUS"] == "complete"
    assert CopyRaster.failures == 2
    assert {tile.message for tile in tiles_of_job()[1]} == {""}


@pytest.mark.parametrize("retries", [0, 1])
def test_a_tile_that_goes_on_to_fail_is_failed_and_the_others_complete(start_job, first_pixel, tiles_of_job, retries):
    with pytest.raises(QgsProcessingException, match="The pixel is"):
        start_job(
            RECIPE="quick:copy",
            TILE_IDS="r1_c1,r1_c0,r2_c0",
            RECIPE_PARAMETERS={"FAIL_ON": first_pixel},
            HALO=0,
            RETRIES=retries,
        )
    assert CopyRaster.failures == 1 + retries
    job, tiles = tiles_of_job()
    assert job.status is JobStatus.FAILED
    assert job.message.startswith("1 tile failed")
    assert [tile.status for tile in tiles] == [TileStatus.FAILED, TileStatus.COMPLETE, TileStatus.COMPLETE]


def test_a_retry_of_some_tiles_leaves_others_that_have_failed_as_they_are(
    start_job, run_algorithm, saved_connection, tiles_of_job
):
    with pytest.raises(QgsProcessingException):
        start_job(
            RECIPE="quick:copy",
            RECIPE_PARAMETERS={"SECONDS": 60},
            TILE_IDS="r0_c0,r0_c1,r1_c0",
            HALO=0,
            RETRIES=0,
            TIME_LIMIT=0.2,
        )
    before = {tile.tile_id: tile.started for tile in tiles_of_job()[1]}
    with pytest.raises(QgsProcessingException, match=r"3 tiles failed"):
        run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=1, TILE_IDS="r0*")
    job, tiles = tiles_of_job()
    assert job.status is JobStatus.FAILED
    assert [tile.tile_id for tile in tiles if tile.started != before[tile.tile_id]] == ["r0_c0", "r0_c1"]
    with pytest.raises(QgsProcessingException, match=r"TILE_IDS: job 1 has no tile 'x'"):
        run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=1, TILE_IDS="x")


def test_a_tile_that_takes_too_long_is_stopped_and_its_lane_goes_on(start_job, tiles_of_job):
    started = time.monotonic()
    with pytest.raises(QgsProcessingException, match=r"longer than 0.5 s, which is the time limit per tile"):
        start_job(
            RECIPE="quick:copy",
            RECIPE_PARAMETERS={"SECONDS": 60},
            HALO=0,
            RETRIES=0,
            TIME_LIMIT=0.5,
            TILE_IDS="r0_c0,r0_c1,r1_c0",
            WORKERS=1,
        )
    assert time.monotonic() - started < 10
    assert {tile.status for tile in tiles_of_job()[1]} == {TileStatus.FAILED}


@pytest.mark.needs_saga
def test_saga_is_killed_when_a_tile_takes_too_long(start_job, tmp_path):
    with pytest.raises(QgsProcessingException, match="time limit per tile"):
        start_job(
            RECIPE="tilejobs:solar_saga",
            RECIPE_PARAMETERS={"RADIUS": 9000},
            TILE_IDS="r0_c0,r0_c1",
            HALO=60,
            RETRIES=0,
            TIME_LIMIT=0.3,
        )
    assert saga_processes() == []


@pytest.mark.needs_saga
def test_a_time_limit_that_is_kept_changes_nothing(start_job):
    assert start_job(RECIPE="tilejobs:relief", HALO=8, TIME_LIMIT=100)["STATUS"] == "complete"


@pytest.mark.needs_saga
def test_a_failed_tile_tells_the_command_that_runs_its_recipe_alone(
    start_job, tiles_of_job, qgis_process_program, tmp_path
):
    with pytest.raises(QgsProcessingException):
        start_job(
            RECIPE="tilejobs:solar_saga", TILE_IDS="r0_c0", HALO=60, RETRIES=0, TIME_LIMIT=0.1, RECIPE_PARAMETERS={}
        )
    message = tiles_of_job()[1][0].message
    command = message.partition("alone: ")[2]
    assert "tilejobs:solar_saga" in command
    done = subprocess.run(
        shlex.split(command), env=qgis_process_program.environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert {path.name for path in tmp_path.rglob("failed/r0_c0/*.tif")} == {
        "solar_radiation.tif",
        "sky_view_factor.tif",
    }
