"""Many items, some at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_Item = TypeVar("_Item")


def batches(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    """Yield all items in their order, *size* of them at a time, at last those that are left."""
    left = iter(items)
    while batch := list(islice(left, size)):
        yield batch
