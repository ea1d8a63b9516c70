"""The recipe on one window: for a block, to find the halo, or to look at seams."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.errors import RasterError
from tile_job_plugin.file_moves import remove_folder
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe, RecipeRun
from tile_job_plugin.run.lanes.lane import LaneFeedback
from tile_job_plugin.run.lanes.result_grids import check_results
from tile_job_plugin.run.lanes.time_limit import LimitedFeedback, finish_in_time, limited_feedback
from tile_job_plugin.saga.cmd.kept_processes import sharing
from tile_job_plugin.saga.cmd.process import limited_threads
from tile_job_plugin.tiles.crowded_folders import unlisted_if_crowded
from tile_job_plugin.tiles.model import PixelRect, Raster
from tile_job_plugin.tiles.windows import Windows


@dataclass(frozen=True)
class WindowRun:
    """The recipe, prepared on a window."""

    runner: BoundRecipe
    run: RecipeRun
    folder: Path
    windows: Windows
    #: What the run reports to where it has a time limit.
    limited: LimitedFeedback | None

    @classmethod
    def prepare(
        cls, runner: BoundRecipe, windows: Windows, rect: PixelRect, job_folder: JobFolder, feedback: LaneFeedback
    ) -> WindowRun:
        """Cut the window and prepare the run. Raises RasterError or TileFailed, and leaves nothing then."""
        folder = job_folder.new_work_folder()
        source = folder / "window.vrt"
        limit = runner.time_limit
        limited = limited_feedback(feedback, limit.seconds_for(rect) if limit else None)
        try:
            run = cut_and_prepare(runner, windows, rect, source, limited or feedback)
            return cls(runner, run, folder, windows, limited)
        except (RasterError, TileFailed):
            remove_folder(folder)
            raise

    def finish(self) -> None:
        """Run it. Raises TileFailed, Stopped where the lane was cancelled, or RecipeChangesGrid."""
        finish_in_time(self.run.recipe_id, self.run.finish, self.limited)
        check_results(self.runner, self.folder, self.windows.grid)

    def result(self, output_name: str) -> str:
        """Return which file holds an output."""
        return str(self.runner.result(output_name, self.folder))

    def discard(self) -> None:
        """Remove all that it has made."""
        if self.limited:
            self.limited.close()
        remove_folder(self.folder)


def cut_and_prepare(
    runner: BoundRecipe,
    windows: Windows,
    rect: PixelRect,
    source: Path,
    feedback: QgsProcessingFeedback,
    without: Collection[Raster] = (),
) -> RecipeRun:
    """Write the windows of a run, *without* some rasters, and prepare it, with results beside them.

    Raises TileFailed, or a RasterError where a raster has changed or its pixels can't be read.
    """
    with unlisted_if_crowded(raster.path for raster in windows.rasters_in(rect)):
        windows.write_checked(rect, source, without)
        _, *further = runner.window_files(source)
        for raster, path in zip(runner.rasters, further):
            raster.write_checked(rect, path)
        # What SAGA does alone has its pixels read by SAGA's algorithms.
        if not runner.is_one_script:
            _check_pixels(runner, windows, source)
        try:
            return runner.prepare(source, source.parent, feedback)
        except TileFailed:
            # They tell less of pixels that can't be read.
            _check_pixels(runner, windows, source)
            raise


def write_windows(
    runner: BoundRecipe, windows: Windows, rect: PixelRect, source: Path, without: Collection[Raster] = ()
) -> None:
    """Write the window *source*, and beside it those of what the recipe reads beside the tiles. Raises TilesError."""
    windows.write(rect, source, without)
    _, *further = runner.window_files(source)
    for raster, path in zip(runner.rasters, further):
        raster.write(rect, path)


def _check_pixels(runner: BoundRecipe, windows: Windows, source: Path) -> None:
    windows.check_pixels(source)
    _, *further = runner.window_files(source)
    for raster, path in zip(runner.rasters, further):
        raster.check_pixels(path)


@contextmanager
def one_saga() -> Iterator[None]:
    """Run everything inside by one saga_cmd with one thread.

    SAGA is slower with more threads on windows as small as these, and far slower where others want the cores.
    """
    with limited_threads(1), sharing():
        yield
