"""What figures depend on, and cannot be compared without."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from osgeo import gdal

from tools.qgis_process import find_qgis_process


def describe_machine() -> dict[str, str | int]:
    """Tell cores, CPU model, memory and the versions of the programs."""
    return {
        "cores": os.cpu_count() or 1,
        "CPU": _find(r"^model name\s*:\s*(.*)$", Path("/proc/cpuinfo").read_text(encoding="utf-8")),
        "memory in GB": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "QGIS": _find(r"QGIS (\d[\d.]*)", _say(find_qgis_process(), "--version")),
        "SAGA": _find(r"SAGA Version: (\d[\d.]*)", _say("saga_cmd", "--version")),
        "GDAL": gdal.VersionInfo("RELEASE_NAME"),
    }


def _say(*command: str) -> str:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False).stdout


def _find(pattern: str, text: str) -> str:
    match = re.search(pattern, text, re.MULTILINE)
    return match.group(1).strip() if match else "unknown"
