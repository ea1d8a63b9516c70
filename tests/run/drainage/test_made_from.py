"""What the drainage of a tile set holds for."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from tile_job_plugin.run.drainage.made_from import made_from
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile
from tile_job_plugin.tiles.tile_columns import ManyTiles, Tiles

GRID = Grid('LOCAL_CS["here"]', 0.0, 0.0, 1.0, 1.0)


@pytest.fixture
def tile_set(tmp_path):
    """Make a set of two tiles, whose rasters lie in a folder."""

    def make(folder="", order=("a", "b"), **changes):
        tiles = []
        for name in order:
            path = tmp_path / folder / f"{name}.tif"
            path.parent.mkdir(exist_ok=True)
            if not path.exists():
                path.write_bytes(b"pixels")
                os.utime(path, ns=(1, 1))
            rect = PixelRect(10 * (name == "b"), 0, 10, 10)
            tiles.append(Tile(name, rect, Raster(str(path), rect, -9999.0, "Float32")))
        return replace(ManyTiles("set", GRID, "Float32", Tiles.of(tiles)), **changes)

    return make


def test_it_holds_as_long_as_nothing_has_changed(tile_set):
    assert made_from(tile_set()) == made_from(tile_set())


def test_another_computer_that_has_the_same_files_elsewhere_takes_it(tile_set):
    assert made_from(tile_set("elsewhere")) == made_from(tile_set())


def test_it_does_not_depend_on_the_name_of_the_set(tile_set):
    assert made_from(tile_set(name="other")) == made_from(tile_set())


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.write_bytes(b"other pixels"),
        lambda path: os.utime(path, ns=(2, 2)),
        lambda path: path.unlink(),
    ],
    ids=["size", "time", "gone"],
)
def test_it_does_not_hold_once_a_raster_has_changed(tile_set, tmp_path, change):
    tiles = tile_set()
    before = made_from(tiles)
    change(tmp_path / "b.tif")
    assert made_from(tiles) != before


def test_the_order_counts_which_decides_where_rasters_overlap(tile_set):
    assert made_from(tile_set(order=("b", "a"))) != made_from(tile_set())


def test_the_grid_counts(tile_set):
    assert made_from(tile_set(grid=replace(GRID, pixel_width=2.0))) != made_from(tile_set())
