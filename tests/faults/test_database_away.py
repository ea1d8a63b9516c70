"""A job database that goes away in the middle of a job: the runner waits, and goes on where it stood."""

from __future__ import annotations

import threading
import time
from functools import partial

import pytest
from qgis.core import QgsProcessingFeedback

from tests.faults.checks import check_job
from tests.fixtures.database import end_other_sessions
from tests.fixtures.figures import FIGURES
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.run.worker import run_jobs

pytestmark = pytest.mark.timeout(3600)

#: Seconds in which a worker that nothing happens to ends.
TO_THE_END = 120


def wait_until_under_way(database, job_id):
    """Wait until a worker has the job: one that finds no database when it starts does not wait."""
    with JobDatabase(database) as store:
        while store.jobs.job_status(job_id) is JobStatus.READY:
            time.sleep(0.02)


@pytest.fixture
def restart(own_cluster, chance):
    """Restart Postgres, which is away for some seconds."""

    def run():
        own_cluster.stop()
        time.sleep(chance.uniform(0, 3))
        own_cluster.ensure()

    return run


@pytest.fixture
def end_sessions(audit):
    """End all sessions of the database."""
    return partial(end_other_sessions, audit.connection)


@pytest.mark.parametrize(("fault", "seldom"), [("restart", 2), ("end_sessions", 3)])
def test_a_job_goes_on_when_its_sessions_were_lost(
    request, fault, seldom, workers, start_forty, undisturbed, own_database, audit, chance, times
):
    pixels, seconds = undisturbed
    do_damage = request.getfixturevalue(fault)
    faults = jobs = 0
    wanted = times(seldom, 20)
    while faults < wanted:
        job_id, mosaic = start_forty(f"{fault} {jobs}")
        jobs += 1
        worker = workers.start()
        wait_until_under_way(own_database, job_id)
        # The last job may end once there were enough.
        while not workers.has_ended_within(worker, chance.uniform(0, 0.4) * seconds if faults < wanted else TO_THE_END):
            do_damage()
            faults += 1
        with JobDatabase(own_database) as store:
            check_job(store, job_id, mosaic, pixels)
    assert audit.tiles_run_again() == []
    assert set(audit.completions().values()) == {1}
    FIGURES.append(f"{fault}: {faults} times in {jobs} jobs of 40 tiles: 0 tiles lost, 0 run twice")


@pytest.fixture
def job_in_this_process(start_forty, own_database):
    """Run a slow job in this process, and call something once it is under way."""

    def run(interrupt):
        job_id, mosaic = start_forty("here", RECIPE="tilejobs:solar", RECIPE_PARAMETERS='{"RADIUS": 900}', HALO=12)
        said = []

        class Feedback(QgsProcessingFeedback):
            def pushWarning(self, warning):
                said.append(warning)

            def setProgressText(self, text):
                said.append(text)

        feedback = Feedback()

        def when_under_way():
            with JobDatabase(own_database) as store:
                while store.jobs.progress(job_id).complete < 2:
                    time.sleep(0.05)
            interrupt(feedback)

        thread = threading.Thread(target=when_under_way)
        thread.start()
        run_jobs(own_database, 2, True, None, feedback)
        thread.join()
        return job_id, mosaic, said

    return run


def test_the_runner_waits_for_a_database_that_refuses_connections_and_says_so(
    job_in_this_process, own_cluster, own_database, times
):
    away = times(5, 60)

    def stop_for_a_while(feedback):
        own_cluster.stop()
        time.sleep(away)
        own_cluster.ensure()

    job_id, _, said = job_in_this_process(stop_for_a_while)
    assert any("Waiting for the job database" in text for text in said)
    with JobDatabase(own_database) as store:
        assert store.jobs.job_status(job_id) is JobStatus.COMPLETE
        assert store.jobs.progress(job_id).complete == 40
    FIGURES.append(f"no Postgres for {away} s: the job was complete afterwards")


@pytest.mark.alone
def test_a_worker_that_waits_for_its_database_can_be_stopped(job_in_this_process, own_cluster, own_database):
    stopped = []

    def stop_and_cancel(feedback):
        own_cluster.stop()
        time.sleep(2)
        feedback.cancel()
        stopped.append(time.monotonic())

    try:
        job_in_this_process(stop_and_cancel)
        assert time.monotonic() - stopped[0] < 2
    finally:
        own_cluster.ensure()
    with JobDatabase(own_database) as store:
        (job,) = store.jobs.jobs()
        assert job.status is JobStatus.IN_PROGRESS
        assert store.claims.claim_job(job.id, "next:1") is not None, "nobody holds it any more"


def test_a_cancel_that_is_given_while_the_runner_has_no_session_is_honoured(job_in_this_process, own_database, audit):
    def end_and_cancel(feedback):
        with JobDatabase(own_database) as store:
            (job,) = store.jobs.jobs(JobStatus.IN_PROGRESS)
            store.jobs.cancel_job(job.id)
            end_other_sessions(audit.connection)

    job_id, mosaic, _ = job_in_this_process(end_and_cancel)
    with JobDatabase(own_database) as store:
        assert store.jobs.job_status(job_id) is JobStatus.CANCELLED
    assert not mosaic.exists()
    assert audit.tiles_run_again() == []
