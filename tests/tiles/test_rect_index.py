"""Rectangles are found by place, whatever their sizes."""

import numpy
import pytest

from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.pixel_rects import PixelRects
from tile_job_plugin.tiles.rect_index import RectIndex


def rects_of(random, count, largest):
    places = random.integers(-100, 100, (count, 2)).tolist()
    sizes = random.integers(1, largest + 1, (count, 2)).tolist()
    return [PixelRect(*place, *size) for place, size in zip(places, sizes)]


@pytest.mark.parametrize("largest", [1, 7, 16, 300])
def test_what_touches_is_what_looking_at_each_finds(largest):
    random = numpy.random.default_rng(largest)
    rects = rects_of(random, 200, largest)
    index = RectIndex(rects)
    for sought in rects_of(random, 100, 50):
        touching = [number for number, rect in enumerate(rects) if rect.intersects(sought)]
        assert index.touching(sought) == touching
        assert numpy.flatnonzero(PixelRects.of(rects).touch(sought)).tolist() == touching


def test_a_huge_rectangle_among_small_ones_is_found_with_them():
    small = [PixelRect(8 * column, 8 * row, 8, 8) for row in range(20) for column in range(20)]
    index = RectIndex([*small, PixelRect(-(2**30), -(2**30), 2**31 - 1, 2**31 - 1)])
    assert index.touching(PixelRect(7, 7, 2, 2)) == [0, 1, 20, 21, 400]
    assert index.touching(PixelRect(10**6, 10**6, 5, 5)) == [400]


def test_nothing_is_found_among_none():
    assert RectIndex([]).touching(PixelRect(0, 0, 10, 10)) == []
