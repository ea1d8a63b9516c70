"""A model of SAGA tools gives the same as one script as it gives step by step."""

import math
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from tests.fixtures.modeler import output_named
from tests.saga.models import contents, model, model_of, run, starts_of_saga
from tile_job_plugin.saga.fusion.fused_model import FusedModel, fused

pytestmark = pytest.mark.usefixtures("qgis_app")

RECIPES = [
    ("tilejobs:relief", {"AZIMUTH": 200, "SUN_HEIGHT": 30, "EXAGGERATION": 2, "SLOPE_UNIT": 2}),
    pytest.param("tilejobs:multi_hillshade", {"AZIMUTH": 200, "SUN_HEIGHT": 30}, marks=pytest.mark.extra),
    ("tilejobs:slope_aspect", {"SLOPE_UNIT": 2, "METHOD": 3}),
    pytest.param("tilejobs:roughness", {"RADIUS": 2, "TPI_RADIUS": 300}, marks=pytest.mark.extra),
    pytest.param("tilejobs:openness", {"RADIUS": 500, "SECTORS": 6}, marks=pytest.mark.extra),
    ("tilejobs:wetness", {"MIN_SLOPE": 0.1}),
    ("tilejobs:solar_saga", {"RADIUS": 900, "DAY": "2026-03-21", "HOUR_STEP": 4, "LATITUDE": 36}),
]

WETNESS_STEPS = ["Fill sinks", "Catchment area", "Slope", "Wetness index"]


@pytest.mark.needs_saga
@pytest.mark.parametrize(("recipe", "parameters"), RECIPES)
def test_one_script_gives_the_same_files_as_the_steps(corner, tmp_path, recipe, parameters):
    parameters = {"DEM": corner, **parameters}
    algorithm = model(recipe)
    script = fused(algorithm)
    assert isinstance(script, FusedModel)
    stepwise, _ = run(algorithm, parameters, tmp_path / "steps")
    at_once, said = run(script, parameters, tmp_path / "script")
    for one, other in zip(stepwise, at_once, strict=True):
        assert contents(one) == contents(other)
    assert starts_of_saga(said) == 1


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    "name",
    [
        "$(touch x);`y`|&",
        "é 日本 😀",
        *(pytest.param(name, marks=pytest.mark.extra) for name in ("-c=1", "a b'\"c", "new\nline", "%d{}\\")),
    ],
)
def test_any_path_is_just_a_name(corner, tmp_path, name):
    # Two outputs of this recipe are wanted, and handed on to a later step as well.
    expected, _ = run(fused(model("tilejobs:wetness")), {"DEM": corner, "MIN_SLOPE": 0.1}, tmp_path / "plain")
    source = tmp_path / f"{name}.tif"
    source.write_bytes(Path(corner).read_bytes())
    result, _ = run(fused(model("tilejobs:wetness")), {"DEM": str(source), "MIN_SLOPE": 0.1}, tmp_path / name)
    assert [contents(file) for file in result] == [contents(file) for file in expected]
    assert not Path("x").exists()


@pytest.mark.needs_saga
def test_a_list_takes_what_earlier_lines_write_beside_what_is_there(corner, tmp_path):
    formula = {"FORMULA": "g1+2*g2+4*g3"}
    algorithm = model_of(
        ("smooth", "sagacmd:grid_filter_0", {}, {"INPUT": "DEM"}, {}),
        ("fill", "sagacmd:ta_preprocessor_4", {}, {"ELEV": "DEM"}, {}),
        (
            "sum",
            "sagacmd:grid_calculus_1",
            formula,
            {"GRIDS": [("smooth", "RESULT"), "DEM", ("fill", "FILLED")]},
            {"Sum": "RESULT"},
        ),
    )
    stepwise, _ = run(algorithm, {"DEM": corner}, tmp_path / "steps")
    at_once, said = run(fused(algorithm), {"DEM": corner}, tmp_path / "script")
    assert contents(at_once[0]) == contents(stepwise[0])
    assert starts_of_saga(said) == 1


@pytest.mark.needs_saga
def test_an_input_that_cannot_be_read_names_the_step_and_leaves_no_file(tmp_path):
    broken = tmp_path / "broken.tif"
    gdal.GetDriverByName("GTiff").Create(str(broken), 20, 20)
    parameters = {"DEM": str(broken), "MIN_SLOPE": 0.1}
    broken.write_bytes(broken.read_bytes()[:50])
    with pytest.raises(QgsProcessingException, match=r"Error encountered while running Fill sinks: .*broken\.tif"):
        run(fused(model("tilejobs:wetness")), parameters, tmp_path / "script")
    assert list((tmp_path / "script").iterdir()) == []


@pytest.mark.needs_saga
def test_the_log_tells_each_steps_time(corner, tmp_path):
    listener = Listener()
    run(fused(model("tilejobs:wetness_wang_liu")), {"DEM": corner, "MIN_SLOPE": 0.1}, tmp_path / "script", listener)
    assert [info.split(":")[0] for info in listener.infos] == WETNESS_STEPS
    assert all(info.endswith(" s") and float(info.split()[-2]) >= 0 for info in listener.infos)
    steps_under_way = [math.ceil(percent / 25) for percent in listener.progress]
    assert steps_under_way == sorted(steps_under_way)
    assert steps_under_way[-1] == len(WETNESS_STEPS)


class Listener(QgsProcessingFeedback):
    """Keeps the infos, and the progress."""

    def __init__(self):
        super().__init__()
        self.infos, self.progress = [], []
        self.progressChanged.connect(self.progress.append)

    def pushInfo(self, info):
        self.infos.append(info)


@pytest.mark.needs_saga
@pytest.mark.parametrize("bad", [1, 2, 3])
def test_an_error_names_the_step_whose_line_failed(corner, tmp_path, bad):
    formulas = ["g1+1"] * 3
    formulas[bad - 1] = "nonsense("
    steps = []
    source = "DEM"
    for number, formula in enumerate(formulas, 1):
        outputs = {"Last": "RESULT"} if number == 3 else {}
        steps.append((f"Step {number}", "sagacmd:grid_calculus_1", {"FORMULA": formula}, {"GRIDS": source}, outputs))
        source = (f"Step {number}", "RESULT")
    expected = rf"^Error encountered while running Step {bad}: SAGA's Grid Calculator failed: error in formula"
    with pytest.raises(QgsProcessingException, match=expected):
        run(fused(model_of(*steps)), {"DEM": corner}, tmp_path / "script")
    assert list((tmp_path / "script").iterdir()) == []


@pytest.mark.needs_saga
def test_an_output_left_unwritten_is_told_of_its_step_not_of_the_one_that_misses_it(corner, tmp_path):
    algorithm = model_of(
        ("Shade", "sagacmd:ta_lighting_0", {}, {"ELEVATION": "DEM"}, {"Shade": "SHADE"}),
        ("Smooth", "sagacmd:grid_filter_0", {}, {"INPUT": ("Shade", "SHADE")}, {"Smooth": "RESULT"}),
    )
    (tmp_path / "script").mkdir()
    shade, smooth = tmp_path / "script" / "shade.sdat", tmp_path / "script" / "smooth.tif"
    # What SAGA can't write over.
    shade.with_suffix(".sgrd").mkdir()
    outputs = {output_named(algorithm, "Shade"): str(shade), output_named(algorithm, "Smooth"): str(smooth)}
    parameters = {"DEM": corner, **outputs}
    expected = r"^Error encountered while running Shade: SAGA's Analytical Hillshading failed: SHADE was not written"
    with pytest.raises(QgsProcessingException, match=expected):
        fused(algorithm).run(parameters, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)


def test_other_algorithms_are_left_as_they_are():
    algorithm = model("native:slope")
    assert fused(algorithm) is algorithm
