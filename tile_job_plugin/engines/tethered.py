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
from contextlib import suppress
from typing import Any

#: Seconds that a command which was told to end has before it is killed.
GRACE_SECONDS = 30.0


def main() -> int:
    """Run the command of the arguments, and return its exit code."""
    options: dict[str, Any] = {} if sys.platform == "win32" else {"start_new_session": True}
    with subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, **options) as process:  # nosec B603
        threading.Thread(target=_watch, args=[process], daemon=True).start()
        return int(process.wait())


def _watch(process: subprocess.Popen[bytes]) -> None:
    """End the command when standard input ends."""
    # Not by Python's own stream: its lock, held by this thread, would abort the program when it ends before.
    while os.read(sys.stdin.fileno(), 1024):
        pass
    _end(process, signal.SIGTERM)
    give_up = time.monotonic() + GRACE_SECONDS
    while process.poll() is None and time.monotonic() < give_up:
        time.sleep(0.1)
    _end(process, getattr(signal, "SIGKILL", signal.SIGTERM))


def _end(process: subprocess.Popen[bytes], number: int) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)  # nosec
        return
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)


if __name__ == "__main__":
    sys.exit(main())
