"""Runs an algorithm by `qgis_process`, as a child that can be killed and dies with this process."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tile_job_plugin.errors import Stopped
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.lanes.run_again import run_words
from tile_job_plugin.run.lanes.time_limit import LimitedFeedback
from tile_job_plugin.run.processes.elsewhere import start_seconds
from tile_job_plugin.run.processes.worker_process import find_qgis_process, process_environment
from tile_job_plugin.saga.cmd.process import RunningSaga, dies_with_parent
from tile_job_plugin.saga.errors import SagaError

#: How many of the last lines that it printed tell why it failed.
LINES_TOLD = 10


def run_in_process(algorithm_id: str, parameters: Mapping[str, Any], folder: Path, feedback: LimitedFeedback) -> None:
    """Run an algorithm in *folder*, and hand on what it prints; the time of the process' start comes on top.

    Raises TileFailed, or Stopped once it is killed because *feedback* was cancelled.
    """
    command = [*dies_with_parent(), str(find_qgis_process()), *run_words(algorithm_id, parameters)]
    lines: list[str] = []
    feedback.restart(start_seconds() + feedback.seconds)
    try:
        running = RunningSaga(command, folder, process_environment())
    except SagaError as error:
        raise TileFailed(reason=error) from error
    try:
        for line in running.lines(feedback.isCanceled, algorithm_id, lambda percent: None):
            lines.append(line)
            feedback.pushInfo(line)
        exit_code = running.exit_code()
    except Stopped as stop:
        raise Stopped from stop
    finally:
        running.kill()
    if exit_code != 0:
        if lines:
            raise TileFailed(reason="\n".join(lines[-LINES_TOLD:]))
        raise TileFailed(
            QT_TRANSLATE_NOOP("TileJobs", "{recipe} ended with exit code {code}."), recipe=algorithm_id, code=exit_code
        )
