"""The system user that a local database runs as. Postgres refuses root, so root hands it to another one."""

from __future__ import annotations

import os
import stat
import subprocess  # nosec B404
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

if sys.platform != "win32":
    import pwd

#: Users that root may hand the database to, the best first.
UNPRIVILEGED_USERS = ("postgres", "_postgres", "nobody")


@dataclass(frozen=True)
class Owner:
    """A system user: another one where its ids are given, else the present one."""

    user_id: int | None = None
    group_id: int | None = None

    def __str__(self) -> str:
        """Name the user, for messages."""
        if sys.platform == "win32" or self.user_id is None:
            return "the present user"
        return f"the user '{self.name}'"

    @property
    def name(self) -> str:
        """The user's name, as the system knows it."""
        if sys.platform == "win32":
            return os.environ.get("USERNAME", "")
        return pwd.getpwuid(os.geteuid() if self.user_id is None else self.user_id).pw_name

    @property
    def process_options(self) -> dict[str, Any]:
        """What `subprocess` needs to start a process as this user."""
        if self.user_id is None:
            return {}
        return {"user": self.user_id, "group": self.group_id, "extra_groups": []}

    def give(self, folder: Path) -> None:
        """Make a folder this user's own, and nobody else's."""
        folder.chmod(0o700)
        if sys.platform != "win32" and self.user_id is not None and self.group_id is not None:
            os.chown(folder, self.user_id, self.group_id)

    def write(self, path: Path, text: str) -> None:
        """Write a file that only this user and root can read."""
        # Root follows no link here: the folder is another user's.
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(os.open(path, flags, 0o600), "w", encoding="utf-8") as file:
            if sys.platform != "win32" and self.user_id is not None and self.group_id is not None:
                os.fchown(file.fileno(), self.user_id, self.group_id)
            file.write(text)

    def can_reach(self, folder: Path) -> bool:
        """Whether this user may write into *folder*, however it is nested."""
        if self.user_id is None:
            return os.access(folder, os.W_OK | os.X_OK)
        test = ["test", "-w", str(folder), "-a", "-x", str(folder)]
        return subprocess.run(test, check=False, **self.process_options).returncode == 0  # nosec B603

    def has_alone(self, folder: Path) -> bool:
        """Whether *folder* is this user's own, and no link, and nobody else can look into it."""
        if sys.platform == "win32":
            return folder.is_dir()
        status = folder.lstat()
        is_own = status.st_uid == (os.geteuid() if self.user_id is None else self.user_id)
        return stat.S_ISDIR(status.st_mode) and is_own and not status.st_mode & (stat.S_IRWXG | stat.S_IRWXO)

    def become(self) -> None:
        """Make the present process run as this user from here on."""
        if sys.platform != "win32" and self.user_id is not None and self.group_id is not None:
            os.setgroups([])
            os.setgid(self.group_id)
            os.setuid(self.user_id)


def owner_of(folder: Path) -> Owner:
    """Find the user that the database in *folder*, which may not exist yet, runs as."""
    if not is_root():
        return Owner()
    if folder.exists() and folder.stat().st_uid != 0:
        status = folder.stat()
        return Owner(status.st_uid, status.st_gid)
    users = {user.pw_name: user for user in pwd.getpwall()}
    user = next(users[name] for name in UNPRIVILEGED_USERS if name in users)
    return Owner(user.pw_uid, user.pw_gid)


def is_root() -> bool:
    """Whether this process runs as root."""
    return sys.platform != "win32" and os.geteuid() == 0
