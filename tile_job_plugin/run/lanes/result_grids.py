"""Whether a recipe's results lie on the pixel grid of the tile set, looked at as soon as the first one is there."""

from __future__ import annotations

from pathlib import Path

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.errors import RecipeChangesGrid
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.tiles.headers import Header, read_header
from tile_job_plugin.tiles.model import Grid, PixelRect


def check_results(runner: BoundRecipe, folder: Path, grid: Grid, rect: PixelRect | None = None) -> None:
    """Refuse a recipe whose results in *folder* lie on another grid, or do not cover *rect*, if any.

    No other tile would do better, so this is no failure of one tile.

    Raises RecipeChangesGrid, or TileFailed for a result that can't be read.
    """
    recipe = runner.recipe
    for output in recipe.outputs:
        try:
            header = read_header(str(runner.result(output.name, folder)))
        except GdalFailed as error:
            raise TileFailed(
                QT_TRANSLATE_NOOP("TileJobs", "{recipe} made a {output} that can't be read: {reason}"),
                recipe=recipe.algorithm_id,
                output=output.title,
                reason=error,
            ) from error
        extent = header.extent(grid)
        if extent is None:
            raise RecipeChangesGrid(recipe.algorithm_id, output.title, _pixels(grid), _grid_in_words(header, grid))
        if rect and extent.united(rect) != extent:
            text = QT_TRANSLATE_NOOP("TileJobs", "{width} x {height} pixels")
            expected, made = (Message(text, width=size.width, height=size.height) for size in (rect, extent))
            raise RecipeChangesGrid(recipe.algorithm_id, output.title, expected, made)


def _pixels(grid: Grid) -> Message:
    text = QT_TRANSLATE_NOOP("TileJobs", "pixels of {width:.12g} x {height:.12g}, as the tile set")
    return Message(text, width=grid.pixel_width, height=grid.pixel_height)


def _grid_in_words(header: Header, grid: Grid) -> Message:
    if not header.is_north_up:
        return Message(QT_TRANSLATE_NOOP("TileJobs", "no north-up grid"))
    width, height = header.pixel_size
    beside = QT_TRANSLATE_NOOP(
        "TileJobs", "pixels of {width:.12g} x {height:.12g} that lie beside those of the tile set"
    )
    other = QT_TRANSLATE_NOOP("TileJobs", "pixels of {width:.12g} x {height:.12g}")
    return Message(beside if header.has_pixels_of(grid) else other, width=width, height=height)
