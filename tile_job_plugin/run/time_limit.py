"""A time limit for one run of a recipe: what it does is stopped as if it were cancelled, and its lane goes on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import Qt

from tile_job_plugin.run.lane import LaneFeedback


class LimitedFeedback(LaneFeedback):
    """Collects for a lane's feedback, is cancelled with it, and by itself when time is over."""

    def __init__(self, lane: LaneFeedback, seconds: float) -> None:
        super().__init__(lane._lines)
        self._lane = lane
        self.seconds = seconds
        #: Whether the time was over before the run.
        self.is_too_late = False
        lane.canceled.connect(self.cancel, Qt.ConnectionType.DirectConnection)
        if lane.isCanceled():
            self.cancel()

    @contextmanager
    def running(self) -> Iterator[None]:
        """Let the time run."""
        timer = threading.Timer(self.seconds, self._stop)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            # It must not hold this object when the lane lets go of it.
            timer.join()

    def close(self) -> None:
        """Part from the lane's feedback."""
        self._lane.canceled.disconnect(self.cancel)

    def _stop(self) -> None:
        self.is_too_late = True
        self.cancel()
