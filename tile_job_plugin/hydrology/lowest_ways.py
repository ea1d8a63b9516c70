"""How high water rises in each of many basins before it finds a way out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.pointers import followed

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells

#: The basin that all water ends in.
OUTSIDE = 0


@dataclass(frozen=True)
class Saddles:
    """Where water passes from one basin to another: the numbers of both, and how high it must rise for that."""

    one: Cells
    other: Cells
    heights: Cells

    @classmethod
    def of_all(cls, parts: Iterable[Saddles]) -> Saddles:
        """Put saddles together; at least one part is needed."""
        columns = zip(*((part.one, part.other, part.heights) for part in parts))
        return cls(*(numpy.concatenate(column) for column in columns))

    def lowest(self) -> Saddles:
        """Return only the lowest saddle between each two basins."""
        one, other = numpy.minimum(self.one, self.other), numpy.maximum(self.one, self.other)
        order = numpy.lexsort((self.heights, other, one))
        one, other, heights = one[order], other[order], self.heights[order]
        is_first = (numpy.diff(one, prepend=-1) != 0) | (numpy.diff(other, prepend=-1) != 0)
        chosen = is_first & (one != other)
        return Saddles(one[chosen], other[chosen], heights[chosen])


def levels(basins: int, saddles: Saddles) -> Cells:
    """Return the level to which each basin fills until it spills outside, over one basin after another.

    Each group of basins spills over its lowest saddle, and becomes one group with the basins beyond, until all are one
    group with OUTSIDE (Borůvka's way to the minimum spanning tree). From every basin a way must lead there; OUTSIDE
    itself has the level minus infinity.
    """
    order = numpy.argsort(saddles.heights, kind="stable")
    one, other, heights = saddles.one[order], saddles.other[order], saddles.heights[order]
    spill = numpy.full(basins, -numpy.inf, heights.dtype)
    beyond = numpy.arange(basins)
    while one.size:
        lowest = _lowest_saddles(basins, one, other)
        spilling = numpy.flatnonzero(lowest >= 0)
        spilling = spilling[spilling != OUTSIDE]
        way = lowest[spilling]
        target = numpy.where(one[way] == spilling, other[way], one[way])
        # Of two that spill into each other, one stays for the next round.
        stays = (lowest[target] == way) & (spilling < target) & (target != OUTSIDE)
        spilling, way, target = spilling[~stays], way[~stays], target[~stays]
        spill[spilling], beyond[spilling] = heights[way], target
        group = followed(beyond)
        one, other = group[one], group[other]
        apart = one != other
        one, other, heights = one[apart], other[apart], heights[apart]
    return _highest_on_the_way(spill, beyond)


def _lowest_saddles(basins: int, one: Cells, other: Cells) -> Cells:
    """Return the first saddle of each basin, -1 where it has none."""
    lowest = numpy.full(basins, -1)
    numbers = numpy.arange(one.size)[::-1]
    # Of several numbers for one basin, numpy keeps the last.
    lowest[numpy.column_stack((one[::-1], other[::-1])).ravel()] = numpy.repeat(numbers, 2)
    return lowest


def _highest_on_the_way(spill: Cells, beyond: Cells) -> Cells:
    """Return the highest spill of each basin and all those that its water passes."""
    highest = spill
    while True:
        further = beyond[beyond]
        highest = numpy.maximum(highest, highest[beyond])
        if numpy.array_equal(further, beyond):
            return highest
        beyond = further
