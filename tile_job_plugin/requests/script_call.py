"""A call at the door for Python scripts: how it words messages, and what becomes of its warnings."""

from __future__ import annotations

import time
import warnings
from contextlib import ExitStack
from types import TracebackType

from qgis.core import QgsProcessingFeedback, QgsProcessingMultiStepFeedback

from tile_job_plugin.doors import ScriptWords, called_by
from tile_job_plugin.errors import TileJobsError
from tile_job_plugin.jobs.errors import ConnectionLost
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.reconnect import Patience
from tile_job_plugin.main_thread import pause

#: Seconds for which a call waits for a database that is away.
AWAY_SECONDS = 10.0


class TileJobsWarning(UserWarning):
    """Something doubtful about a tile set or a job that does not prevent it."""


class ScriptFeedback(QgsProcessingMultiStepFeedback):
    """Keeps warnings, and hands all on to another feedback."""

    def __init__(self, outer: QgsProcessingFeedback) -> None:
        super().__init__(1, outer)
        # Qt does not keep it, and connects only what comes later.
        self._outer = outer
        if outer.isCanceled():
            self.cancel()
        self.warnings: list[str] = []

    def pushWarning(self, warning: str) -> None:
        """Keep a warning, and hand it on."""
        self.warnings.append(warning)
        super().pushWarning(warning)

    def warn_now(self, warning: str) -> None:
        """Issue a warning at the line that called a method of `TileJobs`, which has called the function that warns."""
        warnings.warn(warning, TileJobsWarning, stacklevel=4)


class ScriptCall:
    """A call at this door: messages name keyword arguments, and warnings are issued when the call has succeeded.

    In a program that turns warnings into errors, they would otherwise interrupt the work halfway.
    """

    def __init__(self, feedback: QgsProcessingFeedback | None = None, words: ScriptWords | None = None) -> None:
        self._feedback = ScriptFeedback(feedback or QgsProcessingFeedback(False))
        self._words = words or ScriptWords()
        self._ends = ExitStack()

    def __enter__(self) -> ScriptFeedback:
        self._ends.enter_context(called_by(self._words))
        return self._feedback

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ends.close()
        if isinstance(error, TileJobsError):
            error.words = self._words
        if error is None:
            for warning in self._feedback.warnings:
                warnings.warn(warning, TileJobsWarning, stacklevel=3)


def wake(database: JobDatabase) -> None:
    """Open a session again that was lost since the last call, such as one that a notebook has left idle.

    Raises WaitingGivenUp where the database stays away.
    """
    give_up = time.monotonic() + AWAY_SECONDS
    database.be_patient(Patience(lambda: time.monotonic() > give_up, lambda news: None, pause))
    try:
        database.service.ping()
    except ConnectionLost as lost:
        database.come_back(lost)
