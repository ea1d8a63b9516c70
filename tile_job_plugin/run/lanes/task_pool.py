"""The thread pool that QGIS runs tasks in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import QThreadPool

from tile_job_plugin.compat import task_thread_pool
from tile_job_plugin.main_thread import is_main_thread


@contextmanager
def released_thread() -> Iterator[None]:
    """Lend the caller's place in the pool to other tasks while it only waits for them.

    The pool has as many threads as cores. An algorithm started from the Toolbox holds one of them, and on a single
    core its lanes would wait for it for ever.
    """
    pool: QThreadPool = task_thread_pool()
    if is_main_thread():
        yield
        return
    pool.releaseThread()
    try:
        yield
    finally:
        pool.reserveThread()
