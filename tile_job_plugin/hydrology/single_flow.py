"""How many cells drain through each cell, where each passes all its water on to one neighbour (D8).

After Barnes (2017), "Parallel non-divergent flow accumulation for trillion cell digital elevation models on desktops or
clusters": of each tile the set knows where the water that enters it leaves again, and how much of its own leaves there.
From that follows what enters each tile from all others, and with that a tile by itself gives what the set gives.

Numbers of cells are whole, so that sums are exact up to 2 ** 53, whatever their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy

from tile_job_plugin.hydrology.neighbours import COLUMNS, DIRECTIONS, LENGTHS, ROWS, inside, neighbours, outlets
from tile_job_plugin.hydrology.pointers import followed, gathered
from tile_job_plugin.hydrology.tile_edges import SetEdges, edge_of

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells

#: The direction of a cell whose water goes nowhere.
NO_FLOW = -1
#: The direction where there is no ground.
NO_GROUND = -2
#: Instead of the edge cell by which water leaves a tile: it ends inside.
ENDS = -1


@dataclass(frozen=True)
class TileFlow:
    """What a set must know of the flow through one of its tiles, for each edge cell."""

    #: The direction in which water leaves the tile here; NO_FLOW where it does not.
    out: Cells
    #: By which edge cell of the tile water that comes here leaves it, counted as `edge_of` does, or ENDS.
    exits: Cells
    #: How many cells of the tile drain out of it here.
    leaving: Cells
    #: The last cell of the tile that water passes which comes here; numbers count the tile's cells row by row from 0.
    last: Cells


class Passages(NamedTuple):
    """Where water passes from one tile to another, by the numbers of edge cells in the set."""

    #: The edge cells where it leaves tiles, and those of other tiles that it enters there.
    leaving: Cells
    entered: Cells
    #: For each edge cell of the set: if water leaves a tile there, where it leaves the next one; else the cell itself.
    following: Cells
    #: For each edge cell of the set: where water that comes there leaves the tile, or ENDS.
    exits: Cells


def steepest(heights: Cells) -> Cells:
    """Return the direction in which water leaves each cell; *heights* have one ring more than the result.

    That is the steepest descent. Outlets and flats have none, as in SAGA's tool ta_hydrology 0 with METHOD 0.
    """
    return ended(descents(heights), outlets(heights))


def ended(directions: Cells, ends: Cells) -> Cells:
    """Return directions in which water flows on, but for the cells where it *ends*."""
    result: Cells = numpy.where(ends, numpy.int8(NO_FLOW), directions)
    return result


def descents(heights: Cells) -> Cells:
    """Return the direction of the steepest descent, the first of several, from outlets too; flats have none.

    *heights* have one ring more than the result.
    """
    ground = inside(heights).astype(numpy.float64)
    result, steepest_fall = numpy.full(ground.shape, NO_FLOW, numpy.int8), numpy.zeros(ground.shape)
    for direction in DIRECTIONS:
        fall = (ground - neighbours(heights, direction)) / LENGTHS[direction]
        is_steeper = fall > steepest_fall
        result[is_steeper], steepest_fall[is_steeper] = direction, fall[is_steeper]
    result[numpy.isnan(ground)] = NO_GROUND
    return result


def tile_flow(directions: Cells) -> TileFlow:
    """Return what the set must know of a tile.

    Raises FlowInCircle where directions lead in a circle in the tile.
    """
    rows, columns = edge_of(*directions.shape)
    numbers = rows * directions.shape[1] + columns
    target, leaves = targets(directions)
    last = followed(target)
    exits = numpy.full(directions.size, ENDS, numpy.int32)
    exits[numbers[leaves[numbers]]] = numpy.flatnonzero(leaves[numbers])
    out = numpy.where(leaves, directions.ravel(), NO_FLOW).astype(numpy.int8)
    leaving = numpy.where(leaves, numpy.bincount(last, minlength=last.size), 0).astype(numpy.int32)
    return TileFlow(out[numbers], exits[last[numbers]], leaving[numbers], last[numbers].astype(numpy.int32))


def inflows(edges: SetEdges, tiles: Sequence[TileFlow], through: Passages) -> list[Cells]:
    """Return how many cells of other tiles drain into each edge cell of each tile, *through* the `passages` of these.

    Raises FlowInCircle where directions lead in a circle through several tiles.
    """
    passing = gathered(through.following, numpy.concatenate([tile.leaving for tile in tiles]))
    return edges.split(numpy.bincount(through.entered, passing[through.leaving], len(edges)))


def passages(edges: SetEdges, tiles: Sequence[TileFlow]) -> Passages:
    """Return how water passes from tile to tile."""
    out = numpy.concatenate([tile.out for tile in tiles])
    exits = numpy.concatenate([_in_set(tile.exits, start) for tile, start in zip(tiles, edges.starts.tolist())])
    leaving = numpy.flatnonzero(out != NO_FLOW)
    entered = edges.across(leaving, out[leaving])
    leaving, entered = leaving[entered >= 0], entered[entered >= 0]
    leads_on = exits[entered] != ENDS
    following = numpy.arange(len(edges))
    following[leaving[leads_on]] = exits[entered[leads_on]]
    return Passages(leaving, entered, following, exits)


def accumulated(directions: Cells, inflow: Cells) -> Cells:
    """Return how many cells drain through each cell of a tile, itself included; NaN where there is no ground.

    *inflow* is that of its edge cells. Raises FlowInCircle where directions lead in a circle.
    """
    amounts = numpy.ones(directions.shape)
    amounts[edge_of(*directions.shape)] += inflow
    target, _ = targets(directions)
    total = gathered(target, amounts.ravel()).reshape(directions.shape)
    return numpy.where(directions == NO_GROUND, numpy.nan, total)


def targets(directions: Cells) -> tuple[Cells, Cells]:
    """Return the number of the cell that each cell drains to, its own where none of the tile, and which drain out."""
    rows, columns = numpy.indices(directions.shape)
    flows = directions >= 0
    to_row, to_column = rows + ROWS[directions], columns + COLUMNS[directions]
    is_inside = (to_row >= 0) & (to_column >= 0) & (to_row < directions.shape[0]) & (to_column < directions.shape[1])
    numbers = numpy.arange(directions.size).reshape(directions.shape)
    target = numpy.where(flows & is_inside, to_row * directions.shape[1] + to_column, numbers)
    return target.ravel(), (flows & ~is_inside).ravel()


def _in_set(exits: Cells, start: int) -> Cells:
    return numpy.where(exits == ENDS, ENDS, exits + start)
