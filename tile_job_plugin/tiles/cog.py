"""Writes Cloud Optimized GeoTIFFs of any size, all cores at once: the overviews first, for so they lie in the file.

All pixels are read twice for that, which takes less time than to move those that were compressed. GDAL's own driver
also does so, but makes the overviews on one core, and keeps what it has read.
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

#: Tiles in a row that are made at once: as many pixels as a square has of which a tile of the first overview is made.
_ACROSS = 4
#: What making the overviews, and what copying them, is of all the work.
_MAKING, _COPYING = 0.3, 0.05


@dataclass(frozen=True)
class PixelSource:
    """Pixels to write."""

    description: Description
    #: Reads the pixels of a rectangle, counted from the upper left corner. Called by several threads at once.
    read: Callable[[PixelRect], Pixels]
    #: Makes of pixels, and of what is nodata, those of the next overview.
    halve: Callable[[Pixels, float | None], Pixels] = halved


class _OverviewTile(NamedTuple):
    """A tile of an overview."""

    compressed: memoryview
    pixels: Pixels


def write_cog(source: PixelSource, path: Path, progress: Progress) -> None:
    """Write a Cloud Optimized GeoTIFF with overviews; beside it are these until they are whole.

    *progress* is told 0 to 100 in the thread of the caller. Raises GdalFailed, OSError, or Stopped by *progress*.
    """

    def tell(percent: float) -> None:
        if not progress(percent):
            raise Stopped(QT_TRANSLATE_NOOP("TileJobs", "The mosaic was cancelled."))

    sizes = level_sizes(source.description.width, source.description.height, TILE)
    begun = _MAKING + _COPYING
    with CogFile(source.description, sizes, path) as file, Threads() as threads:
        if len(sizes) > 1:
            _Overviews(source, sizes, file, threads, lambda percent: tell(percent * _MAKING)).write()
        file.begin(lambda percent: tell(100 * _MAKING + percent * _COPYING))
        _add_tiles(source, file, threads, lambda percent: tell(100 * begun + percent * (1 - begun)))
        file.complete()


def _add_tiles(source: PixelSource, file: CogFile, threads: Threads, tell: Callable[[float], None]) -> None:
    """Make the raster's own tiles; *tell* gets 0 to 100."""
    width, height = source.description.width, source.description.height
    count = -(-width // (_ACROSS * TILE)) * -(-height // TILE)
    made = 0

    def look() -> None:
        tell(100 * made / count)

    for tiles in threads.in_order(
        lambda rect: compressed_tiles(source.read(rect)), _rows_of_tiles(width, height), look
    ):
        for tile in tiles:
            file.add(tile)
        made += 1
    look()


def _rows_of_tiles(width: int, height: int) -> Iterator[PixelRect]:
    """Yield the pixels of some tiles of a row after the other."""
    across = _ACROSS * TILE
    for row in range(0, height, TILE):
        for column in range(0, width, across):
            yield PixelRect(column, row, min(across, width - column), min(TILE, height - row))


class _Overviews:
    """The overviews of a raster, made from squares; four tiles give one of the next as soon as all are there.

    So no more than three tiles of each wait for others, however large the raster is.
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
        self._made = 0
        self._squares = threads.in_order(self._make, self._places(self._top, 0, 0), self._look)

    def write(self) -> None:
        """Make all tiles, and put them into the file."""
        self._tile(self._top, 0, 0)

    def _tile(self, level: int, column: int, row: int) -> Pixels:
        """Make a tile and all below it, and return its pixels."""
        if level == 1:
            made = next(self._squares)
            self._made += 1
            self._file.put(level, column, row, made.compressed)
            return made.pixels
        rows = []
        for lower_row in (2 * row, 2 * row + 1):
            tiles = [
                self._tile(level - 1, lower_column, lower_row)
                for lower_column in (2 * column, 2 * column + 1)
                if self._is_inside(level - 1, lower_column, lower_row)
            ]
            rows += [numpy.hstack(tiles)] if tiles else []
        made = self._halved(numpy.vstack(rows))
        self._file.put(level, column, row, made.compressed)
        return made.pixels

    def _halved(self, pixels: Pixels) -> _OverviewTile:
        half = self._source.halve(pixels, self._source.description.nodata)
        (tile,) = compressed_tiles(half)
        return _OverviewTile(tile, half)

    def _is_inside(self, level: int, column: int, row: int) -> bool:
        width, height = self._sizes[level]
        return column * TILE < width and row * TILE < height

    def _places(self, level: int, column: int, row: int) -> Iterator[tuple[int, int]]:
        """Return column and row of the first overview's tiles below a tile, in the order in which they are used."""
        if not self._is_inside(level, column, row):
            return
        if level == 1:
            yield column, row
            return
        for lower_row in (2 * row, 2 * row + 1):
            for lower_column in (2 * column, 2 * column + 1):
                yield from self._places(level - 1, lower_column, lower_row)

    def _look(self) -> None:
        width, height = self._sizes[1]
        self._tell(100 * self._made / (-(-width // TILE) * -(-height // TILE)))

    def _make(self, place: tuple[int, int]) -> _OverviewTile:
        """Read the pixels of a tile of the first overview, and make it; in a thread of its own."""
        column, row = place
        width, height = self._sizes[0]
        side = 2 * TILE
        left, top = column * side, row * side
        return self._halved(self._source.read(PixelRect(left, top, min(side, width - left), min(side, height - top))))
