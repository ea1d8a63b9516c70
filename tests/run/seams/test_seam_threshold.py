"""Differences that are far too small to be seen are told, but called no seams."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingProvider,
    QgsSettings,
)

from tests.fixtures.jobs import TILE_SIZE
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.model import Reason
from tile_job_plugin.layers.tile_status import COLOURED_BY
from tile_job_plugin.recipes.recipe_outputs import RecipeOutput
from tile_job_plugin.run.seams.seam_differences import SeamReport
from tile_job_plugin.run.seams.seam_threshold import SEAM_SETTING, USUAL_THRESHOLD, seam_threshold
from tile_job_plugin.tiles.seams import SeamDifference

EASTERN_TILES = TILE_SIZE // 2


class Shift(QgsProcessingAlgorithm):
    """Gives a raster in 64 bits, and adds a number to windows that begin in the east of the elevation model."""

    def name(self):
        return "shift"

    def displayName(self):
        return "Shift"

    def createInstance(self):
        return Shift()

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterRasterLayer("INPUT", "Raster"))
        real = QgsProcessingParameterNumber.Type.Double
        self.addParameter(QgsProcessingParameterNumber("STEP", "Added in the east", real, 0.0))
        self.addParameter(QgsProcessingParameterNumber("EAST", "Where the east begins", real, 0.0))
        self.addParameter(QgsProcessingParameterRasterDestination("OUTPUT", "Shifted"))

    def processAlgorithm(self, parameters, context, feedback):
        target = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        source = gdal.Open(parameters["INPUT"])
        copy = gdal.Translate(target, source, outputType=gdal.GDT_Float64)
        if copy.GetGeoTransform()[0] > self.parameterAsDouble(parameters, "EAST", context):
            band = copy.GetRasterBand(1)
            pixels = band.ReadAsArray()
            pixels[pixels != band.GetNoDataValue()] += self.parameterAsDouble(parameters, "STEP", context)
            band.WriteArray(pixels)
        return {"OUTPUT": target}


class ShiftProvider(QgsProcessingProvider):
    """The algorithm `shift:shift`."""

    def id(self):
        return "shift"

    def name(self):
        return "Shift"

    def loadAlgorithms(self):
        self.addAlgorithm(Shift())


@pytest.fixture
def shift_by(qgis_app, tile_by_tile, start_job, open_store, elevation):
    """Start a job whose eastern results are higher, by a part of the range of the elevation; give the job and it."""
    provider = ShiftProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    raster = gdal.Open(str(elevation))
    left, width, *_ = raster.GetGeoTransform()
    lowest, highest = raster.GetRasterBand(1).ComputeRasterMinMax(False)

    def shift_by(part):
        parameters = f'{{"STEP": {part * (highest - lowest)}, "EAST": {left + EASTERN_TILES * width}}}'
        job_id = start_job(RECIPE="shift:shift", RECIPE_PARAMETERS=parameters, HALO=8)["JOB_ID"]
        with open_store() as store:
            return store.service.summary(job_id), part * (highest - lowest)

    yield shift_by
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture
def set_threshold(qgis_app):
    yield lambda value: QgsSettings().setValue(SEAM_SETTING, value)
    QgsSettings().remove(SEAM_SETTING)


@pytest.fixture
def seams_in_layer(run_algorithm, saved_connection):
    """Tell which tiles the layer of a job's tiles shows with a seam."""

    def seams(job):
        asked = {"CONNECTION": saved_connection, "JOB_ID": job.id, "OUTPUT": "memory:tiles"}
        layer = run_algorithm("tilejobs:tilestatus", **asked)["OUTPUT"]
        layer.selectByExpression(f"({COLOURED_BY}) = 'seam'")
        return {tile["tile_id"] for tile in layer.selectedFeatures()}

    return seams


def test_rounding_is_told_exactly_and_called_no_seam(shift_by, seams_in_layer):
    job, step = shift_by(1e-6)
    assert job.seam_error == pytest.approx(step, rel=1e-6)
    assert (job.reason, job.message) == (Reason.NONE, "")
    assert seams_in_layer(job) == set()


def test_a_step_that_can_be_seen_is_a_seam(shift_by, seams_in_layer):
    job, step = shift_by(0.01)
    assert job.seam_error == pytest.approx(step, rel=1e-6)
    assert job.reason is Reason.SEAMS
    assert "The mosaic has seams" in job.message
    assert {"r0_c0", "r0_c1"} <= seams_in_layer(job)


def test_the_setting_draws_the_line(shift_by, set_threshold):
    set_threshold("0.1")
    assert shift_by(0.01)[0].reason is Reason.NONE
    set_threshold("0")
    assert shift_by(1e-9)[0].reason is Reason.SEAMS


@pytest.mark.parametrize("given", ["a little", "2", "nan"])
def test_a_setting_that_is_no_part_is_told(set_threshold, given):
    set_threshold(given)
    with pytest.raises(RequestRefused, match=f"{SEAM_SETTING}: '{given}' is not a number from 0 to 1"):
        seam_threshold()


def test_rounding_to_32_bits_is_below_the_usual_threshold():
    assert 2**-23 < USUAL_THRESHOLD < 1 / 256 / 100


@pytest.mark.parametrize(("name", "is_seam"), [("drainage_basins", True), ("catchment_area", False)])
def test_basins_of_numbers_that_hardly_differ_are_seams(name, is_seam):
    report = SeamReport(RecipeOutput(name, name, name), SeamDifference(largest=1, values=(1, 10**6)))
    assert report.has_seam(1e-5) is is_seam
    assert report.has_seam(0)
    assert report.threshold(1e-5) == (0 if is_seam else pytest.approx(9.99999))
