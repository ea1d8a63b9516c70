"""How water flows over the pieces of a surface, to one neighbour of each cell or to several.

Names of stages tell the form of what is kept: 2 since that tells where water from beyond may come to, and 3 since it
tells where water ends.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.edge_contamination import (
    contaminated,
    contaminated_by_all,
    contaminated_entries,
    contaminated_exits,
)
from tile_job_plugin.hydrology.errors import FlowInCircle
from tile_job_plugin.hydrology.exchange import Exchange
from tile_job_plugin.hydrology.multiple_flow import BegunFlow, MultipleFlow, begun, completed
from tile_job_plugin.hydrology.neighbours import inside, outlets
from tile_job_plugin.hydrology.sheet import Sheet
from tile_job_plugin.hydrology.single_flow import (
    TileFlow,
    accumulated,
    descents,
    ended,
    inflows,
    passages,
    steepest,
    tile_flow,
)
from tile_job_plugin.recipes.drainage import FlowMethod, FlowProduct
from tile_job_plugin.run.drainage.contents import packed, unpacked
from tile_job_plugin.run.drainage.piece_exchange import PieceExchange
from tile_job_plugin.run.drainage.surfaces import Surface, WaterSet, surface_of

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


@dataclass(frozen=True)
class SingleFlow:
    """Flow to one neighbour; prepared up to the stage *inflow*, with what enters each edge cell from elsewhere."""

    water_set: WaterSet
    surface: Surface

    @property
    def name(self) -> str:
        """What the stages of what follows from it are named after."""
        return f"{self.surface.name}/d8 3"

    @property
    def through(self) -> str:
        """The stage at which is known how water passes through each piece."""
        return f"{self.name}/through"

    @property
    def inflow(self) -> str:
        """The stage at which is known what enters each edge cell."""
        return f"{self.name}/inflow"

    @property
    def mask(self) -> str:
        """The stage at which is known which cells of a piece are contaminated, for pieces that a job has."""
        return f"{self.name}/mask"

    def find_through(self, piece: int) -> bytes:
        """Return how water passes through a piece."""
        heights = self.surface.ringed(piece)
        directions, rim = descents(heights), outlets(heights)
        flow = tile_flow(ended(directions, rim))
        return packed(flow.out, flow.exits, flow.leaving, flow.last, contaminated_exits(directions, rim))

    def find_inflow(self) -> Mapping[int, bytes]:
        """Return what enters the edge cells of each piece."""
        edges, (flows, exits) = self.water_set.pieces.edges, zip(*self._found())
        through = passages(edges, flows)
        arriving = inflows(edges, flows, through)
        entered = contaminated_entries(edges, through, exits)
        return {piece: packed(*parts) for piece, parts in enumerate(zip(arriving, entered))}

    def flows(self) -> list[TileFlow]:
        """Return how water passes through each piece, as it was found."""
        return [flow for flow, _ in self._found()]

    def _found(self) -> Iterator[tuple[TileFlow, Cells]]:
        found = self.water_set.store.get_all(self.through)
        for piece in range(len(found)):
            *flow, exits = unpacked(found[piece])
            yield TileFlow(*flow), exits

    def piece(self, piece: int) -> Cells:
        """Return how many cells drain through each cell of a piece; NaN where there is no ground."""
        inflow, _ = unpacked(self.water_set.content(self.inflow, piece))
        return accumulated(steepest(self.surface.ringed(piece)), inflow)

    def contamination(self, piece: int) -> Cells:
        """Return whether water from beyond may flow through each cell of a piece; NaN where there is no ground."""
        heights = self.surface.ringed(piece)
        _, entered = unpacked(self.water_set.content(self.inflow, piece))
        return _on_ground(contaminated(descents(heights), outlets(heights), entered), heights)


@dataclass(frozen=True)
class DividedFlow:
    """Flow to several neighbours; prepared up to the stage *edges*, with the flow through each edge cell."""

    water_set: WaterSet
    surface: Surface
    convergence: float

    @property
    def name(self) -> str:
        """What the stages of what follows from it are named after."""
        return f"{self.surface.name}/mfd 2 {float(self.convergence)!r}"

    @property
    def edges(self) -> str:
        """The stage at which the flow through edge cells is known."""
        return f"{self.name}/edges"

    @property
    def mask(self) -> str:
        """The stage at which is known which cells of a piece are contaminated, for pieces that a job has."""
        return f"{self.name}/mask"

    def begin(self, piece: int) -> BegunFlow:
        """Return a piece before any flow is known."""
        return begun(self.surface.ringed(piece), self.convergence)

    def stage(self, memory: int) -> PieceExchange:
        """Return the stage that finds the flow through edge cells with so many bytes."""
        sheet = Sheet(self.water_set.pieces.edges, memory // MultipleFlow.BYTES)
        tiles = MultipleFlow(sheet.shape, self.convergence, self.water_set.heights_type)
        # Of each edge cell: what drains through it, by which slopes it divides that, and whether it is contaminated.
        exchange = Exchange(sheet.edges, [math.nan, 0, 0])
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
        return _on_ground(found, heights)

    def contamination(self, piece: int) -> Cells:
        """Return whether water from beyond may flow through each cell of a piece; NaN where there is no ground."""
        heights = self.surface.ringed(piece)
        return _on_ground(contaminated_by_all(heights, self.water_set.edge(self.edges, piece)[2] == 1), heights)


def _on_ground(cells: Cells, heights: Cells) -> Cells:
    """Return what was found of cells, with NaN where there is no ground; *heights* have one ring more."""
    found: Cells = numpy.where(numpy.isnan(inside(heights)), numpy.nan, cells)
    return found


def flow_of(water_set: WaterSet, product: FlowProduct) -> SingleFlow | DividedFlow:
    """Return how water flows for a product."""
    surface = surface_of(water_set, product.surface)
    if product.method is FlowMethod.D8:
        return SingleFlow(water_set, surface)
    return DividedFlow(water_set, surface, product.convergence)
