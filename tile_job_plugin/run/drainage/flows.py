"""How water flows over the pieces of a surface, to one neighbour of each cell or to several."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.errors import FlowInCircle
from tile_job_plugin.hydrology.exchange import Exchange
from tile_job_plugin.hydrology.multiple_flow import BegunFlow, MultipleFlow, begun, completed
from tile_job_plugin.hydrology.neighbours import inside
from tile_job_plugin.hydrology.sheet import Sheet
from tile_job_plugin.hydrology.single_flow import TileFlow, accumulated, inflows, steepest, tile_flow
from tile_job_plugin.recipes.drainage import CatchmentArea, FlowMethod
from tile_job_plugin.run.drainage.contents import edge_content, packed, unpacked
from tile_job_plugin.run.drainage.piece_exchange import PieceExchange
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

    def begin(self, piece: int) -> BegunFlow:
        """Return a piece before any flow is known."""
        return begun(self.surface.ringed(piece), self.convergence)

    def stage(self, memory: int) -> PieceExchange:
        """Return the stage that finds the flow through edge cells with so many bytes."""
        sheet = Sheet(self.water_set.pieces.edges, memory // MultipleFlow.BYTES)
        tiles = MultipleFlow(sheet.shape, self.convergence, self.water_set.heights_type)
        # Of each edge cell: what drains through it, and the slopes by which it divides that.
        exchange = Exchange(sheet.edges, [math.nan, 0])
        # Beside what has changed last, the most is known of what flows in.
        return PieceExchange(self.edges, exchange, sheet, tiles, self.begin, self.water_set.store, reversed)

    def piece(self, piece: int) -> Cells:
        """Return how many cells drain through each cell of a piece; NaN where there is no ground.

        Raises FlowInCircle where it can't be known.
        """
        heights = self.surface.ringed(piece)
        found = completed(heights, self.water_set.edge(self.edges, piece), self.convergence)
        if unknown := int(numpy.isnan(found).sum()):
            raise FlowInCircle(unknown)
        return numpy.where(numpy.isnan(inside(heights)), numpy.nan, found)


def flow_of(water_set: WaterSet, product: CatchmentArea) -> SingleFlow | DividedFlow:
    """Return how water flows for a product."""
    surface = surface_of(water_set, product.surface)
    if product.method is FlowMethod.D8:
        return SingleFlow(water_set, surface)
    return DividedFlow(water_set, surface, product.convergence)
