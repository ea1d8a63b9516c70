"""How a local database is reached, and who is let in: by a socket file in a private folder or, on Windows, by TCP."""

from __future__ import annotations

import hashlib
import os
import secrets
import shlex
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from tile_job_plugin.jobs.local.owner import Owner
from tile_job_plugin.jobs.local.server_proof import prove_server

#: The role that jobs use. It owns its database and has no rights beyond that.
USER = "tile_jobs_user"
#: The role that the cluster is made with, a superuser. Nobody is let in by it, except while the cluster is set up.
SUPERUSER = "tile_jobs"
DATABASE = "tile_jobs"
HOST = "127.0.0.1"
#: The longest path of a socket file, in bytes: 103 on macOS, a few more elsewhere.
LONGEST_SOCKET = 103
#: The port that names the socket file.
SOCKET_PORT = 5432


class Access(Protocol):
    """How a cluster is reached."""

    #: Rules of pg_hba.conf.
    rules: str
    #: More rules, for as long as the cluster is set up.
    setup_rules: str
    #: Lines of pg_ident.conf.
    user_map: str

    def prepare_new(self) -> list[str]:
        """Get ready for a cluster that is about to be made, and return options of `initdb`."""

    def begin_setup(self) -> str | None:
        """Return the password that jobs will have, or None where they need none."""

    def end_setup(self) -> None:
        """Forget what only the set-up needed."""

    def server_options(self) -> str:
        """Return Postgres' options for a start, as `pg_ctl` takes them."""

    def options(self, user: str) -> dict[str, str]:
        """Return libpq's options for a role of the running server."""

    def verify(self) -> None:
        """Make sure that the server is this cluster's own. Raises OSError or ValueError."""


class SocketAccess:
    """A socket file that only the database's owner and root can reach.

    Postgres asks the system which user calls, so that there is no password; nobody else can put a server in its place.
    """

    def __init__(self, folder: Path, owner: Owner) -> None:
        self._folder = folder
        self._owner = owner
        self.rules = f"local {DATABASE} {USER} peer map=jobs\n"
        self.setup_rules = f"local all {SUPERUSER} peer map=setup\n"
        names = dict.fromkeys([owner.name, "root"])
        self.user_map = "".join(
            f'{name} "{system_user}" {role}\n'
            for name, role in (("jobs", USER), ("setup", SUPERUSER))
            for system_user in names
        )

    def prepare_new(self) -> list[str]:
        """Return options of `initdb`."""
        return ["--auth-local=peer", "--auth-host=reject"]

    def begin_setup(self) -> None:
        """Return None: there is no password."""

    def end_setup(self) -> None:
        """Forget the password that earlier releases used."""
        for name in ("password", "last_port"):
            (self._folder / name).unlink(missing_ok=True)

    def server_options(self) -> str:
        """Return Postgres' options: it listens on the socket file only."""
        # A list with commas; a name in double quotes may hold anything.
        quoted = '"{}"'.format(str(self._socket_folder()).replace('"', '""'))
        return f"-c listen_addresses= -p {SOCKET_PORT} -c {shlex.quote(f'unix_socket_directories={quoted}')}"

    def options(self, user: str) -> dict[str, str]:
        """Return libpq's options; there is no password."""
        return {"host": str(self._socket_folder()), "port": str(SOCKET_PORT), "user": user}

    def verify(self) -> None:
        """Make sure that nobody else can have put a server there. Raises OSError."""
        self._socket_folder()

    def _socket_folder(self) -> Path:
        """Return the cluster's own folder or, where its path is too long for a socket, another private one."""
        path = os.fsencode(self._folder / f".s.PGSQL.{SOCKET_PORT}")
        # libpq takes a comma for the border between two hosts.
        if len(path) <= LONGEST_SOCKET and b"," not in path:
            return self._folder
        short = Path("/tmp", f"tile_jobs_{hashlib.sha256(path).hexdigest()[:16]}")  # nosec B108: a private folder
        with suppress(FileExistsError):
            short.mkdir(0o700)
            self._owner.give(short)
        if not self._owner.has_alone(short):
            raise PermissionError(f"others can reach {short}, where the local database's socket would be; remove it")
        return short


class TcpAccess:
    """A port of this computer only, with a password that a server gets after it has proved to know it."""

    def __init__(self, folder: Path, owner: Owner) -> None:
        self._folder = folder
        self._owner = owner
        self._password = folder / "password"
        #: The superuser's, until the cluster is set up.
        self._setup_password = folder / "setup_password"
        self._last_port = folder / "last_port"
        self.rules = f"host {DATABASE} {USER} {HOST}/32 scram-sha-256\n"
        self.setup_rules = f"host all {SUPERUSER} {HOST}/32 scram-sha-256\n"
        self.user_map = ""

    def prepare_new(self) -> list[str]:
        """Write a superuser's password for the set-up, and return options of `initdb`."""
        self._owner.write(self._setup_password, secrets.token_urlsafe(24) + "\n")
        return ["--auth=scram-sha-256", f"--pwfile={self._setup_password}"]

    def begin_setup(self) -> str:
        """Return a new password for jobs; the one that earlier releases used is the superuser's."""
        if not self._setup_password.exists():
            self._password.replace(self._setup_password)
        if not self._password.exists():
            self._owner.write(self._password, secrets.token_urlsafe(24) + "\n")
        return _read(self._password)

    def end_setup(self) -> None:
        """Forget the superuser's password."""
        self._setup_password.unlink(missing_ok=True)

    def server_options(self) -> str:
        """Return Postgres' options: the last port if it is free, otherwise another one."""
        port = self._free_port()
        self._owner.write(self._last_port, f"{port}\n")
        return f"-c listen_addresses={HOST} -p {port} -c unix_socket_directories="

    def options(self, user: str) -> dict[str, str]:
        """Return libpq's options with the role's password; the cluster must run."""
        password = _read(self._setup_password if user == SUPERUSER else self._password)
        return {"host": HOST, "port": str(self._port()), "user": user, "password": password}

    def verify(self) -> None:
        """Make sure that the server on the port knows the password. Raises OSError or ValueError."""
        prove_server(HOST, self._port(), USER, DATABASE, _read(self._password))

    def _free_port(self) -> int:
        with suppress(OSError, ValueError):
            return _bound_port(int(_read(self._last_port)))
        return _bound_port(0)

    def _port(self) -> int:
        # As bytes: another line is the folder, which Windows writes in a code page of its own.
        return int((self._folder / "data" / "postmaster.pid").read_bytes().splitlines()[3])


def access_to(folder: Path, owner: Owner) -> Access:
    """Return how the cluster in *folder* is reached on this system."""
    return TcpAccess(folder, owner) if sys.platform == "win32" else SocketAccess(folder, owner)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip()


def _bound_port(port: int) -> int:
    with socket.create_server((HOST, port)) as server:
        return int(server.getsockname()[1])
