"""What a STAC item tells of its raster, and what is refused of it."""

from __future__ import annotations

import math

import pytest
from osgeo import osr

from tests.fixtures.catalogs import stac_item
from tile_job_plugin.tiles.headers import read_header_and_crs
from tile_job_plugin.tiles.stac import ItemFault, raster_of_item


@pytest.fixture
def item(elevation):
    """An item about the elevation model, with changes of its asset."""
    return lambda **changes: stac_item("a", elevation, str(elevation), **changes)


def told(item, asset="", band=None):
    return raster_of_item(item, "/catalog.json", asset, band).told


def test_an_item_tells_what_the_header_of_its_file_does(item, elevation):
    file = told(item())
    header, crs_wkt = read_header_and_crs(str(elevation))
    for name in ("path", "transform", "width", "height", "band_count", "data_type", "nodata", "has_mask", "is_scaled"):
        assert getattr(file.header, name) == getattr(header, name), name
    assert osr.SpatialReference(file.crs_wkt).IsSame(osr.SpatialReference(crs_wkt))


@pytest.mark.parametrize(
    "missing",
    [
        {"proj:transform": None},
        {"proj:shape": None},
        {"proj:wkt2": None},
        {"raster:bands": None},
        {"raster:bands": []},
        {"raster:bands": [{"nodata": -9999}]},
        {"raster:bands": [{"data_type": "float32"}]},
        {"raster:bands": [{"data_type": "other", "nodata": 0}]},
    ],
)
def test_where_something_is_missing_the_file_has_to_be_opened(item, missing):
    assert told(item(**missing)) is None


@pytest.mark.parametrize(
    "crs",
    [
        {"proj:epsg": 32616},
        {"proj:epsg": 32616.0},
        {"proj:code": "EPSG:32616"},
        {"proj:code": None, "proj:epsg": 32616},
        {"proj:projjson": "EPSG:32616"},
    ],
)
def test_the_crs_is_told_in_any_of_stacs_ways(item, crs):
    if "proj:projjson" in crs:
        import json

        utm = osr.SpatialReference()
        utm.ImportFromEPSG(32616)
        crs = {"proj:projjson": json.loads(utm.ExportToPROJJSON())}
    file = told(item(**{"proj:wkt2": None, **crs}))
    assert osr.SpatialReference(file.crs_wkt).GetAuthorityCode(None) == "32616"


def test_bands_of_stac_1_1_and_what_holds_for_all_of_them(item):
    of_asset = item(**{"raster:bands": None, "data_type": "int16", "nodata": -32768, "bands": [{"name": "dem"}]})
    assert (told(of_asset).header.data_type, told(of_asset).header.nodata) == ("Int16", -32768)
    alone = item(**{"raster:bands": None, "data_type": "float32", "nodata": "nan"})
    assert math.isnan(told(alone).header.nodata)
    of_band = item(
        **{"raster:bands": None, "bands": [{"data_type": "uint8", "nodata": 0}, {"data_type": "int16", "nodata": None}]}
    )
    assert told(of_band).header.band_count == 2
    assert told(of_band, band=2).header.data_type == "Int16"
    assert told(of_band, band=2).header.nodata is None
    assert told(of_band, band=3) is None


def test_scaled_values_are_told(item):
    bands = [{"data_type": "int16", "nodata": 0, "scale": 0.1}]
    assert told(item(**{"raster:bands": bands})).header.is_scaled


def test_properties_of_the_item_hold_where_the_asset_tells_nothing(item):
    plain = item(**{"proj:shape": None})
    plain["properties"]["proj:shape"] = [3, 4]
    assert (told(plain).header.height, told(plain).header.width) == (3, 4)


WRONG = {
    "proj:transform": (["a"] * 6, [1, 2, 3], {"a": 1}, [1, 0, 0, 0, -1, float("inf")], [10**400, 0, 0, 0, 1, 0], True,
                       [0, 0, 5, 0, 0, 5], [1, 1, 5, 1, 1, 5]),
    "proj:shape": ([0, 5], [2.5, 3], [10**20, 4], "100x100", [5]),
    "proj:code": ("EPSG:999999", "/etc/passwd", "http://127.0.0.1/crs", 32616, []),
    "proj:epsg": (-1, 10**30, "32616", True),
    "proj:wkt2": ("PROJCRS[", 5),
    "proj:projjson": ({"type": "nothing"}, "x"),
    "raster:bands": ("dem", [5], {"data_type": "int16"}, [{"data_type": "int17", "nodata": 0}],
                     [{"data_type": ["int16"], "nodata": 0}], [{"data_type": "int16", "nodata": "none"}],
                     [{"data_type": "int16", "nodata": 0, "scale": "x"}]),
}  # fmt: skip


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in WRONG.items() for value in values])
def test_a_value_of_a_wrong_kind_is_refused(item, key, value):
    crs = {} if not key.startswith("proj:") or key in ("proj:transform", "proj:shape") else {"proj:wkt2": None}
    with pytest.raises(
        ItemFault, match=key.partition(":")[0] if key != "raster:bands" else "data_type|nodata|scale|raster:bands"
    ):
        told(item(**{**crs, key: value}))


def test_the_asset_is_the_only_raster_with_data_or_the_one_that_is_named(item):
    plain = item()
    plain["assets"]["mask"] = {"href": "mask.tif", "type": "image/tiff", "roles": ["data-mask"]}
    assert raster_of_item(plain, "/c.json", "", None).path.endswith("jacksboro.tif")
    assert raster_of_item(plain, "/c.json", "mask", None).path == "/mask.tif"
    plain["assets"]["other"] = {**plain["assets"]["data"], "href": "b.tif"}
    with pytest.raises(ItemFault, match="name it as ASSET: data, thumbnail, mask, other"):
        raster_of_item(plain, "/c.json", "", None)
    with pytest.raises(ItemFault, match="have no asset 'dem'; they have: data, thumbnail"):
        raster_of_item(plain, "/c.json", "dem", None)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"id": None}, "no id"),
        ({"id": {}}, "no id"),
        ({"assets": None}, "no assets"),
        ({"assets": []}, "no assets"),
        ({"assets": {}}, "don't tell which asset"),
        ({"assets": {"data": "a.tif"}}, "don't tell which asset"),
        ({"assets": {"data": {"href": 5, "roles": ["data"]}}}, "without an address"),
        ({"assets": {"data": {"roles": ["data"]}}}, "without an address"),
        ({"assets": {"data": {"href": "a\0b", "roles": ["data"]}}}, "without an address"),
        ({"assets": {"data": {"href": "\ud800", "roles": ["data"]}}}, "without an address"),
        ({"assets": {"data": {"href": "a", "roles": "data", "type": 7}}}, "don't tell which asset"),
        ({"properties": 5}, ""),
    ],
)
def test_items_of_another_shape_are_refused_in_words(item, changes, fault):
    broken = {**item(), **changes}
    if fault:
        with pytest.raises(ItemFault, match=fault):
            raster_of_item(broken, "/c.json", "", None)
    else:
        assert raster_of_item(broken, "/c.json", "", None).told
