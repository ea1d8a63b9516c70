"""Tiles named by `qgis_process` in each way, of a set as large as they come."""

from __future__ import annotations

import json
import time

import pytest
from osgeo import gdal, osr

#: Tiles per row, and pixels of a tile per side.
COLUMNS, SIZE = 400, 4


@pytest.fixture(params=[50, pytest.param(250, marks=pytest.mark.extra)])
def rows(request):
    """How many rows of tiles there are."""
    return request.param


@pytest.fixture
def large_set(rows, run_algorithm, saved_connection, tmp_path):
    """The name of a tile set of 20,000 or 100,000 tiles of 40 m in UTM 32."""
    path = tmp_path / "large.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), COLUMNS * SIZE, rows * SIZE, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((500000, 10, 0, 5500000, 0, -10))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    dataset.SetProjection(crs.ExportToWkt())
    del dataset
    registered = run_algorithm(
        "tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="large", RASTER=str(path), TILE_SIZE=SIZE
    )
    assert registered["TILE_COUNT"] == COLUMNS * rows
    return "large"


@pytest.fixture
def start(qgis_process, saved_connection, large_set, tmp_path, open_store):
    """Leave a job for a worker, and give the ids of its tiles."""

    def start(**naming):
        job = qgis_process.run(
            "tilejobs:startjob",
            CONNECTION=saved_connection,
            TILE_SET=large_set,
            RECIPE="native:slope",
            RUN=2,
            MOSAIC=tmp_path / "mosaic.tif",
            **naming,
        )
        with open_store() as store:
            return [tile.tile_id for tile in store.jobs.job_tiles(job["JOB_ID"])]

    return start


@pytest.mark.slow
def test_tens_of_thousands_of_tiles_are_named_within_seconds(start, rows, tmp_path):
    begun = time.monotonic()
    tile_ids = start(ALL="true")
    # About six seconds for 100,000 on an idle computer, the start of `qgis_process` included.
    assert time.monotonic() - begun < 60
    assert len(set(tile_ids)) == len(tile_ids) == COLUMNS * rows
    assert (tile_ids[0], tile_ids[-1]) == ("r0_c0", f"r{rows - 1}_c399")
    listed = tmp_path / "ids.txt"
    # Longer than any command line.
    listed.write_text("\n".join(tile_ids), encoding="utf-8")
    assert start(TILE_IDS=f"@{listed}") == tile_ids
    assert start(EXTENT="500041,500079,5499921,5499959") == ["r1_c1"]


def test_three_polygons_in_another_crs_name_tiles(start, tmp_path):
    def square(west, south):
        return [[west, south], [west + 1e-5, south], [west + 1e-5, south + 1e-5], [west, south + 1e-5], [west, south]]

    # 9 degrees east is x = 500000 in UTM 32, and y = 5500000 is at 49.65 degrees, 2 km north of 49.632.
    middle = square(9.05, 49.64)
    geometries = [
        {"type": "Polygon", "coordinates": [middle]},
        {"type": "MultiPolygon", "coordinates": [[square(9.01, 49.637)], [square(9.2, 49.64)], [square(95, -37)]]},
        {"type": "Polygon", "coordinates": [middle]},
    ]
    features = [{"type": "Feature", "properties": {}, "geometry": geometry} for geometry in geometries]
    path = tmp_path / "three.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    tile_ids = start(AREA=f"{path}|layername=three")
    assert tile_ids == sorted(set(tile_ids), key=tile_ids.index)
    assert {tile_id.partition("_c")[2][:2] for tile_id in tile_ids} == {"90", "18", "36"}
