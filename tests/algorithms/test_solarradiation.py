"""The sun's radiation as an algorithm."""

from __future__ import annotations

import pytest
from osgeo import gdal

from tests.fixtures.rasters import read_pixels


@pytest.fixture
def shine(run_algorithm, tmp_path):
    """Run it on a raster; gives the pixels of each result by its name."""

    def run(path, *names, **parameters):
        files = {name: str(tmp_path / f"{name}.tif") for name in names}
        results = run_algorithm("tilejobs:solarradiation", DEM=str(path), **files, **{"HOUR_STEP": 2, **parameters})
        assert results == files
        return {name: read_pixels(file) for name, file in files.items()}

    return run


def test_the_total_is_what_comes_directly_and_by_the_sky(shine, elevation):
    results = shine(elevation, "TOTAL", "DIRECT", "DIFFUSE")
    is_ground = results["TOTAL"] > 0
    assert is_ground.mean() > 0.5
    sums = results["DIRECT"] + results["DIFFUSE"]
    assert results["TOTAL"][is_ground] == pytest.approx(sums[is_ground], rel=1e-6)


def test_the_sky_view_factor_dims_only_what_comes_by_the_sky(shine, run_algorithm, elevation, tmp_path):
    svf = str(tmp_path / "svf.tif")
    run_algorithm("tilejobs:skyview", DEM=str(elevation), RADIUS=900, SVF=svf)
    without, with_sky = (shine(elevation, "TOTAL", "DIRECT", "DIFFUSE", **sky) for sky in ({}, {"SVF": svf}))
    is_ground = without["DIRECT"] > 0
    assert (without["DIRECT"] == with_sky["DIRECT"]).all()
    assert with_sky["DIFFUSE"][is_ground].mean() < without["DIFFUSE"][is_ground].mean()


def test_the_latitude_is_that_of_the_middle_unless_it_is_given(shine, elevation):
    middle, given, farther = (
        shine(elevation, "TOTAL", **at)["TOTAL"] for at in ({}, {"LATITUDE": 36.4}, {"LATITUDE": 60})
    )
    is_ground = middle > 0
    assert abs(middle - given)[is_ground].mean() < 0.01
    assert abs(middle - farther)[is_ground].mean() > 0.1


def test_a_raster_without_a_crs_needs_a_latitude(shine, refuse, write_surface):
    path = write_surface("plane", 10)
    said = refuse("solarradiation", DEM=path, TOTAL="/dev/null/total.tif")
    assert "LATITUDE: nothing is given, and the elevation has no CRS to derive it from. Give it in degrees." in said
    assert shine(path, "TOTAL", LATITUDE=36)["TOTAL"].min() > 5


def test_a_sky_view_factor_of_other_pixels_is_refused(refuse, elevation, tmp_path):
    smaller = str(tmp_path / "smaller.tif")
    gdal.Translate(smaller, str(elevation), srcWin=[0, 0, 50, 50])
    said = refuse("solarradiation", DEM=str(elevation), SVF=smaller, TOTAL=str(tmp_path / "total.tif"))
    assert "smaller.tif has other pixels than the elevation." in said
    assert "SVF: " in said


def test_a_last_day_before_the_first_is_refused(refuse, elevation):
    said = refuse("solarradiation", DEM=str(elevation), DAY_STOP="2026-06-20", TOTAL="/dev/null/total.tif")
    assert "DAY_STOP: 2026-06-20 is before the first day, 2026-06-21. Give a later day, or none." in said


def test_two_days_are_nearly_twice_one(shine, elevation):
    one, two = (shine(elevation, "TOTAL", **days)["TOTAL"] for days in ({}, {"DAY_STOP": "2026-06-22"}))
    assert two[one > 0] == pytest.approx(2 * one[one > 0], rel=1e-3)
