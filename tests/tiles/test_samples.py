"""Sample tiles and windows around them."""

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile, TileSet
from tile_job_plugin.tiles.samples import choose_samples, look_at, sample_window
from tile_job_plugin.tiles.windows import Windows


@pytest.fixture
def tile_of(tmp_path):
    """Make a tile of one raster with these pixels; NaN becomes nodata."""

    def make(name, pixels):
        path = str(tmp_path / f"{name}.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(path, *pixels.shape[::-1], 1, gdal.GDT_Float32)
        dataset.GetRasterBand(1).WriteArray(numpy.nan_to_num(pixels, nan=-99999))
        core = PixelRect(0, 0, *pixels.shape[::-1])
        return Tile(name, core, Raster(path, core, -99999.0, "Float32"))

    return make


def looks_of(tiles):
    grid = Grid("", 0, 0, 1, 1)
    return look_at(tiles, Windows(TileSet("samples", grid, "Float32", tiles)))


def test_rough_flat_and_holed_tiles_are_chosen(tile_of):
    rough = numpy.random.default_rng(1).normal(size=(50, 50))
    holed = rough.copy() * 2
    holed[:20] = numpy.nan
    tiles = [
        tile_of("middling", rough * 3),
        tile_of("flat", rough * 0),
        tile_of("rough", rough * 9),
        tile_of("holed", holed),
        tile_of("rougher", rough * 10),
        tile_of("empty", rough * numpy.nan),
    ]
    assert {tile.id for tile in choose_samples(looks_of(tiles))} == {"rough", "rougher", "flat", "holed"}


def test_a_raster_that_cannot_be_read_is_no_sample(tile_of):
    gone = PixelRect(0, 0, 5, 5)
    tiles = [Tile("gone", gone, Raster("/nowhere.tif", gone, None, "Float32")), tile_of("there", numpy.eye(5))]
    assert [tile.id for tile in choose_samples(looks_of(tiles))] == ["there"]


def test_a_sample_window_is_moved_and_cut_to_lie_within_the_tile_set():
    core = PixelRect(900, 0, 100, 100)
    tile = Tile("corner", core, Raster("", core, None, "Float32"))
    assert sample_window(tile, 256, PixelRect(0, 0, 1000, 200)) == PixelRect(744, 0, 256, 200)
