"""Has work done on a saved connection in a thread, so that no window waits for a server."""

from __future__ import annotations

import threading
from typing import Any, Callable

from tile_job_plugin.errors import TileJobsError
from tile_job_plugin.jobs.connections import Connection, find_existing_connection


def ask_database(
    connection: str, schema: str, work: Callable[[Connection], Any], deliver: Callable[[Any], None]
) -> None:
    """Have *work* done; *deliver* gets what it returns, or the error that keeps it from being done.

    It gets None where the database is not made yet. It is called in the thread, or at once where there is nothing to
    wait for.
    """
    try:
        connect = find_existing_connection(connection, schema)
    except (TileJobsError, OSError) as error:
        deliver(error)
        return
    if connect is None:
        deliver(None)
        return
    threading.Thread(target=_work, args=(connect, work, deliver), daemon=True).start()


def _work(connect: Callable[[], Connection], work: Callable[[Connection], Any], deliver: Callable[[Any], None]) -> None:
    try:
        answer: object = work(connect())
    except (TileJobsError, OSError) as error:
        answer = error
    deliver(answer)
