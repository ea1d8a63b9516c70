"""Starts a job's lanes and waits for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.core import QgsApplication, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.run.block_work import BlockWork
from tile_job_plugin.run.blocks import Block, BlockQueue
from tile_job_plugin.run.errors import RunError
from tile_job_plugin.run.lane import Lane, LaneReport
from tile_job_plugin.run.main_thread import call_in_main_thread, is_main_thread, process_events
from tile_job_plugin.run.pool import released_thread
from tile_job_plugin.run.progress import TileProgress

#: Milliseconds between two looks at whether the job is still wanted.
LOOK_MILLISECONDS = 100


class Lanes:
    """The lanes of one run of a job."""

    def __init__(self, job_id: int, connection: Connection, work: BlockWork, progress: TileProgress) -> None:
        self._job_id = job_id
        self._connection = connection
        self._work = work
        self._progress = progress

    def run(
        self,
        blocks: Sequence[Block],
        count: int,
        feedback: QgsProcessingFeedback,
        is_wanted: Callable[[], bool],
    ) -> bool:
        """Run *blocks* in *count* lanes; tell whether nobody stopped them in QGIS' task manager.

        The lanes are stopped, block under way included, as soon as *is_wanted* says no.

        Raises what made a lane give up, other than a tile's own failure.
        """
        queue = BlockQueue(blocks, count)
        lanes = call_in_main_thread(lambda: self._start(queue, count))
        reports = [lane.report for lane in lanes]
        with released_thread():
            try:
                self._watch(reports, feedback, is_wanted)
            except BaseException:
                # Such as a lost database: a lane that went on would wait for a runner that is gone.
                _stop(reports)
                raise
        return not any(lane.report.cancelled for lane in lanes)

    def _start(self, queue: BlockQueue, count: int) -> list[Lane]:
        name = QCoreApplication.translate("TileJobs", "Tile Jobs: job {job}, lane {lane}")
        lanes = [
            Lane(
                name.format(job=self._job_id, lane=number + 1),
                self._job_id,
                self._connection,
                self._work,
                queue,
                self._progress,
            )
            for number in range(count)
        ]
        for lane in lanes:
            QgsApplication.taskManager().addTask(lane)
        return lanes

    def _watch(
        self, reports: Sequence[LaneReport], feedback: QgsProcessingFeedback, is_wanted: Callable[[], bool]
    ) -> None:
        while running := [report for report in reports if not report.ended.is_set()]:
            _pause(running[0])
            feedback.setProgress(self._progress.percent_of_job)
            if news := self._progress.news():
                feedback.setProgressText(news)
            if not is_wanted() or any(report.cancelled or report.error for report in reports):
                _stop(running)
        for report in reports:
            if report.error:
                raise RunError(f"A lane of job {self._job_id} gave up: {report.error}") from report.error


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
