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

from tile_job_plugin.hydrology.neighbours import DIRECTIONS, LENGTHS, inside, neighbours, outlets, ringed, steps

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


def filled(heights: Cells, least_rise: float = 0) -> Cells:
    """Return the filled surface of a whole grid, in the type of *heights*.

    A *least_rise* needs 64-bit floats, of which the last digit is far below it.
    """
    around = ringed(heights)
    return inside(lowered(around, ringed(unfilled(around)), least_rise))


def least_rise(slope: float, cell_size: float) -> float:
    """Return by how much water must fall from one cell to the next: a slope in degrees, a cell in map units."""
    return math.tan(math.radians(slope)) * cell_size


def unfilled(heights: Cells) -> Cells:
    """Return what lowering begins with: the ground at outlets, infinity elsewhere, NaN where there is no ground.

    *heights* have one ring more than the result.
    """
    ground = inside(heights)
    return numpy.where(outlets(heights) | numpy.isnan(ground), ground, numpy.inf).astype(heights.dtype)


def lowered(heights: Cells, levels: Cells, least_rise: float) -> Cells:
    """Return the levels, lowered as far as those of their neighbours ask for; those of the outermost ring stay.

    *levels* are from `unfilled`, or from an earlier call with the same heights. Those of the ring are the neighbours',
    infinity while nothing is known of them, and NaN where there is no ground.
    """
    rises = (LENGTHS * least_rise).astype(levels.dtype)
    result = levels.copy()
    lowest, level = ringed(inside(heights), math.inf).ravel(), result.ravel()
    moves, mark = steps(heights.shape[1]), numpy.empty(result.size, numpy.intp)
    changed = _lower_all(inside(heights), result, rises)
    while changed.size:
        hit = []
        for direction in DIRECTIONS:
            target = changed + moves[direction]
            lower = numpy.maximum(lowest[target], level[changed] + rises[direction])
            is_lower = lower < level[target]
            hit.append(target[is_lower])
            level[hit[-1]] = lower[is_lower]
        changed = _once(numpy.concatenate(hit), mark)
    return result


def _lower_all(heights: Cells, levels: Cells, rises: Cells) -> Cells:
    """Lower each cell within the ring once by each neighbour; return the numbers of those that have changed."""
    core, has_changed = inside(levels), numpy.zeros(levels.shape, bool)
    for direction in DIRECTIONS:
        lower = numpy.maximum(heights, neighbours(levels, direction) + rises[direction])
        is_lower = lower < core
        core[is_lower] = lower[is_lower]
        inside(has_changed)[is_lower] = True
    return numpy.flatnonzero(has_changed)


def _once(numbers: Cells, mark: Cells) -> Cells:
    """Return each number once; *mark* has a place for each, with anything in it."""
    places = numpy.arange(numbers.size)
    mark[numbers] = places
    once: Cells = numbers[mark[numbers] == places]
    return once
