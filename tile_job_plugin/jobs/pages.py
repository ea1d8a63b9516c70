"""Rows without end: page after page, of which one is held at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Callable, TypeVar

#: Rows of a page where nobody asks for another number.
PAGE = 5000


_Row = TypeVar("_Row")


def each(
    page: Callable[[int, int], Sequence[_Row]],
    size: int = PAGE,
    number_of: Callable[[_Row], int] = attrgetter("gid"),
) -> Iterator[_Row]:
    """Yield all rows that *page* gives: it is asked for those behind a number, and for how many at most.

    The number of a row grows from one to the next. Where each page is a transaction of its own, it shows what is true
    then.
    """
    after = 0
    while rows := page(after, size):
        yield from rows
        after = number_of(rows[-1])
        if len(rows) < size:
            return
