"""How far a job's tiles are, and how long the rest will take."""

from __future__ import annotations

import threading
import time

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

#: Equal parts of a job's progress: the last is the mosaic's, the others are the tiles'.
PARTS = 20


class TileProgress:
    """Counts ended tiles; lanes report to it from their own threads."""

    def __init__(self, total: int, ended: int) -> None:
        self._total = total
        self._ended_before = ended
        self._ended = ended
        self._started = time.monotonic()
        self._told = (-1, -1)
        self._lock = threading.Lock()

    def tiles_ended(self, count: int) -> None:
        """Count more tiles, complete or failed."""
        with self._lock:
            self._ended += count

    @property
    def percent(self) -> float:
        """Ended tiles, 0 to 100."""
        return 100 * self._ended / self._total

    @property
    def percent_of_job(self) -> float:
        """What the ended tiles are of the whole job."""
        return self.percent * (PARTS - 1) / PARTS

    def tell(self, feedback: QgsProcessingFeedback) -> None:
        """Tell how far the tiles are."""
        feedback.setProgress(self.percent_of_job)
        if news := self.news():
            feedback.setProgressText(news)

    def news(self) -> str:
        """Return `text` when another percent or minute is over, else nothing: QGIS writes each text into its log."""
        now = (int(self.percent), int(time.monotonic() - self._started) // 60)
        if now == self._told:
            return ""
        self._told = now
        return self.text()

    def text(self) -> str:
        """Return how many tiles are done and, after the first one of this run, how long the others will take."""
        ended = self._ended
        text = QCoreApplication.translate("TileJobs", "{ended} of {total} tiles").format(ended=ended, total=self._total)
        here = ended - self._ended_before
        if not here:
            return str(text)
        seconds = (time.monotonic() - self._started) / here * (self._total - ended)
        left = QCoreApplication.translate("TileJobs", "about {time} left").format(time=_duration(seconds))
        return f"{text}, {left}"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
