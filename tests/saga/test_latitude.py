"""No tool that takes a latitude is called without one."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from tests.saga.models import model_of, run
from tile_job_plugin.assumed_latitude import assuming_latitude
from tile_job_plugin.saga.call import prepare_call
from tile_job_plugin.saga.errors import LatitudeMissing
from tile_job_plugin.saga.fusion.fused_model import fused
from tile_job_plugin.saga.input_rasters import InputRasters

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("qgis_app")]


@pytest.fixture
def latitude_of(tmp_path):
    """Give the latitude with which SAGA's solar radiation would be called."""

    def call(raster, **options):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("sagacmd:ta_lighting_2")
        values = {"GRD_DEM": str(raster), "GRD_TOTAL": str(tmp_path / "total.sdat"), **options}
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        made = prepare_call(algorithm, algorithm.tool, values, context, feedback, tmp_path, InputRasters())
        (argument,) = [word for word in made.command if word.startswith("-LATITUDE")]
        return float(argument.partition("=")[2])

    return call


@pytest.mark.parametrize("empty", [{}, {"LATITUDE": None}, {"LATITUDE": ""}])
def test_an_empty_latitude_is_that_of_the_rasters_middle(latitude_of, elevation, empty):
    assert latitude_of(elevation, **empty) == pytest.approx(36.4, abs=0.2)


def test_a_latitude_that_is_given_is_taken(latitude_of, elevation):
    assert latitude_of(elevation, LATITUDE=0) == 0


def test_a_job_says_which_latitude_all_windows_take(latitude_of, elevation):
    with assuming_latitude(50.25):
        assert latitude_of(elevation) == 50.25
    assert latitude_of(elevation) != 50.25


def test_without_a_crs_a_latitude_must_be_given(latitude_of, tmp_path):
    raster = tmp_path / "nowhere.tif"
    gdal.GetDriverByName("GTiff").Create(str(raster), 4, 4).SetGeoTransform((0, 1, 0, 4, 0, -1))
    with pytest.raises(LatitudeMissing, match="Give it in degrees"):
        latitude_of(raster)


def test_the_middle_of_a_model_counts_where_a_step_before_makes_the_elevation(elevation, tmp_path):
    options = {"LATITUDE": "", "HOUR_STEP": 12, "PERIOD": 1}
    model = model_of(
        ("fill", "sagacmd:ta_preprocessor_4", {}, {"ELEV": "DEM"}, {}),
        ("sun", "sagacmd:ta_lighting_2", options, {"GRD_DEM": ("fill", "FILLED")}, {"Sun": "GRD_TOTAL"}),
    )
    _, said = run(fused(model), {"DEM": str(elevation)}, tmp_path / "fused")
    assert '"-LATITUDE=36.' in said
