"""Runs steps inside QGIS one after the other, each of which may wait for something."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Generator
from typing import Any

from qgis.PyQt.QtCore import QObject, Qt, QTimer

#: What a step waits for, and for how many seconds at most.
Wait = tuple[Callable[[], Any], float]
Steps = Generator[Wait, None, Any]


class Driver(QObject):
    """Runs steps beside QGIS' own events, also while a dialog is open, and knows how long the window was deaf."""

    def __init__(self, steps: Steps, end: Callable[[str], None]) -> None:
        super().__init__()
        self._steps = steps
        self._end = end
        self._condition: Callable[[], Any] = lambda: True
        self._deadline = 0.0
        self._is_busy = False
        self._last_tick = time.monotonic()
        self.longest_gap = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(50)

    def _tick(self) -> None:
        now = time.monotonic()
        self.longest_gap = max(self.longest_gap, now - self._last_tick)
        self._last_tick = now
        if not self._is_busy:
            self._is_busy = True
            self._go_on()
            self._is_busy = False

    def _go_on(self) -> None:
        try:
            if self._condition():
                self._condition, seconds = next(self._steps)
                self._deadline = time.monotonic() + seconds
            elif time.monotonic() > self._deadline:
                self._steps.throw(TimeoutError("What the step waits for did not come"))
        except StopIteration:
            self._stop("")
        except Exception:
            self._stop(traceback.format_exc())

    def _stop(self, problem: str) -> None:
        self._timer.stop()
        self._end(problem)


def wait_for(find: Callable[[], Any], seconds: float) -> Steps:
    """Wait until something is there, and give it."""
    yield find, seconds
    return find()


def pause(seconds: float = 0.3) -> Steps:
    """Let QGIS draw."""
    end = time.monotonic() + seconds
    yield lambda: time.monotonic() > end, seconds + 10
