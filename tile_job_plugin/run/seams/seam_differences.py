"""Measures how much a job's results differ where tiles meet, and says what that means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tile_job_plugin.errors import Stopped
from tile_job_plugin.messages import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP, Counted, Message, chained
from tile_job_plugin.recipes.recipe_outputs import RecipeOutput
from tile_job_plugin.run.files.result_folders import ResultFolders
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.run.seams.differences import difference_text
from tile_job_plugin.run.seams.halo_choice import HaloChoice
from tile_job_plugin.tiles.classes import are_classes
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

    def threshold(self, part: float) -> float:
        """Return the largest difference that is no seam: a *part* of the range of the values, none between classes."""
        return self.error.threshold(self._own(part))

    def has_seam(self, part: float) -> bool:
        """Whether results differ by more than that, or only one of them is nodata somewhere."""
        return self.error.has_seam(self._own(part))

    def _own(self, part: float) -> float:
        return 0.0 if are_classes(self.output.name) else part

    def difference(self, grid: Grid) -> Message:
        """Return the largest difference, and where it is."""
        text = difference_text(self.output.title, self.unit, self.error.largest, self.error.values)
        return self._with_holes_and_place(text, grid)

    def place(self, grid: Grid) -> Message | None:
        """Return where the largest difference is, in map coordinates."""
        if self.error.seam is None or self.error.pixel is None:
            return None
        column, row = self.error.pixel
        x, y = grid.centre(column, row)
        text = QT_TRANSLATE_NOOP("TileJobs", "{output} at {x:.12g}, {y:.12g}, between tiles {first} and {second}")
        first, second = self.error.seam.first.id, self.error.seam.second.id
        return Message(text, output=self.output.title, x=x, y=y, first=first, second=second)

    def text(self, grid: Grid) -> Message:
        """Return all in one line, for the log."""
        text = QT_TRANSLATE_NOOP("TileJobs", "Seam error of {output}: largest {largest:.6g}, mean {mean:.6g}")
        told = Message(text, output=self.output.title, largest=self.error.largest, mean=self.error.mean)
        return self._with_holes_and_place(told, grid)

    def _with_holes_and_place(self, text: Message, grid: Grid) -> Message:
        if self.error.holes:
            text = Message(QT_TRANSLATE_NOOP("TileJobs", "{text}; {holes}"), text=text, holes=self._holes())
        place = self.place(grid)
        placed = QT_TRANSLATE_NOOP("TileJobs", "{text} ({place})")
        return Message(placed, text=text, place=place) if place else text

    def _holes(self) -> Message:
        texts = QT_TRANSLATE_N_NOOP(
            "TileJobs", "1 pixel is nodata in one of two results", "{count} pixels are nodata in one of two results"
        )
        return Counted(texts, self.error.holes)


def seam_warning(differing: Sequence[SeamReport], grid: Grid, choice: HaloChoice) -> Message | None:
    """Return in words what the seams of outputs mean; None where none has any."""
    if not differing:
        return None
    text = QT_TRANSLATE_NOOP(
        "TileJobs",
        "The mosaic has seams: with a halo of {halo} pixels, results differ by {differences} where tiles meet.",
    )
    one_and_other = QT_TRANSLATE_NOOP("TileJobs", "{one}; {other}")
    differences = chained(one_and_other, (report.difference(grid) for report in differing))
    told = Message(text, halo=choice.halo, differences=differences)
    return Message(QT_TRANSLATE_NOOP("TileJobs", "{told} {advice}"), told=told, advice=_advice(choice))


def _advice(choice: HaloChoice) -> Message:
    if choice.found is not None and choice.found.reach is None and choice.found.differing:
        return Message(
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "No halo removes them, because the recipe is not local: it follows water or uses the whole raster. Run "
                "it as one window over the whole tile set, which needs more memory, or use larger tiles.",
            )
        )
    if choice.found is not None:
        return Message(
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "This halo was measured, and will not be used again: start the job once more with an empty halo to "
                "have a wider one measured.",
            )
        )
    return Message(
        QT_TRANSLATE_NOOP(
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
