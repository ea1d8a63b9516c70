"""A phase of which it is known how much is done."""

from __future__ import annotations

import time
from typing import Callable

#: From which part on only what was measured counts, and not what was expected.
SURE_PART = 0.25
#: What takes longer than expected is thought to take this part of the time that it took already.
OVERDUE = 0.25


class DonePart:
    """What a phase has done, between 0 and 1, and how long the rest will take."""

    def __init__(self, expected: float | None) -> None:
        """Begin a phase that is *expected* to take so many seconds; None where nobody knows."""
        self._expected = expected
        self._started = time.monotonic()
        self.done = 0.0

    def reporter(self, is_wanted: Callable[[], bool], of_all: float = 1.0) -> Callable[[float], bool]:
        """Return what takes the progress of the next work, which is so much *of_all*, and says whether to go on."""
        before = self.done

        def report(percent: float) -> bool:
            self.done = before + of_all * percent / 100
            return is_wanted()

        return report

    def left(self) -> float | None:
        """Return how many seconds are left."""
        passed = time.monotonic() - self._started
        by_expected = None if self._expected is None else left_of(self._expected, passed)
        if not self.done:
            return by_expected
        by_measured = passed / self.done * (1 - self.done)
        if by_expected is None:
            return by_measured
        sure = min(self.done / SURE_PART, 1.0)
        return by_expected + (by_measured - by_expected) * sure


def left_of(expected: float, passed: float) -> float:
    """Return how much is left of what was expected to take so long, and has taken so long already."""
    return max(expected - passed, OVERDUE * passed)
