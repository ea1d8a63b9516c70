"""Rectangles as columns."""

from tile_job_plugin.tiles.model import PixelRect, bounding_rect
from tile_job_plugin.tiles.pixel_rects import PixelRects

RECTS = [PixelRect(-5, 3, 10, 2), PixelRect(2**30, 0, 2**30 - 1, 70_000), PixelRect(4, 5, 1, 1)]


def test_rectangles_come_back_as_they_were():
    rects = PixelRects.of(RECTS)
    assert rects == RECTS
    assert (len(rects), rects[-1], rects[1:]) == (3, RECTS[2], RECTS[1:])
    assert PixelRects.of(rects) is rects


def test_they_are_computed_with_as_one_by_one():
    rects = PixelRects.of(RECTS)
    assert rects.pixels == sum(rect.pixels for rect in RECTS)
    assert rects.around == bounding_rect(RECTS)
    assert rects.ends.tolist() == [[rect.column, rect.row, rect.right, rect.bottom] for rect in RECTS]
    assert rects.chosen([2, 0]) == [RECTS[2], RECTS[0]]
