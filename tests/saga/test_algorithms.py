"""How the provider's algorithms take values, layers and paths, and what they say when something is wrong."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, ogr
from qgis.core import (
    NULL,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.saga.options import OPTION_TEXTS
from tile_job_plugin.saga.processing_parameters import OPTION_PARAMETERS
from tile_job_plugin.saga.provider import SagaProvider
from tile_job_plugin.saga.tools.descriptions import CARRIED_OPTIONS, Kind

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("qgis_app")]


class Listener(QgsProcessingFeedback):
    """Keeps what an algorithm says."""

    def __init__(self):
        super().__init__()
        self.warnings, self.lines = [], []

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def pushConsoleInfo(self, line):
        self.lines.append(line)


@pytest.fixture
def run():
    import processing

    def run_tool(key: str, parameters: dict, **keywords) -> dict:
        return processing.run(f"sagacmd:{key}", parameters, **keywords)

    return run_tool


@pytest.fixture(scope="module")
def shade(hills, saga_cmd, tmp_path_factory) -> str:
    """The hills shaded by saga_cmd with its defaults."""
    path = str(tmp_path_factory.mktemp("shade") / "shade.tif")
    saga_cmd("ta_lighting", "0", f"-ELEVATION={hills}", f"-SHADE={path}")
    return path


def assert_same_raster(first: str, second: str) -> None:
    one, other = gdal.Open(first), gdal.Open(second)
    assert one.GetGeoTransform() == other.GetGeoTransform()
    assert one.GetProjection() == other.GetProjection()
    assert one.GetRasterBand(1).GetNoDataValue() == other.GetRasterBand(1).GetNoDataValue()
    assert read_pixels(first).tobytes() == read_pixels(second).tobytes()


def test_a_date_reaches_the_sun(run, hills, tmp_path):
    means = []
    for day in ("2026-06-21", "2026-12-21"):
        total = str(tmp_path / f"{day}.tif")
        run("ta_lighting_2", {"GRD_DEM": str(hills), "DAY": day, "HOUR_STEP": 4, "LATITUDE": 36, "GRD_TOTAL": total})
        means.append(numpy.mean(read_pixels(total)[read_pixels(hills) != -9999]))
    assert means[0] > 2 * means[1]


def test_what_a_dialog_gives_for_empty_options_is_left_to_saga(run, hills, tmp_path):
    whole_day = {"GRD_DEM": str(hills), "HOUR_STEP": 6, "LATITUDE": 36}
    ours, by_default = str(tmp_path / "empty.tif"), str(tmp_path / "default.tif")
    run("ta_lighting_2", {**whole_day, "HOUR_RANGE": "None,None", "DAY": None, "GRD_TOTAL": ours})
    run("ta_lighting_2", {**whole_day, "GRD_TOTAL": by_default})
    assert_same_raster(ours, by_default)
    classes, table = str(tmp_path / "classes.tif"), [NULL]
    run("grid_tools_15", {"INPUT": str(hills), "METHOD": 0, "RETAB": table, "F_MIN": NULL, "RESULT": classes})


def test_a_table_of_options_reaches_saga(run, hills, tmp_path):
    classes = str(tmp_path / "classes.tif")
    table = ["0", "400", "1", "400", "5000", "2"]
    run("grid_tools_15", {"INPUT": str(hills), "METHOD": 2, "RETAB": table, "RESULT": classes})
    heights = read_pixels(hills)
    has_height = heights != -9999
    assert (read_pixels(classes)[has_height] == numpy.where(heights[has_height] < 400, 1, 2)).all()


@pytest.mark.parametrize("extension", ["tif", "sdat", "sgrd", pytest.param("img", marks=pytest.mark.extra), "asc"])
def test_an_output_may_have_any_raster_format(run, hills, shade, tmp_path, extension):
    result = run("ta_lighting_0", {"ELEVATION": str(hills), "SHADE": str(tmp_path / f"shade.{extension}")})
    assert numpy.allclose(read_pixels(result["SHADE"]), read_pixels(shade), atol=1e-5)


@pytest.mark.parametrize("extension", ["gpkg", "shp", pytest.param("geojson", marks=pytest.mark.extra)])
def test_vectors_come_and_go_as_files(run, hills, tmp_path, extension):
    contours = str(tmp_path / f"contours ü.{extension}")
    run("shapes_grid_5", {"GRID": str(hills), "ZSTEP": 50, "CONTOUR": contours})
    layer = QgsVectorLayer(contours)
    heights = {feature["VALUE"] for feature in layer.getFeatures()}
    assert len(heights) > 5
    grid = str(tmp_path / "grid.tif")
    run("grid_gridding_0", {"INPUT": contours, "FIELD": "VALUE", "TARGET_USER_SIZE": 90, "GRID": grid})
    nodata = -99999
    assert set(numpy.unique(read_pixels(grid))) == {nodata, *heights}


@pytest.mark.parametrize("extension", ["csv", "dbf"])
def test_tables_and_lists_come_as_files(run, hills, tmp_path, extension):
    table, folder = tmp_path / f"eigen.{extension}", tmp_path / "components"
    run("statistics_grid_8", {"GRIDS": [str(hills), str(hills)], "EIGEN": str(table), "PCA": str(folder)})
    assert ogr.Open(str(table)).GetLayer(0).GetFeatureCount() > 0
    assert list(folder.glob("*.tif"))


def test_a_field_that_the_layer_has_not_is_told(run, hills, tmp_path):
    contours = str(tmp_path / "contours.gpkg")
    run("shapes_grid_5", {"GRID": str(hills), "ZSTEP": 50, "CONTOUR": contours})
    with pytest.raises(QgsProcessingException, match=r"no field NOPE; it has .*VALUE"):
        run("grid_gridding_0", {"INPUT": contours, "FIELD": "NOPE", "GRID": str(tmp_path / "grid.tif")})


@pytest.mark.parametrize(
    "name",
    [
        "-c=1",
        "new\nline",
        *(
            pytest.param(name, marks=pytest.mark.extra)
            for name in ("a b'\"c", "$(touch x);`y`|&", "é 日本 😀", "%d{}\\")
        ),
    ],
)
def test_paths_are_never_misread(run, hills, shade, tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    source, target = folder / f"{name}.tif", folder / f"{name} shade.tif"
    gdal.Translate(str(source), str(hills))
    run("ta_lighting_0", {"ELEVATION": str(source), "SHADE": str(target)})
    assert_same_raster(str(target), shade)
    resampled = {"INPUT": [str(source), str(hills)], "TARGET_DEFINITION": 1, "TARGET_TEMPLATE": str(source)}
    run("grid_tools_0", {**resampled, "OUTPUT": str(folder / "list")})
    assert len(list((folder / "list").glob("*.tif"))) == 2
    assert not Path("x").exists()


def test_a_layer_and_a_virtual_raster_are_read_as_they_are(run, hills, shade, tmp_path):
    virtual = str(tmp_path / "hills.vrt")
    gdal.BuildVRT(virtual, [str(hills)]).FlushCache()
    for number, source in enumerate([virtual, QgsRasterLayer(str(hills)), QgsRasterLayer(f"/vsisubfile/0,{hills}")]):
        result = run("ta_lighting_0", {"ELEVATION": source, "SHADE": str(tmp_path / f"{number}.tif")})
        assert_same_raster(result["SHADE"], shade)


def test_a_relative_path_counts_from_where_qgis_runs(run, hills, shade, tmp_path, monkeypatch):
    monkeypatch.chdir(hills.parent)
    result = run("ta_lighting_0", {"ELEVATION": hills.name, "SHADE": str(tmp_path / "shade.tif")})
    assert_same_raster(result["SHADE"], shade)


def test_the_first_band_of_several_is_taken(run, hills, shade, tmp_path):
    bands = str(tmp_path / "bands.tif")
    gdal.Translate(bands, str(hills), bandList=[1, 1, 1])
    from_three = run("ta_lighting_0", {"ELEVATION": bands, "SHADE": str(tmp_path / "three.tif")})
    assert_same_raster(from_three["SHADE"], shade)


def test_a_folder_that_is_not_there_is_made(run, hills, tmp_path):
    target = tmp_path / "new" / "folder" / "shade.tif"
    run("ta_lighting_0", {"ELEVATION": str(hills), "SHADE": str(target)})
    assert target.is_file()


def test_an_output_that_cannot_be_written_is_an_error_though_saga_exits_with_0(run, hills, tmp_path):
    target = tmp_path / "shade.tif"
    target.mkdir()
    with pytest.raises(QgsProcessingException, match=r"Analytical Hillshading failed: SHADE was not written"):
        run("ta_lighting_0", {"ELEVATION": str(hills), "SHADE": str(target)})


def test_a_folder_that_cannot_be_made_is_named(run, hills, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(QgsProcessingException, match=r"SHADE: .*file/shade\.tif cannot be written"):
        run("ta_lighting_0", {"ELEVATION": str(hills), "SHADE": str(tmp_path / "file" / "shade.tif")})


def test_sagas_own_words_are_in_the_error_and_the_old_file_stays(run, hills, tmp_path):
    target = tmp_path / "shade.tif"
    target.write_text("old")
    with pytest.raises(QgsProcessingException, match=r"Grid Calculator failed: .*formula"):
        run("grid_calculus_1", {"GRIDS": [str(hills)], "FORMULA": "nonsense(", "RESULT": str(target)})
    assert target.read_text() == "old"


def test_a_raster_that_ends_too_early_is_refused_though_saga_would_go_on(run, hills, tmp_path):
    broken = tmp_path / "broken.tif"
    broken.write_bytes(hills.read_bytes()[: hills.stat().st_size // 2])
    with pytest.raises(QgsProcessingException, match=r"broken\.tif cannot be read to its end"):
        run("ta_lighting_0", {"ELEVATION": str(broken), "SHADE": str(tmp_path / "shade.tif")})


def test_a_virtual_raster_without_its_file_is_refused(run, hills, tmp_path):
    gone, virtual = tmp_path / "gone.tif", tmp_path / "window.vrt"
    gdal.Translate(str(gone), str(hills))
    gdal.Translate(str(virtual), str(gone), format="VRT")
    gone.unlink()
    with pytest.raises(QgsProcessingException, match=r"window\.vrt cannot be read"):
        run("ta_lighting_0", {"ELEVATION": str(virtual), "SHADE": str(tmp_path / "shade.tif")})


def test_what_is_no_raster_is_told(run, tmp_path):
    text = tmp_path / "notes.txt"
    text.write_text("no raster")
    with pytest.raises(QgsProcessingException, match=r"notes\.txt"):
        run("ta_lighting_0", {"ELEVATION": str(text), "SHADE": str(tmp_path / "shade.tif")})


@pytest.mark.parametrize(
    ("name", "value"), [("AZIMUTH", 400), ("METHOD", 77), ("NDIRS", 1), ("DECLINATION", "high"), ("UNIT", -1)]
)
def test_values_out_of_range_never_reach_saga(run, hills, tmp_path, name, value):
    with pytest.raises(QgsProcessingException, match=name):
        run("ta_lighting_0", {"ELEVATION": str(hills), name: value, "SHADE": str(tmp_path / "shade.tif")})


def test_a_checked_call_leaves_no_layer_to_load_that_is_not_made(hills):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("sagacmd:ta_lighting_0")
    context = QgsProcessingContext()
    destination = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    parameters = {"ELEVATION": str(hills), "SHADE": destination}
    assert algorithm.checkParameterValues(parameters, context) == (True, "")
    results, is_ok = algorithm.run(parameters, context, QgsProcessingFeedback())
    assert is_ok
    assert list(context.layersToLoadOnCompletion()) == [results["SHADE"]]


@pytest.mark.parametrize(
    ("tool", "raster", "output", "option", "value", "form"),
    [
        ("ta_morphometry_18", "DEM", "TPI", "RADIUS", "10", "two numbers with a comma between"),
        ("ta_morphometry_18", "DEM", "TPI", "STANDARD", "no", "true or false"),
        ("ta_morphometry_0", "ELEVATION", "SLOPE", "METHOD", 1.5, "one of 0"),
    ],
)
def test_an_option_that_qgis_would_bend_is_refused_with_its_form(
    run, hills, tmp_path, tool, raster, output, option, value, form
):
    with pytest.raises(QgsProcessingException, match=rf"{option}: .* can't be used. Give {form}"):
        run(tool, {raster: str(hills), option: value, output: str(tmp_path / "made.tif")})


def test_a_call_for_no_output_is_refused(run, hills):
    with pytest.raises(QgsProcessingException, match="at least one of the outputs"):
        run("ta_morphometry_0", {"ELEVATION": str(hills)})


def test_an_output_that_needs_other_options_gives_a_warning(run, hills, tmp_path):
    listener = Listener()
    # SAGA 8.5 makes no sunrise of a single moment; versions 9 do.
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("GRD_TOTAL", "GRD_SUNRISE")}
    made = run("ta_lighting_2", {"GRD_DEM": str(hills), "PERIOD": 0, **outputs}, feedback=listener)
    assert "GRD_TOTAL" in made
    assert all(Path(path).is_file() for path in made.values())
    assert len(listener.warnings) == len(outputs) - len(made)


def test_sagas_messages_reach_the_log(run, hills, tmp_path):
    listener = Listener()
    run("ta_lighting_0", {"ELEVATION": str(hills), "SHADE": str(tmp_path / "shade.tif")}, feedback=listener)
    assert any("Execution succeeded" in line for line in listener.lines)


def test_every_option_has_a_form_in_processing():
    assert set(OPTION_PARAMETERS) == CARRIED_OPTIONS == {*OPTION_TEXTS, Kind.RANGE, Kind.MATRIX}


def test_every_option_may_be_left_empty():
    for algorithm in QgsApplication.processingRegistry().providerById("sagacmd").algorithms():
        for definition in algorithm.parameterDefinitions():
            if not definition.isDestination() and definition.type() not in ("raster", "multilayer", "source"):
                assert definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional


def test_the_provider_loads_from_its_file_without_starting_saga(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a process was started, which would slow QGIS' start")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    provider = QgsApplication.processingRegistry().providerById("sagacmd")
    provider.refreshAlgorithms()
    assert len(provider.algorithms()) >= 400


def test_without_saga_the_provider_is_empty_and_warns_once(tmp_path, monkeypatch):
    messages = []
    QgsApplication.messageLog().messageReceived.connect(lambda message, *rest: messages.append(message))
    monkeypatch.setenv("PATH", str(tmp_path))
    provider = SagaProvider()
    provider.refreshAlgorithms()
    provider.refreshAlgorithms()
    assert provider.algorithms() == []
    assert len([message for message in messages if "saga_cmd was not found" in message]) == 1
