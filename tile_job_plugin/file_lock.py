"""A lock between processes that ends with the process which holds it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def locked(path: Path, seconds: float) -> Iterator[None]:
    """Hold the lock on a file, which is made if it is missing; TimeoutError when it is not had within *seconds*."""
    deadline = time.monotonic() + seconds
    with path.open("a", encoding="utf-8") as file:
        while not try_lock(file):
            if time.monotonic() > deadline:
                raise TimeoutError(f"another process has held {path} for {seconds:g} s")
            time.sleep(0.05)
        # Closing the file gives the lock up.
        yield


def try_lock(file: IO[str]) -> bool:
    """Lock an open file until it is closed; return whether no other process has it, which ends with that process."""
    try:
        if sys.platform == "win32":
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
