"""MFD flow accumulation tile by tile, beside one run over the whole."""

from __future__ import annotations

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.terrain import fractal
from tests.hydrology.grids import CHOICES, Tiles, exchanged, many, same_bits, squares, tiled_grids
from tests.hydrology.plain import drained, shares
from tile_job_plugin.hydrology.multiple_flow import MultipleFlow, accumulated, begun, completed
from tile_job_plugin.hydrology.neighbours import ringed
from tile_job_plugin.hydrology.sloping_fill import filled
from tile_job_plugin.hydrology.tile_edges import Frame, SetEdges

CONVERGENCE = 1.1


def flow_in_tiles(tiles, heights, room=1, choose=CHOICES[0]):
    """Compute tiles until no edge cell changes; gives what flows, and how often tiles were begun."""
    parts = tiles.cut(heights, 1)
    order, edges = exchanged(
        SetEdges(tiles.frames),
        [numpy.nan, 0, 0],
        lambda sheet: MultipleFlow(sheet.shape, CONVERGENCE, heights.dtype),
        [begun(part, CONVERGENCE) for part in parts],
        room,
        choose,
    )
    flow = tiles.together([completed(part, edge, CONVERGENCE) for part, edge in zip(parts, edges)])
    return numpy.where(numpy.isnan(heights), numpy.nan, flow), len(order)


@many
@given(tiled_grids(), st.sampled_from([0, 0.01]), st.integers(1, 5), st.sampled_from(CHOICES))
def test_tiles_are_accumulated_as_the_whole_is_however_many_together_and_whichever_first(tiles, rise, room, choose):
    heights = filled(tiles.heights.astype(float), rise)
    whole = drained(shares(ringed(heights), CONVERGENCE), ~numpy.isnan(heights))
    assert same_bits(accumulated(heights, CONVERGENCE), whole)
    assert same_bits(flow_in_tiles(tiles, heights, room, choose)[0], whole)


@pytest.mark.parametrize("size", [5, 20, 61])
def test_a_terrain_is_accumulated_alike_by_tiles_of_any_size(size):
    heights = fractal(10, seed=5, size=61)
    heights[30:34, 28:40] = numpy.nan
    heights = filled(heights, 0.001)
    assert same_bits(
        flow_in_tiles(Tiles(heights, squares(61, 61, size)), heights)[0], accumulated(heights, CONVERGENCE)
    )


def test_a_river_that_crosses_a_border_in_each_row_arrives_whole():
    heights = gorge(30, 8)
    frames = [Frame(0, 0, 59, 4), Frame(0, 4, 59, 4)]
    found, runs = flow_in_tiles(Tiles(heights, frames), heights)
    assert same_bits(found, accumulated(heights, CONVERGENCE))
    # Once per crossing, and a few times more for the walls.
    assert 30 <= runs <= 40
    assert flow_in_tiles(Tiles(heights, frames), heights, room=2)[1] == 2


def gorge(bends, length):
    """A river between walls that goes east and west in turn, and falls by 1 per cell."""
    path = [
        (row, column)
        for bend in range(bends)
        for row, columns in ((2 * bend, range(length)), (2 * bend + 1, [length - 1]))
        for column in (columns if bend % 2 == 0 else [length - 1 - each for each in columns])
    ][:-1]
    heights = numpy.full((2 * bends - 1, length), 1e4)
    heights[tuple(zip(*path))] = numpy.arange(len(path), 0, -1)
    return heights


def test_water_is_divided_in_proportion_to_a_power_of_the_slope():
    heights = numpy.full((3, 3), 9.0)
    heights[1] = 7, 8, 5
    east, west = shares(heights, 2)[[2, 6], 0, 0]
    assert (east, west) == (0.9, 0.1)
    east, west = shares(heights, 1)[[2, 6], 0, 0]
    assert (east, west) == (0.75, 0.25)


def test_beyond_the_ground_the_slope_goes_on_as_on_the_other_side():
    heights = numpy.full((3, 3), numpy.nan)
    heights[1, :2] = 9, 8
    assert shares(heights, 1.1)[:, 0, 0].tolist() == [0, 0, 1, 0, 0, 0, 0, 0]
