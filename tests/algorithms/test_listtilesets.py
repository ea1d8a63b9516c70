"""The table of tile sets."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime

from qgis.core import NULL, QgsRasterLayer

from tests.jobs.records import tile_set_record
from tile_job_plugin.algorithms.listtilesets import ListTileSets

HOSTILE = 'it\'s "100%" / Zürich; drop table tile_set --'


def test_no_tile_sets_make_an_empty_table(table_of):
    assert table_of("listtilesets") == []


def test_a_tile_set_is_listed_with_its_counts_its_grid_and_its_bounds(table_of, tile_set, elevation):
    (row,) = table_of("listtilesets")
    assert list(row) == [name for name, _ in ListTileSets.FIELDS]
    assert (row["tile_set"], row["tiles"], row["towns"], row["crs"]) == (tile_set, 6, 0, "EPSG:32616")
    assert (row["pixel_width"], row["pixel_height"], row["output_folder"]) == (90, 90, NULL)
    extent = QgsRasterLayer(str(elevation), "dem").extent()
    bounds = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    assert tuple(row[name] for name in ("x_min", "y_min", "x_max", "y_max")) == bounds
    assert abs(datetime.now() - row["registered"].toPyDateTime()).total_seconds() < 60


def test_names_are_listed_to_the_letter_in_their_order(table_of, open_store):
    with open_store() as store:
        for name in ("b", HOSTILE, "a"):
            store.tile_sets.replace_tile_set(replace(tile_set_record(name), output_folder=f"/out/{name}"))
    rows = table_of("listtilesets")
    assert {row["tile_set"]: row["output_folder"] for row in rows} == {
        name: f"/out/{name}" for name in ("a", "b", HOSTILE)
    }
    assert [row["tile_set"] for row in rows if row["tile_set"] != HOSTILE] == ["a", "b"]


def test_a_set_without_tiles_or_a_crs_that_qgis_knows_is_listed_too(table_of, open_store):
    with open_store() as store:
        store.tile_sets.replace_tile_set(tile_set_record("empty", []))
        store.tile_sets.replace_tile_set(replace(tile_set_record("local"), crs_wkt='LOCAL_CS["Our mine"]'))
        store.tile_sets.replace_tile_set(replace(tile_set_record("without"), crs_wkt=""))
    empty, local, without = table_of("listtilesets")
    assert [empty[name] for name in ("tiles", "towns", "crs", "x_min", "y_max")] == [0, 0, "", NULL, NULL]
    assert (local["crs"], without["crs"]) == ("Our mine", "")


def test_a_hundred_thousand_tiles_are_counted_within_seconds(table_of, open_store):
    tile_ids = [f"t{number}" for number in range(100_000)]
    with open_store() as store:
        towns = {str(town): tile_ids[town::1000] for town in range(1000)}
        store.tile_sets.replace_tile_set(tile_set_record("many", tile_ids, towns))
    begin = time.perf_counter()
    (row,) = table_of("listtilesets")
    assert (row["tiles"], row["towns"]) == (100_000, 1000)
    assert time.perf_counter() - begin < 10
