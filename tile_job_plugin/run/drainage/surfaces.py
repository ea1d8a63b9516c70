"""The surfaces that water flows on, piece by piece: the ground, or the ground with its sinks filled."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Callable, Protocol

import numpy

from tile_job_plugin.hydrology.neighbours import ringed
from tile_job_plugin.hydrology.sloping_fill import filled_within, least_rise
from tile_job_plugin.hydrology.tile_edges import NOWHERE, edge_of
from tile_job_plugin.recipes.drainage import FilledSurface
from tile_job_plugin.run.drainage.contents import edge_values
from tile_job_plugin.run.drainage.pieces import Pieces
from tile_job_plugin.run.drainage.set_heights import Heights
from tile_job_plugin.run.drainage.store import Store

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


@dataclass(frozen=True)
class WaterSet:
    """A tile set, as those see it who follow its water."""

    pieces: Pieces
    heights: Heights
    store: Store
    #: The side of a cell in map units.
    cell_size: float
    #: What returns the pieces of surfaces that are kept once they are made.
    kept: Mapping[FilledSurface, Callable[[int], Cells]] = field(default_factory=dict)

    @cached_property
    def heights_type(self) -> numpy.dtype[Any]:
        """The type of its heights."""
        pixel = self.heights(self.pieces.rect(0)._replace(width=1, height=1))
        heights_type: numpy.dtype[Any] = pixel.dtype
        return heights_type

    def content(self, stage: str, piece: int) -> bytes:
        """Return what a stage found of a piece."""
        content = self.store.get(stage, piece)
        if content is None:
            raise LookupError(f"{stage} has not been prepared")
        return content

    def edge(self, stage: str, piece: int) -> Cells:
        """Return what a stage found of a piece's edge cells, in rows by kind."""
        return edge_values(self.content(stage, piece))


class Surface(Protocol):
    """A surface on which water flows."""

    @property
    def name(self) -> str:
        """What the stages of what flows on it are named after."""

    def ringed(self, piece: int) -> Cells:
        """Return a piece of it, with one ring of what is around it; NaN where there is no ground."""


@dataclass(frozen=True)
class Ground:
    """The ground as it is."""

    water_set: WaterSet

    @property
    def name(self) -> str:
        """What the stages of what flows on it are named after."""
        return "ground"

    def ringed(self, piece: int) -> Cells:
        """Return a piece of it, with one ring of what is around it; NaN where there is no ground."""
        return self.water_set.heights(self.water_set.pieces.rect(piece).grown(1))


@dataclass(frozen=True)
class Filled:
    """The ground with its sinks filled, rounded to the type of its heights; prepared up to the stage *edges*."""

    water_set: WaterSet
    kind: FilledSurface

    @property
    def name(self) -> str:
        """What the stages of what flows on it are named after."""
        return f"fill {float(self.kind.least_slope)!r}"

    @property
    def edges(self) -> str:
        """The stage at which the levels of edge cells are known."""
        return f"{self.name}/edges"

    @property
    def least_rise(self) -> float:
        """By how much water falls from one cell to the next."""
        return least_rise(self.kind.least_slope, self.water_set.cell_size)

    def made(self, piece: int) -> Cells:
        """Fill a piece; NaN where there is no ground."""
        heights = self.water_set.heights(self.water_set.pieces.rect(piece))
        edge = self.water_set.edge(self.edges, piece)[0]
        return filled_within(heights, edge, self.least_rise).astype(heights.dtype)

    def ringed(self, piece: int) -> Cells:
        """Return a piece of it, with one ring of what is around it; NaN where there is no ground."""
        of_piece = self.water_set.kept.get(self.kind, self.made)
        result = ringed(of_piece(piece))
        edges = self.water_set.pieces.edges
        numbers = edges.around(piece)
        levels = numpy.full(len(numbers), math.nan)
        tiles = numpy.where(numbers == NOWHERE, NOWHERE, edges.tiles(numbers))
        for other in numpy.unique(tiles[tiles != NOWHERE]).tolist():
            of_other = tiles == other
            levels[of_other] = self.water_set.edge(self.edges, other)[0, numbers[of_other] - edges.starts[other]]
        result[edge_of(*result.shape)] = levels
        return result


def surface_of(water_set: WaterSet, kind: FilledSurface | None) -> Ground | Filled:
    """Return a surface of a set."""
    return Ground(water_set) if kind is None else Filled(water_set, kind)
