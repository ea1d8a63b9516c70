"""What a job is thought to take, beside what it then takes."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsProcessingFeedback

from tests.fixtures.content import content
from tests.fixtures.figures import FIGURES
from tests.fixtures.rasters import read_pixels
from tile_job_plugin.requests.job_request import JobRequest, check_request_with_files
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.estimate.job_estimate import HaloSource
from tile_job_plugin.run.estimate_job import estimate_job

pytestmark = pytest.mark.usefixtures("saga_kept_between_jobs")

NODATA = -9999.0
#: A recipe that takes long enough for each tile that the rest of the job hardly counts.
SLOW = {"recipe": "quick:copy", "recipe_parameters": {"SECONDS": 0.3}}


@pytest.fixture
def estimate(store, tile_set, tmp_path):
    """Estimate a job on all tiles, or as the keywords say."""

    def estimate(tries=False, **values):
        mosaic = str(tmp_path / "mosaic.tif")
        request = JobRequest(**{"tile_set": tile_set, "all_tiles": True, "mosaic": mosaic, **values})
        feedback = QgsProcessingFeedback(False)
        return estimate_job(store, check_request_with_files(store, request, feedback), tries, feedback)

    return estimate


@pytest.fixture
def run_slow(start_job, quick_provider):
    """Run the slow recipe on all tiles, or as the keywords say, and return how long that took."""

    def run(**parameters):
        started = time.monotonic()
        start_job(RECIPE="quick:copy", RECIPE_PARAMETERS=SLOW["recipe_parameters"], HALO=1, WORKERS=1, **parameters)
        return time.monotonic() - started

    return run


def test_without_an_earlier_job_and_a_try_the_time_is_unknown(estimate, quick_provider, elevation):
    found = estimate(**SLOW)
    assert (found.seconds, found.seconds_least, found.seconds_most) == (None, None, None)
    assert str(found.basis) == "nothing yet"
    assert "time unknown" in str(found.text())
    assert found.tiles == 6
    assert found.pixels == read_pixels(elevation).size
    assert 0 < found.disk_at_end < found.disk_while_running < found.disk_free
    assert found.memory > 0


@pytest.mark.usefixtures("tile_by_tile")
def test_an_earlier_job_tells_how_long_a_like_one_takes(estimate, run_slow):
    run_slow(TILE_IDS="r0_c0,r0_c1")
    found = estimate(halo=1, lanes=1, **SLOW)
    truth = run_slow(TILE_IDS="*")
    FIGURES.append(f"a job estimated by an earlier one: {found.seconds:.1f} s, and it took {truth:.1f} s")
    assert str(found.basis) == "job 1 of this recipe"
    assert found.seconds_least < found.seconds < found.seconds_most
    assert 0.25 < truth / found.seconds < 4


@pytest.mark.usefixtures("tile_by_tile")
def test_one_tile_tried_tells_how_long_a_job_takes(estimate, run_slow):
    found = estimate(tries=True, halo=1, lanes=1, **SLOW)
    truth = run_slow(TILE_IDS="*")
    FIGURES.append(f"a job estimated by one tile: {found.seconds:.1f} s, and it took {truth:.1f} s")
    assert str(found.basis) == "one tile tried"
    assert 0.25 < truth / found.seconds < 4


@pytest.mark.usefixtures("tile_by_tile")
def test_a_try_is_made_only_where_no_job_had_the_same_parameters(estimate, run_slow):
    run_slow(TILE_IDS="r0_c0")
    others = {"recipe": "quick:copy", "recipe_parameters": {"SECONDS": 0.02}, "halo": 1, "lanes": 1}
    assert str(estimate(tries=True, halo=1, lanes=1, **SLOW).basis) == "job 1 of this recipe"
    assert str(estimate(**others).basis) == "job 1 of this recipe with other parameters"
    tried = estimate(tries=True, **others)
    assert str(tried.basis) == "one tile tried"
    assert tried.seconds < estimate(**others).seconds


def test_the_uncertainty_shrinks_with_what_is_known(estimate, run_slow):
    def spread(**values):
        found = estimate(halo=1, lanes=1, **values)
        return found.seconds_most / found.seconds_least

    by_try = spread(tries=True, **SLOW)
    run_slow()
    by_other = spread(recipe="quick:copy", recipe_parameters={"SECONDS": 0.2})
    assert spread(**SLOW) < by_try < by_other


def test_nothing_is_written_by_an_estimate(estimate, quick_provider, database, tmp_path):
    files, rows = sorted(tmp_path.rglob("*")), content(database)
    estimate(tries=True, **SLOW)
    assert sorted(tmp_path.rglob("*")) == files
    assert content(database) == rows


def test_a_recipe_that_fails_on_the_tile_says_so_before_a_job_does(estimate, quick_provider):
    # What the elevation has around its ground.
    failing = {"recipe": "quick:copy", "recipe_parameters": {"FAIL_ON": NODATA}, "halo": 0}
    assert estimate(**failing).seconds is None
    with pytest.raises(TileFailed, match=f"The pixel is {NODATA:g}"):
        estimate(tries=True, **failing)


def test_a_halo_that_was_given_is_kept(estimate):
    found = estimate(recipe="native:slope", halo=3)
    assert (found.halo, found.halo_source) == (3, HaloSource.GIVEN)
    assert "halo: 3 pixels" in str(found.text())


def test_a_halo_that_is_measured_first_is_known_by_the_next_estimate(estimate, start_job):
    found = estimate(recipe="native:slope")
    assert (found.halo, found.halo_source) == (None, HaloSource.UNKNOWN)
    assert "a halo that is yet to be measured" in str(found.text())
    start_job(RECIPE="native:slope")
    found = estimate(recipe="native:slope")
    assert found.halo_source is HaloSource.EARLIER
    assert found.halo > 0


def test_the_halo_of_a_recipe_that_knows_how_far_it_sees_is_the_jobs(estimate, start_job, store):
    sees = {"RADIUS": 900, "SVF": True}
    found = estimate(recipe="tilejobs:skyview", recipe_parameters=sees)
    job_id = start_job(RECIPE="tilejobs:skyview", RECIPE_PARAMETERS=sees)["JOB_ID"]
    assert (found.halo, found.halo_source) == (store.jobs.job(job_id).halo, HaloSource.KNOWN)


def test_the_halo_of_shadows_is_nearly_the_jobs_though_few_heights_are_looked_at(estimate, start_job, store):
    day = {"HOUR_STEP": 6, "MAX_DISTANCE": 20000, "TOTAL": True}
    found = estimate(recipe="tilejobs:solarradiation", recipe_parameters=day)
    job_id = start_job(RECIPE="tilejobs:solarradiation", RECIPE_PARAMETERS=day)["JOB_ID"]
    assert found.halo_source is HaloSource.KNOWN
    assert found.halo == pytest.approx(store.jobs.job(job_id).halo, rel=0.1)


@pytest.mark.needs_saga
def test_water_that_has_to_be_followed_first_takes_its_time(estimate, run_algorithm, saved_connection, tile_set):
    before = estimate(tries=True, recipe="tilejobs:wetness", halo=1)
    run_algorithm("tilejobs:preparedrainage", CONNECTION=saved_connection, TILE_SET=tile_set)
    after = estimate(tries=True, recipe="tilejobs:wetness", halo=1)
    assert str(before.basis) == str(after.basis) == "one tile tried"
    assert after.seconds < before.seconds
