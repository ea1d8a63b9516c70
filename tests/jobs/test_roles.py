"""What each of the three roles may do with a job database."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest

from tests.jobs.lanes import complete_tiles, fail_tile, start_tiles
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.errors import AccessDenied, ConnectionLost, TownWithoutOutline
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobRaster, JobStatus, MeasuredHalo, Phase, PhaseCost, SeamError, Versions
from tile_job_plugin.jobs.reconnect import Patience


@pytest.fixture
def job_id(roles):
    """A job that waits."""
    with JobDatabase(roles["owner"]) as store:
        store.tile_sets.replace_tile_set(tile_set_record())
        return store.jobs.insert_job(new_job()).id


def test_a_runner_runs_cancels_and_retries_jobs(roles, job_id):
    with JobDatabase(roles["runner"]) as store:
        claim = store.claims.claim_next_job("here:1").claim
        start_tiles(store, claim, ["a", "b", "c"])
        assert complete_tiles(store, claim, ["a", "b"])
        fail_tile(store, claim, "c", "bad")
        for number in range(101):
            store.jobs.log(job_id, f"text {number}", "a")
        store.jobs.set_halo(claim, 8)
        for _ in range(2):
            store.jobs.tell_progress(claim, Phase.TILES, 50.0, 12.0)
            store.jobs.add_phase_cost(claim, Phase.TILES, PhaseCost(2.0, 1e6))
        store.jobs.keep_measured_halo(job_id, "version", MeasuredHalo(8, 6, 0.0))
        store.jobs.set_seam_error(claim, SeamError(1.0, 0.5, "here", 0.1), [("a", 1.0)])
        store.workers.enter("here", 1, 2, Versions("0.6.0", "3.22.16", "3.6.2", ""))
        store.claims.be_worker()
        assert [worker.host for worker in store.workers.workers()] == ["here"]
        store.claims.decline_job(claim, "No SAGA.")
        store.jobs.cancel_job(job_id)
        store.jobs.reopen_job(job_id)
        assert store.jobs.insert_job(new_job()).status is JobStatus.READY
        cut = store.jobs.insert_job(replace(new_job(), clip="area", outline=b"outline"))
        assert store.jobs.outline(cut.id) == b"outline"
        with suppress(TownWithoutOutline):
            store.tile_sets.town_outline("fault", "a")
        with_raster = replace(new_job(), rasters=[JobRaster("COVER", 0, "fault")])
        assert store.jobs.insert_job(with_raster).status is JobStatus.READY


def test_a_runner_that_has_lost_its_session_wins_its_job_back(roles, job_id):
    with JobDatabase(roles["runner"]) as store:
        store.be_patient(Patience(lambda: False, lambda text: None))
        claim = store.claims.claim_next_job("here:1").claim
        with suppress(ConnectionLost), store.transaction() as transaction:
            transaction._cursor.execute("select pg_terminate_backend(pg_backend_pid())")
        assert store.claims.claim_status(claim) is JobStatus.IN_PROGRESS


def test_a_runner_neither_registers_nor_deletes(roles, job_id):
    with JobDatabase(roles["runner"]) as store:
        store.jobs.cancel_job(job_id)
        for refused in (
            lambda: store.tile_sets.replace_tile_set(tile_set_record()),
            lambda: store.jobs.delete_job(job_id),
        ):
            with pytest.raises(AccessDenied):
                refused()


def test_a_viewer_reads_and_is_refused_everything_else_in_words(roles, job_id):
    with JobDatabase(roles["viewer"]) as store:
        assert store.jobs.job(job_id).status is JobStatus.READY
        assert store.jobs.progress(job_id).total == 3
        assert store.jobs.phase_costs(job_id) == {}
        assert len(store.jobs.jobs()) == 1
        assert store.tile_sets.tile_set("fault").tiles
        assert store.claims.waiting(job_id).workers == 0
        for refused in (
            lambda: store.jobs.insert_job(new_job()),
            lambda: store.jobs.cancel_job(job_id),
            lambda: store.claims.claim_next_job("here:1"),
            lambda: store.jobs.delete_job(job_id),
        ):
            with pytest.raises(AccessDenied, match="may not do this: permission denied"):
                refused()
