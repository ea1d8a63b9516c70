"""Directories of TIFF against those that GDAL writes and reads."""

from __future__ import annotations

import struct

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.tiles.tiff_directory import (
    HEIGHT,
    LONG,
    LONG8,
    TILE_OFFSETS,
    TILE_SIZES,
    WIDTH,
    Entry,
    read_directory,
    write_directories,
)


@pytest.fixture
def file(tmp_path):
    """A GeoTIFF of GDAL's."""
    path = tmp_path / "gdal.tif"
    options = ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64", "ENDIANNESS=LITTLE"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 200, 100, 1, gdal.GDT_Int16, options)
    dataset.SetGeoTransform((7, 2, 0, 9, 0, -2))
    dataset.SetMetadata({"A": "text that is longer than an entry"})
    dataset.GetRasterBand(1).WriteArray(numpy.arange(20_000, dtype=numpy.int16).reshape(100, 200))
    del dataset
    return path


def numbers(entry):
    """Return the whole numbers of an entry, of 2 or 4 bytes each."""
    return numpy.frombuffer(entry.value, {3: "<u2", LONG: "<u4"}[entry.kind]).tolist()


def test_what_gdal_writes_is_read(file):
    content = file.read_bytes()
    directory = read_directory(content)
    assert numbers(directory[WIDTH]) == [200]
    assert numbers(directory[HEIGHT]) == [100]
    band = (dataset := gdal.Open(str(file))).GetRasterBand(1)
    names = [f"{column}_{row}" for row in range(2) for column in range(4)]
    for tag, what in ((TILE_OFFSETS, "OFFSET"), (TILE_SIZES, "SIZE")):
        theirs = [int(band.GetMetadataItem(f"BLOCK_{what}_{name}", "TIFF")) for name in names]
        assert numbers(directory[tag]) == theirs
    assert b"text that is longer" in directory[42112].value
    assert dataset.RasterCount == 1


@pytest.mark.parametrize("is_big", [False, True])
def test_gdal_reads_what_is_written(file, tmp_path, is_big):
    content = file.read_bytes()
    directory = read_directory(content)
    tiles = [
        content[offset : offset + size]
        for offset, size in zip(numbers(directory[TILE_OFFSETS]), numbers(directory[TILE_SIZES]))
    ]

    def beginning(offsets):
        moved = {**directory, TILE_OFFSETS: Entry.of(LONG8 if is_big else LONG, offsets)}
        return write_directories([moved, moved], is_big, b"odd")

    start = len(beginning([0] * len(tiles)))
    offsets = [start + sum(map(len, tiles[:number])) for number in range(len(tiles))]
    copy = tmp_path / "copy.tif"
    copy.write_bytes(beginning(offsets) + b"".join(tiles))
    ours, theirs = gdal.Open(str(copy)), gdal.Open(str(file))
    assert numpy.array_equal(ours.ReadAsArray(), theirs.ReadAsArray())
    assert ours.GetGeoTransform() == theirs.GetGeoTransform()
    assert ours.GetMetadata() == theirs.GetMetadata()
    assert numpy.array_equal(gdal.Open(f"GTIFF_DIR:2:{copy}").ReadAsArray(), theirs.ReadAsArray())
    assert copy.read_bytes()[:4] == (b"II+\0" if is_big else b"II*\0")


@pytest.mark.parametrize("is_big", [False, True])
@pytest.mark.parametrize("ghost", [b"", b"odd", b"even"])
def test_directories_begin_at_even_bytes(file, is_big, ghost):
    content = write_directories([read_directory(file.read_bytes())], is_big, ghost)
    (start,) = struct.unpack_from("<Q", content, 8) if is_big else struct.unpack_from("<I", content, 4)
    assert start % 2 == 0
    assert start >= (16 if is_big else 8) + len(ghost)
