"""The recipes that a dialog offers; `tests/widgets/test_recipe_combo.py` has their order and the allowed ones."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsSettings

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.recipes.recipe import outputs_made
from tile_job_plugin.recipes.recipe_choices import (
    MOST_RECENT,
    RECENT_SETTING,
    RecipeChoice,
    find_recipes,
    in_order,
    recent_recipes,
    recipe_choice,
    remember_recipe,
)

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture(autouse=True)
def nothing_recent(qgis_app):
    yield
    QgsSettings().remove(RECENT_SETTING)


def ids_in_order(*ids_and_titles):
    return [choice.algorithm_id for choice in in_order(RecipeChoice(*each) for each in ids_and_titles)]


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


def test_shipped_recipes_come_before_others_however_they_are_called():
    ids = ids_in_order(("a:b", "AAA"), ("tilejobs:wetness", "Z"), ("tilejobs:relief", "X"))
    assert ids == ["tilejobs:relief", "tilejobs:wetness", "a:b"]


def test_the_users_own_recipes_come_before_those_of_others():
    own = [("model:b", "B"), ("script:a", "A"), ("project:c", "C")]
    ids = ids_in_order(("tilejobs:relief", "Relief"), ("native:slope", "A slope"), *own)
    assert ids == ["script:a", "model:b", "project:c", "tilejobs:relief", "native:slope"]


def test_the_last_recipes_come_first_the_newest_on_top():
    remember_recipe("native:slope")
    remember_recipe("model:b")
    remember_recipe("gdal:slope")
    remember_recipe("model:b")
    ids = ids_in_order(
        ("tilejobs:relief", "A"), ("model:a", "A"), ("native:slope", "S"), ("gdal:slope", "T"), ("model:b", "U")
    )
    assert ids == ["model:b", "gdal:slope", "native:slope", "model:a", "tilejobs:relief"]


def test_only_a_few_recent_recipes_are_kept():
    for number in range(MOST_RECENT + 2):
        remember_recipe(f"model:{number}")
    assert recent_recipes() == [f"model:{number}" for number in range(MOST_RECENT + 1, 1, -1)]


def test_a_recipe_has_the_icon_that_the_toolbox_shows():
    shown = QgsApplication.processingRegistry().algorithmById("native:slope").icon()
    assert recipe_choice("native:slope").icon.pixmap(16).toImage() == shown.pixmap(16).toImage()
    assert not recipe_choice("native:slope").icon.isNull()


def test_one_recipe_is_found_by_its_id():
    assert recipe_choice("native:slope") == RecipeChoice("native:slope", "Slope")
    assert recipe_choice("model:nowhere") is None
