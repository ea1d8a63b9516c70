"""One block's work: cut the window, run the recipe on it, put the results under their final name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.errors import RasterError, Stopped
from tile_job_plugin.file_moves import remove_folder
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, RECORD, Message
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.files.fsync import sync_tree
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.lanes.block_queue import LaneBlock
from tile_job_plugin.run.lanes.blocks import Block
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe, RecipeRun
from tile_job_plugin.run.lanes.lane import LaneFeedback
from tile_job_plugin.run.lanes.memory import window_bytes
from tile_job_plugin.run.lanes.result_grids import check_results
from tile_job_plugin.run.lanes.run_again import command_to_run_again
from tile_job_plugin.run.lanes.time_limit import LimitedFeedback, finish_in_time, limited_feedback
from tile_job_plugin.run.lanes.window_run import cut_and_prepare, write_windows
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.tiles.model import PixelRect, Raster, Tile
from tile_job_plugin.tiles.tile_columns import Rasters
from tile_job_plugin.tiles.windows import Windows, remove_window

#: Pixels read beyond the halo, so that those on both sides of a seam have a whole halo around them in both results.
SEAM_PIXELS = 1
#: The window's file in a block's folder.
WINDOW = "window.vrt"


def nothing_told(window: PixelRect) -> str:
    """Tell nothing of what a window is made from."""
    return ""


@dataclass(frozen=True)
class BlockWork:
    """All that every block of a job has in common."""

    runner: BoundRecipe
    windows: Windows
    #: Pixels of neighbour data around each block.
    halo: int
    folder: JobFolder
    #: The rasters of the job's tiles.
    rasters: Rasters
    #: Seconds that the recipe may take for a tile, or None.
    time_limit: float | None = None
    #: Tells what a window is made from, as long as that stays as it is; empty where nothing does.
    made_from: Callable[[PixelRect], str] = nothing_told

    def bytes(self, block: Block) -> int:
        """Estimate the memory that a block takes."""
        window = self.window(block)
        return window_bytes(window.width, window.height, len(self.runner.rasters))

    def is_one_window(self, block: Block) -> bool:
        """Whether each of a block's tiles would have the whole block's window, were it run alone."""
        window = self.window(block)
        return all(self.window(Block([tile])) == window for tile in block.tiles)

    def prepare(self, block: LaneBlock, feedback: LaneFeedback) -> PreparedBlock:
        """Cut a block's window and prepare the recipe's run on it. Raises TileFailed, or Stopped."""
        try:
            work_folder = self.folder.new_work_folder()
        except OSError as error:
            raise TileFailed(
                QT_TRANSLATE_NOOP("TileJobs", "{path} takes no files: {reason}."),
                path=self.folder.work,
                reason=error.strerror,
            ) from error
        source = work_folder / WINDOW
        made_from = self.made_from(self.window(block))
        limited = limited_feedback(feedback, self.time_limit and self.time_limit * len(block.tiles))
        try:
            run, missing = self._cut_and_prepare(block, source, limited or feedback)
        except (Stopped, TileFailed):
            remove_folder(work_folder)
            raise
        return PreparedBlock(self, block, run, limited, source, work_folder, missing, made_from)

    def command_to_run_again(self, tile: Tile) -> str:
        """Return the command that runs the recipe on the window that `keep_window` keeps."""
        return command_to_run_again(self.runner.recipe, self._kept_window(tile))

    def keep_window(self, tile: Tile) -> None:
        """Keep the window of a tile that has failed."""
        # A disk that takes no window has been told as the tile's error.
        with suppress(OSError, RasterError):
            work_folder = self.folder.new_work_folder()
            write_windows(self.runner, self.windows, self.window(Block([tile])), work_folder / WINDOW)
            self.folder.keep_failed_tile(work_folder, tile.id)

    def _kept_window(self, tile: Tile) -> Path:
        return self.folder.failed_tile(tile.id) / WINDOW

    def _cut_and_prepare(
        self, block: Block, source: Path, feedback: QgsProcessingFeedback
    ) -> tuple[RecipeRun, Sequence[str]]:
        """Write the window and prepare the run on it; return it with the rasters that are missing in the window."""
        window = self.window(block)
        try:
            return cut_and_prepare(self.runner, self.windows, window, source, feedback), []
        except (RasterError, TileFailed) as error:
            broken = self.windows.unusable(window)
            if not self._can_go_without(broken, block):
                raise TileFailed(reason=error) from error
        paths = [raster.path for raster in broken]
        text = QT_TRANSLATE_NOOP(
            "TileJobs", "Run without unusable neighbours: {rasters}. Retry job runs it again with all of them."
        )
        # What is told to this feedback becomes an entry of the job's log.
        feedback.pushWarning(Message(text, rasters=without_secrets(", ".join(paths))).text(RECORD))
        try:
            return cut_and_prepare(self.runner, self.windows, window, source, feedback, without=broken), paths
        except RasterError as error:
            raise TileFailed(reason=error) from error

    def _can_go_without(self, broken: Sequence[Raster], block: Block) -> bool:
        """Return whether only neighbours are broken, whose own tiles fail and keep the job from its mosaic."""
        if len(block.tiles) > 1 or not broken:
            return False
        own = block.tiles[0].raster
        return all(raster != own and raster in self.rasters for raster in broken)

    def window(self, block: Block) -> PixelRect:
        """Return the window that a block has."""
        return window_around(self.windows, block.core, self.halo)


def window_around(windows: Windows, core: PixelRect, halo: int) -> PixelRect:
    """Return the pixels that the recipe gets for a core."""
    # Without a halo no neighbour is looked at: that is what a halo of 0 is for.
    return windows.window(core, halo + SEAM_PIXELS if halo else 0)


@dataclass(frozen=True)
class PreparedBlock:
    """A block whose window is cut."""

    work: BlockWork
    block: LaneBlock
    run: RecipeRun
    #: What the run reports to where it has a time limit.
    limited: LimitedFeedback | None
    source: Path
    work_folder: Path
    #: Rasters that its window lacks.
    missing: Sequence[str]
    #: What its window was made from when it was cut.
    made_from: str = ""

    def run_recipe(self) -> None:
        """Run the recipe, and look where its results lie.

        Raises TileFailed, Stopped where the lane was cancelled, or RecipeChangesGrid.
        """
        self._run()
        check_results(self.work.runner, self.work_folder, self.work.windows.grid, self.block.core)

    def _run(self) -> None:
        finish_in_time(self.run.recipe_id, self.run.finish, self.limited)

    def sync(self) -> None:
        """Bring the tiles' results, which are whole, to the disk. Raises TileFailed."""
        with self._told():
            for window in self.work.runner.window_files(self.source):
                remove_window(window)
            sync_tree(self.work_folder)

    def publish(self) -> None:
        """Give the tiles' results, which are on the disk, their final name. Raises TileFailed."""
        with self._told():
            self.work.folder.publish(self.work_folder, self.block.tile_ids, self.missing, self._made_from)

    @property
    def _made_from(self) -> str:
        """What the results were made from; empty where rasters are missing, or have changed meanwhile."""
        is_as_it_was = self.work.made_from(self.work.window(self.block)) == self.made_from
        return self.made_from if is_as_it_was and not self.missing else ""

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            text = QT_TRANSLATE_NOOP("TileJobs", "The results can't be kept in {path}: {reason}.")
            raise TileFailed(text, path=self.work.folder.results, reason=error.strerror) from error

    def discard(self) -> None:
        """Remove what is left of the run."""
        if self.limited:
            self.limited.close()
        remove_folder(self.work_folder)
