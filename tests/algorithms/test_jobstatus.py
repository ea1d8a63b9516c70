"""Where a job stands, in every state."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from tests.jobs.lanes import complete_tiles, fail_tile, start_tiles


@pytest.fixture
def status_of(run_algorithm, saved_connection):
    """Ask where a job stands."""
    return lambda job_id: run_algorithm("tilejobs:jobstatus", CONNECTION=saved_connection, JOB_ID=job_id)


def test_a_ready_job_has_its_tiles_before_it(start_job, status_of, tmp_path):
    job_id = start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]
    assert status_of(job_id) == {
        "STATUS": "ready",
        "PAUSED": False,
        "JOB_NAME": "",
        "PRIORITY": 0,
        "NOT_BEFORE": "",
        "PROGRESS": 0,
        "PHASE": "waiting",
        "TIME_LEFT": None,
        "TILES_TOTAL": 6,
        "TILES_COMPLETE": 0,
        "TILES_FAILED": 0,
        "MESSAGE": "The job is waiting for a worker, and none is running.",
        "MOSAIC_PATH": str(tmp_path / "mosaic.tif"),
        "HALO": None,
        "SEAM_ERROR": None,
        "SEAM_ERROR_MEAN": None,
        "SEAM_ERROR_PLACE": "",
    }


def test_a_complete_job_has_them_behind_it(start_job, status_of, tmp_path):
    job_id = start_job(RECIPE="native:slope")["JOB_ID"]
    assert status_of(job_id) == {
        "STATUS": "complete",
        "PAUSED": False,
        "JOB_NAME": "",
        "PRIORITY": 0,
        "NOT_BEFORE": "",
        "PROGRESS": 100,
        "PHASE": "",
        "TIME_LEFT": None,
        "TILES_TOTAL": 6,
        "TILES_COMPLETE": 6,
        "TILES_FAILED": 0,
        "MESSAGE": "",
        "MOSAIC_PATH": str(tmp_path / "mosaic.tif"),
        "HALO": 3,
        "SEAM_ERROR": 0,
        "SEAM_ERROR_MEAN": 0,
        "SEAM_ERROR_PLACE": "",
    }


def test_the_tiles_of_a_runner_that_tells_nothing_are_nearly_all_of_the_job(start_job, status_of, open_store):
    job_id = start_job(RECIPE="native:slope", RUN=2, RETRIES=0)["JOB_ID"]
    with open_store() as store:
        claim = store.claims.claim_job(job_id, "here:1").claim
        start_tiles(store, claim, ["r0_c0", "r0_c1"])
        complete_tiles(store, claim, ["r0_c0"])
        fail_tile(store, claim, "r0_c1", "bad pixels")
        status = status_of(job_id)
    assert status["STATUS"] == "in progress"
    assert status["PROGRESS"] == pytest.approx(95 / 6)
    assert (status["PHASE"], status["TIME_LEFT"]) == ("halo", None)
    assert (status["TILES_COMPLETE"], status["TILES_FAILED"]) == (1, 1)


def test_a_failed_job_says_why(start_job, status_of, quick_provider, elevation):
    from osgeo import gdal

    value = float(gdal.Open(str(elevation)).ReadAsArray(180, 180, 1, 1)[0, 0])
    with pytest.raises(QgsProcessingException):
        start_job(RECIPE="quick:copy", RECIPE_PARAMETERS={"FAIL_ON": value}, HALO=0)
    status = status_of(1)
    assert (status["STATUS"], status["TILES_COMPLETE"], status["TILES_FAILED"]) == ("failed", 5, 1)
    assert status["MESSAGE"].startswith(f"1 tile failed. Tile 'r1_c1': The pixel is {value:g}")
    assert status["MESSAGE"].endswith("Retry the job to run what is left.")
