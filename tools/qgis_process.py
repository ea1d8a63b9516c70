"""Call the installed `qgis_process`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

from tools import PLUGIN


def qgis_process(*arguments: str, environment: Mapping[str, str] | None = None) -> str:
    """Run `qgis_process` and give its standard output; when it fails, exit with what it said."""
    done = run(arguments, environment)
    if done.returncode != 0:
        fail(done)
    return done.stdout


def enable_plugin(environment: Mapping[str, str] | None = None) -> None:
    """Enable the plugin, unless it is enabled already, which QGIS takes for a failure."""
    done = run(("plugins", "enable", PLUGIN), environment)
    if done.returncode != 0 and "already enabled" not in done.stdout + done.stderr:
        fail(done)


def run(arguments: tuple[str, ...], environment: Mapping[str, str] | None) -> subprocess.CompletedProcess[str]:
    """Run `qgis_process` to its end; without a display its command line needs the offscreen platform."""
    complete = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **(environment or {})}
    return subprocess.run(
        [find_qgis_process(), *arguments],
        env=complete,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def fail(done: subprocess.CompletedProcess[str]) -> None:
    """Exit with the command and all that it said."""
    sys.exit(f"{' '.join(done.args)}\n{done.stdout}{done.stderr}")


def find_qgis_process() -> str:
    """Find the program. Debian 12's `qgis_process` fails on every call, while the `.bin` beside it works."""
    found = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if not found:
        sys.exit("qgis_process was not found on PATH. Run `make setup`, or install QGIS 3.22 or later.")
    return found
