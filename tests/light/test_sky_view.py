"""The sky view beside SAGA's own, pixel by pixel."""

from __future__ import annotations

import math
import subprocess
from pathlib import Path

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.light.sky_view import make_rays, reach_of
from tile_job_plugin.light.sky_view_rasters import FACTOR, TERRAIN, UNITS, VISIBLE, write_sky_view
from tile_job_plugin.saga.cmd.find import find_saga
from tile_job_plugin.terrain import elevation as blocks
from tile_job_plugin.terrain.elevation import Elevation
from tile_job_plugin.terrain.result_rasters import NODATA, ResultRasters

NAMES = (FACTOR, VISIBLE, TERRAIN)


@pytest.fixture
def see(tmp_path):
    """Compute the sky view of a raster; gives the pixels of each result by its name."""

    def run(path, radius, directions, look=lambda: None, progress=lambda percent: None):
        elevation = Elevation(path)
        paths = {name: str(tmp_path / "results" / f"{name}.tif") for name in NAMES}
        with ResultRasters(elevation, paths, dict.fromkeys(NAMES, "GTiff"), UNITS) as results:
            write_sky_view(elevation, radius, directions, results, look, progress)
        return {name: read_pixels(file) for name, file in paths.items()}

    return run


@pytest.fixture
def see_by_saga(tmp_path: Path):
    """Let SAGA do the same."""
    saga = find_saga()

    def run(path, radius, directions):
        files = {name: tmp_path / f"saga_{name}.sgrd" for name in NAMES}
        outputs = [f"-{name}={file}" for name, file in files.items()]
        settings = [f"-RADIUS={radius}", f"-NDIRS={directions}", "-METHOD=0"]
        command = [saga.executable, "ta_lighting", "3", f"-DEM={path}", *outputs, *settings]
        subprocess.run([str(part) for part in command], check=True, capture_output=True)
        return {name: read_pixels(file.with_suffix(".sdat")) for name, file in files.items()}

    return run


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("name", "pixel_size", "radius", "directions"),
    [
        ("fractal", 10, 1, 8),
        ("fractal", 0.5, 30, 16),
        ("fractal", 90, 500, 8),
        ("holes", 10, 30, 16),
        ("holes", 90, 500, 8),
        ("plane", 0.5, 100, 8),
        ("pit", 10, 40, 16),
        ("ridge", 90, 30, 8),
    ],
)
def test_every_pixel_is_sagas_edges_and_holes_included(
    name, pixel_size, radius, directions, write_surface, see, see_by_saga
):
    path = write_surface(name, pixel_size)
    ours, sagas = (run(path, radius * pixel_size, directions) for run in (see, see_by_saga))
    for result, tolerance in ((FACTOR, 1e-6), (TERRAIN, 1e-6), (VISIBLE, 1e-4)):
        difference = abs(ours[result].astype(float) - sagas[result])
        assert difference.max() <= tolerance
        assert (difference <= tolerance / 10).mean() >= 0.999


@pytest.mark.needs_saga
def test_rays_between_pixels_differ_only_where_they_reach_sagas_first_columns_and_rows(write_surface, see, see_by_saga):
    path = write_surface("fractal", 10)
    ours, sagas = (run(path, 200, 12)[FACTOR] for run in (see, see_by_saga))
    differs = abs(ours - sagas) > 1e-6
    assert differs.any()
    # Rays of 20 pixels end before those.
    assert not differs[:-25, 25:].any()


@pytest.mark.needs_saga
@pytest.mark.parametrize("pixel_type", [gdal.GDT_Int16, gdal.GDT_Int32, gdal.GDT_Float64])
def test_heights_of_any_type_are_read(pixel_type, write_surface, see, see_by_saga):
    path = write_surface("holes", 10, pixel_type)
    ours, sagas = (run(path, 200, 8)[FACTOR] for run in (see, see_by_saga))
    assert abs(ours.astype(float) - sagas).max() <= 1e-6


def test_blocks_and_strips_leave_no_trace(write_surface, see, monkeypatch):
    path = write_surface("holes", 10)
    whole = see(path, 200, 12)
    monkeypatch.setattr(blocks, "BLOCK_SIZE", 37)
    in_blocks = see(path, 200, 12)
    assert all(numpy.array_equal(whole[name], in_blocks[name]) for name in NAMES)


def test_a_plane_without_a_slope_sees_all_of_the_sky_and_no_terrain(write_surface, see):
    seen = see(write_surface("ridge", 10), 20, 8)
    assert (seen[VISIBLE][50, 5], seen[FACTOR][50, 5], seen[TERRAIN][50, 5]) == (100, 1, 0)


def test_holes_are_nodata_and_hide_nothing(write_surface, see):
    path = write_surface("holes", 10)
    is_hole = read_pixels(path) == -9999
    assert all(numpy.array_equal(pixels == NODATA, is_hole) for pixels in see(path, 500, 8).values())


def test_progress_rises_to_the_end(write_surface, see, monkeypatch):
    monkeypatch.setattr(blocks, "BLOCK_SIZE", 37)
    told = []
    see(write_surface("fractal", 10), 50, 8, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(100)


def test_what_look_raises_ends_the_work_within_a_strip_and_leaves_nothing(write_surface, see, tmp_path):
    calls = []

    def look():
        calls.append(1)
        if len(calls) > 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        see(write_surface("fractal", 10), 500, 64, look=look)
    assert len(calls) < 64
    assert not (tmp_path / "results").exists()


def test_rays_are_as_long_as_the_radius_and_no_longer_than_the_raster():
    (north, east, *_), (short, *_) = make_rays(10, 1000, 4, 5000), make_rays(10, 1000, 4, 7)
    assert [len(north.steps), north.steps[0], north.steps[-1]] == [100, (-1, 0, 0.1), (-100, 0, 0.001)]
    assert east.steps[2][:2] == (0, 3)
    assert len(short.steps) == 7
    assert reach_of([north]) == 100
    assert reach_of(make_rays(10, 0.1, 8, 5000)) == 1
    assert math.isclose(make_rays(10, 100, 8, 99)[1].azimuth, math.pi / 4)
