"""Where the rasters of a set cover each other: a little at their edges, or the same ground twice."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy

from tile_job_plugin.tiles.errors import SameGround
from tile_job_plugin.tiles.model import PixelRect, Raster

if TYPE_CHECKING:
    Numbers = numpy.ndarray[Any, Any]

#: Rows or columns that neighbours share as a rule: downloads have a few around each tile.
COLLAR = 16
#: From this part of the smaller raster on, two show the same ground.
SAME_GROUND = 0.9
#: Pairs that are enough to refuse a set.
_MOST_PAIRS = 1000
#: Rectangles that are compared with each other at a time, about.
_AT_ONCE = 50_000


@dataclass(frozen=True)
class Overlap:
    """Two rasters that share pixels."""

    first: Raster
    second: Raster
    rect: PixelRect

    @property
    def part(self) -> float:
        """How much of the smaller one the other covers, 0 to 1."""
        return self.rect.pixels / min(self.first.extent.pixels, self.second.extent.pixels)

    @property
    def is_deep(self) -> bool:
        """Whether they share more than their edges."""
        return min(self.rect.width, self.rect.height) > COLLAR

    @property
    def is_same_ground(self) -> bool:
        """Whether they cover the same ground as a whole; a narrow rest at the end of a grid lies in its neighbour."""
        return self.first.extent == self.second.extent or (self.is_deep and self.part >= SAME_GROUND)


@dataclass(frozen=True)
class DeepOverlaps:
    """Pairs of rasters that share more than their edges."""

    count: int
    #: The pair of which the smaller one is covered most.
    largest: Overlap


def deep_overlaps(rasters: Sequence[Raster]) -> DeepOverlaps | None:
    """Find the pairs that share more than their edges; None where there are none. Raises SameGround."""
    ends = _ends(rasters)
    same: list[tuple[int, int]] = []
    count, best = 0, None
    for first, second in overlapping_pairs(ends):
        left, top = (numpy.maximum(ends[first, side], ends[second, side]) for side in (0, 1))
        right, bottom = (numpy.minimum(ends[first, side], ends[second, side]) for side in (2, 3))
        is_deep = numpy.minimum(right - left, bottom - top) > COLLAR
        part = (right - left) * (bottom - top) / numpy.minimum(_areas(ends[first]), _areas(ends[second]))
        is_same = (ends[first] == ends[second]).all(axis=1) | (is_deep & (part >= SAME_GROUND))
        same.extend(zip(first[is_same].tolist(), second[is_same].tolist()))
        if len(same) >= _MOST_PAIRS:
            break
        if is_deep.any():
            count += int(is_deep.sum())
            deepest = min(zip((-part[is_deep]).tolist(), first[is_deep].tolist(), second[is_deep].tolist()))
            best = min(best or deepest, deepest)
    if same:
        named = sorted(same)[:_MOST_PAIRS]
        raise SameGround([(rasters[first].path, rasters[second].path) for first, second in named])
    if best is None:
        return None
    first_raster, second_raster = rasters[best[1]], rasters[best[2]]
    shared = first_raster.extent.intersection(second_raster.extent)
    return DeepOverlaps(count, Overlap(first_raster, second_raster, shared))


def _ends(rasters: Sequence[Raster]) -> Numbers:
    """Return left, top, right and bottom of each raster, right and bottom behind it."""
    sides = (
        side
        for raster in rasters
        for extent in (raster.extent,)
        for side in (extent.column, extent.row, extent.right, extent.bottom)
    )
    return numpy.fromiter(sides, numpy.int64, 4 * len(rasters)).reshape(-1, 4)


def _areas(ends: Numbers) -> Numbers:
    areas: Numbers = (ends[:, 2] - ends[:, 0]).astype(numpy.int64) * (ends[:, 3] - ends[:, 1])
    return areas


def overlapping_pairs(ends: Numbers) -> Iterator[tuple[Numbers, Numbers]]:
    """Yield the pairs of rectangles that share a pixel, some at a time: the numbers of the first and of the second.

    *ends* has left, top, right and bottom of each. Each pair is there once, the lower number first.
    """
    # Squares about as large as one of them, so that few lie in each.
    size = math.ceil(math.sqrt(_areas(ends).mean())) if len(ends) else 1
    first, last = ends[:, :2] // size, (ends[:, 2:] - 1) // size
    rows = max(1, int((last[:, 1].max() - first[:, 1].min() + 1) * _AT_ONCE / len(ends))) if len(ends) else 1
    for row in range(*((int(first[:, 1].min()), int(last[:, 1].max()) + 1) if len(ends) else (0, 0)), rows):
        here = numpy.flatnonzero((first[:, 1] < row + rows) & (last[:, 1] >= row))
        top, bottom = numpy.maximum(first[here, 1], row), numpy.minimum(last[here, 1], row + rows - 1)
        yield from _pairs_in(ends, size, *_squares(here, first[here, 0], last[here, 0], top, bottom))


def _squares(numbers: Numbers, left: Numbers, right: Numbers, top: Numbers, bottom: Numbers) -> tuple[Numbers, ...]:
    """Return which rectangle lies in which square, by square: number, column and row."""
    across = right - left + 1
    counts = across * (bottom - top + 1)
    which = numpy.repeat(numpy.arange(len(numbers)), counts)
    place = numpy.arange(len(which)) - numpy.repeat(numpy.cumsum(counts) - counts, counts)
    columns, rows = left[which] + place % across[which], top[which] + place // across[which]
    order = numpy.lexsort((numbers[which], columns, rows))
    return numbers[which][order], columns[order], rows[order]


def _pairs_in(
    ends: Numbers, size: int, numbers: Numbers, columns: Numbers, rows: Numbers
) -> Iterator[tuple[Numbers, Numbers]]:
    """Yield the pairs in the same square that share a pixel, only where the corner of what they share lies in it."""
    apart = 1
    while apart < len(numbers):
        near = numpy.flatnonzero((columns[apart:] == columns[:-apart]) & (rows[apart:] == rows[:-apart]))
        if not len(near):
            return
        first, second = numbers[near], numbers[near + apart]
        corner = numpy.maximum(ends[first, :2], ends[second, :2])
        shares = (corner < numpy.minimum(ends[first, 2:], ends[second, 2:])).all(axis=1)
        is_here = (corner // size == numpy.stack([columns[near], rows[near]], axis=1)).all(axis=1)
        yield first[shares & is_here], second[shares & is_here]
        apart += 1
