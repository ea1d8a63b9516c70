"""What a recipe is run with: each parameter is looked at by itself, given or not."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFile,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from tests.fixtures.quick_recipe import CopyRaster
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.recipes.errors import RecipeDataMissing, RecipeParameterRefused
from tile_job_plugin.recipes.recipe import find_recipe


class CopyWithMore(CopyRaster):
    """Copies its raster INPUT, and takes parameters before and after it in the alphabet."""

    def __init__(self, name, *definitions, output=None):
        super().__init__()
        self._name = name
        self._definitions = definitions
        self._output = output

    def name(self):
        return self._name

    def createInstance(self):
        return CopyWithMore(self._name, *(d.clone() for d in self._definitions), output=self._output)

    def initAlgorithm(self, configuration=None):
        super().initAlgorithm(configuration)
        for definition in self._definitions:
            self.addParameter(definition.clone())
        if self._output:
            self.removeParameter("OUTPUT")
            self.addParameter(self._output.clone())

    def checkParameterValues(self, parameters, context):
        fits, message = super().checkParameterValues(parameters, context)
        if fits and parameters.get("A") == parameters.get("Z") == 7:
            return False, "A and Z can't both be 7"
        return fits, message


@pytest.fixture
def recipe_with(quick_provider):
    """Register a recipe with more parameters, and give its id."""
    made = []

    def make(*definitions, output=None):
        made.append(CopyWithMore(f"more{len(made)}", *definitions, output=output))
        assert quick_provider.addAlgorithm(made[-1])
        return f"quick:{made[-1].name()}"

    yield make
    quick_provider.refreshAlgorithms()
    quick_provider.add_model()


def number(name, default=None):
    return QgsProcessingParameterNumber(name, name, QgsProcessingParameterNumber.Type.Double, default)


@pytest.mark.parametrize("name", ["A", "Z"])
def test_a_required_value_is_missed_wherever_it_stands_in_the_alphabet(recipe_with, name):
    with pytest.raises(
        RecipeParameterRefused, match=rf"{name} of quick:.*nothing is given\. Give a number\."
    ) as refusal:
        find_recipe(recipe_with(number(name)), {})
    assert refusal.value.parameter == name


@pytest.mark.parametrize(
    "definition",
    [
        QgsProcessingParameterBand("BAND", "Band", 1, "INPUT"),
        QgsProcessingParameterCrs("ACRS", "CRS", "EPSG:32632"),
        number("A", 2.0),
        number("Z", 2.0),
    ],
    ids=lambda definition: definition.name(),
)
def test_a_default_counts_wherever_it_stands_in_the_alphabet(recipe_with, definition):
    assert find_recipe(recipe_with(definition), {}).parameters[definition.name()] == definition.defaultValue()


def test_what_is_left_empty_is_the_default(recipe_with):
    recipe = recipe_with(number("A", 2.0), QgsProcessingParameterBoolean("B", "B", True))
    for empty in (None, ""):
        assert {"A": 2.0, "B": True}.items() <= find_recipe(recipe, {"A": empty, "B": empty}).parameters.items()


@pytest.mark.parametrize(
    "given",
    [{"S": "a\0"}, {"S": "\ud83d"}, {"M": [["a", 1], ["b\0", 2]]}, {"a\0": 1}],
    ids=["NUL", "half", "nested", "name"],
)
def test_texts_that_no_database_can_hold_are_refused(recipe_with, given):
    recipe = recipe_with(
        QgsProcessingParameterString("S", "S", "a"), QgsProcessingParameterMatrix("M", "M", 1, defaultValue=[1, 2])
    )
    assert find_recipe(recipe, {"S": "\U0001f600", "M": [["Ø", 1]]})
    with pytest.raises(RequestRefused, match=r"can't be stored|takes no parameter"):
        find_recipe(recipe, given)


def test_values_that_the_algorithm_itself_refuses_are_told_in_its_words(recipe_with):
    recipe = recipe_with(number("A", 1), number("Z", 7))
    with pytest.raises(RequestRefused, match="says: A and Z can't both be 7"):
        find_recipe(recipe, {"A": 7})


def test_a_file_that_is_not_there_is_refused(recipe_with, tmp_path):
    recipe = recipe_with(QgsProcessingParameterFile("ZFILE", "File"))
    for name in ("missing.txt", f"{300 * 'x'}.txt"):
        with pytest.raises(RecipeDataMissing, match=r"ZFILE of .* is not there"):
            find_recipe(recipe, {"ZFILE": str(tmp_path / name)})


def test_a_band_that_no_tile_has_is_refused(recipe_with):
    recipe = recipe_with(QgsProcessingParameterBand("BAND", "Band", 1, "INPUT"))
    with pytest.raises(RecipeParameterRefused, match="tiles have one band"):
        find_recipe(recipe, {"BAND": 2})


def test_a_single_output_is_made_even_if_it_is_optional(recipe_with):
    output = QgsProcessingParameterRasterDestination("RESULT", "Result", None, True, False)
    recipe = recipe_with(output=output)
    assert [made.parameter for made in find_recipe(recipe, {}).outputs] == ["RESULT"]
    with pytest.raises(RequestRefused, match="set at least one"):
        find_recipe(recipe, {"RESULT": False})


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("recipe", "parameters", "said"),
    [
        ("gdal:slope", {"AS_PERCENT": "no"}, "AS_PERCENT of gdal:slope: 'no' can't be used. Give true or false."),
        ("sagacmd:ta_morphometry_18", {"RADIUS": "10"}, "'10' can't be used. Give two numbers with a comma between"),
    ],
)
def test_what_qgis_would_bend_is_refused(recipe, parameters, said):
    with pytest.raises(RecipeParameterRefused) as refusal:
        find_recipe(recipe, parameters)
    assert said in str(refusal.value)


def test_looking_a_recipe_up_leaves_nothing_in_gdals_memory(qgis_app):
    before = set(gdal.ReadDir("/vsimem/") or [])
    for recipe in ("native:slope", "native:hillshade", "gdal:fillnodata"):
        find_recipe(recipe, {})
    assert set(gdal.ReadDir("/vsimem/") or []) <= before
