"""Heights of a tile set as arrays."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal, osr

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.run.drainage.set_heights import SetHeights
from tile_job_plugin.tiles.errors import RasterChanged
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.rasters import tile_set_from_raster, tile_set_from_rasters
from tile_job_plugin.tiles.windows import Windows


@pytest.fixture
def read(tmp_path):
    """Read a rectangle of a tile set; nothing of what that took may stay."""

    def heights(tile_set, rect):
        folder = tmp_path / "work"
        folder.mkdir(exist_ok=True)
        found = SetHeights(Windows(tile_set), tile_set.extent, folder)(rect)
        assert list(folder.iterdir()) == []
        return found

    return heights


def with_holes(path):
    dataset = gdal.Open(str(path))
    pixels = read_pixels(path)
    return numpy.where(pixels == dataset.GetRasterBand(1).GetNoDataValue(), numpy.nan, pixels).astype(numpy.float32)


def test_heights_are_those_of_the_raster_without_ground_where_it_has_nodata_and_beyond_it(read, elevation):
    whole = with_holes(elevation)
    tile_set = tile_set_from_raster("set", str(elevation), 100)
    found = read(tile_set, tile_set.extent.grown(3))
    assert found.dtype == numpy.float32
    assert numpy.isnan(whole).any()
    assert numpy.array_equal(found, numpy.pad(whole, 3, constant_values=numpy.nan), equal_nan=True)


def test_heights_of_several_rasters_are_read_as_of_one(read, elevation, tile_files):
    whole = with_holes(elevation)
    files = tile_files(elevation, 90, overlap=4)
    found = read(tile_set_from_rasters("set", files[:-1]), PixelRect(50, 60, 130, 140))
    assert numpy.array_equal(found, whole[60:200, 50:180], equal_nan=True)


def test_beside_the_set_is_no_ground(read, elevation):
    tile_set = tile_set_from_raster("set", str(elevation), 100)
    assert numpy.isnan(read(tile_set, PixelRect(-20, 5, 10, 3))).all()


@pytest.mark.parametrize(
    ("pixel_type", "expected"),
    [
        (gdal.GDT_Int16, "float32"),
        (gdal.GDT_Byte, "float32"),
        (gdal.GDT_Int32, "float64"),
        (gdal.GDT_Float64, "float64"),
    ],
)
def test_no_height_loses_a_digit(read, tmp_path, pixel_type, expected):
    height = 16777217 if expected == "float64" else 77
    found = read(one_raster(tmp_path, pixel_type, [height, 3]), PixelRect(-1, 0, 4, 1))
    assert found.dtype == expected
    assert found[0, 1:3].tolist() == [height, 3]
    assert numpy.isnan(found[0, [0, 3]]).all()


def one_raster(folder, pixel_type, heights):
    """A tile set of one raster with one row of pixels."""
    path = str(folder / "heights.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, len(heights), 1, 1, pixel_type)
    raster.SetGeoTransform((0, 10, 0, 0, 0, -10))
    raster.GetRasterBand(1).WriteArray(numpy.array([heights]))
    del raster
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    return tile_set_from_rasters("set", [("one", path)], crs.ExportToWkt())


def test_what_is_no_number_is_no_ground(read, tmp_path):
    tile_set = one_raster(tmp_path, gdal.GDT_Float32, [numpy.inf, 3, numpy.nan])
    assert numpy.isnan(read(tile_set, PixelRect(0, 0, 3, 1))).tolist() == [[True, False, True]]


def test_a_raster_that_has_changed_is_refused(read, elevation, tile_files):
    tile_set = tile_set_from_rasters("set", tile_files(elevation, 200))
    gdal.Translate(tile_set.tiles[0].raster.path, str(elevation), srcWin=[0, 0, 50, 50])
    with pytest.raises(RasterChanged):
        read(tile_set, tile_set.extent)
