"""What the phases of a job will take, by what they have cost before.

Amounts are pixels: of the whole tile set for drainage; of windows, with their halos, for halo and tiles; of the mosaic
for map tiles; of all mosaics together for the rest. Halo and tiles cost seconds of one lane, the rest seconds of a
computer that does nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tile_job_plugin.jobs.model import Phase, PhaseCost
from tile_job_plugin.system import slowdown

#: Seconds that a phase takes whatever its amount is, and a million pixels of it, where no earlier job tells. Measured
#: on 2 cores.
USUAL = {
    Phase.DRAINAGE: (1.0, 2.5),
    Phase.SEAMS: (0.02, 0.004),
    Phase.MOSAICS: (0.1, 0.04),
    Phase.MAP_TILES: (0.1, 0.2),
    Phase.PUBLICATION: (0.05, 0.005),
}
#: The least that an earlier job is believed, as a part of the usual rate: small jobs tell little but how they begin.
LEAST_OF_USUAL = 0.25


@dataclass(frozen=True)
class JobSize:
    """How much a job is."""

    #: Of the cores of its tiles.
    pixels: int
    outputs: int
    lanes: int
    keeps_tiles: bool
    has_map_tiles: bool
    #: Of all of the tile set, where its drainage has to be known.
    drained_pixels: int = 0

    def amount(self, phase: Phase) -> float:
        """Return how much a phase has to do; 0 for one that the job does not come to."""
        if phase is Phase.DRAINAGE:
            return float(self.drained_pixels)
        if phase is Phase.MAP_TILES:
            return float(self.pixels * self.has_map_tiles)
        if phase is Phase.MOSAICS:
            return float(self.pixels * self.outputs * (2 if self.keeps_tiles else 1))
        return float(self.pixels * (self.outputs if phase in USUAL else 1))


@dataclass(frozen=True)
class PhaseEstimates:
    """How long each phase of a job will take, before it has begun."""

    size: JobSize
    #: What phases have cost in an earlier job or, so far, in this one.
    costs: Mapping[Phase, PhaseCost]

    def seconds(self, phase: Phase) -> float | None:
        """Return how long a phase will take, as busy as the computer is; None for tiles of which nothing is known."""
        amount = self.size.amount(phase)
        if phase not in USUAL:
            rate = self.tile_rate
            return None if rate is None else rate * amount / self.size.lanes
        fixed, usual = USUAL[phase][0], USUAL[phase][1] / 1e6
        cost = self.costs.get(phase)
        rate = max((cost.seconds - fixed) / cost.amount, usual * LEAST_OF_USUAL) if cost else usual
        return slowdown() * (fixed + rate * amount) if amount else 0.0

    @property
    def tile_rate(self) -> float | None:
        """Seconds of a lane per pixel of a window, by tiles or else by the halo's samples; None where nobody knows."""
        cost = self.costs.get(Phase.TILES) or self.costs.get(Phase.HALO)
        return cost.seconds / cost.amount if cost else None

    def after(self, phase: Phase) -> float | None:
        """Return how long the phases after one will take together; None where one of them is not known."""
        order = list(Phase)
        known = [self.seconds(later) for later in order[order.index(phase) + 1 :]]
        return None if None in known else sum(filter(None, known))
