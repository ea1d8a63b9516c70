"""Cells that water from beyond may reach, tile by tile, beside a plain search over the whole."""

from __future__ import annotations

import math

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.terrain import fractal
from tests.hydrology.grids import CHOICES, Tiles, exchanged, many, same_bits, squares, tiled_grids
from tests.hydrology.plain import around
from tests.hydrology.test_multiple_flow import CONVERGENCE, gorge
from tile_job_plugin.hydrology.edge_contamination import (
    contaminated,
    contaminated_by_all,
    contaminated_entries,
    contaminated_exits,
)
from tile_job_plugin.hydrology.multiple_flow import MultipleFlow, begun
from tile_job_plugin.hydrology.neighbours import outlets, ringed
from tile_job_plugin.hydrology.single_flow import descents, ended, passages, tile_flow
from tile_job_plugin.hydrology.sloping_fill import filled
from tile_job_plugin.hydrology.tile_edges import SetEdges


def mark_whole(heights):
    return contaminated(descents(ringed(heights)), outlets(ringed(heights)), False)


def mark_tiles(tiles):
    """Mark cells of each tile by what enters it from all others."""
    edges = SetEdges(tiles.frames)
    grounds = [(descents(part), outlets(part)) for part in tiles.cut(tiles.heights, 1)]
    flows = [tile_flow(ended(*ground)) for ground in grounds]
    exits = [contaminated_exits(*ground) for ground in grounds]
    entered = contaminated_entries(edges, passages(edges, flows), exits)
    found = [contaminated(*ground, entry) for ground, entry in zip(grounds, entered)]
    return tiles.together([part.astype(float) for part in found]) == 1


def mark_whole_by_all(heights):
    return contaminated_by_all(ringed(heights), False)


def mark_tiles_by_all(tiles, room=1, choose=CHOICES[0]):
    """Mark cells of each tile by what is known of its edge cells once all flow is known."""
    parts = tiles.cut(tiles.heights, 1)
    _, edges = exchanged(
        SetEdges(tiles.frames),
        [numpy.nan, 0, 0],
        lambda sheet: MultipleFlow(sheet.shape, CONVERGENCE, tiles.heights.dtype),
        [begun(part, CONVERGENCE) for part in parts],
        room,
        choose,
    )
    found = [contaminated_by_all(part, edge[2] == 1) for part, edge in zip(parts, edges)]
    return tiles.together([part.astype(float) for part in found]) == 1


def mark_plainly(heights, receivers):
    """Follow water from each cell beside a place without ground; *receivers* gives the cells that it goes on to."""
    ground = [(int(row), int(column)) for row, column in zip(*numpy.nonzero(~numpy.isnan(heights)))]
    found = numpy.zeros(heights.shape, bool)
    arrived = [cell for cell in ground if len(list(around(heights, *cell))) < 8]
    while arrived:
        cell = arrived.pop()
        if not found[cell]:
            found[cell] = True
            arrived.extend(receivers(heights, cell))
    return found


def steepest_lower(heights, cell):
    """The neighbour to which the slope is steepest, the first of several clockwise from north."""
    clockwise = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))
    slopes = {
        (row - cell[0], column - cell[1]): (float(heights[cell]) - float(heights[row, column])) / length
        for row, column, length in around(heights, *cell)
    }
    most = max(slopes.values(), default=0)
    if most <= 0:
        return []
    down, right = next(move for move in clockwise if slopes.get(move, -math.inf) == most)
    return [(cell[0] + down, cell[1] + right)]


def all_lower(heights, cell):
    return [(row, column) for row, column, _ in around(heights, *cell) if heights[row, column] < heights[cell]]


@many
@given(tiled_grids(), st.sampled_from([0, 0.01]))
def test_tiles_are_contaminated_as_the_whole_is(tiles, rise):
    tiles = Tiles(filled(tiles.heights.astype(float), rise), tiles.frames)
    plain = mark_plainly(tiles.heights, steepest_lower)
    assert same_bits(mark_whole(tiles.heights), plain)
    assert same_bits(mark_tiles(tiles), plain)


@many
@given(tiled_grids(), st.sampled_from([0, 0.01]), st.integers(1, 5), st.sampled_from(CHOICES))
def test_tiles_are_contaminated_by_all_higher_cells_as_the_whole_is(tiles, rise, room, choose):
    tiles = Tiles(filled(tiles.heights.astype(float), rise), tiles.frames)
    plain = mark_plainly(tiles.heights, all_lower)
    assert same_bits(mark_whole_by_all(tiles.heights), plain)
    assert same_bits(mark_tiles_by_all(tiles, room, choose), plain)


@pytest.mark.parametrize("size", [1, 2, 5, 40])
@pytest.mark.parametrize(
    ("mark_tiles", "mark_whole"), [(mark_tiles, mark_whole), (mark_tiles_by_all, mark_whole_by_all)]
)
def test_a_valley_through_the_ground_carries_water_from_one_side_to_the_other(size, mark_tiles, mark_whole):
    heights = abs(numpy.arange(33) - 16.0) * numpy.ones((40, 1)) - numpy.arange(40)[:, numpy.newaxis] / 100
    found = mark_tiles(Tiles(heights, squares(40, 33, size)))
    assert found[:, 16].all()
    assert same_bits(found, mark_whole(heights))


def test_a_river_that_crosses_a_border_in_each_row_is_contaminated_to_its_end():
    heights = gorge(30, 8)
    water = heights < 1e4
    found = mark_tiles(Tiles(heights, squares(*heights.shape, 4)))
    assert found[water].all()


@pytest.mark.parametrize("size", [5, 20, 61])
def test_on_a_terrain_more_is_contaminated_where_water_is_divided(size):
    heights = fractal(10, seed=5, size=61)
    heights[30:34, 28:40] = numpy.nan
    tiles = Tiles(filled(heights, 0.001), squares(61, 61, size))
    by_one, by_all = mark_tiles(tiles), mark_tiles_by_all(tiles)
    assert same_bits(by_one, mark_whole(tiles.heights))
    assert same_bits(by_all, mark_whole_by_all(tiles.heights))
    assert (by_one <= by_all).all()
    assert 0.1 < by_one.mean() < by_all.mean() < 1


def test_ground_within_a_ridge_is_not_contaminated():
    heights = numpy.full((9, 9), 5.0)
    heights[2:7, 2:7], heights[3:6, 3:6] = 9, 7
    inner = numpy.zeros(heights.shape, bool)
    inner[2:7, 2:7] = True
    for mark in (mark_whole, mark_whole_by_all):
        assert not mark(heights)[inner].any()
        assert mark(heights)[[0, -1]].all()
