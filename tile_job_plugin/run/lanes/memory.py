"""The memory that lanes may take together, so that the machine never runs out of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tile_job_plugin.system import free_memory

#: Bytes that saga_cmd takes before it reads a pixel (measured with SAGA 8.5: 60 to 90 MB).
PROCESS_BYTES = 100 * 2**20
#: Bytes a pixel of a window: the source, the results and the grids in between, 8 bytes each.
PIXEL_BYTES = 8 * 12
#: Bytes a pixel of each raster that a recipe reads beside the tile: as SAGA holds it, and as it is read.
FURTHER_BYTES = 8 * 2
#: What the lanes leave of the memory that is free when a job starts.
KEPT_FREE = 0.2


def pixel_bytes(further: int) -> int:
    """Estimate what a recipe takes for a pixel of a window with so many *further* rasters, in bytes."""
    return PIXEL_BYTES + further * FURTHER_BYTES


def window_bytes(width: int, height: int, further: int = 0) -> int:
    """Estimate what the recipe takes for a window of *width* x *height* pixels, in bytes."""
    return PROCESS_BYTES + width * height * pixel_bytes(further)


class MemoryBudget:
    """Bytes that lanes reserve before a window and give back after it."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._reserved = 0
        self._changed = threading.Condition()

    @classmethod
    def of_this_machine(cls) -> MemoryBudget:
        """Take what is free now, less a reserve for everybody else."""
        return cls(int(free_memory() * (1 - KEPT_FREE)))

    def window_pixels(self, lanes: int, further: int = 0) -> int:
        """Return how many pixels a window with *further* rasters may have, so that as many windows as lanes fit."""
        return max(0, self._total // lanes - PROCESS_BYTES) // pixel_bytes(further)

    @contextmanager
    def reserved(self, amount: int) -> Iterator[None]:
        """Hold *amount* bytes; wait for other lanes first where they don't fit. A single lane is always let through."""
        with self._changed:
            self._changed.wait_for(lambda: self._reserved == 0 or self._reserved + amount <= self._total)
            self._reserved += amount
        try:
            yield
        finally:
            with self._changed:
                self._reserved -= amount
                self._changed.notify_all()
