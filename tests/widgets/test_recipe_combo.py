"""The field for a recipe."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtTest import QTest

from tests.widgets.conftest import field_of, texts_of, wait_until
from tile_job_plugin.main_thread import process_events
from tile_job_plugin.recipes.recipe import RECIPES_SETTING
from tile_job_plugin.recipes.recipe_choices import find_recipes
from tile_job_plugin.recipes.shipped import SHIPPED_RECIPE_IDS
from tile_job_plugin.widgets import recipe_combo

pytestmark = pytest.mark.needs_saga


@pytest.fixture
def two_allowed(qgis_app):
    QgsSettings().setValue(RECIPES_SETTING, "native:slope,tilejobs:relief")
    yield
    QgsSettings().remove(RECIPES_SETTING)


def values_of(field):
    return [field.itemData(row) for row in range(field.count())]


def test_shipped_recipes_come_first_and_what_is_none_does_not_come(open_dialog):
    field = field_of(open_dialog("tilejobs:startjob"), "RECIPE")
    wait_until(lambda: field.count() > len(SHIPPED_RECIPE_IDS))
    values = values_of(field)
    assert tuple(values[: len(SHIPPED_RECIPE_IDS)]) == SHIPPED_RECIPE_IDS
    assert {"native:slope", "sagacmd:ta_morphometry_0"} <= set(values)
    assert not {"native:buffer", "tilejobs:startjob"} & set(values)
    others = [text.rpartition(" [")[0].casefold() for text in texts_of(field)[len(SHIPPED_RECIPE_IDS) :]]
    assert others == sorted(others)


def test_the_default_is_shown_by_its_title_before_the_list_is_there(open_dialog):
    field = field_of(open_dialog("tilejobs:startjob"), "RECIPE")
    assert field.currentText() == "Relief: hillshade and slope [tilejobs:relief]"
    assert field.value() == "tilejobs:relief"


def test_the_list_is_whole_as_soon_as_it_is_opened(open_dialog):
    field = field_of(open_dialog("tilejobs:startjob"), "RECIPE")
    field.showPopup()
    assert field.count() > len(SHIPPED_RECIPE_IDS)
    field.hidePopup()
    assert field.value() == "tilejobs:relief"


@pytest.mark.alone
def test_looking_for_recipes_leaves_the_window_free(open_dialog):
    field = field_of(open_dialog("tilejobs:startjob"), "RECIPE")
    longest = 0.0
    while field.count() <= 1:
        began = time.monotonic()
        process_events(1)
        longest = max(longest, time.monotonic() - began)
    assert longest < 1.0


def test_only_allowed_recipes_are_offered(two_allowed, open_dialog):
    field = field_of(open_dialog("tilejobs:startjob"), "RECIPE")
    field.needed.emit()
    assert values_of(field) == ["tilejobs:relief", "native:slope"]


def test_the_rows_of_a_batch_look_for_recipes_once(open_batch, monkeypatch):
    searches = []
    monkeypatch.setattr(recipe_combo, "find_recipes", lambda: searches.append(1) or find_recipes())
    dialog = open_batch("tilejobs:startjob")
    for _ in range(3):
        dialog.mainWidget().addRow()
    fields = dialog.findChildren(recipe_combo.RecipeCombo)
    assert len(fields) == 4
    wait_until(lambda: all(field.count() > len(SHIPPED_RECIPE_IDS) for field in fields), 30)
    assert len(searches) == 1


def test_a_search_for_a_dialog_that_is_closed_is_not_gone_on_with(open_dialog, close_all, two_allowed):
    QgsSettings().remove(RECIPES_SETTING)
    open_dialog("tilejobs:startjob")
    close_all.pop().deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QgsSettings().setValue(RECIPES_SETTING, "native:slope")
    field = field_of(open_dialog("tilejobs:startjob"), "RECIPE")
    field.needed.emit()
    assert values_of(field) == ["native:slope"]


def test_a_field_that_asks_as_soon_as_a_search_is_over_gets_its_list(close_all):
    closed, opened, asks = (recipe_combo.RecipeCombo() for _ in range(3))
    close_all.extend([opened, asks])
    closed.show()
    # PyQt counts its slot as connected until events are handled.
    sip.delete(closed)
    opened.show()
    opened.showPopup()
    opened.hidePopup()
    asks.show()
    wait_until(lambda: asks.count() > len(SHIPPED_RECIPE_IDS))


@pytest.mark.parametrize("recipe", ["model:nowhere", "tilejobs:relie", "native:buffer"])
def test_an_unknown_recipe_that_is_typed_stays(open_dialog, recipe):
    dialog = open_dialog("tilejobs:startjob", TILE_SET="a")
    field = field_of(dialog, "RECIPE")
    field.clearEditText()
    QTest.keyClicks(field.lineEdit(), recipe)
    field.lineEdit().clearFocus()
    process_events(300)
    assert dialog.createProcessingParameters()["RECIPE"] == recipe
