"""Heights of tiles in the job database: kept, looked up by region, and forgotten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.jobs.records import tile_set_record
from tile_job_plugin.jobs.errors import UnknownTileSet
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import TileRecord
from tile_job_plugin.jobs.tile_heights import MeasuredRaster, Region, TileHeight

ALL = Region(0, 0, 100, 20)


def tile(number: int) -> TileRecord:
    """One of ten tiles side by side, 10 x 10 pixels each."""
    return (
        tile_set_record()
        .tiles[0]
        ._replace(
            **{"tile_id": f"t{number}", "raster_path": f"/dem/{number}.tif", "column": 10 * number, "row": 0},
            **{"width": 10, "height": 10},
        )
    )


@pytest.fixture
def store(database):
    with JobDatabase(database) as store:
        store.tile_sets.replace_tile_set(replace(tile_set_record(), name="row", tiles=list(map(tile, range(10)))))
        yield store


def keep(store, tiles, heights):
    gids = {each.tile_id: each.gid for each in store.heights.unmeasured("row", ALL, 0, 100)}
    store.heights.keep([TileHeight(gids[name], *each, 7, 8) for name, each in zip(tiles, heights, strict=True)])


def unmeasured(store, region=ALL, after=0, limit=100):
    return [each.tile_id for each in store.heights.unmeasured("row", region, after, limit)]


def test_tiles_of_a_region_are_unmeasured_at_first(store):
    assert unmeasured(store, Region(15, 3, 31, 4)) == ["t1", "t2", "t3"]
    assert unmeasured(store, Region(0, 10, 100, 20)) == []


def test_pages_begin_behind_a_tile(store):
    first = store.heights.unmeasured("row", ALL, 0, 4)
    assert [each.tile_id for each in first] == ["t0", "t1", "t2", "t3"]
    assert unmeasured(store, after=first[-1].gid, limit=2) == ["t4", "t5"]


def test_the_range_is_that_of_the_regions_tiles(store):
    keep(store, ["t1", "t2", "t3", "t8"], [(5, 9), (-3.5, 2), (None, None), (0, 8848.86)])
    assert store.heights.between("row", Region(15, 0, 35, 5)) == (-3.5, 9)
    assert store.heights.between("row", ALL) == (-3.5, 8848.86)
    assert store.heights.between("row", Region(30, 0, 35, 5)) is None
    assert unmeasured(store) == ["t0", "t4", "t5", "t6", "t7", "t9"]


def test_rasters_are_told_as_they_were_until_they_are_forgotten(store):
    keep(store, ["t1", "t2"], [(5, 9), (3, 4)])
    one, two = store.heights.measured("row", ALL, 0, 100)
    assert one == MeasuredRaster(one.gid, "/dem/1.tif", 7, 8)
    store.heights.forget([two.gid])
    assert store.heights.measured("row", ALL, 0, 100) == [one]
    assert store.heights.between("row", ALL) == (5, 9)


def test_what_is_measured_twice_is_as_it_was_last(store):
    gid = store.heights.unmeasured("row", ALL, 0, 1)[0].gid
    store.heights.keep([TileHeight(gid, 1, 2, None, None)])
    store.heights.keep([TileHeight(gid, 3, 4, None, None), TileHeight(gid + 1000, 9, 9, None, None)])
    assert store.heights.between("row", ALL) == (3, 4)


def test_a_set_that_is_not_registered_is_refused(store):
    with pytest.raises(UnknownTileSet):
        store.heights.between("nowhere", ALL)
