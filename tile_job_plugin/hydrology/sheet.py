"""Tiles of a set that are computed together: one behind the other in a row of cells, each with one ring around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.tile_edges import SetEdges, edge_of

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


class Links:
    """Which cells in the rings of tiles show which edge cells of others."""

    def __init__(self, cells: int, shown: Cells, ring: Cells) -> None:
        """Take the number of all cells, and those of the cells that each cell of a ring shows."""
        order = numpy.argsort(shown, kind="stable")
        self._shown, self._ring = shown[order], ring[order]
        self._is_shown = numpy.zeros(cells, bool)
        self._is_shown[shown] = True

    def of(self, cells: Cells) -> tuple[Cells, Cells]:
        """Return those of some cells that rings show, once for each, and where they do."""
        edge = cells[self._is_shown[cells]]
        first, behind = (self._shown.searchsorted(edge, side) for side in ("left", "right"))
        counts = behind - first
        shown = numpy.repeat(edge, counts)
        places = numpy.arange(shown.size) - numpy.repeat(numpy.cumsum(counts) - counts - first, counts)
        return shown, self._ring[places]


class Sheet:
    """Where some tiles of a set are in the row of cells."""

    def __init__(self, edges: SetEdges, cells: int) -> None:
        """Have room for as many tiles as go into so many cells, at least for one and at most for all."""
        self.edges = edges
        self.rows = max(frame.rows for frame in edges.frames) + 2
        self.columns = max(frame.columns for frame in edges.frames) + 2
        #: For how many tiles there is room.
        self.size = min(len(edges.frames), max(1, cells // (self.rows * self.columns)))
        #: The place of each tile that is in the sheet, that which was added or touched last at the end.
        self.places: dict[int, int] = {}
        self._free = list(range(self.size))

    @property
    def shape(self) -> tuple[int, int, int]:
        """How many places there are, and how many rows and columns in each."""
        return self.size, self.rows, self.columns

    @property
    def room(self) -> int:
        """For how many more tiles there is room."""
        return len(self._free)

    def add(self, tile: int) -> None:
        """Give a tile a place."""
        self.places[tile] = self._free.pop()

    def remove(self, tile: int) -> None:
        """Take a tile out."""
        self._free.append(self.places.pop(tile))

    def touch(self, tile: int) -> None:
        """Put a tile at the end of their order."""
        self.places[tile] = self.places.pop(tile)

    def edge(self, tile: int) -> Cells:
        """Return the numbers of a tile's edge cells."""
        frame = self.edges.frames[tile]
        rows, columns = edge_of(frame.rows, frame.columns)
        return self._numbers(tile, rows + 1, columns + 1)

    def ring(self, tile: int) -> Cells:
        """Return the numbers of the cells around a tile, in the order of `SetEdges.around`."""
        frame = self.edges.frames[tile].grown()
        return self._numbers(tile, *edge_of(frame.rows, frame.columns))

    def links(self) -> Links:
        """Return which ring cells of the tiles in the sheet show edge cells of others in it."""
        edge_cells = {tile: self.edge(tile) for tile in self.places}
        pairs = [pair for tile in self.places for pair in self._pairs(tile, edge_cells)]
        shown, ring = (
            numpy.concatenate([numpy.empty(0, numpy.intp), *(pair[side] for pair in pairs)]) for side in (0, 1)
        )
        return Links(self.size * self.rows * self.columns, shown, ring)

    def _pairs(self, tile: int, edge_cells: Mapping[int, Cells]) -> Iterator[tuple[Cells, Cells]]:
        """Yield edge cells of other tiles, and the cells in the ring of this one that show them."""
        numbers, ring = self.edges.around(tile), self.ring(tile)
        is_tile = numbers >= 0
        numbers, ring = numbers[is_tile], ring[is_tile]
        tiles = self.edges.tiles(numbers)
        for other in numpy.unique(tiles).tolist():
            if other in edge_cells:
                of_other = tiles == other
                yield edge_cells[other][numbers[of_other] - self.edges.starts[other]], ring[of_other]

    def _numbers(self, tile: int, rows: Cells, columns: Cells) -> Cells:
        return (self.places[tile] * self.rows + rows) * self.columns + columns


def numbers_in(cells: Cells, place: int, numbers: Cells, columns: int) -> Cells:
    """Return the numbers that cells of a tile have in a sheet by place, row and column.

    Those in the tile count its cells by row and column, of which there are so many.
    """
    rows, rest = numpy.divmod(numbers, columns)
    result: Cells = (place * cells.shape[1] + rows) * cells.shape[2] + rest
    return result
