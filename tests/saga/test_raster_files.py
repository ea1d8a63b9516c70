"""Rasters that SAGA will read are read whole before, since it goes on with what it can't read."""

from __future__ import annotations

import os
from pathlib import Path

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.saga.errors import SagaError
from tile_job_plugin.saga.raster_files import read_whole

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
    assert read_whole(window).size == (COLUMNS, HEIGHT)
    read = bytes_read() - before
    assert BYTES * COLUMNS / WIDTH <= read < BYTES / 8


@pytest.mark.parametrize("options", [[], ["BLOCKYSIZE=100"], ["TILED=YES"], ["COMPRESS=DEFLATE"]])
@pytest.mark.parametrize("part", ["wide", "window"])
def test_what_a_file_lacks_at_its_end_is_told_with_a_reason(write, options, part):
    wide, window = write(*options)
    os.truncate(wide, Path(wide).stat().st_size // 3)
    with pytest.raises(SagaError, match=rf"{part}\.(tif|vrt) cannot be read to its end: .*(wide\.tif|TIFF|IReadBlock)"):
        read_whole({"wide": wide, "window": window}[part])


def test_a_raster_that_was_never_written_whole_by_choice_is_read(tmp_path):
    path = str(tmp_path / "sparse.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, WIDTH, HEIGHT, 1, gdal.GDT_Float32, ["SPARSE_OK=TRUE"])
    dataset.WriteArray(numpy.ones((10, WIDTH), numpy.float32))
    dataset = None
    assert read_whole(path).size == (WIDTH, HEIGHT)
