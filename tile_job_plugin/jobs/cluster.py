"""A private Postgres cluster in a folder of its own: made, started and stopped."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess  # nosec B404
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tile_job_plugin.jobs.driver import make_dsn
from tile_job_plugin.jobs.errors import FolderNotMade, FolderNotReachable, FolderTaken, JobsError, LocalDatabaseFailed
from tile_job_plugin.jobs.file_lock import locked
from tile_job_plugin.jobs.owner import owner_of
from tile_job_plugin.jobs.postgres_programs import find_programs
from tile_job_plugin.jobs.processes import background_options
from tile_job_plugin.jobs.session import Connection, Session

HOST = "127.0.0.1"
USER = "tile_jobs"
DATABASE = "tile_jobs"
#: Postgres' options besides the port, which is chosen at each start: loopback only, no socket file, and no data in
#: the log.
OPTIONS = f"-c listen_addresses={HOST} -c unix_socket_directories= -c log_min_error_statement=panic"
#: Seconds until a start, or another process' start, counts as failed.
PATIENCE = 60
#: How much of the end of what Postgres says an error shows, in characters.
SHOWN = 2000


class Cluster:
    """The cluster in *folder*: `data` is Postgres' own, the rest says how to reach it and who uses it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.data = self.folder / "data"
        self.log = self.folder / "postgres.log"
        self._password = self.folder / "password"
        self._last_used = self.folder / "last_used"
        self._last_port = self.folder / "last_port"
        self.owner = owner_of(self.folder)

    def ensure(self) -> Connection:
        """Make and start the cluster where needed. Any number of processes may do this at once."""
        try:
            self._prepare_folder()
            with self.lock():
                self.owner.write(self._last_used, f"process {os.getpid()}\n")
                if not self.data.exists():
                    self._make()
                if not self.is_running():
                    self._start()
                with Session(self.connection("postgres")) as session:
                    session.ensure_database(DATABASE)
        except OSError as error:
            raise LocalDatabaseFailed(self.folder, str(error)) from error
        return self.connection()

    def connection(self, database: str = DATABASE) -> Connection:
        """Tell how to log in; the cluster must run."""
        password = self._password.read_text(encoding="utf-8").strip()
        dsn = make_dsn(host=HOST, port=self._port(), dbname=database, user=USER, password=password)
        return Connection(dsn, name="local database")

    def is_running(self) -> bool:
        """Whether the cluster answers: its password is proof that no other server has taken its port."""
        try:
            Session(self.connection("postgres")).close()
        except (JobsError, OSError, ValueError, IndexError):
            return False
        return True

    def stop(self) -> None:
        """End all sessions and stop, if it runs. The caller holds the lock, where others may use the cluster."""
        if self.is_running():
            self._run("pg_ctl", "stop", "-w", "-m", "fast", "-t", str(PATIENCE), "-D", str(self.data))

    def last_used(self) -> float:
        """When a process last asked for the cluster, in seconds since 1970."""
        return self._last_used.stat().st_mtime

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Keep other processes from making, starting or stopping the cluster."""
        path = self.folder / "lock"
        if not path.exists():
            self.owner.write(path, "")
        with locked(path, 2 * PATIENCE):
            yield

    def _prepare_folder(self) -> None:
        try:
            if self.folder.exists() and not (self.folder / "lock").exists() and any(self.folder.iterdir()):
                raise FolderTaken(self.folder)
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FolderNotMade(self.folder, str(error.strerror)) from error
        self.owner.give(self.folder)
        if not self.owner.can_reach(self.folder):
            raise FolderNotReachable(self.folder, str(self.owner))

    def _make(self) -> None:
        """Make the data beside its final name, so that a run that is killed leaves no half cluster."""
        unfinished = self.folder / "data.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        self.owner.write(self._password, secrets.token_urlsafe(24) + "\n")
        self._run(
            "initdb",
            f"--pgdata={unfinished}",
            f"--username={USER}",
            f"--pwfile={self._password}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
        )
        unfinished.rename(self.data)

    def _start(self) -> None:
        port = self._free_port()
        options = f"{OPTIONS} -p {port}"
        start = ("start", "-w", "-t", str(PATIENCE), "-D", str(self.data), "-l", str(self.log), "-o", options)
        self._run("pg_ctl", *start)
        self.owner.write(self._last_port, f"{port}\n")

    def _free_port(self) -> int:
        """Give the last port if it is free, else another one."""
        with suppress(OSError, ValueError):
            return _bound_port(int(self._last_port.read_text(encoding="utf-8")))
        return _bound_port(0)

    def _port(self) -> int:
        # As bytes: another line is the folder, which Windows writes in a code page of its own.
        return int((self.data / "postmaster.pid").read_bytes().splitlines()[3])

    def _run(self, program: str, *arguments: str) -> None:
        version = self.data / "PG_VERSION"
        programs = find_programs(int(version.read_text(encoding="utf-8")) if version.exists() else None)
        log_length = self.log.stat().st_size if self.log.exists() else 0
        # A file, not a pipe: Postgres would keep a pipe open, and whoever waits for its end would wait for ever.
        with tempfile.TemporaryFile() as output:
            done = subprocess.run(  # nosec B603
                [programs.path(program), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=self.folder,
                env=_environment(),
                check=False,
                **background_options(),
                **self.owner.process_options,
            )
            output.seek(0)
            said = output.read()
        if done.returncode:
            raise LocalDatabaseFailed(self.folder, _words(said + self._log_after(log_length)))

    def _log_after(self, length: int) -> bytes:
        return self.log.read_bytes()[length:] if self.log.exists() else b""


def _words(output: bytes) -> str:
    return output.decode(errors="replace").strip()[-SHOWN:]


def _bound_port(port: int) -> int:
    with socket.create_server((HOST, port)) as server:
        return int(server.getsockname()[1])


def _environment() -> dict[str, str]:
    """Give the present environment without what would point Postgres elsewhere, or to a language that it lacks."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
    return {**kept, "LC_ALL": "C"}
