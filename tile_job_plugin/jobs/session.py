"""A session with a Postgres database: how it is opened, and what every use of it has in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Callable

from tile_job_plugin.jobs.copy_text import ROWS_AT_ONCE, Source, copy_text
from tile_job_plugin.jobs.driver import (
    SQL,
    Error,
    Identifier,
    InsufficientPrivilege,
    copy_in,
    make_dsn,
    open_session,
    parse_dsn,
)
from tile_job_plugin.jobs.errors import (
    AccessDenied,
    ConnectionLost,
    DatabaseOutOfRoom,
    DatabaseRefused,
    DatabaseUnreachable,
    JobsError,
    LockNotObtained,
    LoginRefused,
    RefusedForNow,
    UnstorableText,
)
from tile_job_plugin.jobs.path_map import PathMap
from tile_job_plugin.jobs.statements import STATEMENTS
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.text import is_storable

#: libpq's options where the connection does not say otherwise. A server that is gone is found within a minute.
DEFAULT_OPTIONS = {
    "connect_timeout": "10",
    "application_name": "Tile Jobs",
    "keepalives": "1",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "60000",
}

#: Postgres' codes of refusals that may pass, with what to do where they come again and again.
PASSING = {
    "40001": QT_TRANSLATE_NOOP(
        "TileJobs", "Other transactions were always faster: try again when there is less going on."
    ),
    "40P01": QT_TRANSLATE_NOOP(
        "TileJobs", "Other transactions stood always in the way: try again when there is less going on."
    ),
    "57014": QT_TRANSLATE_NOOP(
        "TileJobs", "Raise the server's statement_timeout for this user, or see who cancels its statements."
    ),
}
LOCK_NOT_AVAILABLE = "55P03"
#: Those of a server without room: for nothing, on its disk, in its memory; and of a disk with errors.
NO_ROOM = frozenset({"53000", "53100", "53200", "58030"})


@dataclass(frozen=True)
class Connection:
    """Where a job database is, and how to log in there."""

    #: libpq's connection string; may hold a password.
    dsn: str = field(repr=False)
    schema: str = "tile_jobs"
    #: The name of QGIS' connection.
    name: str = ""
    #: Makes sure that the server is the one that is meant, before it gets a password. Raises OSError or ValueError.
    verify: Callable[[], None] | None = field(default=None, repr=False, compare=False)
    #: Starts a database that is this program's own again, should it have stopped, and tells where it is then.
    renew: Callable[[], Connection] | None = field(default=None, repr=False, compare=False)
    #: Where paths that other computers have written lead here.
    paths: PathMap = field(default_factory=PathMap)

    @property
    def options(self) -> dict[str, str]:
        """libpq's options."""
        return dict(parse_dsn(self.dsn))

    @property
    def place(self) -> str:
        """The connection in words, without its secrets."""
        options = self.options
        shown = [f"{key} {options[key]}" for key in ("service", "host", "port", "dbname") if options.get(key)]
        return f"connection '{self.name}' ({', '.join(shown)})"


def connect(connection: Connection) -> Any:
    """Open a session of the driver; text is UTF-8. Raises LoginRefused or DatabaseUnreachable."""
    if connection.verify:
        try:
            connection.verify()
        except (OSError, ValueError) as error:
            raise DatabaseUnreachable(connection.place, str(error)) from error
    options = {**DEFAULT_OPTIONS, **connection.options, "client_encoding": "utf8"}
    try:
        return open_session(make_dsn(**options))
    except Error as error:
        # The driver's own error stays out of the traceback: it may repeat the connection string.
        raise _connect_error(connection, str(error)) from None


def _connect_error(connection: Connection, words: str) -> JobsError:
    # libpq gives no error code here, and a server that speaks another language is quoted as it is.
    if "password authentication failed" in words or "no password supplied" in words:
        return LoginRefused(connection.place)
    password = connection.options.get("password")
    if password and password in words:
        hidden = QT_TRANSLATE_NOOP("TileJobs", "the reason holds the password, and is not shown")
        return DatabaseUnreachable(connection.place, Message(hidden))
    return DatabaseUnreachable(connection.place, " ".join(words.split()).rstrip("."))


#: What a statement gives, by the names of its columns.
Row = dict[str, Any]


class Transaction:
    """Named statements within one transaction."""

    def __init__(self, cursor: Any, paths: PathMap) -> None:
        self._cursor = cursor
        #: Tells where paths lead that are read.
        self.paths = paths

    def execute(self, statement: str, /, **values: Any) -> None:
        """Run a statement."""
        for value in values.values():
            _check_text(value)
        self._cursor.execute(STATEMENTS[statement], values)

    def copy(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """Insert rows by a statement that reads them from standard input; few of them are held at once."""
        source = Source(copy_text(rows))
        try:
            copy_in(self._cursor, STATEMENTS[statement], source)
        except Error as error:
            raise source.error or error from None

    def rows(self, statement: str, /, **values: Any) -> list[Row]:
        """Return every row that a statement gives."""
        return list(self.each(statement, **values))

    def each(self, statement: str, /, **values: Any) -> Iterator[Row]:
        """Yield the rows that a statement gives, before the next statement; few are held as Python's at a time."""
        self.execute(statement, **values)
        names = [column[0] for column in self._cursor.description]
        while some := self._cursor.fetchmany(ROWS_AT_ONCE):
            yield from (dict(zip(names, row)) for row in some)

    def row(self, statement: str, /, **values: Any) -> Row | None:
        """Return the first row, or None."""
        rows = self.rows(statement, **values)
        return rows[0] if rows else None

    def column(self, statement: str, /, **values: Any) -> list[Any]:
        """Return the values of a statement that gives one column."""
        self.execute(statement, **values)
        return [value for (value,) in self._cursor.fetchall()]

    def value(self, statement: str, /, **values: Any) -> Any:
        """Return the value of a statement that gives one, or None."""
        column = self.column(statement, **values)
        return column[0] if column else None

    def roll_back(self) -> None:
        """Undo what the transaction did so far."""
        self._cursor.connection.rollback()

    def script(self, text: str) -> None:
        """Run a whole file of statements."""
        self._cursor.execute(text)

    def create(self, statement: str, name: str) -> None:
        """Run a statement that makes something with a name."""
        _check_text(name)
        self._cursor.execute(SQL(STATEMENTS[statement]).format(name=Identifier(name)))


def _check_text(value: Any) -> None:
    """Refuse what Postgres can't hold before the driver does so in its own words."""
    if isinstance(value, str):
        if not is_storable(value):
            raise UnstorableText(value)
    elif isinstance(value, (list, tuple)):
        for item in value:
            _check_text(item)


class Session:
    """One session with a database of Postgres. Not for several threads at once."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.driver = connect(connection)

    def close(self) -> None:
        """End the session, and with it every lock that it holds."""
        self.driver.close()

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def create(self, statement: str, name: str) -> None:
        """Run a statement that makes something with a name, and that must stand outside any transaction."""
        self.driver.autocommit = True
        with self.transaction() as transaction:
            transaction.create(statement, name)
        self.driver.autocommit = False

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Begin a transaction, which ends with the block, or is rolled back where that raises. Raises JobsError."""
        try:
            with self.driver.cursor() as cursor:
                yield Transaction(cursor, self.connection.paths)
            self.driver.commit()
        except Error as error:
            self._roll_back()
            raise self._translated(error) from error
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        # A lost session has nothing left to roll back, and says so with an error.
        with suppress(Error):
            self.driver.rollback()

    def _translated(self, error: Error) -> JobsError:
        place = self.connection.place
        reason = (error.diag.message_primary or str(error)).strip()
        if self.driver.closed:
            return ConnectionLost(place)
        if isinstance(error, InsufficientPrivilege):
            return AccessDenied(place, reason)
        if error.diag.sqlstate in NO_ROOM:
            return DatabaseOutOfRoom(place, reason)
        if error.diag.sqlstate == LOCK_NOT_AVAILABLE:
            return LockNotObtained(place, reason)
        if error.diag.sqlstate in PASSING:
            return RefusedForNow(place, reason, PASSING[error.diag.sqlstate])
        return DatabaseRefused(place, reason)
