"""One session with the job database for all requests of this process, closed when nobody asks for a while."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tile_job_plugin.jobs.connections import find_connection
from tile_job_plugin.jobs.errors import ConnectionLost
from tile_job_plugin.jobs.service import ServiceStore
from tile_job_plugin.server.errors import Unavailable
from tile_job_plugin.server.settings import Settings, variable

#: Seconds after its last use when the session is closed.
IDLE_SECONDS = 60.0
#: Seconds after its last use from which on the session is tried before it is used again.
TRIED_AFTER = 1.0


class SharedStore:
    """Keeps the session. QGIS Server answers one request after the other in each of its processes."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._store: ServiceStore | None = None
        self._place = ("", "")
        self._last_used = 0.0
        self._timer: threading.Timer | None = None

    @contextmanager
    def store(self, settings: Settings) -> Iterator[ServiceStore]:
        """Lend the session to the job database that the settings name. Raises Unavailable or JobsError."""
        if not settings.connection:
            raise Unavailable(
                f"No job database is set. Set {variable('connection')} to the name of a PostgreSQL connection of QGIS."
            )
        with self._lock:
            store = self._usable_store(settings)
            try:
                yield store
            except ConnectionLost:
                self._close()
                raise
            finally:
                self._last_used = time.monotonic()
                self._close_later()

    def _usable_store(self, settings: Settings) -> ServiceStore:
        place = (settings.connection, settings.schema)
        if self._store and (place != self._place or not self._answers(self._store)):
            self._close()
        if self._store is None:
            self._store = ServiceStore(find_connection(*place))
            self._place = place
        return self._store

    def _answers(self, store: ServiceStore) -> bool:
        """Tell whether the session still lives: a start that is lost with it could not simply be done again."""
        if time.monotonic() - self._last_used < TRIED_AFTER:
            return True
        try:
            store.ping()
        except ConnectionLost:
            return False
        return True

    def _close(self) -> None:
        if self._store:
            self._store.close()
            self._store = None

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
