"""The sun's radiation beside SAGA's own, pixel by pixel."""

from __future__ import annotations

import math
import subprocess
from datetime import date
from pathlib import Path

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.rasters import read_pixels
from tests.fixtures.saga_version import SUN_OF_SAGA_9, is_saga_9
from tile_job_plugin.light import insolation_rasters
from tile_job_plugin.light.insolation_rasters import DIFFUSE, DIRECT, TOTAL, UNITS, Light, write_insolation
from tile_job_plugin.light.reach import insolation_reach
from tile_job_plugin.light.sky_factor import SkyFactor
from tile_job_plugin.light.sun import Place, representative_days, suns_of
from tile_job_plugin.saga.cmd.find import find_saga
from tile_job_plugin.terrain import elevation as blocks
from tile_job_plugin.terrain.elevation import Elevation
from tile_job_plugin.terrain.result_rasters import NODATA, ResultRasters

NAMES = (DIRECT, DIFFUSE, TOTAL)
JUNE, DECEMBER = date(2026, 6, 21), date(2026, 12, 21)


@pytest.fixture
def shine(tmp_path):
    """Let the sun shine on a raster; gives the pixels of each result by its name."""

    def run(
        path,
        first=JUNE,
        last=None,
        days_step=5,
        hour_step=0.5,
        latitude=36,
        transmittance=0.7,
        farthest=math.inf,
        svf=None,
        look=lambda: None,
        progress=lambda percent: None,
    ):
        elevation = Elevation(str(path))
        sky = SkyFactor(svf, elevation) if svf else None
        suns = suns_of(representative_days(first, last or first, days_step), hour_step, Place(latitude, 0))
        paths = {name: str(tmp_path / "results" / f"{name}.tif") for name in NAMES}
        with ResultRasters(elevation, paths, dict.fromkeys(NAMES, "GTiff"), UNITS) as results:
            write_insolation(elevation, sky, Light(suns, transmittance, farthest), results, look, progress)
        return {name: read_pixels(file) for name, file in paths.items()}

    return run


@pytest.fixture
def shine_by_saga(tmp_path: Path):
    """Let SAGA do the same; as GeoTIFFs, since SAGA 9.8 breaks the headers of its own grids of kWh/m²."""
    saga = find_saga()

    def run(path, first=JUNE, last=None, days_step=5, hour_step=0.5, latitude=36, transmittance=0.7, svf=None):
        files = {f"GRD_{name[:6]}": tmp_path / f"saga_{name}.tif" for name in NAMES}
        settings = {
            "GRD_DEM": path,
            **({"GRD_SVF": svf} if svf else {}),
            **files,
            "LOCATION": 0,
            "LATITUDE": latitude,
            # SAGA 9 begins with other ones.
            "SOLARCONST": 1367,
            "SHADOW": 0,
            "METHOD": 2,
            "LUMPED": 100 * transmittance,
            "HOUR_STEP": hour_step,
            "DAY": f"{first}T00:00:00",
            **({"PERIOD": 2, "DAY_STOP": f"{last}T00:00:00", "DAYS_STEP": days_step} if last else {"PERIOD": 1}),
        }
        command = [saga.executable, "ta_lighting", "2", *(f"-{name}={value}" for name, value in settings.items())]
        subprocess.run([str(part) for part in command], check=True, capture_output=True)
        return dict(zip(NAMES, (read_pixels(file) for file in files.values())))

    return run


def assert_alike(ours, sagas, is_hole, others=0.0):
    """Raise unless each result is SAGA's, up to the rounding of 32-bit floats; a part of the pixels may be *others*."""
    usual = sagas[TOTAL][~is_hole].mean()
    for name in NAMES:
        assert numpy.array_equal(ours[name] == NODATA, is_hole)
        difference = abs(ours[name][~is_hole].astype(float) - sagas[name][~is_hole])
        if is_saga_9():
            assert difference.mean() <= SUN_OF_SAGA_9 * usual
            continue
        assert (difference > 2e-6 * usual).mean() <= others
        assert difference.mean() <= 3e-7 * usual


def holes_of(path):
    """Tell which pixels of a raster are no ground."""
    raster = gdal.Open(str(path))
    return raster.GetRasterBand(1).GetMaskBand().ReadAsArray() == 0


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("name", "pixel_size", "day"),
    [
        ("fractal", 0.5, JUNE),
        ("fractal", 90, DECEMBER),
        ("holes", 10, DECEMBER),
        ("plane", 10, DECEMBER),
        ("pit", 90, JUNE),
        ("ridge", 0.5, JUNE),
        pytest.param("fractal", 0.5, DECEMBER, marks=pytest.mark.extra),
        pytest.param("fractal", 90, JUNE, marks=pytest.mark.extra),
        pytest.param("holes", 10, JUNE, marks=pytest.mark.extra),
        pytest.param("plane", 10, JUNE, marks=pytest.mark.extra),
        pytest.param("pit", 90, DECEMBER, marks=pytest.mark.extra),
        pytest.param("ridge", 0.5, DECEMBER, marks=pytest.mark.extra),
    ],
)
def test_every_pixel_is_sagas_edges_and_holes_included(name, pixel_size, day, write_surface, shine, shine_by_saga):
    path = write_surface(name, pixel_size)
    assert_alike(shine(path, day), shine_by_saga(path, day), holes_of(path))


@pytest.mark.needs_saga
@pytest.mark.parametrize("day", [pytest.param(JUNE, marks=pytest.mark.extra), DECEMBER])
def test_real_ground_is_lit_as_by_saga(day, elevation, shine, shine_by_saga):
    # Where a beam grazes the ground, the last digit of 32-bit heights decides.
    assert_alike(shine(elevation, day), shine_by_saga(elevation, day), holes_of(elevation), others=2e-5)


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    "settings",
    [
        {"latitude": -33.5, "hour_step": 0.7},
        {"latitude": 80, "hour_step": 1},
        {"transmittance": 0.95, "hour_step": 1},
        {"transmittance": 0, "hour_step": 3},
        {"last": JUNE.replace(day=24), "days_step": 5, "hour_step": 2},
        {"last": JUNE.replace(month=8), "days_step": 12, "hour_step": 2},
    ],
)
def test_every_setting_means_what_it_means_to_saga(settings, write_surface, shine, shine_by_saga):
    path = write_surface("holes", 10)
    # SAGA writes 0 for holes where it adds up days.
    assert_alike(shine(path, **settings), shine_by_saga(path, **settings), holes_of(path))


@pytest.mark.needs_saga
def test_a_sky_view_factor_with_holes_is_taken_as_by_saga(write_surface, shine, shine_by_saga, tmp_path):
    path, svf = write_surface("fractal", 10), str(tmp_path / "svf.tif")
    factors = gdal.GetDriverByName("GTiff").CreateCopy(svf, gdal.Open(path))
    pixels = numpy.random.default_rng(1).random((101, 101))
    pixels[::7] = -9999
    factors.GetRasterBand(1).WriteArray(pixels)
    del factors
    assert_alike(shine(path, svf=svf), shine_by_saga(path, svf=svf), holes_of(path))


@pytest.mark.needs_saga
@pytest.mark.parametrize("pixel_type", [gdal.GDT_Int16, gdal.GDT_Float64])
def test_heights_of_any_type_are_read(pixel_type, write_surface, shine, shine_by_saga):
    path = write_surface("holes", 10, pixel_type)
    assert_alike(shine(path), shine_by_saga(path), holes_of(path))


@pytest.mark.parametrize("farthest", [math.inf, 95])
def test_blocks_and_strips_leave_no_trace(farthest, write_surface, shine, monkeypatch):
    path = write_surface("holes", 10)
    whole = shine(path, farthest=farthest)
    monkeypatch.setattr(blocks, "BLOCK_SIZE", 37)
    monkeypatch.setattr(blocks, "LARGEST_BLOCK", 37)
    # Fewer than the suns of a day are worked on at once.
    monkeypatch.setattr(insolation_rasters, "_SHADED_PIXELS", 37 * 37 * 5)
    in_blocks = shine(path, farthest=farthest)
    assert all(numpy.array_equal(whole[name], in_blocks[name]) for name in NAMES)


@pytest.mark.parametrize("day", [JUNE, DECEMBER])
def test_a_window_with_a_halo_of_the_reach_is_the_whole_to_the_last_bit(day, write_surface, shine, tmp_path):
    path, farthest = write_surface("holes", 10), 150
    suns = suns_of(representative_days(day, day, 5), 0.5, Place(36, 0))
    halo = insolation_reach(10, suns, 1000, farthest)
    whole = shine(path, day, farthest=farthest)[TOTAL]
    window = str(tmp_path / "window.vrt")
    gdal.Translate(window, path, format="VRT", srcWin=[40 - halo, 30 - halo, 25 + 2 * halo, 45 + 2 * halo])
    inside = shine(window, day, farthest=farthest)[TOTAL][halo:-halo, halo:-halo]
    assert numpy.array_equal(inside, whole[30:75, 40:65])


def test_a_limit_leaves_what_is_farther_lit(write_surface, shine):
    path = write_surface("fractal", 10)
    direct = [shine(path, farthest=farthest)[DIRECT].sum() for farthest in (0, 100, 300, math.inf)]
    assert direct == sorted(direct, reverse=True)
    assert direct[0] > direct[1] > direct[3]


def test_without_a_sun_there_is_no_light(write_surface, shine):
    dark = shine(write_surface("holes", 10), DECEMBER, latitude=85)
    assert set(numpy.unique(dark[TOTAL])) == {NODATA, 0}


def test_progress_rises_to_the_end(write_surface, shine, monkeypatch):
    monkeypatch.setattr(blocks, "BLOCK_SIZE", 37)
    told = []
    shine(write_surface("fractal", 10), hour_step=3, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(100)


def test_what_look_raises_ends_the_work_and_leaves_nothing(write_surface, shine, tmp_path):
    calls = []

    def look():
        calls.append(1)
        if len(calls) > 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shine(write_surface("fractal", 10), hour_step=0.1, look=look)
    assert len(calls) < 20
    assert not (tmp_path / "results").exists()
