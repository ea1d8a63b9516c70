"""Sinks filled to a sloping surface tile by tile, beside one run over the whole."""

from __future__ import annotations

import math

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.terrain import fractal
from tests.hydrology.grids import CHOICES, Tiles, exchanged, many, same_bits, squares, tiled_grids
from tests.hydrology.plain import flooded
from tile_job_plugin.hydrology.neighbours import LENGTHS, neighbours, ringed
from tile_job_plugin.hydrology.single_flow import NO_FLOW, steepest
from tile_job_plugin.hydrology.sloping_fill import SlopingFill, begun, filled, filled_within, least_rise
from tile_job_plugin.hydrology.tile_edges import SetEdges, edge_of


def fill_tiles(tiles, rise, room=1, choose=CHOICES[0]):
    """Lower tiles until no edge cell changes, and fill each from the levels of its edge."""
    begun_tiles = [begun(part, rise) for part in tiles.cut(tiles.heights, 1)]
    _, edges = exchanged(
        SetEdges(tiles.frames),
        [math.inf],
        lambda sheet: SlopingFill(sheet.shape, rise, tiles.heights.dtype),
        begun_tiles,
        room,
        choose,
    )
    return tiles.together([filled_within(part, edge[0], rise) for part, edge in zip(tiles.cut(tiles.heights), edges)])


def in_64_bits(tiles):
    return Tiles(tiles.heights.astype(float), tiles.frames)


@many
@given(tiled_grids(), st.sampled_from([0, 0.01, 0.3]), st.integers(1, 5), st.sampled_from(CHOICES))
def test_tiles_are_filled_as_the_whole_is_however_many_together_and_whichever_first(tiles, rise, room, choose):
    tiles = in_64_bits(tiles)
    whole = flooded(tiles.heights, rise)
    assert same_bits(filled(tiles.heights, rise), whole)
    assert same_bits(fill_tiles(tiles, rise, room, choose), whole)


@many
@given(tiled_grids(), st.sampled_from([0, 0.01]))
def test_a_tile_is_filled_as_the_whole_from_the_levels_of_its_own_edge(tiles, rise):
    whole = filled(tiles.heights.astype(float), rise)
    for heights, expected in zip(tiles.cut(tiles.heights), tiles.cut(whole)):
        assert same_bits(filled_within(heights, expected[edge_of(*expected.shape)], rise), expected)


@many
@given(tiled_grids())
def test_the_surface_is_what_its_formula_says(tiles):
    heights, rise = tiles.heights.astype(float), 0.01
    surface = filled(heights, rise)
    lowest = numpy.min([neighbours(ringed(surface), each) + rise * LENGTHS[each] for each in range(8)], axis=0)
    is_inner = ~numpy.isnan(lowest)
    assert same_bits(surface[is_inner], numpy.maximum(heights, lowest)[is_inner])
    assert same_bits(surface[~is_inner], heights[~is_inner])


@pytest.mark.parametrize("size", [5, 20, 61])
def test_a_terrain_is_filled_alike_by_tiles_of_any_size(size):
    heights = fractal(10, seed=5, size=61)
    heights[30:34, 28:40] = numpy.nan
    rise = least_rise(0.1, 10)
    whole = filled(heights, rise)
    assert (whole > heights).mean() > 0.05
    assert same_bits(fill_tiles(Tiles(heights, squares(61, 61, size)), rise), whole)


def test_no_flat_is_left_inside():
    heights = numpy.zeros((30, 30))
    heights[1:-1, 1:-1] = -5
    directions = steepest(ringed(filled(heights, least_rise(0.01, 10))))
    assert (directions[1:-1, 1:-1] != NO_FLOW).all()


def test_the_least_rise_is_that_of_a_slope_over_one_cell():
    assert least_rise(45, 10) == pytest.approx(10)
    assert least_rise(0, 10) == 0
