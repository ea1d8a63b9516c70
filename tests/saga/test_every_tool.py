"""Many SAGA tools through Processing against saga_cmd called by hand: the same files, to the last bit."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

from tests.saga.grid_cases import GRID_CASES
from tests.saga.terrain_cases import TERRAIN_CASES
from tests.saga.tool_cases import ToolCase
from tests.saga.tool_inputs import PREPARATION, write_inputs
from tests.saga.vector_cases import VECTOR_CASES
from tile_job_plugin.recipes.named_layers import named_layers, open_layers
from tile_job_plugin.saga.cmd.find import Saga
from tile_job_plugin.saga.cmd.process import limited_threads

pytestmark = pytest.mark.usefixtures("qgis_app")

CASES = {case.key: case for case in (*TERRAIN_CASES, *GRID_CASES, *VECTOR_CASES)}


def kinds(case: ToolCase) -> set[str]:
    """Tell a tool's library, of what types its parameters are, and what files it gives."""
    types = {type(value).__name__ for value in case.parameters.values()}
    suffixes = sorted(Path(name).suffix for name in case.outputs.split())
    return {case.key.rpartition("_")[0], *types, " ".join(suffixes)}


def first_of_their_kinds(cases: Iterable[ToolCase]) -> Iterator[str]:
    """Yield the keys of those that have something which none before them has."""
    known: set[str] = set()
    for case in cases:
        if not kinds(case) <= known:
            yield case.key
        known |= kinds(case)


FIRST = set(first_of_their_kinds(CASES.values()))
KEYS = [key if key in FIRST else pytest.param(key, marks=pytest.mark.extra) for key in CASES]
#: The version that has all of them.
SAGA_OF_CASES = "8.5.0"
RASTER_SUFFIXES = (".tif", ".sdat")
VECTOR_SUFFIXES = (".gpkg", ".shp", ".geojson", ".csv", ".dbf")


@pytest.fixture(scope="module")
def cases(request, qgis_app) -> list[ToolCase]:
    """The cases of the tests that are to be run, as far as the installed SAGA has such tools."""
    chosen = {
        item.callspec.params["key"] for item in request.session.items if "key" in getattr(item, "fixturenames", ())
    }
    return [case for key, case in CASES.items() if key in chosen and is_known(case)]


def is_known(case: ToolCase) -> bool:
    """Tell whether the installed SAGA has the tool with these parameters, which are those of SAGA 8.5."""
    tool = QgsApplication.processingRegistry().algorithmById(f"sagacmd:{case.key}")
    outputs = {Path(name).stem for name in case.outputs.split()}
    return tool is not None and all(tool.parameterDefinition(name) for name in {*case.parameters, *outputs})


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("every_tool")


@pytest.fixture(scope="module")
def files(elevation, folder, saga) -> Mapping[str, Path]:
    """The inputs by their names in the cases."""
    (folder / "inputs").mkdir()
    files = write_inputs(elevation, folder / "inputs")
    printed, _ = run_script(saga, [line.format(**files) for line in PREPARATION], folder)
    assert all(path.is_file() for path in files.values()), printed
    return files


@pytest.fixture(scope="module")
def failures_by_hand(cases, files, folder, saga) -> dict[str, str]:
    """Call all tools by hand, in one saga_cmd; after a tool that fails, the rest in another one.

    Gives what SAGA said of each that failed.
    """
    failures, left = {}, list(cases)
    for case in cases:
        for place in case.folders(folder / "by_hand" / case.key):
            place.mkdir(parents=True, exist_ok=True)
    while left:
        lines = [case.by_hand(files, folder / "by_hand" / case.key) for case in left]
        printed, begun = run_script(saga, lines, folder)
        if printed:
            failures[left[begun - 1].key] = printed
        left = left[begun:]
    return failures


def run_script(saga: Saga, lines: Sequence[str], folder: Path) -> tuple[str, int]:
    """Run lines in one saga_cmd; tells what SAGA printed at last if it failed, and how many lines it began."""
    script = folder / "script.txt"
    script.write_text("\n".join(lines) + "\n")
    command = [str(saga.executable), "-c=1", str(script)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, errors="replace")
    begun = max(ended.stdout.count("library path:"), 1)
    return (ended.stdout[-2000:] + ended.stderr, begun) if ended.returncode else ("", len(lines))


@pytest.fixture(scope="module")
def runs(cases, files, folder, failures_by_hand) -> Iterator[dict[str, Future[dict[str, Any]]]]:
    """Run all tools through Processing, two at a time, as lanes do."""
    pool = ThreadPoolExecutor(2)
    yield {
        case.key: pool.submit(run, case, case.for_processing(files, folder / "processing" / case.key)) for case in cases
    }
    pool.shutdown(cancel_futures=True)


def run(case: ToolCase, parameters: dict[str, Any]) -> dict[str, Any]:
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"sagacmd:{case.key}")
    open_layers(named_layers(algorithm, parameters), context)
    assert algorithm.checkParameterValues(parameters, context) == (True, "")
    with limited_threads(1):
        results, _ = algorithm.run(parameters, context, feedback, {}, False)
    return results


@pytest.mark.parametrize("key", KEYS)
def test_processing_gives_what_saga_cmd_gives_to_the_last_bit(key, folder, failures_by_hand, runs, saga):
    if key not in runs:
        assert saga.version != SAGA_OF_CASES
        return
    assert key not in failures_by_hand, failures_by_hand[key]
    outputs = {Path(name).stem for name in CASES[key].outputs.split()}
    assert set(runs[key].result()) == outputs
    by_hand, ours = contents(folder / "by_hand" / key), contents(folder / "processing" / key)
    assert {Path(Path(name).parts[0]).stem for name in by_hand} == outputs
    assert ours.keys() == by_hand.keys()
    assert [name for name in by_hand if ours[name] != by_hand[name]] == []


@pytest.mark.needs_saga
def test_most_tools_are_there_in_every_version(qgis_app):
    assert len([case for case in CASES.values() if is_known(case)]) >= 80


def contents(folder: Path) -> dict[str, Any]:
    """Everything that is told by the rasters, vectors and tables below a folder."""
    return {
        str(path.relative_to(folder)): raster_content(path) if path.suffix in RASTER_SUFFIXES else vector_content(path)
        for path in sorted(folder.rglob("*"))
        if path.suffix in RASTER_SUFFIXES + VECTOR_SUFFIXES
    }


def raster_content(path: Path) -> Any:
    dataset = gdal.Open(str(path))
    bands = [dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount)]
    grid = dataset.RasterXSize, dataset.RasterYSize, dataset.GetGeoTransform(), dataset.GetProjection()
    return grid, [(band.DataType, band.GetNoDataValue(), band.ReadRaster()) for band in bands]


def vector_content(path: Path) -> Any:
    dataset = ogr.Open(str(path))
    return [
        (
            [(field.GetName(), field.GetTypeName()) for field in layer.schema],
            layer.GetSpatialRef() and layer.GetSpatialRef().ExportToWkt(),
            [(feature.items(), wkb(feature.GetGeometryRef())) for feature in layer],
        )
        for layer in map(dataset.GetLayer, range(dataset.GetLayerCount()))
    ]


def wkb(geometry: ogr.Geometry | None) -> bytes | None:
    return bytes(geometry.ExportToWkb()) if geometry else None
