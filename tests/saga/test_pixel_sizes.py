"""Steps of SAGA's join their grids whatever the pixel size and the corner, in one process, in two, or step by step."""

import numpy
import pytest
from osgeo import gdal, osr

from tests.saga.models import contents, model_of, run, starts_of_saga
from tile_job_plugin.saga.fusion.fused_model import fused

pytestmark = pytest.mark.usefixtures("qgis_app")

#: EPSG code, pixel size and north-west corner of rasters whose sky view SAGA did not take for one on their grid.
HARD = [(32616, 101.19306689655471, 485811.92521960096, 3556272.5621766476), (4326, 1 / 3600, -0.00396825, 50.0055555)]

SKY_VIEW = ("Sky view", "sagacmd:ta_lighting_3", {"RADIUS": 900}, {"DEM": "DEM"}, {"Sky": "SVF"})
#: Between two steps of SAGA's, of which one takes what the other made and what it was made of.
FILTER = ("Filter", "native:fillnodata", {"FILL_VALUE": 0}, {"INPUT": ("Sky view", "SVF")}, {})
HOURS = {"HOUR_STEP": 8, "DAY": "2026-06-21T00:00:00", "LOCATION": 0, "LATITUDE": 36}


def light(sky):
    """The step that joins two grids."""
    return ("Light", "sagacmd:ta_lighting_2", HOURS, {"GRD_DEM": "DEM", "GRD_SVF": sky}, {"Light": "GRD_DIRECT"})


@pytest.fixture(params=HARD, ids=["metres", "degrees"])
def dem(request, tmp_path):
    """A small raster with pixels of an awkward size, as warping leaves them."""
    return write_terrain(tmp_path / "dem.tif", *request.param)


def write_terrain(path, epsg, pixel, x, y, shape=(40, 50)):
    """Write hills as high as a few pixels are wide."""
    noise = numpy.random.default_rng(1).normal(size=shape)
    heights = (pixel * (5 + numpy.cumsum(noise, axis=0) / 4)).astype("float32")
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), *shape[::-1], 1, gdal.GDT_Float32)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    dataset.SetProjection(crs.ExportToWkt())
    dataset.SetGeoTransform((x, pixel, 0, y, 0, -pixel))
    dataset.GetRasterBand(1).WriteArray(heights)
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    return str(path)


@pytest.mark.needs_saga
def test_a_grid_and_what_was_made_of_it_are_joined_in_any_way_of_running(dem, tmp_path):
    together = model_of(SKY_VIEW, light(("Sky view", "SVF")))
    parted = model_of(SKY_VIEW, FILTER, light(("Filter", "OUTPUT")))
    stepwise, _ = run(together, {"DEM": dem}, tmp_path / "steps")
    at_once, said = run(fused(together), {"DEM": dem}, tmp_path / "script")
    assert starts_of_saga(said) == 1
    between, _ = run(fused(parted), {"DEM": dem}, tmp_path / "parts")
    for files in zip(stepwise, at_once, between, strict=True):
        assert len({bytes(contents(file)[0]) for file in files}) == 1
