"""The folder of one claim of a job: all that the claim writes lies below it until a rename gives it its final name.

What a claim removes goes through its folder as well. The next claim takes the folder away before it does anything else.
So a runner that was frozen, has lost the job and wakes up can neither replace nor remove a file: its renames fail.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Callable

from tile_job_plugin.file_moves import move, remove_folder
from tile_job_plugin.jobs.helper_signs import Sign
from tile_job_plugin.jobs.model import Claim
from tile_job_plugin.run.files.fsync import make_folders

#: A claim's number, and the last part of its runner's name.
NAME = re.compile(r"(\d+)-\w+")
#: The same of a version that did not count claims.
UNCOUNTED_NAME = re.compile(r"[0-9a-f]{8}")
#: A helper's folder, by the number that the job database has given it.
HELPER_NAME = re.compile(r"helper(\d+)")
#: Stands in each such folder.
MARKER = "tile_jobs_claim"
#: What helpers leave in it for the runner to find, in a folder such as blocks have.
SIGN = "sign"
#: How often to make a folder whose parent may be removed by another runner at the same time.
TRIES = 100


class ClaimFolder:
    """One claim's folder in *root*, which has one for each claim of a job."""

    def __init__(self, root: Path, claim: Claim, helper_id: int | None = None) -> None:
        """Be the folder of a claim, or of the helper with a number, which is no claim's."""
        self.root = root
        # The last part of a runner's name is another one at each claim.
        own_part = re.sub(r"\W", "_", claim.runner.rpartition(":")[2])
        self.path = root / f"{claim.number}-{own_part}" if helper_id is None else self.of_helper(helper_id)
        self._number = claim.number

    def of_helper(self, helper_id: int) -> Path:
        """Return the folder of a helper."""
        return self.root / f"helper{helper_id}"

    def make(self) -> None:
        """Make it, empty."""
        remove_folder(self.path)
        for _ in range(TRIES):
            with suppress(FileNotFoundError):
                self._make()
                return
        self._make()

    def _make(self) -> None:
        make_folders(self.path)
        (self.path / MARKER).touch()

    def new_folder(self) -> Path:
        """Make an empty folder in it. Raises FileNotFoundError where a later claim has taken it away."""
        # As the parent's group, its default ACL and the umask say, unlike one of `tempfile`: what helpers of other
        # users write is read, moved and removed by who runs the job.
        folder = self.path / secrets.token_hex(8)
        folder.mkdir()
        return folder

    def leave_sign(self) -> Sign:
        """Write something that only who sees the same folder can find. Raises OSError."""
        if not (self.path / MARKER).is_file():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.path))
        sign = Sign(self.new_folder().name, secrets.token_hex(16))
        (self.path / sign.folder / SIGN).write_text(sign.text, encoding="ascii")
        return sign

    def sees(self, sign: Sign) -> bool:
        """Whether what somebody else has written is found here, and can be read."""
        try:
            return (self.path / sign.folder / SIGN).read_text(encoding="ascii") == sign.text
        except (OSError, ValueError):
            return False

    def remove_sign(self, sign: Sign) -> None:
        """Remove what `leave_sign` has written."""
        remove_folder(self.path / sign.folder)

    def take_away_helpers(self) -> None:
        """Take the folders of all other helpers away, as the job needs none any more."""
        for folder in list(claim_folders(self.root)):
            if HELPER_NAME.fullmatch(folder.name) and folder != self.path:
                self.take_away(folder)

    def take_over(self, helpers: Callable[[], Collection[int]] = tuple) -> None:
        """Take away the folders of earlier claims, which are lost for good since there is this one, and of helpers.

        Those of the *helpers* that go on are left. They are known to the job database before they have a folder.
        """
        folders = list(claim_folders(self.root))
        going_on = {self.of_helper(helper_id) for helper_id in helpers()}
        for folder in folders:
            counted = NAME.fullmatch(folder.name)
            if (int(counted[1]) if counted else 0) < self._number and folder not in going_on:
                self.take_away(folder)

    def take_away(self, folder: Path) -> None:
        """Remove a folder by way of this one. Raises FileNotFoundError where a later claim has taken this one away."""
        if not folder.exists():
            return
        away = self.new_folder()
        try:
            with suppress(FileNotFoundError):
                move(folder, away / folder.name)
        except OSError:
            # Windows moves no folder that has open files, and others none of another user.
            remove_folder(folder)
        remove_folder(away)

    def remove(self) -> None:
        """Remove it, and *root* where nothing else is in it."""
        remove_folder(self.path)
        with suppress(OSError):
            self.root.rmdir()


def abandoned_folders(root: Path) -> list[Path]:
    """List the folders in *root* of a job that no runner has any more."""
    return [folder for folder in claim_folders(root) if (folder / MARKER).is_file()]


def claim_folders(root: Path) -> Iterator[Path]:
    """List the folders of claims and helpers in *root*."""
    for folder in root.iterdir() if root.is_dir() else ():
        if any(name.fullmatch(folder.name) for name in (NAME, UNCOUNTED_NAME, HELPER_NAME)) and folder.is_dir():
            yield folder
