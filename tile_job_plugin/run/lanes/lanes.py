"""Starts a job's lanes and waits for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Callable

from qgis.core import QgsApplication, QgsProcessingFeedback
from qgis.PyQt.QtCore import QThreadPool

from tile_job_plugin.compat import task_thread_pool
from tile_job_plugin.doors import said
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.main_thread import call_in_main_thread, is_main_thread, process_events
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.run.errors import RunFailed
from tile_job_plugin.run.lanes.lane import Lane, LaneReport, LaneWork

#: Milliseconds between two looks at whether the job is still wanted.
LOOK_MILLISECONDS = 100


def run_lanes(
    title: Message,
    works: Sequence[LaneWork],
    feedback: QgsProcessingFeedback,
    is_wanted: Callable[[], bool],
    look: Callable[[], None],
) -> bool:
    """Do each of *works* in a lane of its own; return whether nobody stopped them in QGIS' task manager.

    *title* says what they are for.

    The lanes are stopped, with what they have under way, as soon as *is_wanted* says no. Meanwhile, *look* is called
    ten times a second.

    Raises what made a lane give up.
    """
    lanes = call_in_main_thread(lambda: _start(title, works))
    reports = [lane.report for lane in lanes]
    with released_thread():
        try:
            _watch(reports, feedback, is_wanted, look)
        except BaseException:
            # Such as a lost database: a lane that went on would wait for a runner that is gone.
            _stop(reports)
            raise
    for report in reports:
        if isinstance(report.error, RequestRefused):
            raise report.error
        if report.error:
            text = QT_TRANSLATE_NOOP("TileJobs", "{title}: a lane gave up: {reason}")
            raise RunFailed(text, title=title, reason=report.error) from report.error
    return not any(report.cancelled for report in reports)


def job_title(job_id: int) -> Message:
    """Return what lanes of a job are for."""
    return Message(QT_TRANSLATE_NOOP("TileJobs", "Job {job}"), job=job_id)


def _start(title: Message, works: Sequence[LaneWork]) -> list[Lane]:
    name = QT_TRANSLATE_NOOP("TileJobs", "{title}, lane {lane} of {lanes}")
    lanes = [
        Lane(said(Message(name, title=title, lane=number, lanes=len(works))), work)
        for number, work in enumerate(works, start=1)
    ]
    for lane in lanes:
        QgsApplication.taskManager().addTask(lane)
    return lanes


def _watch(
    reports: Sequence[LaneReport],
    feedback: QgsProcessingFeedback,
    is_wanted: Callable[[], bool],
    look: Callable[[], None],
) -> None:
    told = ""
    while running := [report for report in reports if not report.ended.is_set()]:
        _pause(running[0])
        look()
        news = next((report.feedback.waits_for for report in running if report.feedback.waits_for), "")
        if news and news != told:
            feedback.pushWarning(news)
        told = news
        if not is_wanted() or any(report.cancelled or report.error for report in reports):
            _stop(running)


def _stop(reports: Sequence[LaneReport]) -> None:
    """Cancel what the lanes do, and wait until they have ended."""
    for report in reports:
        report.feedback.cancel()
    while running := [report for report in reports if not report.ended.is_set()]:
        _pause(running[0])


def _pause(report: LaneReport) -> None:
    if is_main_thread():
        process_events(LOOK_MILLISECONDS)
    else:
        report.ended.wait(LOOK_MILLISECONDS / 1000)


@contextmanager
def released_thread() -> Iterator[None]:
    """Lend the caller's place in the pool to other tasks while it only waits for them.

    The pool has as many threads as cores. An algorithm started from the Toolbox holds one of them, and on a single
    core its lanes would wait for it for ever.
    """
    pool: QThreadPool = task_thread_pool()
    if is_main_thread():
        yield
        return
    pool.releaseThread()
    try:
        yield
    finally:
        pool.reserveThread()
