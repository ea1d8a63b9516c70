"""saga_cmd as a child: what it says, how it is ended, and that nothing is left of it."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from osgeo import gdal

from tests.fixtures.rasters import read_pixels
from tests.saga.processes import processes_that_name, wait_until
from tile_job_plugin.errors import Stopped
from tile_job_plugin.saga.cmd.environment import environment
from tile_job_plugin.saga.cmd.find import Saga
from tile_job_plugin.saga.cmd.process import limited_threads, reason_in, run_saga, saga_command
from tile_job_plugin.saga.errors import SagaError, SagaFailed
from tile_job_plugin.saga.raster_files import mend_header

ROOT = Path(__file__).parents[3]

#: Runs for minutes: the horizon of every pixel in many directions over the whole raster.
LONG = ["ta_lighting", "3", "-RADIUS=100000", "-NDIRS=360"]

PARENT = """
import sys, pathlib
from tile_job_plugin.saga.cmd.find import find_saga
from tile_job_plugin.saga.cmd.process import run_saga
run_saga(find_saga(), sys.argv[2:], pathlib.Path(sys.argv[1]), on_line=lambda line: print(line, flush=True))
"""


@pytest.fixture
def long_run(elevation, tmp_path) -> list[str]:
    return [*LONG, f"-DEM={elevation}", f"-SVF={tmp_path / 'sky.tif'}"]


def test_progress_and_messages_come_apart(saga, hills, tmp_path):
    percents, lines = [], []
    arguments = ["ta_lighting", "0", f"-ELEVATION={hills}", f"-SHADE={tmp_path / 'shade.tif'}"]
    printed = run_saga(saga, arguments, tmp_path, on_progress=percents.append, on_line=lines.append)
    assert printed.splitlines() == lines
    assert percents
    assert all(0 <= percent <= 100 for percent in percents)
    assert any("Execution succeeded" in line for line in lines)
    assert not any("%" in line for line in lines)


def test_an_error_has_sagas_words_and_the_tools_name(saga, tmp_path):
    with pytest.raises(SagaFailed) as caught:
        run_saga(saga, ["ta_lighting", "0", "-ELEVATION=nothing.tif"], tmp_path, tool="Analytical Hillshading")
    assert "Analytical Hillshading failed: input file" in str(caught.value)
    assert "nothing.tif" in str(caught.value)


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        (["Error: bad formula", "Error: bad formula"], "bad formula"),
        (["Error: unknown!!", "[NOPE]"], "unknown!! [NOPE]"),
        (["[Error] input file:", "dem.tif[Error] Elevation"], "input file: dem.tif; Elevation"),
        (["12:00:01: Error: no space left"], "no space left"),
        (["Saving grid: a.tif... failed", "done"], "Saving grid: a.tif... failed"),
        (["okay"], ""),
    ],
)
def test_the_reason_is_found_in_the_words_of_all_versions(printed, reason):
    assert reason_in(printed) == reason


def test_an_unknown_argument_is_named(saga, hills, tmp_path):
    with pytest.raises(SagaFailed, match=r"does not know some of the provided arguments!! \[NOPE\]"):
        run_saga(saga, ["ta_lighting", "0", f"-ELEVATION={hills}", "-NOPE=1"], tmp_path)


def test_a_program_that_is_not_there_is_told(tmp_path):
    with pytest.raises(SagaError):
        run_saga(Saga(tmp_path / "saga_cmd", "8.5.0"), ["ta_lighting", "0"], tmp_path)


@pytest.fixture
def sunlight(saga, hills, tmp_path):
    """Run SAGA's solar radiation of one day; gives its pixels."""

    def run():
        arguments = [f"-GRD_DEM={hills}", f"-GRD_DIRECT={tmp_path / 'direct.sgrd'}", "-HOUR_STEP=4", "-DAY=2026-06-21"]
        run_saga(saga, ["ta_lighting", "2", "-LOCATION=0", "-LATITUDE=36", *arguments], tmp_path)
        mend_header(tmp_path / "direct.sgrd")
        return read_pixels(tmp_path / "direct.sdat")

    return run


def test_results_do_not_depend_on_the_computers_time_zone(sunlight, monkeypatch):
    results = []
    for zone in ("America/Los_Angeles", "Asia/Tokyo"):
        monkeypatch.setenv("TZ", zone)
        results.append(sunlight())
    assert (results[0] == results[1]).all()


def test_results_do_not_depend_on_the_users_settings_of_saga(saga, corner, tmp_path, monkeypatch):
    gdal.Translate(str(tmp_path / "dem.tif"), corner, outputBounds=[500000.5, 4000000, 501830.5, 4001525])
    (tmp_path / ".saga_cmd").write_text("[CMD]\nNO_MESSAGES=1\n[DATA]\nGRID_COORD_PRECISION=0\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    arguments = [f"-ELEVATION={tmp_path / 'dem.tif'}", f"-SHADE={tmp_path / 'shade.sgrd'}"]
    assert "Execution succeeded" in run_saga(saga, ["ta_lighting", "0", *arguments], tmp_path)
    assert gdal.Open(str(tmp_path / "shade.sdat")).GetGeoTransform()[:2] == (500000.5, 30.5)


def test_threads_are_limited_only_inside(saga):
    with limited_threads(1):
        assert "-c=1" in saga_command(saga, ["ta_lighting", "0"])
    assert "-c=1" not in saga_command(saga, ["ta_lighting", "0"])


def test_the_limit_of_one_thread_is_not_that_of_another(saga):
    commands = []
    with limited_threads(1):
        other = threading.Thread(target=lambda: commands.append(saga_command(saga, ["ta_lighting", "0"])))
        other.start()
        other.join()
    assert "-c=1" not in commands[0]


@pytest.mark.alone
def test_cancel_kills_within_two_seconds_and_leaves_nothing(saga, long_run, tmp_path):
    cancelled = threading.Event()
    moment = []

    def cancel_once_it_works(line: str) -> None:
        if "Execution started" in line:
            moment.append(time.monotonic())
            cancelled.set()

    with pytest.raises(Stopped):
        run_saga(saga, long_run, tmp_path, is_cancelled=cancelled.is_set, on_line=cancel_once_it_works)
    assert time.monotonic() - moment[0] < 2
    assert processes_that_name(str(tmp_path)) == []


def test_an_error_in_a_hook_kills_it_as_well(saga, long_run, tmp_path):
    def fail(line: str) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run_saga(saga, long_run, tmp_path, on_line=fail)
    assert processes_that_name(str(tmp_path)) == []


@pytest.mark.needs_saga
def test_no_saga_outlives_a_killed_parent(long_run, tmp_path):
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tmp_path), *long_run],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with parent:
        assert any("Execution started" in line for line in parent.stdout)
        assert len(processes_that_name(str(tmp_path))) == 2
        parent.send_signal(signal.SIGKILL)
    assert wait_until(lambda: not processes_that_name(str(tmp_path)), 2)


def test_sagas_threads_do_not_wait_busily_for_each_other_unless_we_are_told_so(monkeypatch):
    monkeypatch.delenv("OMP_WAIT_POLICY", raising=False)
    assert environment(2)["OMP_WAIT_POLICY"] == "passive"
    monkeypatch.setenv("OMP_WAIT_POLICY", "active")
    assert environment(2)["OMP_WAIT_POLICY"] == "active"


def test_saga_reads_just_what_it_wants_of_an_uncompressed_raster_unless_we_are_told_otherwise(monkeypatch):
    monkeypatch.delenv("GTIFF_DIRECT_IO", raising=False)
    assert environment(2)["GTIFF_DIRECT_IO"] == "YES"
    monkeypatch.setenv("GTIFF_DIRECT_IO", "NO")
    assert environment(2)["GTIFF_DIRECT_IO"] == "NO"
