"""The shipped recipes as Processing models."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
from osgeo import gdal, osr
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsProcessingModelAlgorithm

from tests.fixtures.rasters import read_pixels

RECIPES = Path(__file__).parents[2] / "tile_job_plugin" / "recipes" / "models"

#: The outputs in their order; the first becomes the mosaic.
OUTPUTS = {
    "relief": ["hillshade:Hillshade", "slope:Slope"],
    "solar": ["radiation:Solar radiation", "sky_view:Sky view factor"],
    "wetness": ["TWI:Topographic wetness index", "catchment:Catchment area", "slope:Slope"],
}

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("qgis_app")]


def load(name: str) -> QgsProcessingModelAlgorithm:
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(RECIPES / f"{name}.model3"))
    return model


@pytest.fixture
def run_recipe(tmp_path):
    import processing

    def run(name: str, raster: Path, **parameters) -> dict:
        folder = tmp_path / f"{name}_{raster.stem}"
        outputs = {output: str(folder / f"{number}.tif") for number, output in enumerate(OUTPUTS[name])}
        feedback = QgsProcessingFeedback()
        try:
            return processing.run(load(name), {"DEM": str(raster), **parameters, **outputs}, feedback=feedback)
        except QgsProcessingException:
            return pytest.fail(feedback.textLog())

    return run


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_recipe_is_whole_and_its_main_output_comes_first(name):
    model = load(name)
    assert model.validate() == (True, [])
    assert (model.name(), model.group()) == (name, "Recipes")
    copy = model.create()
    assert [d.name() for d in copy.destinationParameterDefinitions()] == OUTPUTS[name]
    assert model.helpContent()["ALG_DESC"]


def test_relief_has_its_own_defaults_when_nothing_is_given(run_recipe, hills):
    result = run_recipe("relief", hills)
    slope = read_pixels(result["slope:Slope"])
    assert 10 < slope.max() < 90


@pytest.mark.slow
def test_solar_takes_day_and_latitude(run_recipe, hills, tmp_path):
    common = {"RADIUS": 500, "HOUR_STEP": 6}
    june = read_pixels(run_recipe("solar", hills, **common)["radiation:Solar radiation"])
    december = read_pixels(run_recipe("solar", hills, **common, DAY="2026-12-21")["radiation:Solar radiation"])
    north = read_pixels(run_recipe("solar", hills, **common, LATITUDE=66)["radiation:Solar radiation"])
    has_value = june > 0
    assert june[has_value].mean() > 2 * december[has_value].mean()
    assert not numpy.array_equal(june, north)


def test_solar_without_a_latitude_takes_that_of_the_elevations_middle(run_recipe, hills):
    common = {"RADIUS": 90, "HOUR_STEP": 12}
    empty = read_pixels(run_recipe("solar", hills, **common)["radiation:Solar radiation"])
    given = run_recipe("solar", hills, **common, LATITUDE=middle_latitude(hills))["radiation:Solar radiation"]
    assert numpy.array_equal(empty, read_pixels(given))


def middle_latitude(raster: Path) -> float:
    dataset = gdal.Open(str(raster))
    crs, degrees = dataset.GetSpatialRef(), osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    x, y = gdal.ApplyGeoTransform(dataset.GetGeoTransform(), dataset.RasterXSize / 2, dataset.RasterYSize / 2)
    # EPSG:4326 has the latitude first.
    return round(osr.CoordinateTransformation(crs, degrees).TransformPoint(x, y)[0], 4)


def test_solar_uses_the_sky_view(run_recipe, hills, tmp_path):
    common = {"HOUR_STEP": 6}
    near = run_recipe("solar", hills, RADIUS=90, **common)["radiation:Solar radiation"]
    far = tmp_path / "far.tif"
    gdal.Translate(str(far), near)
    again = run_recipe("solar", hills, RADIUS=2000, **common)["radiation:Solar radiation"]
    assert not numpy.array_equal(read_pixels(far), read_pixels(again))


def test_wetness_gathers_in_the_valleys(run_recipe, hills):
    result = run_recipe("wetness", hills)
    wetness, catchment = (read_pixels(result[name]) for name in OUTPUTS["wetness"][:2])
    has_value = catchment > 0
    valleys = catchment > numpy.percentile(catchment[has_value], 95)
    assert wetness[valleys].mean() > 1.5 * wetness[has_value & ~valleys].mean()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "halo", "parameters"),
    [
        ("relief", 8, {}),
        ("solar", 30, {"RADIUS": 1800, "HOUR_STEP": 3, "LATITUDE": 36}),
    ],
)
def test_a_window_with_halo_equals_the_whole_raster(run_recipe, elevation, tmp_path, name, halo, parameters):
    whole, window = tmp_path / "whole.tif", tmp_path / "window.vrt"
    gdal.Translate(str(whole), str(elevation), srcWin=[100, 100, 140, 140])
    gdal.Translate(str(window), str(whole), srcWin=[10, 40, 80, 80], format="VRT")
    expected, result = (run_recipe(name, raster, **parameters) for raster in (whole, window))
    for output in OUTPUTS[name]:
        core = read_pixels(result[output])[halo:-halo, halo:-halo]
        # Not in the middle of the whole raster: what hangs on a window's centre would not show there.
        rows, columns = (slice(start + halo, start + 80 - halo) for start in (40, 10))
        assert numpy.array_equal(core, read_pixels(expected[output])[rows, columns])
