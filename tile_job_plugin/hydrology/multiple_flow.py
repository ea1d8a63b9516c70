"""How many cells drain through each cell, where each divides its water among all lower neighbours (MFD).

Water is divided as SAGA's tool ta_hydrology 0 with METHOD 4 does it, after Freeman (1991), "Calculating catchment area
with divergent flow based on a regular grid": in proportion to a power of the slope. Beyond the edge of the ground the
slope goes on as it is on the other side of a cell.

Each cell adds what it receives in the order of its neighbours, as soon as all of that is known. So its sum has the same
bits wherever tiles begin and end, on computers whose power function rounds alike. A tile gets as far as it knows what
flows in from its neighbours, and goes on from there once it knows more.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy

from tile_job_plugin.hydrology.neighbours import DIRECTIONS, LENGTHS, inside, neighbours, once, outlets, ringed, steps
from tile_job_plugin.hydrology.sheet import numbers_in
from tile_job_plugin.hydrology.tile_edges import inner_edge_of

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells
    from tile_job_plugin.hydrology.sheet import Links

#: Cells that are computed at once: as many as a processor's cache holds all numbers of.
_AT_ONCE = 4096


def accumulated(heights: Cells, convergence: float) -> Cells:
    """Return how many cells of a whole grid drain through each, itself included; NaN where there is no ground."""
    flow = MultipleFlow.of_tile(ringed(heights), convergence)
    flow.run()
    return numpy.where(numpy.isnan(heights), numpy.nan, inside(flow.flow[0]))


def completed(heights: Cells, edge: Cells, convergence: float) -> Cells:
    """Return how many cells drain through each cell of a tile of whose edge cells the values are known.

    *heights* have one ring around it. The result is NaN where it can't be known, and 0 where there is no ground.
    """
    flow = MultipleFlow.of_tile(heights, convergence)
    flow.receive(numpy.ravel_multi_index(inner_edge_of(*heights.shape), heights.shape), edge)
    flow.run()
    return inside(flow.flow[0])


class BegunFlow(NamedTuple):
    """A tile with one ring, before any flow is known."""

    heights: Cells
    #: The powers of the slopes by which each cell divides its water, added up.
    slopes: Cells
    #: How many cells drain through each cell, itself included.
    flow: Cells
    #: Whether water from beyond the ground may flow through each cell, as `edge_contamination` has it.
    contaminated: Cells
    #: The numbers of the cells that may be known next.
    following: Cells


def begun(heights: Cells, convergence: float) -> BegunFlow:
    """Return a tile as accumulation begins with it; *heights* have one ring around it.

    A higher *convergence* leaves more to the steepest descent; SAGA's default is 1.1.
    """
    flow = numpy.full(heights.shape, math.inf)
    inside(flow)[...] = numpy.where(numpy.isnan(inside(heights)), 0, numpy.nan)
    contaminated = ringed(outlets(heights), False)
    return BegunFlow(heights, ringed(_slopes(heights, convergence)), flow, contaminated, _tops(heights))


class MultipleFlow:
    """The flow through tiles that are computed together, as far as all that flows in is known."""

    #: How much memory a cell takes at most.
    BYTES = 30

    def __init__(self, shape: tuple[int, int, int], convergence: float, heights_type: numpy.dtype[Any]) -> None:
        """Have so many places for tiles of up to so many rows and columns, one ring around each included."""
        self._convergence = convergence
        self._heights = numpy.full(shape, numpy.nan, heights_type)
        #: As in `BegunFlow`, by place, row and column.
        self.slopes = numpy.zeros(shape)
        #: NaN where it is not known, infinity where that is so in a ring, and 0 where there is no ground.
        self.flow = numpy.zeros(shape)
        #: As in `BegunFlow`; known where the flow is.
        self._contaminated = numpy.zeros(shape, bool)
        self._mark = numpy.empty(self.flow.size, numpy.int32)
        self._following = numpy.empty(0, numpy.intp)

    @classmethod
    def of_tile(cls, heights: Cells, convergence: float) -> MultipleFlow:
        """Return a single tile; *heights* have one ring around it."""
        rows, columns = heights.shape
        flow = cls((1, rows, columns), convergence, heights.dtype)
        flow.put(0, begun(heights, convergence))
        return flow

    def put(self, place: int, tile: BegunFlow) -> None:
        """Put a tile into a place."""
        rows, columns = tile.flow.shape
        self._heights[place], self.flow[place] = math.nan, 0
        self._heights[place, :rows, :columns], self.flow[place, :rows, :columns] = tile.heights, tile.flow
        self.slopes[place, :rows, :columns] = tile.slopes
        self._contaminated[place, :rows, :columns] = tile.contaminated
        self._follow(numbers_in(self.flow, place, tile.following, columns))

    def receive(self, cells: Cells, values: Cells) -> None:
        """Take the `values` of some cells by their numbers; flow may be unknown."""
        is_new = numpy.isfinite(values[0]) & ~numpy.isfinite(self.flow.ravel()[cells])
        cells = cells[is_new]
        flow, slopes, contaminated = (of_all.ravel() for of_all in (self.flow, self.slopes, self._contaminated))
        flow[cells], slopes[cells], contaminated[cells] = values[:, is_new]
        self._follow(self._below(cells))

    def values(self, cells: Cells) -> Cells:
        """Return flow, slopes and contamination, 1 or 0, of some cells, in three rows."""
        return numpy.stack([of_all.ravel()[cells] for of_all in (self.flow, self.slopes, self._contaminated)])

    def run(self, links: Links | None = None, go_on: Callable[[], bool] = lambda: True) -> bool:
        """Compute the flow as far as all that flows in is known, or as long as it is to *go on*.

        Return whether that is through.
        """
        while self._following.size:
            cells = once(self._following, self._mark)
            parts = [self._computed(cells[start : start + _AT_ONCE]) for start in range(0, cells.size, _AT_ONCE)]
            known = numpy.concatenate(parts)
            self._following = self._below(known)
            if links:
                shown, ring = links.of(known)
                self.receive(ring, self.values(shown))
            if not go_on():
                break
        return not self._following.size

    def _follow(self, cells: Cells) -> None:
        self._following = numpy.concatenate((self._following, cells))

    def _below(self, cells: Cells) -> Cells:
        """Return which cells of unknown flow some cells pass water on to, several times where several do."""
        height, flow = self._heights.ravel(), self.flow.ravel()
        target = cells + self._moves
        passes = (height[cells] > height.take(target, mode="clip")) & numpy.isnan(flow.take(target, mode="clip"))
        below: Cells = target[passes]
        return below

    def _computed(self, cells: Cells) -> Cells:
        """Compute the flow through those of some cells of which all that flows in is known; return which these are."""
        height, flow = self._heights.ravel(), self.flow.ravel()
        source = cells - self._moves
        comes = height[source] > height[cells]
        amount = flow[source]
        is_ready = ~(comes & ~numpy.isfinite(amount)).any(axis=0)
        cells, source, comes, amount = cells[is_ready], source[:, is_ready], comes[:, is_ready], amount[:, is_ready]
        contaminated = self._contaminated.ravel()
        contaminated[cells] |= (comes & contaminated[source]).any(axis=0)
        direction, receiver = numpy.nonzero(comes)
        giver = source[comes]
        fall = height[giver].astype(numpy.float64) - height[cells[receiver]]
        share = (fall / LENGTHS[direction]) ** self._convergence / self.slopes.ravel()[giver]
        received = numpy.zeros((len(DIRECTIONS) + 1, cells.size))
        received[0] = 1
        received[1:][comes] = share * amount[comes]
        # In this order, as a sum would add them in another one where there are few.
        flow[cells] = numpy.add.accumulate(received)[-1]
        return cells

    @property
    def _moves(self) -> Cells:
        return steps(self.flow.shape[2])[:, numpy.newaxis]


def _slopes(heights: Cells, convergence: float) -> Cells:
    """Return the sum of the powers of each cell's slopes downwards; *heights* have one ring more than the result."""
    ground = inside(heights).astype(numpy.float64)
    total = numpy.zeros(ground.shape)
    for direction in DIRECTIONS:
        ahead, behind = neighbours(heights, direction), neighbours(heights, (direction + 4) % 8)
        fall = numpy.where(numpy.isnan(ahead), behind - ground, ground - ahead)
        falls = fall > 0
        total[falls] += (fall[falls] / LENGTHS[direction]) ** convergence
    return total


def _tops(heights: Cells) -> Cells:
    """Return the numbers of the cells with ground that receive nothing; *heights* have one ring."""
    ground = inside(heights)
    is_top = numpy.zeros(heights.shape, bool)
    inside(is_top)[...] = ~numpy.isnan(ground)
    for direction in DIRECTIONS:
        inside(is_top)[neighbours(heights, direction) > ground] = False
    return numpy.flatnonzero(is_top)
