"""Units of rasters, as SAGA and GDAL write them."""

from __future__ import annotations

import subprocess

import pytest
from osgeo import gdal

from tile_job_plugin.tiles.units import unit_of


@pytest.fixture
def slope_in(elevation, tmp_path):
    """Let SAGA make a slope in a unit, by SAGA's number of it."""

    def make(unit):
        grid = tmp_path / "slope.sgrd"
        command = ["saga_cmd", "ta_morphometry", "0", "-ELEVATION", elevation, "-SLOPE", grid, "-UNIT_SLOPE", str(unit)]
        subprocess.run(command, check=True, capture_output=True)
        return grid.with_suffix(".sdat")

    return make


@pytest.mark.needs_saga
@pytest.mark.parametrize(("number", "unit"), enumerate(["radians", "degree", "percent"]))
def test_the_unit_of_a_grid_is_in_its_header(slope_in, number, unit):
    # SAGA's releases differ in capitals.
    assert unit_of(slope_in(number)).lower() == unit


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("written", "unit"), [("kWh / m_", "kWh/m²"), ("kWh / m²", "kWh/m²"), ("J / cm_", "J/cm²"), ("m", "m"), ("", "")]
)
def test_a_grid_s_unit_is_read_as_people_write_it(slope_in, written, unit):
    grid = slope_in(0)
    header = grid.with_suffix(".sgrd")
    text = header.read_text()
    assert f"UNIT\t= {unit_of(grid)}" in text
    header.write_text(text.replace(f"UNIT\t= {unit_of(grid)}", f"UNIT\t= {written}"), encoding="utf-8")
    assert unit_of(grid) == unit


@pytest.mark.parametrize("unit", ["metre", "kWh/m²", ""])
def test_the_unit_of_any_other_raster_is_its_band_s(elevation, tmp_path, unit):
    path = tmp_path / "raster.tif"
    virtual = gdal.Translate("", str(elevation), format="VRT")
    virtual.GetRasterBand(1).SetUnitType(unit)
    gdal.Translate(str(path), virtual)
    assert unit_of(path) == unit
