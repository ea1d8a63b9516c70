"""Many items, some at a time."""

from __future__ import annotations

import pytest

from tile_job_plugin.batches import batches


@pytest.mark.parametrize(
    ("count", "expected"), [(0, []), (2, [[0, 1]]), (3, [[0, 1, 2]]), (7, [[0, 1, 2], [3, 4, 5], [6]])]
)
def test_all_items_come_in_their_order(count, expected):
    assert list(batches(range(count), 3)) == expected


def test_no_more_items_are_taken_than_are_given():
    left = iter(range(9))
    assert next(batches(left, 3)) == [0, 1, 2]
    assert next(left) == 3
