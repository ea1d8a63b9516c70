"""The outermost cells of tiles, by which the tiles of a set touch each other.

Tiles are rectangles of any size that share no cell; they need not fill the set.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.neighbours import COLUMNS, ROWS

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells

#: Instead of the number of an edge cell: a place in the tile itself, or one that no tile has.
OWN, NOWHERE = -1, -2


@dataclass(frozen=True)
class Frame:
    """Where a tile lies in the grid of its set, and how many cells it has."""

    row: int
    column: int
    rows: int
    columns: int

    def grown(self) -> Frame:
        """Return the tile with one ring of cells around it."""
        return Frame(self.row - 1, self.column - 1, self.rows + 2, self.columns + 2)


def edge_of(rows: int, columns: int) -> tuple[Cells, Cells]:
    """Return the rows and the columns of the outermost cells of so many rows and columns, row by row."""
    is_edge = numpy.ones((rows, columns), bool)
    is_edge[1:-1, 1:-1] = False
    edge_rows, edge_columns = numpy.nonzero(is_edge)
    return edge_rows, edge_columns


class SetEdges:
    """The edge cells of a set, numbered tile by tile in the order of `edge_of`."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        """Take at least one tile."""
        self.frames = frames
        edges = [edge_of(frame.rows, frame.columns) for frame in frames]
        sizes = [len(rows) for rows, _ in edges]
        #: The number of each tile's first edge cell, and that after the last one.
        self.starts = numpy.cumsum([0, *sizes])
        #: The tile of each edge cell.
        self.tiles = numpy.repeat(numpy.arange(len(frames)), sizes)
        self._corners = numpy.array([(frame.row, frame.column, frame.rows, frame.columns) for frame in frames])
        self._rows = numpy.concatenate([frame.row + rows for frame, (rows, _) in zip(frames, edges)])
        self._columns = numpy.concatenate([frame.column + columns for frame, (_, columns) in zip(frames, edges)])
        self._origin = self._rows.min() - 1, self._columns.min() - 1
        self._width = self._columns.max() - self._origin[1] + 2
        keys = self._keys(self._rows, self._columns)
        self._order = numpy.argsort(keys)
        self._sorted = keys[self._order]

    def __len__(self) -> int:
        return int(self.starts[-1])

    def part(self, tile: int) -> slice:
        """Return the numbers of a tile's edge cells."""
        return slice(self.starts[tile], self.starts[tile + 1])

    def split(self, values: Cells) -> list[Cells]:
        """Divide one value per edge cell of the set into those of each tile."""
        return numpy.split(values, self.starts[1:-1])

    def across(self, numbers: Cells, directions: Cells | int) -> Cells:
        """Return the number of the edge cell in another tile that lies in a direction from each of some edge cells.

        OWN stands for a place in the same tile, NOWHERE for one in no tile.
        """
        rows, columns = self._rows[numbers] + ROWS[directions], self._columns[numbers] + COLUMNS[directions]
        tiles, found = self.tiles[numbers], self.at(rows, columns)
        row, column, height, width = self._corners[tiles].T
        down, right = rows - row, columns - column
        is_own = (down >= 0) & (right >= 0) & (down < height) & (right < width)
        return numpy.where(is_own, OWN, found)

    def at(self, rows: Cells, columns: Cells) -> Cells:
        """Return the number of the edge cell at each place of the set's grid, one ring around it included.

        NOWHERE stands for a place without one.
        """
        keys = self._keys(rows, columns)
        places = numpy.minimum(numpy.searchsorted(self._sorted, keys), len(self._sorted) - 1)
        return numpy.where(self._sorted[places] == keys, self._order[places], NOWHERE)

    def _keys(self, rows: Cells, columns: Cells) -> Cells:
        keys: Cells = (rows - self._origin[0]) * self._width + columns - self._origin[1]
        return keys
