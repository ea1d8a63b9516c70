"""Run saga_cmd as a child that dies with this process, can be killed, and tells how far it is."""

from __future__ import annotations

import codecs
import contextlib
import functools
import os
import queue
import re
import shutil
import signal
import subprocess  # nosec B404: saga_cmd is a program
import sys
import threading
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextvars import ContextVar
from pathlib import Path
from typing import IO, Any, Callable, Protocol, cast

from tile_job_plugin.errors import Stopped
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.saga.cmd.environment import environment, settings_argument
from tile_job_plugin.saga.cmd.find import Saga
from tile_job_plugin.saga.cmd.windows_job import tie_to_this_process
from tile_job_plugin.saga.errors import SagaError, SagaFailed, exit_text

#: Threads that each saga_cmd started in this context may use; 0 is all cores.
saga_threads: ContextVar[int] = ContextVar("saga_threads", default=0)

#: Seconds between two looks at whether the user cancelled.
CANCEL_INTERVAL = 0.05
_PROGRESS = re.compile(r"\s*(\d+)%\s*")
#: Some of SAGA's errors begin with the time, some stand behind the progress.
_ERROR = re.compile(r"(?:\s*\d+%)?(?:\d\d:\d\d:\d\d: )?Error: *(.*)")


@contextlib.contextmanager
def limited_threads(count: int) -> Iterator[None]:
    """Let every saga_cmd started inside use *count* threads."""
    token = saga_threads.set(count)
    try:
        yield
    finally:
        saga_threads.reset(token)


def run_saga(
    saga: Saga,
    arguments: Sequence[str],
    folder: Path,
    *,
    tool: str = "saga_cmd",
    is_cancelled: Callable[[], bool] = lambda: False,
    on_progress: Callable[[float], None] = lambda percent: None,
    on_line: Callable[[str], None] = lambda line: None,
) -> str:
    """Run SAGA with *arguments* in *folder* and return what it printed.

    The hooks are called from this thread: *on_progress* with 0 to 100, *on_line* with each other line.
    *tool* names the tool in errors: SagaFailed with SAGA's own words, Stopped once it is killed.
    """
    running = start_saga(saga, arguments, folder)
    lines: list[str] = []
    try:
        for line in running.lines(is_cancelled, tool, on_progress):
            lines.append(line)
            on_line(line)
        exit_code = running.exit_code()
    finally:
        running.kill()
    if exit_code != 0:
        raise SagaFailed(tool, reason_in(lines) or exit_text(exit_code))
    return "\n".join(lines)


def start_saga(saga: Saga, arguments: Sequence[str], folder: Path) -> RunningSaga:
    """Start SAGA with *arguments* in *folder*; whoever does so kills it in the end. Raises SagaError."""
    # Options as --create-docs stand alone.
    settings = [] if arguments[0].startswith("--") else [settings_argument(folder)]
    return RunningSaga(saga_command(saga, [*settings, *arguments]), folder)


class Run(Protocol):
    """A call of SAGA that lacks only who listens; see `run_saga`."""

    def __call__(
        self,
        *,
        tool: str,
        is_cancelled: Callable[[], bool],
        on_progress: Callable[[float], None],
        on_line: Callable[[str], None],
    ) -> str:
        """Run it, and return what SAGA printed."""


class RunningSaga:
    """A child in a process group of its own, of which nothing is left after `kill`."""

    def __init__(self, command: Sequence[str], folder: Path, variables: Mapping[str, str] | None = None) -> None:
        """Start *command* in *folder*, with the environment *variables*, or those that SAGA is given."""
        self.command = command
        try:
            self._process = subprocess.Popen(  # nosec B603: an argument list without a shell
                command,
                cwd=folder,
                env=environment(saga_threads.get()) if variables is None else variables,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                **_own_group(),
            )
        except OSError as error:
            raise SagaError(
                QT_TRANSLATE_NOOP("TileJobs", "{program} cannot be started: {reason}"), program=command[0], reason=error
            ) from error
        if sys.platform == "win32":
            tie_to_this_process(self._process)
        self._pieces: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""
        #: Lines that came, but were not taken yet.
        self._lines: deque[str] = deque()
        stream = cast("IO[bytes]", self._process.stdout)
        threading.Thread(target=_read, args=(stream, self._pieces), daemon=True).start()

    def lines(self, is_cancelled: Callable[[], bool], tool: str, on_progress: Callable[[float], None]) -> Iterator[str]:
        """Yield the child's lines as they come, until it ends; what is not taken comes at the next call.

        Raises Stopped, with the name of the *tool*, soon after *is_cancelled* says so.
        """
        while True:
            while self._lines:
                line = self._lines.popleft().rstrip()
                percent = _PROGRESS.fullmatch(line)
                if percent:
                    on_progress(min(float(percent.group(1)), 100.0))
                elif line.strip():
                    yield line
            if is_cancelled():
                raise Stopped(QT_TRANSLATE_NOOP("TileJobs", "SAGA's {tool} was cancelled."), tool=tool)
            if not self._wait_for_piece():
                return

    def exit_code(self) -> int:
        """Wait for the end of a child whose lines have ended."""
        return self._process.wait()

    def kill(self) -> None:
        """Kill the child, if it still runs; outside Windows with all that it started."""
        _kill_group(self._process)
        self._process.wait()

    def _wait_for_piece(self) -> bool:
        """Take what the child wrote meanwhile; False once it has closed its output, and all lines are taken."""
        try:
            piece = self._pieces.get(timeout=CANCEL_INTERVAL)
        except queue.Empty:
            return True
        # Progress lines end with a carriage return.
        *whole, self._rest = re.split(r"[\r\n]", self._rest + self._decoder.decode(piece, final=not piece))
        self._lines.extend(whole)
        if piece:
            return True
        # Nothing comes any more: this end is seen again by the next call.
        self._pieces.put(piece)
        last, self._rest = self._rest, ""
        self._lines.append(last)
        return bool(last)


def saga_command(saga: Saga, arguments: Sequence[str]) -> list[str]:
    """Return the whole command line, with the number of threads that this context allows."""
    threads = saga_threads.get()
    limit = [f"-c={threads}"] if threads and not arguments[0].startswith("--") else []
    return [*dies_with_parent(), str(saga.executable), *limit, *arguments]


def reason_in(lines: Sequence[str]) -> str:
    """Return what SAGA's output says about an error: its error lines, else lines that end in "failed"."""
    # Version 9 marks an error in the midst of a line.
    lines = "\n".join(lines).replace("[Error]", "\nError:").splitlines()
    errors = []
    for line, following in zip(lines, [*lines[1:], ""]):
        error = _ERROR.match(line)
        if error:
            is_told_below = following.startswith("[") or line.endswith(":")
            errors.append(f"{error.group(1)} {following}" if is_told_below else error.group(1))
    return "; ".join(dict.fromkeys(errors)) or "; ".join(line for line in lines if line.endswith("failed"))


def _own_group() -> dict[str, Any]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    """Kill the child and its own children; the group may be gone already."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
        return
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


@functools.cache
def dies_with_parent() -> tuple[str, ...]:
    """Return the words before the command that let the child die with the thread that started it."""
    setpriv = shutil.which("setpriv") if sys.platform == "linux" else None
    return (setpriv, "--pdeathsig", "KILL", "--") if setpriv else ()


def _read(stream: IO[bytes], pieces: queue.SimpleQueue[bytes]) -> None:
    """Pass on what the child writes, piece by piece; an empty piece is the end."""
    with stream:
        while True:
            piece = os.read(stream.fileno(), 65536)
            pieces.put(piece)
            if not piece:
                return
