"""Measures how much a job's results differ where tiles meet, and says what that means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.doors import said
from tile_job_plugin.errors import Stopped
from tile_job_plugin.messages import QT_TRANSLATE_N_NOOP, Counted
from tile_job_plugin.recipes.recipe_outputs import RecipeOutput
from tile_job_plugin.run.files.result_folders import ResultFolders
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.run.seams.differences import difference_text
from tile_job_plugin.run.seams.halo_choice import HaloChoice
from tile_job_plugin.tiles.model import Grid
from tile_job_plugin.tiles.seams import ResultReader, SeamDifference, find_seams
from tile_job_plugin.tiles.tile_columns import Tiles
from tile_job_plugin.tiles.units import unit_of


@dataclass(frozen=True)
class SeamReport:
    """The seams of one output."""

    output: RecipeOutput
    error: SeamDifference
    #: The unit of the output's values; empty where it is not known.
    unit: str = ""

    def difference(self, grid: Grid) -> str:
        """Return the largest difference, and where it is."""
        text = difference_text(self.output.title, self.unit, self.error.largest, self.error.values)
        return self._with_holes_and_place(text, grid)

    def place(self, grid: Grid) -> str:
        """Return where the largest difference is, in map coordinates."""
        if self.error.seam is None or self.error.pixel is None:
            return ""
        column, row = self.error.pixel
        x, y = grid.centre(column, row)
        text = QCoreApplication.translate("TileJobs", "{output} at {x}, {y}, between tiles {first} and {second}")
        first, second = self.error.seam.first.id, self.error.seam.second.id
        return str(text.format(output=self.output.title, x=f"{x:.12g}", y=f"{y:.12g}", first=first, second=second))

    def text(self, grid: Grid) -> str:
        """Return all in one line, for the log."""
        text = QCoreApplication.translate("TileJobs", "Seam error of {output}: largest {largest}, mean {mean}")
        text = text.format(output=self.output.title, largest=f"{self.error.largest:.6g}", mean=f"{self.error.mean:.6g}")
        return self._with_holes_and_place(text, grid)

    def _with_holes_and_place(self, text: str, grid: Grid) -> str:
        if self.error.holes:
            text = f"{text}; {self._holes()}"
        return f"{text} ({self.place(grid)})" if self.error.seam else text

    def _holes(self) -> str:
        texts = QT_TRANSLATE_N_NOOP(
            "TileJobs", "1 pixel is nodata in one of two results", "{count} pixels are nodata in one of two results"
        )
        return said(Counted(texts, self.error.holes))


def seam_warning(differing: Sequence[SeamReport], grid: Grid, choice: HaloChoice) -> str:
    """Return in words what the seams of outputs mean; nothing where none has any."""
    if not differing:
        return ""
    text = QCoreApplication.translate(
        "TileJobs",
        "The mosaic has seams: with a halo of {halo} pixels, results differ by {differences} where tiles meet.",
    )
    told = text.format(halo=choice.halo, differences="; ".join(report.difference(grid) for report in differing))
    return f"{told} {_advice(choice)}"


def _advice(choice: HaloChoice) -> str:
    if choice.found is not None and choice.found.reach is None and choice.found.differing:
        return str(
            QCoreApplication.translate(
                "TileJobs",
                "No halo removes them, because the recipe is not local: it follows water or uses the whole raster. Run "
                "it as one window over the whole tile set, which needs more memory, or use larger tiles.",
            )
        )
    if choice.found is not None:
        return str(
            QCoreApplication.translate(
                "TileJobs",
                "This halo was measured, and will not be used again: start the job once more with an empty halo to "
                "have a wider one measured.",
            )
        )
    return str(
        QCoreApplication.translate(
            "TileJobs",
            "Start a job with a larger halo, or with an empty one to have it measured. If seams remain, the recipe is "
            "not local: it follows water or uses the whole raster, and can't be run tile by tile without seams.",
        )
    )


def measure_seams(
    runner: BoundRecipe,
    grid: Grid,
    tiles: Tiles,
    results: ResultFolders,
    on_progress: Callable[[float], bool],
) -> list[SeamReport]:
    """Compare *results* along all seams between them; a report for each output.

    Both results must reach over the seam. *on_progress* gets 0 to 100. Raises Stopped when it says with False that
    nobody wants to know any more.
    """
    reports = no_differences(runner, results)
    readers = [ResultReader(grid) for _ in reports]
    extent = tiles.cores.around
    result_of = results.numbers(tiles.ids)
    for seam in find_seams(tiles, result_of):
        if not on_progress(100 * (seam.rect.row - extent.row) / extent.height):
            raise Stopped
        folders = [results.folders[result_of[number]] for number in seam.numbers]
        for report, reader in zip(reports, readers):
            first, second = (
                reader.read(str(runner.result(report.output.name, folder)), seam.rect) for folder in folders
            )
            report.error.add(seam, seam.rect, first, second)
    return reports


def no_differences(runner: BoundRecipe, results: ResultFolders) -> list[SeamReport]:
    """Return a report for each output, to which differences are added."""
    folder = results.folders[0]
    return [
        SeamReport(output, SeamDifference(), unit_of(runner.result(output.name, folder)))
        for output in runner.recipe.outputs
    ]
