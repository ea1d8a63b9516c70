"""D8 flow accumulation tile by tile, beside one run over the whole."""

from __future__ import annotations

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.terrain import fractal
from tests.hydrology.grids import Tiles, many, same_bits, squares, tiled_grids
from tests.hydrology.plain import drained
from tile_job_plugin.hydrology.errors import FlowInCircle
from tile_job_plugin.hydrology.neighbours import COLUMNS, ROWS, ringed
from tile_job_plugin.hydrology.single_flow import (
    NO_FLOW,
    NO_GROUND,
    accumulated,
    inflows,
    passages,
    steepest,
    tile_flow,
)
from tile_job_plugin.hydrology.sloping_fill import filled, least_rise
from tile_job_plugin.hydrology.tile_edges import SetEdges


def accumulate_tiles(tiles, directions):
    """Accumulate in each tile what drains to it from all others."""
    parts = tiles.cut(directions)
    edges, flows = SetEdges(tiles.frames), [tile_flow(part) for part in parts]
    arriving = inflows(edges, flows, passages(edges, flows))
    return tiles.together([accumulated(part, inflow) for part, inflow in zip(parts, arriving)])


def accumulate_whole(directions):
    return accumulated(directions, 0)


def accumulate_plainly(directions):
    return drained(directions == numpy.arange(8)[:, None, None], directions != NO_GROUND)


def snake(rows, columns):
    """Directions of a river that goes east and west in turn, down all rows."""
    directions = numpy.full((rows, columns), 2, numpy.int8)
    directions[1::2] = 6
    directions[::2, -1] = directions[1::2, 0] = 4
    return directions


@many
@given(tiled_grids(), st.sampled_from([0, 0.01]))
def test_tiles_are_accumulated_as_the_whole_is(tiles, rise):
    directions = steepest(ringed(filled(tiles.heights.astype(float), rise)))
    whole = accumulate_plainly(directions)
    assert same_bits(accumulate_whole(directions), whole)
    assert same_bits(accumulate_tiles(tiles, directions), whole)


@many
@given(tiled_grids(), st.integers(0, 2**32 - 1))
def test_directions_at_random_are_accumulated_or_refused_alike(tiles, seed):
    directions = numpy.random.default_rng(seed).integers(-1, 8, tiles.heights.shape).astype(numpy.int8)
    directions[numpy.isnan(tiles.heights)] = NO_GROUND
    try:
        whole = accumulate_whole(directions)
    except FlowInCircle:
        with pytest.raises(FlowInCircle):
            accumulate_tiles(tiles, directions)
    else:
        assert same_bits(accumulate_tiles(tiles, directions), whole)


@many
@given(tiled_grids())
def test_directions_found_tile_by_tile_with_one_ring_are_those_of_the_whole(tiles):
    whole = steepest(ringed(tiles.heights))
    for part, expected in zip(tiles.cut(tiles.heights, 1), tiles.cut(whole)):
        assert same_bits(steepest(part), expected)


@pytest.mark.parametrize("size", [1, 2, 5, 8])
@pytest.mark.parametrize("turned", [False, True])
def test_a_river_that_crosses_a_border_in_each_row_arrives_whole(size, turned):
    directions = snake(31, 16)
    if turned:
        # Transposed, north is west.
        directions = ((6 - directions.T) % 8).astype(numpy.int8)
    tiles = Tiles(numpy.zeros(directions.shape), squares(*directions.shape, size))
    found = accumulate_tiles(tiles, directions)
    assert found.max() == directions.size
    assert same_bits(found, accumulate_whole(directions))


@pytest.mark.parametrize("size", [1, 2, 4])
def test_water_that_flows_in_a_circle_is_refused_in_a_tile_and_across_tiles(size):
    directions = numpy.full((4, 4), NO_FLOW, numpy.int8)
    directions[1:3, 1:3] = [[2, 4], [0, 6]]
    with pytest.raises(FlowInCircle, match=r"^Water flows in a circle: \d cells pass it on and never let it out\. "):
        accumulate_tiles(Tiles(numpy.zeros((4, 4)), squares(4, 4, size)), directions)


@pytest.mark.parametrize("size", [7, 40])
def test_all_water_of_a_terrain_without_flats_ends_at_its_outlets(size):
    heights = filled(fractal(10, seed=5, size=61), least_rise(0.01, 10))
    directions = steepest(ringed(heights))
    found = accumulate_tiles(Tiles(heights, squares(61, 61, size)), directions)
    ends = directions == NO_FLOW
    assert not ends[1:-1, 1:-1].any()
    assert found[ends].sum() == heights.size


def test_water_flows_to_the_steepest_neighbour_of_two_to_the_first_and_from_an_outlet_out():
    heights = numpy.full((4, 5), 9.0)
    heights[1:3, 1:4] = [[5, 4, 4], [4, 3, 3]]
    assert steepest(heights).tolist() == [[3, 4, 4], [2, NO_FLOW, NO_FLOW]]
    assert (ROWS[3], COLUMNS[3]) == (1, 1)
    heights[0, 0] = numpy.nan
    assert steepest(heights)[0].tolist() == [NO_FLOW, 4, 4]
