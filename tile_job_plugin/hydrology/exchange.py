"""Values of edge cells that tiles hand to their neighbours, until none changes any more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.neighbours import DIRECTIONS
from tile_job_plugin.hydrology.tile_edges import NOWHERE, SetEdges

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells

_ALL = numpy.array(DIRECTIONS)[:, numpy.newaxis]


class Exchange:
    """What is known of the edge cells of a set, and which tiles are to be run for that."""

    def __init__(self, edges: SetEdges, unknown: Sequence[float]) -> None:
        """Begin with the *unknown* values of each edge cell, one or more."""
        self.edges = edges
        self._unknown = unknown[0]
        self._values = numpy.repeat(numpy.array(unknown)[:, numpy.newaxis], len(edges), axis=1)
        #: The tiles that are to be run, that which has waited longest in front: at first all, at the end none. Any
        #: order gives the same values, also several tiles at a time.
        self.waiting = dict.fromkeys(range(len(edges.frames)))

    @property
    def unknown(self) -> int:
        """How many edge cells still have the first value that they began with."""
        return int(numpy.count_nonzero(~_differ(self._values[0], numpy.array(self._unknown))))

    def of(self, tile: int) -> Cells:
        """Return the values of a tile's edge cells, a row for each kind."""
        return self._values[:, self.edges.part(tile)]

    def around(self, tile: int) -> tuple[Cells, Cells]:
        """Return which of the cells in the order of `SetEdges.around` are those of tiles, and their values."""
        numbers = self.edges.around(tile)
        places = numpy.flatnonzero(numbers != NOWHERE)
        return places, self._values[:, numbers[places]]

    def hand_over(self, tile: int, values: Cells) -> set[int]:
        """Take the edge cells of a tile that has been run; if any has changed, return the tile and those beside it.

        The latter wait for a run.
        """
        part = self.edges.part(tile)
        changed = part.start + numpy.flatnonzero(_differ(values[0], self._values[0, part]))
        self._values[:, part] = values
        across = self.edges.across(changed, _ALL)
        neighbours = numpy.unique(self.edges.tiles(across[across >= 0])).tolist()
        self.waiting.update(dict.fromkeys(neighbours))
        return {tile, *neighbours} if changed.size else set()

    def restore(self, tile: int, values: Cells) -> None:
        """Take the edge cells of a tile as an earlier exchange knew them."""
        self._values[:, self.edges.part(tile)] = values


def _differ(one: Cells, other: Cells) -> Cells:
    differ: Cells = (one != other) & ~(numpy.isnan(one) & numpy.isnan(other))
    return differ
