"""The outermost cells of tiles, by which the tiles of a set touch each other.

Tiles stand in rows and columns, of any heights and widths; some may be missing.
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
    return _places(numpy.arange(_edge_cells(rows, columns)), numpy.array(rows), numpy.array(columns))


def inner_edge_of(rows: int, columns: int) -> tuple[Cells, Cells]:
    """Return those of the outermost cells within the ring of so many rows and columns, in the same order."""
    inner_rows, inner_columns = edge_of(rows - 2, columns - 2)
    return inner_rows + 1, inner_columns + 1


class SetEdges:
    """The edge cells of a set, numbered tile by tile in the order of `edge_of`, in some bytes per tile."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        """Take at least one tile."""
        self.frames = frames
        #: The number of each tile's first edge cell, and that after the last one.
        self.starts = numpy.cumsum([0, *(_edge_cells(frame.rows, frame.columns) for frame in frames)])
        self._corners = numpy.array([(frame.row, frame.column, frame.rows, frame.columns) for frame in frames]).T.copy()
        self._rows, row_of = numpy.unique(self._corners[0], return_inverse=True)
        self._columns, column_of = numpy.unique(self._corners[1], return_inverse=True)
        self._tiles = numpy.full((len(self._rows), len(self._columns)), NOWHERE)
        self._tiles[row_of, column_of] = numpy.arange(len(frames))

    def __len__(self) -> int:
        return int(self.starts[-1])

    def part(self, tile: int) -> slice:
        """Return the numbers of a tile's edge cells."""
        return slice(self.starts[tile], self.starts[tile + 1])

    def split(self, values: Cells) -> list[Cells]:
        """Divide one value per edge cell of the set into those of each tile."""
        return numpy.split(values, self.starts[1:-1])

    def tiles(self, numbers: Cells) -> Cells:
        """Return the tile of each of some edge cells."""
        return numpy.searchsorted(self.starts, numbers, side="right") - 1

    def across(self, numbers: Cells, directions: Cells | int) -> Cells:
        """Return the number of the edge cell in another tile that lies in a direction from each of some edge cells.

        OWN stands for a place in the same tile, NOWHERE for one in no tile.
        """
        tiles = self.tiles(numbers)
        row, column, height, width = self._corner(tiles)
        down, right = _places(numbers - self.starts[tiles], height, width)
        rows, columns = row + down + ROWS[directions], column + right + COLUMNS[directions]
        return numpy.where(self._tile_at(rows, columns) == tiles, OWN, self.at(rows, columns))

    def at(self, rows: Cells, columns: Cells) -> Cells:
        """Return the number of the edge cell at each place of the set's grid; NOWHERE stands for one without."""
        tiles = self._tile_at(rows, columns)
        row, column, height, width = self._corner(tiles)
        down, right = rows - row, columns - column
        is_edge = (down == 0) | (right == 0) | (down == height - 1) | (right == width - 1)
        numbers = self.starts[tiles] + _edge_number(down, right, height, width)
        return numpy.where((tiles != NOWHERE) & is_edge, numbers, NOWHERE)

    def around(self, tile: int) -> Cells:
        """Return the number of the edge cell at each place around a tile, in the order of `edge_of` with one ring more.

        NOWHERE stands for a place in no tile.
        """
        frame = self.frames[tile].grown()
        rows, columns = edge_of(frame.rows, frame.columns)
        return self.at(rows + frame.row, columns + frame.column)

    def _tile_at(self, rows: Cells, columns: Cells) -> Cells:
        """Return the tile at each place, NOWHERE where there is none."""
        tiles = self._tiles[_last_before(self._rows, rows), _last_before(self._columns, columns)]
        row, column, height, width = self._corner(tiles)
        down, right = rows - row, columns - column
        is_inside = (down >= 0) & (right >= 0) & (down < height) & (right < width)
        return numpy.where(is_inside, tiles, NOWHERE)

    def _corner(self, tiles: Cells) -> Cells:
        """Return row, column, rows and columns of tiles, those of any tile for NOWHERE."""
        return numpy.stack([part.take(tiles, mode="clip") for part in self._corners])


def _last_before(starts: Cells, places: Cells) -> Cells:
    """Return the number of the last start at or before each place, that of the first one where none is."""
    numbers: Cells = numpy.maximum(numpy.searchsorted(starts, places, side="right") - 1, 0)
    return numbers


def _edge_cells(rows: int, columns: int) -> int:
    return rows * columns if min(rows, columns) <= 2 else 2 * (rows + columns - 2)


def _places(numbers: Cells, rows: Cells, columns: Cells) -> tuple[Cells, Cells]:
    """Return the row and the column of edge cells of tiles with so many rows and columns."""
    sides = numpy.minimum(columns, 2)
    row, side = numpy.divmod(numbers - columns, sides)
    before_last = columns + (rows - 2) * sides
    is_first, is_last = numbers < columns, (numbers >= before_last) & (rows > 1)
    down = numpy.where(is_first, 0, numpy.where(is_last, rows - 1, row + 1))
    right = numpy.where(is_first, numbers, numpy.where(is_last, numbers - before_last, side * (columns - 1)))
    return down, right


def _edge_number(down: Cells, right: Cells, rows: Cells, columns: Cells) -> Cells:
    """Return the number of the edge cell in a row and a column; the opposite of `_places`."""
    sides = numpy.minimum(columns, 2)
    before_last = columns + (rows - 2) * sides
    between = columns + (down - 1) * sides + numpy.where(right > 0, sides - 1, 0)
    return numpy.where(down == 0, right, numpy.where(down == rows - 1, before_last + right, between))
