"""How many cells drain through each cell, where each divides its water among all lower neighbours (MFD).

Water is divided as SAGA's tool ta_hydrology 0 with METHOD 4 does it, after Freeman (1991), "Calculating catchment area
with divergent flow based on a regular grid": in proportion to a power of the slope. Beyond the edge of the ground the
slope goes on as it is on the other side of a cell.

Each cell adds what it receives in the order of its neighbours, as soon as all of that is known. So its sum has the same
bits wherever tiles begin and end, on computers whose power function rounds alike. A tile gets as far as it knows what
flows in from its neighbours, and goes on from there once it knows more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.neighbours import DIRECTIONS, LENGTHS, inside, neighbours, steps

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


def shares(heights: Cells, convergence: float) -> Cells:
    """Return the share of its water that each cell passes on in each direction, by direction, row and column.

    *heights* have one ring more than the result. A higher *convergence* leaves more to the steepest descent; SAGA's
    default is 1.1.
    """
    ground = inside(heights).astype(numpy.float64)
    result = numpy.zeros((len(DIRECTIONS), *ground.shape))
    for direction in DIRECTIONS:
        ahead, behind = neighbours(heights, direction), neighbours(heights, (direction + 4) % 8)
        fall = numpy.where(numpy.isnan(ahead), behind - ground, ground - ahead)
        falls = fall > 0
        result[direction][falls] = (fall[falls] / LENGTHS[direction]) ** convergence
    total = numpy.zeros(ground.shape)
    for part in result:
        total += part
    return numpy.divide(result, total, out=result, where=total > 0)


def no_flow_known(heights: Cells) -> Cells:
    """Return what `flowing` begins with in a tile: NaN for each cell with ground, 0 where there is none."""
    return numpy.where(numpy.isnan(heights), 0.0, numpy.nan)


def flowing(shares_of_all: Cells, flow: Cells) -> Cells:
    """Return how many cells drain through each cell, itself included, as far as all that flows in is known.

    Both arrays have one ring around the tile. *flow* is NaN where it is not known yet; that of the ring stays.
    """
    width = flow.shape[1]
    given = shares_of_all.reshape(len(DIRECTIONS), -1)
    moves = steps(width)
    result = flow.copy()
    total = result.ravel()
    waiting = _unknown_sources(shares_of_all, flow)
    ready = numpy.flatnonzero(waiting == 0)
    while ready.size:
        total[ready] = _received(given, total, ready, moves)
        ready = _now_ready(given, waiting, ready, moves)
    return result


def _unknown_sources(shares_of_all: Cells, flow: Cells) -> Cells:
    """Return from how many neighbours unknown flow comes to each cell; -1 for those not to be computed."""
    waiting = numpy.full(flow.shape, -1, numpy.int8)
    core = inside(waiting)
    core[numpy.isnan(inside(flow))] = 0
    is_unknown = numpy.isnan(flow)
    for direction in DIRECTIONS:
        source = (direction + 4) % 8
        comes = (neighbours(shares_of_all[direction], source) > 0) & neighbours(is_unknown, source)
        core += comes & (core >= 0)
    return waiting.ravel()


def _received(given: Cells, total: Cells, cells: Cells, moves: Cells) -> Cells:
    """Return what each cell has itself and receives, added in the order of directions."""
    result = numpy.ones(cells.size)
    for direction in DIRECTIONS:
        source = cells - moves[direction]
        share = given[direction, source]
        result += numpy.where(share > 0, share * total[source], 0)
    return result


def _now_ready(given: Cells, waiting: Cells, known: Cells, moves: Cells) -> Cells:
    """Count the cells that have become known off those that they flow to; return which of these wait for no other."""
    ready = []
    for direction in DIRECTIONS:
        target = known[given[direction, known] > 0] + moves[direction]
        target = target[waiting[target] > 0]
        waiting[target] -= 1
        ready.append(target[waiting[target] == 0])
    return numpy.concatenate(ready)
