"""A session with a Postgres database: how it is opened, and what every use of it has in common."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Callable, TypeVar

from tile_job_plugin.jobs.driver import SQL, Error, Identifier, InsufficientPrivilege, make_dsn, open_session, parse_dsn
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
from tile_job_plugin.jobs.reconnect import DELAYS, Patience
from tile_job_plugin.jobs.statements import SCHEMA_FOLDER, STATEMENTS
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
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

#: How often a refused statement is tried again for who has no patience, such as a call over HTTP.
IMPATIENT_TRIES = 2
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
        return DatabaseUnreachable(connection.place, "the reason holds the password, and is not shown")
    return DatabaseUnreachable(connection.place, " ".join(words.split()).rstrip("."))


class Transaction:
    """Named statements within one transaction."""

    def __init__(self, cursor: Any) -> None:
        self._cursor = cursor

    def execute(self, statement: str, /, **values: Any) -> None:
        """Run a statement."""
        for value in values.values():
            _check_text(value)
        self._cursor.execute(STATEMENTS[statement], values)

    def rows(self, statement: str, /, **values: Any) -> list[tuple[Any, ...]]:
        """Every row that the statement gives."""
        self.execute(statement, **values)
        return list(self._cursor.fetchall())

    def row(self, statement: str, /, **values: Any) -> tuple[Any, ...] | None:
        """The first row, or None."""
        rows = self.rows(statement, **values)
        return rows[0] if rows else None

    def column(self, statement: str, /, **values: Any) -> list[Any]:
        """The first value of each row."""
        return [row[0] for row in self.rows(statement, **values)]

    def value(self, statement: str, /, **values: Any) -> Any:
        """The first value of the first row, or None."""
        row = self.row(statement, **values)
        return row[0] if row else None

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


_Session = TypeVar("_Session", bound="Session")


class Session:
    """One session with a database. Not for several threads at once."""

    def __init__(self, connection: Connection, patience: Patience | None = None) -> None:
        """Open a session; with *patience* it waits where the database is away, now and in methods that are patient."""
        self.connection = connection
        self._patience = patience
        try:
            self._open()
        except (ConnectionLost, DatabaseUnreachable, RefusedForNow) as error:
            self.come_back(error)

    def come_back(self, reason: JobsError) -> None:
        """Wait until a session can be opened again. Raises the *reason* without patience, WaitingGivenUp at its end."""
        if self._patience is None:
            raise reason
        self._patience.come_back(reason, self._open_again)

    def wait_to_try_again(self, refused: RefusedForNow, tries: int) -> None:
        """Wait after so many *tries* that were refused. Raises *refused* where no more are worth it.

        A database without room is waited for like one that is away.
        """
        if isinstance(refused, DatabaseOutOfRoom):
            if self._patience is None:
                raise refused
            self._patience.wait(refused, tries)
        elif tries > len(DELAYS) or (self._patience is None and tries > IMPATIENT_TRIES):
            raise refused
        elif self._patience is None:
            time.sleep(DELAYS[tries - 1])
        else:
            self._patience.wait(refused, tries, is_told=tries > 1)

    def go_on(self) -> None:
        """Tell that what was waited for is over."""
        if self._patience:
            self._patience.tell(None)

    def be_patient(self, patience: Patience) -> None:
        """From now on wait where the database is away."""
        self._patience = patience

    def _open_again(self) -> None:
        if self.connection.renew:
            self.connection = self.connection.renew()
        self._open()

    def _open(self) -> None:
        self._driver = connect(self.connection)

    def close(self) -> None:
        """End the session, and with it every lock that it holds."""
        self._driver.close()

    def __enter__(self: _Session) -> _Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def other_session_count(self) -> int:
        """How many other clients have a session with the cluster."""
        with self._transaction() as transaction:
            return int(transaction.value("other_session_count"))

    def begin_idle_watch(self) -> bool:
        """Become the one session that watches over the use of a local database; False where another one does."""
        with self._transaction() as transaction:
            return bool(transaction.value("begin_idle_watch"))

    def has_idle_watch(self) -> bool:
        """Whether a session watches over the use of a local database."""
        with self._transaction() as transaction:
            return bool(transaction.value("has_idle_watch"))

    def ensure_database(self, name: str) -> None:
        """Make a database if it is missing."""
        with self._transaction() as transaction:
            exists = transaction.value("has_database", name=name)
        if not exists:
            self._driver.autocommit = True
            with self._transaction() as transaction:
                transaction.create("create_database", name)
            self._driver.autocommit = False

    def set_local_database_up(self, password: str | None) -> None:
        """Give a local database to the role that jobs use; for the superuser."""
        with self._transaction() as transaction:
            transaction.script((SCHEMA_FOLDER / "local_database.sql").read_text(encoding="utf-8"))
            transaction.execute("set_local_password", password=password)

    @contextmanager
    def _transaction(self) -> Iterator[Transaction]:
        try:
            with self._driver.cursor() as cursor:
                yield Transaction(cursor)
            self._driver.commit()
        except Error as error:
            self._roll_back()
            raise self._translated(error) from error
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        # A lost session has nothing left to roll back, and says so with an error.
        with suppress(Error):
            self._driver.rollback()

    def _translated(self, error: Error) -> JobsError:
        place = self.connection.place
        reason = (error.diag.message_primary or str(error)).strip()
        if self._driver.closed:
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
