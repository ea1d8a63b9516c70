"""Tiles and rasters as columns."""

from __future__ import annotations

import math

import pytest

from tile_job_plugin.tiles import tile_columns
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile, TileSet
from tile_job_plugin.tiles.tile_columns import ManyTiles, Rasters, Tiles, UnknownTile

GRID = Grid("", 0.0, 0.0, 1.0, 1.0)


def raster(name, column=0, nodata=None, group=0):
    return Raster(f"/dem/{name}.tif", PixelRect(column, 0, 8, 8), nodata, "Float32", group)


def tile(name, column=0, **values):
    return Tile(name, PixelRect(column, 0, 8, 8), raster(name, column, **values))


TILES = [tile("a"), tile("Å", 8, nodata=-1.0), tile("c", 16, group=1), tile("b", 24)]


def test_tiles_come_back_as_they_were():
    tiles = Tiles.of(TILES)
    assert tiles == TILES
    assert (tiles[1], tiles[-1], tiles[1:3]) == (TILES[1], TILES[3], TILES[1:3])
    assert tiles.rasters == [one.raster for one in TILES]
    assert list(tiles.ids) == ["a", "Å", "c", "b"]
    assert Tiles.of(tiles) is tiles


def test_tiles_are_found_by_their_ids_also_those_that_were_not_chosen():
    some = Tiles.of(TILES).with_ids(["b", "Å"])
    assert some == [TILES[3], TILES[1]]
    assert some.by_id["c"] == TILES[2]
    assert list(some.by_id) == ["a", "Å", "c", "b"]
    assert some.in_order == [TILES[1], TILES[3]]
    with pytest.raises(UnknownTile) as unknown:
        some.with_ids(["d"])
    assert unknown.value.tile_id == "d"


def test_some_of_the_tiles_are_left_out():
    tiles = Tiles.of(TILES)
    assert tiles.without(tiles.with_ids(["a", "c"])) == [TILES[1], TILES[3]]
    assert tiles.of_group(1) == [TILES[2]]


def test_parts_of_one_raster_have_one_raster():
    whole = raster("whole")
    parts = [Tile(str(column), PixelRect(column, 0, 1, 8), whole) for column in range(8)]
    assert Tiles.of(parts) == parts
    assert Tiles.of(parts).rasters == [whole]


def test_the_rasters_of_a_jobs_tiles_come_first_and_the_rest_in_its_order():
    tiles = Tiles.of(TILES)
    expected = [TILES[number].raster for number in (1, 3, 0, 2)]
    chosen = tiles.with_ids(["b", "Å"])
    assert tiles.rasters.with_first(chosen.rasters) == expected
    assert tiles.rasters.with_first(Tiles.of(list(chosen)).rasters) == expected, "of other columns"


def test_a_raster_is_among_others_only_as_it_was_registered():
    rasters = Tiles.of(TILES).with_ids(["a", "Å"]).rasters
    assert TILES[1].raster in rasters
    assert TILES[2].raster not in rasters
    assert raster("Å", 8) not in rasters
    assert raster("d") not in rasters


def test_values_that_several_rasters_have_are_there_once():
    rasters = Rasters.of([raster("a", nodata=math.nan), raster("b", nodata=float("nan")), raster("c", nodata=1.0)])
    missing, one = rasters.nodatas
    assert math.isnan(missing)
    assert one == 1.0
    assert rasters.data_types == {"Float32"}


def test_rasters_in_a_folder_each_come_back_as_they_were(monkeypatch):
    monkeypatch.setattr(tile_columns, "_MOST_KINDS", 2)
    names = ["1/a", "2/b", "3\\c", "4/d"]
    assert Rasters.of(raster(name) for name in names) == [raster(name) for name in names]


def test_a_set_of_many_tiles_is_like_one_of_few():
    many, few = (
        make("set", GRID, "Float32", tiles) for make, tiles in ((ManyTiles, Tiles.of(TILES)), (TileSet, TILES))
    )
    assert many.extent == few.extent == PixelRect(0, 0, 32, 8)
    assert many.rasters == few.rasters
    assert dict(many.tiles.by_id) == few.by_id
