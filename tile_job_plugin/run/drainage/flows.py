"""How water flows over the pieces of a surface, to one neighbour of each cell or to several."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.errors import FlowInCircle
from tile_job_plugin.hydrology.multiple_flow import MultipleFlow
from tile_job_plugin.hydrology.neighbours import inside
from tile_job_plugin.hydrology.single_flow import TileFlow, accumulated, inflows, steepest, tile_flow
from tile_job_plugin.hydrology.tile_edges import edge_of
from tile_job_plugin.recipes.drainage import CatchmentArea, FlowMethod
from tile_job_plugin.run.drainage.contents import edge_content, packed, unpacked
from tile_job_plugin.run.drainage.surfaces import Surface, WaterSet, surface_of

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


@dataclass(frozen=True)
class SingleFlow:
    """Flow to one neighbour; prepared up to the stage *inflow*, with how much enters each edge cell from elsewhere."""

    water_set: WaterSet
    surface: Surface

    @property
    def through(self) -> str:
        """The stage at which is known how water passes through each piece."""
        return f"{self.surface.name}/d8/through"

    @property
    def inflow(self) -> str:
        """The stage at which is known what enters each edge cell."""
        return f"{self.surface.name}/d8/inflow"

    def find_through(self, piece: int) -> bytes:
        """Return how water passes through a piece."""
        flow = tile_flow(steepest(self.surface.ringed(piece)))
        return packed(flow.out, flow.exits, flow.leaving)

    def find_inflow(self) -> Mapping[int, bytes]:
        """Return what enters the edge cells of each piece."""
        found = self.water_set.store.get_all(self.through)
        flows = [TileFlow(*unpacked(found[piece])) for piece in range(len(found))]
        arriving = inflows(self.water_set.pieces.edges, flows)
        return {piece: edge_content(inflow[numpy.newaxis]) for piece, inflow in enumerate(arriving)}

    def piece(self, piece: int) -> Cells:
        """Return how many cells drain through each cell of a piece; NaN where there is no ground."""
        return accumulated(steepest(self.surface.ringed(piece)), self.water_set.edge(self.inflow, piece)[0])


@dataclass(frozen=True)
class DividedFlow:
    """Flow to several neighbours; prepared up to the stage *edges*, with the flow through each edge cell."""

    water_set: WaterSet
    surface: Surface
    convergence: float

    @property
    def edges(self) -> str:
        """The stage at which the flow through edge cells is known."""
        return f"{self.surface.name}/mfd {float(self.convergence)!r}/edges"

    def begin(self, piece: int) -> FlowState:
        """Return a piece before any flow is known."""
        return FlowState(self.surface.ringed(piece), self.convergence)

    def piece(self, piece: int) -> Cells:
        """Return how many cells drain through each cell of a piece; NaN where there is no ground.

        Raises FlowInCircle where it can't be known.
        """
        heights = self.surface.ringed(piece)
        state = FlowState(heights, self.convergence)
        state.end(self.water_set.edge(self.edges, piece))
        if unknown := int(numpy.isnan(state.cells).sum()):
            raise FlowInCircle(unknown)
        return numpy.where(numpy.isnan(inside(heights)), numpy.nan, state.cells)


class FlowState:
    """A piece through which water flows to several neighbours, as far as is known."""

    def __init__(self, heights: Cells, convergence: float) -> None:
        """Take the heights with one ring around the piece."""
        self._flow = MultipleFlow(heights, convergence)
        rows, columns = heights.shape
        self._around = edge_of(rows, columns)
        edge_rows, edge_columns = edge_of(rows - 2, columns - 2)
        self._edge = edge_rows + 1, edge_columns + 1

    @property
    def nbytes(self) -> int:
        """How much memory it takes."""
        return self._flow.nbytes

    @property
    def cells(self) -> Cells:
        """How many cells drain through each cell; NaN where that is not known."""
        return inside(self._flow.flow)

    def run(self, around: Cells) -> None:
        """Go as far as the flow through the cells around it allows."""
        self._flow.receive(self._around, *around)
        self._flow.spread()

    def end(self, edge: Cells) -> None:
        """Go to the end, with what is known of the piece's own edge cells."""
        self._flow.receive(self._edge, *edge)
        self._flow.spread()

    def edge(self) -> Cells:
        """Return the flow through its edge cells, and the slopes by which they divide it."""
        return numpy.stack((self._flow.flow[self._edge], self._flow.slopes[self._edge]))


def flow_of(water_set: WaterSet, product: CatchmentArea) -> SingleFlow | DividedFlow:
    """Return how water flows for a product."""
    surface = surface_of(water_set, product.surface)
    if product.method is FlowMethod.D8:
        return SingleFlow(water_set, surface)
    return DividedFlow(water_set, surface, product.convergence)
