"""How many of a job's tiles have ended."""

from __future__ import annotations

import threading
import time

from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.text import clock_text


class TileProgress:
    """Counts ended tiles; lanes report to it from their own threads."""

    def __init__(self, total: int, ended: int) -> None:
        self._total = total
        self._ended = ended
        self._started = time.monotonic()
        self._told = (-1, -1)
        self._lock = threading.Lock()

    def tiles_ended(self, count: int) -> None:
        """Count more tiles, complete or failed."""
        with self._lock:
            self._ended += count

    def news(self, time_left: float | None) -> str:
        """Return `text` when another percent or minute is over, else nothing: QGIS writes each text into its log."""
        now = (100 * self._ended // self._total, int(time.monotonic() - self._started) // 60)
        if now == self._told:
            return ""
        self._told = now
        return self.text(time_left)

    def text(self, time_left: float | None) -> str:
        """Return how many tiles are done and, where that is known, in how many seconds the job will be."""
        text = QCoreApplication.translate("TileJobs", "{ended} of {total} tiles")
        text = text.format(ended=self._ended, total=self._total)
        if time_left is None:
            return str(text)
        left = QCoreApplication.translate("TileJobs", "about {time} left").format(time=clock_text(time_left))
        return f"{text}, {left}"
