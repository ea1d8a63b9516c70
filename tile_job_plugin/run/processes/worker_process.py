"""Worker processes of their own, and the name under which this process runs jobs."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess  # nosec B404: a worker must outlive the command that starts it
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from qgis.core import QgsApplication, QgsSettings

from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.run.errors import ProcessNotElsewhere


def runner_name() -> str:
    """Name a runner of this process: host, process number, and a number that no other claim has."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


def check_log() -> None:
    """Raise ProcessNotElsewhere where what a worker prints can't be kept."""
    try:
        _open_log().close()
    except OSError as error:
        raise ProcessNotElsewhere(
            Message(QT_TRANSLATE_NOOP("TileJobs", "Its log can't be written: {reason}."), reason=error)
        ) from error


def start_worker(connection: Connection, job_id: int) -> subprocess.Popen[bytes]:
    """Start a `qgis_process run tilejobs:runworker` that runs a job, then all others that are ready, and then ends.

    The worker outlives this process. What it prints goes to worker.log in the profile's folder tile_jobs.
    """
    # The worker reads the connection and the settings from the profile's file.
    QgsSettings().sync()
    command = [
        str(find_qgis_process()),
        "run",
        "tilejobs:runworker",
        f"--CONNECTION={connection.name}",
        f"--SCHEMA={connection.schema}",
        f"--FIRST_JOB={job_id}",
        "--STOP_WHEN_IDLE=true",
    ]
    with _open_log() as log:
        return subprocess.Popen(  # nosec B603: an argument list without a shell
            command,
            env=process_environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            close_fds=True,
            **_detached(),
        )


def process_environment() -> dict[str, str]:
    """Return the environment in which `qgis_process` uses this QGIS' profile folder, and no screen."""
    profiles = Path(QgsApplication.qgisSettingsDirPath()).parent
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profiles.parent)}
    if sys.platform == "linux":
        # Otherwise it would end with the user's session on the screen.
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return environment


def find_qgis_process() -> Path:
    """Find the `qgis_process` that belongs to this QGIS.

    Debian 12's `qgis_process` adds an option that makes every call fail; `qgis_process.bin` beside it works.
    Raises ProcessNotElsewhere.
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
        # On macOS the programs beside QGIS lie in a folder of their own.
        folders = [str(own.parent), str(own.parent / "bin"), os.environ.get("PATH", "")]
        found = shutil.which(name, path=os.pathsep.join(folders))
        if found:
            return Path(found)
    raise ProcessNotElsewhere(
        Message(QT_TRANSLATE_NOOP("TileJobs", "qgis_process was found neither beside {own} nor on PATH."), own=own)
    )


def _open_log() -> BinaryIO:
    log = Path(QgsApplication.qgisSettingsDirPath()) / "tile_jobs" / "worker.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    file = os.fdopen(os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab")
    # One of an earlier release was for all to read, and Windows knows owners by other means.
    with suppress(OSError):
        log.chmod(0o600)
    return file


def _detached() -> dict[str, Any]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}
