"""Asks a job database something in a thread, so that no window waits for a server."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.widgets.database_thread import ask_database


class DatabaseAnswer(QObject):
    """Gives the answer to what was asked last."""

    #: What was asked for, or an error; None where the database is not made yet.
    answered = pyqtSignal(object)
    _delivered = pyqtSignal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._delivered.connect(self._take)

    def ask(self, connection: str, schema: str, work: Callable[[JobDatabase], Any]) -> None:
        """Have *work* done in a thread; the answer to what was asked before is dropped."""
        self.drop()
        ask_database(connection, schema, partial(_done, work), partial(self._delivered.emit, self._number))

    def drop(self) -> None:
        """Drop the answer to what was asked before."""
        self._number += 1

    def _take(self, number: int, answer: object) -> None:
        if number == self._number:
            self.answered.emit(answer)


def _done(work: Callable[[JobDatabase], Any], connection: Connection) -> Any:
    with JobDatabase(connection) as database:
        return work(database)
