"""Call the installed `qgis_process`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping


def qgis_process(*arguments: str, environment: Mapping[str, str] | None = None) -> str:
    """Run `qgis_process` and give its standard output; when it fails, exit with what it said."""
    command = [find_qgis_process(), *arguments]
    # Without a display QGIS' command line needs the offscreen platform.
    complete = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **(environment or {})}
    done = subprocess.run(command, env=complete, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def find_qgis_process() -> str:
    """Find the program. Debian 12's `qgis_process` fails on every call, while the `.bin` beside it works."""
    found = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if not found:
        sys.exit("qgis_process was not found on PATH. Run `make setup`, or install QGIS 3.22 or later.")
    return found
