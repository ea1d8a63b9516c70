"""One saga_cmd for many scripts."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest

from tests.fixtures.rasters import read_pixels
from tests.saga.processes import children
from tile_job_plugin.errors import Stopped
from tile_job_plugin.saga.cmd.find import Saga
from tile_job_plugin.saga.cmd.kept_processes import sharing
from tile_job_plugin.saga.cmd.process import limited_threads
from tile_job_plugin.saga.cmd.shared_process import SharedProcess, shared_process
from tile_job_plugin.saga.errors import SagaFailed


@pytest.fixture
def process():
    process = SharedProcess()
    yield process
    process.close()


@pytest.fixture
def shading(hills, tmp_path):
    """The line that writes a hillshade."""

    def line(name, raster=hills):
        return f'"ta_lighting" "0" "-ELEVATION={raster}" "-SHADE={tmp_path / name}.sgrd"'

    return line


def run(process, script, is_cancelled=lambda: False):
    lines = []
    process.run(
        script, tool="Hillshading", is_cancelled=is_cancelled, on_progress=lambda percent: None, on_line=lines.append
    )
    return lines


def processor_seconds(running):
    fields = Path(f"/proc/{running._process.pid}/stat").read_text(encoding="utf-8").rpartition(") ")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


def wait_in_pipe(running):
    """Wait until SAGA does nothing any more."""
    used = -1.0
    while (now := processor_seconds(running)) > used:
        used = now
        time.sleep(0.3)


def test_one_process_runs_scripts_however_late_they_come(process, saga, shading, started, tmp_path):
    process.start_early(saga)
    wait_in_pipe(started[0])
    scripts = [process.hand_over(saga, [shading(name)]) for name in "ab"]
    said = [run(process, script) for script in scripts]
    wait_in_pipe(started[0])
    said.append(run(process, process.hand_over(saga, [shading("c")])))
    assert len(started) == 1
    pixels = [read_pixels(tmp_path / f"{name}.sdat") for name in "abc"]
    assert (pixels[0] == pixels[1]).all()
    assert (pixels[0] == pixels[2]).all()
    # Of the wait between the scripts, nobody hears.
    assert [sum(line.startswith("library name") for line in lines) for lines in said] == [1, 1, 1]
    assert not any("Import Raster" in line or "Tile Jobs" in line for lines in said for line in lines)


def test_a_process_that_waits_uses_no_processor(process, saga, started):
    process.start_early(saga)
    wait_in_pipe(started[0])
    before = processor_seconds(started[0])
    time.sleep(1)
    assert processor_seconds(started[0]) == before


def test_lines_that_are_added_while_saga_is_busy_are_run_as_well(process, saga, shading, started, tmp_path):
    for number in range(20):
        script = process.hand_over(saga, [shading(f"s{number}")])
        following = process.hand_over(saga, [shading(f"f{number}")])
        for one in (script, following):
            run(process, one)
    assert len(started) == 1
    assert len(list(tmp_path.glob("*.sdat"))) == 40


def test_a_process_that_was_killed_while_it_waited_is_followed_by_another(process, saga, shading, started, tmp_path):
    run(process, process.hand_over(saga, [shading("a")]))
    wait_in_pipe(started[0])
    started[0].kill()
    run(process, process.hand_over(saga, [shading("b")]))
    assert len(started) == 2
    assert (tmp_path / "b.sdat").is_file()


def test_a_script_that_fails_does_not_take_the_next_one_with_it(process, saga, shading, started, tmp_path):
    scripts = [
        process.hand_over(saga, [shading(name, raster)]) for name, raster in (("a", "nothing.tif"), ("b", tmp_path))
    ]
    scripts.append(process.hand_over(saga, [shading("c")]))
    for script in scripts[:2]:
        with pytest.raises(SagaFailed, match="Hillshading failed"):
            run(process, script)
    run(process, scripts[2])
    assert len(started) == 3
    assert (tmp_path / "c.sdat").is_file()


def test_a_script_for_which_nobody_waits_is_passed_over(process, saga, shading, started, tmp_path):
    process.hand_over(saga, [shading("a")])
    said = run(process, process.hand_over(saga, [shading("b")]))
    assert len(started) == 1
    assert sum(line.startswith("library name") for line in said) == 1
    assert (tmp_path / "b.sdat").is_file()


def test_another_number_of_threads_gets_another_process(process, saga, shading, started):
    for threads in (1, 1, 2):
        with limited_threads(threads):
            run(process, process.hand_over(saga, [shading("a")]))
    assert ["-c=1" in running.command for running in started] == [True, False]


def test_a_saga_that_cannot_run_says_so(process, shading, tmp_path):
    broken = tmp_path / "saga_cmd"
    broken.write_text("#!/bin/sh\necho Error: no libraries\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    saga = Saga(broken, "8.5.0")
    with pytest.raises(SagaFailed, match="no libraries"):
        run(process, process.hand_over(saga, [shading("a")]))


def test_lines_that_cannot_be_added_do_not_end_the_scripts_before_them(process, saga, shading, monkeypatch, tmp_path):
    first = process.hand_over(saga, [shading("a")])
    process.start_early(saga)
    with monkeypatch.context() as patch:
        patch.setattr(os, "mkfifo", no_space)
        with pytest.raises(OSError, match="No space"):
            process.hand_over(saga, [shading("b")])
    run(process, first)
    assert (tmp_path / "a.sdat").is_file()


def no_space(path):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))


def test_a_cancel_ends_the_process_with_the_share(saga, shading, elevation, tmp_path):
    before = children()
    with pytest.raises(Stopped), sharing():
        process = shared_process.get()
        long = f'"ta_lighting" "3" "-DEM={elevation}" "-SVF={tmp_path / "sky.sgrd"}" "-RADIUS=100000" "-NDIRS=360"'
        folder = process.new_folder()
        run(process, process.hand_over(saga, [long]), is_cancelled=lambda: process._running is not None)
    assert children() == before
    assert not folder.exists()
    assert shared_process.get() is None


def test_a_process_that_waits_ends_with_the_share(saga):
    before = children()
    with sharing() as process:
        process.start_early(saga)
        wait_in_pipe(process._running)
    assert children() == before
