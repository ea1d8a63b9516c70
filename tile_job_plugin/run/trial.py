"""A trial of a job's recipe (`likeness.py`), which ends soon after the job is cancelled, from wherever that is."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Callable

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt

from tile_job_plugin.main_thread import catch_up_with_main_thread
from tile_job_plugin.run.lanes.lane import LaneFeedback

#: Seconds between two looks at whether the trial is still wanted.
LOOK_SECONDS = 0.25


@contextmanager
def trial_feedback(feedback: QgsProcessingFeedback, is_wanted: Callable[[], bool]) -> Iterator[LaneFeedback]:
    """Make a feedback for a trial, which is cancelled with the one of the job, or when the trial is not wanted.

    *is_wanted* is asked in another thread: who makes the trial looks at nothing else meanwhile.
    """
    # PyQt must have heard of the end of an earlier one, which may have had the same address.
    catch_up_with_main_thread()
    trial = LaneFeedback()
    feedback.canceled.connect(trial.cancel, Qt.ConnectionType.DirectConnection)
    if feedback.isCanceled():
        trial.cancel()
    ended = threading.Event()
    watch = threading.Thread(target=_watch, args=(trial, is_wanted, ended), name="tile_jobs_trial")
    watch.start()
    try:
        yield trial
    finally:
        ended.set()
        watch.join()
        feedback.canceled.disconnect(trial.cancel)


def _watch(trial: LaneFeedback, is_wanted: Callable[[], bool], ended: threading.Event) -> None:
    while not ended.wait(LOOK_SECONDS):
        if not is_wanted():
            trial.cancel()
            return
