"""Which outlet each cell drains to, tile by tile, beside a walk from each cell of the whole."""

from __future__ import annotations

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.terrain import fractal
from tests.hydrology.grids import Tiles, many, same_bits, squares, tiled_grids
from tests.hydrology.plain import walked
from tile_job_plugin.hydrology.errors import FlowInCircle
from tile_job_plugin.hydrology.neighbours import ringed
from tile_job_plugin.hydrology.outlet_numbers import cell_numbers, outlet_numbers, outlets_beyond
from tile_job_plugin.hydrology.single_flow import NO_FLOW, accumulated, steepest, tile_flow
from tile_job_plugin.hydrology.sloping_fill import filled, least_rise
from tile_job_plugin.hydrology.tile_edges import Frame, SetEdges


def number_tiles(tiles, directions):
    """Number the outlets tile by tile."""
    parts, whole = tiles.cut(directions), whole_of(tiles)
    beyond = outlets_beyond(SetEdges(tiles.frames), [tile_flow(part) for part in parts], whole)
    each = zip(parts, tiles.frames, beyond)
    return tiles.together([outlet_numbers(part, frame, whole, outlets) for part, frame, outlets in each])


def whole_of(tiles):
    """The grid that all tiles are in."""
    row, column = min(frame.row for frame in tiles.frames), min(frame.column for frame in tiles.frames)
    return Frame(row, column, *tiles.heights.shape)


@many
@given(tiled_grids(), st.sampled_from([0, 0.01]))
def test_tiles_have_the_outlets_of_the_whole(tiles, rise):
    directions = steepest(ringed(filled(tiles.heights.astype(float), rise)))
    assert same_bits(number_tiles(tiles, directions), walked(directions))


@many
@given(tiled_grids())
def test_sinks_are_outlets_of_their_own(tiles):
    directions = steepest(ringed(tiles.heights))
    found = number_tiles(tiles, directions)
    ends = directions == NO_FLOW
    own = numpy.arange(1, found.size + 1).reshape(found.shape)
    assert same_bits(found, walked(directions))
    assert numpy.array_equal(found[ends], own[ends])


@pytest.mark.parametrize("size", [1, 2, 7, 40])
def test_as_many_cells_have_an_outlets_number_as_drain_through_it(size):
    heights = fractal(10, seed=5, size=61)
    heights[20:24, 30:41] = numpy.nan
    directions = steepest(ringed(filled(heights, least_rise(0.01, 10))))
    found = number_tiles(Tiles(heights, squares(61, 61, size)), directions)
    outlets, cells = numpy.unique(found[~numpy.isnan(found)], return_counts=True)
    assert numpy.array_equal(accumulated(directions, 0).ravel()[outlets.astype(int) - 1], cells)
    assert cells.max() > 100


@pytest.mark.parametrize("size", [1, 2, 4])
def test_water_that_flows_in_a_circle_has_no_outlet(size):
    directions = numpy.full((4, 4), NO_FLOW, numpy.int8)
    directions[1:3, 1:3] = [[2, 4], [0, 6]]
    with pytest.raises(FlowInCircle):
        number_tiles(Tiles(numpy.zeros((4, 4)), squares(4, 4, size)), directions)


def test_numbers_count_the_cells_of_the_set_row_by_row_also_beyond_32_bits():
    whole, tile = Frame(-3, 5, 10**6, 10**6), Frame(-3 + 10**5, 5 + 7, 2, 3)
    assert cell_numbers(whole, tile, numpy.arange(6, dtype=numpy.int32)).tolist() == [
        10**11 + 8,
        10**11 + 9,
        10**11 + 10,
        10**11 + 10**6 + 8,
        10**11 + 10**6 + 9,
        10**11 + 10**6 + 10,
    ]
