"""Print the versions of the programs that the plugin runs with, as JSON.

python3 -m tools.versions
"""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess

from osgeo import gdal

from tile_job_plugin.jobs.local.postgres_programs import find_programs
from tools.qgis_process import find_qgis_process


def versions() -> dict[str, str]:
    """Return the version of each program."""
    return {
        "QGIS": _found(r"QGIS (\d[\d.]*)", find_qgis_process(), "--version"),
        "SAGA": _found(r"SAGA Version: (\d[\d.]*)", "saga_cmd", "--version"),
        "GDAL": gdal.VersionInfo("RELEASE_NAME"),
        "PostgreSQL": _found(r"(\d[\d.]*)", find_programs().path("pg_ctl"), "--version"),
        "Python": platform.python_version(),
    }


def _found(pattern: str, *command: str) -> str:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    match = re.search(pattern, done.stdout)
    return match.group(1) if match else "unknown"


if __name__ == "__main__":
    print(json.dumps(versions()))
