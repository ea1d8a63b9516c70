"""One saga_cmd that runs script after script, so that its start is paid once for many.

saga_cmd reads its script line by line, and goes on as long as lines are added before it comes to the end. Whoever hands
over a script before waiting for the one before it keeps the process busy; whoever comes too late gets a new process.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from tile_job_plugin.errors import Stopped
from tile_job_plugin.saga.cmd.find import Saga
from tile_job_plugin.saga.cmd.process import RunningSaga, reason_in, start_saga
from tile_job_plugin.saga.cmd.temporary import locked_folder
from tile_job_plugin.saga.errors import SagaFailed, exit_text

#: Bytes that a reader sees whole or not at all while a file grows, on Linux: a page of the file's cache. Each page ends
#: with a whole line, so that SAGA never reads half a command.
PAGE = 4096

#: The process that SAGA's algorithms use in this context; None gives each run one of its own.
shared_process: ContextVar[SharedProcess | None] = ContextVar("shared_process", default=None)


@dataclass(frozen=True)
class HandedOver:
    """Lines of a script, and what SAGA prints when it is through with them."""

    saga: Saga
    lines: Sequence[str]
    mark: str

    @property
    def pages(self) -> list[bytes]:
        """What goes into the file, page by page."""
        return list(_pages([*self.lines, f"echo {self.mark}"]))


class SharedProcess:
    """Runs scripts of one SAGA in the order in which they were handed over; used by one thread."""

    def __init__(self) -> None:
        self._kept = contextlib.ExitStack()
        self._folder = self._kept.enter_context(locked_folder())
        self._path = self._folder / "script.txt"
        self._waiting: deque[HandedOver] = deque()
        self._running: RunningSaga | None = None
        self._count = 0

    def start_early(self, saga: Saga) -> None:
        """Start SAGA, which takes a second, while the first script is still being made.

        Where that takes longer, SAGA finds nothing to do and ends; the script then gets a new process.
        """
        self._path.write_bytes(_filled(b"#\n"))
        self._running = start_saga(saga, [self._path.name], self._path.parent)

    def new_folder(self) -> Path:
        """Make a folder for what a script needs, which is gone at the end of the process at the latest."""
        return Path(tempfile.mkdtemp(dir=self._folder))

    def hand_over(self, saga: Saga, lines: Sequence[str]) -> HandedOver:
        """Put *lines* behind the scripts that wait. Raises OSError where they can't be written."""
        self._count += 1
        script = HandedOver(saga, lines, f"Tile Jobs: end of script {self._count}")
        if self._running:
            try:
                self._append(script)
            except OSError:
                # It may have read half a line. Scripts before this one get a new process.
                self._stop()
                raise
        self._waiting.append(script)
        return script

    def run(
        self,
        script: HandedOver,
        *,
        tool: str,
        is_cancelled: Callable[[], bool],
        on_progress: Callable[[float], None],
        on_line: Callable[[str], None],
    ) -> str:
        """Wait until SAGA is through with *script*, and return what it printed; scripts before it are forgotten.

        The hooks are called as by `run_saga`. Raises SagaFailed or Stopped, after which the next script gets a
        new process.
        """
        while self._waiting[0] is not script:
            self._pass_over(self._waiting.popleft(), is_cancelled, tool)
        # The second process has the script from its start.
        for _ in range(2):
            running = self._running or self._start()
            lines: list[str] = []
            try:
                for line in running.lines(is_cancelled, tool, on_progress):
                    if line == script.mark:
                        self._waiting.popleft()
                        return "\n".join(lines)
                    lines.append(line)
                    on_line(line)
            except Stopped:
                # Scripts after this one may not be meant.
                self._stop()
                self._waiting.popleft()
                raise
            exit_code = running.exit_code()
            self._running = None
            if exit_code != 0:
                break
        self._waiting.popleft()
        raise SagaFailed(tool, reason_in(lines) or exit_text(exit_code))

    def close(self) -> None:
        """Kill what still runs."""
        self._stop()
        self._kept.close()

    def _stop(self) -> None:
        if self._running:
            self._running.kill()
        self._running = None

    def _pass_over(self, script: HandedOver, is_cancelled: Callable[[], bool], tool: str) -> None:
        """Wait for the end of a script that nobody waits for, if it runs."""
        if self._running:
            for line in self._running.lines(is_cancelled, tool, lambda percent: None):
                if line == script.mark:
                    return
            self._running.exit_code()
            self._running = None

    def _start(self) -> RunningSaga:
        self._path.unlink(missing_ok=True)
        for script in self._waiting:
            self._append(script)
        self._running = start_saga(self._waiting[0].saga, [self._path.name], self._path.parent)
        return self._running

    def _append(self, script: HandedOver) -> None:
        file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0))
        try:
            for page in script.pages:
                if os.write(file, page) < len(page):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self._path))
        finally:
            os.close(file)


@contextlib.contextmanager
def sharing() -> Iterator[SharedProcess | None]:
    """Let SAGA's algorithms that are prepared inside share one process, which is given.

    Only on Linux: elsewhere nothing promises that whoever reads a growing file sees whole pages.
    """
    if sys.platform != "linux":
        yield None
        return
    process = SharedProcess()
    token = shared_process.set(process)
    try:
        yield process
    finally:
        shared_process.reset(token)
        process.close()


def _pages(lines: Sequence[str]) -> Iterator[bytes]:
    """Pack lines into pages, filled up with comments; a longer line begins a page and takes several."""
    page = b""
    for line in lines:
        text = f"{line}\n".encode()
        if page and len(page) + len(text) > PAGE:
            yield _filled(page)
            page = b""
        page += text
    yield _filled(page)


def _filled(page: bytes) -> bytes:
    missing = -len(page) % PAGE
    return page + (b"#" * (missing - 1) + b"\n" if missing else b"")
