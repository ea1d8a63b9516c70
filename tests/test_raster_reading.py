"""Rasters are read to see that they can be: without what nobody asked for, and with a reason where they can't."""

from __future__ import annotations

import os
from pathlib import Path

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.raster_reading import read_through

WIDTH, HEIGHT = 16000, 200
COLUMNS = 100
#: Bytes of the pixels of one band.
BYTES = WIDTH * HEIGHT * 4


@pytest.fixture
def write(tmp_path):
    """Write an uncompressed raster, and return its path with that of a window of its last columns."""

    def write(*options):
        path, window = str(tmp_path / "wide.tif"), str(tmp_path / "window.vrt")
        dataset = gdal.GetDriverByName("GTiff").Create(path, WIDTH, HEIGHT, 1, gdal.GDT_Float32, options)
        dataset.SetGeoTransform((0, 10, 0, 0, 0, -10))
        dataset.WriteArray(numpy.random.default_rng(1).random((HEIGHT, WIDTH), numpy.float32))
        dataset = None
        gdal.Translate(window, path, format="VRT", srcWin=[WIDTH - COLUMNS, 0, COLUMNS, HEIGHT])
        return path, window

    return write


def bytes_read():
    """How many bytes this process has read so far."""
    return int(Path("/proc/self/io").read_text().split()[1])


def test_a_window_is_read_without_what_lies_beside_it(write):
    _, window = write()
    before = bytes_read()
    read_through(window)
    read = bytes_read() - before
    assert BYTES * COLUMNS / WIDTH <= read < BYTES / 8


@pytest.mark.parametrize("options", [[], ["BLOCKYSIZE=100"], ["TILED=YES"], ["COMPRESS=DEFLATE"]])
@pytest.mark.parametrize("part", ["wide", "window"])
def test_what_a_file_lacks_at_its_end_is_told_with_a_reason(write, options, part):
    wide, window = write(*options)
    os.truncate(wide, Path(wide).stat().st_size // 3)
    with pytest.raises(GdalFailed, match=r"wide\.tif|block"):
        read_through({"wide": wide, "window": window}[part])


def test_a_raster_that_was_never_written_whole_by_choice_is_read(tmp_path):
    path = str(tmp_path / "sparse.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, WIDTH, HEIGHT, 1, gdal.GDT_Float32, ["SPARSE_OK=TRUE"])
    dataset.WriteArray(numpy.ones((10, WIDTH), numpy.float32))
    dataset = None
    read_through(path)


def test_a_part_of_a_band_is_read_whatever_the_rest_lacks(write):
    wide, _ = write()
    os.truncate(wide, Path(wide).stat().st_size // 2)
    read_through(wide, (0, 0, WIDTH, HEIGHT // 4))
    with pytest.raises(GdalFailed):
        read_through(wide, (0, HEIGHT // 4, WIDTH, HEIGHT // 2))


def test_a_file_that_could_not_be_read_is_closed_while_its_error_is_alive(write):
    wide, _ = write()
    os.truncate(wide, Path(wide).stat().st_size // 2)
    with pytest.raises(GdalFailed) as error:
        read_through(wide)
    opened = [file.resolve() for file in Path("/proc/self/fd").iterdir()]
    assert error.value and Path(wide) not in opened
