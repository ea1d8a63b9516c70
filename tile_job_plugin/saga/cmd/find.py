"""Find the installed SAGA."""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess  # nosec B404: saga_cmd is a program
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tile_job_plugin.saga.errors import SagaNotFound

COMMAND = "saga_cmd.exe" if os.name == "nt" else "saga_cmd"

#: The oldest version that the plugin can use.
OLDEST = (8, 5)

#: Patterns of folders where SAGA's own installers put it, by platform.
USUAL_FOLDERS = {
    "win32": (
        "C:/OSGeo4W*/apps/saga*",
        "C:/Program Files/QGIS*/apps/saga*",
        "C:/Program Files/SAGA*",
        "C:/saga*",
    ),
    "darwin": (
        "/Applications/SAGA*.app/Contents/MacOS",
        "/Applications/QGIS*.app/Contents/MacOS/bin",
        "/opt/homebrew/bin",
        "/usr/local/bin",
        "/opt/local/bin",
    ),
}


@dataclass(frozen=True)
class Saga:
    """One installed SAGA."""

    executable: Path
    #: Such as "8.5.0".
    version: str

    @property
    def is_new_enough(self) -> bool:
        """Whether it describes its tools in a way that can be read."""
        return tuple(map(int, self.version.split("."))) >= OLDEST


def find_saga(folder: str | None = None) -> Saga:
    """Find SAGA in *folder*, if one is given, else on PATH and in the usual places.

    Raises SagaNotFound, which names where it looked.
    """
    # One after the other, for each that is asked takes time.
    found = (_ask_version(path, path.stat().st_mtime_ns) for path in _candidates(folder) if path.is_file())
    works = (saga for saga in found if saga.version)
    first = next(works, None)
    if first is None:
        raise SagaNotFound([folder] if folder else ["PATH", *USUAL_FOLDERS.get(sys.platform, ())])
    if first.is_new_enough:
        return first
    # QGIS for Windows brings one that is too old, which must not hide the user's own.
    return next((saga for saga in works if saga.is_new_enough), first)


def _candidates(folder: str | None) -> Iterator[Path]:
    if folder:
        yield Path(folder) / COMMAND
        return
    on_path = shutil.which(COMMAND)
    if on_path:
        yield Path(on_path)
    for pattern in USUAL_FOLDERS.get(sys.platform, ()):
        anchor = Path(pattern).anchor
        for match in sorted(Path(anchor).glob(pattern[len(anchor) :]), reverse=True):
            yield match / COMMAND


@functools.cache
def _ask_version(executable: Path, modified: int) -> Saga:
    """Ask `saga_cmd --version` (7 ms); the version is empty if it does not run. *modified* keys the cache."""
    try:
        answer = subprocess.run(  # nosec B603: an argument list without a shell
            [str(executable), "--version"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=30,
            check=False,
            # On Windows, where alone this is known, no console shows up.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return Saga(executable, "")
    match = re.search(rb"SAGA Version: (\d+(\.\d+)+)", answer)
    return Saga(executable, match.group(1).decode() if match else "")
