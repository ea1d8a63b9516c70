"""What each of the three roles may do with a job database."""

from __future__ import annotations

from contextlib import suppress

import pytest

from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.errors import AccessDenied, ConnectionLost
from tile_job_plugin.jobs.model import JobStatus, MeasuredHalo
from tile_job_plugin.jobs.reconnect import Patience
from tile_job_plugin.jobs.store import Store


@pytest.fixture
def job_id(roles):
    """A job that waits."""
    with Store(roles["owner"]) as store:
        store.replace_tile_set(tile_set_record())
        return store.insert_job(new_job()).id


def test_a_runner_runs_cancels_and_retries_jobs(roles, job_id):
    with Store(roles["runner"]) as store:
        claim = store.claim_next_job("here:1").claim
        store.start_tiles(claim, ["a", "b", "c"])
        assert store.complete_tiles(claim, ["a", "b"])
        store.fail_tile(claim, "c", "bad")
        for number in range(101):
            store.log(job_id, f"text {number}", "a")
        store.set_halo(job_id, 8)
        store.keep_measured_halo(job_id, "version", MeasuredHalo(8, 6, 0.0))
        store.set_seam_error(job_id, 1.0, 0.5, "here", {"a": 1.0})
        store.be_worker()
        store.decline_job(claim, "No SAGA.")
        store.cancel_job(job_id)
        store.reopen_job(job_id)
        assert store.insert_job(new_job()).status is JobStatus.READY


def test_a_runner_that_has_lost_its_session_wins_its_job_back(roles, job_id):
    with Store(roles["runner"]) as store:
        store.be_patient(Patience(lambda: False, lambda text: None))
        claim = store.claim_next_job("here:1").claim
        with suppress(ConnectionLost), store._transaction() as transaction:
            transaction._cursor.execute("select pg_terminate_backend(pg_backend_pid())")
        assert store.claim_status(claim) is JobStatus.IN_PROGRESS


def test_a_runner_neither_registers_nor_deletes(roles, job_id):
    with Store(roles["runner"]) as store:
        store.cancel_job(job_id)
        for refused in (lambda: store.replace_tile_set(tile_set_record()), lambda: store.delete_job(job_id)):
            with pytest.raises(AccessDenied):
                refused()


def test_a_viewer_reads_and_is_refused_everything_else_in_words(roles, job_id):
    with Store(roles["viewer"]) as store:
        assert store.job(job_id).status is JobStatus.READY
        assert store.progress(job_id).total == 3
        assert len(store.jobs()) == 1
        assert store.tile_set("fault").tiles
        assert store.waiting(job_id).workers == 0
        for refused in (
            lambda: store.insert_job(new_job()),
            lambda: store.cancel_job(job_id),
            lambda: store.claim_next_job("here:1"),
            lambda: store.delete_job(job_id),
        ):
            with pytest.raises(AccessDenied, match="may not do this: permission denied"):
                refused()
