"""Shared saga_cmds that are kept for who needs one next: the halo search, the lanes of a job, and the jobs of a worker.

Starting one takes about a second of processor time, which is more than many a block.
"""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterator

from tile_job_plugin.saga.cmd.shared_process import SharedProcess, shared_process


class _Kept:
    """The processes that nobody uses at the moment."""

    def __init__(self) -> None:
        self._idle: list[SharedProcess] = []
        self._keepers = 0
        self._lock = threading.Lock()

    def keep(self, change: int) -> None:
        """Count one more, or one less, who wants processes to be kept."""
        with self._lock:
            self._keepers += change
        if not self._keepers:
            self.close()

    def take(self) -> SharedProcess:
        """Return one of them, or a new one."""
        with self._lock:
            return self._idle.pop() if self._idle else SharedProcess()

    def give_back(self, process: SharedProcess) -> None:
        """Keep a process, if that can serve another user and is wanted."""
        with self._lock:
            is_kept = self._keepers > 0 and process.is_ready
            if is_kept:
                self._idle.append(process)
        if not is_kept:
            process.close()

    def close(self) -> None:
        """Kill all of them."""
        with self._lock:
            idle, self._idle = self._idle, []
        for process in idle:
            process.close()


_KEPT = _Kept()


@contextlib.contextmanager
def keeping() -> Iterator[None]:
    """Keep processes that are shared inside, in whatever thread, until the end."""
    _KEPT.keep(1)
    try:
        yield
    finally:
        _KEPT.keep(-1)


def close_idle() -> None:
    """Kill the processes that are kept, and used by nobody at the moment."""
    _KEPT.close()


@contextlib.contextmanager
def sharing() -> Iterator[SharedProcess | None]:
    """Let SAGA's algorithms that are prepared inside share one process, which is given.

    Only on Linux, the one system on which it is tested that a named pipe makes SAGA wait.
    """
    if sys.platform != "linux":
        yield None
        return
    process = _KEPT.take()
    token = shared_process.set(process)
    try:
        yield process
    except BaseException:
        process.close()
        raise
    else:
        _KEPT.give_back(process)
    finally:
        shared_process.reset(token)
