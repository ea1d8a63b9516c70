"""Rows of Parquet files as GDAL gives them: its driver for these, which may be missing here, reads as its others do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from osgeo import gdal, ogr

from tile_job_plugin.requests.parquet_rows import rows_of
from tile_job_plugin.tiles.errors import RastersRefused


@pytest.fixture
def content(tmp_path, monkeypatch):
    """A file with 500 rows that GDAL opens whatever its name is."""
    path = tmp_path / "index.fgb"
    dataset = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(str(path))
    layer = dataset.CreateLayer("index", None, ogr.wkbPoint, options=["SPATIAL_INDEX=NO"])
    for name in ("id", "assets.data.href", "assets.data.roles"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for number in range(500):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["id"], feature["assets.data.href"] = f"t{number}", f"{number}.tif"
        feature["assets.data.roles"] = json.dumps(["data"]) if number else None
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({number} 0)"))
        layer.CreateFeature(feature)
    del layer, dataset
    monkeypatch.setattr(gdal, "GetDriverByName", lambda name: name)
    return Path(path).read_bytes()


def test_names_with_points_and_texts_of_lists_are_nested_again(content):
    first, second, *others = rows_of("index.parquet", content)
    assert first == {"id": "t0", "assets": {"data": {"href": "0.tif"}}}
    assert second == {"id": "t1", "assets": {"data": {"href": "1.tif", "roles": ["data"]}}}
    assert len(others) == 498


def test_a_file_that_ends_amid_its_rows_is_refused(content):
    with pytest.raises(RastersRefused, match=r"index\.parquet can't be read as Parquet: "):
        rows_of("index.parquet", content[: len(content) // 2])
