"""Tools whose results several threads of SAGA would change get one thread, however they are run."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.rasters import read_pixels
from tests.fixtures.saga_version import is_saga_9
from tests.saga.models import model, model_of, run
from tile_job_plugin.saga.cmd import process
from tile_job_plugin.saga.cmd.kept_processes import sharing
from tile_job_plugin.saga.cmd.process import limited_threads
from tile_job_plugin.saga.fusion.fused_model import FusedModel, fused
from tile_job_plugin.saga.tools.corrections import FOR_ONE_THREAD

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("qgis_app")]

TOOL = "sagacmd:ta_hydrology_10"


@pytest.fixture(scope="module")
def terrain(elevation, tmp_path_factory):
    """Terrain on which two threads of the tool are in each other's way at once."""
    path = str(tmp_path_factory.mktemp("terrain") / "terrain.tif")
    gdal.Translate(path, str(elevation), width=300, height=300, resampleAlg="cubic", noData="none")
    return path


@pytest.fixture
def thread_counts(monkeypatch):
    """The threads of each saga_cmd that is started from now on, 0 for all cores."""
    counts = []
    command = process.saga_command

    def recorded(saga, arguments):
        counts.append(process.saga_threads.get())
        return command(saga, arguments)

    monkeypatch.setattr(process, "saga_command", recorded)
    return counts


@pytest.mark.parametrize("threads", [0, 2])
def test_a_tool_by_itself(terrain, saga_cmd, thread_counts, tmp_path, threads):
    with limited_threads(threads):
        (path,), _ = run(model(TOOL), {"DEM": terrain}, tmp_path / "made")
    assert thread_counts == [1]
    expected = tmp_path / "expected.tif"
    saga_cmd("-c=1", "ta_hydrology", "10", f"-DEM={terrain}", f"-BALANCE={expected}")
    assert numpy.array_equal(read_pixels(path), read_pixels(expected))


def test_a_process_that_is_started_early_for_it(terrain, thread_counts, tmp_path):
    with limited_threads(2), sharing() as shared:
        model(TOOL).start_early(shared)
        run(model(TOOL), {"DEM": terrain}, tmp_path / "made")
    assert thread_counts == [1]


def test_a_process_that_is_shared(terrain, thread_counts, tmp_path):
    with limited_threads(2), sharing() as shared:
        shared.start_early(model(TOOL).saga)
        run(model(TOOL), {"DEM": terrain}, tmp_path / "first")
        run(model("sagacmd:ta_lighting_0"), {"ELEVATION": terrain}, tmp_path / "second")
    assert thread_counts == [2, 1, 2]


@pytest.mark.parametrize(("tool", "is_limited"), [(TOOL, True), ("sagacmd:ta_preprocessor_4", False)])
def test_a_model_with_such_a_tool(terrain, thread_counts, tmp_path, tool, is_limited):
    raster = {TOOL: "DEM", "sagacmd:ta_preprocessor_4": "ELEV"}[tool]
    algorithm = fused(
        model_of(
            ("shade", "sagacmd:ta_lighting_0", {}, {"ELEVATION": "DEM"}, {"Shade": "SHADE"}),
            ("second", tool, {}, {raster: "DEM"}, {}),
        )
    )
    assert isinstance(algorithm, FusedModel)
    with limited_threads(2):
        run(algorithm, {"DEM": terrain}, tmp_path / "made")
    assert thread_counts == [1 if is_limited else 2]


def test_tools_that_may_have_several_threads_get_them(terrain, thread_counts, tmp_path):
    with limited_threads(2):
        run(model("sagacmd:ta_lighting_0"), {"ELEVATION": terrain}, tmp_path / "made")
    assert thread_counts == [2]


def test_the_tools_are_there():
    gone = {"sim_hydrology_1"} if is_saga_9() else set()
    assert all(model(f"sagacmd:{tool}").needs_one_thread for tool in {*FOR_ONE_THREAD} - gone)
