"""Of which recipes results may be kept."""

from __future__ import annotations

import pytest

from tile_job_plugin.recipes.recipe import find_recipe, runnable
from tile_job_plugin.run.kept.recipe_identity import recipe_identity
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.run.likeness import versions_here
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile, TileSet
from tile_job_plugin.tiles.windows import Windows

RECT = PixelRect(0, 0, 20, 20)
SET = TileSet("set", Grid("", 0, 0, 30, 30), "Float32", [Tile("a", RECT, Raster("a.tif", RECT, None, "Float32"))])


def identity(recipe_id, values):
    recipe = find_recipe(recipe_id, values)
    return recipe_identity(BoundRecipe(recipe, runnable(recipe)), SET, Windows(SET), versions_here())


@pytest.mark.needs_saga
def test_a_recipe_that_is_given_what_follows_water_has_none(qgis_app):
    fill = "sagacmd:ta_preprocessor_5"
    assert identity(fill, {"MINSLOPE": 0}) == ""
    assert identity(fill, {"MINSLOPE": 0.1}) != ""
