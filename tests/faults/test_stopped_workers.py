"""Workers that are told to stop, as by Ctrl+C or a service manager: they hand their jobs back."""

from __future__ import annotations

import signal
import time

import pytest

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_worker_that_is_told_to_stop_hands_its_job_back_and_ends(
    workers, start_forty, own_database, audit, number, forty_tiles
):
    job_id, _ = start_forty(number.name)
    worker = workers.start()
    with JobDatabase(own_database) as store:
        while not store.jobs.progress(job_id).complete:
            time.sleep(0.02)
        worker.send_signal(number)
        assert workers.has_ended_within(worker, 20)
        assert store.jobs.job_status(job_id) is JobStatus.IN_PROGRESS
        assert 0 < store.jobs.progress(job_id).complete < len(forty_tiles.split(","))
        assert store.claims.claim_job(job_id, "next:1:a")
    assert audit.run("select lost_claims from tile_jobs.job") == [([],)], "nobody was lost"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_worker_that_waits_for_jobs_ends_when_it_is_told_to_stop(workers, own_database, number):
    worker = workers.start(stop_when_idle=False)
    with JobDatabase(own_database) as store:
        while not store.workers.workers():
            time.sleep(0.05)
    worker.send_signal(number)
    assert workers.has_ended_within(worker, 20)
