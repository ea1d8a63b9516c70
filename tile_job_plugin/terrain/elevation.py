"""An elevation model that is read block by block, with the pixels around each."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Callable

import numpy

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import open_raster
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.terrain.errors import ElevationRefused, LatitudeUnknown
from tile_job_plugin.tiles import crs
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.pixels import read_masked

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

#: Stands for the height of what is no ground: holes, and what lies outside. Nothing is hidden behind it.
NO_GROUND = -1e30
#: How much the sides of a pixel may differ, as rounded coordinates make them.
_SQUARE = 1e-6
#: Digits behind the point of a latitude.
_LATITUDE_DIGITS = 4
#: Rows and columns of a block, usually and at most.
BLOCK_SIZE, LARGEST_BLOCK = 1024, 4096


class Elevation:
    """The first band of an elevation model."""

    def __init__(self, path: str) -> None:
        """Open a raster by any name that GDAL knows.

        Raises ElevationRefused where its pixels are not squares that lie north up, or it can't be read.
        """
        try:
            # The band does not keep it.
            self._dataset = open_raster(path)
        except GdalFailed as error:
            raise ElevationRefused(reason=error) from error
        self._band = self._dataset.GetRasterBand(1)
        self.transform = self._dataset.GetGeoTransform()
        self.width, self.height = self._dataset.RasterXSize, self._dataset.RasterYSize
        #: The CRS as WKT; empty for none.
        self.crs = str(self._dataset.GetProjection())
        _refuse_what_is_not_square(self.transform)
        #: The side of a pixel in map units.
        self.pixel_size = float(self.transform[1])

    @property
    def is_in_degrees(self) -> bool:
        """Whether map units are degrees, which no height can be compared with."""
        return bool(self.crs) and crs.is_in_degrees(self.crs)

    @property
    def _extent(self) -> PixelRect:
        return PixelRect(0, 0, self.width, self.height)

    def latitude(self) -> float:
        """Return the latitude of the middle in WGS 84, in degrees, to about ten metres.

        Raises LatitudeUnknown where there is none.
        """
        if not self.crs:
            raise LatitudeUnknown
        west, width, _, north, _, height = self.transform
        try:
            _, latitude = crs.to_degrees(self.crs, west + width * self.width / 2, north + height * self.height / 2)
        except GdalFailed as error:
            raise LatitudeUnknown from error
        return round(latitude, _LATITUDE_DIGITS)

    def blocks(self, margin: int = 0) -> Iterator[PixelRect]:
        """Yield the blocks that the raster is divided into, from north to south.

        They are larger where a wide *margin* is read around each, which is much to do for a small block.
        """
        size = min(max(BLOCK_SIZE, 2 * margin), LARGEST_BLOCK)
        for row in range(0, self.height, size):
            for column in range(0, self.width, size):
                yield PixelRect(column, row, size, size).intersection(self._extent)

    def read(self, block: PixelRect, margin: int) -> Pixels:
        """Return the heights of a block and of *margin* pixels around it; what is no ground is NO_GROUND.

        They are 32-bit floats, or 64-bit ones where the raster's numbers need that.

        Raises ElevationRefused where GDAL can't read them.
        """
        return self.read_rect(block.grown(margin))

    def around(self, block: PixelRect, margin: int) -> PixelRect:
        """Return the pixels of the raster within *margin* of a block, and one more on each side."""
        return block.grown(margin).intersection(self._extent.grown(1))

    def read_rect(self, around: PixelRect) -> Pixels:
        """Return the heights of some pixels, which may lie outside, as `read` does.

        Raises ElevationRefused where GDAL can't read them.
        """
        rect = around.intersection(self._extent)
        heights, has_value = read_masked(self._band, rect, ElevationRefused)
        ground = numpy.full((around.height, around.width), NO_GROUND, numpy.result_type(heights, numpy.float32))
        row, column = rect.row - around.row, rect.column - around.column
        inside = ground[row : row + rect.height, column : column + rect.width]
        numpy.copyto(inside, heights, where=has_value & numpy.isfinite(heights))
        return ground

    def relief(self, look: Callable[[], None]) -> float:
        """Return the difference between the highest and the lowest ground; 0 where there is none.

        All of the raster is read. *look* is called for each block; what it raises ends the work.

        Raises ElevationRefused where GDAL can't read the raster.
        """
        lowest, highest = math.inf, -math.inf
        for block in self.blocks():
            look()
            ground = self.read(block, 0)
            heights = ground[ground != ground.dtype.type(NO_GROUND)]
            if heights.size:
                lowest, highest = min(lowest, float(heights.min())), max(highest, float(heights.max()))
        return max(0.0, highest - lowest)

    def doubled_edges(self, ground: Pixels, block: PixelRect, margin: int) -> Pixels:
        """Repeat the westernmost column and the southernmost row once outside, as SAGA's rays see them.

        SAGA rounds a ray's place by cutting off decimals, so that what lies up to one pixel west of column 0, or south
        of the last row, is taken for that column or row.

        Returns *ground*, changed.
        """
        west, south = margin - block.column, margin - block.row + self.height
        if west > 0:
            ground[:, west - 1] = ground[:, west]
        if south < len(ground):
            ground[south] = ground[south - 1]
        return ground


def _refuse_what_is_not_square(transform: tuple[float, ...]) -> None:
    _, width, skew, _, other_skew, height = transform
    if skew or other_skew or width <= 0 or not math.isclose(width, -height, rel_tol=_SQUARE):
        raise ElevationRefused(
            QT_TRANSLATE_NOOP(
                "TileJobs", "its pixels are {width} by {height} map units, not squares that lie north up."
            ),
            QT_TRANSLATE_NOOP("TileJobs", "Warp it (gdal:warpreproject) to a CRS in metres first."),
            width=width,
            height=-height,
        )
