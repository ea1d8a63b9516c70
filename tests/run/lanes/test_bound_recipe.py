"""A recipe gives the same, however it is run: step by step, as one script, or as one of many in one process."""

from __future__ import annotations

import shutil

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingFeedback

from tile_job_plugin.errors import Stopped
from tile_job_plugin.recipes.recipe import find_recipe, runnable
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.saga.cmd.kept_processes import sharing

RECIPES = [
    ("tilejobs:relief", {}),
    pytest.param("tilejobs:solar_saga", {"RADIUS": 900, "LATITUDE": 36, "HOUR_STEP": 6}, marks=pytest.mark.extra),
    pytest.param("tilejobs:wetness_wang_liu", {}, marks=pytest.mark.extra),
    ("sagacmd:ta_morphometry_0", {"C_GENE": True}),
]


@pytest.fixture
def windows(elevation, tmp_path):
    """Two windows of the elevation model, one with nodata in a corner and one without."""
    paths = [tmp_path / "corner.tif", tmp_path / "middle.tif"]
    for path, offset in zip(paths, (0, 150)):
        gdal.Translate(str(path), str(elevation), srcWin=[offset, offset, 90, 70])
    return paths


@pytest.fixture
def runner(qgis_app):
    """Make the runner of a recipe."""

    def make(recipe_id, parameters):
        recipe = find_recipe(recipe_id, parameters)
        return BoundRecipe(recipe, runnable(recipe))

    return make


def content(path):
    """Give a raster's pixels, bit by bit, and where it lies; where it is nodata, however that is written."""
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    pixels = band.ReadAsArray()
    holes = pixels == band.GetNoDataValue()
    return numpy.where(holes, 0, pixels).tobytes(), holes.tobytes(), dataset.GetGeoTransform()


@pytest.mark.needs_saga
@pytest.mark.parametrize(("recipe_id", "parameters"), RECIPES)
def test_steps_a_script_and_a_shared_process_give_identical_results(
    recipe_id, parameters, runner, windows, run_algorithm, tmp_path
):
    runner = runner(recipe_id, parameters)
    feedback = QgsProcessingFeedback()

    def contents(folder):
        return [content(runner.result(output.name, folder)) for output in runner.recipe.outputs]

    def folder(name):
        (tmp_path / name).mkdir()
        return tmp_path / name

    alone, shared, stepwise = [], [], []
    for number, window in enumerate(windows):
        place = folder(f"alone{number}")
        runner.prepare(window, place, feedback).finish()
        alone.append(contents(place))
    with sharing():
        places = [folder(f"shared{number}") for number in range(2)]
        runs = [runner.prepare(window, place, feedback) for window, place in zip(windows, places)]
        for run, place in zip(runs, places):
            run.finish()
            shared.append(contents(place))
    for number, window in enumerate(windows):
        files = {output.parameter: str(tmp_path / f"{number}_{output.name}.tif") for output in runner.recipe.outputs}
        run_algorithm(recipe_id, **runner.recipe.arguments([window]), **files)
        stepwise.append([content(file) for file in files.values()])
    assert alone == shared == stepwise


@pytest.mark.needs_saga
def test_a_run_that_fails_in_a_shared_process_names_sagas_reason_and_the_next_one_goes_on(runner, windows, tmp_path):
    runner = runner("tilejobs:relief", {})
    feedback = QgsProcessingFeedback()
    (tmp_path / "first").mkdir()
    with sharing():
        bad = runner.prepare(windows[0], tmp_path / "first", feedback)
        windows[0].unlink()
        good = runner.prepare(windows[1], tmp_path, feedback)
        with pytest.raises(TileFailed, match=r"Error encountered while running .*corner\.tif"):
            bad.finish()
        good.finish()
    assert runner.result("slope", tmp_path).is_file()


@pytest.mark.needs_saga
def test_results_that_a_recipe_is_given_are_handed_on_while_saga_is_busy(runner, windows, tmp_path):
    runner = runner("tilejobs:streams", {"MIN_AREA": 10})
    window = tmp_path / "work" / "window.tif"
    window.parent.mkdir()
    for file in runner.window_files(window):
        shutil.copy(windows[0], file)
    with sharing():
        run = runner.prepare(window, window.parent, QgsProcessingFeedback())
        assert content(runner.result("catchment_area", window.parent)) == content(windows[0])
        run.finish()
    assert runner.result("channels", window.parent).is_file()


@pytest.mark.needs_saga
def test_a_run_that_is_cancelled_while_it_is_prepared_is_no_failure(runner, windows, tmp_path):
    runner = runner("tilejobs:streams", {})
    window = tmp_path / "work" / "window.tif"
    window.parent.mkdir()
    for file in runner.window_files(window):
        shutil.copy(windows[0], file)
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    with sharing(), pytest.raises(Stopped):
        runner.prepare(window, window.parent, feedback)


def test_a_window_may_be_removed_as_soon_as_a_recipe_of_qgis_has_run(runner, windows, tmp_path, capfd):
    window = tmp_path / "work" / "window.vrt"
    window.parent.mkdir()
    gdal.Translate(str(window), str(windows[0]), format="VRT")
    run = runner("native:slope", {}).prepare(window, window.parent, QgsProcessingFeedback())
    run.finish()
    shutil.rmtree(window.parent)
    del run
    assert "ERROR" not in capfd.readouterr().err
