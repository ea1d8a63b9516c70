"""Sinks that are filled up to a surface that falls everywhere by a least slope, as far as water needs it to leave.

The surface is that of Planchon and Darboux (2002), "A fast, simple and versatile algorithm to fill the depressions of
digital elevation models": at outlets the ground, elsewhere the highest W ≤ infinity for which, over all neighbours n::

    W = max(z, min(W_n + slope · distance to n))

Rounding included, there is one such surface, and any order of lowering cells from above ends there. So tiles may be
lowered one by one, as often as one of their neighbours has changed.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

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
from tile_job_plugin.hydrology.tile_edges import edge_of

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


def least_rise(slope: float, cell_size: float) -> float:
    """Return by how much water must fall from one cell to the next: a slope in degrees, a cell in map units."""
    return math.tan(math.radians(slope)) * cell_size


def filled(heights: Cells, least_rise: float = 0) -> Cells:
    """Return the filled surface of a whole grid, rounded to the type of *heights*."""
    tile = SlopingFill(ringed(heights), least_rise)
    tile.lower(edge_of(*tile.levels.shape), math.nan)
    return inside(tile.levels).astype(heights.dtype)


def filled_within(heights: Cells, edge: Cells, least_rise: float) -> Cells:
    """Return the filled surface of a tile, in 64-bit floats, whose edge cells have these levels in the whole."""
    places = edge_of(*heights.shape)
    if min(heights.shape) <= 2:
        result = numpy.empty(heights.shape)
        result[places] = edge
        return result
    tile = SlopingFill(heights, least_rise)
    tile.lower(places, edge)
    return tile.levels


class SlopingFill:
    """A tile that is lowered the further, the more is known of the levels around it."""

    def __init__(self, heights: Cells, least_rise: float) -> None:
        """Begin with the ground at outlets, infinity elsewhere; *heights* have one ring around the tile."""
        ground = inside(heights)
        self._lowest = ringed(ground, math.inf)
        #: As known so far, in 64-bit floats, of which the last digit is far below *least_rise*; with the ring.
        self.levels = numpy.full(heights.shape, math.inf)
        inside(self.levels)[...] = numpy.where(outlets(heights) | numpy.isnan(ground), ground, math.inf)
        self._rises = LENGTHS * least_rise
        self._has_begun = False

    @property
    def nbytes(self) -> int:
        """How much memory it takes."""
        return int(self._lowest.nbytes + self.levels.nbytes)

    def lower(self, places: tuple[Cells, Cells], levels: Cells | float) -> None:
        """Lower the tile as far as the levels of cells around it ask for.

        These are given by their rows and columns; they are infinity where nothing is known, and NaN where there is no
        ground. No call may raise what an earlier one has set.
        """
        before = self.levels[places]
        self.levels[places] = levels
        if self._has_begun:
            is_lower = self.levels[places] < before
            changed = numpy.ravel_multi_index((places[0][is_lower], places[1][is_lower]), self.levels.shape)
        else:
            self._has_begun = True
            changed = _lower_all(inside(self._lowest), self.levels, self._rises)
        self._spread(changed)

    def _spread(self, changed: Cells) -> None:
        """Lower the neighbours of cells that have changed, then theirs, until none changes."""
        lowest, level = self._lowest.ravel(), self.levels.ravel()
        moves, mark = steps(self.levels.shape[1]), numpy.empty(level.size, numpy.int32)
        while changed.size:
            hit = []
            for direction in DIRECTIONS:
                target = changed + moves[direction]
                lower = numpy.maximum(lowest.take(target, mode="clip"), level[changed] + self._rises[direction])
                is_lower = lower < level.take(target, mode="clip")
                hit.append(target[is_lower])
                level[hit[-1]] = lower[is_lower]
            changed = once(numpy.concatenate(hit), mark)


def _lower_all(heights: Cells, levels: Cells, rises: Cells) -> Cells:
    """Lower each cell within the ring once by each neighbour; return the numbers of those that have changed."""
    core, has_changed = inside(levels), numpy.zeros(levels.shape, bool)
    for direction in DIRECTIONS:
        lower = numpy.maximum(heights, neighbours(levels, direction) + rises[direction])
        is_lower = lower < core
        core[is_lower] = lower[is_lower]
        inside(has_changed)[is_lower] = True
    return numpy.flatnonzero(has_changed)
