"""A made-up terrain on which computers compare what their versions of a program make of it, pixel by pixel.

It is the same on every computer: whole numbers alone make it, and eighths of them where pixels have fractions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy
from osgeo import gdal, gdal_array

from tile_job_plugin.gdal_calls import checked, open_raster
from tile_job_plugin.tiles import pixel_types
from tile_job_plugin.tiles.headers import read_header
from tile_job_plugin.tiles.model import Grid, PixelRect
from tile_job_plugin.tiles.vrt import Georeference, Source, VirtualRaster
from tile_job_plugin.tiles.windows import pixels_beside

#: Pixels on a side.
SIZE = 64
#: What lies in it, as rows and columns: a hole, level ground, and from where on all is higher.
HOLE, LEVEL, STEP = (slice(30, 34), slice(20, 25)), (slice(8, 16), slice(6, 18)), 41
#: The heights of types that hold fewer than 1 to HIGHEST are divided.
HIGHEST = 700
_DIVISORS = {"Byte": 4, "Int8": 8}


def probe_rect(extent: PixelRect) -> PixelRect:
    """Return where a probe lies in a tile set of this extent: in its middle, where it may reach beyond a small one."""
    column, row = extent.column + extent.width // 2, extent.row + extent.height // 2
    return PixelRect(column - SIZE // 2, row - SIZE // 2, SIZE, SIZE)


def probe_pixels(data_type: str, nodata: float | None, number: int = 0) -> numpy.ndarray[Any, Any]:
    """Return the pixels of a probe: slopes of two directions, a step, roughness, level ground, and a hole of nodata.

    Probes of another *number* are rough in other places.
    """
    row, column = numpy.mgrid[0:SIZE, 0:SIZE].astype(numpy.int64)
    slopes = abs(3 * column % 50 - 25) * 8 + abs((5 * row + 2 * column) % 64 - 32) * 6
    rough = ((row * SIZE + column + 5077 * number) * 1103515245 + 12345) // 65536 % 97
    heights = slopes + rough // 8 + 150 * (column >= STEP)
    heights[LEVEL] = 120
    heights = heights + 1
    if pixel_types.is_floating_point(data_type):
        pixels = heights + rough % 8 / 8
    else:
        pixels = heights // _DIVISORS.get(data_type, 1) + 1
    pixels = numpy.asarray(pixels, _numpy_type(data_type))
    if nodata is not None:
        pixels[HOLE] = nodata
    return pixels


def write_probe(
    grid: Grid,
    rect: PixelRect,
    pixels: numpy.ndarray[Any, Any],
    data_type: str,
    nodata: float | None,
    path: Path,
) -> None:
    """Write a probe as a window (.vrt) at *rect*, with its pixels in a file beside it. Raises GdalFailed."""
    beside = pixels_beside(path)
    kind = gdal.GetDataTypeByName(data_type)
    dataset = checked(gdal.GetDriverByName("GTiff").Create, str(beside), SIZE, SIZE, 1, kind)
    checked(dataset.GetRasterBand(1).WriteArray, pixels)
    del dataset
    source = Source(str(beside), rect, rect, data_type)
    georeference = Georeference(grid.crs_wkt, grid.geotransform(rect))
    window = VirtualRaster(grid, rect, data_type, nodata, [source], georeference)
    path.write_text(window.xml(), encoding="utf-8")


def checksum(rasters: Iterable[Path], grid: Grid) -> str:
    """Return a text that is the same for rasters with the same pixels in the same places of the grid.

    Raises GdalFailed.
    """
    digest = hashlib.sha256()
    for path in rasters:
        header = read_header(str(path))
        digest.update(repr((header.extent(grid), header.data_type, header.nodata)).encode())
        dataset = open_raster(str(path))
        pixels = checked(dataset.GetRasterBand(1).ReadAsArray)
        digest.update(_canonical(pixels).tobytes())
    return digest.hexdigest()


def _canonical(pixels: numpy.ndarray[Any, Any]) -> numpy.ndarray[Any, Any]:
    """Return pixels of which those that are equal have the same bytes on every computer."""
    if numpy.issubdtype(pixels.dtype, numpy.floating):
        # There are two zeros, and many NaNs.
        pixels = numpy.where(numpy.isnan(pixels), numpy.nan, pixels + 0).astype(pixels.dtype)
    return numpy.ascontiguousarray(pixels.astype(pixels.dtype.newbyteorder("<")))


def _numpy_type(data_type: str) -> Any:
    return gdal_array.GDALTypeCodeToNumericTypeCode(gdal.GetDataTypeByName(data_type))
