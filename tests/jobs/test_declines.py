"""Workers that can't run a job: they leave it to others, and who asks for the job hears why it waits."""

from __future__ import annotations

import pytest

from tests.jobs.concurrency import wait_until
from tests.jobs.records import new_job
from tile_job_plugin.jobs import claims as claims_module
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus


@pytest.fixture
def workers(fault, database):
    """Two workers, beside the store of who watches."""
    with JobDatabase(database) as first, JobDatabase(database) as second:
        for worker in (first, second):
            worker.claims.be_worker()
        yield first, second


def declined(worker, runner="here:1:a", reason="No SAGA."):
    job = worker.claims.claim_next_job(runner)
    worker.claims.decline_job(job.claim, reason)
    return job.id


def test_a_declined_job_is_ready_for_others_and_not_asked_for_again(fault, workers):
    first, second = workers
    bad, good = (fault.jobs.insert_job(new_job()).id for _ in range(2))
    assert declined(first) == bad
    assert (fault.jobs.job(bad).status, fault.jobs.job(bad).runner, fault.jobs.job(bad).started) == (
        JobStatus.READY,
        None,
        None,
    )
    assert first.claims.claim_next_job("here:1:b").id == good
    assert first.claims.claim_next_job("here:1:c") is None
    assert second.claims.claim_next_job("there:1:a").id == bad


def test_a_declined_job_is_asked_for_again_after_a_while_or_once_it_is_retried(fault, workers, monkeypatch):
    first, _ = workers
    job_id = fault.jobs.insert_job(new_job()).id
    declined(first)
    fault.jobs.cancel_job(job_id)
    fault.jobs.reopen_job(job_id)
    assert fault.claims.waiting(job_id).declines == []
    assert declined(first) == job_id
    assert first.claims.claim_next_job("here:1:b") is None
    monkeypatch.setattr(claims_module, "DECLINE_SECONDS", 0.0)
    assert first.claims.claim_next_job("here:1:c").id == job_id


def test_a_job_whose_claim_is_lost_is_not_declined(fault, workers):
    first, _ = workers
    job_id = fault.jobs.insert_job(new_job()).id
    claim = first.claims.claim_next_job("here:1:a").claim
    fault.jobs.cancel_job(job_id)
    first.claims.decline_job(claim, "No SAGA.")
    assert (fault.jobs.job(job_id).status, fault.claims.waiting(job_id).declines) == (JobStatus.CANCELLED, [])


def test_a_job_is_hopeless_when_each_worker_that_lives_has_declined_it(fault, workers):
    first, second = workers
    job_id = fault.jobs.insert_job(new_job()).id
    assert (fault.claims.waiting(job_id).workers, fault.claims.waiting(job_id).is_hopeless) == (2, False)
    declined(first)
    assert not fault.claims.waiting(job_id).is_hopeless
    declined(second, "there:1:a", "No rasters.")
    waiting = fault.claims.waiting(job_id)
    assert waiting.is_hopeless
    assert [(decline.runner, decline.reason) for decline in waiting.declines] == [
        ("there:1:a", "No rasters."),
        ("here:1:a", "No SAGA."),
    ]


def test_what_a_worker_has_declined_is_known_after_its_end(fault, database):
    job_id = fault.jobs.insert_job(new_job()).id
    with JobDatabase(database) as worker:
        worker.claims.be_worker()
        declined(worker)
    # The server needs a moment to end the session.
    wait_until(lambda: not fault.claims.waiting(job_id).workers)
    waiting = fault.claims.waiting(job_id)
    assert not waiting.is_hopeless
    assert [(decline.reason, decline.is_alive) for decline in waiting.declines] == [("No SAGA.", False)]


def test_a_new_worker_does_not_inherit_what_one_with_its_process_number_has_declined(fault, workers):
    first, _ = workers
    job_id = fault.jobs.insert_job(new_job()).id
    declined(first)
    first.claims.be_worker()
    assert fault.claims.waiting(job_id).declines == []
