"""Asks a job database something in a thread, so that no window waits for a server."""

from __future__ import annotations

import threading
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from tile_job_plugin.errors import TileJobsError
from tile_job_plugin.jobs.connections import Connection, find_existing_connection
from tile_job_plugin.jobs.job_database import JobDatabase


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
        try:
            connect = find_existing_connection(connection, schema)
        except (TileJobsError, OSError) as error:
            self.answered.emit(error)
            return
        if connect is None:
            self.answered.emit(None)
            return
        threading.Thread(target=self._work, args=(self._number, connect, work), daemon=True).start()

    def drop(self) -> None:
        """Drop the answer to what was asked before."""
        self._number += 1

    def _work(self, number: int, connect: Callable[[], Connection], work: Callable[[JobDatabase], Any]) -> None:
        try:
            with JobDatabase(connect()) as database:
                answer: object = work(database)
        except (TileJobsError, OSError) as error:
            answer = error
        self._delivered.emit(number, answer)

    def _take(self, number: int, answer: object) -> None:
        if number == self._number:
            self.answered.emit(answer)
