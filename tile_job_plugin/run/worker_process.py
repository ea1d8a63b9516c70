"""Worker processes of their own, and the name under which this process runs jobs."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess  # nosec B404: a worker must outlive the command that starts it
import sys
from pathlib import Path
from typing import Any, BinaryIO

from qgis.core import QgsApplication

from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.run.errors import RunError


def runner_name() -> str:
    """Name a runner of this process: host, process number, and a number that no other claim has."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


def check_worker() -> None:
    """Refuse a background job, before it is written, where no worker could be started.

    Raises RunError.
    """
    find_qgis_process()
    try:
        _open_log().close()
    except OSError as error:
        raise RunError(
            f"RUN: no background worker can be started, because its log can't be written: {error}."
        ) from error


def start_worker(connection: Connection) -> None:
    """Start `qgis_process run tilejobs:runworker`, which runs all ready jobs and then ends.

    The worker outlives this process. What it prints goes to worker.log in the profile's folder tile_jobs.
    """
    command = [
        str(find_qgis_process()),
        "run",
        "tilejobs:runworker",
        f"--CONNECTION={connection.name}",
        f"--SCHEMA={connection.schema}",
        "--STOP_WHEN_IDLE=true",
    ]
    with _open_log() as log:
        subprocess.Popen(  # nosec B603: an argument list without a shell
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, close_fds=True, **_detached()
        )


def find_qgis_process() -> Path:
    """Find the `qgis_process` that belongs to this QGIS.

    Debian 12's `qgis_process` adds an option that makes every call fail; `qgis_process.bin` beside it works.
    """
    own = Path(QgsApplication.applicationFilePath())
    if own.name.startswith("qgis_process"):
        return own
    names = (
        "qgis_process.bin",
        "qgis_process",
        "qgis_process-qgis.bat",
        "qgis_process-qgis-ltr.bat",
        "qgis_process.exe",
    )
    for name in names:
        found = shutil.which(name, path=os.pathsep.join([str(own.parent), os.environ.get("PATH", "")]))
        if found:
            return Path(found)
    raise RunError(
        f"RUN: qgis_process was not found beside {own} or on PATH, so no background worker can be started. "
        "Choose RUN=0 to wait for the job, or RUN=2 and start `qgis_process run tilejobs:runworker` yourself."
    )


def _open_log() -> BinaryIO:
    log = Path(QgsApplication.qgisSettingsDirPath()) / "tile_jobs" / "worker.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    return log.open("ab")


def _detached() -> dict[str, Any]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}
