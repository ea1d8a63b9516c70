"""Which outlet each cell of a set drains to, piece by piece."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.outlet_numbers import outlet_numbers, outlets_beyond
from tile_job_plugin.hydrology.single_flow import steepest
from tile_job_plugin.recipes.drainage import DrainageBasins
from tile_job_plugin.run.drainage.contents import edge_content
from tile_job_plugin.run.drainage.flows import SingleFlow
from tile_job_plugin.run.drainage.pieces import frame_of
from tile_job_plugin.run.drainage.surfaces import WaterSet, surface_of

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


@dataclass(frozen=True)
class BasinsOfSet:
    """Drainage basins; prepared up to the stage *outlets*, with where water ends that leaves a piece."""

    water_set: WaterSet
    flow: SingleFlow

    @classmethod
    def of(cls, water_set: WaterSet, product: DrainageBasins) -> BasinsOfSet:
        """Return the basins of a product."""
        return cls(water_set, SingleFlow(water_set, surface_of(water_set, product.surface)))

    @property
    def outlets(self) -> str:
        """The stage at which is known where water ends that leaves a piece."""
        return f"{self.flow.name}/outlets"

    def find_outlets(self) -> Mapping[int, bytes]:
        """Return for each piece where the water ends that leaves it at each edge cell."""
        pieces = self.water_set.pieces
        found = outlets_beyond(pieces.edges, self.flow.flows(), frame_of(pieces.extent))
        return {piece: edge_content(beyond[numpy.newaxis]) for piece, beyond in enumerate(found)}

    def piece(self, piece: int) -> Cells:
        """Return the number of the outlet that each cell of a piece drains to; NaN where there is no ground."""
        pieces = self.water_set.pieces
        directions = steepest(self.flow.surface.ringed(piece))
        beyond = self.water_set.edge(self.outlets, piece)[0]
        return outlet_numbers(directions, frame_of(pieces.rect(piece)), frame_of(pieces.extent), beyond)
