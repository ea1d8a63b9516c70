"""The terrain that is the same on every computer, and what tells results on it apart."""

from __future__ import annotations

import hashlib
import math

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.gdal_calls import open_raster
from tile_job_plugin.tiles.model import Grid, PixelRect
from tile_job_plugin.tiles.pixel_types import SUPPORTED
from tile_job_plugin.tiles.probe import HOLE, LEVEL, SIZE, checksum, probe_pixels, probe_rect, write_probe

GRID = Grid('LOCAL_CS["mine"]', 500000.1, 4e6, 0.3, 0.3)
RECT = PixelRect(7, -3, SIZE, SIZE)
#: Of the pixels themselves: they must never change, or helpers of other releases would differ from their runners.
DIGESTS = {"Float32": "326d7f3b", "Byte": "8e7ff9f2"}


@pytest.fixture
def result(tmp_path):
    """Write a raster on the grid, and give its path."""

    def write(pixels, name="result.tif", nodata=-9999.0, column=0):
        path = tmp_path / name
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), *pixels.shape[::-1], 1, gdal.GDT_Float32)
        dataset.SetGeoTransform(GRID.geotransform(PixelRect(column, 0, *pixels.shape[::-1])))
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
        dataset.GetRasterBand(1).WriteArray(pixels)
        return path

    return write


@pytest.mark.parametrize("data_type", sorted({*SUPPORTED, "Float32"} - {"Int8"}))
def test_every_type_holds_the_terrain_with_its_hole_and_its_level_ground(data_type):
    pixels = probe_pixels(data_type, 0)
    assert (pixels[HOLE] == 0).all()
    assert numpy.count_nonzero(pixels == 0) == pixels[HOLE].size
    assert len(numpy.unique(pixels[LEVEL])) == (1 if data_type not in ("Float32", "Float64") else 8)
    assert len(numpy.unique(pixels)) > 100
    steps = abs(numpy.diff(pixels.astype(float), axis=1))
    assert steps.max() > 20
    assert not (pixels == probe_pixels(data_type, 0, number=1)).all()
    assert 0 < pixels.max() <= 701


def test_a_hole_may_be_nan_and_there_is_none_without_a_nodata_value():
    assert numpy.isnan(probe_pixels("Float32", math.nan)[HOLE]).all()
    assert (probe_pixels("Float64", None)[HOLE] > 0).all()


@pytest.mark.parametrize(("data_type", "digest"), DIGESTS.items())
def test_the_terrain_is_that_of_every_release(data_type, digest):
    pixels = probe_pixels(data_type, None)
    little = pixels.astype(pixels.dtype.newbyteorder("<"))
    assert hashlib.sha256(little.tobytes()).hexdigest()[:8] == digest


def test_a_window_of_it_lies_on_the_grid_to_the_last_bit(tmp_path):
    pixels = probe_pixels("Int16", -32768)
    write_probe(GRID, RECT, pixels, "Int16", -32768.0, tmp_path / "window.vrt")
    window = open_raster(str(tmp_path / "window.vrt"))
    assert window.GetGeoTransform() == GRID.geotransform(RECT)
    assert window.GetRasterBand(1).GetNoDataValue() == -32768
    assert window.GetSpatialRef().GetName() == "mine"
    assert (read_pixels(tmp_path / "window.vrt") == pixels).all()


def test_a_probe_lies_in_the_middle_also_of_a_set_that_is_smaller():
    assert probe_rect(PixelRect(-100, 200, 1000, 400)) == PixelRect(368, 368, SIZE, SIZE)
    assert probe_rect(PixelRect(0, 0, 10, 10)) == PixelRect(-27, -27, SIZE, SIZE)


def test_equal_pixels_have_equal_checksums_whatever_their_bits(result):
    pixels = numpy.array([[0.0, numpy.nan, 1.5], [2.0, -9999, 3]], numpy.float32)
    other = pixels.copy()
    other[0, 0] = -0.0
    other[:, 1].view(numpy.uint32)[0] = 0x7FC00001
    assert other.tobytes() != pixels.tobytes()
    assert checksum([result(pixels)], GRID) == checksum([result(other, "other.tif")], GRID)


def test_the_last_bit_the_place_the_nodata_value_and_the_order_of_rasters_tell(result):
    pixels = numpy.array([[0.1, 1.5], [2.0, 3]], numpy.float32)
    other = pixels.copy()
    other[1, 1] = numpy.nextafter(other[1, 1], numpy.float32(4))
    files = [
        [result(pixels, "a.tif")],
        [result(other, "b.tif")],
        [result(pixels, "c.tif", column=1)],
        [result(pixels, "d.tif", nodata=0)],
    ]
    files += [[*files[0], *files[1]], [*files[1], *files[0]]]
    assert len({checksum(paths, GRID) for paths in files}) == len(files)
