"""What a recipe reads beside the tile that depends on the water of the whole set, such as filled elevations.

A step that makes one of these is cut out of the recipe, as no halo is enough for it.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Union

from tile_job_plugin.recipes.raster_inputs import RasterPlace


@dataclass(frozen=True)
class FilledSurface:
    """The elevation with its sinks filled."""

    #: The slope that filled ground gets towards its outlet, in degrees; 0 for level ground.
    least_slope: float


class FlowMethod(enum.Enum):
    """How water leaves a cell."""

    #: To the neighbour to which the slope is steepest.
    D8 = "D8"
    #: To all lower neighbours, to steeper slopes more of it.
    MFD = "MFD"


@dataclass(frozen=True)
class CatchmentArea:
    """How much ground drains through each cell, the cell itself included."""

    #: What the water flows on; None for the ground as it is.
    surface: FilledSurface | None
    method: FlowMethod
    #: The exponent of slopes in MFD; 0 for D8, which has no use for it.
    convergence: float
    #: Whether it is a number of cells; otherwise it is in square map units.
    in_cells: bool


@dataclass(frozen=True)
class EdgeContamination:
    """Where the catchment of a cell reaches the edge of the ground, so that water from beyond may flow through it."""

    #: As in `CatchmentArea`. The convergence changes nothing but with which areas the water is followed.
    surface: FilledSurface | None
    method: FlowMethod
    convergence: float


@dataclass(frozen=True)
class DrainageBasins:
    """The number of the outlet that each cell drains to, by D8; numbers count the cells of the set's grid."""

    #: As in `CatchmentArea`.
    surface: FilledSurface | None


#: What follows from how water flows through a cell.
FlowProduct = Union[CatchmentArea, EdgeContamination]
#: Any of them; the plugin runs on Python 3.9 as well, which can't join classes by a bar.
DrainageProduct = Union[FilledSurface, FlowProduct, DrainageBasins]


def edge_contamination(product: DrainageProduct) -> EdgeContamination | None:
    """Return where what follows from a flow may lack water from beyond; None for what no such water changes."""
    if isinstance(product, (FilledSurface, DrainageBasins)):
        return None
    return EdgeContamination(product.surface, product.method, product.convergence)


@dataclass(frozen=True)
class DrainageInput:
    """A parameter of the recipe that takes such a raster."""

    place: RasterPlace
    product: DrainageProduct
