"""Pixels within outlines, against GDAL's own cutlines."""

from __future__ import annotations

import struct

import numpy
import pytest
from osgeo import ogr

from tests.fixtures.cutlines import by_gdal, inside, wkb_of
from tile_job_plugin.tiles.cutline import SQUARE, Cutline
from tile_job_plugin.tiles.model import Grid, PixelRect

#: Of a UTM zone, with centres at whole tens of metres.
GRID = Grid('LOCAL_CS["",UNIT["metre",1]]', 399995.0, 7000005.0, 10.0, 10.0)
RECT = PixelRect(40, 30, 1100, 700)


def polygon(*places):
    """A polygon of places in columns and rows of the grid."""
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for column, row in (*places, places[0]):
        ring.AddPoint_2D(float(GRID.x_origin + column * 10), float(GRID.y_origin - row * 10))
    made = ogr.Geometry(ogr.wkbPolygon)
    made.AddGeometry(ring)
    return made


@pytest.fixture
def star():
    """Make a star around a place, all of its corners at random."""
    random = numpy.random.default_rng(7)

    def make(column, row, radius, corners):
        angles = numpy.sort(random.uniform(0, 2 * numpy.pi, corners))
        radii = radius * random.uniform(0.3, 1, corners)
        return polygon(*zip(column + radii * numpy.cos(angles), row + radii * numpy.sin(angles)))

    return make


def cutline(geometry):
    return Cutline(wkb_of(geometry), GRID)


def is_as_gdal_has_it(geometry, rect=RECT):
    found, expected = inside(cutline(geometry), rect), by_gdal([geometry], GRID, rect)
    assert 0 < expected.mean() < 1
    return numpy.array_equal(found, expected)


@pytest.mark.parametrize("corners", [3, 8, 50, 2000])
def test_a_polygon_with_a_hole_has_the_pixels_that_gdal_gives_it(star, corners):
    for _ in range(5):
        assert is_as_gdal_has_it(star(600, 400, 500, corners).Difference(star(640, 380, 200, 30)))


def test_several_polygons_beside_and_within_each_others_holes(star):
    ring = star(600, 400, 600, 40).Difference(star(600, 400, 170, 200))
    assert is_as_gdal_has_it(ring.Union(star(600, 400, 30, 9)).Union(star(100, 100, 60, 9)))


def test_the_direction_of_rings_does_not_matter(star):
    geometry = star(600, 400, 500, 20).Difference(star(600, 400, 100, 30))
    assert geometry.GetGeometryCount() == 2
    turned = ogr.Geometry(ogr.wkbPolygon)
    for ring in geometry:
        points = ring.GetPoints()
        other = ogr.Geometry(ogr.wkbLinearRing)
        for x, y, *_ in reversed(points):
            other.AddPoint_2D(x, y)
        turned.AddGeometry(other)
    assert numpy.array_equal(inside(cutline(geometry), RECT), inside(cutline(turned), RECT))


def test_polygons_that_cover_each_other_are_one(star):
    first, second = star(500, 400, 400, 30), star(640, 380, 400, 30)
    both = ogr.Geometry(ogr.wkbMultiPolygon)
    both.AddGeometry(first)
    both.AddGeometry(second)
    assert numpy.array_equal(inside(cutline(both), RECT), by_gdal([first, second], GRID, RECT))


def test_of_neighbours_just_one_has_a_pixel_whose_centre_is_on_their_border():
    ends = (100.5, 200.5, 300.5)
    squares = [
        polygon((left, top), (left, bottom), (right, bottom), (right, top))
        for left, right in zip(ends, ends[1:])
        for top, bottom in zip(ends, ends[1:])
    ]
    counts = sum(inside(cutline(square), PixelRect(0, 0, 400, 400)).astype(int) for square in squares)
    assert counts.max() == 1
    assert counts.sum() == 200 * 200


def test_a_sliver_has_the_pixels_whose_centres_it_meets(star):
    assert not cutline(polygon((100.1, 100.1), (700.1, 100.2), (700.1, 100.3))).has_pixel_of([RECT])
    crossing = polygon((100.1, 100.1), (1000.1, 700.2), (1000.1, 701.2))
    assert cutline(crossing).has_pixel_of([RECT])
    assert is_as_gdal_has_it(crossing)


@pytest.mark.parametrize("shape", ["star", "sliver", "dust"])
def test_of_many_cores_one_has_a_pixel_where_its_pixels_say_so(star, shape):
    random = numpy.random.default_rng(11)
    found = []
    for _ in range(60):
        column, row = random.uniform(-200, 1200, 2)
        if shape == "sliver":
            geometry = polygon((column, row), (column + 700, row + 0.3), (column + 700, row + 0.6))
        else:
            geometry = star(column, row, 300 if shape == "star" else 1, 9)
        cut = cutline(geometry)
        places, sizes = random.integers(-600, 1500, (40, 2)).tolist(), random.integers(1, 400, (40, 2)).tolist()
        cores = [PixelRect(*place, *size) for place, size in zip(places, sizes)]
        held = [bool(inside(cut, core).any()) for core in cores]
        assert [cut.has_pixel_of([core]) for core in cores] == held
        assert cut.has_pixel_of(cores) == any(held)
        without = [core for core, is_held in zip(cores, held) if not is_held]
        assert not cut.has_pixel_of(without)
        found += held
    assert 0 < sum(found) < len(found)


def test_an_outline_around_all_has_all_and_one_elsewhere_nothing():
    around = cutline(polygon((-9, -9), (-9, 9999), (9999, 9999), (9999, -9)))
    assert inside(around, RECT).all()
    assert around.rect_within(RECT) == RECT
    for place in ((2000, 100), (-2000, 100), (500, 9000)):
        column, row = place
        elsewhere = cutline(polygon(place, (column, row + 50), (column + 50, row)))
        assert elsewhere.rect_within(RECT) is None
        assert not elsewhere.has_pixel_of([RECT])


def test_the_rectangle_has_the_columns_and_rows_that_the_outline_touches():
    assert cutline(polygon((100.3, 99.9), (100.3, 150.2), (120, 150.2))).rect_within(RECT) == PixelRect(100, 99, 20, 52)
    rounded = polygon((100 - 1e-6, 99), (100, 150 + 1e-6), (120, 150))
    assert cutline(rounded).rect_within(RECT) == PixelRect(100, 99, 20, 51), "rounded edges touch no further pixel"
    assert cutline(polygon((0, 0), (0, 60), (80, 60))).rect_within(RECT) == PixelRect(40, 30, 40, 30)


def test_squares_cover_the_rectangle_and_are_never_large():
    squares = [square for square, _ in cutline(polygon((0, 0), (0, 60), (80, 60))).squares(RECT)]
    assert sum(square.pixels for square in squares) == RECT.pixels
    assert max(max(square.width, square.height) for square in squares) == SQUARE


@pytest.mark.parametrize(
    "wkb",
    [
        b"",
        b"\x01",
        b"no wkb at all",
        struct.pack("<BII", 1, 6, 2**32 - 1),
        struct.pack("<BIIBIII", 1, 6, 1, 1, 3, 1, 2**32 - 1),
        struct.pack(">BII", 0, 6, 0),
        struct.pack("<BIIBIII4d", 1, 6, 1, 1, 3, 1, 2, float("nan"), 0.0, 1.0, 1.0),
        bytes(ogr.CreateGeometryFromWkt("POINT(1 1)").ExportToWkb()),
        bytes(ogr.CreateGeometryFromWkt("MULTIPOLYGON Z(((0 0 1,1 0 1,1 1 1,0 0 1)))").ExportToIsoWkb()),
    ],
)
def test_anything_but_polygons_is_refused(wkb):
    with pytest.raises(ValueError, match=r"it |a coordinate"):
        Cutline(wkb, GRID)


@pytest.mark.parametrize("rings", [[], [[]], [[(1.0, 1.0)]], [[(1e300, 1e300), (-1e300, 1e300), (1e300, 1e300)]]])
def test_polygons_without_ground_have_no_pixels(rings):
    packed = [struct.pack("<I", len(ring)) + b"".join(struct.pack("<2d", *point) for point in ring) for ring in rings]
    wkb = struct.pack("<BIIBII", 1, 6, 1, 1, 3, len(rings)) + b"".join(packed)
    assert not Cutline(wkb, GRID).has_pixel_of([RECT])
