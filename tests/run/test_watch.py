"""A window that watches a job which another process runs: told of its progress and end, also by the next window."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from qgis.core import QgsApplication, QgsSettings

from tests.jobs.lanes import complete_tiles, start_tiles
from tests.run.test_background import wait_until
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.model import JobProgress, JobStatus, Phase
from tile_job_plugin.run import watch
from tile_job_plugin.run.background import BackgroundJobs
from tile_job_plugin.run.processes import own_workers
from tile_job_plugin.run.started_jobs import STARTED_SETTING, StartedJob, forget, remember, remembered_jobs


@pytest.fixture(autouse=True)
def quick_looks(monkeypatch):
    """Look often, and forget nothing of one test in the next."""
    monkeypatch.setattr(watch, "LOOK_SECONDS", 0.05)
    QgsSettings().remove(STARTED_SETTING)
    yield
    QgsSettings().remove(STARTED_SETTING)
    QgsSettings().remove(own_workers.JOBS_SETTING)


@pytest.fixture
def job(start_job, saved_connection):
    """A job that waits for a worker."""
    return StartedJob(saved_connection, "tile_jobs", start_job(RECIPE="native:slope", RUN=2)["JOB_ID"])


@pytest.fixture
def worker():
    """A process that does nothing, for as long as it is needed."""
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    yield process
    if process.poll() is None:
        process.communicate(b"\n")


#: Windows of all tests: a signal that is still on its way when one ends calls functions that must not be gone by then.
KEPT = []


@pytest.fixture
def open_window():
    """Open windows one after the other; each has the list of what it was told, by signal."""
    windows = []

    def start():
        window = BackgroundJobs()
        window.told = []
        for name in ("ended", "ended_before", "watched", "progressed", "waits"):
            getattr(window, name).connect(lambda *what, name=name: window.told.append((name, *what)))
        windows.append(window)
        KEPT.append(window)
        return window

    yield start
    for window in windows:
        window.hand_back()


def told(window, name):
    return [what for kind, *what in window.told if kind == name]


def complete(store, job):
    claim = store.claims.claim_job(job.job_id, "worker").claim
    tile_ids = [tile.tile_id for tile in store.jobs.job_tiles(job.job_id)]
    start_tiles(store, claim, tile_ids)
    complete_tiles(store, claim, tile_ids[:3])
    yield
    complete_tiles(store, claim, tile_ids[3:])
    store.jobs.begin_mosaic(claim)
    store.jobs.complete_job(claim)


def test_a_window_is_told_of_progress_and_end_and_no_task_keeps_qgis_open(open_window, job, database, store, worker):
    window = open_window()
    window.watch(job, database, worker, "A job")
    assert (remembered_jobs(), told(window, "watched")) == ([job], [[job, "A job"]])
    steps = complete(store, job)
    next(steps)
    wait_until(lambda: [job, JobProgress(6, 3, 0, 47.5, Phase.HALO, None)] in told(window, "progressed"))
    assert QgsApplication.taskManager().countActiveTasks() == 0
    list(steps)
    wait_until(lambda: told(window, "ended"))
    ((started, state, error),) = told(window, "ended")
    assert (started, state.status, error) == (job, JobStatus.COMPLETE, None)
    assert remembered_jobs() == []


def test_the_next_window_tells_what_ended_meanwhile_once(open_window, job, database, store, worker):
    first = open_window()
    first.watch(job, database, worker, "A job")
    first.hand_back()
    list(complete(store, job))
    second, third = open_window(), open_window()
    second.resume()
    wait_until(lambda: told(second, "ended_before"))
    assert [(started, state.id) for started, state in told(second, "ended_before")] == [(job, job.job_id)]
    third.resume()
    assert (third._watches, told(first, "ended")) == ({}, [])


def test_the_button_cancels_the_job(open_window, job, database, store, worker):
    window = open_window()
    window.watch(job, database, worker, "A job")
    window.cancel(job)
    wait_until(lambda: told(window, "ended"))
    assert store.jobs.job_status(job.job_id) is JobStatus.CANCELLED


def test_a_worker_that_ends_without_the_job_is_told_with_what_the_job_waits_for(
    open_window, job, database, store, worker
):
    window = open_window()
    store.claims.decline_job(store.claims.claim_job(job.job_id, "here:1:a").claim, "No SAGA.")
    window.watch(job, database, worker, "A job")
    worker.communicate(b"\n")
    wait_until(lambda: told(window, "waits"))
    ((_, text),) = told(window, "waits")
    assert text == "The job is waiting for a worker, and none is running.\nhere:1 declined it: No SAGA."


@pytest.fixture
def started_workers(monkeypatch):
    """The workers that windows start, which do nothing, with the jobs that they are started for."""
    started = []

    def start(connection, job_id):
        process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
        started.append((job_id, process))
        return process

    monkeypatch.setattr(own_workers, "start_worker", start)
    yield started
    for _, process in started:
        process.kill()
        process.wait()


def test_jobs_of_one_window_share_a_worker_and_get_a_new_one_where_that_has_ended_before_them(
    open_window, start_job, database, store, started_workers
):
    window = open_window()
    jobs = [store.jobs.job(start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]) for _ in range(3)]
    assert [window.hand_over(database, job, "A job") for job in jobs] == [True, False, False]
    assert [job_id for job_id, _ in started_workers] == [jobs[0].id]
    started_workers[0][1].kill()
    wait_until(lambda: len(started_workers) == 2)
    # The first one had a worker of its own.
    wait_until(lambda: told(window, "waits"))
    assert [job.job_id for job, _ in told(window, "waits")] == [jobs[0].id]
    assert started_workers[1][0] in (jobs[1].id, jobs[2].id)
    assert len(told(window, "watched")) == 3


def test_as_many_jobs_run_at_once_as_the_user_wants_beside_those_that_wait_for_their_time(
    open_window, start_job, database, store, started_workers
):
    window = open_window()
    QgsSettings().setValue(own_workers.JOBS_SETTING, 2)
    earlier, later = ((datetime.now(timezone.utc) + timedelta(hours=hours)).isoformat() for hours in (-1, 1))
    jobs = [store.jobs.job(start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]) for _ in range(2)]
    timed, over = (
        store.jobs.job(start_job(RECIPE="native:slope", RUN=2, NOT_BEFORE=moment)["JOB_ID"])
        for moment in (later, earlier)
    )
    assert [window.hand_over(database, job, "A job") for job in (timed, *jobs, over)] == [True, True, True, False]


@pytest.mark.parametrize("given", ["0", "two", "-1", "1.5"])
def test_a_number_of_jobs_that_is_none_is_refused(qgis_app, given):
    QgsSettings().setValue(own_workers.JOBS_SETTING, given)
    with pytest.raises(RequestRefused, match="tile_jobs/jobs_at_once"):
        own_workers.jobs_at_once()


@pytest.mark.parametrize("lost", ["job", "connection"])
def test_a_job_that_is_gone_is_forgotten_without_a_word(open_window, job, lost):
    gone = job._replace(job_id=99) if lost == "job" else job._replace(connection="removed")
    remember(gone)
    window = open_window()
    window.resume()
    wait_until(lambda: not window._watches)
    assert (remembered_jobs(), window.told) == ([], [])


def test_a_database_out_of_reach_is_asked_by_a_later_window(open_window, job, database, save_connection):
    name = save_connection("away", replace(database, dsn=database.dsn.replace("dbname=", "dbname=no_")))
    remember(job._replace(connection=name))
    window = open_window()
    window.resume()
    wait_until(lambda: not window._watches)
    assert (remembered_jobs(), window.told) == ([job._replace(connection=name)], [])


def test_what_is_remembered_survives_settings_that_are_no_list(job):
    for broken in ("not json", "{}", '[["a"]]', "[1]"):
        QgsSettings().setValue(STARTED_SETTING, broken)
        assert remembered_jobs() == []
        assert not forget(job)
    remember(job)
    remember(job)
    assert remembered_jobs() == [job]
    assert forget(job)
