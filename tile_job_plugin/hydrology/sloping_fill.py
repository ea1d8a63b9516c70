"""Sinks that are filled up to a surface that falls everywhere by a least slope, as far as water needs it to leave.

The surface is that of Planchon and Darboux (2002), "A fast, simple and versatile algorithm to fill the depressions of
digital elevation models": at outlets the ground, elsewhere the highest W ≤ infinity for which, over all neighbours n::

    W = max(z, min(W_n + slope · distance to n))

Rounding included, there is one such surface, and any order of lowering cells from above ends there. So tiles may be
lowered one by one, as often as one of their neighbours has changed.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy

from tile_job_plugin.hydrology.neighbours import (
    DIRECTIONS,
    LENGTHS,
    inside,
    neighbours,
    once,
    outlets,
    ringed,
    steps,
)
from tile_job_plugin.hydrology.sheet import numbers_in
from tile_job_plugin.hydrology.tile_edges import edge_of, inner_edge_of

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells
    from tile_job_plugin.hydrology.sheet import Links


#: Cells from which others are lowered at once, if so many have changed.
_AT_ONCE = 4096


def least_rise(slope: float, cell_size: float) -> float:
    """Return by how much water must fall from one cell to the next: a slope in degrees, a cell in map units."""
    return math.tan(math.radians(slope)) * cell_size


def filled(heights: Cells, least_rise: float = 0) -> Cells:
    """Return the filled surface of a whole grid, rounded to the type of *heights*."""
    fill = SlopingFill.of_tile(ringed(heights), least_rise)
    fill.run()
    return inside(fill.levels[0]).astype(heights.dtype)


def filled_within(heights: Cells, edge: Cells, least_rise: float) -> Cells:
    """Return the filled surface of a tile, in 64-bit floats, whose edge cells have these levels in the whole."""
    places = edge_of(*heights.shape)
    result = numpy.empty(heights.shape)
    if min(heights.shape) > 2:
        fill = SlopingFill.of_tile(heights, least_rise)
        fill.receive(numpy.ravel_multi_index(places, heights.shape), edge[numpy.newaxis])
        fill.run()
        result = fill.levels[0]
    result[places] = edge
    return result


class BegunFill(NamedTuple):
    """A tile with one ring, before anything is known of the levels around it."""

    #: The lowest levels that may be: the ground, and infinity in the ring, which is not lowered.
    lowest: Cells
    #: In 64-bit floats, of which the last digit is far below the least rise.
    levels: Cells
    #: The numbers of the cells from which others may still be lowered.
    changed: Cells


def begun(heights: Cells, least_rise: float) -> BegunFill:
    """Return a tile as lowering begins with it; *heights* have one ring around it."""
    ground = inside(heights)
    levels = numpy.full(heights.shape, math.inf)
    inside(levels)[...] = numpy.where(outlets(heights) | numpy.isnan(ground), ground, math.inf)
    lowered = _lower_all(ground, levels, LENGTHS * least_rise)
    # Those that are on the edge, and will be lowered no more, are to be seen by other tiles.
    edge = numpy.ravel_multi_index(inner_edge_of(*heights.shape), heights.shape)
    edge = edge[numpy.isfinite(levels.ravel()[edge])]
    return BegunFill(ringed(ground, math.inf), levels, numpy.concatenate((lowered, edge)))


class SlopingFill:
    """Tiles that are lowered together, the further, the more is known of the levels around them."""

    #: How much memory a cell takes at most.
    BYTES = 21

    def __init__(self, shape: tuple[int, int, int], least_rise: float, heights_type: numpy.dtype[Any]) -> None:
        """Have so many places for tiles of up to so many rows and columns, one ring around each included."""
        self._lowest = numpy.full(shape, math.inf, heights_type)
        #: As known so far, by place, row and column.
        self.levels = numpy.full(shape, math.inf)
        self._mark = numpy.empty(self.levels.size, numpy.int32)
        self._rises = LENGTHS * least_rise
        self._changed = numpy.empty(0, numpy.intp)

    @classmethod
    def of_tile(cls, heights: Cells, least_rise: float) -> SlopingFill:
        """Return a single tile; *heights* have one ring around it."""
        rows, columns = heights.shape
        fill = cls((1, rows, columns), least_rise, heights.dtype)
        fill.put(0, begun(heights, least_rise))
        return fill

    def put(self, place: int, tile: BegunFill) -> None:
        """Put a tile into a place."""
        rows, columns = tile.levels.shape
        self._lowest[place], self.levels[place] = math.inf, math.inf
        self._lowest[place, :rows, :columns], self.levels[place, :rows, :columns] = tile.lowest, tile.levels
        self._lower_from(numbers_in(self.levels, place, tile.changed, columns))

    def receive(self, cells: Cells, values: Cells) -> None:
        """Take the levels of some cells in rings by their numbers, as one row; NaN where there is no ground."""
        level, levels = self.levels.ravel(), values[0]
        is_lower = levels < level[cells]
        level[cells[is_lower]] = levels[is_lower]
        self._lower_from(cells[is_lower])

    def values(self, cells: Cells) -> Cells:
        """Return the levels of some cells, as one row."""
        return self.levels.ravel()[cells][numpy.newaxis]

    def run(self, links: Links | None = None, go_on: Callable[[], bool] = lambda: True) -> bool:
        """Lower cells as far as others ask for, or as long as it is to *go on*; return whether that is through."""
        while self._changed.size:
            cells, self._changed = self._lowest_first()
            self._lower_from(self._lowered(cells))
            if links:
                shown, ring = links.of(cells)
                self.receive(ring, self.values(shown))
            if not go_on():
                break
        return not self._changed.size

    def _lowest_first(self) -> tuple[Cells, Cells]:
        """Divide the cells that have changed into the lowest of them, and the rest.

        Water that comes from far above is mostly outrun by some from below: all at a time would lower each cell of a
        large lake dozens of times.
        """
        cells = once(self._changed, self._mark)
        levels = self.levels.ravel()[cells]
        count = max(_AT_ONCE, cells.size // 10)
        if cells.size <= 2 * count:
            return cells, cells[:0]
        is_low = levels <= numpy.partition(levels, count)[count]
        return cells[is_low], cells[~is_low]

    def _lower_from(self, cells: Cells) -> None:
        self._changed = numpy.concatenate((self._changed, cells))

    def _lowered(self, changed: Cells) -> Cells:
        """Lower the neighbours of cells that have changed; return those that are lower now, some several times."""
        lowest, level = self._lowest.ravel(), self.levels.ravel()
        moves, lowered = steps(self.levels.shape[2]), []
        for direction in DIRECTIONS:
            target = changed + moves[direction]
            lower = numpy.maximum(lowest.take(target, mode="clip"), level[changed] + self._rises[direction])
            is_lower = lower < level.take(target, mode="clip")
            lowered.append(target[is_lower])
            level[lowered[-1]] = lower[is_lower]
        return numpy.concatenate(lowered)


def _lower_all(heights: Cells, levels: Cells, rises: Cells) -> Cells:
    """Lower each cell within the ring once by each neighbour; return the numbers of those that have changed."""
    core, has_changed = inside(levels), numpy.zeros(levels.shape, bool)
    for direction in DIRECTIONS:
        lower = numpy.maximum(heights, neighbours(levels, direction) + rises[direction])
        is_lower = lower < core
        core[is_lower] = lower[is_lower]
        inside(has_changed)[is_lower] = True
    return numpy.flatnonzero(has_changed)
