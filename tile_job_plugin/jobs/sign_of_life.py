"""The sign of life of this process' claims and helpers: `python -m tile_job_plugin.jobs.sign_of_life PROCESS`.

A process of its own writes it, as long as its parent runs. No thread of the parent's could: an algorithm that does not
let go of Python's lock would hold it up, and such a runner lives. One that is stopped does not, though it keeps its
sessions and so its locks.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess  # nosec B404
import sys
import threading
import time
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, Union

from tile_job_plugin.errors import PythonNotFound
from tile_job_plugin.jobs.block_model import Helper
from tile_job_plugin.jobs.errors import JobsError
from tile_job_plugin.jobs.model import Claim
from tile_job_plugin.jobs.session import Connection, Session
from tile_job_plugin.system import start_module

#: Seconds between two signs.
BEAT_SECONDS = 5.0
#: Seconds in which the process must have begun.
START_SECONDS = 30.0
#: What Linux and `ps` call a process that is stopped, or gone but for its name.
STOPPED_STATES = frozenset("TtZXx")


#: Who gives signs of life: a job's runner, or one of its helpers.
Living = Union[Claim, Helper]
#: What writes the sign of each down.
STATEMENTS = {Claim: "give_sign_of_life", Helper: "give_sign_of_life_of_helper"}


class SignsOfLife:
    """The claims of this process, and the process that gives their signs of life."""

    def __init__(self) -> None:
        self._helper: _Helper | None = None
        self._claims: dict[Living, Connection] = {}
        self._next_beat = 0.0
        self._lock = threading.Lock()

    def are_given(self) -> bool:
        """Make sure that the process runs; return whether it does. Where none can be started, it is not tried again."""
        with self._lock:
            if self._helper is None or (self._helper.has_begun and self._helper.has_ended):
                self._helper = _Helper()
                for claim, connection in self._claims.items():
                    self._tell(claim, connection)
            return self._helper.begins()

    def is_due(self) -> bool:
        """Whether it is time for the next sign, where any are given. Starts a process that has ended again."""
        is_due = time.monotonic() >= self._next_beat and self.are_given()
        if is_due:
            self._next_beat = time.monotonic() + BEAT_SECONDS
        return is_due

    def begin(self, claim: Living, connection: Connection) -> None:
        """Give signs of life of a claim, from now on by this connection."""
        with self._lock:
            self._claims[claim] = connection
            self._tell(claim, connection)

    def end(self, claim: Living) -> None:
        """Give no more of them."""
        with self._lock:
            if self._claims.pop(claim, None):
                self._tell(claim, None)

    def _tell(self, claim: Living, connection: Connection | None) -> None:
        words: dict[str, Any] = {"claim" if isinstance(claim, Claim) else "helper": claim}
        if connection:
            # Only a server that has proved who it is gets a password, and it proves that to this process.
            words.update(dsn=connection.dsn, schema=connection.schema, comes_back=connection.verify is None)
        if self._helper:
            self._helper.tell(json.dumps(words))


@lru_cache(maxsize=1)
def signs_of_life() -> SignsOfLife:
    """Return those of this process."""
    return SignsOfLife()


class _Helper:
    """The process beside this one, which ends with it."""

    def __init__(self) -> None:
        #: Whether it has come as far as to read what it is told.
        self.has_begun = False
        self._is_known = threading.Event()
        self._process = self._start()
        if self._process:
            threading.Thread(target=self._watch, args=[self._process], daemon=True).start()

    @property
    def has_ended(self) -> bool:
        """Whether it is not there any more, or never was."""
        return self._process is None or self._process.poll() is not None

    def begins(self) -> bool:
        """Wait until it has begun; return whether it has."""
        return bool(self._process and self._is_known.wait(START_SECONDS) and self.has_begun)

    def tell(self, line: str) -> None:
        """Hand over a line."""
        # One that has ended is found out at the next look.
        with suppress(OSError):
            if self._process and self._process.stdin:
                print(line, file=self._process.stdin, flush=True)

    def _start(self) -> subprocess.Popen[str] | None:
        try:
            return start_module(
                __spec__.name,
                str(os.getpid()),
                # Passwords are not for the process list.
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )
        except (PythonNotFound, OSError):
            return None

    def _watch(self, process: subprocess.Popen[str]) -> None:
        """Hear that it has begun, and wait for its end, so that it leaves no zombie in a QGIS that stays open."""
        if process.stdout:
            self.has_begun = bool(process.stdout.readline())
        self._is_known.set()
        process.wait()


# ------------------------------------------------------------------------------------------- In that process


class _Pulse(Session):
    """A session that gives signs of life of claims in one job database."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        with self.transaction() as transaction:
            transaction.execute("set_up_session", schema=self.connection.schema)
            transaction.execute("wait_briefly_for_locks")

    def give(self, claim: Living) -> None:
        """Give a sign of life of a claim or a helper."""
        with self.transaction() as transaction:
            transaction.execute(STATEMENTS[type(claim)], **claim._asdict())


class Beats:
    """The claims that signs are given of, and the sessions for it."""

    def __init__(self) -> None:
        self._claims: dict[Living, tuple[Connection, bool]] = {}
        self._sessions: dict[Connection, _Pulse] = {}

    def take(self, words: dict[str, Any]) -> None:
        """Begin with a claim, or end with it."""
        claim: Living = Claim(*words["claim"]) if "claim" in words else Helper(*words["helper"])
        if "dsn" in words:
            connection = Connection(words["dsn"], words["schema"])
            self._claims[claim] = connection, words["comes_back"]
            # A session of an earlier claim may have been lost since.
            self._give(claim, connection)
            self._connect(connection)
        else:
            self._claims.pop(claim, None)

    def give(self) -> None:
        """Give a sign of each claim, and end sessions that none has needed since the last one."""
        wanted = {connection for connection, _ in self._claims.values()}
        for connection in set(self._sessions) - wanted:
            self._sessions.pop(connection).close()
        for claim, (connection, comes_back) in self._claims.items():
            if comes_back:
                self._connect(connection)
            self._give(claim, connection)

    def _give(self, claim: Living, connection: Connection) -> None:
        """Give a sign of a claim where there is a session for it."""
        if connection in self._sessions:
            try:
                self._sessions[connection].give(claim)
            except JobsError:
                # Whatever it is, the next beat tries again, in another session.
                self._sessions.pop(connection).close()

    def _connect(self, connection: Connection) -> None:
        # Whatever is in the way, the next beat tries again.
        with suppress(JobsError):
            if connection not in self._sessions:
                self._sessions[connection] = _Pulse(connection)


def is_running(process_id: int) -> bool:
    """Whether a process is there and not stopped. On Windows, where no signal stops one, always."""
    if sys.platform == "win32":
        return True
    try:
        stat = Path(f"/proc/{process_id}/stat")
        if stat.exists():
            # The name before the state may hold anything.
            return stat.read_text(encoding="utf-8", errors="replace").rpartition(") ")[2][:1] not in STOPPED_STATES
        asked = subprocess.run(  # nosec B603 B607
            ["ps", "-o", "state=", "-p", str(process_id)], capture_output=True, text=True, check=False
        )
    except OSError:
        return False
    return asked.stdout.strip()[:1] not in {"", *STOPPED_STATES}


def main(process_id: int) -> None:
    """Give signs of life until the parent has ended, which ends its side of the pipe."""
    # Ctrl+C and a service's stop are for the parent, which may need a moment to hand its job back.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    words: queue.Queue[str] = queue.Queue()
    threading.Thread(target=_read, args=[words], daemon=True).start()
    print("ready", flush=True)
    beats, next_beat = Beats(), time.monotonic() + BEAT_SECONDS
    while True:
        with suppress(queue.Empty):
            beats.take(json.loads(words.get(timeout=max(0.0, next_beat - time.monotonic()))))
        if time.monotonic() >= next_beat:
            if is_running(process_id):
                beats.give()
            next_beat = time.monotonic() + BEAT_SECONDS


def _read(words: queue.Queue[str]) -> None:
    """Pass on what the parent says, and end this process as soon as the parent has ended."""
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    while line := sys.stdin.readline():
        words.put(line)
    # The main thread may be waiting for a database that is out of reach.
    os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
