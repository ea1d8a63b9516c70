"""The scale of maps, against what their projections are made for."""

from __future__ import annotations

import math

import pytest

from tile_job_plugin.tiles import crs
from tile_job_plugin.tiles.map_scale import map_scale

MOON = 'PROJCS["Moon",GEOGCS["Moon",DATUM["Moon",SPHEROID["Moon",1737400,0]],PRIMEM["0",0],UNIT["degree",0.017453292]],\
PROJECTION["Equirectangular"],UNIT["metre",1]]'


def scale_at(code, longitude, latitude):
    wkt = crs.wkt_of(code)
    ((x, y),) = crs.moved(crs.wkt_of("EPSG:4326"), wkt, [(longitude, latitude)])
    return map_scale(wkt, x, y)


@pytest.mark.parametrize(
    ("code", "longitude", "latitude", "expected"),
    [
        ("EPSG:32632", 9, 50, 0.9996),
        ("EPSG:2056", 7.44, 46.95, 1),
        ("EPSG:3031", 30, -71, 1),
        ("EPSG:3413", 0, 90, (1 + math.sin(math.radians(70))) / 2),
        ("EPSG:5041", 0, 90, 0.994),
        ("EPSG:3857", 7, 60, 2),
        # Coordinates in feet.
        ("EPSG:2236", -81, 26, 0.99994),
    ],
)
def test_the_scale_of_maps_that_keep_angles(code, longitude, latitude, expected):
    worst, mean = scale_at(code, longitude, latitude)
    assert worst == pytest.approx(expected, rel=4e-3)
    assert mean == pytest.approx(worst, rel=4e-3)


def test_maps_that_keep_areas_are_right_on_the_whole_and_wrong_by_their_worst_direction():
    worst, mean = scale_at("EPSG:6933", 9, 50)
    assert mean == pytest.approx(1, abs=2e-4)
    # Meridians are as far from each other as at 30 degrees.
    assert worst == pytest.approx(math.cos(math.radians(50)) / math.cos(math.radians(30)), rel=4e-3)


def test_grids_of_continents_stay_within_what_is_no_fault():
    for code, longitude, latitude in (("EPSG:3035", -8, 40), ("EPSG:3035", 26, 65), ("EPSG:5070", -122, 47)):
        assert abs(scale_at(code, longitude, latitude).worst - 1) < 0.02


@pytest.mark.parametrize(("x", "y"), [(1e30, 0.0), (float("inf"), 0.0), (0.0, float("nan"))])
def test_a_place_that_is_nowhere_has_none(x, y):
    assert map_scale(crs.wkt_of("EPSG:32632"), x, y) is None


@pytest.mark.parametrize("wkt", ['LOCAL_CS["site",UNIT["metre",1]]', MOON])
def test_a_map_of_no_place_on_earth_has_none(wkt):
    assert map_scale(wkt, 0.0, 0.0) is None
