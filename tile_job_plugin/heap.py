"""This process's heap, which keeps what threads have used and freed unless it is told otherwise."""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tile_job_plugin.system import usable_cores

#: glibc's numbers of what it calls M_MMAP_THRESHOLD, M_TRIM_THRESHOLD and M_ARENA_MAX: the bytes from which a block is
#: asked of the system by itself, those that may lie free at the end of a heap, and the most heaps for threads.
#: https://man7.org/linux/man-pages/man3/mallopt.3.html
_MMAP_THRESHOLD, _TRIM_THRESHOLD, _ARENA_MAX = -3, -1, -8
#: The largest M_MMAP_THRESHOLD.
_LARGEST = 32 * 1024 * 1024
#: Bytes from which memory is asked of the system and given back one by one: more than the strips that numpy works on,
#: of which each operation makes one (light/sky_view.py, light/shadows.py), and less than a square of a mosaic.
_LARGE = 2 * 1024 * 1024


class _Keepers:
    """Those for whom large blocks are kept at the moment."""

    lock = threading.Lock()
    count = 0


def give_back_large_blocks() -> None:
    """Have large blocks go back to the system as soon as they are freed, from now on; the pixels of tiles are such.

    glibc begins so, but with each large block that is freed it takes larger ones for small, up to 32 MB. Then each
    thread keeps a heap that is as large as all that it ever held at once. Other C libraries have no such threshold.

    Threads that begin later share heaps, one more than there are cores: with a heap each, those that write a mosaic
    could not use what lies free in those of the lanes. glibc asks for the number once, at the ninth heap of a process,
    so it takes effect in commands and workers, not in a window that has had more threads before.
    """
    with _Keepers.lock:
        if not _Keepers.count:
            _take_for_large(_LARGE)
    _call("mallopt", _ARENA_MAX, usable_cores() + 1)


@contextmanager
def large_blocks_kept() -> Iterator[None]:
    """While inside, keep large blocks that are freed for the next ones, as a mosaic's squares are; then give all back.

    The system fills each new block with zeros, page by page, which takes a fifth of a mosaic's time. Jobs of the same
    process may do so side by side.
    """
    with _Keepers.lock:
        _Keepers.count += 1
        _take_for_large(_LARGEST)
    try:
        yield
    finally:
        with _Keepers.lock:
            _Keepers.count -= 1
            if not _Keepers.count:
                _take_for_large(_LARGE)
                give_back_freed_memory()


def _take_for_large(size: int) -> None:
    """Ask the system for each block of *size* bytes or more, and let twice as much lie free, as glibc itself does."""
    _call("mallopt", _MMAP_THRESHOLD, size)
    _call("mallopt", _TRIM_THRESHOLD, 2 * size)


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
