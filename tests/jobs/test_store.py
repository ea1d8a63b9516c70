"""Jobs in a real database: what each statement does, and what it leaves alone."""

from __future__ import annotations

from tests.jobs.records import new_job
from tile_job_plugin.jobs.model import JobProgress, JobStatus, TileStatus


def tile_statuses(store, job_id):
    return {tile.tile_id: tile.status.value for tile in store.job_tiles(job_id)}


def test_a_job_goes_from_ready_to_complete(fault):
    job = fault.insert_job(new_job())
    assert (job.status, job.message, job.runner, job.started, job.ended) == (JobStatus.READY, "", None, None, None)

    assert fault.claim_next_job("here:1").id == job.id
    assert fault.start_tiles(job.id, ["a", "b"]) == ["a", "b"]
    assert fault.complete_tiles(job.id, ["a", "b"]) == ["a", "b"]
    assert fault.progress(job.id) == JobProgress(total=3, complete=2, failed=0)
    assert not fault.begin_mosaic(job.id), "a tile is missing"
    fault.start_tiles(job.id, ["c"])
    fault.complete_tiles(job.id, ["c"])
    assert fault.begin_mosaic(job.id)
    assert fault.complete_job(job.id)

    job = fault.job(job.id)
    assert job.status is JobStatus.COMPLETE
    assert job.runner == "here:1"
    assert job.created <= job.started <= job.ended
    assert {tile.status for tile in fault.job_tiles(job.id)} == {TileStatus.COMPLETE}
