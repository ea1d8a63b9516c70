"""Has a job database read, or changed, off the main thread, and brings what came of it back there."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal, pyqtSlot

from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.panel.session_thread import Outcome, Request, SessionThread, Work


class Reader(QObject):
    """Asks a thread, and calls back in the main thread, in which all its methods are called."""

    #: A session is there.
    opened = pyqtSignal()
    #: There is no session, or none any more; with the error.
    lost = pyqtSignal(object)
    _delivered = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._thread: SessionThread | None = None
        #: The latest request on each topic, with who takes its result and who its error.
        self._latest: dict[object, tuple[Request, Callable[[Any], None], Callable[[Exception], None]]] = {}
        self._delivered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def is_used(self) -> bool:
        """Whether a session is there, or being opened."""
        return self._thread is not None

    def use(self, connect: Callable[[], Connection]) -> None:
        """Open a session with what *connect* finds, in place of the one before."""
        self.close()
        self._thread = SessionThread(connect, self._delivered.emit)
        self._thread.start()

    def ask(
        self,
        topic: object,
        work: Work,
        take: Callable[[Any], None],
        refused: Callable[[Exception], None] = lambda error: None,
    ) -> None:
        """Have work done, and its result taken, or the error with which it was refused.

        Neither is called once there is a newer request on the same topic, or another database. Without a session,
        nothing happens.
        """
        if self._thread is None:
            return
        request = Request(topic, work)
        self._latest[topic] = request, take, refused
        self._thread.put(request)

    def is_asked(self, topic: object) -> bool:
        """Whether a request on a topic has no answer yet."""
        return topic in self._latest

    def close(self) -> None:
        """Drop the session and all requests; does not wait."""
        self._latest.clear()
        if self._thread:
            self._thread.close()
            self._thread = None

    @pyqtSlot(object)
    def _take(self, outcome: Outcome) -> None:
        if outcome.thread is not self._thread:
            return
        if outcome.request is None and outcome.error is None:
            self.opened.emit()
        elif outcome.request is not None:
            self._call_back(outcome, outcome.request)
        if outcome.is_over:
            self.close()
            self.lost.emit(outcome.error)

    def _call_back(self, outcome: Outcome, request: Request) -> None:
        latest, take, refused = self._latest.get(request.topic, (None, None, None))
        if latest is not request or take is None or refused is None:
            return
        del self._latest[request.topic]
        if outcome.error is None:
            take(outcome.result)
        else:
            refused(outcome.error)
