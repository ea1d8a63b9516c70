"""What a model's steps name must be there: QGIS itself would leave out what is not, without a word."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
    QgsProcessingProvider,
)

from tests.fixtures.modeler import add_step, output_named
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.recipes.recipe import find_recipe

SLOPE, SHADE = "sagacmd:ta_morphometry_0", "sagacmd:ta_lighting_0"


class Models(QgsProcessingProvider):
    """Holds models as QGIS' own provider does."""

    def id(self) -> str:
        return "models"

    def name(self) -> str:
        return "Models"

    def loadAlgorithms(self) -> None:
        """Begin without any."""


@pytest.fixture
def saved(qgis_app, tmp_path) -> Callable[[QgsProcessingModelAlgorithm], str]:
    """Write a model to a file and load that, as QGIS does; gives its id."""
    provider = Models()
    QgsApplication.processingRegistry().addProvider(provider)

    def save(model: QgsProcessingModelAlgorithm) -> str:
        model.updateDestinationParameters()
        path, loaded = tmp_path / f"{model.name()}.model3", QgsProcessingModelAlgorithm()
        assert model.toFile(str(path))
        assert loaded.fromFile(str(path))
        assert provider.addAlgorithm(loaded)
        return loaded.id()

    yield save
    QgsApplication.processingRegistry().removeProvider(provider)


def model_of_slope(values: dict[str, Any], outputs: dict[str, str], name: str = "old") -> QgsProcessingModelAlgorithm:
    model = QgsProcessingModelAlgorithm(name, "Tests")
    model.addModelParameter(QgsProcessingParameterRasterLayer("DEM", "Elevation"), QgsProcessingModelParameter("DEM"))
    add_step(model, "slope", SLOPE, values, {"ELEVATION": "DEM"}, outputs)
    return model


def refusal(recipe: str) -> str:
    with pytest.raises(RequestRefused) as refused:
        find_recipe(recipe, {})
    return str(refused.value)


def version() -> str:
    return QgsApplication.processingRegistry().providerById("sagacmd").versionInfo()


@pytest.mark.needs_saga
def test_a_parameter_that_a_steps_tool_lacks_is_named_with_step_and_tool(saved):
    recipe = saved(model_of_slope({"UNIT_SLOPE": 1, "SAMPLING": 4}, {"Slope": "SLOPE"}))
    message = refusal(recipe)
    assert message.startswith(
        f"RECIPE: 'models:old' can't be run on tiles: its step 'slope' sets SAMPLING of {SLOPE}, which SAGA {version()}"
    )
    assert "UNIT_SLOPE" not in message


@pytest.mark.needs_saga
def test_an_output_that_a_steps_tool_lacks_is_named(saved):
    recipe = saved(model_of_slope({}, {"Slope": "SLOPE", "Northness": "NORTH"}))
    assert f"its step 'slope' should give NORTH of {SLOPE}, which SAGA" in refusal(recipe)


@pytest.mark.needs_saga
def test_a_link_to_an_output_that_is_not_there_is_named(saved):
    model = model_of_slope({}, {"Slope": "SLOPE"})
    add_step(model, "shade", SHADE, {}, {"ELEVATION": ("slope", "NORTH")}, {"Shade": "SHADE"})
    assert f"its step 'shade' takes from 'slope' NORTH of {SLOPE}, which SAGA" in refusal(saved(model))


@pytest.mark.needs_saga
def test_all_unknown_names_are_told_at_once(saved):
    message = refusal(saved(model_of_slope({"FIRST": 1, "SECOND": 2}, {"Slope": "SLOPE", "Third": "THIRD"})))
    assert all(f"{name} of {SLOPE}" in message for name in ("FIRST", "SECOND", "THIRD"))


@pytest.mark.needs_saga
def test_a_model_in_a_model_is_looked_into(saved):
    inner = saved(model_of_slope({"SAMPLING": 4}, {"Slope": "SLOPE"}, name="inner"))
    outer = QgsProcessingModelAlgorithm("outer", "Tests")
    outer.addModelParameter(QgsProcessingParameterRasterLayer("DEM", "Elevation"), QgsProcessingModelParameter("DEM"))
    output = output_named(QgsApplication.processingRegistry().algorithmById(inner), "Slope")
    add_step(outer, "inside", inner, {}, {"DEM": "DEM"}, {"Slope": output})
    assert f"its step 'slope' sets SAMPLING of {SLOPE}" in refusal(saved(outer))


@pytest.mark.needs_saga
@pytest.mark.parametrize("empty", [None, ""])
def test_a_parameter_left_empty_may_be_unknown(saved, empty):
    recipe = saved(model_of_slope({"SAMPLING": empty}, {"Slope": "SLOPE"}))
    assert find_recipe(recipe, {}).source.parameter == "DEM"


def test_a_missing_tool_is_told_first(saved):
    model = model_of_slope({"SAMPLING": 4}, {"Slope": "SLOPE"})
    add_step(model, "shade", "sagacmd:no_such_tool", {}, {"ELEVATION": ("slope", "SLOPE")}, {})
    assert "its steps need sagacmd:no_such_tool" in refusal(saved(model))


@pytest.mark.needs_saga
def test_the_shipped_recipes_name_nothing_unknown(qgis_app):
    for path in (Path(__file__).parents[2] / "tile_job_plugin" / "recipes" / "models").glob("*.model3"):
        assert find_recipe(f"tilejobs:{path.stem}", {}).outputs
