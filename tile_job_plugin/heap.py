"""This process's heap, which keeps what threads have used and freed unless it is told otherwise."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager

#: glibc's numbers of what it calls M_MMAP_THRESHOLD and M_TRIM_THRESHOLD: the bytes from which a block is asked of the
#: system by itself, and those that may lie free at the end of a heap. https://man7.org/linux/man-pages/man3/mallopt.3.html
_MMAP_THRESHOLD, _TRIM_THRESHOLD = -3, -1
#: The most that the first can be, and what the second is at first.
_LARGEST, _USUAL_TRIM = 32 * 1024 * 1024, 128 * 1024
#: Bytes from which memory is asked of the system and given back one by one: more than the strips that numpy works on,
#: of which each operation makes one (light/sky_view.py, light/shadows.py), and less than a square of a mosaic.
_LARGE = 2 * 1024 * 1024


def give_back_large_blocks() -> None:
    """Have large blocks go back to the system as soon as they are freed, from now on; the pixels of tiles are such.

    glibc begins so, but with each large block that is freed it takes larger ones for small, up to 32 MB. Then each
    thread keeps a heap that is as large as all that it ever held at once. Other C libraries have no such threshold.
    """
    _call("mallopt", _MMAP_THRESHOLD, _LARGE)


@contextmanager
def large_blocks_kept() -> Iterator[None]:
    """Keep large blocks inside for those that come next, where threads work on squares of one size; then give all back.

    What comes from the system anew is filled with zeros, page by page: a fifth of the time that a mosaic takes.
    """
    _call("mallopt", _MMAP_THRESHOLD, _LARGEST)
    _call("mallopt", _TRIM_THRESHOLD, 2 * _LARGEST)
    try:
        yield
    finally:
        give_back_large_blocks()
        _call("mallopt", _TRIM_THRESHOLD, _USUAL_TRIM)
        give_back_freed_memory()


def give_back_freed_memory() -> None:
    """Give the system back now what has been freed, also below blocks that are in use.

    glibc keeps that for the thread that had it. Other C libraries have no such call.
    """
    _call("malloc_trim", 0)


def _call(name: str, *numbers: int) -> None:
    """Call a function of the C library where that has it."""
    if sys.platform == "linux":
        function = getattr(ctypes.CDLL(None), name, None)
        if function:
            function(*numbers)
