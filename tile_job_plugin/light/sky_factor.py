"""The sky view factor of each pixel of an elevation model, from a raster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import open_raster
from tile_job_plugin.light.errors import SkyFactorRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.terrain.elevation import Elevation
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.pixels import read_masked

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels


class SkyFactor:
    """The first band of a raster on the pixels of an elevation model."""

    def __init__(self, path: str, elevation: Elevation) -> None:
        """Open a raster by any name that GDAL knows.

        Raises SkyFactorRefused where it can't be read, or its pixels are others than those of the elevation.
        """
        try:
            # The band does not keep it.
            self._dataset = open_raster(path)
        except GdalFailed as error:
            raise SkyFactorRefused(reason=error) from error
        self._band = self._dataset.GetRasterBand(1)
        same_size = (self._dataset.RasterXSize, self._dataset.RasterYSize) == (elevation.width, elevation.height)
        if not same_size or not numpy.allclose(
            self._dataset.GetGeoTransform(), elevation.transform, rtol=0, atol=elevation.pixel_size / 1000
        ):
            raise SkyFactorRefused(
                QT_TRANSLATE_NOOP("TileJobs", "{path} has other pixels than the elevation."),
                QT_TRANSLATE_NOOP("TileJobs", "Compute it from the same elevation (tilejobs:skyview)."),
                path=path,
            )

    def read(self, block: PixelRect) -> Pixels:
        """Return the factors of a block, as 32-bit floats; NaN where there is none.

        Raises SkyFactorRefused where GDAL can't read them.
        """
        read, has_value = read_masked(self._band, block, SkyFactorRefused)
        factors: Pixels = read.astype(numpy.float32)
        numpy.copyto(factors, numpy.nan, where=~has_value)
        return factors
