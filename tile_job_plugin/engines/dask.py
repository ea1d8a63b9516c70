"""Dask: helpers are tasks on the workers of a cluster that runs already, or grows with its tasks."""

from __future__ import annotations

import json
import os
import shutil
import subprocess  # nosec B404: the Python that has the cluster's version of distributed
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from tile_job_plugin.engines import dask_tasks
from tile_job_plugin.engines.engine_settings import PREFIX, setting
from tile_job_plugin.engines.errors import EngineFailed, ProgramMissing, SettingMissing, SettingWrong
from tile_job_plugin.engines.helper_order import HelperOrder
from tile_job_plugin.engines.started_processes import any_left, end_all, register
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.system import background_options, start_module

NAME = "dask"
#: What users set: an address or a scheduler file, and a Python.
SCHEDULER, PYTHON = "dask_scheduler", "dask_python"
#: Seconds that the program may take to tell what it has submitted.
REPORT_SECONDS = 60.0
#: What may be wrong with a cluster, and what to do about it.
_REFUSALS = {
    "missing": (
        QT_TRANSLATE_NOOP("TileJobs", "{python} lacks a package of Dask ({reason})."),
        QT_TRANSLATE_NOOP("TileJobs", "Set {setting} to a Python that has the scheduler's version of it."),
    ),
    "versions": (
        QT_TRANSLATE_NOOP("TileJobs", "the scheduler {address} has {theirs}, while {python} has {own}."),
        QT_TRANSLATE_NOOP("TileJobs", "Set {setting} to a Python with the scheduler's versions of both."),
    ),
    "unreachable": (
        QT_TRANSLATE_NOOP("TileJobs", "the scheduler {address} does not answer ({reason})."),
        QT_TRANSLATE_NOOP("TileJobs", "Start it, or change the setting {scheduler_setting}."),
    ),
    "file": (
        QT_TRANSLATE_NOOP("TileJobs", "the scheduler file can't be read ({reason})."),
        QT_TRANSLATE_NOOP("TileJobs", "Start the scheduler, or change the setting {scheduler_setting}."),
    ),
}


class Dask:
    """Starts a program that submits the tasks and stays as long as they do; ids are those of its process."""

    def check(self) -> None:
        """Raise EngineNotConfigured where there is no scheduler to ask, or no such Python."""
        self._scheduler()
        self._python()

    def start(self, order: HelperOrder) -> str:
        """Submit the tasks."""
        python = self._python()
        process = _start_program(python)
        asked = {"scheduler": self._scheduler(), "command": order.command, "count": order.count, "name": order.name}
        report = _report_of(process, json.dumps(asked))
        if refused := report.pop("refused", ""):
            process.wait()
            template, advice = _REFUSALS[refused]
            names = {"setting": f"{PREFIX}{PYTHON}", "scheduler_setting": f"{PREFIX}{SCHEDULER}"}
            values = {"python": python or "QGIS' own Python", **report}
            raise EngineFailed(NAME, Message(template, **values), Message(advice, **names))
        return register([process])

    def is_left(self, ids: str) -> bool:
        """Whether the program runs."""
        return any_left(ids)

    def end(self, ids: str) -> None:
        """Have the program take its tasks back."""
        end_all(ids)

    def _scheduler(self) -> str:
        scheduler = setting(SCHEDULER)
        if not scheduler:
            raise SettingMissing(NAME, f"{PREFIX}{SCHEDULER}", "tcp://scheduler:8786")
        return scheduler

    def _python(self) -> str:
        """Return the Python that was set; empty for QGIS' own."""
        given = setting(PYTHON)
        if given and not shutil.which(given):
            reason = QT_TRANSLATE_NOOP("TileJobs", "which is no program")
            raise SettingWrong(NAME, f"{PREFIX}{PYTHON}", given, Message(reason))
        return given


def _start_program(python: str) -> subprocess.Popen[str]:
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    if not python:
        return start_module(dask_tasks.__name__, **pipes)
    # What QGIS sets for its own Python would give another one packages that are not for it.
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    try:
        return subprocess.Popen(  # nosec B603: an argument list without a shell
            [python, "-m", dask_tasks.__name__],
            stderr=subprocess.DEVNULL,
            cwd=Path(__file__).resolve().parents[2],
            env=environment,
            **pipes,
            **background_options(),
        )
    except OSError as error:
        raise ProgramMissing(NAME, python, error.strerror or error) from error


def _report_of(process: subprocess.Popen[str], order: str) -> dict[str, Any]:
    """Hand the order over and return the program's one line. Raises EngineFailed where there comes none."""
    lines: list[str] = []

    def talk() -> None:
        # A program that has ended before it has read anything breaks the pipe.
        if process.stdin and process.stdout:
            with process.stdout as answer, suppress(OSError):
                with process.stdin as question:
                    question.write(order)
                lines.append(answer.readline())

    reader = threading.Thread(target=talk, daemon=True)
    reader.start()
    reader.join(REPORT_SECONDS)
    try:
        report: dict[str, Any] = json.loads(lines[0])
    except (IndexError, ValueError) as error:
        process.kill()
        code = process.wait()
        text = QT_TRANSLATE_NOOP("TileJobs", "the program that submits the tasks has failed (exit code {code}).")
        raise EngineFailed(NAME, Message(text, code=code)) from error
    return report
