"""Writes Cloud Optimized GeoTIFFs of any size: a square of pixels at a time, all cores at once, each pixel read once.

GDAL's own driver reads all pixels twice, makes the overviews on one core, and keeps what it has read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Callable, NamedTuple

import numpy

from tile_job_plugin.errors import Stopped
from tile_job_plugin.gdal_calls import Progress
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.tiles.cog_file import CogFile, Description
from tile_job_plugin.tiles.cog_tiles import TILE, compressed_tiles
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.overviews import halved, level_sizes
from tile_job_plugin.tiles.threads import Threads

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

#: The level at which a square, which a thread works on at once, is one tile.
SQUARE_LEVEL = 1
#: What copying the tiles into their order is of all the work.
_COPYING = 0.1


@dataclass(frozen=True)
class PixelSource:
    """Pixels to write."""

    description: Description
    #: Reads the pixels of a rectangle, counted from the upper left corner. Called by several threads at once.
    read: Callable[[PixelRect], Pixels]
    #: Makes of pixels, and of what is nodata, those of the next overview.
    halve: Callable[[Pixels, float | None], Pixels] = halved


class _Square(NamedTuple):
    """What was made of a square."""

    #: Of each level the tiles, row by row.
    tiles: list[list[bytes]]
    #: Of the last level.
    pixels: Pixels


def write_cog(source: PixelSource, path: Path, progress: Progress, threads: Threads) -> None:
    """Write a Cloud Optimized GeoTIFF with overviews by *threads*; beside it is what it is made of until it is whole.

    *progress* is told 0 to 100 in the thread of the caller. Raises GdalFailed, OSError, or Stopped by *progress*.
    """

    def tell(percent: float) -> None:
        if not progress(percent):
            raise Stopped(QT_TRANSLATE_NOOP("TileJobs", "The mosaic was cancelled."))

    sizes = level_sizes(source.description.width, source.description.height, TILE)
    making = 1 - _COPYING
    with CogFile(source.description, sizes, path) as file:
        _Pyramid(source, sizes, file, threads, lambda percent: tell(percent * making)).write()
        file.complete(lambda percent: tell(100 * making + percent * _COPYING))


class _Pyramid:
    """A raster and its overviews, made from squares; four tiles give one of the next level as soon as all are there.

    So no more than three tiles of each level wait for others, however large the raster is.
    """

    def __init__(
        self,
        source: PixelSource,
        sizes: Sequence[tuple[int, int]],
        file: CogFile,
        threads: Threads,
        tell: Callable[[float], None],
    ) -> None:
        self._source = source
        self._sizes = sizes
        self._file = file
        self._tell = tell
        self._top = len(sizes) - 1
        #: The level at which a square is one tile.
        self._leaf = min(SQUARE_LEVEL, self._top)
        self._made = 0
        self._squares = threads.in_order(self._make, self._places(self._top, 0, 0), self._look)

    def write(self) -> None:
        """Make all tiles, and put them into the file."""
        self._tile(self._top, 0, 0)

    def _tile(self, level: int, column: int, row: int) -> Pixels:
        """Make a tile and all below it, and return its pixels."""
        if level == self._leaf:
            square = next(self._squares)
            self._made += 1
            self._put(column, row, square)
            return square.pixels
        rows = []
        for lower_row in (2 * row, 2 * row + 1):
            tiles = [
                self._tile(level - 1, lower_column, lower_row)
                for lower_column in (2 * column, 2 * column + 1)
                if self._is_inside(level - 1, lower_column, lower_row)
            ]
            rows += [numpy.hstack(tiles)] if tiles else []
        pixels = self._source.halve(numpy.vstack(rows), self._source.description.nodata)
        for tile in compressed_tiles(pixels):
            self._file.put(level, column, row, tile)
        return pixels

    def _put(self, column: int, row: int, square: _Square) -> None:
        for level, tiles in enumerate(square.tiles):
            side = 2 ** (self._leaf - level)
            columns = min(side, -(-self._sizes[level][0] // TILE) - column * side)
            for number, tile in enumerate(tiles):
                self._file.put(level, column * side + number % columns, row * side + number // columns, tile)

    def _is_inside(self, level: int, column: int, row: int) -> bool:
        width, height = self._sizes[level]
        return column * TILE < width and row * TILE < height

    def _places(self, level: int, column: int, row: int) -> Iterator[tuple[int, int]]:
        """Return column and row of all squares below a tile, in the order in which they are used."""
        if not self._is_inside(level, column, row):
            return
        if level == self._leaf:
            yield column, row
            return
        for lower_row in (2 * row, 2 * row + 1):
            for lower_column in (2 * column, 2 * column + 1):
                yield from self._places(level - 1, lower_column, lower_row)

    def _look(self) -> None:
        width, height = self._sizes[self._leaf]
        self._tell(100 * self._made / (-(-width // TILE) * -(-height // TILE)))

    def _make(self, place: tuple[int, int]) -> _Square:
        """Read a square, and make its tiles; in a thread of its own."""
        column, row = place
        width, height = self._sizes[0]
        side = TILE * 2**self._leaf
        left, top = column * side, row * side
        rect = PixelRect(left, top, min(side, width - left), min(side, height - top))
        pixels = self._source.read(rect)
        tiles = [compressed_tiles(pixels)]
        for _ in range(self._leaf):
            pixels = self._source.halve(pixels, self._source.description.nodata)
            tiles.append(compressed_tiles(pixels))
        return _Square(tiles, pixels)
