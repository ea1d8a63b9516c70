"""Jobs that go on in a window while its user works: ended, cancelled in the task manager, handed back."""

import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from qgis.core import QgsApplication, QgsTask

from tests.fixtures.quick_recipe import many_tile_ids
from tile_job_plugin.compat import task_thread_pool
from tile_job_plugin.jobs.errors import JobsError
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.main_thread import process_events
from tile_job_plugin.run.background import background_jobs
from tile_job_plugin.run.started_jobs import StartedJob

pytestmark = pytest.mark.usefixtures("quick_provider")


@pytest.fixture
def ready_job(start_job, many_tiles, tmp_path):
    """The number of a job of 30 tiles, each of which takes 0.2 seconds, that nobody runs yet."""
    tiles = {"TILE_SET": many_tiles, "TILE_IDS": many_tile_ids(30), "HALO": 0}
    recipe = {"RECIPE": "quick:copy", "RECIPE_PARAMETERS": {"SECONDS": 0.2}}
    return start_job(**tiles, **recipe, RUN=2, WORKERS=2)["JOB_ID"]


@pytest.fixture
def ended():
    """What the window is told about ended jobs."""
    told = []
    background_jobs().ended.connect(lambda *what: told.append(what))
    yield told
    background_jobs().ended.disconnect()


def wait_until(condition, seconds=30):
    for _ in range(seconds * 20):
        if condition():
            return
        process_events(50)
    raise AssertionError("it did not happen")


def the_task():
    tasks = QgsApplication.taskManager().tasks()
    return next(task for task in tasks if task.description() == "A job")


def test_the_window_is_told_how_a_job_ended(ready_job, database, store, ended):
    background_jobs().start(database, store.jobs.job(ready_job), "A job")
    wait_until(lambda: ended)
    ((started, job, error),) = ended
    assert (started, job.status, error) == (StartedJob.of(database, ready_job), JobStatus.COMPLETE, None)


def test_jobs_run_one_after_the_other(start_job, quick_provider, database, store, ended):
    job_ids = [start_job(RECIPE="quick:copy", HALO=0, RUN=2)["JOB_ID"] for _ in range(3)]
    assert [background_jobs().start(database, store.jobs.job(job_id), "A job") for job_id in job_ids] == [
        True,
        False,
        False,
    ]
    assert len(background_jobs()._tasks) == 1
    wait_until(lambda: len(ended) == len(job_ids))
    assert [started.job_id for started, _, _ in ended] == job_ids
    jobs = [job for _, job, _ in ended]
    assert all(earlier.ended <= later.started for earlier, later in zip(jobs, jobs[1:]))


def test_a_job_whose_time_is_to_come_keeps_no_other_from_being_run(start_job, quick_provider, database, store, ended):
    later = (datetime.now(timezone.utc) + timedelta(hours=1)).isoformat()
    timed, job = (
        store.jobs.job(start_job(RECIPE="quick:copy", HALO=0, RUN=2, **more)["JOB_ID"])
        for more in ({"NOT_BEFORE": later}, {})
    )
    assert [background_jobs().start(database, each, "A job") for each in (timed, job)] == [True, True]
    wait_until(lambda: ended)
    assert ended[0][1].id == job.id
    the_task().cancel()
    wait_until(lambda: len(ended) == 2)


def test_a_cancel_in_the_task_manager_cancels_the_job(ready_job, database, store, ended):
    background_jobs().start(database, store.jobs.job(ready_job), "A job")
    wait_until(lambda: store.jobs.progress(ready_job).complete)
    the_task().cancel()
    wait_until(lambda: ended, seconds=2)
    assert ended[0][1].status is JobStatus.CANCELLED
    assert {tile.status for tile in store.jobs.job_tiles(ready_job)} == {TileStatus.COMPLETE, TileStatus.CANCELLED}


def test_cancelling_all_tasks_cancels_the_job_too(ready_job, database, store, ended):
    background_jobs().start(database, store.jobs.job(ready_job), "A job")
    wait_until(lambda: store.jobs.progress(ready_job).complete)
    QgsApplication.taskManager().cancelAll()
    wait_until(lambda: ended, seconds=2)
    assert ended[0][1].status is JobStatus.CANCELLED


@pytest.fixture
def busy_pool(qgis_app):
    """A pool whose only thread is taken."""
    pool = task_thread_pool()
    threads = pool.maxThreadCount()
    pool.setMaxThreadCount(1)
    is_over = []
    task = QgsTask.fromFunction("busy", lambda task: wait_for_end(is_over))
    QgsApplication.taskManager().addTask(task)
    yield
    is_over.append(True)
    pool.setMaxThreadCount(threads)
    wait_until(lambda: not QgsApplication.taskManager().countActiveTasks())


def wait_for_end(is_over):
    while not is_over:
        time.sleep(0.01)


def test_a_job_cancelled_before_its_turn_is_cancelled(busy_pool, ready_job, database, store, ended):
    background_jobs().start(database, store.jobs.job(ready_job), "A job")
    the_task().cancel()
    wait_until(lambda: ended, seconds=2)
    assert ended[0][1].status is JobStatus.CANCELLED


def test_a_job_handed_back_stays_in_progress_and_is_free_for_the_next_worker(ready_job, database, store):
    background_jobs().start(database, store.jobs.job(ready_job), "A job")
    wait_until(lambda: store.jobs.progress(ready_job).complete)
    background_jobs().hand_back()
    assert QgsApplication.taskManager().countActiveTasks() == 0
    assert store.jobs.job_status(ready_job) is JobStatus.IN_PROGRESS
    assert store.claims.claim_job(ready_job, "the next worker").status is JobStatus.IN_PROGRESS


def test_a_job_handed_back_before_its_turn_stays_ready(busy_pool, ready_job, database, store):
    background_jobs().start(database, store.jobs.job(ready_job), "A job")
    background_jobs().hand_back()
    assert store.jobs.job_status(ready_job) is JobStatus.READY


def test_a_job_that_another_worker_has_is_left_to_it(ready_job, database, store, ended):
    store.claims.claim_job(ready_job, "another worker")
    background_jobs().start(database, store.jobs.job(ready_job), "A job")
    wait_until(lambda: ended)
    assert (ended[0][1].status, ended[0][1].runner) == (JobStatus.IN_PROGRESS, "another worker")


def test_the_window_is_told_that_the_database_is_away(ready_job, database, store, ended):
    away = replace(database, dsn=database.dsn.replace("dbname=", "dbname=no_"))
    background_jobs().start(away, store.jobs.job(ready_job), "A job")
    wait_until(lambda: ended)
    started, job, error = ended[0]
    assert (started.job_id, job) == (ready_job, None)
    assert isinstance(error, JobsError)


def test_a_job_whose_former_runner_is_still_stopping_is_run_when_it_lets_go(ready_job, database, store, ended):
    with JobDatabase(database) as former:
        former.claims.claim_job(ready_job, "former runner")
        former.jobs.cancel_job(ready_job)
        former.jobs.reopen_job(ready_job)
        background_jobs().start(database, store.jobs.job(ready_job), "A job")
        process_events(1000)
        assert not ended
    wait_until(lambda: ended)
    assert ended[0][1].status is JobStatus.COMPLETE
