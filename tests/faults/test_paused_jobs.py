"""kill -9 of the runner of a job that is paused: it stays paused, and a resume goes on where it stood."""

from __future__ import annotations

import time

import pytest

from tests.faults.checks import check_job
from tests.faults.workers import orphans
from tests.fixtures.figures import FIGURES
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus

pytestmark = pytest.mark.timeout(3600)

#: Seconds in which a worker that nothing happens to ends.
TO_THE_END = 120


def test_a_paused_job_whose_runner_is_killed_waits_for_its_resume(
    workers, start_forty, undisturbed, own_database, audit, chance, times
):
    pixels, _ = undisturbed
    left = 0
    for number in range(wanted := times(2, 30)):
        job_id, mosaic = start_forty(f"paused {number}")
        worker = workers.start()
        with JobDatabase(own_database) as store:
            while not store.jobs.progress(job_id).complete:
                time.sleep(0.02)
            store.queue.pause_job(job_id)
            # Before, while and after its lanes end what they have.
            time.sleep(chance.uniform(0, 1))
            workers.kill(worker)
            assert orphans() == []
            complete = store.jobs.progress(job_id).complete
            left += store.jobs.job_status(job_id) is JobStatus.READY
            assert workers.has_ended_within(workers.start(), TO_THE_END)
            assert store.jobs.progress(job_id).complete == complete < 40
            assert store.jobs.job(job_id).paused_since
            store.queue.resume_job(job_id)
            assert workers.has_ended_within(workers.start(), TO_THE_END)
            check_job(store, job_id, mosaic, pixels)
    assert audit.tiles_run_again() == []
    assert set(audit.completions().values()) == {1}
    FIGURES.append(
        f"{wanted} kill -9 of runners of paused jobs, {left} of them after the runner had left the job: 0 claimed "
        "before the resume, 0 tiles run twice, mosaics identical"
    )
