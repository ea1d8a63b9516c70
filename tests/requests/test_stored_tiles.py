"""A registered tile set that is read region by region."""

from __future__ import annotations

import pytest

from tile_job_plugin.jobs.errors import UnknownTileSet
from tile_job_plugin.requests import stored_tiles
from tile_job_plugin.requests.raster_check import check_rasters
from tile_job_plugin.requests.stored_tiles import StoredTiles
from tile_job_plugin.requests.tile_set_rows import to_record
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile, TileSet

GRID = Grid("", 100.0, 200.0, 10.0, 10.0)


def tile(name, *rect):
    return Tile(name, PixelRect(*rect), Raster(f"/{name}.tif", PixelRect(*rect), None, "Float32"))


@pytest.fixture
def rows(store):
    """Ten rows of three tiles, and one tile as high as all of them."""
    tiles = [tile(f"{row}_{column}", 10 * column, 10 * row, 10, 10) for row in range(10) for column in range(3)]
    tile_set = TileSet("rows", GRID, "Float32", [*tiles, tile("high", 30, 0, 5, 100)])
    store.tile_sets.replace_tile_set(to_record(tile_set, {}, {}, None))
    return tile_set


def test_it_is_the_set_without_its_tiles(store, rows):
    stored = StoredTiles(store, "rows")
    assert (stored.name, stored.grid, stored.extent, stored.count) == ("rows", GRID, rows.extent, 31)
    assert (stored.outline.extent, list(stored.outline.tiles)) == (rows.extent, [])
    assert sorted(raster.path for raster in stored.rasters) == sorted(raster.path for raster in rows.rasters)
    with pytest.raises(UnknownTileSet):
        StoredTiles(store, "columns").place  # noqa: B018


@pytest.mark.parametrize("at_once", [1, 7, 1000])
def test_each_tile_is_in_one_part_that_has_those_around_it(store, rows, monkeypatch, at_once):
    monkeypatch.setattr(stored_tiles, "TILES_AT_ONCE", at_once)
    seen = []
    for part, tiles in StoredTiles(store, "rows").parts(margin=1):
        seen.extend(each.id for each in tiles)
        near = {each.id for each in part.tiles}
        for each in tiles:
            assert {other.id for other in rows.tiles if other.core.intersects(each.core.grown(1))} <= near
        assert part.extent == rows.extent
    assert sorted(seen) == sorted(each.id for each in rows.tiles)


@pytest.mark.parametrize("at_once", [1, 1000])
def test_parts_within_a_rectangle_have_all_tiles_that_reach_into_it(store, rows, monkeypatch, at_once):
    monkeypatch.setattr(stored_tiles, "TILES_AT_ONCE", at_once)
    parts = StoredTiles(store, "rows").parts(PixelRect(15, 25, 20, 11))
    assert sorted(each.id for _, tiles in parts for each in tiles) == ["2_1", "2_2", "3_1", "3_2", "high"]


@pytest.mark.parametrize("at_once", [1, 1000])
def test_rasters_that_are_gone_are_told_with_all_tiles_that_need_them(store, rows, monkeypatch, at_once):
    from qgis.core import QgsProcessingFeedback

    from tile_job_plugin.errors import RequestRefused

    monkeypatch.setattr(stored_tiles, "TILES_AT_ONCE", at_once)
    with pytest.raises(RequestRefused, match=r"is not there any more\. .* rasters: .*0_0"):
        check_rasters(StoredTiles(store, "rows"), {"0_0", "1_0"}, 1, QgsProcessingFeedback(False))
