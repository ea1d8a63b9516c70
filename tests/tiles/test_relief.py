"""The lowest and the highest ground: of all pixels that a window may show, and no others."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.terrain import fractal
from tile_job_plugin.errors import RasterError
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile, TileSet
from tile_job_plugin.tiles.relief import height_range
from tile_job_plugin.tiles.windows import Windows

GRID = Grid("", 0, 0, 10, 10)
NODATA = -9999.0


@pytest.fixture
def write(tmp_path):
    """Write heights as a raster from a column on; gives it as a tile."""

    def run(name, heights, column):
        path = str(tmp_path / f"{name}.tif")
        height, width = heights.shape
        raster = gdal.GetDriverByName("GTiff").Create(path, width, height, 1, gdal.GDT_Float32)
        raster.SetGeoTransform((10 * column, 10, 0, 0, 0, -10))
        raster.GetRasterBand(1).SetNoDataValue(NODATA)
        raster.GetRasterBand(1).WriteArray(heights)
        extent = PixelRect(column, 0, width, height)
        return Tile(name, extent, Raster(path, extent, NODATA, "Float32"))

    return run


def range_of(tiles, rect, tmp_path):
    found = height_range(Windows(TileSet("set", GRID, "Float32", tiles)), rect, tmp_path / "window.vrt")
    assert not (tmp_path / "window.vrt").exists()
    return found and tuple(found)


def test_only_ground_counts(write, tmp_path):
    heights = fractal(10, size=300).astype("float32")
    heights[7, 9], heights[200, 3] = NODATA, numpy.nan
    ground = heights[numpy.isfinite(heights) & (heights != NODATA)]
    tile = write("a", heights, 0)
    assert range_of([tile], tile.core, tmp_path) == (ground.min(), ground.max())


def test_only_the_part_that_is_asked_for_counts(write, tmp_path):
    heights = fractal(10, size=60).astype("float32")
    part = heights[5:15, 20:50]
    assert range_of([write("a", heights, 0)], PixelRect(20, 5, 30, 10), tmp_path) == (part.min(), part.max())


def test_of_rasters_that_overlap_each_counts(write, tmp_path):
    first, second = numpy.full((10, 20), 5, "float32"), numpy.full((10, 20), 7, "float32")
    first[3, 12], second[3, 2], second[3, 15] = 1, 90, 1000
    tiles = [write("a", first, 0), write("b", second, 10)]
    assert range_of(tiles, PixelRect(0, 0, 20, 10), tmp_path) == (1, 90)
    assert range_of(tiles[::-1], PixelRect(0, 0, 20, 10), tmp_path) == (1, 90)


def test_where_no_ground_is_there_is_no_range(write, tmp_path):
    tile = write("a", numpy.full((5, 5), NODATA, "float32"), 0)
    assert range_of([tile], tile.core, tmp_path) is None


def test_a_raster_that_is_gone_is_an_error(write, tmp_path):
    tile = write("a", numpy.zeros((5, 5), "float32"), 0)
    (tmp_path / "a.tif").unlink()
    with pytest.raises(RasterError):
        range_of([tile], tile.core, tmp_path)
