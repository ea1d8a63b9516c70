"""One block's work: cut the window, run the recipe on it, put the results under their final name."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.run.blocks import Block
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.job_folder import JobFolder
from tile_job_plugin.run.memory import window_bytes
from tile_job_plugin.run.recipe_run import RecipeRun, RecipeRunner
from tile_job_plugin.tiles.errors import TilesError
from tile_job_plugin.tiles.model import PixelRect, Raster
from tile_job_plugin.tiles.windows import Windows

#: Pixels read beyond the halo, so that those on both sides of a seam have a whole halo around them in both results.
SEAM_PIXELS = 1


@dataclass(frozen=True)
class BlockWork:
    """All that every block of a job has in common."""

    runner: RecipeRunner
    windows: Windows
    #: Pixels of neighbour data around each block.
    halo: int
    folder: JobFolder
    #: The rasters of the job's tiles.
    rasters: frozenset[Raster]

    def bytes(self, block: Block) -> int:
        """Estimate the memory that a block takes."""
        window = self._window(block)
        return window_bytes(window.width, window.height)

    def prepare(self, block: Block, feedback: QgsProcessingFeedback) -> PreparedBlock:
        """Cut a block's window and prepare the recipe's run on it. Raises TileFailed."""
        work_folder = self.folder.new_work_folder()
        source = work_folder / "window.vrt"
        try:
            missing = self._cut(block, source, feedback)
            run = self.runner.prepare(source, work_folder, feedback)
        except TileFailed:
            shutil.rmtree(work_folder, ignore_errors=True)
            raise
        return PreparedBlock(block, run, source, work_folder, self.folder, missing)

    def _cut(self, block: Block, source: Path, feedback: QgsProcessingFeedback) -> list[str]:
        """Write the window; give the rasters that are missing in it."""
        window = self._window(block)
        try:
            self.windows.write(window, source)
            self.windows.check_pixels(source)
        except TilesError as error:
            broken = self.windows.unreadable(window)
            if not self._can_go_without(broken, block):
                raise TileFailed(str(error)) from error
            paths = [raster.path for raster in broken]
            text = QCoreApplication.translate(
                "TileJobs",
                "Run without {rasters}, which can't be read. Retry job runs it again with all its neighbours.",
            )
            feedback.pushWarning(text.format(rasters=", ".join(paths)))
            self.windows.write(window, source, without=broken)
            return paths
        return []

    def _can_go_without(self, broken: Sequence[Raster], block: Block) -> bool:
        """Tell whether only neighbours are broken, whose own tiles fail and keep the job from its mosaic."""
        return len(block.tiles) == 1 and bool(broken) and set(broken) <= self.rasters - {block.tiles[0].raster}

    def _window(self, block: Block) -> PixelRect:
        # Without a halo no neighbour is looked at: that is what a halo of 0 is for.
        return self.windows.window(block.core, self.halo + SEAM_PIXELS if self.halo else 0)


@dataclass(frozen=True)
class PreparedBlock:
    """A block whose window is cut."""

    block: Block
    run: RecipeRun
    source: Path
    work_folder: Path
    folder: JobFolder
    #: Rasters that its window lacks.
    missing: Sequence[str]

    def finish(self) -> None:
        """Run the recipe; afterwards the tiles' results are whole, under their final name.

        Raises TileFailed, or RunStopped where the lane was cancelled.
        """
        try:
            self.run.finish()
            self.source.unlink()
            self.folder.publish(self.work_folder, self.block.tile_ids, self.missing)
        finally:
            shutil.rmtree(self.work_folder, ignore_errors=True)
