"""Tiles named by an extent or an area, in whatever CRS."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.requests.errors import GroundUnusable, GroundWithoutTiles
from tile_job_plugin.requests.ground import read_area, read_extent, tiles_on
from tile_job_plugin.requests.keyword_values import algorithm_of_ours
from tile_job_plugin.tiles.rasters import tile_set_from_raster

SIZE = 30
#: Polar stereographic: north of the tests' elevation is to the upper left there, at 39 degrees.
OBLIQUE = "EPSG:3413"


@pytest.fixture
def tile_set(qgis_app, elevation):
    """A tile set of 13 by 12 tiles of 30 pixels, in UTM."""
    return tile_set_from_raster("fault", str(elevation), SIZE)


@pytest.fixture
def own_crs(tile_set):
    return QgsCoordinateReferenceSystem.fromWkt(tile_set.grid.crs_wkt)


@pytest.fixture
def rectangle(tile_set):
    """Make a rectangle of the given columns and rows of tiles, in the tile set's CRS."""
    grid = tile_set.grid

    def make(left, top, right, bottom):
        x, y = (tile * SIZE * grid.pixel_width for tile in (left, right)), (tile * SIZE for tile in (top, bottom))
        west, east = (grid.x_origin + value for value in x)
        north, south = (grid.y_origin - value * grid.pixel_height for value in y)
        return QgsRectangle(west, south, east, north)

    return make


@pytest.fixture
def by_extent(tile_set):
    """Find tiles by what `startjob` is given as EXTENT."""
    definition = algorithm_of_ours("startjob").parameterDefinition("EXTENT")

    def find(value):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        return tiles_on(read_extent(definition, {"EXTENT": value}, context), tile_set)[0]

    return find


@pytest.fixture
def by_area(tile_set):
    """Find tiles by what `startjob` is given as AREA."""
    definition = algorithm_of_ours("startjob").parameterDefinition("AREA")

    def find(value):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        return tiles_on(read_area(definition, {"AREA": value}, context), tile_set)[0]

    return find


def text_of(rectangle, crs=""):
    numbers = rectangle.xMinimum(), rectangle.xMaximum(), rectangle.yMinimum(), rectangle.yMaximum()
    return ",".join(map(repr, numbers)) + (f" [{crs}]" if crs else "")


def transformed(geometry, source, target):
    """A geometry in another CRS, with so many points that its edges are as curved as they are there."""
    dense = QgsGeometry(geometry).densifyByCount(1000)
    crs = QgsCoordinateReferenceSystem
    dense.transform(QgsCoordinateTransform(crs(source), crs(target), QgsProject.instance()))
    return dense


# -------------------------------------------------------------------------------------------------------- Extents


@pytest.mark.parametrize("project_crs", ["", "EPSG:3857"])
def test_an_extent_without_a_crs_is_in_the_tile_sets_whatever_the_projects_is(by_extent, rectangle, project_crs):
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(project_crs))
    wanted = ["r0_c0", "r0_c1", "r1_c0", "r1_c1"]
    text = text_of(rectangle(0.5, 0.5, 1.5, 1.2))
    for value in (text, rectangle(0.5, 0.5, 1.5, 1.2), QgsProperty.fromExpression(f"'{text}'")):
        assert by_extent(value) == wanted
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem())


def test_an_edge_that_is_only_touched_does_not_count(by_extent, rectangle):
    assert by_extent(text_of(rectangle(1, 1, 2, 2))) == ["r1_c1"]


def test_an_extent_in_a_crs_where_the_set_lies_oblique_has_the_tiles_under_it_and_not_those_of_its_box(
    by_extent, rectangle, tile_set, own_crs
):
    middle = transformed(QgsGeometry.fromRect(rectangle(3, 3, 9, 9)), own_crs.authid(), OBLIQUE).boundingBox().center()
    box = QgsRectangle.fromCenterAndSize(middle, 15_000, 15_000)
    outline = transformed(QgsGeometry.fromRect(box), OBLIQUE, own_crs.authid())
    cores = {tile.id: QgsGeometry.fromRect(QgsRectangle(*tile_set.grid.bounds(tile.core))) for tile in tile_set.tiles}
    under_it = [tile_id for tile_id, core in cores.items() if outline.intersection(core).area() > 0]
    in_its_box = [tile_id for tile_id, core in cores.items() if core.boundingBoxIntersects(outline.boundingBox())]
    assert by_extent(text_of(box, OBLIQUE)) == under_it
    assert by_extent(QgsReferencedRectangle(box, QgsCoordinateReferenceSystem(OBLIQUE))) == under_it
    assert 4 < len(under_it) < len(in_its_box) - 8


def test_an_extent_is_that_of_a_layer_in_its_crs(by_extent, rectangle, elevation, tile_set):
    assert by_extent(str(elevation)) == [tile.id for tile in tile_set.tiles]


@pytest.mark.parametrize("text", ["1,2,3,4", "500000,500001,1,2 [EPSG:25832]", "95,97,-37,-35 [EPSG:4326]"])
def test_an_extent_elsewhere_is_told_with_where_the_set_lies(by_extent, text):
    with pytest.raises(GroundWithoutTiles) as refusal:
        by_extent(text)
    said = str(refusal.value)
    assert said.startswith(f"EXTENT: '{text}' touches no tile of tile set 'fault'. The set reaches from 7")
    assert "WGS 84 / UTM zone 16N" in said
    assert said.endswith("Check the numbers and the CRS, or choose a tile set that reaches there.")


@pytest.mark.parametrize(
    "value", ["5,5,1,2", "1,2,5,5 [EPSG:4326]", QgsRectangle(), QgsRectangle(0, 0, float("inf"), 1), 5]
)
def test_an_extent_without_ground_is_refused(by_extent, value):
    with pytest.raises(GroundUnusable, match=r"EXTENT: .* can't be used: its width or its height is none"):
        by_extent(value)


def test_a_crs_that_can_not_be_transformed_is_refused(by_extent, own_crs):
    # Of Mars; QGIS would take its coordinates for some of the earth.
    with pytest.raises(GroundUnusable, match=r"EXTENT: .*: its CRS can't be transformed into the tile set's"):
        by_extent("-85,-84,36,37 [ESRI:104905]")


# ---------------------------------------------------------------------------------------------------------- Areas


@pytest.fixture
def three_polygons(rectangle, own_crs, tmp_path):
    """A GeoJSON file of three features in WGS 84: two polygons, and a multipolygon with one part far away."""

    def degrees(*tiles):
        return json.loads(
            transformed(QgsGeometry.fromRect(rectangle(*tiles)), own_crs.authid(), "EPSG:4326").asJson(17)
        )

    far = [[[95, -37], [97, -37], [97, -35], [95, -37]]]
    parts = [degrees(4.2, 4.2, 4.8, 4.8)["coordinates"], degrees(6.5, 6.2, 7.5, 6.8)["coordinates"], far]
    geometries = [
        degrees(0.2, 0.2, 0.8, 0.8),
        {"type": "MultiPolygon", "coordinates": parts},
        degrees(0.5, 0.5, 0.9, 1.5),
    ]
    features = [{"type": "Feature", "properties": {}, "geometry": geometry} for geometry in (*geometries, None)]
    path = tmp_path / "area.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return str(path)


def test_an_area_has_the_tiles_that_its_polygons_share_ground_with_each_once(by_area, three_polygons):
    assert by_area(three_polygons) == ["r0_c0", "r1_c0", "r4_c4", "r6_c6", "r6_c7"]
    assert by_area(f"{three_polygons}|layername=area") == by_area(three_polygons)


def test_selected_features_alone_are_taken_where_that_is_asked(by_area, three_polygons):
    layer = QgsVectorLayer(three_polygons, "area")
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([1])
    assert by_area(QgsProcessingFeatureSourceDefinition(layer.id(), True)) == ["r4_c4", "r6_c6", "r6_c7"]
    layer.removeSelection()
    with pytest.raises(GroundUnusable, match="AREA: 'area' can't be used: there is no polygon in it"):
        by_area(QgsProcessingFeatureSourceDefinition(layer.id(), True))
    QgsProject.instance().removeMapLayer(layer)


@pytest.mark.parametrize(
    ("kind", "wkt", "reason"),
    [
        ("Polygon?crs=EPSG:32616", "", "'area' can't be used: there is no polygon in it"),
        (
            "Point?crs=EPSG:32616",
            "Point (750000 4030000)",
            "'area' can't be used: not a polygon, and can't be made one",
        ),
        ("Polygon?crs=", "Polygon ((0 0, 1 0, 1 1, 0 0))", "the layer 'area' has no CRS, so its place is unknown"),
        (
            "Polygon?crs=EPSG:4326",
            "Polygon ((95 -37, 97 -37, 97 -35, 95 -37))",
            "'area' touches no tile of tile set 'fault'. The set reaches from",
        ),
    ],
)
def test_an_area_without_tiles_is_refused_with_the_reason(by_area, kind, wkt, reason):
    layer = QgsVectorLayer(kind, "area", "memory")
    if wkt:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    with pytest.raises(RequestRefused) as refusal:
        by_area(layer)
    assert str(refusal.value).startswith(f"AREA: {reason}")
