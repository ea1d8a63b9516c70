"""Tiles compressed by isal and by GDAL, which are the same to whoever reads them."""

from __future__ import annotations

import importlib.util
import sys
import zlib

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.tiles import deflate
from tile_job_plugin.tiles.cog import PixelSource, write_cog
from tile_job_plugin.tiles.cog_file import Description
from tile_job_plugin.tiles.deflate import deflated
from tile_job_plugin.tiles.threads import Threads
from tile_job_plugin.tiles.wholeness import is_raster_whole
from tools import ROOT

BLOCK = numpy.random.default_rng(1).integers(0, 9, (48, 64), numpy.uint8)


def loaded_afresh():
    """Load the module as QGIS does when it starts."""
    spec = importlib.util.spec_from_file_location("deflate_afresh", deflate.__file__)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def isal(monkeypatch):
    """The module of isal that `make linters` installs."""
    monkeypatch.syspath_prepend(str(ROOT / ".venv" / "isal"))
    return importlib.import_module("isal.isal_zlib")


@pytest.fixture(params=["isal", "gdal"])
def way(request, isal, monkeypatch):
    """Each way to compress, which is used from now on."""
    monkeypatch.setattr(deflate, "isal_zlib", isal if request.param == "isal" else None)
    return request.param


@pytest.fixture
def by_gdal(monkeypatch):
    monkeypatch.setattr(deflate, "isal_zlib", None)


def test_isal_is_used_where_it_is_installed(isal):
    assert loaded_afresh().isal_zlib is isal


def test_no_isal_is_needed(monkeypatch):
    monkeypatch.setitem(sys.modules, "isal", None)
    assert loaded_afresh().isal_zlib is None


def test_zlib_reads_it(way):
    assert zlib.decompress(deflated(BLOCK)) == BLOCK.tobytes()


def test_what_repeats_takes_less_room(way):
    noise = numpy.random.default_rng(2).integers(0, 256, (96, 96), numpy.uint8)
    assert len(deflated(numpy.zeros_like(noise))) < 100
    assert len(deflated(noise)) < noise.nbytes + 100


@pytest.mark.parametrize("data_type", ["float32", "int16"])
def test_a_mosaic_has_the_pixels_and_says_where_it_is_damaged(way, tmp_path, data_type):
    path = tmp_path / "mosaic.tif"
    pixels = numpy.random.default_rng(3).normal(scale=50, size=(700, 1300)).astype(data_type)
    name = {"float32": "Float32", "int16": "Int16"}[data_type]
    description = Description(1300, 700, name, None, "", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), {})
    source = PixelSource(description, lambda rect: pixels[rect.row : rect.bottom, rect.column : rect.right])
    with Threads() as threads:
        write_cog(source, path, lambda percent: True, threads)
    assert numpy.array_equal(gdal.Open(str(path)).ReadAsArray(), pixels)
    assert is_raster_whole(path)
    content = bytearray(path.read_bytes())
    content[len(content) * 2 // 3] ^= 255
    path.write_bytes(content)
    assert not is_raster_whole(path)


def test_nothing_is_left_in_gdals_memory(by_gdal, monkeypatch):
    before = gdal.ReadDir("/vsimem/")
    deflated(BLOCK)
    monkeypatch.setattr(gdal, "VSIFReadL", lambda *arguments: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        deflated(BLOCK)
    assert gdal.ReadDir("/vsimem/") == before


def test_what_gdal_refuses_is_told(by_gdal, monkeypatch):
    monkeypatch.setattr(deflate, "COMPRESSION", ("COMPRESS=DEFLATE", "PHOTOMETRIC=YCBCR"))
    with pytest.raises(GdalFailed):
        deflated(BLOCK)
