"""Runners that are stopped in the middle of a job, lose it, and wake up again: they do no harm."""

from __future__ import annotations

import signal
import threading
import time

import pytest
from qgis.core import QgsProcessingFeedback

from tests.faults.checks import check_job
from tests.fixtures.figures import FIGURES
from tile_job_plugin.jobs import claims as claims_module
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.run import helper_fit
from tile_job_plugin.run.worker import run_jobs

pytestmark = pytest.mark.timeout(3600)


@pytest.fixture
def take_over(own_database, monkeypatch, chance, times):
    """Let this process take a job over from a stopped worker, which wakes up in the middle of that.

    It asks to help first, as long as the silence is short.
    """
    if times(1, 0):
        monkeypatch.setattr(claims_module, "WATCH_SECONDS", 0.0)
        monkeypatch.setattr(claims_module, "SILENT_SECONDS", 3.0)
        monkeypatch.setattr(helper_fit, "ANSWER_SECONDS", 0.5)

    def run(job_id, worker, seconds):
        with JobDatabase(own_database) as store:
            former = store.jobs.job(job_id).runner

            def wake():
                while store.jobs.job(job_id).runner == former:
                    time.sleep(0.02)
                time.sleep(chance.uniform(0, 0.5) * seconds)
                worker.send_signal(signal.SIGCONT)

            thread = threading.Thread(target=wake)
            thread.start()
            while store.jobs.job(job_id).runner == former:
                run_jobs(own_database, 2, True, None, QgsProcessingFeedback())
            thread.join()
            return any("Taken over from the runner" in entry.message for entry in store.jobs.log_entries(job_id))

    return run


def test_a_runner_that_wakes_up_after_its_job_was_taken_over_does_no_harm(
    workers, start_forty, undisturbed, own_database, audit, chance, times, take_over
):
    pixels, seconds = undisturbed
    frozen = jobs = 0
    while frozen < times(1, 10):
        job_id, mosaic = start_forty(f"frozen {jobs}")
        jobs += 1
        worker = workers.start()
        with JobDatabase(own_database) as store:
            while store.jobs.job_status(job_id) is JobStatus.READY:
                time.sleep(0.02)
            time.sleep(chance.uniform(0, 0.5) * seconds)
            worker.send_signal(signal.SIGSTOP)
            if store.jobs.job_status(job_id).is_ended:
                worker.send_signal(signal.SIGCONT)
                assert workers.has_ended_within(worker, 60)
                continue
        assert take_over(job_id, worker, seconds)
        assert workers.has_ended_within(worker, 120), "it finds its job gone, and no other"
        frozen += 1
        with JobDatabase(own_database) as store:
            check_job(store, job_id, mosaic, pixels)
            assert store.jobs.job(job_id).claims == 2
    assert audit.tiles_run_again() == []
    assert set(audit.completions().values()) == {1}
    FIGURES.append(f"{frozen} runners frozen in {jobs} jobs of 40 tiles, taken over and woken: no harm")
