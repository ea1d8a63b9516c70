"""A recipe without the steps whose results it is given makes the same as with them."""

from __future__ import annotations

import functools

import pytest
from osgeo import gdal
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from tests.fixtures.rasters import read_pixels
from tests.saga.models import contents, model, model_of
from tile_job_plugin.recipes.drainage import (
    CatchmentArea,
    DrainageBasins,
    EdgeContamination,
    FilledSurface,
    FlowMethod,
    edge_contamination,
)
from tile_job_plugin.recipes.raster_inputs import RasterPlace
from tile_job_plugin.recipes.recipe import find_recipe, only_hands_on, runnable

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("saga_kept_between_jobs", "qgis_app")]

FILL, LEVEL, FLOW, SLOPE = (
    f"sagacmd:{tool}" for tool in ("ta_preprocessor_3", "ta_preprocessor_5", "ta_hydrology_0", "ta_morphometry_0")
)
BASINS = "tilejobs:drainagebasins"
EDGE = "tilejobs:edgecontamination"
#: Steps of models, as `model_of` takes them.
FILLED = ("fill", FILL, {"MINSLOPE": 0.5}, {"DEM": "DEM"}, {})
ACCUMULATED = ("flow", FLOW, {"METHOD": 0}, {"ELEVATION": ("fill", "RESULT")}, {"Area": "FLOW"})
SLOPING = ("slope", SLOPE, {}, {"ELEVATION": ("fill", "RESULT")}, {"Slope": "SLOPE"})

CONTAMINATED = ("edge", EDGE, {"METHOD": 0}, {"DEM": ("fill", "RESULT")}, {"Edge": "CONTAMINATION"})
BASINED = ("basins", BASINS, {}, {"DEM": ("fill", "RESULT")}, {"Basins": "BASINS"})

SURFACE = FilledSurface(0.5)
#: The shipped relief's output, as a step gives it.
HILLSHADE = "hillshade:Hillshade"
AREA = CatchmentArea(SURFACE, FlowMethod.D8, convergence=0.0, in_cells=False)


@pytest.fixture
def terrain(write_surface):
    return write_surface("holes", 10)


@pytest.fixture
def recipe_of(registered):
    """Make a model of steps and look it up as a recipe."""

    def make(*parts, values=None, parameters=()):
        return find_recipe(registered(model_of(*parts, parameters=parameters)), values or {})

    return make


def run(algorithm, values):
    results, _ = algorithm.create().run(values, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)
    return results


@pytest.fixture
def given(terrain, tmp_path):
    """Make what a recipe is given with SAGA's tools, over the whole."""

    def tool(name, values, output):
        target = str(tmp_path / f"given_{len(list(tmp_path.iterdir()))}.tif")
        return run(model(name), {**values, output: target})[output]

    @functools.lru_cache
    def filled(surface):
        return tool(FILL, {"DEM": terrain, "MINSLOPE": surface.least_slope}, "RESULT") if surface else terrain

    def made(product):
        if isinstance(product, FilledSurface):
            return filled(product)
        if isinstance(product, DrainageBasins):
            return tool(BASINS, {"DEM": filled(product.surface)}, "BASINS")
        if isinstance(product, EdgeContamination):
            method = list(FlowMethod).index(product.method)
            return tool(EDGE, {"DEM": filled(product.surface), "METHOD": method}, "CONTAMINATION")
        values = {"ELEVATION": filled(product.surface), "FLOW_UNIT": 0 if product.in_cells else 1}
        if product.method is FlowMethod.D8:
            return tool(FLOW, {**values, "METHOD": 0}, "FLOW")
        return tool(FLOW, {**values, "METHOD": 4, "CONVERGENCE": product.convergence}, "FLOW")

    return lambda recipe: [made(each.product) for each in recipe.drainage]


@pytest.fixture
def results_of(tmp_path):
    """Run a recipe on windows by an algorithm; gives its files."""

    def make(recipe, algorithm, windows):
        folder = tmp_path / f"results_{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        files = {output.parameter: str(folder / f"{output.name}.tif") for output in recipe.outputs}
        assert run(algorithm, {**recipe.arguments(windows), **files}).items() >= files.items()
        return list(files.values())

    return make


@pytest.fixture
def assert_same(terrain, given, results_of):
    """Run a recipe as it is, and without its exact steps on what SAGA makes of these."""

    def check(recipe):
        assert recipe.drainage
        whole = results_of(recipe, model(recipe.algorithm_id), [terrain])
        rest = results_of(recipe, runnable(recipe), [terrain, *given(recipe)])
        assert list(map(contents, rest)) == list(map(contents, whole))

    return check


@pytest.mark.parametrize(
    ("tool", "values"),
    [
        (FILL, {"MINSLOPE": 2}),
        (LEVEL, {"MINSLOPE": 0}),
        ("sagacmd:ta_preprocessor_4", {"MINSLOPE": 0, "FDIR": False, "WSHED": False}),
        (FLOW, {"METHOD": 0, "VAL_MEAN": False}),
        (FLOW, {"METHOD": 4, "CONVERGENCE": 3, "FLOW_UNIT": 0, "VAL_MEAN": False}),
        (BASINS, {}),
        (EDGE, {"METHOD": 0}),
        (EDGE, {}),
    ],
)
def test_a_tool_by_itself_hands_on_what_it_is_given(assert_same, tool, values):
    recipe = find_recipe(tool, values)
    assert len(recipe.drainage) == 1
    assert_same(recipe)


def test_steps_take_what_is_given_instead_of_exact_ones(assert_same, recipe_of):
    recipe = recipe_of(FILLED, ACCUMULATED, SLOPING)
    assert [(each.place.name, each.product) for each in recipe.drainage] == [
        ("DRAINAGE_FILLED", SURFACE),
        ("DRAINAGE_FLOW", AREA),
    ]
    assert_same(recipe)


@pytest.mark.parametrize("recipe_id", ["tilejobs:wetness", "tilejobs:streams"])
def test_handing_results_on_does_not_keep_the_rest_from_being_one_script(recipe_id):
    assert runnable(find_recipe(recipe_id, {})).is_one_script


def test_other_steps_do(recipe_of):
    ruggedness = ("ruggedness", "native:ruggednessindex", {}, {"INPUT": ("fill", "RESULT")}, {"Ruggedness": "OUTPUT"})
    twice = ("again", SLOPE, {}, {"ELEVATION": ("slope", "SLOPE")}, {"Again": "SLOPE"})
    assert not runnable(recipe_of(FILLED, ACCUMULATED, SLOPING, twice, ruggedness)).is_one_script


def test_windows_around_a_core_make_the_pixels_of_the_whole(terrain, given, recipe_of, results_of, tmp_path):
    recipe = recipe_of(FILLED, ACCUMULATED, SLOPING)
    whole = results_of(recipe, model(recipe.algorithm_id), [terrain])
    windows = [str(tmp_path / f"window{number}.vrt") for number in range(3)]
    for window, raster in zip(windows, [terrain, *given(recipe)]):
        gdal.Translate(window, str(raster), srcWin=[20, 30, 40, 50], format="VRT")
    core = slice(1, -1), slice(1, -1)
    for part, all_of_it in zip(results_of(recipe, runnable(recipe), windows), whole):
        assert (read_pixels(part)[core] == read_pixels(all_of_it)[30:80, 20:60][core]).all()


def test_basins_are_given_as_flow_is(assert_same, recipe_of):
    recipe = recipe_of(FILLED, ACCUMULATED, BASINED)
    assert [(each.place.name, each.product) for each in recipe.drainage] == [
        ("DRAINAGE_BASINS", DrainageBasins(SURFACE)),
        ("DRAINAGE_FLOW", AREA),
    ]
    assert_same(recipe)


def test_contamination_is_given_as_the_flow_is_that_it_is_of(assert_same, recipe_of):
    recipe = recipe_of(FILLED, ACCUMULATED, CONTAMINATED)
    edge = EdgeContamination(SURFACE, FlowMethod.D8, convergence=0.0)
    assert [(each.place.name, each.product) for each in recipe.drainage] == [
        ("DRAINAGE_EDGE", edge),
        ("DRAINAGE_FLOW", AREA),
    ]
    assert edge_contamination(AREA) == edge
    assert_same(recipe)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([FILLED, BASINED], True),
        ([FILLED, ACCUMULATED, BASINED], True),
        ([FILLED, BASINED, SLOPING], False),
        ([("slope", SLOPE, {}, {"ELEVATION": "DEM"}, {"Slope": "SLOPE"})], False),
    ],
)
def test_a_recipe_that_is_given_all_it_makes_only_hands_it_on(recipe_of, parts, expected):
    assert only_hands_on(recipe_of(*parts)) is expected


def test_basins_of_what_is_not_exact_stay_in_the_model(recipe_of):
    slope = ("slope", SLOPE, {}, {"ELEVATION": "DEM"}, {})
    basins = ("basins", BASINS, {}, {"DEM": ("slope", "SLOPE")}, {"Basins": "BASINS"})
    assert recipe_of(slope, basins).drainage == []


def test_a_surface_that_only_exact_steps_take_is_not_given(recipe_of):
    assert [each.product for each in recipe_of(FILLED, ACCUMULATED).drainage] == [AREA]


def test_what_nobody_wants_is_not_given(assert_same, recipe_of):
    recipe = recipe_of(FILLED, ACCUMULATED, SLOPING, values={"Area": False})
    assert [each.product for each in recipe.drainage] == [SURFACE]
    assert [output.title for output in recipe.outputs] == ["Slope"]
    assert_same(recipe)


def test_the_ground_as_it_is_has_a_catchment_as_well(recipe_of):
    recipe = recipe_of(("flow", FLOW, {"FLOW_UNIT": 0}, {"ELEVATION": "DEM"}, {"Cells": "FLOW"}))
    assert [each.product for each in recipe.drainage] == [CatchmentArea(None, FlowMethod.MFD, 1.1, in_cells=True)]


def test_equal_results_are_given_once_and_different_ones_apart(assert_same, recipe_of):
    def slope_of(step):
        return (f"{step}_slope", SLOPE, {}, {"ELEVATION": (step, "RESULT")}, {step.title(): "SLOPE"})

    fills = [("a", 0.5), ("b", 3), ("c", 0.5)]
    recipe = recipe_of(
        *((name, FILL, {"MINSLOPE": slope}, {"DEM": "DEM"}, {}) for name, slope in fills),
        *(slope_of(name) for name, _ in fills),
    )
    assert [(each.place.name, each.product.least_slope) for each in recipe.drainage] == [
        ("DRAINAGE_FILLED", 0.5),
        ("DRAINAGE_FILLED_2", 3),
    ]
    assert_same(recipe)


def test_a_name_that_the_model_has_is_not_taken_again(assert_same, recipe_of):
    own = QgsProcessingParameterNumber("DRAINAGE_FILLED", "Own", QgsProcessingParameterNumber.Type.Double, 0.5)
    fill = ("fill", FILL, {}, {"DEM": "DEM", "MINSLOPE": "DRAINAGE_FILLED"}, {"Filled": "RESULT"})
    recipe = recipe_of(fill, parameters=(own,))
    assert [each.place for each in recipe.drainage] == [RasterPlace("DRAINAGE_FILLED_2")]
    assert_same(recipe)


def test_settings_are_those_of_the_job(recipe_of):
    slope = QgsProcessingParameterNumber("LEAST", "Least slope", QgsProcessingParameterNumber.Type.Double, 0.2)
    way = QgsProcessingParameterEnum("WAY", "Way", ["one", "all"], defaultValue=1)
    parts = [
        ("fill", FILL, {}, {"DEM": "DEM", "MINSLOPE": "LEAST"}, {}),
        ("flow", FLOW, {}, {"ELEVATION": ("fill", "RESULT")}, {"Area": "FLOW"}, {"METHOD": "if(@WAY = 0, 0, 4)"}),
    ]
    usual = recipe_of(*parts, parameters=(slope, way))
    assert usual.drainage[0].product == CatchmentArea(FilledSurface(0.2), FlowMethod.MFD, 1.1, in_cells=False)
    other = find_recipe(usual.algorithm_id, {"LEAST": 1, "WAY": 0})
    assert other.drainage[0].product == CatchmentArea(FilledSurface(1), FlowMethod.D8, 0.0, in_cells=False)


def test_a_setting_left_empty_is_the_tools_default(recipe_of):
    slope = QgsProcessingParameterNumber(
        "LEAST", "Least slope", QgsProcessingParameterNumber.Type.Double, None, optional=True
    )
    recipe = recipe_of(
        ("fill", FILL, {}, {"DEM": "DEM", "MINSLOPE": "LEAST"}, {"Filled": "RESULT"}), parameters=(slope,)
    )
    assert [each.product for each in recipe.drainage] == [FilledSurface(0.01)]


def test_a_step_that_waits_for_an_exact_one_waits_no_more(assert_same, registered):
    made = model_of(FILLED, ACCUMULATED, ("slope", SLOPE, {}, {"ELEVATION": "DEM"}, {"Slope": "SLOPE"}, {}, "flow"))
    assert_same(find_recipe(registered(made), {}))


def test_what_exact_steps_are_not_known_to_make_stays_in_the_model(assert_same, recipe_of):
    recipe = recipe_of(
        FILLED,
        ("again", FILL, {"MINSLOPE": 3}, {"DEM": ("fill", "RESULT")}, {}),
        ("flow", FLOW, {"METHOD": 0}, {"ELEVATION": ("again", "RESULT")}, {"Area": "FLOW"}),
    )
    assert [each.product for each in recipe.drainage] == [SURFACE]
    assert_same(recipe)


def flow_with(values=None, links=None, outputs=None):
    return [
        FILLED,
        ("flow", FLOW, values or {}, {"ELEVATION": ("fill", "RESULT"), **(links or {})}, outputs or {"Area": "FLOW"}),
    ]


def fill_with(tool, values, outputs=None):
    return [("fill", f"sagacmd:{tool}", values, {"ELEV": "DEM"}, outputs or {"Filled": "FILLED"})]


def fill_of(tool, values, outputs=None):
    return [("fill", f"sagacmd:{tool}", values, {"ELEV": "DEM"}, outputs or {"Filled": "FILLED"})]


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(fill_of("ta_preprocessor_4", {"MINSLOPE": 0.01}), id="Wang and Liu's slope"),
        pytest.param(fill_of("ta_preprocessor_5", {}), id="Wang and Liu's default slope"),
        pytest.param(
            fill_of("ta_preprocessor_4", {"MINSLOPE": 0}, {"Filled": "FILLED", "Basins": "WSHED"}), id="basins"
        ),
        pytest.param(
            [
                ("burn", "sagacmd:ta_preprocessor_6", {}, {"DEM": "DEM", "STREAM": "DEM"}, {}),
                ("fill", FILL, {}, {"DEM": ("burn", "BURN")}, {"Filled": "RESULT"}),
            ],
            id="burned streams",
        ),
        pytest.param(
            [
                ("slope", SLOPE, {}, {"ELEVATION": "DEM"}, {}),
                ("flow", FLOW, {}, {"ELEVATION": ("slope", "SLOPE")}, {"Area": "FLOW"}),
            ],
            id="flow on slopes",
        ),
    ],
)
def test_what_is_not_exact_is_not_given(recipe_of, parts):
    assert recipe_of(*parts).drainage == []


@pytest.mark.parametrize(
    ("values", "links", "outputs"),
    [
        *(
            pytest.param(values, {}, {"Area": "FLOW"}, id=str(values))
            for values in (
                {"METHOD": 1},
                {"METHOD": 3},
                {"METHOD": 6},
                {"STEP": 2},
                {"LINEAR_DO": True},
                {"MFD_CONTOUR": True},
            )
        ),
        *(
            pytest.param({}, {name: "DEM"}, {"Area": "FLOW"}, id=name)
            for name in ("WEIGHTS", "SINKROUTE", "LINEAR_VAL", "LINEAR_DIR")
        ),
        pytest.param({}, {}, {"Area": "FLOW", "Length": "FLOW_LENGTH"}, id="FLOW_LENGTH"),
    ],
)
def test_flow_with_more_than_that_is_not_given(recipe_of, values, links, outputs):
    flow = ("flow", FLOW, values, {"ELEVATION": ("fill", "RESULT"), **links}, outputs)
    # Its surface is.
    recipe = recipe_of(FILLED, flow, values=dict.fromkeys(outputs, True))
    assert [each.product for each in recipe.drainage] == [SURFACE]


def test_an_output_that_another_step_takes_counts_as_wanted(recipe_of):
    lengths = ("slope", SLOPE, {}, {"ELEVATION": ("flow", "FLOW_LENGTH")}, {"Slope": "SLOPE"})
    flow = ("flow", FLOW, {}, {"ELEVATION": "DEM"}, {"Area": "FLOW"})
    assert recipe_of(flow, lengths).drainage == []


def test_windows_come_in_the_order_of_tile_further_rasters_and_what_is_given(recipe_of, terrain):
    other = QgsProcessingParameterRasterLayer("OTHER", "Other")
    above = ("above", "sagacmd:grid_calculus_3", {}, {"A": ("fill", "RESULT"), "B": "OTHER"}, {"Above": "C"})
    recipe = recipe_of(FILLED, above, values={"OTHER": terrain}, parameters=(other,))
    windows = recipe.arguments(["tile.vrt", "other.vrt", "filled.vrt"])
    assert windows == {"DEM": "tile.vrt", "OTHER": "other.vrt", "DRAINAGE_FILLED": "filled.vrt"}


def test_another_raster_of_the_recipe_is_not_the_tile(recipe_of, terrain):
    other = QgsProcessingParameterRasterLayer("OTHER", "Other")
    fill = ("fill", FILL, {}, {"DEM": "OTHER"}, {"Filled": "RESULT"})
    slope = ("slope", SLOPE, {}, {"ELEVATION": "DEM"}, {"Slope": "SLOPE"})
    assert recipe_of(fill, slope, values={"OTHER": terrain}, parameters=(other,)).drainage == []


def test_a_model_that_looks_at_its_layers_is_left_as_it_is(recipe_of):
    relief = ("relief", SLOPE, {}, {"ELEVATION": "DEM"}, {"Relief": "SLOPE"}, {"UNIT_SLOPE": "@fill_RESULT_maxx > 0"})
    assert recipe_of(FILLED, ACCUMULATED, relief).drainage == []


def test_a_model_inside_another_is_left_as_it_is(assert_same, recipe_of, registered):
    inner = find_recipe("tilejobs:relief", {})
    outer = recipe_of(FILLED, ("inner", inner.algorithm_id, {}, {"DEM": ("fill", "RESULT")}, {"Shade": HILLSHADE}))
    assert [each.product for each in outer.drainage] == [SURFACE]
    assert_same(outer)


@pytest.mark.parametrize("recipe_id", ["tilejobs:relief", "native:slope", "tilejobs:skyview"])
def test_recipes_that_follow_no_water_are_given_nothing(recipe_id):
    recipe = find_recipe(recipe_id, {})
    assert recipe.drainage == []
