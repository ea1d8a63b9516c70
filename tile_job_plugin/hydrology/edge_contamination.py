"""Which cells have a catchment that reaches the edge of the ground, where water from beyond may come in.

TauDEM calls that edge contamination. Water from beyond may enter by any outlet: ground beside a place without ground.
An outlet is contaminated, and so is each cell that water of a contaminated cell flows to. Accumulation to one neighbour
lets all water out at an outlet; here it also flows on to lower ground. So SAGA's tool ta_hydrology 13 has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.neighbours import inside, once, outlets, steps
from tile_job_plugin.hydrology.pointers import reached
from tile_job_plugin.hydrology.single_flow import ENDS, NO_FLOW, Passages, targets
from tile_job_plugin.hydrology.tile_edges import SetEdges, edge_of

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


def contaminated(descents: Cells, rim: Cells, entered: Cells | bool) -> Cells:
    """Return which cells of a tile are contaminated where each passes its water on to one neighbour (D8).

    *rim* tells which are outlets; *descents* lead on from these too. *entered* are the edge cells that water of
    contaminated cells of other tiles enters, in the order of `edge_of`.
    """
    begins = rim.copy()
    begins[edge_of(*begins.shape)] |= entered
    target, _ = targets(descents)
    return reached(target, begins.ravel()).reshape(begins.shape)


def contaminated_exits(descents: Cells, rim: Cells) -> Cells:
    """Return the direction in which water of a tile's own contaminated cells leaves it, for each edge cell.

    It is NO_FLOW where none does.
    """
    edge = edge_of(*descents.shape)
    _, leaves = targets(descents)
    is_exit = contaminated(descents, rim, False) & leaves.reshape(descents.shape)
    directions: Cells = numpy.where(is_exit[edge], descents[edge], numpy.int8(NO_FLOW))
    return directions


def contaminated_entries(edges: SetEdges, passages: Passages, exits: Sequence[Cells]) -> list[Cells]:
    """Return which edge cells water of contaminated cells of other tiles enters, from the *exits* of each tile."""
    directions = numpy.concatenate(exits)
    first = numpy.flatnonzero(directions != NO_FLOW)
    entries = edges.across(first, directions[first])
    entries = entries[entries >= 0]
    # What ends at an outlet of a tile on its way goes on as that outlet's own.
    last = passages.exits[entries]
    begins = numpy.zeros(len(edges), bool)
    begins[last[last != ENDS]] = True
    is_passed = reached(passages.following, begins)[passages.leaving]
    entered = numpy.zeros(len(edges), bool)
    entered[entries] = entered[passages.entered[is_passed]] = True
    return edges.split(entered)


def contaminated_by_all(heights: Cells, edge: Cells | bool) -> Cells:
    """Return which cells of a tile are contaminated where each passes its water on to all lower neighbours (MFD).

    *heights* have one ring around it. *edge* are those of its edge cells that are known to be contaminated.
    """
    result = numpy.zeros(heights.shape, bool)
    cells, height, found = inside(result), heights.ravel(), result.ravel()
    cells[...] = outlets(heights)
    cells[edge_of(*cells.shape)] |= edge
    is_ground = numpy.zeros(heights.shape, bool)
    inside(is_ground)[...] = ~numpy.isnan(inside(heights))
    mark = numpy.empty(heights.size, numpy.int32)
    moves = steps(heights.shape[1])[:, numpy.newaxis]
    arrived = numpy.flatnonzero(result)
    while arrived.size:
        following = arrived + moves
        is_new = (height[following] < height[arrived]) & is_ground.ravel()[following] & ~found[following]
        arrived = once(following[is_new], mark)
        found[arrived] = True
    return cells
