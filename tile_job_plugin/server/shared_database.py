"""One session with the job database for all requests of this process, closed when nobody asks for a while."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tile_job_plugin.jobs.connections import find_connection
from tile_job_plugin.jobs.errors import ConnectionLost
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.server.errors import Unavailable
from tile_job_plugin.server.settings import Settings, variable

#: Seconds after its last use when the session is closed.
IDLE_SECONDS = 60.0
#: Seconds after its last use from which on the session is tried before it is used again.
TRIED_AFTER = 1.0


class SharedDatabase:
    """Keeps the session. QGIS Server answers one request after the other in each of its processes."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._database: JobDatabase | None = None
        self._place = ("", "")
        self._last_used = 0.0
        self._timer: threading.Timer | None = None

    @contextmanager
    def lend(self, settings: Settings) -> Iterator[JobDatabase]:
        """Lend the session to the job database that the settings name. Raises Unavailable or JobsError."""
        if not settings.connection:
            raise Unavailable(
                f"No job database is set. Set {variable('connection')} to the name of a PostgreSQL connection of QGIS."
            )
        with self._lock:
            database = self._usable_database(settings)
            try:
                yield database
            except ConnectionLost:
                self._close()
                raise
            finally:
                self._last_used = time.monotonic()
                self._close_later()

    def _usable_database(self, settings: Settings) -> JobDatabase:
        place = (settings.connection, settings.schema)
        if self._database and (place != self._place or not self._answers(self._database)):
            self._close()
        if self._database is None:
            self._database = JobDatabase(find_connection(*place))
            self._place = place
        return self._database

    def _answers(self, database: JobDatabase) -> bool:
        """Return whether the session still lives: a start that is lost with it could not simply be done again."""
        if time.monotonic() - self._last_used < TRIED_AFTER:
            return True
        try:
            database.service.ping()
        except ConnectionLost:
            return False
        return True

    def _close(self) -> None:
        if self._database:
            self._database.close()
            self._database = None

    def _close_later(self) -> None:
        if self._timer is None:
            self._wait(IDLE_SECONDS)

    def _wait(self, seconds: float) -> None:
        self._timer = threading.Timer(seconds, self._close_if_idle)
        self._timer.daemon = True
        self._timer.start()

    def _close_if_idle(self) -> None:
        with self._lock:
            self._timer = None
            left = self._last_used + IDLE_SECONDS - time.monotonic()
            if left > 0:
                self._wait(left)
            else:
                self._close()
