"""A model in which SAGA's steps are linked by other providers' gives the same in parts as it gives step by step."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterNumber,
    QgsProperty,
)

from tests.saga.models import contents, model_of, run, starts_of_saga
from tile_job_plugin.saga.fusion.fused_model import FusedModel, fused

pytestmark = pytest.mark.usefixtures("qgis_app")

Source = QgsProcessingModelChildParameterSource

FILL = ("Fill sinks", "sagacmd:ta_preprocessor_4", {"MINSLOPE": 0.01}, {"ELEV": "DEM"}, {})
WATER = ("Water", "native:fillnodata", {"BAND": 1, "FILL_VALUE": 300}, {"INPUT": ("Fill sinks", "FILLED")}, {})
SLOPE = ("Slope", "sagacmd:ta_morphometry_0", {}, {"ELEVATION": ("Water", "OUTPUT")}, {"Slope": "SLOPE"})
SHADE = ("Shade", "sagacmd:ta_lighting_0", {"METHOD": 5}, {"ELEVATION": ("Water", "OUTPUT")}, {"Shade": "SHADE"})


def with_final(step, outputs):
    return (*step[:4], outputs)


def chain():
    """SAGA, then native, then twice SAGA."""
    return model_of(FILL, WATER, SLOPE, SHADE)


def gdal_chain():
    """The same with a Python algorithm between, and SAGA's steps after it linked."""
    return model_of(
        FILL,
        ("Rough", "gdal:roughness", {"BAND": 1}, {"INPUT": ("Fill sinks", "FILLED")}, {}),
        ("Smooth", "sagacmd:grid_filter_0", {}, {"INPUT": ("Rough", "OUTPUT")}, {}),
        ("Shade", "sagacmd:ta_lighting_0", {}, {"ELEVATION": ("Smooth", "RESULT")}, {"Shade": "SHADE"}),
    )


def branches():
    """Two branches that meet in a list, one of which has a step that is not SAGA's."""
    return model_of(
        FILL,
        WATER,
        ("Smooth", "sagacmd:grid_filter_0", {}, {"INPUT": ("Water", "OUTPUT")}, {}),
        ("Mean", "sagacmd:grid_filter_0", {"RADIUS": 4}, {"INPUT": "DEM"}, {}),
        (
            "Difference",
            "sagacmd:grid_calculus_1",
            {"FORMULA": "g1-g2+0.1*g3"},
            {"GRIDS": [("Smooth", "RESULT"), ("Mean", "RESULT"), ("Water", "OUTPUT")]},
            {"Difference": "RESULT"},
        ),
    )


def final_between():
    """What stands between two of SAGA's steps is an output of the model, and so is what SAGA gave before."""
    fill = with_final(FILL, {"Filled": "FILLED"})
    return model_of(fill, with_final(WATER, {"Water": "OUTPUT"}), SLOPE, SHADE)


def number_between():
    """A number of another provider's step becomes an option of SAGA's."""
    return model_of(
        FILL,
        ("Numbers", "native:rasterlayerstatistics", {"BAND": 1}, {"INPUT": ("Fill sinks", "FILLED")}, {}),
        ("Shade", "sagacmd:ta_lighting_0", {}, {"ELEVATION": "DEM", "EXAGGERATION": ("Numbers", "STD_DEV")}, {}),
        ("Smooth", "sagacmd:grid_filter_0", {}, {"INPUT": ("Shade", "SHADE")}, {"Smooth": "RESULT"}),
    )


def vectors_between():
    """Vectors go from SAGA to SAGA, and through another provider's step, which keeps them in memory."""
    lines = ("Lines", "sagacmd:shapes_grid_5", {"ZSTEP": 50}, {"GRID": ("Fill sinks", "FILLED")}, {})
    longer = ("Longer", "native:extractbyexpression", {"EXPRESSION": "$length > @LENGTH"}, {}, {})
    longer[3]["INPUT"] = ("Lines", "CONTOUR")
    grid = {"FIELD": "VALUE", "TARGET_USER_SIZE": 90}
    return model_of(
        FILL,
        lines,
        longer,
        ("All", "sagacmd:grid_gridding_0", grid, {"INPUT": ("Lines", "CONTOUR")}, {"All": "GRID"}),
        ("Long", "sagacmd:grid_gridding_0", grid, {"INPUT": ("Longer", "OUTPUT")}, {"Long": "GRID"}),
        parameters=(QgsProcessingParameterNumber("LENGTH", "Length"),),
    )


MODELS = [
    # Part of what `final_between` does.
    pytest.param(chain, 2, 3, marks=pytest.mark.extra),
    (gdal_chain, 2, 3),
    (branches, 2, 4),
    (final_between, 2, 3),
    (number_between, 2, 3),
]


@pytest.mark.needs_saga
@pytest.mark.parametrize(("make", "starts", "steps"), [*MODELS, (vectors_between, 2, 4)])
def test_parts_give_the_same_files_as_the_steps_in_fewer_starts(corner, tmp_path, make, starts, steps):
    algorithm, parameters = make(), {"DEM": corner, "LENGTH": 2000}
    in_parts = fused(algorithm)
    assert isinstance(in_parts, FusedModel)
    stepwise, said = run(algorithm, parameters, tmp_path / "steps")
    assert starts_of_saga(said) == steps
    together, said = run(in_parts, parameters, tmp_path / "parts")
    assert starts_of_saga(said) == starts
    assert [contents(file) for file in together] == [contents(file) for file in stepwise]


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    "name", ["a b'\"c;", *(pytest.param(name, marks=pytest.mark.extra) for name in ("new\nline", "é 日本 😀"))]
)
def test_any_path_is_just_a_name_in_parts_too(corner, tmp_path, name):
    expected, _ = run(fused(final_between()), {"DEM": corner}, tmp_path / "plain")
    source = tmp_path / f"{name}.tif"
    source.write_bytes(Path(corner).read_bytes())
    result, _ = run(fused(final_between()), {"DEM": str(source)}, tmp_path / name)
    assert [contents(file) for file in result] == [contents(file) for file in expected]


@pytest.mark.needs_saga
def test_a_mere_dependency_is_respected(corner, tmp_path):
    # The step named first waits for the last, without taking anything from it.
    algorithm = model_of(SHADE, SLOPE, FILL, WATER, ("Mean", "sagacmd:grid_filter_0", {}, {"INPUT": "DEM"}, {}))
    mean = algorithm.childAlgorithm("Mean")
    mean.setDependencies([QgsProcessingModelChildDependency("Shade")])
    algorithm.setChildAlgorithm(mean)
    _, said = run(fused(algorithm), {"DEM": corner}, tmp_path / "parts")
    assert said.index("Shade: ") < said.index("Mean: ")
    assert starts_of_saga(said) == 2


@pytest.mark.needs_saga
def test_the_log_tells_every_steps_time(corner, tmp_path):
    _, said = run(fused(chain()), {"DEM": corner}, tmp_path / "parts")
    timed = [line.split(":")[0] for line in said.splitlines() if re.fullmatch(r"[A-Z][a-z ]+: \d+\.\d s", line)]
    assert timed == ["Fill sinks", "Water", "Shade", "Slope"]
    assert 'processing.run("native:fillnodata"' in said


@pytest.mark.needs_saga
def test_no_layer_stays_open_on_a_file_between_steps(corner, tmp_path):
    context = QgsProcessingContext()
    run(fused(chain()), {"DEM": corner}, tmp_path / "parts", context=context)
    sources = [layer.source() for layer in context.temporaryLayerStore().mapLayers().values()]
    assert [source for source in sources if "tile_jobs_saga_" in source] == []


@pytest.mark.needs_saga
def test_the_error_of_another_providers_step_names_it(corner, tmp_path):
    water = (*WATER[:2], {"BAND": 7}, WATER[3], {})
    with pytest.raises(QgsProcessingException, match=r"^Error encountered while running Water"):
        run(fused(model_of(FILL, water, SLOPE, SHADE)), {"DEM": corner}, tmp_path / "parts")
    fails = ("Fails", "native:raiseexception", {"MESSAGE": "out of water"}, {}, {})
    with pytest.raises(QgsProcessingException, match=r"^Error encountered while running Fails: out of water"):
        run(fused(model_of(FILL, WATER, SLOPE, SHADE, fails)), {"DEM": corner}, tmp_path / "more")


@pytest.mark.needs_saga
def test_the_error_of_a_later_script_names_its_step(corner, tmp_path):
    bad = ("Bad", "sagacmd:grid_calculus_1", {"FORMULA": "nonsense("}, {"GRIDS": [("Slope", "SLOPE")]}, {"B": "RESULT"})
    with pytest.raises(QgsProcessingException, match=r"^Error encountered while running Bad: SAGA's Grid Calculator"):
        run(fused(model_of(FILL, WATER, SLOPE, bad)), {"DEM": corner}, tmp_path / "parts")


@pytest.mark.needs_saga
def test_a_cancel_stops_between_the_parts(corner, tmp_path):
    class Canceller(QgsProcessingFeedback):
        def pushInfo(self, info):
            super().pushInfo(info)
            if info.startswith("Water: "):
                self.cancel()

    feedback = Canceller()
    with pytest.raises(QgsProcessingException, match="cancelled before Shade"):
        run(fused(chain()), {"DEM": corner}, tmp_path / "parts", feedback)
    assert starts_of_saga(feedback.textLog()) == 1


@pytest.mark.needs_saga
def test_an_expression_reads_the_models_parameters(corner, tmp_path):
    algorithm = model_of(FILL, WATER, SLOPE, SHADE, parameters=(QgsProcessingParameterNumber("SUN", "Sun"),))
    shade = algorithm.childAlgorithm("Shade")
    shade.addParameterSources("AZIMUTH", [Source.fromExpression("coalesce(@SUN, 10) + 100")])
    algorithm.setChildAlgorithm(shade)
    for sun in (5, None):
        stepwise, _ = run(algorithm, {"DEM": corner, "SUN": sun}, tmp_path / f"steps{sun}")
        together, _ = run(fused(algorithm), {"DEM": corner, "SUN": sun}, tmp_path / f"parts{sun}")
        assert [contents(file) for file in together] == [contents(file) for file in stepwise]


@pytest.mark.needs_saga
def test_an_expression_that_cannot_be_evaluated_is_told(corner, tmp_path):
    algorithm = chain()
    shade = algorithm.childAlgorithm("Shade")
    shade.addParameterSources("AZIMUTH", [Source.fromExpression("'north' * 2")])
    algorithm.setChildAlgorithm(shade)
    with pytest.raises(QgsProcessingException, match=r"running Shade: 'north' \* 2 can't be evaluated: Cannot convert"):
        run(fused(algorithm), {"DEM": corner}, tmp_path / "parts")


def change(name, source):
    """Make the chain with another source for a parameter of a step."""
    algorithm = chain()
    step = algorithm.childAlgorithm(name)
    parameter = {"Shade": "AZIMUTH", "Water": "FILL_VALUE"}[name]
    step.addParameterSources(parameter, [source])
    algorithm.setChildAlgorithm(step)
    return algorithm


@pytest.mark.parametrize(
    "expression", ["@Water_OUTPUT_minx", "@DEM", "eval('@DEM_minx')", "parameter('DEM')", "@project_path", "1 +"]
)
def test_a_model_whose_expressions_ask_for_more_than_values_is_left_as_it_is(expression):
    algorithm = change("Shade", Source.fromExpression(expression))
    assert fused(algorithm) is algorithm


@pytest.mark.parametrize(
    "source",
    [
        Source.fromExpressionText("[% 1 + 1 %]"),
        Source.fromStaticValue(QgsProperty.fromExpression("1 + 1")),
    ],
)
@pytest.mark.parametrize("step", ["Shade", "Water"])
def test_a_model_with_values_that_are_worked_out_is_left_as_it_is(step, source):
    algorithm = change(step, source)
    assert fused(algorithm) is algorithm


def test_a_model_with_an_inactive_step_is_left_as_it_is():
    algorithm = chain()
    algorithm.deactivateChildAlgorithm("Shade")
    assert fused(algorithm) is algorithm


def test_a_model_that_chooses_its_branches_is_left_as_it_is():
    by_type = ("By type", "native:filterlayersbytype", {}, {"INPUT": ("Water", "OUTPUT")}, {})
    algorithm = model_of(FILL, WATER, SLOPE, SHADE, by_type)
    assert fused(algorithm) is algorithm
    algorithm = model_of(FILL, WATER, SLOPE, SHADE, ("Choice", "native:condition", {}, {}, {}))
    slope = algorithm.childAlgorithm("Slope")
    slope.setDependencies([QgsProcessingModelChildDependency("Choice", "large")])
    algorithm.setChildAlgorithm(slope)
    assert fused(algorithm) is algorithm


def test_a_model_in_a_model_is_left_as_it_is():
    inner = ("Inner", "tilejobs:wetness", {}, {"DEM": ("Water", "OUTPUT")}, {})
    algorithm = model_of(FILL, WATER, SLOPE, SHADE, inner)
    assert fused(algorithm) is algorithm


def test_a_model_without_two_neighbours_of_saga_is_left_as_it_is():
    algorithm = model_of(FILL, WATER, SLOPE)
    assert fused(algorithm) is algorithm
