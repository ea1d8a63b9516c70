"""The shipped recipes as Processing models."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
from osgeo import gdal, osr
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsProcessingModelAlgorithm

from tests.fixtures.rasters import read_pixels
from tests.fixtures.saga_version import SUN_OF_SAGA_9, is_saga_9

RECIPES = Path(__file__).parents[2] / "tile_job_plugin" / "recipes" / "models"

#: The outputs in their order; the first becomes the mosaic.
OUTPUTS = {
    "relief": ["hillshade:Hillshade", "slope:Slope"],
    "multi_hillshade": ["hillshade:Multidirectional hillshade"],
    "slope_aspect": ["terrain:Slope", "terrain:Terrain aspect"],
    "roughness": [
        "TRI:Terrain ruggedness index",
        "VRM:Vector ruggedness measure",
        "position:Topographic position index",
    ],
    "openness": ["SVF:Sky view factor", "openness:Negative openness", "openness:Positive openness"],
    "solar": ["radiation:Solar radiation", "sky_view:Sky view factor"],
    "solar_saga": ["radiation:Solar radiation", "sky_view:Sky view factor"],
    "wetness": [
        "TWI:Topographic wetness index",
        "catchment:Catchment area",
        "slope:Slope",
        "water_beyond:Edge contamination",
    ],
    "wetness_wang_liu": ["TWI:Topographic wetness index", "catchment:Catchment area", "slope:Slope"],
    "streams": ["channels:Channels", "flow:Catchment area", "water_beyond:Edge contamination"],
    "basins": ["basins:Drainage basins"],
}

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("saga_kept_between_jobs", "qgis_app")]


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


def test_solar_is_what_saga_computes(run_recipe, hills):
    common = {"RADIUS": 500, "HOUR_STEP": 3, "DAY": "2026-12-21"}
    ours, saga = (run_recipe(name, hills, **common) for name in ("solar", "solar_saga"))
    for output in OUTPUTS["solar"]:
        pixels, expected = read_pixels(ours[output]), read_pixels(saga[output])
        assert numpy.array_equal(pixels < -9000, expected < -9000)
        difference = abs(pixels - expected)
        if is_saga_9():
            assert difference.mean() <= SUN_OF_SAGA_9 * expected[expected > -9000].mean()
        else:
            assert numpy.count_nonzero(difference > 1e-3) < 1e-3 * pixels.size


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


@pytest.mark.parametrize("name", ["wetness", "wetness_wang_liu"])
def test_wetness_gathers_in_the_valleys(run_recipe, hills, name):
    result = run_recipe(name, hills)
    wetness, catchment = (read_pixels(result[name]) for name in OUTPUTS[name][:2])
    has_value = catchment > 0
    valleys = catchment > numpy.percentile(catchment[has_value], 95)
    assert wetness[valleys].mean() > 1.5 * wetness[has_value & ~valleys].mean()


def test_water_gathers_in_fewer_pixels_where_each_drains_to_one_neighbour(run_recipe, hills, tmp_path):
    among_all, to_one = (
        read_pixels(known_outputs("wetness", made)[1]) for made in both_flows(run_recipe, hills, tmp_path)
    )
    has_value = among_all > 0
    assert (to_one[has_value] % 8100 == 0).all()
    assert numpy.median(to_one[has_value]) < numpy.median(among_all[has_value])


def both_flows(run_recipe, hills, tmp_path):
    """Give the results of a division among all lower neighbours, which is the default, and of the steepest descent."""
    again = tmp_path / "again.tif"
    gdal.Translate(str(again), str(hills))
    return run_recipe("wetness", hills), run_recipe("wetness", again, METHOD=0)


def test_streams_are_where_the_catchment_is_large_enough(run_recipe, hills):
    least = 50 * 90**2
    channels, catchment, _ = known_outputs("streams", run_recipe("streams", hills, MIN_AREA=least))
    dataset = gdal.Open(channels)
    band = dataset.GetRasterBand(1)
    assert (band.DataType, band.GetNoDataValue()) == (gdal.GDT_Byte, 0)
    large = read_pixels(catchment) >= least
    assert 0 < large.sum() < large.size / 5
    assert numpy.array_equal(read_pixels(channels), large)


def test_each_basin_has_as_many_pixels_as_drain_through_its_outlet(run_recipe, hills):
    (basins,) = known_outputs("basins", run_recipe("basins", hills))
    _, catchment, _ = known_outputs("streams", run_recipe("streams", hills))
    numbers = read_pixels(basins)
    outlets, pixels = numpy.unique(numbers[numbers > 0], return_counts=True)
    assert pixels.max() > 50
    assert numpy.array_equal(read_pixels(catchment).ravel()[outlets.astype(int) - 1], pixels * 90**2)


def test_light_from_all_sides_is_that_of_gdal(run_recipe, hills, tmp_path):
    shade = read_pixels(run_recipe("multi_hillshade", hills)["hillshade:Multidirectional hillshade"])
    by_gdal = tmp_path / "gdal.tif"
    options = {"multiDirectional": True, "alg": "ZevenbergenThorne"}
    gdal.DEMProcessing(str(by_gdal), str(hills), "hillshade", **options)
    # GDAL writes whole numbers, and nothing along the edges.
    expected = read_pixels(by_gdal)
    assert (expected > 0).sum() > 4000
    assert abs(shade[expected > 0] - expected[expected > 0]).max() < 0.501


def test_flat_ground_is_lit_by_the_height_of_the_lights(run_recipe, hills, tmp_path):
    flat = tmp_path / "flat.tif"
    dataset = gdal.Translate(str(flat), str(hills))
    dataset.GetRasterBand(1).Fill(7)
    dataset = None
    shade = read_pixels(run_recipe("multi_hillshade", flat, SUN_HEIGHT=30)["hillshade:Multidirectional hillshade"])
    assert abs(shade - (1 + 254 * 0.5)).max() < 0.001


def test_slope_and_aspect_are_in_degrees_unless_told_otherwise(run_recipe, hills):
    slope, aspect = (read_pixels(path) for path in known_outputs("slope_aspect", run_recipe("slope_aspect", hills)))
    assert numpy.array_equal(slope, read_pixels(run_recipe("relief", hills)["slope:Slope"]))
    assert 340 < aspect.max() <= 360
    in_radians = run_recipe("slope_aspect", hills, SLOPE_UNIT=0, ASPECT_UNIT=0)
    assert [read_pixels(path).max() < 7 for path in known_outputs("slope_aspect", in_radians)] == [True, True]


def known_outputs(name: str, result: dict) -> list[str]:
    return [result[output] for output in OUTPUTS[name]]


def test_roughness_compares_each_pixel_with_those_around_it(run_recipe, hills):
    rough, _, position = (read_pixels(path) for path in known_outputs("roughness", run_recipe("roughness", hills)))
    height = read_pixels(hills).astype("float64")
    inner = (slice(30, 50), slice(30, 50))
    shifts = [(row, column) for row in (-1, 0, 1) for column in (-1, 0, 1)]
    around = numpy.stack([numpy.roll(height, shift, (0, 1)) for shift in shifts])
    assert numpy.allclose(rough[inner], numpy.sqrt(((around - height) ** 2).mean(axis=0))[inner], atol=1e-4)
    # 100 metres reach the four nearest pixels of 90 metres.
    nearest = around[[0 in shift for shift in shifts]].mean(axis=0)
    assert numpy.allclose(position[inner], (height - nearest)[inner], atol=1e-3)


def test_openness_and_sky_are_greater_on_ridges_than_in_valleys(run_recipe, hills):
    sky, below, above = (read_pixels(path) for path in known_outputs("openness", run_recipe("openness", hills)))
    position = read_pixels(run_recipe("roughness", hills, TPI_RADIUS=900)["position:Topographic position index"])
    has_value = (above > 0) & (below > 0) & (sky > 0) & (position > -9999)
    ridges, valleys = (has_value & (position > 20)), (has_value & (position < -20))
    assert ridges.sum() > 100 < valleys.sum()
    assert sky[ridges].mean() > sky[valleys].mean()
    assert above[ridges].mean() > above[valleys].mean()
    assert below[ridges].mean() < below[valleys].mean()


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
