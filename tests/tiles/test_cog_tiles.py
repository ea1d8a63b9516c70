"""Compressed tiles against those that GDAL compresses by itself."""

from __future__ import annotations

import zlib

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.tiles.cog_tiles import TILE, compressed_tiles

TYPES = ["Byte", "Int16", "UInt16", "Int32", "UInt32", "Float32", "Float64"]
if hasattr(gdal, "GDT_Int8"):
    TYPES.append("Int8")


def written_by_gdal(pixels, data_type, path):
    """Return the bytes of GDAL's tiles before they are compressed, predictor and all."""
    height, width = pixels.shape
    predictor = 3 if data_type.startswith("Float") else 2
    options = ["TILED=YES", f"BLOCKXSIZE={TILE}", f"BLOCKYSIZE={TILE}", "COMPRESS=DEFLATE", f"PREDICTOR={predictor}"]
    kind = gdal.GetDataTypeByName(data_type)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, 1, kind, options)
    dataset.GetRasterBand(1).WriteArray(pixels)
    del dataset
    band = (dataset := gdal.Open(str(path))).GetRasterBand(1)
    content = path.read_bytes()
    assert dataset.RasterCount == 1
    for row in range(height // TILE):
        for column in range(width // TILE):
            offset, size = (
                int(band.GetMetadataItem(f"BLOCK_{what}_{column}_{row}", "TIFF")) for what in ("OFFSET", "SIZE")
            )
            yield zlib.decompress(content[offset : offset + size])


@pytest.mark.parametrize("data_type", TYPES)
def test_tiles_are_those_that_gdal_writes(tmp_path, data_type):
    random = numpy.random.default_rng(1).normal(scale=1e9, size=(TILE, 2 * TILE))
    pixels = random.astype(numpy.int64).astype(data_type.lower().replace("byte", "uint8"))
    if data_type.startswith("Float"):
        pixels[7, :3] = [numpy.nan, numpy.inf, -0.0]
    ours = [zlib.decompress(tile) for tile in compressed_tiles(pixels)]
    assert ours == list(written_by_gdal(pixels, data_type, tmp_path / "gdal.tif"))


def test_what_a_tile_lacks_is_a_copy_of_its_edge():
    pixels = numpy.arange(12, dtype=numpy.uint8).reshape(3, 4)
    filled_up = numpy.pad(pixels, ((0, TILE - 3), (0, TILE - 4)), "edge")
    (ours,) = compressed_tiles(pixels)
    assert zlib.decompress(ours) == zlib.decompress(compressed_tiles(filled_up)[0])
    assert len(compressed_tiles(numpy.zeros((TILE + 1, 3 * TILE)))) == 6
