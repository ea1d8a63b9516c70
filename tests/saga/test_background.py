"""Tools in background tasks: several at once, cancelled, and with nothing left of them."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsTask,
)
from qgis.PyQt.QtCore import QCoreApplication

from tests.fixtures.rasters import read_pixels
from tests.saga.processes import processes_that_name, wait_until
from tile_job_plugin.saga.cmd.process import limited_threads

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("qgis_app")]


class ToolTask(QgsTask):
    """Runs one tool with one thread, as a lane does."""

    def __init__(self, key: str, parameters: dict) -> None:
        super().__init__(key)
        self.key, self.parameters = f"sagacmd:{key}", parameters
        self.started, self.ended, self.error = False, False, ""

    def run(self) -> bool:
        feedback = TaskFeedback(self)
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(self.key)
        try:
            with limited_threads(1):
                self.results, _ = algorithm.run(
                    self.parameters, QgsProcessingContext(), feedback, {}, catchExceptions=False
                )
        except QgsProcessingException as error:
            self.error = str(error)
        self.ended = True
        return not self.error


class TaskFeedback(QgsProcessingFeedback):
    """Tells the task what saga_cmd says, and saga_cmd whether the task was cancelled."""

    def __init__(self, task: ToolTask) -> None:
        super().__init__(False)
        self._task = task
        task.feedback = self

    def pushConsoleInfo(self, line: str) -> None:
        self._task.started |= "Execution started" in line
        if self._task.isCanceled():
            self.cancel()


def run_tasks(*tasks: ToolTask, while_running=lambda: None) -> None:
    for task in tasks:
        QgsApplication.taskManager().addTask(task)

    def all_ended() -> bool:
        QCoreApplication.processEvents()
        while_running()
        return all(task.ended for task in tasks)

    assert wait_until(all_ended, 60)


def test_two_tasks_at_once_do_not_touch_each_others_files(hills, tmp_path):
    tasks = [
        ToolTask(
            "ta_lighting_0", {"ELEVATION": str(hills), "AZIMUTH": azimuth, "SHADE": str(tmp_path / f"{azimuth}.tif")}
        )
        for azimuth in (45, 135, 225, 315)
    ]
    run_tasks(*tasks)
    assert [task.error for task in tasks] == [""] * 4
    shades = [read_pixels(tmp_path / f"{azimuth}.tif").tobytes() for azimuth in (45, 135, 225, 315)]
    assert len(set(shades)) == 4


@pytest.mark.alone
def test_a_cancelled_tool_leaves_no_process_no_file_and_no_folder(elevation, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    target = tmp_path / "sky.tif"
    task = ToolTask("ta_lighting_3", {"DEM": str(elevation), "RADIUS": 100_000, "NDIRS": 360, "SVF": str(target)})
    cancelled_at = []

    def cancel_once_it_works() -> None:
        if task.started and not cancelled_at:
            cancelled_at.append(time.monotonic())
            task.feedback.cancel()

    run_tasks(task, while_running=cancel_once_it_works)
    assert time.monotonic() - cancelled_at[0] < 2
    assert "was cancelled" in task.error
    assert processes_that_name(str(target)) == []
    assert list(Path(tmp_path).iterdir()) == []
