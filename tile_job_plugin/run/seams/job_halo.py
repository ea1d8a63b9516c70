"""The halo of one job: given, known of the recipe, taken over from an earlier job, or measured now."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Callable

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, MeasuredHalo
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.run.lanes.memory import MemoryBudget
from tile_job_plugin.run.seams.declared_halo import DeclaredHalo
from tile_job_plugin.run.seams.halo import MOST_WORK, SIZES, HaloSearch, recipe_version
from tile_job_plugin.run.seams.halo_choice import (
    HaloChoice,
    can_run_whole,
    choose,
    holds,
    is_kept,
    refuse_inexact,
    relief_of,
    widened,
)
from tile_job_plugin.tiles.further_rasters import FurtherRaster
from tile_job_plugin.tiles.model import Tile, TileSet
from tile_job_plugin.tiles.samples import Look, choose_samples, look_at
from tile_job_plugin.tiles.windows import Windows


@dataclass(frozen=True)
class JobHalo:
    """What it takes to choose it."""

    database: JobDatabase
    job: Job
    recipe: BoundRecipe
    tile_set: TileSet
    windows: Windows
    folder: JobFolder
    #: Does a search in a lane. Raises Stopped.
    run_lane: Callable[[HaloSearch], None]
    #: Chooses it where the recipe knows how far it sees.
    declared: DeclaredHalo

    def choose(self, tiles: Sequence[Tile]) -> HaloChoice:
        """Choose for the job's *tiles*.

        Raises Stopped, and SeesTooFar or NoHaloIsEnough where the recipe sees too far for any.
        """
        kept = self.database.jobs.measured_halo(self.job.id, self._version)
        if self.job.halo is not None:
            return self._given(self.job.halo, kept, tiles)
        if declared := self.declared.choose(tiles):
            return declared
        looks = look_at(telling_tiles(tiles, self.recipe.rasters), self.windows)
        is_enough = kept is not None and holds(kept, relief_of(looks))
        found = kept if kept is not None and is_enough else self._measured(tiles, looks, kept)
        choice = choose(found, tiles, self.tile_set, self._most_pixels)
        refuse_inexact(choice, self.recipe, tiles, self.tile_set)
        return choice

    def _given(self, halo: int, kept: MeasuredHalo | None, tiles: Sequence[Tile]) -> HaloChoice:
        """Return the halo that the user has given, or an earlier runner of the job has chosen by what is *kept*."""
        chosen = choose(kept, tiles, self.tile_set, self._most_pixels) if kept else None
        return chosen if chosen and chosen.halo == halo else HaloChoice(halo)

    def _measured(self, tiles: Sequence[Tile], looks: Sequence[Look], kept: MeasuredHalo | None) -> MeasuredHalo:
        """Measure, and keep for later jobs what was found, together with what is *kept* and was not enough."""
        search = self._search(tiles, looks, has_left_seams=kept is not None and kept.left_seams)
        self.run_lane(search)
        found = replace(search.found, relief=relief_of(looks)) if is_kept(search.found) else search.found
        found = widened(kept, found, self.tile_set.extent)
        if is_kept(found):
            self.database.jobs.keep_measured_halo(self.job.id, self._version, found)
        return found

    def _search(self, tiles: Sequence[Tile], looks: Sequence[Look], has_left_seams: bool) -> HaloSearch:
        is_bounded = can_run_whole(tiles, self.tile_set, self._most_pixels)
        return HaloSearch(
            self.recipe,
            self.tile_set,
            self.windows,
            choose_samples(looks),
            self.folder,
            sizes=SIZES[1:] if has_left_seams else SIZES,
            most_pixels=MOST_WORK * sum(tile.core.pixels for tile in tiles) if is_bounded else math.inf,
        )

    @cached_property
    def _version(self) -> str:
        return recipe_version(self.recipe.recipe, self.database.jobs.rasters(self.job.id))

    @cached_property
    def _most_pixels(self) -> int:
        return MemoryBudget.of_this_machine().window_pixels(1, len(self.recipe.rasters))


def telling_tiles(tiles: Sequence[Tile], rasters: Sequence[FurtherRaster]) -> Sequence[Tile]:
    """Return those of the tiles that all further rasters of a recipe have pixels of, if there are any."""
    return [tile for tile in tiles if all(raster.touches(tile.core) for raster in rasters)] or tiles
