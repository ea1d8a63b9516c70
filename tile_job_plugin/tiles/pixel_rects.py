"""Any number of rectangles as columns: 16 bytes each, and numpy computes with all of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, overload

import numpy

from tile_job_plugin.sequences import EqualByItems
from tile_job_plugin.tiles.model import PixelRect

if TYPE_CHECKING:
    Numbers = numpy.ndarray[Any, Any]


class PixelRects(EqualByItems[PixelRect]):
    """Rectangles that are made anew when they are asked for."""

    def __init__(self, columns: Numbers) -> None:
        """Take column, row, width and height of each, as four columns of int32."""
        self.columns = columns

    @classmethod
    def of(cls, rects: Iterable[PixelRect]) -> PixelRects:
        """Return rectangles as columns; those that are columns already are left as they are."""
        if isinstance(rects, PixelRects):
            return rects
        numbers = (number for rect in rects for number in (rect.column, rect.row, rect.width, rect.height))
        return cls(numpy.fromiter(numbers, numpy.int32).reshape(-1, 4))

    @property
    def pixels(self) -> int:
        """How many pixels they have together; those that several share count for each."""
        return int((self.columns[:, 2].astype(numpy.int64) * self.columns[:, 3]).sum())

    @property
    def ends(self) -> Numbers:
        """Left, top, right and bottom of each, right and bottom behind it."""
        ends = self.columns.astype(numpy.int64)
        ends[:, 2:] += ends[:, :2]
        return ends

    @property
    def around(self) -> PixelRect:
        """The smallest rectangle around all of one or more."""
        column, row = self.columns[:, :2].min(axis=0).tolist()
        right, bottom = (int(self._behind(side).max()) for side in (0, 1))
        return PixelRect(column, row, right - column, bottom - row)

    def moved(self, columns: int, rows: int) -> PixelRects:
        """Return them moved eastwards and southwards by whole pixels."""
        moved = self.columns.copy()
        moved[:, :2] += numpy.array([columns, rows], numpy.int32)
        return PixelRects(moved)

    def chosen(self, numbers: Numbers) -> PixelRects:
        """Return those with these numbers, or those for which it is true."""
        return PixelRects(self.columns[numbers])

    def touch(self, rect: PixelRect) -> Numbers:
        """Return for each whether it shares a pixel with *rect*."""
        column, row = self.columns[:, 0], self.columns[:, 1]
        touch: Numbers = (column < rect.right) & (row < rect.bottom)
        touch &= (self._behind(0) > rect.column) & (self._behind(1) > rect.row)
        return touch

    def _behind(self, side: int) -> Numbers:
        behind: Numbers = self.columns[:, side].astype(numpy.int64) + self.columns[:, side + 2]
        return behind

    def __len__(self) -> int:
        return len(self.columns)

    @overload
    def __getitem__(self, number: int) -> PixelRect: ...

    @overload
    def __getitem__(self, number: slice) -> PixelRects: ...

    def __getitem__(self, number: Any) -> Any:
        if isinstance(number, slice):
            return PixelRects(self.columns[number])
        return PixelRect(*self.columns[number].tolist())
