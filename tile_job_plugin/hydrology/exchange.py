"""Values of edge cells that tiles hand to their neighbours, until none changes any more."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.neighbours import DIRECTIONS
from tile_job_plugin.hydrology.tile_edges import NOWHERE, SetEdges

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


class Exchange:
    """What is known of the edge cells of a set, and which tiles are to be run for that."""

    def __init__(self, edges: SetEdges, unknown: Sequence[float], outside: Sequence[float]) -> None:
        """Begin with the *unknown* values of each edge cell, and *outside* where no tile is; one or more of each."""
        self.edges = edges
        self._values = numpy.repeat(numpy.array(unknown)[:, numpy.newaxis], len(edges), axis=1)
        self._unknown = unknown[0]
        self._outside = numpy.array(outside)[:, numpy.newaxis]
        #: The tiles that are to be run, each with the lowest first value by which a neighbour has changed since it was
        #: run last: at first all, at the end none. Any order gives the same values, also several tiles at a time.
        self.waiting = dict.fromkeys(range(len(edges.frames)), math.inf)

    @property
    def unknown(self) -> int:
        """How many edge cells still have the first value that they began with."""
        return int(numpy.count_nonzero(~_differ(self._values[0], numpy.array(self._unknown))))

    def of(self, tile: int) -> Cells:
        """Return the values of a tile's edge cells, a row for each kind."""
        return self._values[:, self.edges.part(tile)]

    def around(self, tile: int) -> Cells:
        """Return the values of the cells around a tile, in the order of `SetEdges.around`."""
        numbers = self.edges.around(tile)
        return numpy.where(numbers == NOWHERE, self._outside, self._values.take(numbers, axis=1, mode="clip"))

    def hand_over(self, tile: int, values: Cells) -> list[int]:
        """Take the edge cells of a tile that has been run; return the neighbours of those that have changed.

        These wait for a run.
        """
        part = self.edges.part(tile)
        changed = part.start + numpy.flatnonzero(_differ(values[0], self._values[0, part]))
        self._values[:, part] = values
        lowest = self._lowest_across(changed)
        for other, value in lowest.items():
            self.waiting[other] = min(value, self.waiting.get(other, math.inf))
        return list(lowest)

    def restore(self, tile: int, values: Cells) -> None:
        """Take the edge cells of a tile as an earlier exchange knew them."""
        self._values[:, self.edges.part(tile)] = values

    def _lowest_across(self, changed: Cells) -> dict[int, float]:
        """Return the tiles across the border from some edge cells, each with the lowest value there."""
        lowest: dict[int, float] = {}
        for direction in DIRECTIONS:
            others = self.edges.across(changed, direction)
            touches = others >= 0
            tiles, values = self.edges.tiles(others[touches]), self._values[0, changed[touches]]
            for tile in numpy.unique(tiles).tolist():
                lowest[tile] = min(float(values[tiles == tile].min()), lowest.get(tile, math.inf))
        return lowest


def _differ(one: Cells, other: Cells) -> Cells:
    differ: Cells = (one != other) & ~(numpy.isnan(one) & numpy.isnan(other))
    return differ
