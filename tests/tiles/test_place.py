"""Where tile sets lie, and whether their pixels are lengths and squares."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem

from tile_job_plugin.tiles.model import Grid, PixelRect
from tile_job_plugin.tiles.place import Place, round_size

UTM_WITHOUT_A_NAME = """PROJCS["unnamed", GEOGCS["WGS 84",
    DATUM["WGS_1984", SPHEROID["WGS 84", 6378137, 298.257223563]], PRIMEM["Greenwich", 0],
    UNIT["degree", 0.0174532925199433]], PROJECTION["Transverse_Mercator"], PARAMETER["latitude_of_origin", 0],
    PARAMETER["central_meridian", 9], PARAMETER["scale_factor", 0.9996], PARAMETER["false_easting", 500000],
    PARAMETER["false_northing", 0], UNIT["metre", 1]]"""

pytestmark = pytest.mark.usefixtures("qgis_app")


def place(crs, x, y, width=10.0, height=None, pixels=100):
    wkt = QgsCoordinateReferenceSystem(crs).toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
    return Place("set", Grid(wkt, x, y, width, height or width), PixelRect(0, 0, pixels, pixels))


@pytest.mark.parametrize(
    ("crs", "expected"),
    [("EPSG:4326", True), ("EPSG:4258", True), ("EPSG:9518", True), ("EPSG:25832", False), ("EPSG:2236", False)],
)
def test_angles_are_told_from_lengths(crs, expected):
    assert place(crs, 0, 0).is_in_degrees is expected


@pytest.mark.parametrize(
    ("crs", "x", "y", "size", "code"),
    [
        ("EPSG:4326", 7, 50, 1 / 3600, "EPSG:32632"),
        ("EPSG:4326", 179.99, -17, 1 / 3600, "EPSG:32701"),
        ("EPSG:4326", -70.5, -33, 1 / 3600, "EPSG:32719"),
        ("EPSG:4326", 5.9, 50, 1 / 3600, "EPSG:32631"),
        ("EPSG:4326", 20, 86, 1 / 3600, "EPSG:3413"),
        ("EPSG:4326", 20, -85, 1 / 3600, "EPSG:3031"),
        ("EPSG:4807", 5.2, 55, 1 / 3600, "EPSG:32632"),
        ("EPSG:25832", 500000, 5500000, 10, "EPSG:32632"),
    ],
)
def test_a_crs_in_metres_fits_the_middle(crs, x, y, size, code):
    assert place(crs, x, y, size).metric_crs == code


@pytest.mark.parametrize(
    ("wkt", "name"),
    [
        (UTM_WITHOUT_A_NAME, "EPSG:32632, unnamed"),
        ('LOCAL_CS["site grid",UNIT["metre",1]]', "site grid"),
        ("", "a CRS of its own"),
    ],
)
def test_a_crs_is_called_by_its_code_and_name_as_far_as_it_has_them(wkt, name):
    assert Place("set", Grid(wkt, 0, 0, 10, 10), PixelRect(0, 0, 1, 1)).crs_name == name


def test_another_planet_has_no_place_on_earth():
    moon = place("IAU:2015:30100", 5, 50, 0.01)
    if moon.grid.crs_wkt:  # PROJ 8 and newer know it
        assert moon.middle is None
        assert moon.metric_crs is None


@pytest.mark.parametrize(
    ("width", "height", "pixels", "expected"),
    [(10, 8, 100, False), (10, 10 * (1 + 1e-12), 100_000, True), (10, 10.001, 50, True), (10, 10.001, 5000, False)],
)
def test_pixels_are_square_where_no_drift_shows(width, height, pixels, expected):
    assert place("EPSG:25832", 0, 0, width, height, pixels).has_square_pixels is expected


@pytest.mark.parametrize(
    ("size", "expected"),
    [(28.7, 30), (30.9, 30), (25.4, 25), (10.2, 10), (0.98, 1), (0.51, 0.5), (0.11, 0.1), (90.2, 90), (1234, 1250)],
)
def test_sizes_are_rounded_to_what_people_use(size, expected):
    assert round_size(size) == expected


@pytest.mark.parametrize(
    ("crs", "y", "width", "height", "size"),
    [
        ("EPSG:4326", 55, 1.5 / 3600, 1 / 3600, 30),
        ("EPSG:4326", 0, 1 / 3600, 1 / 3600, 30),
        ("EPSG:4326", 47, 3 / 3600, 3 / 3600, 75),
        ("EPSG:4269", 40, 1 / 10800, 1 / 10800, 9),
    ],
)
def test_pixels_in_degrees_are_so_many_metres(crs, y, width, height, size):
    assert place(crs, 7, y, width, height).metric_pixel_size == size
