"""The halo that a job will have, as far as that is known before it is started; nothing is run to find it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Callable

from tile_job_plugin.errors import Stopped
from tile_job_plugin.jobs.model import MeasuredHalo
from tile_job_plugin.jobs.tile_heights import TileHeights
from tile_job_plugin.run.estimate.job_estimate import HaloSource
from tile_job_plugin.run.lanes.blocks import Planner
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.run.seams.declared_halo import DeclaredHalo
from tile_job_plugin.run.seams.halo import HALO_UNKNOWN, HALO_WITHOUT_END
from tile_job_plugin.run.seams.halo_choice import HaloChoice, choose, holds, refuse_inexact, relief_of
from tile_job_plugin.run.seams.job_halo import telling_tiles
from tile_job_plugin.run.seams.tile_relief import region_of
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.relief import HeightRange
from tile_job_plugin.tiles.samples import Look, choose_samples, look_at
from tile_job_plugin.tiles.tile_columns import ManyTiles, Tiles
from tile_job_plugin.tiles.windows import Windows


@dataclass(frozen=True)
class ExpectedHalo:
    """The halo of a job that is not started."""

    source: HaloSource
    choice: HaloChoice
    #: Tiles on which the job will measure it.
    samples: int = 0

    @property
    def widest(self) -> HaloChoice:
        """The widest that it will be, in all likelihood."""
        return HaloChoice(HALO_WITHOUT_END) if self.samples else self.choice


@dataclass(frozen=True)
class HaloQuestion:
    """What it takes to answer which halo a job will have."""

    recipe: BoundRecipe
    tile_set: ManyTiles
    tiles: Tiles
    windows: Windows
    heights: TileHeights
    planner: Callable[[int], Planner]
    #: Returns what an earlier job has measured.
    measured: Callable[[], MeasuredHalo | None]
    is_cancelled: Callable[[], bool]

    def answer(self, given: int | None) -> ExpectedHalo:
        """Return the halo, which may be *given*.

        Raises Stopped, and SeesTooFar or NoHaloIsEnough where the recipe sees too far.
        """
        if given is not None:
            return ExpectedHalo(HaloSource.GIVEN, HaloChoice(given))
        relief = _SampledRelief(self.heights, self.tile_set, self.windows, self.is_cancelled)
        if declared := DeclaredHalo(self.recipe.recipe, self.tile_set, relief, self.planner).choose(self.tiles):
            return ExpectedHalo(HaloSource.KNOWN, declared)
        looks = look_at(telling_tiles(self.tiles, self.recipe.rasters), self.windows)
        kept = self.measured()
        if kept is not None and holds(kept, relief_of(looks)):
            choice = choose(kept, self.tiles, self.tile_set, self.planner(kept.halo).most_lone_pixels)
            refuse_inexact(choice, self.recipe, self.tiles, self.tile_set)
            return ExpectedHalo(HaloSource.EARLIER, choice)
        return ExpectedHalo(HaloSource.UNKNOWN, HaloChoice(HALO_UNKNOWN.halo), len(choose_samples(looks)))


@dataclass
class _SampledRelief:
    """The heights of tiles, by those that the database has and by some pixels of the others."""

    heights: TileHeights
    tile_set: ManyTiles
    windows: Windows
    is_cancelled: Callable[[], bool]
    _measured: PixelRect | None = field(default=None, init=False)

    def measure(self, rect: PixelRect) -> None:
        """Take it that nothing beyond *rect* will be asked for."""
        self._measured = rect

    def look(self) -> None:
        """Raise Stopped where nobody wants to know any more."""
        if self.is_cancelled():
            raise Stopped

    def between(self, rect: PixelRect) -> HeightRange | None:
        """Return the range of the ground in *rect*; None where there is none."""
        known = self.heights.between(self.tile_set.name, region_of(rect))
        looks = [look for look in self._looks if look.tile.core.intersects(rect)]
        ranges = [
            *([HeightRange(*known)] if known else []),
            *(HeightRange(look.lowest, look.highest) for look in looks),
        ]
        if not ranges:
            return None
        return HeightRange(min(each.lowest for each in ranges), max(each.highest for each in ranges))

    @cached_property
    def _looks(self) -> Sequence[Look]:
        tiles = self.tile_set.tiles
        around = tiles.chosen(tiles.cores.touch(self._measured)) if self._measured else tiles
        return look_at(around, self.windows)
