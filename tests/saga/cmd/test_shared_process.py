"""One saga_cmd for many scripts."""

from __future__ import annotations

import pytest

from tests.fixtures.rasters import read_pixels
from tests.saga.processes import children
from tile_job_plugin.errors import Stopped
from tile_job_plugin.saga.cmd.shared_process import PAGE, HandedOver, SharedProcess, shared_process, sharing
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


def starts(lines):
    return sum(line.startswith("Running Script") for line in lines)


def test_scripts_that_were_handed_over_in_time_are_run_by_one_process(process, saga, shading, tmp_path):
    scripts = [process.hand_over(saga, [shading(name)]) for name in "ab"]
    said = run(process, scripts[0])
    scripts.append(process.hand_over(saga, [shading("c")]))
    said += run(process, scripts[1]) + run(process, scripts[2])
    assert starts(said) == 1
    assert sum(line.startswith("library name") for line in said) == 3
    pixels = [read_pixels(tmp_path / f"{name}.sdat") for name in "abc"]
    assert (pixels[0] == pixels[1]).all()
    assert (pixels[0] == pixels[2]).all()


def test_a_script_that_comes_too_late_gets_another_process(process, saga, shading):
    said = run(process, process.hand_over(saga, [shading("a")]))
    process._running._process.wait()
    said += run(process, process.hand_over(saga, [shading("b")]))
    assert starts(said) == 2


def test_a_script_that_fails_does_not_take_the_next_one_with_it(process, saga, shading, tmp_path):
    scripts = [
        process.hand_over(saga, [shading(name, raster)]) for name, raster in (("a", "nothing.tif"), ("b", tmp_path))
    ]
    scripts.append(process.hand_over(saga, [shading("c")]))
    for script in scripts[:2]:
        with pytest.raises(SagaFailed, match="Hillshading failed"):
            run(process, script)
    assert starts(run(process, scripts[2])) == 1
    assert (tmp_path / "c.sdat").is_file()


def test_a_script_for_which_nobody_waits_is_passed_over(process, saga, shading, tmp_path):
    process.hand_over(saga, [shading("a")])
    said = run(process, process.hand_over(saga, [shading("b")]))
    assert starts(said) <= 1
    assert sum(line.startswith("library name") for line in said) == 1
    assert (tmp_path / "b.sdat").is_file()


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


@pytest.mark.parametrize("lengths", [[10], [PAGE - 1], [PAGE], [100, PAGE - 50, 3000, 3000], [3 * PAGE]])
def test_no_page_ends_within_a_line_that_fits_into_one(saga, lengths):
    lines = ["x" * length for length in lengths]
    pages = HandedOver(saga, lines, "the mark").pages
    assert all(len(page) % PAGE == 0 and page.endswith(b"\n") for page in pages)
    text = b"".join(pages).decode().splitlines()
    assert [line for line in text if line and not line.startswith("#")] == [*lines, "echo the mark"]
