"""Which edge cells of which tiles touch each other."""

from __future__ import annotations

import numpy
import pytest

from tile_job_plugin.hydrology.tile_edges import NOWHERE, OWN, Frame, SetEdges, edge_of

NORTH, EAST, SOUTH_EAST, SOUTH, WEST = 0, 2, 3, 4, 6


@pytest.mark.parametrize(("shape", "count"), [((1, 1), 1), ((1, 5), 5), ((2, 3), 6), ((3, 3), 8), ((5, 4), 14)])
def test_the_edge_is_each_outermost_cell_once(shape, count):
    rows, columns = edge_of(*shape)
    assert len(set(zip(rows.tolist(), columns.tolist()))) == len(rows) == count


def test_a_cell_across_a_border_is_told_from_one_of_the_tile_and_from_none():
    # One tile lies south of another, and one south-east of it.
    edges = SetEdges([Frame(-3, 4, 1, 2), Frame(-2, 4, 2, 2), Frame(-2, 6, 2, 3)])
    assert len(edges) == 12
    assert edges.across(numpy.arange(2), EAST).tolist() == [OWN, NOWHERE]
    assert edges.across(numpy.arange(2), SOUTH).tolist() == [2, 3]
    assert edges.across(numpy.arange(2), SOUTH_EAST).tolist() == [3, 6]
    assert edges.across(numpy.array([4, 6]), numpy.array([NORTH, WEST])).tolist() == [OWN, 3]
    assert edges.tiles(numpy.arange(12)).tolist() == [0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]


def test_what_lies_far_beside_a_set_is_not_taken_for_its_other_side():
    edges = SetEdges([Frame(0, 0, 3, 3)])
    assert edges.across(numpy.arange(8), EAST).tolist().count(NOWHERE) == 3
    assert edges.at(numpy.array([0, 0, 1]), numpy.array([-1, 3, 0])).tolist() == [NOWHERE, NOWHERE, 3]


def test_what_lies_around_a_tile_is_found_in_all_its_neighbours():
    edges = SetEdges([Frame(row, column, 1, 1) for row in range(3) for column in range(3) if (row, column) != (0, 2)])
    assert edges.around(3).tolist() == [0, 1, NOWHERE, 2, 4, 5, 6, 7]
    assert edges.around(0).tolist() == [NOWHERE, NOWHERE, NOWHERE, NOWHERE, 1, NOWHERE, 2, 3]


@pytest.mark.parametrize("rows", range(1, 6))
@pytest.mark.parametrize("columns", range(1, 6))
def test_an_edge_is_numbered_row_by_row(rows, columns):
    is_edge = numpy.ones((rows, columns), bool)
    is_edge[1:-1, 1:-1] = False
    places = numpy.nonzero(is_edge)
    assert [part.tolist() for part in edge_of(rows, columns)] == [part.tolist() for part in places]
    assert SetEdges([Frame(5, 7, rows, columns)]).at(places[0] + 5, places[1] + 7).tolist() == [*range(is_edge.sum())]


def test_values_are_divided_into_those_of_each_tile():
    edges = SetEdges([Frame(0, 0, 2, 2), Frame(0, 2, 1, 1), Frame(9, 9, 3, 3)])
    assert [part.tolist() for part in edges.split(numpy.arange(13))] == [[0, 1, 2, 3], [4], [*range(5, 13)]]
    assert numpy.arange(13)[edges.part(1)].tolist() == [4]
