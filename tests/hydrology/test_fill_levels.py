"""Sinks filled tile by tile, beside one run over the whole."""

from __future__ import annotations

import numpy
import pytest
from hypothesis import given

from tests.fixtures.terrain import fractal
from tests.hydrology.grids import Tiles, many, same_bits, squares, tiled_grids
from tests.hydrology.plain import flooded
from tile_job_plugin.hydrology.basins import tile_basins
from tile_job_plugin.hydrology.fill_levels import edge_levels, raised
from tile_job_plugin.hydrology.sloping_fill import filled
from tile_job_plugin.hydrology.tile_edges import SetEdges


def fill_tiles(tiles, fill):
    """Fill each tile twice: by itself, and with its edge cells at the levels of the set."""
    parts = tiles.cut(tiles.heights)
    levels = edge_levels(SetEdges(tiles.frames), [tile_basins(fill(part)) for part in parts])
    return tiles.together([fill(raised(part, edge)) for part, edge in zip(parts, levels)])


@many
@given(tiled_grids())
def test_tiles_are_filled_as_the_whole_is_whoever_fills_them(tiles):
    whole = flooded(tiles.heights)
    assert same_bits(filled(tiles.heights), whole)
    assert same_bits(fill_tiles(tiles, filled), whole)
    assert same_bits(fill_tiles(tiles, flooded), whole)


@pytest.mark.parametrize("size", [3, 7, 40, 200])
def test_a_terrain_is_filled_alike_by_tiles_of_any_size(size):
    heights = fractal(10, seed=5, size=61).astype(numpy.float32)
    heights[30:34, 28:40] = heights[::11, ::13] = numpy.nan
    whole = filled(heights)
    assert (whole > heights).mean() > 0.05
    assert same_bits(fill_tiles(Tiles(heights, squares(61, 61, size)), filled), whole)


def test_a_lake_over_a_corner_of_four_tiles_spills_at_its_lowest_rim():
    heights = numpy.full((8, 8), 9, numpy.float32)
    heights[2:6, 2:6] = 1
    heights[6, 6] = 4
    heights[7, 7] = 3
    found = fill_tiles(Tiles(heights, squares(8, 8, 4)), filled)
    assert (found[2:6, 2:6] == 4).all()
    assert (found[6, 6], found[7, 7]) == (4, 3)


def test_water_crosses_a_corner_where_only_two_tiles_touch_by_it():
    heights = numpy.array([[5, 5, 5, 5], [5, 2, 9, 9], [9, 9, 1, 9], [9, 9, 9, 0]], numpy.float32)
    assert same_bits(fill_tiles(Tiles(heights, squares(4, 4, 2)), filled), flooded(heights))
    assert fill_tiles(Tiles(heights, squares(4, 4, 2)), filled)[1, 1] == 2


@pytest.mark.parametrize("gap", ["missing", "without ground"])
def test_water_leaves_where_a_tile_is_missing_or_has_no_ground(gap):
    heights = numpy.full((6, 6), 9, numpy.float32)
    heights[1:5, 1:5] = 1
    frames = squares(6, 6, 2)
    assert fill_tiles(Tiles(heights, frames), filled)[1, 1] == 9
    if gap == "missing":
        frames = [frame for frame in frames if (frame.row, frame.column) != (2, 2)]
    else:
        heights[2:4, 2:4] = numpy.nan
    assert fill_tiles(Tiles(heights, frames), filled)[1, 1] == 1


def test_a_set_without_ground_stays_so():
    heights = numpy.full((3, 4), numpy.nan, numpy.float32)
    assert numpy.isnan(fill_tiles(Tiles(heights, squares(3, 4, 2)), filled)).all()


def test_what_a_set_keeps_of_a_tile_grows_with_its_edge_only():
    def size(cells):
        tile = tile_basins(filled(fractal(10, seed=5, size=cells).astype(numpy.float32)))
        saddles = tile.saddles
        return sum(part.nbytes for part in (tile.heights, tile.basins, saddles.one, saddles.other, saddles.heights))

    assert size(400) < 2.2 * size(200)
    assert size(400) <= 64 * 400
