"""What SAGA does not describe: inputs that some options need, and defaults that it takes from the data."""

import pytest
from osgeo import ogr
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingParameterDefinition

from tests.fixtures.rasters import read_pixels

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("qgis_app")]


def definition(key, name):
    return QgsApplication.processingRegistry().algorithmById(f"sagacmd:{key}").parameterDefinition(name).clone()


def run(key, **parameters):
    import processing

    return processing.run(f"sagacmd:{key}", parameters)


@pytest.mark.parametrize(
    ("key", "name"), [("ta_preprocessor_6", "FLOWDIR"), ("grid_tools_12", "GRID"), ("grid_analysis_0", "DEST_GRID")]
)
def test_an_input_that_only_some_options_need_may_be_left_empty(key, name):
    assert definition(key, name).flags() & QgsProcessingParameterDefinition.Flag.FlagOptional


def test_an_input_that_the_options_do_need_is_named(hills, tmp_path):
    with pytest.raises(QgsProcessingException, match="Classified Grid"):
        run("grid_tools_12", INPUT=str(hills), METHOD=2, OUTPUT=str(tmp_path / "changed.tif"))


@pytest.mark.parametrize(
    ("key", "name"), [("ta_lighting_2", "LATITUDE"), ("shapes_grid_5", "ZSTEP"), ("grid_tools_0", "TARGET_USER_XMIN")]
)
def test_a_value_that_saga_takes_from_the_data_is_empty_at_first(key, name):
    assert definition(key, name).defaultValue() is None


def test_the_default_that_saga_describes_can_be_asked_for(hills, tmp_path):
    asked, fitted = str(tmp_path / "asked.gpkg"), str(tmp_path / "fitted.gpkg")
    run("shapes_grid_5", GRID=str(hills), ZSTEP=100, CONTOUR=asked)
    run("shapes_grid_5", GRID=str(hills), CONTOUR=fitted)
    assert step(asked) == 100
    assert step(fitted) < 100


def step(path):
    """The least difference between the heights of contours."""
    dataset = ogr.Open(path)
    heights = sorted({feature["VALUE"] for feature in dataset.GetLayer(0)})
    return min(high - low for low, high in zip(heights, heights[1:]))


def test_the_sun_of_53_degrees_is_not_the_elevations_own(hills, tmp_path):
    day = {"GRD_DEM": str(hills), "DAY": "2026-06-21", "HOUR_STEP": 4}
    north, here = str(tmp_path / "north.tif"), str(tmp_path / "here.tif")
    run("ta_lighting_2", **day, LATITUDE=53, GRD_TOTAL=north)
    run("ta_lighting_2", **day, GRD_TOTAL=here)
    has_height = read_pixels(hills) != -9999
    assert read_pixels(north)[has_height].mean() < 0.97 * read_pixels(here)[has_height].mean()
