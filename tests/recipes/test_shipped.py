"""The shipped recipes as the Toolbox lists them."""

from __future__ import annotations

import gc

import pytest
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm

from tile_job_plugin.recipes.recipe import find_recipe
from tile_job_plugin.recipes.shipped import MODELS_FOLDER, SHIPPED_RECIPE_IDS, SHIPPED_RECIPES, ShippedModel

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("qgis_app")]


def registered(recipe_id):
    return QgsApplication.processingRegistry().algorithmById(recipe_id)


def found_by(text):
    """The recipes that the Toolbox's search shows: it looks at titles, ids and tags."""
    recipes = [registered(recipe_id) for recipe_id in SHIPPED_RECIPE_IDS]
    return {
        recipe.name()
        for recipe in recipes
        if any(text in part.lower() for part in (recipe.displayName(), recipe.id(), *recipe.tags()))
    }


def test_every_model_is_shipped():
    assert {f"{recipe.name}.model3" for recipe in SHIPPED_RECIPES} == {path.name for path in MODELS_FOLDER.iterdir()}


@pytest.mark.parametrize("recipe", SHIPPED_RECIPES, ids=lambda recipe: recipe.name)
def test_a_recipe_s_help_is_written_as_people_read_it(recipe):
    model = ShippedModel(recipe)
    assert model.load()
    texts = [text for text in model.helpContent().values() if isinstance(text, str)]
    assert texts
    assert not [text for text in texts if "\\" in text]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("hillshade", {"relief", "multi_hillshade"}),
        ("shaded relief", {"relief", "multi_hillshade"}),
        ("slope", {"relief", "slope_aspect"}),
        ("aspect", {"slope_aspect"}),
        ("ruggedness", {"roughness"}),
        ("tpi", {"roughness"}),
        ("openness", {"openness"}),
        ("sky view", {"openness", "solar", "solar_saga"}),
        ("twi", {"wetness", "wetness_wang_liu"}),
        ("channel network", {"streams"}),
        ("watershed", {"basins"}),
        ("insolation", {"solar", "solar_saga"}),
    ],
)
def test_a_recipe_is_found_by_what_users_search_for(text, names):
    assert found_by(text) == names


@pytest.mark.parametrize("recipe", SHIPPED_RECIPES)
def test_a_copy_is_the_same_model_with_the_same_title(recipe):
    copy = QgsApplication.processingRegistry().createAlgorithmById(f"tilejobs:{recipe.name}")
    gc.collect()
    assert isinstance(copy, ShippedModel)
    assert (copy.id(), copy.displayName(), copy.group()) == (f"tilejobs:{recipe.name}", recipe.title, "Recipes")
    assert copy.toVariant() == registered(copy.id()).toVariant()
    assert "<p>" in copy.shortHelpString() or len(copy.shortHelpString()) > 40


@pytest.mark.parametrize("recipe_id", ["tilejobs:wetness", "tilejobs:streams"])
def test_an_output_on_request_is_left_out_unless_it_is_asked_for(recipe_id, run_algorithm, hills, tmp_path):
    usual = find_recipe(recipe_id, {})
    asked = find_recipe(recipe_id, {"edge_contamination": True})
    assert [output.name for output in asked.outputs[:-1]] == [output.name for output in usual.outputs]
    assert asked.outputs[-1].name == "edge_contamination"
    files = {output.parameter: str(tmp_path / f"{output.name}.tif") for output in usual.outputs}
    made = run_algorithm(recipe_id, DEM=str(hills), **files)
    assert [made[output.parameter] for output in asked.outputs] == [*files.values(), None]


def test_without_its_title_a_model_is_the_same():
    for recipe in SHIPPED_RECIPES:
        plain = QgsProcessingModelAlgorithm()
        assert plain.fromFile(str(MODELS_FOLDER / f"{recipe.name}.model3"))
        assert plain.name() == recipe.name
