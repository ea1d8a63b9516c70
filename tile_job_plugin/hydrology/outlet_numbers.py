"""Which outlet the water of each cell ends at, where each cell passes all its water on to one neighbour (D8).

Cells that drain to the same place make up its drainage basin. A place is told by its number in the grid of the whole
set, so that all tiles, and all ways to cut a set into tiles, call it the same.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.pointers import followed
from tile_job_plugin.hydrology.single_flow import NO_GROUND, TileFlow, passages, targets
from tile_job_plugin.hydrology.tile_edges import Frame, SetEdges, edge_of

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


def cell_numbers(whole: Frame, tile: Frame, cells: Cells) -> Cells:
    """Return the numbers that cells of a tile have in the whole, which count its cells row by row from 1.

    *cells* are numbers in the tile, which count row by row from 0.
    """
    rows, columns = numpy.divmod(cells.astype(numpy.int64), tile.columns)
    numbers: Cells = (rows + tile.row - whole.row) * whole.columns + columns + tile.column - whole.column + 1
    return numbers


def outlets_beyond(edges: SetEdges, tiles: Sequence[TileFlow], whole: Frame) -> list[Cells]:
    """Return for each edge cell of each tile the number of the outlet that water ends at which leaves the tile there.

    It is NaN where none does. Raises FlowInCircle where directions lead in a circle through several tiles.
    """
    leaving, entered, following, _ = passages(edges, tiles)
    ends = numpy.concatenate([cell_numbers(whole, frame, tile.last) for frame, tile in zip(edges.frames, tiles)])
    beyond = numpy.full(len(edges), math.nan)
    # Of each place where water leaves a tile: where it would end if the next tile were its last one.
    beyond[leaving] = ends[entered]
    return edges.split(beyond[followed(following)])


def outlet_numbers(directions: Cells, tile: Frame, whole: Frame, beyond: Cells) -> Cells:
    """Return the number of the outlet that each cell of a tile drains to, as 64-bit floats; NaN where is no ground.

    *beyond* is what `outlets_beyond` returns for its edge cells. Raises FlowInCircle where directions lead in a circle.
    """
    target, _ = targets(directions)
    ends = cell_numbers(whole, tile, numpy.arange(directions.size)).astype(numpy.float64)
    rows, columns = edge_of(*directions.shape)
    leaves = ~numpy.isnan(beyond)
    ends[(rows * tile.columns + columns)[leaves]] = beyond[leaves]
    return numpy.where(directions == NO_GROUND, math.nan, ends[followed(target)].reshape(directions.shape))
