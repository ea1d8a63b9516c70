"""Runs programs for the length of a block."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

#: Seconds in which a program must end when it is asked to.
PATIENCE = 10


@contextmanager
def running(
    command: Sequence[str],
    log: Path,
    environment: Mapping[str, str] | None = None,
    stdin: int = subprocess.DEVNULL,
    end: signal.Signals = signal.SIGTERM,
) -> Iterator[None]:
    """Run a program in the background, with all that it says in *log*; end it with the block, by the signal *end*."""
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=environment, stdin=stdin, stdout=output, stderr=subprocess.STDOUT)
        try:
            yield
        finally:
            process.send_signal(end)
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
