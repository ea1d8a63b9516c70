"""Rows without end: page after page, of which one is held at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Callable, Protocol, TypeVar

#: Rows of a page where nobody asks for another number.
PAGE = 5000


class Numbered(Protocol):
    """A row with a number that grows from one to the next."""

    @property
    def gid(self) -> int:
        """The number."""


_Row = TypeVar("_Row", bound=Numbered)


def each(page: Callable[[int, int], Sequence[_Row]], size: int = PAGE) -> Iterator[_Row]:
    """Yield all rows that *page* gives: it is asked for those behind a number, and for how many at most.

    Each page is a transaction of its own, and shows what is true then.
    """
    after = 0
    while rows := page(after, size):
        yield from rows
        after = rows[-1].gid
        if len(rows) < size:
            return
