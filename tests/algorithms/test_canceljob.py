"""Cancelling jobs that nobody runs yet; those that run are in tests/run/test_cancel.py."""

from __future__ import annotations

from tile_job_plugin.jobs.model import JobStatus, TileStatus


def test_a_job_that_waits_is_cancelled_with_its_tiles(start_job, run_algorithm, saved_connection, open_store):
    job_id = start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]
    result = run_algorithm("tilejobs:canceljob", CONNECTION=saved_connection, JOB_ID=job_id)
    assert result == {"STATUS": "cancelled"}
    with open_store() as store:
        assert store.jobs.job(job_id).status is JobStatus.CANCELLED
        assert {tile.status for tile in store.jobs.job_tiles(job_id)} == {TileStatus.CANCELLED}


def test_no_worker_takes_a_cancelled_job(start_job, run_algorithm, saved_connection, tmp_path):
    job_id = start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]
    run_algorithm("tilejobs:canceljob", CONNECTION=saved_connection, JOB_ID=job_id)
    result = run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)
    assert result == {"JOBS_RUN": 0}
    assert not (tmp_path / "mosaic.tif").exists()
