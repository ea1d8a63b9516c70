"""Seams: where two tiles meet whose results were made apart, and by how much these differ there."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Protocol

import numpy

from tile_job_plugin.gdal_calls import checked, open_raster
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.tiles import pixel_types
from tile_job_plugin.tiles.errors import MosaicFailed
from tile_job_plugin.tiles.headers import read_header
from tile_job_plugin.tiles.model import Grid, PixelRect, Tile
from tile_job_plugin.tiles.overlaps import overlapping_pairs
from tile_job_plugin.tiles.saga_grid import SagaGrid
from tile_job_plugin.tiles.tile_columns import Tiles

#: Results that are kept open at once.
OPEN_RESULTS = 64

if TYPE_CHECKING:
    Numbers = numpy.ndarray[Any, Any]
    #: Pixels of a result; those without a value are masked. Earlier versions of numpy can't evaluate this.
    Pixels = numpy.ma.MaskedArray[Any, Any]


@dataclass(frozen=True)
class Seam:
    """Two tiles side by side, and the pixels directly on both sides of their common edge, or all that they share."""

    first: Tile
    second: Tile
    rect: PixelRect
    #: The tiles' numbers among all.
    numbers: tuple[int, int]


@dataclass
class SeamDifference:
    """How much two results differ along the seams of one output."""

    #: The largest absolute difference.
    largest: float = 0.0
    #: Where that is: column and row, and the seam.
    pixel: tuple[int, int] | None = None
    seam: Seam | None = None
    #: Pixels that have a value in one result and are nodata in the other.
    holes: int = 0
    #: The lowest and the highest value along the seams; None where there is none.
    values: tuple[float, float] | None = None
    #: The largest absolute difference along each tile's edges, by the tile's number; below 0 where it has no seam.
    _by_tile: array[float] = field(default_factory=lambda: array("d"))
    _sum: float = 0.0
    _count: int = 0

    @property
    def mean(self) -> float:
        """The mean absolute difference of all pixels that have a value in both results."""
        return self._sum / self._count if self._count else 0.0

    def threshold(self, part: float) -> float:
        """Return the largest difference that is no seam: a *part* of the range of the values along the seams."""
        lowest, highest = self.values or (0.0, 0.0)
        return part * (highest - lowest)

    def has_seam(self, part: float) -> bool:
        """Whether results differ by more than a *part* of their range, or only one of them is nodata somewhere."""
        return bool(self.holes) or self.largest > self.threshold(part)

    def of_tiles(self) -> Iterator[tuple[int, float]]:
        """Yield the number of each tile that has seams, and the largest absolute difference along its edges."""
        return ((number, largest) for number, largest in enumerate(self._by_tile) if largest >= 0)

    def add(self, seam: Seam, rect: PixelRect, first: Pixels, second: Pixels) -> None:
        """Compare the pixels of *rect*, which lie along *seam*."""
        differences = numpy.ma.abs(first.astype(float) - second.astype(float))
        self.holes += int(numpy.count_nonzero(numpy.ma.getmaskarray(first) != numpy.ma.getmaskarray(second)))
        self._count += int(differences.count())
        largest = float(differences.max()) if differences.count() else 0.0
        self._sum += float(differences.sum()) if differences.count() else 0.0
        self.values = value_range(first, second, self.values)
        for number in seam.numbers:
            self._by_tile.extend([-1.0] * (number + 1 - len(self._by_tile)))
            self._by_tile[number] = max(largest, self._by_tile[number])
        if largest > self.largest:
            row, column = numpy.unravel_index(int(differences.argmax()), differences.shape)
            self.largest = largest
            self.pixel = rect.column + int(column), rect.row + int(row)
            self.seam = seam


def value_range(
    first: Pixels,
    second: Pixels,
    before: tuple[float, float] | None = None,
) -> tuple[float, float] | None:
    """Return the lowest and the highest value of two results, and of those *before*; None where there is none."""
    ranges = [(float(pixels.min()), float(pixels.max())) for pixels in (first, second) if pixels.count()]
    known = [*ranges, before] if before else ranges
    return (min(least for least, _ in known), max(most for _, most in known)) if known else None


class ResultReader:
    """Reads pixels of results, a few of which stay open."""

    def __init__(self, grid: Grid) -> None:
        # Of a function, not of a method: that would keep the reader, and all files open, beyond its use.
        self._opened: Callable[[str], tuple[_Result, PixelRect, float | None]]
        self._opened = lru_cache(maxsize=OPEN_RESULTS)(partial(_open_result, grid))

    def read(self, path: str, rect: PixelRect) -> Pixels:
        """Read *rect*, which the result covers; nodata is masked.

        Raises GdalFailed or OSError, or MosaicFailed for a result on another grid.
        """
        result, extent, nodata = self._opened(path)
        pixels = result.read(rect.moved(-extent.column, -extent.row))
        is_hole = numpy.isnan(pixels) if pixel_types.is_floating_point(pixels.dtype.name) else numpy.False_
        if nodata is not None:
            is_hole = is_hole | (pixels == nodata)
        shown: Pixels = numpy.ma.array(pixels, mask=numpy.broadcast_to(is_hole, pixels.shape))
        return shown


class _Result(Protocol):
    """A result of which pixels can be read."""

    def read(self, rect: PixelRect) -> Any:
        """Read *rect*, counted from the upper left corner."""


class _GdalResult:
    """A result that GDAL reads."""

    def __init__(self, path: str) -> None:
        # The band does not keep it.
        self._dataset = open_raster(path)

    def read(self, rect: PixelRect) -> Any:
        """Read *rect*, counted from the upper left corner. Raises GdalFailed."""
        band = self._dataset.GetRasterBand(1)
        return checked(band.ReadAsArray, rect.column, rect.row, rect.width, rect.height)


def _open_result(grid: Grid, path: str) -> tuple[_Result, PixelRect, float | None]:
    header = read_header(path)
    extent = header.extent(grid)
    if extent is None:
        raise MosaicFailed(
            QT_TRANSLATE_NOOP("TileJobs", "The recipe's output {path} lies on another pixel grid than the tile set."),
            path=path,
        )
    return SagaGrid.at(path) or _GdalResult(path), extent, header.nodata


def find_seams(tiles: Sequence[Tile], result_of: Sequence[int] | Numbers) -> Iterator[Seam]:
    """Find where tiles meet that belong to two results, from north to south; *result_of* tells each tile's.

    Few of them are held at a time.
    """
    results = numpy.asarray(result_of)
    ends = Tiles.of(tiles).cores.columns.copy()
    # Those that meet share the pixels next to them.
    ends[:, 2:] += ends[:, :2] + 1
    for firsts, seconds in overlapping_pairs(ends):
        are_two = results[firsts] != results[seconds]
        # Tile after tile, for a result is opened for all of its seams.
        for second, first in sorted(zip(seconds[are_two].tolist(), firsts[are_two].tolist())):
            rect = _common_edge(tiles[first].core, tiles[second].core)
            if rect:
                yield Seam(tiles[first], tiles[second], rect, (first, second))


def _common_edge(first: PixelRect, second: PixelRect) -> PixelRect | None:
    """Return the pixels on both sides of a common edge, or those that two rectangles share; corners don't count."""
    column, row = max(first.column, second.column), max(first.row, second.row)
    width, height = min(first.right, second.right) - column, min(first.bottom, second.bottom) - row
    if width > 0 and height > 0:
        return PixelRect(column, row, width, height)
    if width == 0 and height > 0:
        return PixelRect(column - 1, row, 2, height)
    if height == 0 and width > 0:
        return PixelRect(column, row - 1, width, 2)
    return None
