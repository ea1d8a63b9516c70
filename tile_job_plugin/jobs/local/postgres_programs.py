"""Finds the programs of a Postgres installation."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess  # nosec B404
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tile_job_plugin.jobs.errors import PostgresNotFound

#: Where packages and installers put the programs, besides PATH.
USUAL_FOLDERS = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
)
_SUFFIX = ".exe" if sys.platform == "win32" else ""


@dataclass(frozen=True, order=True)
class PostgresPrograms:
    """The programs of one installation."""

    #: The major version, such as 15.
    version: int
    folder: Path

    def path(self, program: str) -> str:
        """Return the path of `initdb` or `pg_ctl`."""
        return str(self.folder / f"{program}{_SUFFIX}")


def find_programs(version: int | None = None) -> PostgresPrograms:
    """Find the newest installation, or the one with the version that a database was made with."""
    found = [programs for programs in _installed() if version in (None, programs.version)]
    if not found:
        raise PostgresNotFound(version)
    return max(found)


def _installed() -> Iterator[PostgresPrograms]:
    for folder in dict.fromkeys(_folders()):
        if all((folder / f"{name}{_SUFFIX}").is_file() for name in ("initdb", "pg_ctl", "postgres")):
            yield PostgresPrograms(_version(folder), folder)


def _folders() -> Iterator[Path]:
    on_path = shutil.which("pg_ctl")
    if on_path:
        yield Path(on_path).resolve().parent
    for pattern in USUAL_FOLDERS:
        yield from Path("/").glob(pattern[1:])
    if sys.platform == "win32":
        yield from Path(os.environ.get("PROGRAMFILES", "C:/Program Files"), "PostgreSQL").glob("*/bin")
    wheel = importlib.util.find_spec("pgserver")
    if wheel and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin"


def _version(folder: Path) -> int:
    command = [str(folder / f"pg_ctl{_SUFFIX}"), "--version"]
    said = subprocess.run(  # nosec B603
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        # On Windows, where alone this is known, no console shows up.
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    number = re.search(r"\d+", said.stdout)
    return int(number.group()) if number else 0
