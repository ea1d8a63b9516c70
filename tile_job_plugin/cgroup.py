"""The limits that Linux' control groups set to this process, of both versions and of hybrid set-ups.

See cgroups(7); the files are those of the kernel's documentation, admin-guide/cgroup-v1 and admin-guide/cgroup-v2.
A group is limited by its parents as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

PROC = Path("/proc")
MOUNT = Path("/sys/fs/cgroup")
#: Where the second version is mounted: alone, or beside the first one.
_UNIFIED = ("", "unified")
#: Limit, use, and what lines of memory.stat begin with, of both versions.
_MEMORY_FILES = (
    ("memory.max", "memory.current", ""),
    ("memory.high", "memory.current", ""),
    ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_"),
)
#: Lines with the bytes of files that the kernel forgets where memory is wanted; those that were read twice are active.
_CACHED_FILES = ("inactive_file", "active_file")
#: The first version writes a number like this one, in bytes, for no limit.
_NO_LIMIT = 2**60


def core_limit(proc: Path = PROC, mount: Path = MOUNT) -> float | None:
    """Return how many cores' time the groups of this process may use; None without a limit."""
    limits = [limit for group in _groups("cpu", proc, mount) for limit in _core_limits(group)]
    return min(limits, default=None)


def free_memory(proc: Path = PROC, mount: Path = MOUNT) -> int | None:
    """Return how much memory the groups of this process have left, in bytes; None without a limit."""
    left = [free for group in _groups("memory", proc, mount) for free in _free_memory(group)]
    return max(0, min(left)) if left else None


def _groups(controller: str, proc: Path, mount: Path) -> Iterator[Path]:
    """Yield the folders of this process' groups and their parents, as far as they can be seen.

    Within a container the path may be that outside of it; the mount is the container's own group then.
    """
    for mounted, path in _paths(controller, proc, mount):
        group = PurePosixPath("/", path).relative_to("/")
        yield from (folder for part in (group, *group.parents) if (folder := mounted / part).is_dir())


def _paths(controller: str, proc: Path, mount: Path) -> Iterator[tuple[Path, str]]:
    """Yield where a controller is mounted, with the path of this process' group there."""
    with suppress(OSError):
        for line in (proc / "self" / "cgroup").read_text(encoding="utf-8").splitlines():
            number, controllers, path = line.split(":", 2)
            if number == "0":
                yield from ((mount / folder, path) for folder in _UNIFIED)
            elif controller in controllers.split(","):
                yield from ((mount / folder, path) for folder in (controllers, controller))


def _core_limits(group: Path) -> Iterator[float]:
    quota, _, period = _read(group / "cpu.max").partition(" ")
    for used, of in ((quota, period), (_read(group / "cpu.cfs_quota_us"), _read(group / "cpu.cfs_period_us"))):
        # "max", -1 or no such file is no limit.
        if used.isdigit() and of.isdigit() and int(of):
            yield int(used) / int(of)


def _free_memory(group: Path) -> Iterator[int]:
    for limit_file, use_file, prefix in _MEMORY_FILES:
        limit, use = _read(group / limit_file), _read(group / use_file)
        if limit.isdigit() and int(limit) < _NO_LIMIT and use.isdigit():
            yield int(limit) - int(use) + _cached(group, prefix)


def _cached(group: Path, prefix: str) -> int:
    lines = (line.split() for line in _read(group / "memory.stat").splitlines())
    return sum(int(size) for name, size in lines if name in {f"{prefix}{kind}" for kind in _CACHED_FILES})


def _read(file: Path) -> str:
    with suppress(OSError):
        return file.read_text(encoding="utf-8").strip()
    return ""
