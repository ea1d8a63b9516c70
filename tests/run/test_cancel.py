"""Cancelled jobs: stopped at once, nothing left behind, and taken up again where they stood."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QTimer

from tests.saga.processes import saga_processes
from tile_job_plugin.jobs.model import JobStatus, TileStatus

pytestmark = pytest.mark.usefixtures("tile_by_tile")


@pytest.fixture
def cancel_after_first_tile(open_store):
    """Cancel the running job from another session as soon as one of its tiles is complete; tells when."""
    cancelled = []
    timer = QTimer()

    def look():
        with open_store() as store:
            for job in store.jobs.jobs(JobStatus.IN_PROGRESS):
                if store.jobs.progress(job.id).complete and not cancelled:
                    assert store.jobs.cancel_job(job.id).status is JobStatus.CANCELLED
                    cancelled.append(time.monotonic())

    timer.timeout.connect(look)
    timer.start(50)
    yield cancelled
    timer.stop()


@pytest.fixture
def cancelled_job(start_job, cancel_after_first_tile, open_store):
    """The number of a job that was cancelled after its first tile, and when it was and when its runner stopped."""
    with pytest.raises(QgsProcessingException, match="was cancelled"):
        start_job(RECIPE="tilejobs:solar_saga", RECIPE_PARAMETERS={}, HALO=40, WORKERS=2)
    stopped = time.monotonic()
    with open_store() as store:
        (job,) = store.jobs.jobs(JobStatus.CANCELLED)
    return job, cancel_after_first_tile[0], stopped


@pytest.mark.alone
@pytest.mark.needs_saga
def test_within_two_seconds_of_a_cancel_no_process_and_no_half_file_is_left(cancelled_job, tmp_path):
    job, cancelled, stopped = cancelled_job
    assert stopped - cancelled < 2
    assert saga_processes() == []
    assert not Path(job.mosaic_path).exists()
    assert [path for path in tmp_path.rglob("*") if "work" in path.parts] == []


@pytest.mark.needs_saga
def test_unfinished_tiles_of_a_cancelled_job_read_cancelled(cancelled_job, open_store):
    with open_store() as store:
        statuses = [tile.status for tile in store.jobs.job_tiles(cancelled_job[0].id)]
    assert set(statuses) == {TileStatus.COMPLETE, TileStatus.CANCELLED}


@pytest.mark.needs_saga
def test_a_retry_runs_only_the_tiles_that_were_not_complete(cancelled_job, run_algorithm, saved_connection, open_store):
    job = cancelled_job[0]
    with open_store() as store:
        complete = [tile for tile in store.jobs.job_tiles(job.id) if tile.status is TileStatus.COMPLETE]
    result = run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=job.id, RUN=0)
    assert (result["JOB_ID"], result["STATUS"], result["MOSAIC"]) == (job.id, "complete", job.mosaic_path)
    with open_store() as store:
        tiles = store.jobs.job_tiles(job.id)
    assert {tile.status for tile in tiles} == {TileStatus.COMPLETE}
    as_before = [replace(tile, seam_error=None, seam_threshold=0.0) for tile in tiles]
    assert [tile for tile in as_before if tile in complete] == complete
    assert Path(job.mosaic_path).exists()


def test_a_job_that_has_ended_cannot_be_cancelled(start_job, run_algorithm, saved_connection):
    job_id = start_job(RECIPE="native:slope")["JOB_ID"]
    with pytest.raises(QgsProcessingException, match=f"JOB_ID: job {job_id} has already ended: it is complete"):
        run_algorithm("tilejobs:canceljob", CONNECTION=saved_connection, JOB_ID=job_id)


def test_a_retry_waits_for_the_former_runner_to_let_go_of_the_job(
    start_job, run_algorithm, saved_connection, open_store
):
    job_id = start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]
    former = open_store()
    former.claims.claim_job(job_id, "former runner")
    former.jobs.cancel_job(job_id)
    # It holds the job's lock until its session ends, as a runner does that is still stopping its lanes.
    QTimer.singleShot(1500, former.close)
    result = run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=job_id, RUN=0)
    with open_store() as store:
        mosaic = store.jobs.job(job_id).mosaic_path
        assert (result["JOB_ID"], result["STATUS"], result["MOSAIC"]) == (job_id, "complete", mosaic)
