"""SAGA's own grids, read without GDAL, against what GDAL reads of them."""

from __future__ import annotations

import os
from dataclasses import replace

import numpy
import pytest
from osgeo import gdal, gdal_array

from tile_job_plugin.tiles import saga_grid
from tile_job_plugin.tiles.model import Grid, PixelRect
from tile_job_plugin.tiles.saga_grid import SagaGrid, read_grids
from tile_job_plugin.tiles.vrt import Source, VirtualRaster

WIDTH, HEIGHT = 40, 30
TYPES = ["Byte", "UInt16", "Int16", "UInt32", "Int32", "Float32", "Float64"]
GRID = Grid("", 0.0, 0.0, 10.0, 10.0)


@pytest.fixture
def write(tmp_path):
    """Write a grid of random pixels, and return its file with what GDAL reads of it."""

    def write(name="grid", data_type="Float32"):
        path = tmp_path / f"{name}.sdat"
        code = gdal.GetDataTypeByName(data_type)
        dataset = gdal.GetDriverByName("SAGA").Create(str(path), WIDTH, HEIGHT, 1, code)
        dataset.SetGeoTransform((0, 10, 0, 0, 0, -10))
        values = numpy.random.default_rng(len(name)).uniform(0, 250, (HEIGHT, WIDTH))
        dataset.WriteArray(values.astype(gdal_array.GDALTypeCodeToNumericTypeCode(code)))
        dataset = None
        return str(path), gdal.Open(str(path)).ReadAsArray()

    return write


#: Whether all rows of a part are read at once, some of them, or each alone.
HOW = {"all at once": {}, "some rows at once": {"_READ_AT_ONCE": 1000}, "row by row": {"_SKIPPED_BY_READING": -1}}


@pytest.mark.parametrize("how", HOW.values(), ids=HOW)
@pytest.mark.parametrize("data_type", TYPES)
def test_pixels_of_every_type_are_those_that_gdal_reads(write, monkeypatch, data_type, how):
    for name, value in how.items():
        monkeypatch.setattr(saga_grid, name, value)
    path, pixels = write(data_type=data_type)
    grid = SagaGrid.at(path)
    assert grid.data_type == data_type
    for rect in (PixelRect(0, 0, WIDTH, HEIGHT), PixelRect(3, 7, 20, 2), PixelRect(WIDTH - 1, HEIGHT - 5, 1, 5)):
        expected = pixels[rect.row : rect.bottom, rect.column : rect.right]
        read = grid.read(rect)
        assert read.dtype == expected.dtype
        assert numpy.array_equal(read, expected)


@pytest.mark.parametrize(
    "change",
    [
        ("BYTEORDER_BIG\t= FALSE", "BYTEORDER_BIG\t= TRUE"),
        ("TOPTOBOTTOM\t= FALSE", "TOPTOBOTTOM\t= TRUE"),
        ("DATAFORMAT\t= FLOAT", "DATAFORMAT\t= BIT"),
        ("CELLCOUNT_X\t= 40", "CELLCOUNT_X\t= forty"),
        ("CELLCOUNT_Y\t= 30\n", ""),
    ],
)
def test_what_is_written_otherwise_is_left_to_gdal(write, tmp_path, change):
    path, _ = write()
    header = tmp_path / "grid.sgrd"
    text = header.read_text()
    assert change[0] in text
    header.write_text(text.replace(*change))
    assert SagaGrid.at(path) is None


def test_other_formats_and_pixels_without_a_header_are_left_to_gdal(write, tmp_path):
    path, _ = write()
    assert SagaGrid.at(path.replace(".sdat", ".tif")) is None
    (tmp_path / "grid.sgrd").unlink()
    assert SagaGrid.at(path) is None


def test_missing_pixels_are_an_error(write, tmp_path):
    path, _ = write()
    os.truncate(path, WIDTH * (HEIGHT - 1) * 4)
    with pytest.raises(OSError, match=r"grid\.sdat"):
        SagaGrid.at(path).read(PixelRect(0, 0, WIDTH, 1))


def virtual(*sources, nodata=-99999.0):
    rect = PixelRect(5, 5, 60, 30)
    shown = [replace(source, shown=source.shown.intersection(rect)) for source in sources]
    return VirtualRaster(GRID, rect, "Float32", nodata, shown)


def source(path, column, row, **changes):
    extent = PixelRect(column, row, WIDTH, HEIGHT)
    return Source(path, extent, extent, changes.pop("data_type", "Float32"), **changes)


@pytest.mark.parametrize("nodata", [-99999.0, None])
def test_a_virtual_raster_with_gaps_and_overlaps_is_as_gdal_reads_it(write, nodata):
    (first, _), (second, _) = write("first"), write("second")
    raster = virtual(source(first, 0, 0), source(second, 25, 12), nodata=nodata)
    expected = gdal.Open(raster.xml()).ReadAsArray()
    assert numpy.array_equal(read_grids(raster), expected)


def test_what_gdal_has_to_convert_is_left_to_it(write):
    (path, _), (whole_numbers, _) = write(), write("whole", "Int16")
    assert read_grids(virtual(source(path, 0, 0))) is not None
    assert read_grids(virtual()) is None
    assert read_grids(virtual(source(path, 0, 0, see_through=5.0))) is None
    assert read_grids(virtual(source(path, 0, 0, becomes=5.0))) is None
    assert read_grids(virtual(source(path, 0, 0), source(whole_numbers, 0, 0, data_type="Int16"))) is None
    assert read_grids(virtual(source(path, 0, 0), source(path.replace(".sdat", ".tif"), 20, 0))) is None


@pytest.fixture
def rects_read(monkeypatch):
    """What is read of grids from now on."""
    rects = []
    read_into = SagaGrid.read_into
    monkeypatch.setattr(
        SagaGrid, "read_into", lambda grid, pixels, rect: rects.append(rect) or read_into(grid, pixels, rect)
    )
    return rects


def parts_of(path, *shown):
    """Show these parts of a grid, counted from its corner, which lies at column 5 and row 5."""
    extent = PixelRect(5, 5, WIDTH, HEIGHT)
    return [Source(path, extent, rect.moved(5, 5), "Float32") for rect in shown]


@pytest.mark.parametrize("is_backwards", [False, True])
def test_tiles_of_one_block_that_lie_side_by_side_are_read_at_once(write, rects_read, is_backwards):
    path, pixels = write()
    tiles = [PixelRect(column, row, 10, 10) for row in (0, 10, 20) for column in (10, 20)]
    raster = virtual(*parts_of(path, *(tiles[::-1] if is_backwards else tiles)))
    assert numpy.array_equal(read_grids(raster)[:, 10:30], pixels[:, 10:30])
    assert rects_read == [PixelRect(10, 0, 20, 30)]


@pytest.mark.parametrize(
    "shown",
    [
        # As large as the rectangle around both, but one lies on the other.
        [PixelRect(0, 0, 20, 10), PixelRect(0, 0, 10, 20)],
        [PixelRect(0, 0, 10, 10), PixelRect(20, 0, 10, 10)],
        [PixelRect(0, 0, 10, 10), PixelRect(10, 5, 10, 10)],
        [PixelRect(0, 0, 10, 10), PixelRect(5, 0, 15, 10), PixelRect(0, 10, 20, 10)],
    ],
)
def test_nothing_but_the_tiles_is_shown(write, shown):
    path, _ = write()
    raster = virtual(*parts_of(path, *shown))
    assert numpy.array_equal(read_grids(raster), gdal.Open(raster.xml()).ReadAsArray())


def test_tiles_of_other_blocks_keep_their_place_among_them(write):
    """A tile of another grid lies on one tile of this one, and below the next."""
    (first, _), (second, _) = write("first"), write("second")
    left, right = parts_of(first, PixelRect(0, 0, 20, 20), PixelRect(20, 0, 20, 20))
    raster = virtual(left, source(second, 10, 10), right)
    assert numpy.array_equal(read_grids(raster), gdal.Open(raster.xml()).ReadAsArray())


def test_the_header_of_a_block_is_read_once(write, monkeypatch):
    path, _ = write()
    asked = []
    at = SagaGrid.at
    monkeypatch.setattr(SagaGrid, "at", lambda path: asked.append(path) or at(path))
    read_grids(virtual(*parts_of(path, PixelRect(0, 0, 10, 10), PixelRect(20, 20, 10, 10))))
    assert asked == [path]
