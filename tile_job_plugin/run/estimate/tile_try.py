"""The recipe on one of a job's tiles, in a temporary folder, to see what it takes; nothing of it is kept."""

from __future__ import annotations

import math
import time
from pathlib import Path
from typing import NamedTuple, cast

from tile_job_plugin.jobs.model import PhaseCost
from tile_job_plugin.run.lanes.block_times import pixel_cost
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.run.lanes.lane import LaneFeedback
from tile_job_plugin.run.lanes.result_grids import check_results
from tile_job_plugin.run.lanes.time_limit import finish_in_time, limited_feedback
from tile_job_plugin.run.lanes.window_run import cut_and_prepare
from tile_job_plugin.saga.cmd.kept_processes import sharing
from tile_job_plugin.saga.cmd.process import limited_threads
from tile_job_plugin.saga.cmd.temporary import locked_folder
from tile_job_plugin.tiles.model import PixelRect, Tile
from tile_job_plugin.tiles.threads import at_most
from tile_job_plugin.tiles.tile_columns import Tiles
from tile_job_plugin.tiles.windows import Windows

#: The most pixels of a window that is tried, whatever the halo.
MOST_TRIED_PIXELS = 4_000_000
#: The first run on a tile also tells what starting takes. Below so many seconds another one tells the rest.
SECONDS_OF_SECOND = 10.0


class Tried(NamedTuple):
    """What a try has shown."""

    cost: PhaseCost
    #: Seconds that the first run has taken longer than the second.
    start: float


def middle_tile(tiles: Tiles) -> Tile:
    """Return the tile that lies nearest to the middle of all."""
    around, columns = tiles.cores.around, tiles.cores.columns
    across = columns[:, 0] + columns[:, 2] / 2 - (around.column + around.width / 2)
    along = columns[:, 1] + columns[:, 3] / 2 - (around.row + around.height / 2)
    return tiles[int((across**2 + along**2).argmin())]


def tried_rect(tile: Tile, halo: int, extent: PixelRect) -> PixelRect:
    """Return the window that a tile is tried on: with the halo, as far as that makes it not too large."""
    side = max(tile.core.width, tile.core.height)
    widest = max(0, (math.isqrt(MOST_TRIED_PIXELS) - side) // 2)
    return tile.core.grown(min(halo, widest)).intersection(extent)


def try_recipe(runner: BoundRecipe, windows: Windows, rect: PixelRect, threads: int, feedback: LaneFeedback) -> Tried:
    """Run the recipe on a window with so many threads, twice where that does not take long.

    Raises TileFailed, a RasterError, RecipeChangesGrid, or Stopped where the feedback is cancelled.
    """
    with locked_folder() as folder, limited_threads(threads), at_most(threads), sharing():
        first = second = _seconds(runner, windows, rect, folder / "first", feedback)
        if first < SECONDS_OF_SECOND:
            second = _seconds(runner, windows, rect, folder / "second", feedback)
    return Tried(cast(PhaseCost, pixel_cost(second, rect.pixels, 1)), max(first - second, 0.0))


def _seconds(runner: BoundRecipe, windows: Windows, rect: PixelRect, folder: Path, feedback: LaneFeedback) -> float:
    folder.mkdir()
    started = time.monotonic()
    limited = limited_feedback(feedback, runner.time_limit.seconds_for(rect) if runner.time_limit else None)
    run = cut_and_prepare(runner, windows, rect, folder / "window.vrt", limited or feedback)
    finish_in_time(run.recipe_id, run.finish, limited)
    check_results(runner, folder, windows.grid)
    return time.monotonic() - started
