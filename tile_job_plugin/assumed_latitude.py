"""The latitude that a tool takes which is left without one, while a job runs it.

The tool would take that of its raster's middle: another one in each window, so that tiles would not agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_ASSUMED: ContextVar[float | None] = ContextVar("assumed_latitude", default=None)


@contextmanager
def assuming_latitude(latitude: float | None) -> Iterator[None]:
    """Let tools that are left without a latitude take this one, in degrees, in this thread; None for their raster's."""
    token = _ASSUMED.set(latitude)
    try:
        yield
    finally:
        _ASSUMED.reset(token)


def assumed_latitude() -> float | None:
    """Return the latitude that a tool takes which is left without one; None for that of its raster's middle."""
    return _ASSUMED.get()
