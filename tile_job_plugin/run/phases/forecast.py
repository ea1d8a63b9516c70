"""Percent and time left, made of what is thought to be left at one moment after another."""

from __future__ import annotations

import math

#: The most that a job has before it is complete, in percent.
MOST_PERCENT = 99.9
#: Seconds in which the time left follows what is thought anew.
SMOOTHING_SECONDS = 2.0


class Forecast:
    """A percentage that grows by what is thought to be left, and never falls, however that changes."""

    def __init__(self, percent: float, now: float) -> None:
        """Begin with what a job has already, at a moment of a steady clock, in seconds."""
        self.percent = min(percent, MOST_PERCENT)
        #: Seconds; None while nothing is known.
        self.time_left: float | None = None
        self._counted = now

    def update(self, left: float | None, now: float) -> None:
        """Take in what is thought to be left, in seconds; None where nobody knows.

        The time since the last update is to that time as what the percentage grows by is to its rest: while the
        thought holds, it grows steadily. Time in which nothing is known is counted as soon as something is.
        """
        if left is None:
            self.time_left = None
            return
        passed = max(now - self._counted, 0.0)
        self._counted = now
        if passed + left > 0:
            self.percent += (MOST_PERCENT - self.percent) * passed / (passed + left)
        self.time_left = self._smoothed(left, passed)

    def _smoothed(self, left: float, passed: float) -> float:
        if self.time_left is None:
            return left
        thought_before = max(self.time_left - passed, 0.0)
        return left + (thought_before - left) * math.exp(-passed / SMOOTHING_SECONDS)
