"""A time limit stops what does not listen, where a process of its own can run that, and else says that it can't."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from qgis.core import QgsApplication, QgsProcessingException

from tests.fixtures.deaf_script import DEAF
from tests.fixtures.qgis_process import ROOT
from tile_job_plugin.jobs.model import TileStatus
from tile_job_plugin.recipes.recipe import find_recipe
from tile_job_plugin.run.lanes.time_limit import TimeLimit, deaf_steps, why_not_in_process
from tile_job_plugin.run.processes import elsewhere
from tile_job_plugin.tiles.model import PixelRect


@pytest.fixture
def script(profile_folder, qgis_process, monkeypatch):
    """The algorithm `script:deaf`, in the profile of all processes."""
    monkeypatch.setenv("QGIS_PLUGINPATH", str(ROOT))
    monkeypatch.setattr(elsewhere, "_known", set())
    file = profile_folder / "processing" / "scripts" / "deaf.py"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(DEAF, encoding="utf-8")
    provider = QgsApplication.processingRegistry().providerById("script")
    provider.refreshAlgorithms()
    yield "script:deaf"
    file.unlink()
    provider.refreshAlgorithms()


@pytest.fixture
def job_log(open_store):
    """All that the log of the only job says, as one text."""

    def read():
        with open_store() as store:
            (job,) = store.jobs.jobs()
            return "\n".join(entry.message for entry in store.jobs.log_entries(job.id))

    return read


@pytest.mark.slow
def test_what_does_not_listen_is_killed(script, start_job, open_store):
    job = {"RECIPE": script, "TILE_IDS": "r0_c0", "HALO": 0, "RETRIES": 0}
    assert start_job(**job, TIME_LIMIT=60)["STATUS"] == "complete"
    started = time.monotonic()
    with pytest.raises(QgsProcessingException, match=r"longer than 0.5 s, which is the time limit per tile"):
        start_job(**job, RECIPE_PARAMETERS={"SECONDS": 600}, TIME_LIMIT=0.5)
    assert time.monotonic() - started < 120
    with open_store() as store:
        assert [tile.status for tile in store.jobs.job_tiles(2)] == [TileStatus.FAILED]


def test_what_can_not_be_killed_is_told_at_the_start(quick_provider, start_job, job_log, has_elsewhere):
    has_elsewhere({"native:slope"})
    start_job(RECIPE="quick:model", TILE_IDS="r0_c0", HALO=0, TIME_LIMIT=60)
    assert "The time limit stops quick:copy only if they respond to being cancelled: The recipe" in job_log()


@pytest.mark.parametrize("halo", ["", 0])
def test_the_limit_holds_for_samples_and_strips(quick_provider, start_job, job_log, tile_by_tile, has_elsewhere, halo):
    # The first window is a tile's own with HALO=0, and those that follow take too long.
    has_elsewhere({"native:slope"})
    started = time.monotonic()
    with pytest.raises(QgsProcessingException, match="time limit per tile"):
        start_job(RECIPE="quick:copy", RECIPE_PARAMETERS={"SECONDS": 60}, HALO=halo, TIME_LIMIT=0.1, RETRIES=0)
    assert time.monotonic() - started < 60
    assert ("The halo could not be measured" in job_log()) == (halo == "")


@pytest.mark.parametrize(
    ("recipe", "why"),
    [
        ("tilejobs:skyview", ""),
        ("tilejobs:solarradiation", "Another process would not know the latitude of the tile set."),
        ("tilejobs:solar_saga", "Another process would not know the latitude of the tile set."),
    ],
)
def test_what_takes_the_latitude_of_its_tile_set_stays_in_this_process(qgis_app, has_elsewhere, recipe, why):
    has_elsewhere({algorithm.id() for algorithm in QgsApplication.processingRegistry().algorithms()})
    assert str(why_not_in_process(find_recipe(recipe, {})) or "") == why


@pytest.mark.needs_saga
def test_what_is_given_the_water_of_its_tile_set_stays_in_this_process(qgis_app, has_elsewhere):
    has_elsewhere({"sagacmd:ta_preprocessor_3"})
    recipe = find_recipe("sagacmd:ta_preprocessor_3", {})
    assert str(why_not_in_process(recipe)) == "Another process would not know the water of the tile set."
    assert why_not_in_process(replace(recipe, drainage=())) is None


def test_a_window_may_take_as_long_as_the_tiles_that_would_fill_it():
    limit = TimeLimit(2.0, tile_pixels=100)
    assert limit.seconds_for(PixelRect(0, 0, 20, 20)) == 8.0
    assert limit.seconds_for(PixelRect(0, 0, 5, 5)) == 2.0


@pytest.mark.needs_saga
def test_the_steps_of_models_that_saga_or_gdal_do_are_known_to_listen(quick_provider):
    assert deaf_steps("tilejobs:relief") == []
    assert deaf_steps("gdal:hillshade") == []
    assert deaf_steps("quick:model") == ["quick:copy"]
