"""The driver for Postgres: psycopg2, which QGIS brings, or psycopg 3 where only that is there.

Here is all in which the two differ; a session is used alike with both.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["SQL", "Error", "Identifier", "InsufficientPrivilege", "copy_in", "make_dsn", "open_session", "parse_dsn"]

if sys.platform == "win32":
    # Python does not look for the driver's libraries on PATH, unless it is told to: in QGIS by QGIS, elsewhere here.
    for folder in map(Path, os.environ.get("PATH", "").split(os.pathsep)):
        if folder.is_absolute() and folder.is_dir():
            os.add_dll_directory(str(folder))

try:
    import psycopg2
    from psycopg2 import Error
    from psycopg2.errors import InsufficientPrivilege
    from psycopg2.extensions import make_dsn, parse_dsn
    from psycopg2.sql import SQL, Identifier

    def open_session(dsn: str) -> Any:
        """Connect by libpq's connection string; transactions read what is committed. Raises Error."""
        session = psycopg2.connect(dsn)
        session.set_session(isolation_level="READ COMMITTED")
        return session

    def copy_in(cursor: Any, statement: str, texts: Iterator[bytes]) -> None:
        """Run a COPY from standard input, which reads *texts*. Raises Error, also for what *texts* raises."""
        cursor.copy_expert(statement, _Texts(texts))

    class _Texts:
        """What psycopg2 reads, as it asks for it: a part at a time, however long."""

        def __init__(self, texts: Iterator[bytes]) -> None:
            self._texts = texts
            self._rest = b""

        def read(self, size: int) -> bytes:
            """Return at most *size* bytes; none at the end."""
            self._rest = self._rest or next(self._texts, b"")
            part, self._rest = self._rest[:size], self._rest[size:]
            return part

except ImportError:
    try:
        import psycopg
    except ImportError as error:
        raise ImportError(
            "Tile Jobs needs psycopg2 to reach PostgreSQL, and QGIS' Python does not have it. Install it for that "
            "Python: on Debian and Ubuntu the package python3-psycopg2, elsewhere psycopg2-binary by pip."
        ) from error
    from psycopg import Error  # type: ignore[assignment]
    from psycopg.conninfo import conninfo_to_dict as parse_dsn  # type: ignore[assignment]
    from psycopg.conninfo import make_conninfo as make_dsn  # type: ignore[no-redef]
    from psycopg.errors import InsufficientPrivilege  # type: ignore[assignment]
    from psycopg.sql import SQL, Identifier  # type: ignore[assignment]

    def open_session(dsn: str) -> Any:
        """Connect by libpq's connection string; transactions read what is committed. Raises Error."""
        # Its cursors put values into statements as psycopg2's do, so that the same statements run with both.
        try:
            session = psycopg.connect(dsn, cursor_factory=psycopg.ClientCursor)
        except psycopg.Error as error:
            # It would stay open at the server as long as somebody keeps the error.
            if error.pgconn:
                error.pgconn.finish()
            raise
        session.isolation_level = psycopg.IsolationLevel.READ_COMMITTED
        return session

    def copy_in(cursor: Any, statement: str, texts: Iterator[bytes]) -> None:
        """Run a COPY from standard input, which reads *texts*. Raises Error, also for what *texts* raises."""
        with cursor.copy(statement) as copy:
            for text in texts:
                copy.write(text)
