"""Outlines of tiles in degrees, wherever on earth they lie."""

from __future__ import annotations

import pytest
from osgeo import ogr, osr

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.tiles.model import Grid, PixelRect
from tile_job_plugin.tiles.outlines import DegreeOutlines


def outline(crs, left, top, pixel, width, height=None):
    srs = osr.SpatialReference()
    srs.SetFromUserInput(crs)
    grid = Grid(srs.ExportToWkt(), left, top, pixel, pixel)
    return DegreeOutlines(grid).outline(PixelRect(0, 0, width, height or width))


def area(polygons):
    """The area in square degrees; each polygon must be valid, closed, counterclockwise and within the usual numbers."""
    total = 0.0
    for (ring,) in polygons:
        assert ring[0] == ring[-1]
        assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)
        assert sum(x * other_y - other_x * y for (x, y), (other_x, other_y) in zip(ring, ring[1:])) > 0
        shape = ogr.CreateGeometryFromJson(f'{{"type": "Polygon", "coordinates": [{[list(point) for point in ring]}]}}')
        assert shape.IsValid()
        total += shape.Area()
    return total


def test_a_small_tile_has_four_corners():
    ((ring,),) = outline("EPSG:32616", 500_000, 4_000_000, 30, 300)
    assert len(ring) == 5
    # The first is in the south-west, on the zone's central meridian.
    assert ring[0] == pytest.approx((-87, 36.0635762), abs=1e-6)


def test_an_edge_that_is_curved_has_points_right_to_half_a_pixel():
    ((ring,),) = outline("EPSG:32616", 500_000, 4_000_000, 30, 5000)
    assert 12 < len(ring) < 100
    line = ogr.CreateGeometryFromWkt(f"LINESTRING({','.join(f'{x} {y}' for x, y in ring)})")
    middle = ogr.Geometry(ogr.wkbPoint)
    degrees = osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    degrees.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    utm = osr.SpatialReference()
    utm.ImportFromEPSG(32616)
    for part in range(100):
        x, y, _ = osr.CoordinateTransformation(utm, degrees).TransformPoint(500_000 + 1500 * part, 3_850_000)
        middle.SetPoint_2D(0, x, y)
        assert line.Distance(middle) * 111_000 <= 15


@pytest.mark.parametrize(("left", "east"), [(179, {179.0, 180.0}), (-181, {180.0, 179.0}), (539, {179.0, 180.0})])
def test_a_tile_across_the_180th_meridian_is_cut_there(left, east):
    polygons = outline("EPSG:4326", left, 10, 0.01, 200, 100)
    assert len(polygons) == 2
    assert area(polygons) == pytest.approx(2)
    xs = [{x for x, _ in ring} for (ring,) in polygons]
    assert east in xs
    assert {-180.0, -179.0} in xs


def test_a_tile_of_utm_across_the_180th_meridian_is_cut_there():
    polygons = outline("EPSG:32660", 700_000, 4_000_000, 30, 3000)
    assert len(polygons) == 2
    assert area(polygons) < 2


def test_longitudes_from_0_to_360_are_told_in_their_usual_numbers():
    assert area(outline("EPSG:4326", 0, 90, 1, 360, 180)) == pytest.approx(360 * 180)
    ((ring,),) = outline("EPSG:4326", 200, 10, 1, 1)
    assert {x for x, _ in ring} == {-160.0, -159.0}


def test_half_a_pixel_beyond_a_pole_is_left_out():
    polygons = outline("EPSG:4326", -180, 90.5, 1, 360, 181)
    assert area(polygons) == pytest.approx(360 * 180)


@pytest.mark.parametrize(("crs", "pole"), [("EPSG:3413", 90), ("EPSG:3031", -90)])
def test_a_tile_around_a_pole_reaches_it_on_all_meridians(crs, pole):
    polygons = outline(crs, -50_000, 50_000, 100, 1000)
    points = [point for (ring,) in polygons for point in ring]
    assert {x for x, y in points if y == pole} >= {-180.0, 180.0}
    # The tile reaches 50 km on each side, and 71 km at its corners.
    assert 360 * 0.44 < area(polygons) < 360 * 0.64


@pytest.mark.parametrize(("crs", "left"), [("EPSG:32616", 1e30), ("EPSG:32616", 17.2e6), ("EPSG:4326", 1e300)])
def test_what_lies_beyond_the_crs_has_no_outline(crs, left):
    assert outline(crs, left, 80, 30, 300) is None


def test_no_place_of_a_tile_ends_in_another_error():
    for easting in range(-60, 60):
        for northing in range(-30, 30):
            outline("EPSG:32616", easting * 1e6 / 3, northing * 1e6 / 3, 30, 100)


@pytest.mark.parametrize("wkt", ["", "no CRS", 'LOCAL_CS["Our mine"]'])
def test_a_crs_without_a_place_on_earth_is_refused(wkt):
    with pytest.raises(GdalFailed):
        DegreeOutlines(Grid(wkt, 0, 0, 1, 1))
