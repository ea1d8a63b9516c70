"""The recipes that a dialog offers; `tests/widgets/test_recipe_combo.py` has their order and the allowed ones."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.recipes.recipe import outputs_made
from tile_job_plugin.recipes.recipe_choices import RecipeChoice, find_recipes, in_order, recipe_choice

pytestmark = pytest.mark.usefixtures("qgis_app")


def can_be_a_recipe(algorithm_id):
    try:
        outputs_made(algorithm_id, {})
    except RequestRefused:
        return False
    return True


def test_every_algorithm_is_looked_at_and_those_that_startjob_takes_are_offered():
    offered = [recipe.algorithm_id for recipe in find_recipes() if recipe]
    providers = QgsApplication.processingRegistry().providers()
    ids = [algorithm.id() for provider in providers for algorithm in provider.algorithms()]
    assert sum(1 for _ in find_recipes()) == len(ids)
    assert all(can_be_a_recipe(algorithm_id) for algorithm_id in offered)
    assert {"native:slope", "gdal:slope"} <= set(offered)


@pytest.mark.needs_saga
def test_shipped_recipes_come_before_others_however_they_are_called():
    choices = [RecipeChoice("a:b", "AAA"), RecipeChoice("tilejobs:wetness", "Z"), RecipeChoice("tilejobs:relief", "X")]
    assert [choice.algorithm_id for choice in in_order(choices)] == ["tilejobs:relief", "tilejobs:wetness", "a:b"]


def test_one_recipe_is_found_by_its_id():
    assert recipe_choice("native:slope") == RecipeChoice("native:slope", "Slope")
    assert recipe_choice("model:nowhere") is None
