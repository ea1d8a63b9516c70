"""A thread with a session of its own, which does work on a job database while the window goes on."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, Callable

from tile_job_plugin.errors import TileJobsError
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.errors import ConnectionLost
from tile_job_plugin.jobs.job_database import JobDatabase, open_made_database

Work = Callable[[JobDatabase], Any]


@dataclass(frozen=True, eq=False)
class Request:
    """Work that somebody wants to be done."""

    #: Of requests on one topic that wait, the latest alone is done.
    topic: object
    work: Work


@dataclass(frozen=True)
class Outcome:
    """What came of a request; without one, whether the session could be opened."""

    thread: SessionThread
    request: Request | None = None
    result: Any = None
    error: Exception | None = None
    #: Whether the thread has no session any more, and does nothing else.
    is_over: bool = False


class SessionThread(threading.Thread):
    """Opens a session, and does what is requested until it is closed or the session is lost.

    Nobody waits for it: it may itself wait for a host that does not answer.
    """

    def __init__(self, connect: Callable[[], Connection], deliver: Callable[[Outcome], None]) -> None:
        """Prepare to open what *connect* finds; *deliver* is called in this thread."""
        super().__init__(name="Tile Jobs: panel", daemon=True)
        self._connect = connect
        self._deliver = deliver
        self._waiting: OrderedDict[object, Request] = OrderedDict()
        self._changed = threading.Condition()
        self._is_closed = False

    def put(self, request: Request) -> None:
        """Have a request done after those that wait, in place of one on its topic."""
        with self._changed:
            self._waiting[request.topic] = request
            self._changed.notify()

    def close(self) -> None:
        """Let the thread end after what it is at."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()

    def run(self) -> None:
        """Open the session and work."""
        try:
            database = open_made_database(self._connect())
        except (TileJobsError, OSError, ValueError) as error:
            self._deliver(Outcome(self, error=error, is_over=True))
            return
        with database:
            self._deliver(Outcome(self))
            while request := self._next():
                outcome = self._outcome(request, database)
                self._deliver(outcome)
                if outcome.is_over:
                    return

    def _next(self) -> Request | None:
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or self._waiting)
            return None if self._is_closed else self._waiting.popitem(last=False)[1]

    def _outcome(self, request: Request, database: JobDatabase) -> Outcome:
        try:
            return Outcome(self, request, result=request.work(database))
        except Exception as error:  # shown by whoever asked
            return Outcome(self, request, error=error, is_over=isinstance(error, ConnectionLost))
