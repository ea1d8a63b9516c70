"""What one job is run with: its tile set, its tiles and its recipe, each made when it is first needed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Callable

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, JobRaster, NewJob
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Tell
from tile_job_plugin.recipes.drainage import DrainageProduct
from tile_job_plugin.recipes.recipe import Recipe, find_recipe, runnable
from tile_job_plugin.recipes.recipe_place import bound_to, latitude_text, place_of
from tile_job_plugin.remote_files import forget_all
from tile_job_plugin.requests.clip import cutline_of
from tile_job_plugin.requests.recipe_rasters import further_rasters, refuse_elsewhere
from tile_job_plugin.requests.tile_set_rows import stored_tile_set
from tile_job_plugin.run.drainage.set_drainage import SetDrainage
from tile_job_plugin.run.drainage.tried_drainage import TriedDrainage
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.kept.limit import kept_bytes
from tile_job_plugin.run.kept.recipe_identity import recipe_identity
from tile_job_plugin.run.kept.window_inputs import WindowInputs
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe, limited_runner
from tile_job_plugin.run.lanes.time_limit import TimeLimit
from tile_job_plugin.run.likeness import versions_here
from tile_job_plugin.run.trust import trusted_users
from tile_job_plugin.system import usable_cores
from tile_job_plugin.tiles.cutline import Cutline
from tile_job_plugin.tiles.further_rasters import FurtherRaster
from tile_job_plugin.tiles.place import Place
from tile_job_plugin.tiles.tile_columns import ManyTiles, Tiles, UnknownTile
from tile_job_plugin.tiles.windows import Windows


class RecipeInputs:
    """Reads from the job database, and asks Processing, for what a job names that may not be in the database yet."""

    def __init__(self, database: JobDatabase, job: Job | NewJob, tell: Tell, warn: Tell) -> None:
        """Prepare to read; *tell* and *warn* get what the user should know of the recipe."""
        self._database = database
        self._asked = job
        self._tell = tell
        self._warn = warn

    @property
    def tile_set(self) -> ManyTiles:
        """The tile set."""
        raise NotImplementedError

    @property
    def tiles(self) -> Tiles:
        """The job's tiles."""
        raise NotImplementedError

    @property
    def rasters(self) -> Sequence[JobRaster]:
        """What the recipe reads beside the tiles, as it was when the job was started or checked."""
        raise NotImplementedError

    @property
    def work_folder(self) -> Path:
        """Where this process has what it makes for the job, and removes in the end."""
        raise NotImplementedError

    @cached_property
    def drainage(self) -> SetDrainage:
        """What the recipe takes of the water of the whole tile set."""
        return SetDrainage(self._database, self.tile_set, self._products, trusted_users(), lambda: self.work_folder)

    @property
    def _products(self) -> list[DrainageProduct]:
        return list(dict.fromkeys(each.product for each in self._found_recipe.drainage))

    @cached_property
    def _found_recipe(self) -> Recipe:
        return find_recipe(self._asked.recipe, self._asked.recipe_parameters)

    @cached_property
    def recipe(self) -> BoundRecipe:
        """The recipe with its values for the tile set's place, and with the job's time limit."""
        recipe = self._found_recipe
        bound = bound_to(recipe, self.place)
        if text := latitude_text(recipe, self.place):
            self._tell(text)
        if not self._asked.time_limit:
            return BoundRecipe(bound, runnable(bound), self._further_rasters(bound))
        tiles = self.tile_set.tiles
        limit = TimeLimit(self._asked.time_limit, tiles.cores.pixels / len(tiles))
        return limited_runner(bound, runnable(bound), self._further_rasters(bound), limit, self._warn)

    def _further_rasters(self, recipe: Recipe) -> list[FurtherRaster]:
        """Return what the recipe reads beside the tiles, as it was when the job was started."""
        rasters = further_rasters(self._database, recipe, self.tile_set, self.rasters)
        for raster in rasters:
            refuse_elsewhere(raster, self.tiles)
        return [*rasters, *(self.drainage.raster(each.place.name, each.product) for each in recipe.drainage)]

    @cached_property
    def place(self) -> Place:
        """Where the tile set lies."""
        return place_of(self.tile_set)

    @cached_property
    def windows(self) -> Windows:
        """What makes windows around the job's tiles."""
        # A process that ran jobs before may know rasters on servers as they were then.
        forget_all()
        return Windows(self.tile_set, self.tiles)

    @cached_property
    def window_inputs(self) -> WindowInputs | None:
        """What windows are made from, where results of such a recipe may be kept. Raises RequestRefused."""
        recipe = self.recipe_identity if kept_bytes() else ""
        return WindowInputs(recipe, self.windows, self.recipe.rasters) if recipe else None

    @property
    def recipe_identity(self) -> str:
        """What all windows have in common, by the programs and models as they are now; empty where nothing tells."""
        with suppress(OSError):
            return recipe_identity(self.recipe, self.tile_set, self.windows, versions_here())
        return ""

    @property
    def lanes(self) -> int:
        """How many lanes the job has in a process, if there are blocks for them."""
        return self._asked.lanes or usable_cores() if self.recipe.recipe.is_parallel else 1


class JobInputs(RecipeInputs):
    """The same of a job in the database."""

    def __init__(
        self, database: JobDatabase, job: Job, tell: Tell, warn: Tell, folder: Callable[[], JobFolder]
    ) -> None:
        """Prepare to read; *folder* returns the job's folder as this process sees it."""
        super().__init__(database, job, tell, warn)
        self._job = job
        self._folder = folder

    @classmethod
    def for_looks(cls, database: JobDatabase, job: Job) -> JobInputs:
        """Return the inputs for who makes nothing for the job, and tells nothing."""
        folder = JobFolder(job.mosaic_path, job.claim)
        return cls(database, job, lambda text: None, lambda text: None, lambda: folder)

    @property
    def work_folder(self) -> Path:
        """What this claim, or this helper, has under way."""
        return self._folder().work

    @property
    def rasters(self) -> Sequence[JobRaster]:
        """What the recipe reads beside the tiles, as it was when the job was started."""
        return self._database.jobs.rasters(self._job.id)

    @cached_property
    def tile_set(self) -> ManyTiles:
        """The tile set, as it was when the job was started. Raises RequestRefused for one registered since."""
        tile_set, record = stored_tile_set(self._database, self._job.tile_set)
        if record.registered != self._job.tile_set_registered:
            raise RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "{tile_set!r} was registered again after job {job} was started."),
                QT_TRANSLATE_NOOP("TileJobs", "Start a new job."),
                field="tile_set",
                tile_set=self._job.tile_set,
                job=self._job.id,
            )
        return tile_set

    @cached_property
    def cutline(self) -> Cutline | None:
        """What cuts the mosaic; None where nothing does. Raises RequestRefused where nothing would be left of it."""
        job = self._job
        if not job.clip:
            return None
        if job.clip == "town_id":
            outline = self._database.tile_sets.town_outline(job.tile_set, job.town_id or "")
        else:
            outline = self._database.jobs.outline(job.id) or b""
        return cutline_of(outline, self.tile_set, self.tiles)

    @cached_property
    def tiles(self) -> Tiles:
        """The job's tiles, in the order in which they were asked for."""
        return self.with_ids(tile.tile_id for tile in self._database.jobs.each_tile(self._job.id))

    def with_ids(self, tile_ids: Iterable[str]) -> Tiles:
        """Return tiles of the set. Raises RequestRefused for one that somebody else has added to the job's rows."""
        try:
            return self.tile_set.tiles.with_ids(tile_ids)
        except UnknownTile as error:
            raise RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "tile set {tile_set!r} has no tile {tile_id!r}."),
                QT_TRANSLATE_NOOP("TileJobs", "Start a new job."),
                field="tile_ids",
                tile_set=self._job.tile_set,
                tile_id=error.tile_id,
            ) from error


class NewJobInputs(RecipeInputs):
    """The same of a job that is not in the database."""

    def __init__(self, database: JobDatabase, new: NewJob, tell: Tell, warn: Tell, folder: Path) -> None:
        """Prepare to read; what has to be made for that lies in a *folder*."""
        super().__init__(database, new, tell, warn)
        self._new = new
        self._folder = folder

    @property
    def work_folder(self) -> Path:
        """Where something is made for a try."""
        return self._folder

    @property
    def rasters(self) -> Sequence[JobRaster]:
        """What the recipe reads beside the tiles, as it was when the request was checked."""
        return self._new.rasters

    @cached_property
    def drainage(self) -> SetDrainage:
        """What the recipe takes of the water of the whole tile set, as far as a try needs it."""
        return TriedDrainage(self._database, self.tile_set, self._products, trusted_users(), lambda: self.work_folder)

    @cached_property
    def tile_set(self) -> ManyTiles:
        """The tile set as it is now."""
        return stored_tile_set(self._database, self._new.tile_set)[0]

    @cached_property
    def tiles(self) -> Tiles:
        """The tiles that the job would have."""
        if self._new.tile_ids is None:
            return self.tile_set.tiles
        return self.tile_set.tiles.with_ids(
            self._database.tile_sets.registered_ids(self._new.tile_set, self._new.tile_ids)
        )
