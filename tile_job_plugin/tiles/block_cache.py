"""GDAL's cache of blocks, which may take a twentieth of the computer's memory and is the whole process's."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

from tile_job_plugin.system import usable_cores

#: Bytes for each core that reads results row by row or square by square: the strips of one that a square touches.
BYTES_PER_CORE = 16 * 2**20


class _Bound:
    """Who has bounded the cache, and what it may hold otherwise."""

    lock = threading.Lock()
    holders = 0
    usual = 0


@contextmanager
def bounded_block_cache() -> Iterator[None]:
    """Let GDAL keep few blocks for the length of a block of code; jobs of the same process may do so side by side.

    What is kept beyond that is given back at once, and the rest when its files are closed.
    """
    with _Bound.lock:
        if not _Bound.holders:
            _Bound.usual = gdal.GetCacheMax()
            gdal.SetCacheMax(min(_Bound.usual, BYTES_PER_CORE * usable_cores()))
        _Bound.holders += 1
    try:
        yield
    finally:
        with _Bound.lock:
            _Bound.holders -= 1
            if not _Bound.holders:
                gdal.SetCacheMax(_Bound.usual)
