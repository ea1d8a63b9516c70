"""Whether a recipe's results lie on the pixel grid of the tile set, looked at as soon as the first one is there."""

from __future__ import annotations

from pathlib import Path

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
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
            expected, made = (f"{size.width} x {size.height} pixels" for size in (rect, extent))
            raise RecipeChangesGrid(recipe.algorithm_id, output.title, expected, made)


def _pixels(grid: Grid) -> str:
    return f"pixels of {grid.pixel_width:.12g} x {grid.pixel_height:.12g}, as the tile set"


def _grid_in_words(header: Header, grid: Grid) -> str:
    if not header.is_north_up:
        return "no north-up grid"
    width, height = header.pixel_size
    if header.has_pixels_of(grid):
        return f"pixels of {width:.12g} x {height:.12g} that lie beside those of the tile set"
    return f"pixels of {width:.12g} x {height:.12g}"
