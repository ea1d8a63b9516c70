"""Whether a job can go on in a `qgis_process` of its own, without this QGIS' window, project and session."""

from __future__ import annotations

import json
import subprocess  # nosec B404: qgis_process is asked what it has
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from tile_job_plugin.jobs.connections import Connection, needs_master_password
from tile_job_plugin.run.errors import (
    ConnectionNotElsewhere,
    ProcessNotElsewhere,
    ProfileNotElsewhere,
    RecipeNotElsewhere,
)
from tile_job_plugin.run.recipe_steps import steps
from tile_job_plugin.run.worker_process import check_log, find_qgis_process, process_environment

#: The only profile that `qgis_process` uses.
PROFILE = "default"
#: What the other process must have to run any job.
WORKER = "tilejobs:runworker"
#: Seconds that `qgis_process` may take to list its algorithms.
LIST_SECONDS = 120.0

#: Algorithms that `qgis_process` is known to have: it takes two seconds to tell.
_known: set[str] = set()


def check_elsewhere(connection: Connection, recipe: str) -> None:
    """Raise NotRunnableElsewhere where a process of its own could not run a job with this *recipe*."""
    profile = Path(QgsApplication.qgisSettingsDirPath())
    if profile.name != PROFILE:
        raise ProfileNotElsewhere(profile.name)
    if needs_master_password(connection.name):
        raise ConnectionNotElsewhere(connection.name)
    check_log()
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe)
    needed = dict.fromkeys([WORKER, recipe, *(step.id() for step in steps(algorithm) if step)])
    missing = _missing(needed)
    if WORKER in missing:
        raise ProcessNotElsewhere("Enable the plugin there: `qgis_process plugins enable tile_job_plugin`.")
    if missing:
        raise RecipeNotElsewhere(recipe, missing)


def _missing(needed: dict[str, None]) -> list[str]:
    """Give those of the algorithms that `qgis_process` does not have."""
    if not _known.issuperset(needed):
        _known.clear()
        _known.update(_algorithms_elsewhere())
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
        raise ProcessNotElsewhere(f"`qgis_process list` failed: {error}") from error
    return {algorithm_id for provider in providers.values() for algorithm_id in provider["algorithms"]}
