"""A lane: one QgsTask that works beside others of the same job."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Callable

from qgis.core import QgsProcessingFeedback, QgsTask

from tile_job_plugin.compat import lane_flags
from tile_job_plugin.doors import said
from tile_job_plugin.errors import Stopped
from tile_job_plugin.jobs.errors import JobsError
from tile_job_plugin.main_thread import wake_main_thread


class LaneFeedback(QgsProcessingFeedback):
    """Collects what the recipe says."""

    def __init__(self, lines: list[str] | None = None) -> None:
        """Begin with no lines, or add to those of another one."""
        super().__init__(False)
        self._lines = [] if lines is None else lines
        #: What the lane waits for, in words; empty while it works.
        self.waits_for = ""

    def take_text(self) -> str:
        """Return what was said since the last call."""
        text = "\n".join(self._lines)
        self._lines.clear()
        return text

    def wait_for(self, reason: JobsError | None) -> None:
        """Say why the lane waits; None when it goes on."""
        self.waits_for = said(reason) if reason else ""

    def pushInfo(self, info: str) -> None:
        self._lines.append(info)

    def pushCommandInfo(self, info: str) -> None:
        self._lines.append(info)

    def pushConsoleInfo(self, info: str) -> None:
        self._lines.append(info)

    def pushWarning(self, warning: str) -> None:
        self._lines.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self._lines.append(error)


@dataclass
class LaneReport:
    """What a lane and its job tell each other; outlives the task, which QGIS deletes when it has finished."""

    feedback: LaneFeedback
    ended: threading.Event = field(default_factory=threading.Event)
    #: Whether somebody cancelled the task in QGIS' task manager.
    cancelled: bool = False
    #: Why the lane could not go on; a tile's own failure is no reason.
    error: Exception | None = None


#: What a lane does from its start to its end; it stops with Stopped soon after the feedback is cancelled.
LaneWork = Callable[[LaneFeedback], None]


class Lane(QgsTask):
    """Works beside other lanes of the same job."""

    def __init__(self, name: str, work: LaneWork) -> None:
        super().__init__(name, lane_flags())
        self._work = work
        self.report = LaneReport(LaneFeedback())

    def run(self) -> bool:
        """Do the work, until it is done or somebody stops the lane."""
        try:
            self._work(self.report.feedback)
        except Stopped:
            return False
        except Exception as error:  # whatever it is, the job must hear of it
            self.report.error = error
            return False
        return True

    def cancel(self) -> None:
        """Stop what is under way as well."""
        self.report.cancelled = True
        self.report.feedback.cancel()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Tell the job that QGIS is done with this task."""
        self.report.ended.set()
        wake_main_thread()
