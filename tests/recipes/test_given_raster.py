"""The step that hands a raster on."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback

from tests.saga.models import contents, model
from tile_job_plugin.recipes.recipe_choices import find_recipes

pytestmark = pytest.mark.usefixtures("qgis_app")

COPY = "tilejobs:copyraster"


@pytest.fixture
def copy(tmp_path):
    """Copy a raster; gives its file, and whether that worked."""

    def run(source, feedback=None):
        target = str(tmp_path / "copy.tif")
        values = {"INPUT": str(source), "OUTPUT": target}
        _, is_done = model(COPY).run(values, QgsProcessingContext(), feedback or QgsProcessingFeedback())
        return target, is_done

    return run


@pytest.mark.parametrize("pixel_type", [gdal.GDT_Float32, gdal.GDT_Float64, gdal.GDT_Int16])
def test_pixels_their_type_and_their_place_stay(write_surface, copy, pixel_type):
    source = write_surface("holes", 10, pixel_type)
    target, is_done = copy(source)
    assert is_done
    assert contents(target) == contents(source)
    rasters = [gdal.Open(path) for path in (source, target)]
    assert {raster.GetRasterBand(1).DataType for raster in rasters} == {pixel_type}


def test_a_window_is_copied_with_its_pixels(write_surface, copy, tmp_path):
    window = str(tmp_path / "window.vrt")
    gdal.Translate(window, write_surface("holes", 10), srcWin=[20, 30, 40, 50], format="VRT")
    assert contents(copy(window)[0]) == contents(window)


@pytest.mark.parametrize("source", ["nowhere.tif", __file__])
def test_what_is_no_raster_is_named(copy, source):
    feedback = QgsProcessingFeedback(False)
    assert not copy(source, feedback)[1]
    assert source in feedback.textLog()


def test_a_copy_ends_when_it_is_cancelled(tmp_path, copy):
    large = str(tmp_path / "large.tif")
    raster = gdal.GetDriverByName("GTiff").Create(large, 3000, 3000, 1, gdal.GDT_Float64)
    raster.GetRasterBand(1).WriteArray(numpy.random.default_rng(1).standard_normal((3000, 3000)))
    del raster
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    assert not copy(large, feedback)[1]


def test_users_do_not_find_it():
    hidden = QgsProcessingAlgorithm.Flag.FlagHideFromToolbox | QgsProcessingAlgorithm.Flag.FlagHideFromModeler
    algorithm = model(COPY)
    assert algorithm.flags() & hidden == hidden
    assert COPY not in {choice.algorithm_id for choice in find_recipes() if choice}
