"""The recipe on one of a job's tiles, to see what it takes."""

from __future__ import annotations

import pytest

from tile_job_plugin.run.estimate.tile_try import MOST_TRIED_PIXELS, middle_tile, tried_rect
from tile_job_plugin.tiles.model import PixelRect, Raster, Tile
from tile_job_plugin.tiles.tile_columns import Tiles

EXTENT = PixelRect(0, 0, 5000, 5000)


@pytest.fixture
def tiles():
    """25 tiles in rows and columns."""
    raster = Raster("dem.tif", EXTENT, None, "Float32")
    places = [(row, column) for row in range(5) for column in range(5)]
    cores = {f"r{row}_c{column}": PixelRect(1000 * column, 1000 * row, 1000, 1000) for row, column in places}
    return Tiles.of(Tile(tile_id, core, raster) for tile_id, core in cores.items())


def test_the_tile_in_the_middle_is_tried(tiles):
    assert middle_tile(tiles).id == "r2_c2"
    assert middle_tile(tiles.chosen(slice(0, 3))).id == "r0_c1"


def test_a_tile_is_tried_with_its_halo_as_far_as_the_window_is_not_too_large(tiles):
    corner = Tile("a", PixelRect(0, 0, 200, 200), tiles[0].raster)
    assert tried_rect(corner, 10, EXTENT) == PixelRect(0, 0, 210, 210)
    middle = Tile("b", PixelRect(2000, 2000, 200, 200), tiles[0].raster)
    assert tried_rect(middle, 10, EXTENT) == PixelRect(1990, 1990, 220, 220)
    assert tried_rect(middle, 3000, EXTENT).pixels == MOST_TRIED_PIXELS
    large = Tile("c", PixelRect(0, 0, 3000, 3000), tiles[0].raster)
    assert tried_rect(large, 50, EXTENT) == large.core
