"""The recipe's own widgets, and the JSON that comes of them."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessingContext, QgsProject, QgsRasterLayer
from qgis.gui import QgsDoubleSpinBox, QgsMessageBar
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QComboBox, QDialogButtonBox, QLineEdit, QToolButton

from tile_job_plugin.parameter_forms import is_optional
from tile_job_plugin.recipes.recipe import settable_parameters
from tile_job_plugin.recipes.recipe_choices import find_recipes
from tile_job_plugin.widgets.recipe_dialog import RecipeDialog
from tile_job_plugin.widgets.recipe_rows import NO_DEFAULT

pytestmark = pytest.mark.needs_saga


@pytest.fixture(autouse=True)
def no_dialog_left():
    """Close what a test has left open."""
    yield
    for form in forms():
        form.reject()


def forms():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, RecipeDialog) and w.isVisible()]


@pytest.fixture
def start(open_dialog):
    """Open Start job with a recipe and JSON."""

    def open_(recipe, text=""):
        return open_dialog("tilejobs:startjob", TILE_SET="a", RECIPE=recipe, RECIPE_PARAMETERS=text)

    return open_


def press(dialog):
    dialog.mainWidget().wrappers["RECIPE_PARAMETERS"].wrappedWidget().findChild(QToolButton).click()


def opened(dialog):
    """Press the button beside the JSON; give the dialog that opens."""
    press(dialog)
    (form,) = forms()
    return form


def text_of(dialog):
    return dialog.createProcessingParameters()["RECIPE_PARAMETERS"]


def json_of(dialog):
    return json.loads(text_of(dialog))


def row(form, name):
    return next(row for row in form.form.rows if row.name == name)


def check_box(form, text):
    return next(box for box in form.findChildren(QCheckBox) if box.text() == text)


def test_every_parameter_and_output_of_each_shipped_recipe_has_a_widget(start):
    from tile_job_plugin.recipes.shipped import SHIPPED_RECIPE_IDS

    for recipe in SHIPPED_RECIPE_IDS:
        form = opened(start(recipe))
        assert [row.name for row in form.form.rows] == [d.name() for d in settable_parameters(recipe)]
        form.reject()


def test_what_is_changed_is_written_and_nothing_else(start):
    dialog = start("tilejobs:relief")
    form = opened(dialog)
    form.findChildren(QgsDoubleSpinBox)[0].setValue(300)
    check_box(form, "Slope").setChecked(False)
    form.accept()
    (azimuth, slope) = json_of(dialog).items()
    assert azimuth == ("AZIMUTH", 300)
    assert slope[1] is False
    assert set(json_of(dialog)) <= {d.name() for d in settable_parameters("tilejobs:relief")}


def test_without_a_change_the_text_stays_as_it_is(start):
    dialog = start("tilejobs:relief")
    opened(dialog).accept()
    assert text_of(dialog) == ""


def test_what_the_json_holds_is_shown_and_kept(start):
    dialog = start("tilejobs:relief", '{"AZIMUTH": 300, "UNIT": 1}')
    form = opened(dialog)
    assert form.findChildren(QgsDoubleSpinBox)[0].value() == 300
    assert form.findChild(QComboBox).currentIndex() == 1
    form.findChildren(QgsDoubleSpinBox)[1].setValue(30)
    form.accept()
    assert json_of(dialog) == {"AZIMUTH": 300, "UNIT": 1, "SUN_HEIGHT": 30}


def test_a_value_that_is_set_back_to_the_default_is_left_out(start):
    dialog = start("tilejobs:relief", '{"AZIMUTH": 300}')
    form = opened(dialog)
    form.findChildren(QgsDoubleSpinBox)[0].setValue(row(form, "AZIMUTH").default())
    form.accept()
    assert text_of(dialog) == ""


def test_defaults_can_be_restored_at_once(start):
    dialog = start("tilejobs:relief", '{"AZIMUTH": 300, "SUN_HEIGHT": 45}')
    form = opened(dialog)
    form.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    form.accept()
    assert text_of(dialog) == ""


def test_cancel_changes_nothing(start):
    dialog = start("tilejobs:relief", '{"AZIMUTH":300}')
    form = opened(dialog)
    form.findChildren(QgsDoubleSpinBox)[0].setValue(10)
    form.reject()
    assert text_of(dialog) == '{"AZIMUTH":300}'


@pytest.mark.parametrize(
    "values",
    [
        {"AZIMUTH": {"tile_set": "other"}},
        {"AZIMUTH": "north"},
        {"NOWHERE": [1, 2]},
        {"UNIT": 77},
        {"AZIMUTH": None},
    ],
)
def test_a_value_that_no_widget_shows_is_kept(start, values):
    dialog = start("tilejobs:relief", json.dumps(values))
    form = opened(dialog)
    form.findChildren(QgsDoubleSpinBox)[-1].setValue(2.5)
    form.accept()
    assert json_of(dialog).items() >= values.items()
    assert len(json_of(dialog)) == len(values) + 1


def test_such_a_value_is_shown_as_json_and_can_be_changed(start):
    dialog = start("tilejobs:relief", '{"AZIMUTH": {"tile_set": "other"}}')
    form = opened(dialog)
    field = row(form, "AZIMUTH").widget
    assert isinstance(field, QLineEdit)
    field.setText("{")
    form.accept()
    assert form.isVisible()
    assert "AZIMUTH" in form.findChild(QgsMessageBar).currentItem().text()
    field.setText("12.5")
    form.accept()
    assert json_of(dialog) == {"AZIMUTH": 12.5}


@pytest.mark.parametrize(
    ("recipe", "text", "told"),
    [
        ("tilejobs:relief", "{", "'{' is not JSON"),
        ("tilejobs:relief", "[1]", "is no JSON object"),
        ("model:nowhere", "", "there is no Processing algorithm 'model:nowhere'"),
        ("native:buffer", "", "'native:buffer' can't be run on tiles"),
    ],
)
def test_what_can_not_be_opened_is_told_and_nothing_is_lost(start, recipe, text, told):
    dialog = start(recipe, text)
    press(dialog)
    assert told in dialog.messageBar().currentItem().text()
    assert text_of(dialog) == text


def test_a_layer_of_the_project_is_written_as_its_path(start, elevation):
    layer = QgsRasterLayer(str(elevation), "ground")
    QgsProject.instance().addMapLayer(layer)
    try:
        dialog = start("gdal:slope", json.dumps({"EXTRA": layer.id()}))
        form = opened(dialog)
        assert form.values() == {"EXTRA": layer.id()}, "as it was given"
        assert row(form, "EXTRA").value() == str(elevation)
        form.reject()
    finally:
        QgsProject.instance().clear()


def test_an_algorithm_of_gdal_shows_its_own_widgets(start):
    form = opened(start("gdal:slope"))
    assert {"BAND", "COMPUTE_EDGES", "OPTIONS", "OUTPUT"} <= {row.name for row in form.form.rows}
    form.reject()


def test_every_recipe_of_this_qgis_can_be_opened_and_left_as_it_was(start):
    dialog = start("tilejobs:relief")
    context = dialog.mainWidget().wrappers["RECIPE_PARAMETERS"].widgetContext()
    for recipe in filter(None, find_recipes()):
        definitions = settable_parameters(recipe.algorithm_id)
        needed = {d.name() for d in definitions if d.defaultValue() is None and not is_optional(d)}
        form = RecipeDialog(recipe.algorithm_id, definitions, {"NOBODY": 1}, context)
        values = form.values()
        form.deleteLater()
        assert values.pop("NOBODY") == 1
        assert set(values) <= needed, recipe.algorithm_id


def test_what_must_be_given_is_written_as_it_is_shown_and_empty_is_not(start, elevation):
    layer = QgsRasterLayer(str(elevation), "ground")
    QgsProject.instance().addMapLayer(layer)
    try:
        dialog = start("native:reclassifybytable")
        form = opened(dialog)
        assert row(form, "TABLE").default() is NO_DEFAULT
        row(form, "TABLE").wrapper.setParameterValue([0, 10, 1], QgsProcessingContext())
        form.accept()
        (written,) = json_of(dialog).items()
        assert (written[0], [float(cell) for cell in written[1]]) == ("TABLE", [0, 10, 1])
    finally:
        QgsProject.instance().clear()


@pytest.fixture
def ground(elevation):
    """A layer of the project."""
    layer = QgsRasterLayer(str(elevation), "ground")
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()


def test_no_layer_of_the_project_is_chosen_for_a_raster_that_may_be_the_tile(start, ground):
    dialog = start("gdal:pansharp")
    form = opened(dialog)
    assert row(form, "PANCHROMATIC").value() in (None, "")
    form.accept()
    assert text_of(dialog) == ""


def test_a_further_raster_is_chosen_from_the_project_and_written_as_its_path(start, ground, elevation):
    dialog = start("gdal:pansharp")
    form = opened(dialog)
    row(form, "PANCHROMATIC").wrapper.setParameterValue(ground.id(), QgsProcessingContext())
    form.accept()
    assert json_of(dialog) == {"PANCHROMATIC": str(elevation)}


def test_a_raster_that_is_another_tile_set_stays_while_others_change(start):
    dialog = start("gdal:pansharp", '{"PANCHROMATIC": {"tile_set": "heights"}}')
    form = opened(dialog)
    row(form, "EXTRA").wrapper.setParameterValue("-q", QgsProcessingContext())
    form.accept()
    assert json_of(dialog) == {"PANCHROMATIC": {"tile_set": "heights"}, "EXTRA": "-q"}


def test_the_input_that_takes_the_tile_is_not_asked_for(start):
    dialog = start("gdal:pansharp")
    dialog.setParameters({"SOURCE": "SPECTRAL"})
    names = [row.name for row in opened(dialog).form.rows]
    assert "SPECTRAL" not in names
    assert "PANCHROMATIC" in names


def test_a_value_that_is_emptied_is_left_out(start):
    dialog = start("gdal:slope", '{"EXTRA": "-q"}')
    form = opened(dialog)
    row(form, "EXTRA").wrapper.setParameterValue("", QgsProcessingContext())
    form.accept()
    assert text_of(dialog) == ""


def test_the_json_can_be_set_in_the_batch_panel(open_batch):
    dialog = open_batch("tilejobs:startjob")
    panel = dialog.mainWidget()
    widget = panel.wrappers[0][panel.parameter_to_column["RECIPE_PARAMETERS"]].wrappedWidget()
    widget.findChild(QLineEdit).setText('{"AZIMUTH": 1}')
    widget.findChild(QToolButton).click()
    (form,) = forms()
    form.findChildren(QgsDoubleSpinBox)[0].setValue(300)
    form.accept()
    assert widget.findChild(QLineEdit).text() == '{"AZIMUTH": 300}'
