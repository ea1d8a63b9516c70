"""Pixels of rasters, some rows at a time, which bounds the memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Callable

import numpy
from osgeo import gdal

from tile_job_plugin.errors import GdalFailed, TileJobsError
from tile_job_plugin.gdal_calls import checked, gdal_errors
from tile_job_plugin.tiles.model import PixelRect

if TYPE_CHECKING:
    #: Pixels, or other numbers, by row and column. Earlier versions of numpy can't evaluate this.
    Pixels = numpy.ndarray[Any, Any]

#: Rows that are read at once.
ROWS_AT_ONCE = 256


def has_value(dataset: gdal.Dataset, rect: PixelRect, value: float, band: int = 1) -> bool:
    """Whether a pixel of *rect*, counted from the raster's corner, has this very value. Raises GdalFailed."""
    pixels = dataset.GetRasterBand(band)
    return any(
        bool(numpy.any(checked(pixels.ReadAsArray, rows.column, rows.row, rows.width, rows.height) == value))
        for rows in _strips(rect)
    )


def read_masked(
    band: gdal.Band, rect: PixelRect, failure: Callable[..., TileJobsError] = GdalFailed
) -> tuple[Pixels, Pixels]:
    """Return the pixels of *rect*, counted from the raster's corner, and which of them have a value.

    Raises a *failure*, with GDAL's words as its `reason`.
    """
    place = rect.column, rect.row, rect.width, rect.height
    with gdal_errors(failure):
        return band.ReadAsArray(*place), band.GetMaskBand().ReadAsArray(*place) != 0


def strips(dataset: gdal.Dataset) -> Iterator[PixelRect]:
    """Divide a raster into parts that are read one at a time."""
    yield from _strips(PixelRect(0, 0, dataset.RasterXSize, dataset.RasterYSize))


def _strips(rect: PixelRect) -> Iterator[PixelRect]:
    for row in range(rect.row, rect.bottom, ROWS_AT_ONCE):
        yield PixelRect(rect.column, row, rect.width, min(ROWS_AT_ONCE, rect.bottom - row))
