"""The job database: its session, which comes back where it is lost, and its schema, which opening brings up to date."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Callable, TypeVar

from tile_job_plugin.jobs import upgrade
from tile_job_plugin.jobs.errors import (
    ConnectionLost,
    DatabaseOutOfRoom,
    DatabaseUnreachable,
    JobsError,
    RefusedForNow,
)
from tile_job_plugin.jobs.pooler import refuse_pooled_transactions
from tile_job_plugin.jobs.reconnect import DELAYS, Patience
from tile_job_plugin.jobs.session import Connection, Session, Transaction

#: How often a refused statement is tried again for who has no patience, such as a call over HTTP.
IMPATIENT_TRIES = 2

_Database = TypeVar("_Database", bound="Database")


class Database:
    """One session with a job database, for those who read and write a part of it. Not for several threads at once."""

    def __init__(self, connection: Connection, patience: Patience | None = None) -> None:
        """Open a session; with *patience* it waits where the database is away, now and in methods that are patient."""
        self.connection = connection
        self._patience = patience
        #: The server's process for this session, and when it began.
        self._backend: Mapping[str, Any] | None = None
        self._when_back: list[Callable[[], None]] = []
        self._when_closed: list[Callable[[], None]] = []
        try:
            self._open()
        except (ConnectionLost, DatabaseUnreachable, RefusedForNow) as error:
            self.come_back(error)

    def close(self) -> None:
        """End the session, and with it every lock that it holds."""
        for call in self._when_closed:
            call()
        self._session.close()

    def __enter__(self: _Database) -> _Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Begin a transaction, which ends with the block, or is rolled back where that raises. Raises JobsError."""
        with self._session.transaction() as transaction:
            yield transaction

    def follow(self, when_back: Callable[[], None], when_closed: Callable[[], None]) -> None:
        """Call one whenever another session is there for one that was lost, the other before the last is closed."""
        self._when_back.append(when_back)
        self._when_closed.append(when_closed)

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
        for call in self._when_back:
            call()

    def _open(self) -> None:
        self._session = Session(self.connection)
        try:
            refuse_pooled_transactions(self.connection, self._session.driver)
            self._open_schema()
        except BaseException:
            self._session.close()
            raise

    def _open_schema(self) -> None:
        schema = self.connection.schema
        with self.transaction() as transaction:
            (row,) = transaction.rows("set_up_session", schema=schema)
            if self._backend:
                transaction.execute("end_backend", **self._backend)
            current = upgrade.is_current(transaction, schema)
        self._backend = {name: row[name] for name in ("pid", "backend_start")}
        if not current:
            with self.transaction() as transaction:
                upgrade.upgrade(transaction, schema, self.connection.place)
