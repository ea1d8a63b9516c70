"""Tiles that are computed together."""

from __future__ import annotations

import numpy
import pytest

from tests.hydrology.grids import squares
from tile_job_plugin.hydrology import multiple_flow, sloping_fill
from tile_job_plugin.hydrology.multiple_flow import MultipleFlow
from tile_job_plugin.hydrology.sheet import Links, Sheet
from tile_job_plugin.hydrology.sloping_fill import SlopingFill
from tile_job_plugin.hydrology.tile_edges import SetEdges, edge_of


def filled_sheet(edges, tiles, values):
    """A sheet of some tiles, and the row of its cells with the *values* of the set in the tiles, and 0 in the rings."""
    sheet = Sheet(edges, 10**6)
    cells = numpy.zeros((sheet.size, sheet.rows, sheet.columns))
    for tile in tiles:
        sheet.add(tile)
        frame = edges.frames[tile]
        part = values[frame.row : frame.row + frame.rows, frame.column : frame.column + frame.columns]
        cells[sheet.places[tile], 1 : frame.rows + 1, 1 : frame.columns + 1] = part
    return sheet, cells


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_links_show_edge_cells_in_the_rings_of_the_tiles_around(size):
    values = numpy.arange(1.0, 71).reshape(7, 10)
    edges = SetEdges(squares(7, 10, size))
    tiles = list(range(len(edges.frames)))[1:]
    sheet, cells = filled_sheet(edges, tiles, values)
    missing = edges.frames[0]
    values[missing.row : missing.row + missing.rows, missing.column : missing.column + missing.columns] = 0
    shown, ring = sheet.links().of(numpy.flatnonzero(cells))
    cells.ravel()[ring] = cells.ravel()[shown]
    around = numpy.pad(values, 1)
    for tile in tiles:
        frame = edges.frames[tile]
        expected = around[frame.row : frame.row + frame.rows + 2, frame.column : frame.column + frame.columns + 2]
        assert numpy.array_equal(cells[sheet.places[tile], : frame.rows + 2, : frame.columns + 2], expected)


def test_a_cell_that_no_ring_shows_is_left_out():
    links = Links(9, numpy.array([4, 2, 4]), numpy.array([7, 8, 1]))
    shown, ring = links.of(numpy.array([0, 4, 3, 2]))
    assert list(zip(shown.tolist(), ring.tolist())) == [(4, 7), (4, 1), (2, 8)]


def test_a_sheet_has_room_for_one_tile_at_least_and_for_all_at_most():
    edges = SetEdges(squares(7, 10, 3))
    assert [Sheet(edges, cells).size for cells in (0, 49, 50, 75, 10**6)] == [1, 1, 2, 3, 12]


def test_the_tile_that_was_touched_last_is_the_last_one():
    sheet = Sheet(SetEdges(squares(1, 3, 1)), 100)
    for tile in range(3):
        sheet.add(tile)
    sheet.touch(0)
    assert list(sheet.places) == [1, 2, 0]
    assert sheet.room == 0
    sheet.remove(1)
    assert sheet.room == 1


def test_nothing_is_computed_in_places_without_a_tile():
    heights = numpy.full((5, 6), 9.0)
    heights[1:-1, 1:-1] = numpy.arange(12).reshape(3, 4)
    ring = numpy.ravel_multi_index(edge_of(5, 6), (5, 6)) + 30
    flow = MultipleFlow((3, 5, 6), 1.1, heights.dtype)
    flow.put(1, multiple_flow.begun(heights, 1.1))
    flow.receive(ring, numpy.ones((3, ring.size)))
    flow.run()
    assert (flow.flow[1] >= 1).all()
    assert (flow.flow[[0, 2]] == 0).all()
    fill = SlopingFill((3, 5, 6), 0.1, heights.dtype)
    fill.put(1, sloping_fill.begun(heights, 0.1))
    fill.receive(ring, numpy.ones((1, ring.size)))
    fill.run()
    assert numpy.isfinite(fill.levels[1]).all()
    assert numpy.isinf(fill.levels[[0, 2]]).all()
