"""How many of a job's tiles have ended, for whoever waits for it."""

from __future__ import annotations

import time

from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.jobs.model import JobProgress
from tile_job_plugin.text import clock_text


class TileProgress:
    """Remembers what was told."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._told = (-1, -1)

    def news(self, progress: JobProgress, time_left: float | None) -> str:
        """Return a text when another percent or minute is over, else nothing: QGIS writes each text into its log."""
        ended = progress.complete + progress.failed
        now = (100 * ended // progress.total, int(time.monotonic() - self._started) // 60)
        if now == self._told:
            return ""
        self._told = now
        return progress_text(ended, progress.total, time_left)


def progress_text(ended: int, total: int, time_left: float | None) -> str:
    """Return how many tiles are done and, where that is known, in how many seconds the job will be."""
    text = QCoreApplication.translate("TileJobs", "{ended} of {total} tiles")
    text = text.format(ended=ended, total=total)
    if time_left is None:
        return str(text)
    left = QCoreApplication.translate("TileJobs", "about {time} left").format(time=clock_text(time_left))
    return f"{text}, {left}"
