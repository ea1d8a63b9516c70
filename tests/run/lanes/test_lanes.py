import time
from itertools import combinations

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QTimer

from tests.fixtures.quick_recipe import many_tile_ids
from tile_job_plugin.compat import task_thread_pool
from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.main_thread import process_events

pytestmark = pytest.mark.usefixtures("quick_provider", "tile_by_tile")


@pytest.fixture
def start_quick_job(start_job, many_tiles):
    def start(tiles=81, recipe="quick:model", **parameters):
        return start_job(TILE_SET=many_tiles, TILE_IDS=many_tile_ids(tiles), RECIPE=recipe, HALO=0, **parameters)

    return start


@pytest.fixture
def one_thread(qgis_app):
    """QGIS on a machine with one core."""
    pool = task_thread_pool()
    threads = pool.maxThreadCount()
    pool.setMaxThreadCount(1)
    yield
    pool.setMaxThreadCount(threads)


def overlapping(tiles):
    """List the pairs of tiles that were run at the same time."""
    return [(a, b) for a, b in combinations(tiles, 2) if a.started < b.ended and b.started < a.ended]


def test_two_lanes_run_two_tiles_at_the_same_time(start_quick_job, open_store):
    job_id = start_quick_job(6, "quick:copy", WORKERS=2, RECIPE_PARAMETERS={"SECONDS": 0.3})["JOB_ID"]
    with open_store() as store:
        tiles = store.jobs.job_tiles(job_id)
    assert overlapping(tiles)
    first = tiles[0]
    assert len([pair for pair in overlapping(tiles) if first in pair]) <= 2


def test_one_lane_runs_one_tile_after_the_other(start_quick_job, open_store):
    job_id = start_quick_job(4, "quick:copy", WORKERS=1, RECIPE_PARAMETERS={"SECONDS": 0.1})["JOB_ID"]
    with open_store() as store:
        assert not overlapping(store.jobs.job_tiles(job_id))


@pytest.fixture
def busy_main_thread(qgis_app):
    """A main thread that comes to its signals late, as in a window that draws a map."""
    timer = QTimer()
    timer.timeout.connect(lambda: time.sleep(0.05))
    timer.start(5)
    yield
    timer.stop()


@pytest.mark.slow
def test_models_of_python_steps_never_fail_at_random_in_lanes(busy_main_thread, start_quick_job, open_store):
    job_id = start_quick_job(30, WORKERS=4)["JOB_ID"]
    with open_store() as store:
        assert store.jobs.job(job_id).status is JobStatus.COMPLETE


def test_lanes_take_turns_on_one_core(one_thread, start_quick_job):
    assert start_quick_job(4, WORKERS=2)["STATUS"] == "complete"


def test_a_job_started_from_the_toolbox_gets_its_lanes_even_on_one_core(
    one_thread, saved_connection, many_tiles, tmp_path
):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("tilejobs:startjob")
    context, feedback, ended = QgsProcessingContext(), QgsProcessingFeedback(), []
    parameters = {
        "CONNECTION": saved_connection,
        "TILE_SET": many_tiles,
        "TILE_IDS": many_tile_ids(4),
        "RECIPE": "quick:model",
        "MOSAIC": str(tmp_path / "mosaic.tif"),
    }
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda successful, results: ended.append((successful, results["STATUS"])))
    QgsApplication.taskManager().addTask(task)
    for _ in range(600):
        process_events(100)
        if ended:
            break
    assert ended == [(True, "complete")]


def test_a_failing_tile_fails_alone_and_its_words_are_kept(start_quick_job, open_store, elevation, qgis_app):
    from osgeo import gdal
    from qgis.core import QgsProcessingException

    # The first pixel of one tile in the middle, which no other tile begins with.
    value = float(gdal.Open(str(elevation)).ReadAsArray(160, 160, 1, 1)[0, 0])
    with pytest.raises(QgsProcessingException, match=r"1 tile failed. Tile 'r4_c4': The pixel is"):
        start_quick_job(81, "quick:copy", RECIPE_PARAMETERS={"FAIL_ON": value})
    with open_store() as store:
        (job,) = store.jobs.jobs(JobStatus.FAILED)
        statuses = {tile.tile_id: tile.status for tile in store.jobs.job_tiles(job.id)}
    assert statuses.pop("r4_c4") is TileStatus.FAILED
    assert set(statuses.values()) == {TileStatus.COMPLETE}


def test_what_each_tile_says_is_kept_in_the_jobs_log(start_quick_job, open_store):
    job_id = start_quick_job(3, "quick:copy")["JOB_ID"]
    with open_store() as store:
        said = {entry.tile_id: entry.message for entry in store.jobs.log_entries(job_id) if entry.tile_id}
    assert said == {"r0_c0": "copied", "r0_c1": "copied", "r0_c2": "copied"}


def test_files_between_a_models_steps_are_removed(start_quick_job, qgis_app):
    from pathlib import Path

    from qgis.core import QgsProcessingUtils

    before = set(Path(QgsProcessingUtils.tempFolder()).iterdir())
    start_quick_job(9)
    assert set(Path(QgsProcessingUtils.tempFolder()).iterdir()) == before


def test_a_temporary_mosaic_keeps_its_tiles_until_it_is_whole(start_quick_job):
    assert start_quick_job(2, MOSAIC="TEMPORARY_OUTPUT")["STATUS"] == "complete"
