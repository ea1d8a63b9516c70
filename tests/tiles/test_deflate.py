"""Tiles compressed by ISA-L, by GDAL's library and by zlib, which are the same to whoever reads them."""

from __future__ import annotations

import ctypes
import importlib.util
import sys
import zlib

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.tiles import deflate
from tile_job_plugin.tiles.cog import PixelSource, write_cog
from tile_job_plugin.tiles.cog_file import Description
from tile_job_plugin.tiles.deflate import deflated
from tile_job_plugin.tiles.isa_l import IsaL
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


#: What compresses, by the name of its variable, in the order in which it is looked for.
WAYS = {"isal": "isal_zlib", "isa-l": "_isa_l", "gdal": "_gdal_deflate", "zlib": ""}


@pytest.fixture(params=WAYS)
def way(request, isal, monkeypatch):
    """Each way to compress, which is used from now on."""
    monkeypatch.setattr(deflate, "isal_zlib", isal)
    monkeypatch.setattr(deflate, "_isa_l", IsaL.found())
    for earlier in list(WAYS)[: list(WAYS).index(request.param)]:
        monkeypatch.setattr(deflate, WAYS[earlier], None)
    return request.param


def test_isal_is_used_where_it_is_installed(isal):
    assert loaded_afresh().isal_zlib is isal


def test_no_isal_is_needed(monkeypatch):
    monkeypatch.setitem(sys.modules, "isal", None)
    assert loaded_afresh().isal_zlib is None


def test_isa_l_is_used_where_its_library_is_installed():
    assert loaded_afresh()._isa_l is not None


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


def test_gdals_library_has_the_function():
    assert loaded_afresh()._gdal_deflate is not None


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_no_function_of_gdals_library_is_needed(monkeypatch, system):
    def no_library(name):
        raise OSError(f"{name} is not there")

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(ctypes, "CDLL", no_library)
    assert loaded_afresh()._gdal_deflate is None


def test_windows_is_asked_for_gdals_own_library(monkeypatch):
    asked = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(gdal, "VersionInfo", lambda request: "3090200")
    monkeypatch.setattr(ctypes, "CDLL", lambda name: asked.append(name) or object())
    assert loaded_afresh()._gdal_deflate is None
    assert asked == ["gdal309.dll"]


def test_a_lack_of_memory_is_told(monkeypatch):
    monkeypatch.setattr(deflate, "isal_zlib", None)
    monkeypatch.setattr(deflate, "_isa_l", None)
    monkeypatch.setattr(deflate, "_gdal_deflate", lambda *arguments: None)
    with pytest.raises(MemoryError):
        deflated(BLOCK)
