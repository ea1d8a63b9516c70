"""Registering tile sets with a working grid."""

from __future__ import annotations

import math

import pytest
from osgeo import gdal, ogr
from qgis.core import NULL, QgsProcessingException, QgsVectorLayer

from tests.fixtures.content import content
from tests.fixtures.warped import COPERNICUS, SIZE
from tile_job_plugin import api
from tile_job_plugin.requests.tile_set_rows import from_record


@pytest.fixture
def register(saved_connection, run_algorithm, tmp_path):
    def run(**parameters):
        return run_algorithm(
            "tilejobs:registertileset",
            **{
                "CONNECTION": saved_connection,
                "TILE_SET": "warped",
                "FOLDER": str(tmp_path / "tiles"),
                "RESAMPLING": "bilinear",
                **parameters,
            },
        )

    return run


@pytest.fixture
def registered(open_store):
    def read():
        with open_store() as store:
            return from_record(store.tile_sets.tile_set("warped"))

    return read


def test_a_folder_in_degrees_becomes_a_set_in_metres(copernicus, register, registered):
    assert register() == {"TILE_COUNT": 4, "TOWN_COUNT": 0}
    tile_set = registered()
    assert (tile_set.grid.pixel_width, tile_set.working.resampling.value) == (30, "bilinear")
    (group,) = tile_set.working.groups
    assert "+proj=utm +zone=32" in group.operation
    assert group.scales == pytest.approx((1.5 * 30.92 * math.cos(math.radians(55.13)) / 30, 30.92 / 30), rel=0.01)


def test_an_index_and_one_raster_do_too(copernicus, two_zones, register, registered, tmp_path):
    index = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "index.gpkg"))
    layer = index.CreateLayer("index", geom_type=ogr.wkbNone)
    layer.CreateField(ogr.FieldDefn("id"))
    layer.CreateField(ogr.FieldDefn("location"))
    for tile_id, path in [*copernicus, *two_zones]:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["id"], feature["location"] = tile_id, path
        layer.CreateFeature(feature)
    feature = layer = index = None
    register(FOLDER=None, INDEX=str(tmp_path / "index.gpkg"), TILE_ID_FIELD="id", CRS="EPSG:25832", PIXEL_SIZE=50)
    assert len(registered().working.groups) == 3
    assert set(registered().by_id) == {"n0e0", "n0e1", "n1e0", "n1e1", "west", "east"}
    register(FOLDER=None, RASTER=copernicus[0][1], TILE_SIZE=100)
    assert registered().by_id["r0_c0"].core.width == 100


def test_towns_touch_tiles_where_these_lie_on_the_grid(copernicus, register, registered, tmp_path):
    dataset = gdal.Open(copernicus[3][1])
    x, _, _, y, _, _ = dataset.GetGeoTransform()
    x, y = x + 80 * COPERNICUS[0], y - 120 * COPERNICUS[1]
    geojson = tmp_path / "towns.geojson"
    ring = [[x, y], [x + 0.001, y], [x + 0.001, y + 0.001], [x, y]]
    geojson.write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": "x"}, "geometry": '
        f'{{"type": "Polygon", "coordinates": [{ring}]}}}}]}}'
    )
    assert register(TOWNS=str(geojson), TOWN_ID_FIELD="id")["TOWN_COUNT"] == 1
    assert registered().towns == {"x": ["n1e1"]}


def test_the_list_of_sets_tells_how_rasters_are_resampled(
    copernicus, register, tile_set, saved_connection, run_algorithm
):
    register(RESAMPLING="cubic")
    table = run_algorithm("tilejobs:listtilesets", CONNECTION=saved_connection, OUTPUT="memory:")["OUTPUT"]
    assert isinstance(table, QgsVectorLayer)
    assert {row["tile_set"]: row["resampling"] for row in table.getFeatures()} == {"warped": "cubic", tile_set: NULL}


def test_a_script_registers_the_same(copernicus, saved_connection, tmp_path, registered):
    with api.connect(saved_connection) as tile_jobs:
        record = tile_jobs.register_tile_set(
            "warped", folder=tmp_path / "tiles", crs="EPSG:32632", resampling="average", pixel_size=50.0
        )
        assert tile_jobs.tile_set("warped").raster_groups == record.raster_groups
        assert record.resampling == "average"
        with pytest.raises(api.RequestRefused, match=r"^pixel_size: can't be given without resampling\."):
            tile_jobs.register_tile_set("warped", folder=tmp_path / "tiles", pixel_size=50.0)
        with pytest.raises(api.RequestRefused, match=r"^resampling: 'lanczos' can't be used"):
            tile_jobs.register_tile_set("warped", folder=tmp_path / "tiles", resampling="lanczos")
    assert registered().grid.pixel_width == 50


@pytest.mark.parametrize(
    ("parameters", "text"),
    [
        ({"RESAMPLING": None, "PIXEL_SIZE": 25}, "PIXEL_SIZE: can't be given without RESAMPLING"),
        ({"RESAMPLING": None, "SOURCE_CRS": "EPSG:4326"}, "SOURCE_CRS: can't be given without RESAMPLING"),
        ({"COORDINATE_OPERATION": "+proj=noop"}, "COORDINATE_OPERATION: '\\+proj=noop' does not lead from"),
        ({"CRS": "EPSG:32632", "PIXEL_SIZE": 1e-7}, "PIXEL_SIZE: 1e-07 gives the tile set more than"),
        (
            {"RESAMPLING": None},
            "Register them with CRS EPSG:32632, PIXEL_SIZE 25 and RESAMPLING bilinear, which warps them",
        ),
    ],
)
def test_what_cannot_be_done_is_refused_with_what_to_do(two_zones, make_tile, register, database, parameters, text):
    make_tile("more", 32632, (695000, 6100000), (25, 25), (50, 50))
    if parameters.get("COORDINATE_OPERATION"):
        make_tile("degrees", 4326, (12.0, 55.0), COPERNICUS, SIZE)
    before = content(database)
    with pytest.raises(QgsProcessingException, match=text):
        register(**parameters)
    assert content(database) == before
