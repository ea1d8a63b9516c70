"""Tile sets of catalogs of every kind, and what is refused of them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingFeedback

from tests.fixtures.catalogs import item_collection, stac_item
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.remote_files import forget_all
from tile_job_plugin.requests.catalog_tiles import CatalogOfTiles
from tile_job_plugin.requests.tile_sources import Reading
from tile_job_plugin.tiles.errors import RasterChanged
from tile_job_plugin.tiles.grid_rasters import check_raster
from tile_job_plugin.tiles.rasters import tile_set_from_rasters


@pytest.fixture
def files(elevation, tile_files):
    """Tiles of the elevation model: ids and paths."""
    return tile_files(elevation, 100)


@pytest.fixture
def read(qgis_app):
    """Read a catalog as a tile set."""

    def run(address, band=None, **values):
        return CatalogOfTiles(str(address), **values).read("far", Reading(band=band), QgsProcessingFeedback())

    return run


@pytest.fixture
def refused(read):
    """What is said of a catalog that is refused."""

    def run(address, **values):
        with pytest.raises(RequestRefused) as refusal:
            read(address, **values)
        assert str(refusal.value).startswith(("CATALOG: ", "ASSET: ", "TILE_ID_FIELD: ", "LOCATION_FIELD: "))
        return str(refusal.value)

    return run


def assert_same(tile_set, files):
    expected = tile_set_from_rasters("far", files)
    assert [(tile.id, tile.core, tile.raster) for tile in tile_set.tiles] == [
        (tile.id, tile.core, tile.raster) for tile in expected.tiles
    ]
    assert tile_set.data_type == expected.data_type


def test_items_that_tell_all_are_registered_without_opening_a_file(read, files, write_json, serve_files, tmp_path):
    server = serve_files(tmp_path)
    items = [stac_item(tile_id, Path(path), f"tiles/{tile_id}.tif") for tile_id, path in files]
    write_json(item_collection(items))
    forget_all()
    tile_set = read(server.url("catalog.json"))
    assert server.requests == ["GET /catalog.json"]
    assert [tile.raster.path for tile in tile_set.tiles] == [
        f"/vsicurl/{server.url(f'tiles/{a}.tif')}" for a, _ in files
    ]
    for tile in tile_set.tiles:
        check_raster(tile.raster, tile_set.grid_of(tile.raster))
    assert_same(read(write_json(item_collection(items))), files)


def test_items_that_leave_something_out_are_opened(read, files, write_json):
    items = [stac_item(tile_id, Path(path), path, **{"proj:shape": None}) for tile_id, path in files]
    assert_same(read(write_json(item_collection(items))), files)


def test_a_wrong_catalog_is_noticed_when_its_file_is_read(read, files, write_json):
    bands = [{"data_type": "int16", "nodata": -9999}]
    items = [stac_item(tile_id, Path(path), path, **{"raster:bands": bands}) for tile_id, path in files]
    tile_set = read(write_json(item_collection(items)))
    with pytest.raises(RasterChanged, match=r"pixels of type Float32 \(were Int16\).*if a catalog told otherwise"):
        check_raster(tile_set.tiles[0].raster, tile_set.grid_of(tile_set.tiles[0].raster))


def test_an_item_that_can_not_be_used_is_named_with_all_others(refused, files, write_json):
    items = [stac_item(tile_id, Path(path), path) for tile_id, path in files]
    items[0]["assets"], items[2]["assets"]["data"]["href"] = {}, 7
    items[3] = {"type": "Feature"}
    said = refused(write_json(item_collection(items)))
    assert f"Items that don't tell which asset is the raster; name it as ASSET: none: {items[0]['id']}." in said
    assert f"Items that have an asset without an address (href): {items[2]['id']}." in said
    assert "number 4" in said


def test_an_asset_that_no_item_has_is_refused_with_those_there_are(refused, files, write_json):
    items = [stac_item(tile_id, Path(path), path) for tile_id, path in files[:2]]
    said = refused(write_json(item_collection(items)), asset="dem")
    assert said == "ASSET: Items that have no asset 'dem'; they have: data, thumbnail: 0_0, 0_1."


def test_ids_that_repeat_are_refused(refused, files, write_json):
    items = [stac_item("twin", Path(path), path) for _, path in files[:2]]
    assert "tile ids are not unique: twin." in refused(write_json(item_collection(items)))


def test_patterns_choose_among_the_rasters_of_a_catalog(read, refused, files, tmp_path):
    catalog = tmp_path / "list.txt"
    catalog.write_text("".join(f"{path}\n" for _, path in files))
    assert [tile.id for tile in read(catalog, patterns=["0_*.TIF"]).tiles] == [a for a, _ in files if a[0] == "0"]
    assert [tile.id for tile in read(catalog, patterns=["tiles/1_1.*"]).tiles] == ["1_1"]
    assert "names no raster that fits *.asc" in refused(catalog, patterns=["*.asc"])


def test_a_list_of_relative_paths_and_one_of_addresses_name_the_same_tiles(read, files, tmp_path, serve_files):
    catalog = tmp_path / "list.txt"
    catalog.write_bytes(b"\xef\xbb\xbf# dem\r\n" + "".join(f"tiles/{a}.tif\r\n" for a, _ in files).encode())
    assert_same(read(catalog), files)
    server = serve_files(tmp_path)
    assert [tile.core for tile in read(server.url("list.txt")).tiles] == [tile.core for tile in read(catalog).tiles]


def test_a_list_with_a_raster_that_is_missing_names_it(refused, files, tmp_path, serve_files):
    server = serve_files(tmp_path)
    catalog = tmp_path / "list.txt"
    catalog.write_text(f"{files[0][1]}\ngone.tif\n{server.url('away.tif')}\n")
    said = refused(catalog)
    assert "Rasters that are missing; look at the paths: " in said and "gone.tif" in said
    assert "Rasters that can't be read from their server: " in said and "HTTP response code: 404" in said


def test_a_list_that_was_cut_off_on_its_way_is_refused(refused, files, tmp_path, serve_files, monkeypatch):
    monkeypatch.setenv("GDAL_HTTP_MAX_RETRY", "0")
    server = serve_files(tmp_path)
    (tmp_path / "list.txt").write_text("".join(f"{path}\n" for _, path in files))
    server.bytes_to_live = 10
    monkeypatch.setattr(server, "stop", lambda: setattr(server, "bytes_to_live", None))
    assert "was cut off" in refused(server.url("list.txt"))


@pytest.mark.parametrize("columns", [("id", "location"), ("tile_id", "path"), ("TILE", "URL"), (None, "filename")])
def test_a_parquet_index_names_its_tiles_in_columns_with_usual_names(read, files, write_parquet, columns):
    ids, location = columns
    table = {location: [path for _, path in files]}
    if ids:
        table[ids] = [tile_id for tile_id, _ in files]
    assert_same(read(write_parquet(table), location_field="location"), files)


def test_columns_of_a_parquet_index_may_be_named(read, refused, files, write_parquet):
    table = {"raster file": [path for _, path in files], "number": range(1, len(files) + 1), "path": ["x"] * len(files)}
    path = write_parquet(table)
    tile_set = read(path, tile_id_field="number", location_field="raster file")
    assert [tile.id for tile in tile_set.tiles] == [str(number) for number in range(1, len(files) + 1)]
    said = refused(path, location_field="raster fil")
    assert "LOCATION_FIELD: " in said and "no column 'raster fil'; did you mean 'raster file'?" in said
    assert "TILE_ID_FIELD: " in refused(path, location_field="raster file", tile_id_field="nummer")


def test_a_parquet_file_of_other_things_is_refused(refused, write_parquet, tmp_path):
    said = refused(write_parquet({"height": [1.5], "name": ["a"]}), location_field="location")
    assert "LOCATION_FIELD: no column of " in said and "height, name" in said
    assert "have nothing in column 'path': 2" in refused(write_parquet({"path": ["a.tif", None]}))
    broken = tmp_path / "broken.parquet"
    broken.write_bytes(b"PAR1" + b"\0" * 100)
    assert "can't be read as Parquet: " in refused(broken)


def test_a_password_in_the_address_of_a_catalog_is_not_told(refused, write_parquet, serve_files, tmp_path):
    write_parquet({"height": [1.5]})
    server = serve_files(tmp_path)
    server.answers["/index.parquet?sig=hidden"] = (tmp_path / "index.parquet").read_bytes()
    server.answers["/catalog.json?sig=hidden"] = b'{"type": "Catalog", "links": [{"rel": "item"}]}'
    for name in ("index.parquet", "catalog.json"):
        assert "hidden" not in refused(server.url(f"{name}?sig=hidden"))


def test_stac_in_parquet_is_read_as_stac(read, files, write_parquet):
    items = [stac_item(tile_id, Path(path), path) for tile_id, path in files]
    table = {"id": [tile_id for tile_id, _ in files], "assets": [item["assets"] for item in items]}
    tile_set = read(write_parquet(table), location_field="location")
    assert_same(tile_set, files)


def test_without_anything_that_reads_parquet_the_cure_is_told(refused, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    monkeypatch.setattr(gdal, "GetDriverByName", lambda name: None)
    path = tmp_path / "index.parquet"
    path.write_bytes(b"PAR1")
    assert "neither GDAL nor Python reads Parquet here" in refused(path)
    assert "python3 -m pip install pyarrow" in refused(path)


def test_bands_of_a_catalog_are_chosen_by_number(read, refused, elevation, write_json, tmp_path):
    two = tmp_path / "two.tif"
    gdal.Translate(str(two), str(elevation), bandList=[1, 1])
    bands = [{"data_type": "float32", "nodata": -9999}] * 2
    catalog = write_json(item_collection([stac_item("a", two, str(two), **{"raster:bands": bands})]))
    assert "several bands; give the number of the one with the heights as BAND" in refused(catalog)
    assert read(catalog, band=2).tiles[0].raster.band == 2


def test_what_is_neither_stac_nor_a_list_is_refused(refused, tmp_path):
    for content, words in (
        (json.dumps({"a": 1}).encode(), "is no STAC item"),
        (b"\x89\xff\0\0", "neither STAC, Parquet"),
    ):
        (tmp_path / "odd").write_bytes(content)
        assert words in refused(tmp_path / "odd")
    assert "it is not there" in refused(tmp_path / "gone")
