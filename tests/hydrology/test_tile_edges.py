"""Which edge cells of which tiles touch each other."""

from __future__ import annotations

import numpy
import pytest

from tile_job_plugin.hydrology.tile_edges import NOWHERE, OWN, Frame, SetEdges, edge_of

EAST, SOUTH, SOUTH_WEST, NORTH = 2, 4, 5, 0


@pytest.mark.parametrize(("shape", "count"), [((1, 1), 1), ((1, 5), 5), ((2, 3), 6), ((3, 3), 8), ((5, 4), 14)])
def test_the_edge_is_each_outermost_cell_once(shape, count):
    rows, columns = edge_of(*shape)
    assert len(set(zip(rows.tolist(), columns.tolist()))) == len(rows) == count


def test_a_cell_across_a_border_is_told_from_one_of_the_tile_and_from_none():
    # The second tile lies south of the east end of the first one.
    edges = SetEdges([Frame(-3, 4, 1, 3), Frame(-2, 6, 2, 2)])
    assert len(edges) == 7
    assert edges.across(numpy.arange(3), EAST).tolist() == [OWN, OWN, NOWHERE]
    assert edges.across(numpy.arange(3), SOUTH).tolist() == [NOWHERE, NOWHERE, 3]
    assert edges.across(numpy.array([2, 5]), numpy.array([SOUTH_WEST, NORTH])).tolist() == [NOWHERE, OWN]
    assert edges.tiles.tolist() == [0, 0, 0, 1, 1, 1, 1]


def test_what_lies_far_beside_a_set_is_not_taken_for_its_other_side():
    edges = SetEdges([Frame(0, 0, 3, 3)])
    assert edges.across(numpy.arange(8), EAST).tolist().count(NOWHERE) == 3
    assert edges.at(numpy.array([0, 0, 1]), numpy.array([-1, 3, 0])).tolist() == [NOWHERE, NOWHERE, 3]


def test_values_are_divided_into_those_of_each_tile():
    edges = SetEdges([Frame(0, 0, 2, 2), Frame(0, 2, 1, 1), Frame(9, 9, 3, 3)])
    assert [part.tolist() for part in edges.split(numpy.arange(13))] == [[0, 1, 2, 3], [4], [*range(5, 13)]]
    assert numpy.arange(13)[edges.part(1)].tolist() == [4]
