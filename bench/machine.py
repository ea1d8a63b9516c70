"""What figures depend on, and cannot be compared without."""

from __future__ import annotations

import os
import re
from pathlib import Path

from tile_job_plugin.system import usable_cores
from tools.versions import versions

#: The programs that are timed.
TIMED = ("QGIS", "SAGA", "GDAL")


def describe_machine() -> dict[str, str | int]:
    """Return cores, CPU model, memory and the versions of the programs."""
    of_all = versions()
    return {
        "cores": usable_cores(),
        "CPU": _cpu_model(),
        "memory in GB": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        **{program: of_all[program] for program in TIMED},
    }


def _cpu_model() -> str:
    match = re.search(r"^model name\s*:\s*(.*)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    return match.group(1).strip() if match else "unknown"
