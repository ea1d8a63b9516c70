"""Values of edge cells that tiles hand to their neighbours, until none changes any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.neighbours import DIRECTIONS
from tile_job_plugin.hydrology.tile_edges import NOWHERE, SetEdges, edge_of

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


class Exchange:
    """What is known of the edge cells of a set, and which tiles are to be run for that."""

    def __init__(self, edges: SetEdges, unknown: float, outside: float) -> None:
        """Begin with the value *unknown* at all edge cells, and *outside* where no tile is."""
        self._edges = edges
        self._values = numpy.full(len(edges), unknown)
        self._outside = outside
        #: The tiles that are to be run: at first all, at the end none. Any order gives the same values, also several
        #: tiles at a time. It takes the fewest runs to begin with the first, which has waited longest.
        self.waiting = dict.fromkeys(range(len(edges.frames)))

    def surround(self, tile: int, cells: Cells) -> Cells:
        """Return a tile's cells with a ring of its neighbours' edge cells."""
        frame = self._edges.frames[tile].grown()
        rows, columns = edge_of(frame.rows, frame.columns)
        numbers = self._edges.at(rows + frame.row, columns + frame.column)
        result = numpy.empty((frame.rows, frame.columns))
        result[rows, columns] = numpy.where(numbers == NOWHERE, self._outside, self._values.take(numbers, mode="clip"))
        result[1:-1, 1:-1] = cells
        return result

    def hand_over(self, tile: int, cells: Cells) -> None:
        """Take the edge cells of a tile that has been run; the neighbours of those that have changed wait for a run."""
        part = self._edges.part(tile)
        values = cells[edge_of(*cells.shape)]
        before = self._values[part]
        changed = part.start + numpy.flatnonzero((values != before) & ~(numpy.isnan(values) & numpy.isnan(before)))
        self._values[part] = values
        for direction in DIRECTIONS:
            others = self._edges.across(changed, direction)
            self.waiting.update(dict.fromkeys(self._edges.tiles[others[others >= 0]].tolist()))
