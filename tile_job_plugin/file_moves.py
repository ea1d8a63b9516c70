"""Files and folders that get another name, or go, where a share or another program may stand in the way for a moment.

On Windows, and on shares of it, a virus scanner or an indexer that has just opened a new file keeps it from being
renamed. NFS may answer a request that it has carried out as if it had not, and keeps a file that is still open under
another name (`.nfs…`), so that its folder is not empty.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep

#: Seconds between two tries, and for how long a name is tried to be given, and a folder to be removed.
FIRST_PAUSE, LONGEST_PAUSE = 0.05, 0.8
MOVE_SECONDS, REMOVE_SECONDS = 6.0, 2.0
#: What may pass: a file in use, one that the server has another handle for by now, a rename that had to wait.
_PASSING = {errno.EACCES, errno.EBUSY, errno.ETXTBSY, errno.EAGAIN, getattr(errno, "ESTALE", errno.EBUSY)}
#: Windows' own: access denied, sharing violation, lock violation.
_PASSING_ON_WINDOWS = {5, 32, 33}
#: What file systems call a file that was removed while it was open: NFS, FUSE, and SMB on macOS.
_REMOVED = re.compile(r"\.nfs[0-9a-f]{16,}|\.fuse_hidden[0-9a-f]{16,}|\.smbdelete\w+")


def move(source: Path, target: Path) -> None:
    """Give a file or a folder another name on the same file system, in one step; a file there is replaced.

    Nothing may be where a folder goes: only some file systems let it replace an empty one. What is in the way for a
    moment is waited for, up to MOVE_SECONDS.

    Raises OSError, such as FileNotFoundError where *source* is gone.
    """
    moved = _identity(source)

    def rename() -> None:
        try:
            source.replace(target)
        except FileNotFoundError:
            # The answer to a first request may be lost, and a second one finds it carried out.
            if moved is None or _identity(target) != moved:
                raise

    _patiently(rename, MOVE_SECONDS)


def remove_folder(folder: Path) -> bool:
    """Remove a folder with all that is in it; return whether it is gone.

    What somebody still has open, and NFS therefore keeps, is waited for, up to REMOVE_SECONDS.
    """
    for pause in _pauses(REMOVE_SECONDS):
        shutil.rmtree(folder, ignore_errors=True)
        if not os.path.lexists(folder):
            return True
        if pause is not None:
            sleep(pause)
    return False


def try_new_file(folder: Path) -> None:
    """Make a file in a folder and remove it again. Raises OSError where either can't be done."""
    handle, name = tempfile.mkstemp(prefix=".tile_jobs-", dir=folder)
    # Some shares don't remove a file that is open.
    os.close(handle)
    _patiently(Path(name).unlink, REMOVE_SECONDS)


def may_pass(error: OSError) -> bool:
    """Whether the same call may succeed a moment later."""
    return error.errno in _PASSING or getattr(error, "winerror", None) in _PASSING_ON_WINDOWS


def is_removed_file(name: str) -> bool:
    """Whether a name is one that a file system gives a file which was removed and is still open."""
    return _REMOVED.fullmatch(name) is not None


def _patiently(act: Callable[[], None], seconds: float) -> None:
    """Do something again where what keeps it from being done may pass, up to so many seconds. Raises OSError."""
    for pause in _pauses(seconds):
        try:
            act()
            return
        except OSError as error:
            if pause is None or not may_pass(error):
                raise
            sleep(pause)


def _pauses(seconds: float) -> Iterator[float | None]:
    """Yield how long to wait after each try; None after the last."""
    pause, waited = FIRST_PAUSE, 0.0
    while waited < seconds:
        yield pause
        waited, pause = waited + pause, min(2 * pause, LONGEST_PAUSE)
    yield None


def _identity(path: Path) -> tuple[int, int, int] | None:
    """Return what a rename does not change; None where the file system tells nothing that is another file's not."""
    try:
        found = path.lstat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino, found.st_mtime_ns) if found.st_ino else None
