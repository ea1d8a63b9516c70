"""Which processes are there."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Callable


def processes_that_name(text: str) -> list[int]:
    """The processes other than this one, zombies not among them, whose command line holds *text*."""
    return _processes(lambda folder: text.encode() in (folder / "cmdline").read_bytes())


def saga_processes() -> list[int]:
    """The running saga_cmds that the tests, or what they have started, have started."""
    return _processes(lambda folder: (folder / "comm").read_text().strip() == "saga_cmd" and _has_our_profile(folder))


def worker_processes() -> list[int]:
    """The workers, helpers among them, that the tests, or what they have started, have started."""
    return _processes(
        lambda folder: b"tilejobs:runworker" in (folder / "cmdline").read_bytes() and _has_our_profile(folder)
    )


def _has_our_profile(folder: Path) -> bool:
    profile = f"QGIS_CUSTOM_CONFIG_PATH={os.environ['QGIS_CUSTOM_CONFIG_PATH']}".encode()
    return profile in (folder / "environ").read_bytes().split(b"\0")


def _processes(is_meant: Callable[[Path], bool]) -> list[int]:
    """The processes, other than this one, whose folder in /proc is meant."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and is_meant(folder):
                found.append(int(folder.name))
        except OSError:  # It has ended meanwhile.
            continue
    return [pid for pid in found if pid != os.getpid()]


def children() -> set[str]:
    """The ids of this process' children, zombies among them."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    """Whether *condition* came true within so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False
