"""The files of the windows that one run of a recipe reads."""

from __future__ import annotations

from pathlib import Path

from tile_job_plugin.recipes.recipe import Recipe


def window_files(recipe: Recipe, source: Path) -> list[Path]:
    """Return *source*, the tile's window, and beside it that of each raster that the recipe reads besides.

    Those that are made of the water of the whole set come last.
    """
    further = range(1, len(recipe.places))
    return [source, *(source.with_name(f"{source.stem}_{number}{source.suffix}") for number in further)]
