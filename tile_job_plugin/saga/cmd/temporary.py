"""Folders for what SAGA needs on the way; those of processes that were killed are found and removed."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tile_job_plugin.file_lock import try_lock

#: How the names begin, in the system's temporary folder.
PREFIX = "tile_jobs_saga_"
#: The file in each folder whose lock says that its process lives, in whatever container that is.
LOCK = ".lock"
#: Seconds in which a process that has made a folder has surely locked it.
YOUNG_SECONDS = 60.0
#: Seconds after which a folder without a lock, as earlier releases made them, is taken for one of a dead process.
OLD_SECONDS = 7 * 86400.0


@contextmanager
def locked_folder() -> Iterator[Path]:
    """Make a folder that is there until the end, and can be told from one of a dead process by its lock."""
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    try:
        with (folder / LOCK).open("w", encoding="ascii") as lock:
            try_lock(lock)
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def remove_folders_of_dead_processes() -> None:
    """Remove the folders that killed processes of this user have left; those of living ones stay."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if _is_own(folder) and not _is_in_use(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_own(folder: Path) -> bool:
    """Return whether a folder belongs to this user: others may make one of the same name, or a link."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and (not hasattr(os, "getuid") or found.st_uid == os.getuid())


def _is_in_use(folder: Path) -> bool:
    lock = folder / LOCK
    try:
        age = time.time() - (lock if lock.exists() else folder).stat().st_mtime
        if not lock.exists():
            return age < OLD_SECONDS
        with lock.open("r+", encoding="ascii") as file:
            return age < YOUNG_SECONDS or not try_lock(file)
    except OSError:
        # It has just ended, or can't be looked at.
        return True
