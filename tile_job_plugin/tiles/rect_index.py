"""Finds rectangles by place, at a cost that does not depend on how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy

from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.pixel_rects import PixelRects

if TYPE_CHECKING:
    Numbers = numpy.ndarray[Any, Any]


#: Behind the last column.
_MOST_COLUMNS = 2**32 - 1


class RectIndex:
    """Rectangles sorted by place: those of about the same size apart from the others, so that each lies near its place.

    It takes 12 bytes a rectangle.
    """

    def __init__(self, rects: Sequence[PixelRect]) -> None:
        self._rects = PixelRects.of(rects)
        # One huge rectangle among many small ones is not to be looked at with each of these.
        bits = numpy.frexp(self._rects.columns[:, 2:])[1]
        kind_of = bits[:, 0] * 64 + bits[:, 1]
        self._sizes = [
            _OfSize(
                self._rects, numpy.flatnonzero(kind_of == kind).astype(numpy.int32), 1 << kind // 64, 1 << kind % 64
            )
            for kind in numpy.unique(kind_of).tolist()
        ]

    def touching(self, rect: PixelRect) -> list[int]:
        """List the numbers of the rectangles that share a pixel with *rect*, in their order."""
        near = [size.near(rect) for size in self._sizes]
        numbers = numpy.concatenate(near) if near else numpy.empty(0, numpy.int32)
        found: list[int] = numpy.sort(numbers[self._rects.chosen(numbers).touch(rect)]).tolist()
        return found


class _OfSize:
    """Rectangles that are less than *width* wide and *height* high, by rows of that height and by column."""

    def __init__(self, rects: PixelRects, numbers: Numbers, width: int, height: int) -> None:
        self._width, self._height = width, height
        places = rects.columns[numbers, :2]
        self._column = int(places[:, 0].min())
        rows = places[:, 1].astype(numpy.int64) // height
        self._first, self._last = int(rows.min()), int(rows.max())
        keys = _key(rows - self._first, places[:, 0].astype(numpy.int64) - self._column)
        order = numpy.argsort(keys, kind="stable")
        self._keys, self._numbers = keys[order], numbers[order]

    def near(self, rect: PixelRect) -> Numbers:
        """Return the numbers of those that may share a pixel with *rect*."""
        first = max((rect.row - self._height) // self._height, self._first)
        last = min((rect.bottom - 1) // self._height, self._last)
        left, right = (
            min(max(column - self._column, 0), _MOST_COLUMNS) for column in (rect.column - self._width, rect.right)
        )
        rows = numpy.arange(first, last + 1, dtype=numpy.int64) - self._first
        begins, ends = (numpy.searchsorted(self._keys, _key(rows, column)) for column in (left, right))
        parts = [self._numbers[begin:end] for begin, end in zip(begins.tolist(), ends.tolist()) if begin < end]
        return numpy.concatenate(parts) if parts else self._numbers[:0]


def _key(row: Any, column: Any) -> Any:
    """Return a number that sorts by row, then by column."""
    return (row << 32) + column
