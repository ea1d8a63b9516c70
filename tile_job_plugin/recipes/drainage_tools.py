"""The tools that become exact on tiles by what the whole set knows of its water, and with which settings."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from tile_job_plugin.recipes.drainage import CatchmentArea, DrainageBasins, EdgeContamination, FilledSurface, FlowMethod

#: A tool's settings by their identifiers.
Settings = Mapping[str, Any]

#: SAGA's usual exponent of slopes in MFD.
USUAL_CONVERGENCE = 1.1


@dataclass(frozen=True)
class ExactTool:
    """A tool of which one output can be given for any window, provided that it is the only one."""

    #: The only raster that it may be given.
    elevation: str
    output: str
    #: Settings that take part in that, or take no part in anything.
    free: Collection[str] = ()
    #: Values that others must have; those that are named nowhere must have their defaults.
    fixed: Mapping[str, Collection[object]] = field(default_factory=dict)


@dataclass(frozen=True)
class FillTool(ExactTool):
    """A tool that fills sinks, to a slope in degrees."""

    slope: str = "MINSLOPE"

    def product(self, settings: Settings, surface: FilledSurface | None) -> FilledSurface | None:
        """Return what it makes; of ground that has been filled already, that is not known."""
        return None if surface else FilledSurface(settings[self.slope])


@dataclass(frozen=True)
class FlowTool(ExactTool):
    """A tool that accumulates flow from the summits down."""

    methods: Mapping[int, FlowMethod] = field(default_factory=dict)

    def product(self, settings: Settings, surface: FilledSurface | None) -> CatchmentArea:
        """Return what it makes on a surface, or on the ground as it is."""
        method = self.methods[settings["METHOD"]]
        convergence = settings["CONVERGENCE"] if method is FlowMethod.MFD else 0.0
        return CatchmentArea(surface, method, convergence, in_cells=settings["FLOW_UNIT"] == 0)


@dataclass(frozen=True)
class BasinsTool(ExactTool):
    """A tool that tells which outlet each cell drains to."""

    def product(self, settings: Settings, surface: FilledSurface | None) -> DrainageBasins:
        """Return what it makes on a surface, or on the ground as it is."""
        return DrainageBasins(surface)


@dataclass(frozen=True)
class ContaminationTool(ExactTool):
    """A tool that tells which cells water from beyond the ground may flow through."""

    def product(self, settings: Settings, surface: FilledSurface | None) -> EdgeContamination:
        """Return what it makes on a surface, or on the ground as it is."""
        return contamination(settings["METHOD"], surface)


def contamination(method: int, surface: FilledSurface | None) -> EdgeContamination:
    """Return what `edgecontamination` makes with a choice of METHOD, on a surface or on the ground as it is."""
    if method == 0:
        return EdgeContamination(surface, FlowMethod.D8, 0.0)
    # It depends on no convergence, but is prepared with the areas of this one.
    return EdgeContamination(surface, FlowMethod.MFD, USUAL_CONVERGENCE)


_METHODS = {0: FlowMethod.D8, 4: FlowMethod.MFD}

#: By their ids as algorithms. Wang and Liu's fill depends on the order of its queue, unless what it fills is level.
EXACT_TOOLS: Mapping[str, FillTool | FlowTool | BasinsTool | ContaminationTool] = {
    "sagacmd:ta_preprocessor_3": FillTool("DEM", "RESULT", free=("MINSLOPE",)),
    "sagacmd:ta_preprocessor_4": FillTool("ELEV", "FILLED", fixed={"MINSLOPE": (0,)}),
    "sagacmd:ta_preprocessor_5": FillTool("ELEV", "FILLED", fixed={"MINSLOPE": (0,)}),
    "sagacmd:ta_hydrology_0": FlowTool(
        "ELEVATION",
        "FLOW",
        # A threshold counts only for linear flow, and nothing is negative without weights.
        free=("FLOW_UNIT", "CONVERGENCE", "LINEAR_MIN", "NO_NEGATIVES"),
        fixed={"METHOD": tuple(_METHODS), "STEP": (1,), "LINEAR_DO": (False,), "MFD_CONTOUR": (False,)},
        methods=_METHODS,
    ),
    "tilejobs:drainagebasins": BasinsTool("DEM", "BASINS"),
    "tilejobs:edgecontamination": ContaminationTool("DEM", "CONTAMINATION", free=("METHOD",)),
}
