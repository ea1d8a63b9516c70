"""Paused jobs: what is under way ends, nothing more begins, and a resume goes on where the job stood."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QTimer

from tests.fixtures.quick_recipe import many_tile_ids
from tests.fixtures.rasters import read_pixels
from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.main_thread import process_events
from tile_job_plugin.run.background import background_jobs
from tile_job_plugin.run.status_text import status_text

pytestmark = pytest.mark.usefixtures("quick_provider", "tile_by_tile")


@pytest.fixture
def start_thirty(start_job, many_tiles):
    """Start a job of 30 tiles, each of which takes 0.1 seconds."""

    def start(**parameters):
        tiles = {"TILE_SET": many_tiles, "TILE_IDS": many_tile_ids(30), "HALO": 0, "WORKERS": 2}
        recipe = {"RECIPE": "quick:copy", "RECIPE_PARAMETERS": {"SECONDS": 0.1}}
        return start_job(**{**tiles, **recipe, **parameters})

    return start


@pytest.fixture
def pause_when(open_store):
    """Pause the job in progress from another session as soon as something holds of its progress."""
    timer = QTimer()
    with open_store() as store:

        def pause(holds):
            def look():
                for job in store.jobs.jobs(JobStatus.IN_PROGRESS) + store.jobs.jobs(JobStatus.MOSAICKING):
                    if job.paused_since is None and holds(job, store.jobs.progress(job.id)):
                        store.queue.pause_job(job.id)
                        timer.stop()

            timer.timeout.connect(look)
            timer.start(20)

        yield pause
        timer.stop()


def is_begun(job, progress):
    return progress.complete > 0


@pytest.fixture
def paused_job(start_thirty, pause_when, store):
    """A job that was paused while it ran here."""
    pause_when(is_begun)
    with pytest.raises(QgsProcessingException, match=r"Job \d+ was paused. Resume it with"):
        start_thirty()
    (job,) = store.jobs.jobs()
    return job


def statuses(store, job_id):
    return {tile.status for tile in store.jobs.job_tiles(job_id)}


def complete_tiles(store, job_id):
    return {tile.tile_id: tile.ended for tile in store.jobs.job_tiles(job_id) if tile.status is TileStatus.COMPLETE}


def test_tiles_under_way_are_completed_and_the_others_wait(paused_job, store):
    assert paused_job.status is JobStatus.READY
    assert status_text(paused_job) == f"Job {paused_job.id} is paused."
    assert statuses(store, paused_job.id) == {TileStatus.COMPLETE, TileStatus.READY}
    assert not list(Path(paused_job.mosaic_path).parent.rglob("work/*"))


def test_a_worker_leaves_a_paused_job_and_runs_others(
    start_thirty, pause_when, run_algorithm, saved_connection, store, tmp_path
):
    first = start_thirty(RUN=2)["JOB_ID"]
    second = start_thirty(RUN=2, TILE_IDS=many_tile_ids(2), MOSAIC=str(tmp_path / "second.tif"))["JOB_ID"]
    pause_when(is_begun)
    assert run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True) == {"JOBS_RUN": 1}
    assert store.jobs.job(first).paused_since
    assert store.jobs.job_status(second) is JobStatus.COMPLETE


def test_a_resumed_job_runs_only_what_is_left_and_its_mosaic_is_the_same(
    paused_job, run_algorithm, saved_connection, start_thirty, store, tmp_path
):
    before = complete_tiles(store, paused_job.id)
    result = run_algorithm("tilejobs:resumejob", CONNECTION=saved_connection, JOB_ID=paused_job.id, RUN=0)
    assert result == {"STATUS": "complete"}
    after = complete_tiles(store, paused_job.id)
    assert {tile_id: after[tile_id] for tile_id in before} == before
    undisturbed = start_thirty(MOSAIC=str(tmp_path / "undisturbed.tif"), RECIPE_PARAMETERS={})["MOSAIC"]
    assert (read_pixels(paused_job.mosaic_path) == read_pixels(undisturbed)).all()


def test_a_job_resumed_while_its_blocks_still_end_goes_on_with_all_its_lanes(
    start_thirty, pause_when, open_store, store
):
    resumed = threading.Event()

    def pause_briefly(job, progress):
        if progress.complete and not resumed.is_set():
            with open_store() as other:
                other.queue.pause_job(job.id)
                other.queue.resume_job(job.id)
            resumed.set()
        return False

    pause_when(pause_briefly)
    assert start_thirty(TILE_IDS=many_tile_ids(12))["STATUS"] == "complete"
    assert resumed.is_set()


def test_a_job_paused_while_its_last_tile_is_run_leaves_the_mosaic_for_later(start_thirty, pause_when, store):
    pause_when(lambda job, progress: progress.complete == 2)
    with pytest.raises(QgsProcessingException, match="was paused"):
        start_thirty(TILE_IDS=many_tile_ids(3), WORKERS=1, RECIPE_PARAMETERS={"SECONDS": 1})
    (job,) = store.jobs.jobs()
    assert (job.status, statuses(store, job.id)) == (JobStatus.READY, {TileStatus.COMPLETE})


def test_a_job_paused_after_its_tiles_leaves_off_and_begins_its_mosaic_anew(
    start_thirty, pause_when, run_algorithm, saved_connection, store
):
    pause_when(lambda job, progress: job.status is JobStatus.MOSAICKING)
    with pytest.raises(QgsProcessingException, match="was paused"):
        start_thirty(RECIPE_PARAMETERS={"SECONDS": 0.05})
    (job,) = store.jobs.jobs()
    assert (job.status, statuses(store, job.id)) == (JobStatus.READY, {TileStatus.COMPLETE})
    assert not Path(job.mosaic_path).exists()
    result = run_algorithm("tilejobs:resumejob", CONNECTION=saved_connection, JOB_ID=job.id, RUN=0)
    assert result == {"STATUS": "complete"}


def test_a_window_is_told_that_its_job_is_paused_and_not_of_an_error(start_thirty, database, store, open_store):
    job_id = start_thirty(RUN=2)["JOB_ID"]
    told = []
    background_jobs().ended.connect(lambda *what: told.append(what))
    background_jobs().start(database, store.jobs.job(job_id), "A job")
    wait_until(lambda: store.jobs.progress(job_id).complete)
    store.queue.pause_job(job_id)
    wait_until(lambda: told)
    background_jobs().ended.disconnect()
    ((_, job, error),) = told
    assert (status_text(job), error) == (f"Job {job_id} is paused.", None)


def wait_until(condition, seconds=30):
    for _ in range(seconds * 20):
        if condition():
            return
        process_events(50)
    raise AssertionError("it did not happen")


def test_a_worker_for_one_job_ends_when_that_is_paused(start_thirty, run_algorithm, saved_connection, store):
    job_id = start_thirty(RUN=2)["JOB_ID"]
    store.queue.pause_job(job_id)
    assert run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, JOB_ID=job_id) == {"JOBS_RUN": 0}


def test_whoever_would_wait_for_a_paused_job_is_told_so(start_thirty, run_algorithm, saved_connection, store):
    job_id = start_thirty(RUN=2)["JOB_ID"]
    store.queue.pause_job(job_id)
    status = run_algorithm("tilejobs:jobstatus", CONNECTION=saved_connection, JOB_ID=job_id)
    assert (status["STATUS"], status["PAUSED"]) == ("ready", True)
    assert status["MESSAGE"].startswith("The job is paused since ")
