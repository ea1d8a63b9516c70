"""How a tile set is divided into pieces."""

from __future__ import annotations

from tile_job_plugin.run.drainage.pieces import Pieces
from tile_job_plugin.tiles.model import PixelRect

EXTENT = PixelRect(-7, 30, 25, 11)


def west_and_east(rect):
    """Whether a rectangle touches one of two rasters, with a gap between them."""
    return rect.intersects(PixelRect(-7, 30, 5, 11)) or rect.intersects(PixelRect(15, 30, 3, 11))


def rects(pieces):
    return [pieces.rect(number) for number in range(len(pieces))]


def test_pieces_cover_the_extent_row_by_row():
    pieces = Pieces(EXTENT, lambda rect: True, 10)
    assert rects(pieces) == [
        PixelRect(column, row, width, height)
        for row, height in ((30, 10), (40, 1))
        for column, width in ((-7, 10), (3, 10), (13, 5))
    ]


def test_pieces_without_a_raster_do_not_exist():
    pieces = Pieces(EXTENT, west_and_east, 10)
    assert [rect.column for rect in rects(pieces)] == [-7, 13, -7, 13]
    assert pieces.edges.frames[3].row == 40


def test_the_pieces_that_touch_a_rectangle_are_found():
    pieces = Pieces(EXTENT, west_and_east, 10)
    assert pieces.touching(PixelRect(-100, -100, 1000, 1000)) == [0, 1, 2, 3]
    assert pieces.touching(PixelRect(2, 39, 12, 1)) == [0, 1]
    assert pieces.touching(PixelRect(2, 39, 12, 2)) == [0, 1, 2, 3]
    assert pieces.touching(PixelRect(4, 39, 3, 2)) == []
    assert pieces.touching(PixelRect(18, 39, 3, 2)) == []


def test_a_set_smaller_than_a_piece_is_one():
    assert rects(Pieces(EXTENT, lambda rect: True)) == [EXTENT]
