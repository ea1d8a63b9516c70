"""What an elevation model must be like, and what is read of it."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.terrain.elevation import NO_GROUND, Elevation
from tile_job_plugin.terrain.errors import ElevationRefused
from tile_job_plugin.tiles.model import PixelRect


@pytest.fixture
def write_raster(tmp_path):
    """Write 3 by 3 pixels with heights from 1 to 9, as a geotransform places them."""

    def write(transform, crs="EPSG:32632"):
        path = str(tmp_path / "small.tif")
        raster = gdal.GetDriverByName("GTiff").Create(path, 3, 3, 1, gdal.GDT_Float32)
        raster.SetGeoTransform(transform)
        raster.SetProjection(crs)
        raster.GetRasterBand(1).WriteArray(numpy.arange(1.0, 10).reshape(3, 3))
        return path

    return write


@pytest.mark.parametrize(
    "transform", [(0, 10, 0, 0, 0, -11), (0, 10, 0, 0, 0, 10), (0, 10, 1, 0, 0, -10), (0, 10, 0, 0, 1, -10)]
)
def test_only_squares_that_lie_north_up_are_read(transform, write_raster):
    with pytest.raises(ElevationRefused, match=r"^DEM: its pixels are 10.0 by -?1\d.0 map units, not squares"):
        Elevation(write_raster(transform))


def test_what_is_no_raster_is_refused(tmp_path):
    with pytest.raises(ElevationRefused, match=r"^DEM: "):
        Elevation(str(tmp_path / "nowhere.tif"))


def test_degrees_are_seen(write_raster):
    assert not Elevation(write_raster((0, 10, 0, 0, 0, -10))).is_in_degrees
    assert Elevation(write_raster((0, 0.1, 0, 0, 0, -0.1), "EPSG:4326")).is_in_degrees


def test_nothing_is_ground_outside_and_sagas_edges_are_doubled(write_raster):
    elevation = Elevation(write_raster((0, 10, 0, 0, 0, -10)))
    block = PixelRect(0, 1, 2, 2)
    ground = elevation.read(block, 2)
    none = numpy.float32(NO_GROUND)
    assert ground[:, 2:5].tolist() == [[none] * 3, [1, 2, 3], [4, 5, 6], [7, 8, 9], [none] * 3, [none] * 3]
    assert (ground[:, [0, 1, 5]] == none).all()
    elevation.doubled_edges(ground, block, 2)
    assert ground[:, 1].tolist() == [none, 1, 4, 7, 7, none]
    assert ground[4].tolist() == [none, 7, 7, 8, 9, none]


def test_numbers_that_are_none_are_holes(tmp_path):
    path = str(tmp_path / "nan.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, 2, 1, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((0, 10, 0, 0, 0, -10))
    raster.GetRasterBand(1).WriteArray(numpy.array([[numpy.nan, 7]]))
    del raster
    assert Elevation(path).read(PixelRect(0, 0, 2, 1), 0).tolist() == [[numpy.float32(NO_GROUND), 7]]
