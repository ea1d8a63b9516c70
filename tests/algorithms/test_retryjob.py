"""Jobs that are taken up again."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from tile_job_plugin.jobs.model import JobStatus


@pytest.fixture
def retry(run_algorithm, saved_connection):
    """Retry a job."""
    return lambda job_id, **more: run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=job_id, **more)


@pytest.fixture
def cancelled_job(start_job, run_algorithm, saved_connection):
    """The number of a job that was cancelled before it ran."""
    job_id = start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]
    run_algorithm("tilejobs:canceljob", CONNECTION=saved_connection, JOB_ID=job_id)
    return job_id


def test_a_cancelled_job_is_run_to_its_end(cancelled_job, retry, tmp_path):
    assert retry(cancelled_job) == {"JOB_ID": cancelled_job, "STATUS": "complete"}
    assert (tmp_path / "mosaic.tif").exists()


def test_a_retried_job_may_be_left_for_a_worker(cancelled_job, retry, open_store, tmp_path):
    assert retry(cancelled_job, RUN=2) == {"JOB_ID": cancelled_job, "STATUS": "ready"}
    with open_store() as store:
        assert store.job(cancelled_job).status is JobStatus.READY
    assert not (tmp_path / "mosaic.tif").exists()


def test_a_failed_job_runs_its_failed_tiles_once_the_raster_is_back(
    retry, start_job, run_algorithm, saved_connection, elevation, tile_files, tmp_path, open_store
):
    tile_files(elevation, 200)
    folder = tmp_path / "tiles"
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="files", FOLDER=str(folder))
    job_id = start_job(TILE_SET="files", TILE_IDS="0_0,1_1", RECIPE="native:slope", HALO=0, RUN=2)["JOB_ID"]
    (folder / "1_1.tif").rename(tmp_path / "away.tif")
    run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)
    with open_store() as store:
        job = store.job(job_id)
        assert job.status is JobStatus.FAILED
        assert f"The raster {folder / '1_1.tif'} is not there any more" in job.message
        first = store.job_tiles(job_id)[0]
    (tmp_path / "away.tif").rename(folder / "1_1.tif")
    assert retry(job_id)["STATUS"] == "complete"
    with open_store() as store:
        assert store.job_tiles(job_id)[0] == first, "a tile that was complete is not run again"


def test_a_job_whose_tile_set_was_registered_again_stays_as_it_is(
    cancelled_job, retry, run_algorithm, saved_connection, elevation, open_store
):
    more = {"TILE_SET": "jacksboro", "RASTER": str(elevation), "TILE_SIZE": 180}
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, **more)
    with pytest.raises(QgsProcessingException, match=rf"^JOB_ID: job {cancelled_job} can't be retried: its tile set"):
        retry(cancelled_job)
    with open_store() as store:
        assert store.job(cancelled_job).status is JobStatus.CANCELLED
