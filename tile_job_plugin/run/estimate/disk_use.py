"""The room that a job's files take on the disk, and whether there is enough of it before the job is started."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import NewJob
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.recipe import Recipe, find_recipe, runnable
from tile_job_plugin.run.errors import DiskTooSmall
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.text import size_text
from tile_job_plugin.tiles.mosaic import MOSAICS_AT_ONCE

#: Bytes per pixel of a block's results, which are not compressed, of a mosaic with its overviews, of a kept tile and of
#: map tiles. Measured with the shipped recipes, whose pixels have 4 bytes.
RESULT_BYTES, MOSAIC_BYTES, KEPT_BYTES, MAP_TILE_BYTES = 4.0, 3.5, 3.0, 1.2
#: Those of what follows water, at most, which is not compressed while the job runs.
DRAINAGE_BYTES = 8.0
#: The fewest pixels per byte that results in SAGA's own format can have: it knows grids of bits.
MOST_PIXELS_PER_BYTE = 8


@dataclass(frozen=True)
class DiskUse:
    """How much room a job takes."""

    #: Of the cores of its tiles, and of its blocks' windows.
    pixels: int
    window_pixels: int
    outputs: int
    keeps_tiles: bool
    has_map_tiles: bool
    #: What its recipe takes that follows the water of the whole set.
    drainage_inputs: int = 0

    @property
    def at_end(self) -> int:
        """Bytes of what is left when the job is complete."""
        per_output = MOSAIC_BYTES + KEPT_BYTES * self.keeps_tiles
        return int(self.pixels * (per_output * self.outputs + MAP_TILE_BYTES * self.has_map_tiles))

    @property
    def while_running(self) -> int:
        """Bytes at the moment when there are most: the mosaics that are written last have their pixels beside them."""
        of_results = self.outputs * RESULT_BYTES + self.drainage_inputs * DRAINAGE_BYTES
        unfinished = min(self.outputs, MOSAICS_AT_ONCE)
        return int(self.at_end + self.window_pixels * of_results + self.pixels * MOSAIC_BYTES * unfinished)


def disk_use(new: NewJob, recipe: Recipe, pixels: int, window_pixels: int) -> DiskUse:
    """Return how much room a job takes, with so many pixels of its tiles and of its windows."""
    outputs, drainage_inputs = len(recipe.outputs), len(recipe.drainage)
    return DiskUse(pixels, window_pixels, outputs, new.keep_tiles, bool(new.map_tiles_path), drainage_inputs)


def free_bytes(path: Path) -> int:
    """Return how much room this user has where a file is to lie."""
    return shutil.disk_usage(next(parent for parent in path.parents if parent.exists())).free


def check_room(database: JobDatabase, new: NewJob, feedback: QgsProcessingFeedback) -> None:
    """Refuse a job whose results certainly find no room beside its mosaic; warn where that is likely.

    How far files can be compressed depends on what is in them, so only results that SAGA writes alone tell for certain:
    they are not compressed. Raises DiskTooSmall.
    """
    recipe = find_recipe(new.recipe, new.recipe_parameters)
    pixels = database.tile_sets.pixel_count(new.tile_set, new.tile_ids)
    mosaic, outputs = Path(new.mosaic_path), len(recipe.outputs)
    free = free_bytes(mosaic)
    is_sure = BoundRecipe(recipe, runnable(recipe)).is_one_script
    least = pixels * outputs // MOST_PIXELS_PER_BYTE if is_sure else 0
    if free < least:
        raise DiskTooSmall(mosaic.parent, least, free)
    likely = disk_use(new, recipe, pixels, pixels).while_running
    if free < likely:
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "The folder {folder} may be too small: the job is thought to need about {needed} there while it runs, and "
            "{free} are free.",
        )
        values = {"folder": mosaic.parent, "needed": size_text(likely), "free": size_text(free)}
        feedback.pushWarning(said(Message(text, **values)))
