"""The units of real jobs' results, in the bands of their mosaics and in QGIS' legend."""

from __future__ import annotations

import pytest
from osgeo import gdal

from tests.fixtures.legend import suffix_in_the_legend

TILE = "r1_c0"
OF_ONE_DAY = {"HOUR_STEP": 6, "RADIUS": 200, "MAX_DISTANCE": 200}


@pytest.fixture
def mosaics_of(start_job, tmp_path):
    """Run a recipe on a tile; gives its mosaics by their names."""

    def run(recipe, **parameters):
        start_job(RECIPE=recipe, TILE_IDS=TILE, HALO=4, RECIPE_PARAMETERS=parameters)
        return {path.stem: path for path in tmp_path.glob("mosaic*.tif")}

    return run


def unit_in(mosaic):
    """Return a band's unit as far as SAGA's releases agree on it, in small letters."""
    dataset = gdal.Open(str(mosaic))
    return dataset.GetRasterBand(1).GetUnitType().lower()


def shown_units(mosaics):
    return {name: (unit_in(path), suffix_in_the_legend(path)) for name, path in mosaics.items()}


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("number", "unit", "suffix"), [(0, "radians", " rad"), (1, "degree", "°"), (2, "percent", " %")]
)
def test_a_slope_is_in_the_unit_that_saga_was_asked_for(mosaics_of, number, unit, suffix):
    shown = shown_units(mosaics_of("tilejobs:relief", SLOPE_UNIT=number))
    assert shown == {"mosaic": ("radians", " rad"), "mosaic_slope": (unit, suffix)}


def test_solar_radiation_is_in_kilowatt_hours_and_the_sky_view_factor_in_nothing(mosaics_of):
    units = shown_units(mosaics_of("tilejobs:solar", **OF_ONE_DAY))
    assert units.pop("mosaic_sky_view_factor") == ("", "")
    assert set(units.values()) == {("kwh/m²", " kWh/m²")}


def test_a_recipe_whose_results_have_no_unit_has_none_in_the_mosaic(mosaics_of):
    assert shown_units(mosaics_of("native:slope")) == {"mosaic": ("", "")}


@pytest.mark.needs_saga
def test_kept_tiles_have_the_unit_as_well(start_job, tmp_path):
    start_job(RECIPE="tilejobs:relief", TILE_IDS=TILE, HALO=4, KEEP_TILES=True, RECIPE_PARAMETERS={"SLOPE_UNIT": 1})
    kept = tmp_path.glob(f"*/{TILE}_*.tif")
    assert {unit_in(path) for path in kept} == {"radians", "degree"}
