"""Town selection against polygons of every kind."""

from __future__ import annotations

from dataclasses import replace

import numpy
import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)

from tests.fixtures.cutlines import by_gdal, inside
from tile_job_plugin.tiles.cutline import Cutline
from tile_job_plugin.tiles.errors import TownsRefused
from tile_job_plugin.tiles.rasters import tile_set_from_raster
from tile_job_plugin.tiles.towns import Town, towns_on

SIZE = 100


@pytest.fixture
def tile_set(qgis_app, elevation):
    return tile_set_from_raster("fault", str(elevation), SIZE)


@pytest.fixture
def rectangle(tile_set):
    """Make a rectangle of the given columns and rows of tiles, in the tile set's CRS."""
    grid = tile_set.grid

    def make(left, top, right, bottom):
        def point(column, row):
            x = grid.x_origin + column * SIZE * grid.pixel_width
            return f"{x!r} {grid.y_origin - row * SIZE * grid.pixel_height!r}"

        corners = [point(left, top), point(right, top), point(right, bottom), point(left, bottom), point(left, top)]
        return QgsGeometry.fromWkt(f"Polygon(({', '.join(corners)}))")

    return make


@pytest.fixture
def own_crs(tile_set):
    return QgsCoordinateReferenceSystem.fromWkt(tile_set.grid.crs_wkt)


@pytest.fixture
def find(tile_set, own_crs):
    def find(*towns, crs=own_crs):
        found = towns_on(tile_set, towns, crs, QgsProject.instance().transformContext())
        return {town_id: town.tile_ids for town_id, town in found.items()}

    return find


@pytest.fixture
def in_wgs84(own_crs):
    def transform(geometry, digits=17):
        geometry = QgsGeometry(geometry)
        target = QgsCoordinateReferenceSystem("EPSG:4326")
        # What is straight in the tile set's CRS is curved in degrees.
        geometry = geometry.densifyByCount(20)
        geometry.transform(QgsCoordinateTransform(own_crs, target, QgsProject.instance()))
        return QgsGeometry.fromWkt(geometry.asWkt(digits))

    return transform


WGS84 = "EPSG:4326"


def test_a_town_has_the_tiles_that_it_shares_ground_with(find, rectangle):
    assert find(("a", rectangle(0.5, 0.5, 1.5, 1.2))) == {"a": ["r0_c0", "r0_c1", "r1_c0", "r1_c1"]}


def test_a_town_that_only_touches_an_edge_or_a_corner_has_nothing_of_that_tile(find, rectangle):
    assert find(("edge", rectangle(1, 1, 2, 2))) == {"edge": ["r1_c1"]}
    assert find(("inside", rectangle(1, 1.2, 2, 1.8))) == {"inside": ["r1_c1"]}


def test_a_town_that_overlaps_by_a_metre_has_the_tile(find, rectangle):
    a_metre = 1 / 90 / SIZE
    assert find(("a", rectangle(1, 1, 2 + a_metre, 2))) == {"a": ["r1_c1", "r1_c2"]}


def test_towns_in_another_crs_are_transformed(find, rectangle, in_wgs84):
    towns = in_wgs84(rectangle(0.5, 0.5, 1.5, 0.9))
    assert find(("a", towns), crs=QgsCoordinateReferenceSystem(WGS84)) == {"a": ["r0_c0", "r0_c1"]}


@pytest.mark.parametrize("digits", [17, 7])
def test_an_edge_rounded_by_a_transformation_still_only_touches(find, rectangle, in_wgs84, digits):
    # Seven digits are a centimetre, as GeoJSON files have it.
    town = in_wgs84(rectangle(1, 1, 2, 2), digits)
    assert find(("a", town), crs=QgsCoordinateReferenceSystem(WGS84)) == {"a": ["r1_c1"]}


def test_towns_far_away_have_no_tiles_even_where_the_crs_has_no_place_for_them(find, rectangle):
    everywhere = [
        ("pole", QgsGeometry.fromWkt("Polygon((-180 -90, 180 -90, 180 -85, -180 -85, -180 -90))")),
        ("antipode", QgsGeometry.fromWkt("Polygon((95 -37, 97 -37, 97 -35, 95 -35, 95 -37))")),
    ]
    assert find(*everywhere, crs=QgsCoordinateReferenceSystem(WGS84)) == {"pole": [], "antipode": []}


def test_towns_in_a_crs_that_can_not_be_transformed_are_refused(find, rectangle):
    # Of Mars; QGIS would take its coordinates for some of the earth.
    with pytest.raises(TownsRefused, match="its CRS can't be transformed into the tile set's"):
        find(("a", rectangle(0, 0, 1, 1)), crs=QgsCoordinateReferenceSystem("ESRI:104905"))


def test_polygons_of_the_same_id_are_one_town_with_each_tile_once(find, rectangle):
    town = [("7", rectangle(0.2, 0.2, 0.8, 0.8)), ("7", rectangle(0.5, 0.5, 1.5, 0.9)), ("7", rectangle(0, 2, 1, 3))]
    assert find(*town) == {"7": ["r0_c0", "r0_c1", "r2_c0"]}


def test_parts_count_and_the_ground_between_them_does_not(find, rectangle):
    parts = QgsGeometry.collectGeometry([rectangle(0.2, 0.2, 0.8, 0.8), rectangle(2.2, 0.2, 2.8, 0.8)])
    assert find(("a", parts)) == {"a": ["r0_c0", "r0_c2"]}


def test_a_tile_in_a_hole_does_not_count(find, rectangle):
    ring = rectangle(0.5, 0.5, 2.5, 2.5).difference(rectangle(1, 1, 2, 2))
    (tiles,) = find(("a", ring)).values()
    assert "r1_c1" not in tiles
    assert len(tiles) == 8


def test_an_invalid_bow_tie_is_repaired(find, rectangle):
    nw, ne, se, sw, _ = rectangle(0.1, 0.1, 1.9, 0.9).asPolygon()[0]
    bow_tie = QgsGeometry.fromPolygonXY([[nw, se, ne, sw, nw]])
    assert not bow_tie.isGeosValid()
    assert find(("a", bow_tie)) == {"a": ["r0_c0", "r0_c1"]}


def test_towns_without_ground_are_refused_by_name(find, rectangle):
    line = QgsGeometry.fromWkt("Polygon((0 0, 1 1, 0 0))")
    x, y = rectangle(0.5, 0.5, 1, 1).asPolygon()[0][0]
    line.translate(x, y)
    with pytest.raises(TownsRefused, match=r"polygons.*flat.*nowhere"):
        find(("fine", rectangle(0, 0, 1, 1)), ("flat", line), ("nowhere", QgsGeometry()))


def test_a_repair_that_gives_polygons_and_lines_keeps_its_polygons(find, rectangle):
    nw, ne, se, sw, _ = rectangle(0.1, 0.1, 1.9, 0.9).asPolygon()[0]
    tip = QgsPointXY(nw.x(), nw.y() + (nw.y() - sw.y()) * 0.05)
    bow_tie = QgsGeometry.fromPolygonXY([[nw, tip, nw, se, ne, sw, nw]])
    assert QgsWkbTypes.flatType(bow_tie.makeValid().wkbType()) == QgsWkbTypes.Type.GeometryCollection
    assert find(("a", bow_tie)) == {"a": ["r0_c0", "r0_c1"]}


@pytest.fixture
def band_of_tiles(qgis_app, tmp_path):
    """A tile set of 70 by 50 tiles of 5 x 1 km in UTM 32, on both sides of the 49th and the 49.4th parallel."""
    path = tmp_path / "band.vrt"
    dataset = gdal.GetDriverByName("VRT").Create(str(path), 50 * 50, 70 * 10, 1, gdal.GDT_Byte)
    dataset.SetGeoTransform((390000, 100, 0, 5485000, 0, -100))
    dataset.SetProjection(QgsCoordinateReferenceSystem("EPSG:25832").toWkt())
    del dataset
    rasters = tile_set_from_raster("band", str(path), 10)
    return replace(rasters, tiles=[tile for tile in rasters.tiles if tile.core.column % 50 == 0])


def test_a_border_that_is_straight_in_degrees_has_the_tiles_that_it_runs_through(band_of_tiles):
    corners = QgsGeometry.fromWkt("Polygon((7.6 49.0, 10.4 49.0, 10.4 49.4, 7.6 49.4, 7.6 49.0))")
    towns = [("corners", corners), ("dense", corners.densifyByDistance(0.001))]
    crs, context = QgsCoordinateReferenceSystem(WGS84), QgsProject.instance().transformContext()
    found = towns_on(band_of_tiles, towns, crs, context)
    assert found["corners"].tile_ids == found["dense"].tile_ids
    curved = QgsGeometry(corners)
    curved.transform(QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:25832"), QgsProject.instance()))
    chords = towns_on(band_of_tiles, [("chords", curved)], QgsCoordinateReferenceSystem("EPSG:25832"), context)
    assert len(set(found["dense"].tile_ids) ^ set(chords["chords"].tile_ids)) > 10


def test_the_part_of_a_town_counts_that_the_tile_sets_crs_has_a_place_for(find, rectangle, in_wgs84):
    near = in_wgs84(rectangle(0.5, 0.5, 1.5, 0.9))
    world = QgsGeometry.fromWkt("Polygon((-180 -90, 180 -90, 180 90, -180 90, -180 -90))")
    assert len(find(("world", world), crs=QgsCoordinateReferenceSystem(WGS84))["world"]) == 16
    far = QgsGeometry.collectGeometry([near, QgsGeometry.fromWkt("Polygon((95 -37, 97 -37, 97 -35, 95 -35, 95 -37))")])
    assert find(("two", far), crs=QgsCoordinateReferenceSystem(WGS84)) == {"two": ["r0_c0", "r0_c1"]}


# ----------------------------------------------------------------------------------------------------- Outlines


@pytest.fixture
def pixels_of(tile_set, own_crs):
    """Find the pixels within the outline that a town is kept with, as an array over the tile set."""

    def pixels(*geometries, crs=own_crs, tile_set=tile_set):
        towns = [("a", geometry) for geometry in geometries]
        town = towns_on(tile_set, towns, crs, QgsProject.instance().transformContext())["a"]
        return inside(Cutline(town.outline, tile_set.grid), tile_set.extent)

    return pixels


def burnt(tile_set, *geometries):
    """Let GDAL find the pixels within geometries that are in the tile set's CRS."""
    wkbs = [bytes(geometry.asWkb()) for geometry in geometries]
    return by_gdal([ogr.CreateGeometryFromWkb(wkb) for wkb in wkbs], tile_set.grid, tile_set.extent)


def test_an_outline_is_all_polygons_of_the_town(pixels_of, rectangle, tile_set):
    town = rectangle(0.213, 0.207, 0.811, 0.823), rectangle(0.513, 0.517, 1.531, 0.937), rectangle(2.031, 2.037, 2.5, 3)
    assert numpy.array_equal(pixels_of(*town), burnt(tile_set, *town))


def test_an_outline_in_degrees_is_as_true_as_its_edges_are_long(pixels_of, band_of_tiles):
    corners = QgsGeometry.fromWkt("Polygon((7.6 49.0, 10.4 49.0, 10.4 49.4, 7.6 49.4, 7.6 49.0))")
    dense = corners.densifyByDistance(0.0005)
    dense.transform(
        QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(WGS84), QgsCoordinateReferenceSystem("EPSG:25832"), QgsProject.instance()
        )
    )
    found = pixels_of(corners, crs=QgsCoordinateReferenceSystem(WGS84), tile_set=band_of_tiles)
    expected = burnt(band_of_tiles, dense)
    assert 0 < expected.mean() < 1
    assert (found != expected).sum() <= 2, "only where a centre lies on the edge to a hundredth of a pixel"


def test_an_outline_of_a_polygon_that_crosses_itself_is_that_of_the_repaired_one(pixels_of, rectangle, tile_set):
    nw, se = rectangle(0.21, 0.21, 1.83, 1.87).asPolygon()[0][0], rectangle(0.21, 0.21, 1.83, 1.87).asPolygon()[0][2]
    bow_tie = QgsGeometry.fromPolygonXY([[nw, se, QgsPointXY(se.x(), nw.y()), QgsPointXY(nw.x(), se.y()), nw]])
    assert not bow_tie.isGeosValid()
    assert numpy.array_equal(pixels_of(bow_tie), burnt(tile_set, bow_tie.makeValid()))


def test_arcs_and_heights_make_outlines_as_well(pixels_of, rectangle, tile_set):
    box = rectangle(0.513, 0.517, 2.531, 2.537).boundingBox()
    middle, left, right = box.center().y(), box.xMinimum(), box.xMaximum()
    x = box.center().x()
    circle = QgsGeometry.fromWkt(
        f"CurvePolygonZ(CircularStringZ({left} {middle} 1, {x} {middle + (right - left) / 2} 2, {right} {middle} 3, "
        f"{x} {middle - (right - left) / 2} 4, {left} {middle} 1))"
    )
    assert QgsWkbTypes.isCurvedType(circle.wkbType())
    round_one = QgsGeometry.fromPointXY(QgsPointXY(x, middle)).buffer((right - left) / 2, 2000)
    assert (pixels_of(circle) != burnt(tile_set, round_one)).sum() <= 2


def test_a_triangle_is_a_polygon(pixels_of, rectangle, tile_set):
    box = rectangle(0.513, 0.517, 2.531, 2.537).boundingBox()
    left, right, bottom, top = box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()
    triangle = QgsGeometry.fromWkt(f"Triangle(({left} {bottom}, {right} {bottom}, {left} {top}, {left} {bottom}))")
    polygon = QgsGeometry.fromWkt(triangle.asWkt(17).replace("Triangle", "Polygon"))
    assert numpy.array_equal(pixels_of(triangle), burnt(tile_set, polygon))


def test_a_town_elsewhere_has_no_outline(tile_set, own_crs):
    far = QgsGeometry.fromWkt("Polygon((0 0, 1 0, 1 1, 0 0))")
    found = towns_on(tile_set, [("far", far)], own_crs, QgsProject.instance().transformContext())
    assert found["far"] == Town([], b"")
