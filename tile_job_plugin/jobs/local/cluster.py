"""A private Postgres cluster in a folder of its own: made, started and stopped."""

from __future__ import annotations

import os
import shutil
import subprocess  # nosec B404
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Callable

from tile_job_plugin.file_lock import locked
from tile_job_plugin.jobs.driver import make_dsn
from tile_job_plugin.jobs.errors import (
    FolderNotMade,
    FolderNotReachable,
    FolderTaken,
    JobsError,
    LocalDatabaseFailed,
    LoginRefused,
)
from tile_job_plugin.jobs.local.cluster_access import DATABASE, SUPERUSER, USER, Access, access_to
from tile_job_plugin.jobs.local.cluster_session import ensure_database, set_database_up
from tile_job_plugin.jobs.local.owner import Owner, owner_of
from tile_job_plugin.jobs.local.postgres_programs import find_programs
from tile_job_plugin.jobs.session import Connection, Session
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.system import background_options

#: Postgres' option beside where it listens: no data in the log.
OPTIONS = "-c log_min_error_statement=panic"
#: Seconds until a start, or another process' start, counts as failed.
PATIENCE = 60
#: How much of the end of what Postgres says an error shows, in characters.
SHOWN = 2000
#: Is told what takes time.
Tell = Callable[[Message], None]


def tell_nobody(_: Message) -> None:
    """Say nothing, where nobody waits."""


class Cluster:
    """The cluster in *folder*: `data` is Postgres' own, the rest says how to reach it and who uses it."""

    def __init__(self, folder: Path, access: Callable[[Path, Owner], Access] = access_to) -> None:
        self.folder = folder.absolute()
        self.data = self.folder / "data"
        self.log = self.folder / "postgres.log"
        self._last_used = self.folder / "last_used"
        #: There once jobs have their own role, which is no superuser.
        self._set_up_mark = self.data / "tile_jobs_set_up"
        self.owner = owner_of(self.folder)
        self._access = access(self.folder, self.owner)

    def ensure(self, tell: Tell = tell_nobody) -> Connection:
        """Make, upgrade and start the cluster where needed. Any number of processes may do this at once."""
        try:
            self._prepare_folder()
            with self.lock():
                self.owner.write(self._last_used, f"process {os.getpid()}\n")
                self._bring_up(tell)
            return self.connection()
        except OSError as error:
            raise LocalDatabaseFailed(self.folder, str(error)) from error

    def is_made(self) -> bool:
        """Whether there is a cluster that needs at most to be started."""
        return self._set_up_mark.exists()

    def connection(self) -> Connection:
        """Return how jobs log in; the cluster must run."""
        return self._connection_as(USER, DATABASE, self._access.verify)

    def is_running(self) -> bool:
        """Whether the cluster answers, and no other server in its place."""
        try:
            Session(self.connection()).close()
        except (JobsError, OSError, ValueError, IndexError):
            return False
        return True

    def stop(self) -> None:
        """End all sessions and stop, if it runs. The caller holds the lock, where others may use the cluster."""
        if self.data.exists() and self._call("pg_ctl", "status", "-D", str(self.data)).returncode == 0:
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

    def _bring_up(self, tell: Tell) -> None:
        """Take each step that is still to be taken."""
        if not self.data.exists():
            making = QT_TRANSLATE_NOOP(
                "TileJobs", "Creating the local job database in {folder}. This is needed once and takes some seconds."
            )
            tell(Message(making, folder=self.folder))
            self._make()
        if not self.is_made():
            tell(Message(QT_TRANSLATE_NOOP("TileJobs", "Setting up access to the local job database.")))
            self._set_up()
        if not self.is_running():
            tell(Message(QT_TRANSLATE_NOOP("TileJobs", "Starting the local job database.")))
            self._start()

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
        self._run(
            "initdb",
            f"--pgdata={unfinished}",
            f"--username={SUPERUSER}",
            "--encoding=UTF8",
            "--locale=C",
            *self._access.prepare_new(),
        )
        unfinished.rename(self.data)

    def _set_up(self) -> None:
        """Give jobs a database and a role of their own, in a new cluster or in one that an earlier release made.

        Earlier releases had jobs log in as a superuser, by a password that stood in QGIS' settings.
        """
        self.stop()
        password = self._access.begin_setup()
        self._let_in(self._access.setup_rules + self._access.rules)
        self._start()
        # A set-up that was killed after this has taken the superuser's password from him.
        with suppress(LoginRefused):
            with Session(self._connection_as(SUPERUSER, "postgres")) as session:
                ensure_database(session, DATABASE)
            with Session(self._connection_as(SUPERUSER, DATABASE)) as session:
                set_database_up(session, password)
        self.stop()
        self._let_in(self._access.rules)
        self.owner.write(self._set_up_mark, "")
        self._access.end_setup()

    def _let_in(self, rules: str) -> None:
        self.owner.write(self.data / "pg_hba.conf", rules)
        self.owner.write(self.data / "pg_ident.conf", self._access.user_map)

    def _connection_as(self, user: str, database: str, verify: Callable[[], None] | None = None) -> Connection:
        options = {**self._access.options(user), "dbname": database}
        return Connection(make_dsn(**options), name="local database", verify=verify)

    def _start(self) -> None:
        options = f"{OPTIONS} {self._access.server_options()}"
        self._run(
            "pg_ctl", "start", "-w", "-t", str(PATIENCE), "-D", str(self.data), "-l", str(self.log), "-o", options
        )

    def _run(self, program: str, *arguments: str) -> None:
        log_length = self.log.stat().st_size if self.log.exists() else 0
        done = self._call(program, *arguments)
        if done.returncode:
            raise LocalDatabaseFailed(self.folder, _words(done.stdout + self._log_after(log_length)))

    def _call(self, program: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        version = self.data / "PG_VERSION"
        programs = find_programs(int(version.read_text(encoding="utf-8")) if version.exists() else None)
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
            return subprocess.CompletedProcess(done.args, done.returncode, output.read())

    def _log_after(self, length: int) -> bytes:
        return self.log.read_bytes()[length:] if self.log.exists() else b""


def _words(output: bytes) -> str:
    return output.decode(errors="replace").strip()[-SHOWN:]


def _environment() -> dict[str, str]:
    """Return the present environment without what would point Postgres elsewhere, or to a language that it lacks."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
    return {**kept, "LC_ALL": "C"}
