"""Runs a command as long as this program's standard input is open, so that it ends with whoever started this.

It needs nothing but Python, and is also run as a text on computers that lack the plugin.
"""

from __future__ import annotations

import os
import signal
import subprocess  # nosec B404: the command that is run
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

#: Seconds that a command which was told to end has before it is killed.
GRACE_SECONDS = 30.0


def main() -> int:
    """Run the command of the arguments, and return its exit code."""
    options: dict[str, Any] = {} if sys.platform == "win32" else {"start_new_session": True}
    with subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, **options) as process:  # nosec B603
        is_told = threading.Event()
        watch = threading.Thread(target=_watch, args=[process, is_told], daemon=True)
        watch.start()
        code = int(process.wait())
        if is_told.is_set():
            watch.join()
        return code


def signal_group(leader: int, number: int) -> None:
    """Send a signal to a process and all that it has started, by the number of the process that leads their group."""
    if sys.platform == "win32":
        # Windows has no word that a process without a window would hear.
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(leader)], capture_output=True, check=False)  # nosec
        return
    with suppress(ProcessLookupError):
        os.killpg(leader, number)


def is_group_left(leader: int) -> bool:
    """Whether a process or any that it has started runs: a shell may end before the program in it.

    False on Windows, where nothing outlives taskkill. Zombies don't count: in a container, nobody may collect them.
    """
    if sys.platform == "win32":
        return False
    try:
        os.killpg(leader, 0)
    except (ProcessLookupError, PermissionError):
        return False
    return not Path("/proc/self/stat").exists() or any(_groups_that_run(leader))


def _watch(process: subprocess.Popen[bytes], is_told: threading.Event) -> None:
    """End the command and all that it has started when standard input ends."""
    # Not by Python's own stream: its lock, held by this thread, would abort the program when it ends before.
    while os.read(sys.stdin.fileno(), 1024):
        pass
    is_told.set()
    signal_group(process.pid, signal.SIGTERM)
    give_up = time.monotonic() + GRACE_SECONDS
    while is_group_left(process.pid) and time.monotonic() < give_up:
        time.sleep(0.1)
    signal_group(process.pid, getattr(signal, "SIGKILL", signal.SIGTERM))


def _groups_that_run(leader: int) -> Iterator[bool]:
    """Yield, for each process of a Linux system, whether it belongs to a group and runs."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # The name of the program, which may hold anything, stands in brackets.
            state, _, group = stat.read_bytes().rpartition(b")")[2].split()[:3]
            yield int(group) == leader and state not in b"ZX"


if __name__ == "__main__":
    sys.exit(main())
