"""Numbers that point to each other."""

from __future__ import annotations

import numpy
import pytest

from tile_job_plugin.hydrology.errors import FlowInCircle
from tile_job_plugin.hydrology.pointers import followed, gathered, joined, reached


@pytest.mark.parametrize("length", [1, 2, 3, 64, 65, 1000])
def test_a_chain_of_any_length_is_followed_to_its_end(length):
    chain = numpy.maximum(numpy.arange(length) - 1, 0)
    assert (followed(chain) == 0).all()
    assert gathered(chain, numpy.ones(length)).tolist() == [*range(length, 0, -1)]


@pytest.mark.parametrize("length", [2, 3, 4, 5, 8, 100])
def test_a_circle_of_any_length_is_refused(length):
    with pytest.raises(FlowInCircle, match=f" {length + 2} cells"):
        # Two more numbers lead to it, and one ends elsewhere.
        followed(numpy.array([*range(1, length), 0, 0, length, length + 2]))


def test_what_leads_to_the_same_end_is_gathered_there():
    assert gathered(numpy.array([2, 2, 3, 3, 4]), numpy.array([1, 2, 4, 8, 16])).tolist() == [1, 2, 7, 15, 16]


def test_pairs_in_any_order_make_groups():
    assert joined(7, numpy.array([5, 4, 2]), numpy.array([4, 2, 6])).tolist() == [0, 1, 2, 3, 2, 2, 2]
    assert joined(3, numpy.array([], int), numpy.array([], int)).tolist() == [0, 1, 2]


def test_what_lies_on_the_way_from_a_beginning_is_reached_also_around_a_circle():
    target = numpy.array([0, 0, 1, 1, 5, 6, 4, 7])
    assert numpy.flatnonzero(reached(target, numpy.arange(8) == 3)).tolist() == [0, 1, 3]
    assert numpy.flatnonzero(reached(target, numpy.isin(numpy.arange(8), (5, 2)))).tolist() == [0, 1, 2, 4, 5, 6]
    assert not reached(target, numpy.zeros(8, bool)).any()
