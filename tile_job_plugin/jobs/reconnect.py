"""How a session waits for a database that is away."""

from __future__ import annotations

import functools
import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Callable, TypeVar

from tile_job_plugin.jobs.errors import (
    ConnectionLost,
    DatabaseUnreachable,
    JobsError,
    LocalDatabaseFailed,
    RefusedForNow,
    WaitingGivenUp,
)

#: Seconds before each try to come back; the last again and again.
DELAYS = (0.2, 0.5, 1.0, 2.0, 5.0, 10.0)
#: Seconds between two looks at whether to go on waiting.
LOOK_SECONDS = 0.1


@dataclass(frozen=True)
class Patience:
    """Who waits, and until when."""

    #: Whether nobody wants the waiting to go on.
    is_over: Callable[[], bool]
    #: Takes why somebody waits, and None when that is over.
    tell: Callable[[JobsError | None], None]
    #: Does nothing for so many seconds.
    pause: Callable[[float], None] = time.sleep

    def come_back(self, reason: JobsError, connect: Callable[[], None]) -> None:
        """Wait and *connect* until that succeeds. Raises WaitingGivenUp, with the *reason*, where it is over."""
        news = reason
        for delay in delays():
            self.tell(news)
            self._wait(delay, reason)
            try:
                connect()
            except (ConnectionLost, DatabaseUnreachable, LocalDatabaseFailed, RefusedForNow) as error:
                news = error
            else:
                self.tell(None)
                return

    def wait(self, reason: JobsError, tries: int, is_told: bool = True) -> None:
        """Wait after so many *tries*. Raises WaitingGivenUp, with the *reason*, where it is over."""
        if is_told:
            self.tell(reason)
        self._wait(DELAYS[min(tries, len(DELAYS)) - 1], reason)

    def _wait(self, seconds: float, reason: JobsError) -> None:
        end = time.monotonic() + seconds
        while not self.is_over():
            if time.monotonic() >= end:
                return
            self.pause(LOOK_SECONDS)
        raise WaitingGivenUp(reason)


def delays() -> Iterator[float]:
    """Yield the seconds to wait before each try, without an end."""
    return itertools.chain(DELAYS, itertools.repeat(DELAYS[-1]))


_Method = TypeVar("_Method", bound=Callable[..., Any])


def patient(method: _Method) -> _Method:
    """Let a part's method come back where the session is lost, if the database has patience, and do its work again.

    Only for what may be done twice: where a session is lost at a transaction's end, nobody knows whether it counts.
    What is refused for a reason that may pass is tried again as well.
    """
    return _tried_again(method, ConnectionLost)


def steady(method: _Method) -> _Method:
    """Let a part's method do its work again where the database has refused it for a reason that may pass."""
    return _tried_again(method)


def _tried_again(method: _Method, *lost: type[ConnectionLost]) -> _Method:
    @functools.wraps(method)
    def wrapper(part: Any, *arguments: Any, **named: Any) -> Any:
        tries = 0
        while True:
            try:
                result = method(part, *arguments, **named)
            except RefusedForNow as refused:
                tries += 1
                part.database.wait_to_try_again(refused, tries)
            except lost as away:
                part.database.come_back(away)
            else:
                if tries:
                    part.database.go_on()
                return result

    return wrapper  # type: ignore[return-value]
