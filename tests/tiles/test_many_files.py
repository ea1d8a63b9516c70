"""Files and tiles of a large set, which are made when they are asked for."""

import math
from dataclasses import replace

from tile_job_plugin.tiles.checks import RasterFile
from tile_job_plugin.tiles.headers import Header
from tile_job_plugin.tiles.many_files import RasterFiles, tiles_of
from tile_job_plugin.tiles.model import PixelRect, Raster, Tile

FIRST = RasterFile(
    Header("/a.tif", (5.5, 2.0, 0.1, 7.25, 0.2, -2.0), 10, 20, 2, "Int16", -1.0, (128, 1), True, False, 2), "CRS"
)


def test_files_come_back_as_they_were():
    other = RasterFile(replace(FIRST.header, path="/ø.tif", transform=None, nodata=None, band=None), "")
    moved = RasterFile(replace(FIRST.header, path="/b.tif", transform=(0.1 + 0.2, *FIRST.header.transform[1:])), "CRS")
    files = RasterFiles([FIRST, other])
    files.append(moved)
    assert list(files.all()) == [FIRST, other, moved]
    assert files.all()[1].header.transform is None


def test_a_nodata_value_that_is_no_number_is_kept():
    (file,) = RasterFiles([RasterFile(replace(FIRST.header, nodata=math.nan), "")]).all()
    assert math.isnan(file.header.nodata)


def test_tiles_have_the_rasters_of_their_files():
    rect = PixelRect(-3, 4, 10, 20)
    tiles = tiles_of(iter(["Åby"]), RasterFiles([FIRST]).rasters(iter([rect])))
    assert tiles == [Tile("Åby", rect, Raster("/a.tif", rect, -1.0, "Int16", 0, 2))]
