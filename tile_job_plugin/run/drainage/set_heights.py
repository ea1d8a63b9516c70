"""The heights of a tile set as arrays, whichever of its rasters a window shows at each place."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Callable

import numpy

from tile_job_plugin.gdal_calls import open_raster
from tile_job_plugin.tiles.crowded_folders import unlisted_if_crowded
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.pixels import read_masked
from tile_job_plugin.tiles.windows import Windows

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells

#: Returns the heights in a rectangle of a set, which may reach beyond it: 32- or 64-bit floats, the same in all of the
#: set, and NaN where there is no ground.
Heights = Callable[[PixelRect], "Cells"]

#: GDAL's names of the types whose values 32-bit floats hold to the last digit.
_IN_32_BITS = ("Byte", "Int8", "UInt16", "Int16", "Float32")


class SetHeights:
    """Reads the heights of a tile set; several threads may do so at the same time."""

    def __init__(self, windows: Windows, extent: PixelRect, folder: Path) -> None:
        """Read by *windows* that lie in *extent*, with temporary files in *folder*."""
        self._windows = windows
        self.extent = extent
        self._folder = folder
        self._type = numpy.float32 if windows.data_type in _IN_32_BITS else numpy.float64

    @property
    def data_type(self) -> str:
        """GDAL's name of the type of heights."""
        return "Float32" if self._type is numpy.float32 else "Float64"

    def __call__(self, rect: PixelRect) -> Cells:
        """Return the heights in *rect*.

        Raises RasterError where a raster has changed, or its pixels can't be read.
        """
        result = numpy.full((rect.height, rect.width), numpy.nan, self._type)
        if rect.intersects(self.extent):
            shown = rect.intersection(self.extent)
            row, column = shown.row - rect.row, shown.column - rect.column
            result[row : row + shown.height, column : column + shown.width] = self._shown(shown)
        return result

    def _shown(self, rect: PixelRect) -> Cells:
        with tempfile.TemporaryDirectory(dir=self._folder) as folder:
            window = Path(folder) / "window.vrt"
            with unlisted_if_crowded(raster.path for raster in self._windows.rasters_in(rect)):
                self._windows.write_checked(rect, window)
                pixels, has_value = _read(window)
        return numpy.where(has_value & numpy.isfinite(pixels), pixels, numpy.nan)


def _read(window: Path) -> tuple[Cells, Cells]:
    """Return all pixels, and which of them have a value."""
    dataset = open_raster(str(window))
    try:
        return read_masked(dataset.GetRasterBand(1), PixelRect(0, 0, dataset.RasterXSize, dataset.RasterYSize))
    finally:
        # Windows removes no file that is open.
        dataset = None
