"""Real jobs, as somebody sees them who looks five times a second: in a window, in a worker, after a kill."""

from __future__ import annotations

from statistics import median

import pytest
from osgeo import gdal
from qgis.core import QgsApplication

from tests.fixtures.figures import FIGURES
from tests.run.phases.sampling import sampled
from tests.run.test_background import wait_until
from tile_job_plugin.jobs.jobs import Jobs
from tile_job_plugin.jobs.model import Phase
from tile_job_plugin.run.background import background_jobs

pytestmark = pytest.mark.usefixtures("tile_by_tile")

#: How much larger than the elevation model the raster is; it has 36 tiles then.
SIZE, TILE_SIZE = 8, 500


@pytest.fixture
def large_tiles(elevation, tmp_path, saved_connection, run_algorithm):
    """The name of a tile set of 9 million pixels."""
    source, path = gdal.Open(str(elevation)), tmp_path / "large.tif"
    gdal.Translate(str(path), source, width=source.RasterXSize * SIZE, height=source.RasterYSize * SIZE)
    run_algorithm(
        "tilejobs:registertileset",
        CONNECTION=saved_connection,
        TILE_SET="large",
        RASTER=str(path),
        TILE_SIZE=TILE_SIZE,
    )
    return "large"


@pytest.fixture
def start_large(start_job, large_tiles, tmp_path):
    """Leave a job with map tiles, on all of them or as the keywords say, to whoever runs it, and give its number."""
    job = {"TILE_SET": large_tiles, "MAP_TILES": str(tmp_path / "map.mbtiles"), "RUN": 2, "WORKERS": 2}
    return lambda **parameters: start_job(**{**job, "TILE_IDS": "*", **parameters})["JOB_ID"]


@pytest.fixture
def told(monkeypatch):
    """What runners tell the database, in order."""
    calls, tell = [], Jobs.tell_progress
    monkeypatch.setattr(
        Jobs, "tell_progress", lambda jobs, claim, *what: calls.append(what) or tell(jobs, claim, *what)
    )
    return calls


def run_in_window(database, store, job_id):
    """Run a job as the window does, and give what was seen of it."""
    with sampled(database, job_id) as samples:
        background_jobs().start(database, store.jobs.job(job_id), "A job")
        wait_until(lambda: store.jobs.job_status(job_id).is_ended, seconds=120)
        # A task that still ran when the database is gone would wait for it.
        wait_until(lambda: samples.ended and not QgsApplication.taskManager().countActiveTasks())
    return samples


@pytest.mark.alone
def test_the_progress_of_a_windows_job_never_falls_and_its_time_left_is_about_right(
    quick_provider, start_large, database, store, told
):
    job_id = start_large(RECIPE="quick:copy", RECIPE_PARAMETERS={"SECONDS": 0.15, "HIGH": 500}, HALO=1)
    samples = run_in_window(database, store, job_id)
    assert samples.percents == sorted(samples.percents)
    assert (samples.percents[0], samples.percents[-1]) == (0, 100)
    assert all(percent < 100 for percent in samples.percents[:-1])
    assert list(dict.fromkeys(phase for phase, _, _ in told)) == [
        *(Phase.HALO, Phase.TILES, Phase.SEAMS, Phase.MOSAICS, Phase.MAP_TILES, Phase.PUBLICATION)
    ]
    ratios = shown(samples.time_left_over_truth())
    assert 0.5 < median(ratios) < 2, ratios


@pytest.mark.alone
def test_a_job_like_an_earlier_one_has_its_time_left_at_once(quick_provider, start_large, database, store, tmp_path):
    for number in range(2):
        path = str(tmp_path / f"mosaic {number}.tif")
        job_id = start_large(RECIPE="quick:copy", RECIPE_PARAMETERS={"SECONDS": 0.1}, HALO=1, MOSAIC=path)
        samples = run_in_window(database, store, job_id)
    assert all(seen.time_left is not None for _, seen in samples.running())
    # The computer may be busier, or less so, than when the first one ran.
    ratios = shown(samples.time_left_over_truth(after=0.1))
    assert 0.25 < median(ratios) < 4, ratios


def shown(ratios):
    """Show at the end of the run how far the time left was from the truth; give the same.

    Tests look at the middle one, for a disk that stands still for a second says nothing of the others.
    """
    FIGURES.append(f"time left of a job: {min(ratios):.2f} to {max(ratios):.2f} times what was left")
    return ratios


@pytest.mark.needs_saga
def test_progress_goes_on_from_where_a_killed_worker_was(start_large, qgis_process, saved_connection, database, store):
    job_id = start_large(RECIPE="tilejobs:relief", HALO=8, TILE_IDS="r0_c*,r1_c*")

    def start_worker():
        return qgis_process.start("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)

    with sampled(database, job_id) as samples:
        first = start_worker()
        wait_until(lambda: store.jobs.progress(job_id).percent > 20, seconds=120)
        first.kill()
        first.communicate()
        killed_at = store.jobs.progress(job_id).percent
        second = start_worker()
        wait_until(lambda: samples.ended, seconds=120)
        second.communicate(timeout=30)
    assert samples.percents == sorted(samples.percents)
    assert 20 < killed_at < samples.percents[-1] == 100
