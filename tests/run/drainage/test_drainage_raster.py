"""Pieces that are made when a window needs them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.errors import RasterError
from tile_job_plugin.run.drainage.drainage_raster import NODATA, PieceFiles, PixelType, drainage_raster
from tile_job_plugin.run.drainage.pieces import Pieces
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile, TileSet

GRID = Grid('LOCAL_CS["here",UNIT["metre",1]]', 500000.0, 4000000.0, 10.0, 10.0)
EXTENT = PixelRect(3, 5, 25, 20)


class Product:
    """A product of four by three pieces, whose pixels count the cells of the grid; each piece made is noted."""

    def __init__(self, folder, data_type="Float64"):
        self.made = []
        # The third piece has no raster.
        self.pieces = Pieces(EXTENT, lambda rect: rect.column != 17 or rect.row != 5, size=7)
        self.files = PieceFiles(folder / "product", GRID, self.pieces, PixelType(data_type), self.pixels)
        tile = Tile("all", EXTENT, Raster("dem.tif", EXTENT, None, "Float32"))
        self.raster = drainage_raster("FILLED", TileSet("set", GRID, "Float32", [tile]), self.files)

    def pixels(self, piece):
        self.made.append(piece)
        rect = self.pieces.rect(piece)
        pixels = numpy.array(expected(rect))
        if piece == 0:
            pixels[0, 0] = numpy.nan
        return pixels


def expected(rect):
    rows, columns = numpy.mgrid[rect.row : rect.bottom, rect.column : rect.right]
    return rows * 1000.0 + columns + 1 / 3


def read(path):
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray(), dataset.GetGeoTransform(), dataset.GetRasterBand(1).GetNoDataValue()


@pytest.mark.parametrize("write", ["write", "write_checked"])
def test_a_window_has_the_pixels_of_all_pieces_that_it_touches(tmp_path, write):
    product, rect = Product(tmp_path), PixelRect(8, 7, 9, 8)
    getattr(product.raster, write)(rect, tmp_path / "window.vrt")
    pixels, transform, nodata = read(tmp_path / "window.vrt")
    assert numpy.array_equal(pixels, expected(rect))
    assert transform == GRID.geotransform(rect)
    assert nodata == NODATA
    assert sorted(product.made) == list(product.pieces.touching(rect))


def test_what_has_no_ground_is_nodata(tmp_path):
    product, rect = Product(tmp_path), PixelRect(3, 5, 25, 6)
    product.raster.write(rect, tmp_path / "window.vrt")
    pixels, _, _ = read(tmp_path / "window.vrt")
    missing = pixels == NODATA
    assert missing[0, 0]
    assert missing[:, 14:21].all()
    assert numpy.count_nonzero(missing) == 1 + 6 * 7
    assert numpy.array_equal(pixels[~missing], expected(rect)[~missing])


def test_a_piece_is_made_once_for_all_lanes_and_windows(tmp_path):
    product = Product(tmp_path)
    with ThreadPoolExecutor(8) as lanes:
        list(lanes.map(lambda number: product.raster.write(EXTENT, tmp_path / f"{number}.vrt"), range(16)))
    assert sorted(product.made) == list(range(len(product.pieces)))
    assert not list(tmp_path.rglob("*half*"))


def test_a_piece_is_read_as_it_was_made(tmp_path):
    product = Product(tmp_path)
    product.raster.write(PixelRect(3, 5, 1, 1), tmp_path / "window.vrt")
    for piece in (0, 4):
        pixels = product.files.read(piece)
        assert numpy.isnan(pixels[0, 0]) == (piece == 0)
        assert numpy.array_equal(pixels.ravel()[1:], expected(product.pieces.rect(piece)).ravel()[1:])
    assert product.made == [0, 4]


def test_a_piece_that_failed_is_made_again(tmp_path):
    product = Product(tmp_path)
    pixels, fails = product.pixels, [True]

    def fail_once(piece):
        if fails.pop() if fails else False:
            raise RasterError("gone")
        return pixels(piece)

    object.__setattr__(product.files, "pixels", fail_once)
    with pytest.raises(RasterError):
        product.raster.write(EXTENT, tmp_path / "window.vrt")
    product.raster.write(EXTENT, tmp_path / "window.vrt")
    assert read(tmp_path / "window.vrt")[0][10, 10] == expected(EXTENT)[10, 10]


def test_heights_of_32_bits_stay_so(tmp_path):
    product = Product(tmp_path, "Float32")
    product.raster.write(EXTENT, tmp_path / "window.vrt")
    assert gdal.Open(str(tmp_path / "window.vrt")).GetRasterBand(1).DataType == gdal.GDT_Float32
