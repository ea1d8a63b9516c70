"""The command line of a helper: a worker that helps with one job, started by an engine on whichever computer."""

from __future__ import annotations

import sys

from tile_job_plugin.engines.command_line import split_words
from tile_job_plugin.engines.engine_settings import PREFIX, setting
from tile_job_plugin.engines.errors import SettingWrong
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.run.processes.worker_process import find_qgis_process

#: What users may set: how `qgis_process` is called on other computers, and what the connection is called there.
PROGRAM, CONNECTION = "helper_command", "helper_connection"


def helper_program(engine: str) -> list[str]:
    """Return what runs `qgis_process` on the computers of an engine.

    Raises SettingWrong, or ProcessNotElsewhere where there is neither a setting nor a program here.
    """
    given = setting(PROGRAM)
    try:
        words = split_words(given)
    except ValueError as error:
        raise SettingWrong(engine, f"{PREFIX}{PROGRAM}", given, str(error)) from error
    without_screen = ["env", "QT_QPA_PLATFORM=offscreen"] if sys.platform == "linux" else []
    return words or [*without_screen, str(find_qgis_process())]


def helper_arguments(connection: Connection, job_id: int, lanes: int) -> list[str]:
    """Return what follows: the connection by its name, as all that is secret about it lies where the helper runs."""
    return [
        "run",
        "tilejobs:runworker",
        f"--CONNECTION={setting(CONNECTION, connection.name)}",
        f"--SCHEMA={connection.schema}",
        f"--JOB_ID={job_id}",
        "--STOP_WHEN_IDLE=true",
        f"--WORKERS={lanes}",
    ]
