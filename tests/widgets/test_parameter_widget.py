"""The widgets in the dialog, the batch panel, the modeler and the History."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
)
from qgis.gui import QgsProcessingModelerParameterWidget

from tests.widgets.conftest import field_of, wait_until
from tile_job_plugin.widgets.choice_combo import ChoiceCombo

VALUES = {
    "TILE_SET": "fault",
    "TOWN_ID": "nowhere",
    "RECIPE": "model:none",
    "RECIPE_PARAMETERS": '{"A": {"tile_set": "é"}}',
}


@pytest.mark.parametrize("algorithm", ["startjob", "listtowns", "tilesetlayer"])
def test_every_algorithm_that_takes_a_tile_set_offers_them(open_dialog, algorithm):
    assert isinstance(field_of(open_dialog(f"tilejobs:{algorithm}"), "TILE_SET"), ChoiceCombo)


def test_values_are_plain_texts_as_they_were_set(open_dialog):
    values = open_dialog("tilejobs:startjob", **VALUES).createProcessingParameters()
    assert {name: values[name] for name in VALUES} == VALUES


def test_an_empty_field_is_an_empty_text(open_dialog):
    dialog = open_dialog("tilejobs:startjob", TILE_SET="fault", TOWN_ID="x")
    dialog.setParameters({"TOWN_ID": ""})
    assert dialog.createProcessingParameters()["TOWN_ID"] == ""


def test_no_tile_set_is_refused_by_the_dialog(open_dialog):
    wrapper = open_dialog("tilejobs:listtowns").mainWidget().wrappers["TILE_SET"]
    assert not wrapper.parameterDefinition().checkValueIsAcceptable(wrapper.parameterValue())


def test_defaults_are_shown(open_dialog):
    values = open_dialog("tilejobs:startjob", TILE_SET="a").createProcessingParameters()
    assert values["RECIPE"] == "tilejobs:relief"


def test_the_history_gives_back_what_was_set(open_dialog):
    dialog = open_dialog("tilejobs:startjob", **VALUES)
    values = dialog.createProcessingParameters()
    command = dialog.algorithm().asPythonCommand(values, QgsProcessingContext())
    # As the History does it, which opens the dialog with what the command passes.
    names = {}
    exec(command.replace("processing.run(", "call = ("), names)
    algorithm_id, given = names["call"]
    again = open_dialog(algorithm_id, **given).createProcessingParameters()
    assert {name: again[name] for name in VALUES} == VALUES


# ------------------------------------------------------------------------------------------------------- Batch


def test_the_batch_panel_has_a_field_in_each_row(open_batch, register, saved_connection):
    register("fault", "1", "2")
    panel = open_batch("tilejobs:startjob").mainWidget()
    panel.addRow()
    context = QgsProcessingContext()
    for row, recipe in enumerate(("native:slope", "model:none")):
        values = {**VALUES, "CONNECTION": saved_connection, "RECIPE": recipe}
        for name, value in values.items():
            panel.wrappers[row][panel.parameter_to_column[name]].setParameterValue(value, context)
    town = panel.wrappers[1][panel.parameter_to_column["TOWN_ID"]].wrappedWidget().findChild(ChoiceCombo)
    wait_until(lambda: [town.itemText(row) for row in range(town.count())] == ["1", "2"])
    for row, recipe in enumerate(("native:slope", "model:none")):
        given = {name: panel.valueForParameter(row, name) for name in VALUES}
        assert given == {**VALUES, "RECIPE": recipe}


# ------------------------------------------------------------------------------------------------------- Modeler


def wrappers_of(dialog):
    return dialog.widget.widget.wrappers


def test_the_modeler_takes_texts_expressions_and_inputs(open_step):
    model = QgsProcessingModelAlgorithm("model", "Tests")
    dialog = open_step("tilejobs:startjob", model)
    wrappers = wrappers_of(dialog)
    assert isinstance(wrappers["TILE_SET"], QgsProcessingModelerParameterWidget)
    source = QgsProcessingModelChildParameterSource
    sources = {
        "TILE_SET": source.fromStaticValue("fault"),
        "TOWN_ID": source.fromExpression("'1' || '1'"),
        "RECIPE": source.fromModelParameter("recipe"),
        "RECIPE_PARAMETERS": source.fromChildOutput("before", "JSON"),
    }
    for name, value in sources.items():
        wrappers[name].setWidgetValue(value)
    assert wrappers["TILE_SET"].value().staticValue() == "fault"
    assert wrappers["TOWN_ID"].value().expression() == "'1' || '1'"


def test_a_step_keeps_its_values_when_it_is_opened_again(open_step):
    model = QgsProcessingModelAlgorithm("model", "Tests")
    child = QgsProcessingModelChildAlgorithm("tilejobs:startjob")
    child.setChildId("start")
    source = QgsProcessingModelChildParameterSource
    for name, value in VALUES.items():
        child.addParameterSources(name, [source.fromStaticValue(value)])
    model.addChildAlgorithm(child)
    made = wrappers_of(open_step("tilejobs:startjob", model, "start"))
    assert {name: made[name].value().staticValue() for name in VALUES} == VALUES


def test_each_widget_that_a_parameter_names_is_there(qgis_app):
    from importlib import import_module

    provider = QgsApplication.processingRegistry().providerById("tilejobs")
    definitions = [definition for algorithm in provider.algorithms() for definition in algorithm.parameterDefinitions()]
    names = {definition.metadata().get("widget_wrapper", {}).get("class") for definition in definitions} - {None}
    assert len(names) == 4
    for name in names:
        module, _, kind = name.rpartition(".")
        assert isinstance(getattr(import_module(module), kind), type)
