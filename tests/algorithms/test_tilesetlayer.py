"""A tile set's tiles as polygons."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsVectorLayer, QgsWkbTypes

from tests.fixtures.jobs import ALL_TILES
from tests.jobs.records import tile_record, tile_set_record


@pytest.fixture
def layer_of(run_algorithm, saved_connection, tmp_path):
    """Make the layer of a tile set in a file."""

    def run(tile_set):
        path = str(tmp_path / "tiles.gpkg")
        run_algorithm("tilejobs:tilesetlayer", CONNECTION=saved_connection, TILE_SET=tile_set, OUTPUT=path)
        return QgsVectorLayer(path, "tiles", "ogr")

    return run


def test_each_tile_is_a_polygon_with_its_raster_and_its_size(layer_of, tile_set, elevation):
    layer, raster = layer_of(tile_set), QgsRasterLayer(str(elevation), "dem")
    assert layer.wkbType() == QgsWkbTypes.Type.Polygon
    assert layer.crs() == raster.crs()
    assert layer.crs() == QgsCoordinateReferenceSystem("EPSG:32616")
    assert layer.extent().toString(3) == raster.extent().toString(3)
    rows = {row["tile_id"]: row for row in layer.getFeatures()}
    assert list(rows) == ALL_TILES.split(",")
    first, last = rows["r0_c0"], rows["r2_c1"]
    assert (first["raster"], first["towns"]) == (str(elevation), "")
    assert (first["width"], first["height"]) == (180, 180)
    assert (last["width"], last["height"]) == (raster.width() - 180, raster.height() - 2 * 180)
    bounds = first.geometry().boundingBox()
    assert (bounds.xMinimum(), bounds.yMaximum()) == (raster.extent().xMinimum(), raster.extent().yMaximum())


def test_a_tile_names_the_towns_that_touch_it_in_the_order_of_the_towns(table_of, open_store):
    towns = {"z": ["a", "b"], "100% it's": ["b"], "a": ["b", "c"], "far": []}
    with open_store() as store:
        store.tile_sets.replace_tile_set(tile_set_record("Zürich / 100%", ["a", "b", 'c "d"', "c"], towns))
    rows = table_of("tilesetlayer", TILE_SET="Zürich / 100%")
    assert {row["tile_id"]: row["towns"] for row in rows} == {
        "a": "z",
        "b": "z, 100% it's, a",
        'c "d"': "",
        "c": "a",
    }


def test_passwords_in_the_names_of_rasters_are_left_out(table_of, open_store):
    path = "/vsicurl/https://anna:hush@example.org/a.tif?sig=hush&token=hush"
    with open_store() as store:
        record = replace(tile_set_record(), tiles=[tile_record("a")._replace(raster_path=path)])
        store.tile_sets.replace_tile_set(record)
    (row,) = table_of("tilesetlayer", TILE_SET="fault")
    assert "example.org/a.tif" in row["raster"]
    assert "hush" not in row["raster"]


def test_tiles_of_an_unknown_set_are_refused(refuse):
    said = refuse("tilesetlayer", TILE_SET="it's", OUTPUT="memory:")
    assert said == 'TILE_SET: there is no tile set named "it\'s". None is registered yet: register one first.'


@pytest.mark.parametrize(("tiles", "seconds"), [(20_000, 6), pytest.param(100_000, 30, marks=pytest.mark.extra)])
def test_many_tiles_become_polygons_within_seconds(layer_of, open_store, tiles, seconds):
    tile_ids = [f"t{number}" for number in range(tiles)]
    with open_store() as store:
        store.tile_sets.replace_tile_set(tile_set_record("many", tile_ids, {"town": tile_ids}))
    begin = time.perf_counter()
    assert layer_of("many").featureCount() == tiles
    assert time.perf_counter() - begin < seconds
