"""Whether a job can go on in a `qgis_process` of its own, without this QGIS' window, project and session."""

from __future__ import annotations

import json
import subprocess  # nosec B404: qgis_process is asked what it has
import time
from collections.abc import Collection
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from tile_job_plugin.jobs.connections import Connection, needs_master_password
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.recipe_steps import steps
from tile_job_plugin.run.errors import (
    ConnectionNotElsewhere,
    ProcessNotElsewhere,
    ProfileNotElsewhere,
    RecipeNotElsewhere,
)
from tile_job_plugin.run.processes.worker_process import check_log, find_qgis_process, process_environment

#: The only profile that `qgis_process` uses.
PROFILE = "default"
#: What the other process must have to run any job.
WORKER = "tilejobs:runworker"
#: Seconds that `qgis_process` may take to list its algorithms.
LIST_SECONDS = 120.0

#: Algorithms that `qgis_process` is known to have: it takes two seconds to tell.
_known: set[str] = set()
#: How many seconds each answer took, which tells how long a start takes.
_seconds: list[float] = []


def check_elsewhere(connection: Connection, recipe: str) -> None:
    """Raise NotRunnableElsewhere where a worker of its own could not run a job with this *recipe*."""
    if needs_master_password(connection.name):
        raise ConnectionNotElsewhere(connection.name)
    check_log()
    check_recipe_elsewhere(recipe)
    if _missing([WORKER]):
        enable = QT_TRANSLATE_NOOP(
            "TileJobs", "Enable the plugin there: `qgis_process plugins enable tile_job_plugin`."
        )
        raise ProcessNotElsewhere(Message(enable))


def check_recipe_elsewhere(recipe: str) -> None:
    """Raise NotRunnableElsewhere where a process of its own does not have a recipe and all its steps."""
    profile = Path(QgsApplication.qgisSettingsDirPath())
    if profile.name != PROFILE:
        raise ProfileNotElsewhere(profile.name)
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe)
    missing = _missing(dict.fromkeys([recipe, *(step.id() for step in steps(algorithm) if step)]))
    if missing:
        raise RecipeNotElsewhere(recipe, missing)


def start_seconds() -> float:
    """Return the seconds in which `qgis_process` surely begins an algorithm: twice those of its slowest answer."""
    return 2 * max(_seconds, default=LIST_SECONDS)


def _missing(needed: Collection[str]) -> list[str]:
    """Return those of the algorithms that `qgis_process` does not have."""
    if not _known.issuperset(needed):
        started = time.monotonic()
        _known.clear()
        _known.update(_algorithms_elsewhere())
        _seconds.append(time.monotonic() - started)
    return [algorithm_id for algorithm_id in needed if algorithm_id not in _known]


def _algorithms_elsewhere() -> set[str]:
    # It reads the plugins that are enabled from the profile's file.
    QgsSettings().sync()
    command = [str(find_qgis_process()), "--json", "list"]
    try:
        listed = subprocess.run(  # nosec B603: an argument list without a shell
            command,
            env=process_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=LIST_SECONDS,
        )
        # What plugins print as they are loaded comes before the document.
        providers = json.loads(listed.stdout[listed.stdout.index(b"{") :])["providers"]
    except (OSError, subprocess.SubprocessError, ValueError, KeyError) as error:
        raise ProcessNotElsewhere(
            Message(QT_TRANSLATE_NOOP("TileJobs", "`qgis_process list` failed: {reason}"), reason=error)
        ) from error
    return {algorithm_id for provider in providers.values() for algorithm_id in provider["algorithms"]}
