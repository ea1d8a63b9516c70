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
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.neighbours import DIRECTIONS, LENGTHS, inside, neighbours, once, ringed, steps

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells

#: Cells that are computed at once: as many as a processor's cache holds all numbers of.
_AT_ONCE = 4096


def accumulated(heights: Cells, convergence: float) -> Cells:
    """Return how many cells of a whole grid drain through each, itself included; NaN where there is no ground."""
    tile = MultipleFlow(ringed(heights), convergence)
    tile.spread()
    return numpy.where(numpy.isnan(heights), numpy.nan, inside(tile.flow))


class MultipleFlow:
    """The flow through a tile, as far as all that flows in is known."""

    def __init__(self, heights: Cells, convergence: float) -> None:
        """Begin with no flow known; *heights* have one ring around the tile.

        A higher *convergence* leaves more to the steepest descent; SAGA's default is 1.1.
        """
        self._heights = heights
        self._convergence = convergence
        #: The powers of the slopes by which each cell divides its water, added up; with the ring.
        self.slopes = ringed(_slopes(heights, convergence))
        #: How many cells drain through each cell, itself included; with the ring. NaN where that is not known, infinity
        #: in the ring, and 0 where there is no ground.
        self.flow = numpy.full(heights.shape, math.inf)
        inside(self.flow)[...] = numpy.where(numpy.isnan(inside(heights)), 0, numpy.nan)
        self._next = _tops(heights)

    @property
    def nbytes(self) -> int:
        """How much memory it takes."""
        return int(self._heights.nbytes + self.slopes.nbytes + self.flow.nbytes)

    def receive(self, places: tuple[Cells, Cells], flow: Cells, slopes: Cells) -> None:
        """Take what is known of cells by their rows and columns; NaN or infinity stand for unknown flow."""
        is_new = numpy.isfinite(flow) & ~numpy.isfinite(self.flow[places])
        cells = numpy.ravel_multi_index((places[0][is_new], places[1][is_new]), self.flow.shape)
        self.flow.ravel()[cells], self.slopes.ravel()[cells] = flow[is_new], slopes[is_new]
        self._next = numpy.concatenate((self._next, self._below(cells)))

    def spread(self) -> None:
        """Compute the flow as far as all that flows in is known."""
        mark = numpy.empty(self.flow.size, numpy.int32)
        while self._next.size:
            cells = once(self._next, mark)
            parts = [self._computed(cells[start : start + _AT_ONCE]) for start in range(0, cells.size, _AT_ONCE)]
            self._next = self._below(numpy.concatenate(parts))

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
        return steps(self.flow.shape[1])[:, numpy.newaxis]


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
