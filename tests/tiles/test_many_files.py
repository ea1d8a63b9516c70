"""Files and tiles of a large set, which are made when they are asked for."""

import math
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tile_job_plugin.tiles.headers import Header
from tile_job_plugin.tiles.many_files import RasterFiles, tiles_of
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile
from tile_job_plugin.tiles.pixel_rects import PixelRects
from tile_job_plugin.tiles.raster_file import RasterFile

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
    tiles = tiles_of(iter(["Åby"]), RasterFiles([FIRST]).rasters(PixelRects.of([rect])))
    assert tiles == [Tile("Åby", rect, Raster("/a.tif", rect, -1.0, "Int16", 0, 2))]


@st.composite
def headers(draw):
    """Headers of rasters on the grid of whole pixels of 0.1, a bit beside it, with rounded pixels, or turned."""
    near = st.sampled_from([0.0, 1e-9, 0.009, 0.011, 0.5])
    width, height = draw(st.sampled_from([(0.1, -0.1), (0.1001, -0.1), (0.1, -0.0999), (0.2, -0.2), (0.1, 0.1)]))
    x, y = (draw(st.integers(-1000, 1000)) * 0.1 + draw(near) * 0.1 for _ in range(2))
    turn = draw(st.sampled_from([0.0, 0.0, 0.05]))
    transform = draw(st.sampled_from([(x, width, turn, y, 0.0, height), None]))
    return replace(FIRST.header, transform=transform, width=draw(st.integers(1, 50)), height=draw(st.integers(1, 9999)))


@given(st.lists(headers(), min_size=1, max_size=8))
def test_extents_are_those_that_each_header_tells(headers):
    grid = Grid("CRS", 0.3, 0.2, 0.1, 0.1)
    extents, fits = RasterFiles([RasterFile(header, "CRS") for header in headers]).extents(grid)
    expected = [header.extent(grid) for header in headers]
    assert [rect if fit else None for rect, fit in zip(extents, fits)] == expected
