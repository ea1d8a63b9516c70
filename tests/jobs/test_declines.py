"""Workers that can't run a job: they leave it to others, and who asks for the job hears why it waits."""

from __future__ import annotations

import pytest

from tests.jobs.concurrency import wait_until
from tests.jobs.records import new_job
from tile_job_plugin.jobs import claims as claims_module
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.store import Store


@pytest.fixture
def workers(fault, database):
    """Two workers, beside the store of who watches."""
    with Store(database) as first, Store(database) as second:
        for worker in (first, second):
            worker.be_worker()
        yield first, second


def declined(worker, runner="here:1:a", reason="No SAGA."):
    job = worker.claim_next_job(runner)
    worker.decline_job(job.claim, reason)
    return job.id


def test_a_declined_job_is_ready_for_others_and_not_asked_for_again(fault, workers):
    first, second = workers
    bad, good = (fault.insert_job(new_job()).id for _ in range(2))
    assert declined(first) == bad
    assert (fault.job(bad).status, fault.job(bad).runner, fault.job(bad).started) == (JobStatus.READY, None, None)
    assert first.claim_next_job("here:1:b").id == good
    assert first.claim_next_job("here:1:c") is None
    assert second.claim_next_job("there:1:a").id == bad


def test_a_declined_job_is_asked_for_again_after_a_while_or_once_it_is_retried(fault, workers, monkeypatch):
    first, _ = workers
    job_id = fault.insert_job(new_job()).id
    declined(first)
    fault.cancel_job(job_id)
    fault.reopen_job(job_id)
    assert fault.waiting(job_id).declines == []
    assert declined(first) == job_id
    assert first.claim_next_job("here:1:b") is None
    monkeypatch.setattr(claims_module, "DECLINE_SECONDS", 0.0)
    assert first.claim_next_job("here:1:c").id == job_id


def test_a_job_whose_claim_is_lost_is_not_declined(fault, workers):
    first, _ = workers
    job_id = fault.insert_job(new_job()).id
    claim = first.claim_next_job("here:1:a").claim
    fault.cancel_job(job_id)
    first.decline_job(claim, "No SAGA.")
    assert (fault.job(job_id).status, fault.waiting(job_id).declines) == (JobStatus.CANCELLED, [])


def test_a_job_is_hopeless_when_each_worker_that_lives_has_declined_it(fault, workers):
    first, second = workers
    job_id = fault.insert_job(new_job()).id
    assert (fault.waiting(job_id).workers, fault.waiting(job_id).is_hopeless) == (2, False)
    declined(first)
    assert not fault.waiting(job_id).is_hopeless
    declined(second, "there:1:a", "No rasters.")
    waiting = fault.waiting(job_id)
    assert waiting.is_hopeless
    assert [(decline.runner, decline.reason) for decline in waiting.declines] == [
        ("there:1:a", "No rasters."),
        ("here:1:a", "No SAGA."),
    ]


def test_what_a_worker_has_declined_is_known_after_its_end(fault, database):
    job_id = fault.insert_job(new_job()).id
    with Store(database) as worker:
        worker.be_worker()
        declined(worker)
    # The server needs a moment to end the session.
    wait_until(lambda: not fault.waiting(job_id).workers)
    waiting = fault.waiting(job_id)
    assert not waiting.is_hopeless
    assert [(decline.reason, decline.is_alive) for decline in waiting.declines] == [("No SAGA.", False)]


def test_a_new_worker_does_not_inherit_what_one_with_its_process_number_has_declined(fault, workers):
    first, _ = workers
    job_id = fault.insert_job(new_job()).id
    declined(first)
    first.be_worker()
    assert fault.waiting(job_id).declines == []
