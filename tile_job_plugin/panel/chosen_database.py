"""The job database that the panel shows: chosen by the user, remembered, and watched."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from tile_job_plugin.jobs.connections import Connection, find_connection, find_running_connection
from tile_job_plugin.jobs.errors import (
    ConnectionLost,
    DatabaseUnreachable,
    JobsError,
    LocalDatabaseNotMade,
    LocalDatabaseNotRunning,
    MasterPasswordNotGiven,
    NoJobDatabase,
    RefusedForNow,
)
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.panel.reader import Reader
from tile_job_plugin.panel.session_thread import Work

#: QGIS setting: the connection that was chosen last; empty for the local database.
CONNECTION_SETTING = "tile_jobs/panel/connection"
#: Where all that the plugin offers without a further question puts its tables.
SCHEMA = "tile_jobs"
#: Milliseconds between two looks, while the panel can be seen and while it can't.
POLL_SEEN, POLL_HIDDEN = 2_000, 15_000
#: What may be over at the next look. Others wait for the user: a server may lock whoever tries a wrong password often.
PASSING = (
    *(ConnectionLost, DatabaseUnreachable, RefusedForNow, NoJobDatabase),
    *(LocalDatabaseNotMade, LocalDatabaseNotRunning, MasterPasswordNotGiven),
)


class ChosenDatabase(QObject):
    """Which job database the pages of the panel show, and what reads and changes it."""

    #: The user has chosen another one.
    chosen = pyqtSignal()
    #: Another one was chosen, or it is there again: all that was read is void.
    renewed = pyqtSignal()
    #: It is time to look for news.
    due = pyqtSignal()
    #: What keeps the database from being read, an error; None once nothing does.
    problem_changed = pyqtSignal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.name = str(QgsSettings().value(CONNECTION_SETTING, ""))
        self.schema = SCHEMA
        #: Reads what pages show.
        self.reader = Reader()
        #: Does what takes long, so that nothing that is shown has to wait for it.
        self.worker = Reader()
        #: Does what may take minutes, so that no button has to wait for it; has a session once there is such work.
        self.gatherer = Reader()
        self._problem: Exception | None = None
        self.reader.opened.connect(self._begin)
        self.reader.lost.connect(self._set_problem)
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)

    def choose(self, name: str) -> None:
        """Show the database of a saved connection, or the local one for an empty name, from now on."""
        self.name = name
        QgsSettings().setValue(CONNECTION_SETTING, name)
        self._close_sessions()
        self.chosen.emit()
        self.renewed.emit()
        self.try_again()

    def try_again(self) -> None:
        """Look whether the database can be read by now."""
        self._problem = None
        self.look()

    def look(self) -> None:
        """Look for news, or whether what keeps the database from being read is over."""
        if self.reader.is_used:
            # A session that rests may be ended alone, such as by a firewall.
            if self._problem is None and not self.worker.is_used:
                self._open(self.worker)
            self.due.emit()
        elif self._problem is None or isinstance(self._problem, PASSING):
            self._open(self.reader)

    def gather(self, topic: object, work: Work, take: Callable[[Any], None]) -> None:
        """Have work done that may take minutes, and its result taken, as a reader does; an error is not told."""
        if not self.gatherer.is_used:
            self._open(self.gatherer)
        self.gatherer.ask(topic, work, take)

    def start_local(self) -> None:
        """Start the local database, and make it before where it is not there."""
        self.reader.use(partial(_started, self.name, self.schema))

    def watch(self, is_seen: bool) -> None:
        """Look again and again: often while the panel *is_seen*."""
        self.timer.start(POLL_SEEN if is_seen else POLL_HIDDEN)
        if is_seen:
            self.look()

    def close(self) -> None:
        """Look no more; does not wait for a database that does not answer."""
        self.timer.stop()
        self._close_sessions()

    def _open(self, reader: Reader) -> None:
        try:
            reader.use(find_running_connection(self.name, self.schema))
        except JobsError as error:
            self._set_problem(error)

    def _begin(self) -> None:
        self._open(self.worker)
        self._set_problem(None)
        self.renewed.emit()
        self.due.emit()

    def _set_problem(self, problem: Exception | None) -> None:
        self._problem = problem
        self.problem_changed.emit(problem)

    def _close_sessions(self) -> None:
        self.reader.close()
        self.worker.close()
        self.gatherer.close()


def _started(name: str, schema: str) -> Connection:
    connection = find_connection(name, schema)
    JobDatabase(connection).close()
    return connection
