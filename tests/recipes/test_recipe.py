from pathlib import Path

import pytest

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.recipes.recipe import far_steps, find_recipe
from tile_job_plugin.recipes.recipe_outputs import output_path
from tile_job_plugin.recipes.shipped import SHIPPED_RECIPE_IDS

pytestmark = pytest.mark.usefixtures("qgis_app")


def test_an_algorithm_with_one_raster_in_and_out_is_a_recipe():
    recipe = find_recipe("native:slope", {"Z_FACTOR": 2})
    assert recipe.source.parameter == "INPUT"
    assert recipe.parameters["Z_FACTOR"] == 2
    assert [output.parameter for output in recipe.outputs] == ["OUTPUT"]
    assert recipe.is_parallel


@pytest.mark.needs_saga
def test_optional_rasters_beside_the_needed_one_are_left_empty():
    assert find_recipe("sagacmd:ta_lighting_2", {}).source.parameter == "GRD_DEM"


@pytest.mark.needs_saga
def test_an_optional_output_is_made_only_when_it_is_wanted():
    usual = [output.parameter for output in find_recipe("sagacmd:ta_morphometry_0", {}).outputs]
    more = [output.parameter for output in find_recipe("sagacmd:ta_morphometry_0", {"C_GENE": True}).outputs]
    assert "C_GENE" not in usual
    assert set(more) == {*usual, "C_GENE"}


@pytest.mark.needs_saga
@pytest.mark.parametrize("recipe_id", SHIPPED_RECIPE_IDS)
def test_the_shipped_recipes_are_recipes(recipe_id):
    assert find_recipe(recipe_id, {}).source.parameter == "DEM"


@pytest.mark.needs_saga
def test_what_is_not_given_is_the_models_default_rather_than_its_steps():
    assert find_recipe("tilejobs:relief", {"AZIMUTH": 90}).parameters == {
        "AZIMUTH": 90,
        "SUN_HEIGHT": 45,
        "EXAGGERATION": 1,
        "SLOPE_UNIT": 1,
    }


@pytest.mark.needs_saga
def test_the_main_output_of_the_shipped_relief_is_the_hillshade():
    outputs = find_recipe("tilejobs:relief", {}).outputs
    assert [output.name for output in outputs] == ["hillshade", "slope"]


@pytest.mark.needs_saga
def test_other_outputs_lie_beside_the_mosaic():
    recipe = find_recipe("tilejobs:relief", {})
    mosaic = Path("folder", "town.tif")
    assert [output_path(mosaic, recipe.outputs, output).name for output in recipe.outputs] == [
        "town.tif",
        "town_slope.tif",
    ]


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("algorithm_id", "reason"),
    [
        ("native:nosuchthing", "no Processing algorithm 'native:nosuchthing'"),
        ("native:buffer", "this one takes none"),
        ("native:createconstantrasterlayer", "this one takes none"),
        (
            "sagacmd:ta_hydrology_20",
            "it takes several rasters (SLOPE, AREA), of which one is the tile. Name the others",
        ),
        ("native:rasterlayerstatistics", "gives no raster"),
        ("gdal:contour", "OUTPUT is something else"),
    ],
)
def test_what_is_no_recipe_is_refused_with_the_reason(algorithm_id, reason):
    with pytest.raises(RequestRefused, match=r"^RECIPE: ") as refusal:
        find_recipe(algorithm_id, {})
    assert reason in str(refusal.value)


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"NO_SUCH": 1}, "no parameter 'NO_SUCH'"),
        ({"INPUT": "other.tif"}, "no parameter 'INPUT'"),
        ({"OUTPUT": "/etc/passwd"}, "OUTPUT is an output"),
        ({"OUTPUT": False}, "always makes OUTPUT"),
        ({"Z_FACTOR": "steep"}, "Z_FACTOR of native:slope: 'steep' can't be used. Give a number, 0 or more."),
        ({"Z_FACTOR": -1}, "Z_FACTOR of native:slope: -1 can't be used. Give a number, 0 or more."),
    ],
)
def test_bad_recipe_parameters_are_refused_by_name_and_value(parameters, reason):
    with pytest.raises(RequestRefused, match=r"^RECIPE_PARAMETERS: ") as refusal:
        find_recipe("native:slope", parameters)
    assert reason in str(refusal.value)


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("recipe_id", "parameters", "steps"),
    [
        ("tilejobs:wetness_wang_liu", {"MIN_SLOPE": 0.1}, ["Catchment area", "Fill sinks"]),
        # What the recipe is given needs no window.
        ("tilejobs:wetness_wang_liu", {"MIN_SLOPE": 0}, []),
        ("tilejobs:wetness", {}, []),
        ("sagacmd:ta_channels_6", {}, ["Strahler Order"]),
        ("sagacmd:ta_preprocessor_3", {}, []),
        ("tilejobs:skyview", {}, []),
        ("native:slope", {}, []),
    ],
)
def test_steps_that_look_at_all_of_the_ground_are_named(recipe_id, parameters, steps):
    assert far_steps(find_recipe(recipe_id, parameters)) == steps
