"""This computer: what this process may use of it, which start of it this is, and programs that outlive this process."""

from __future__ import annotations

import ctypes
import functools
import math
import os
import shutil
import socket
import subprocess  # nosec B404
import sys
from pathlib import Path
from typing import Any

from tile_job_plugin import cgroup
from tile_job_plugin.errors import PythonNotFound

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def usable_cores(proc: Path = cgroup.PROC, groups: Path = cgroup.MOUNT) -> int:
    """Return how many cores this process may use: of the machine's, by its affinity mask and its control groups."""
    # Neither macOS nor Windows has a mask that Python could ask for.
    mask = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    limit = cgroup.core_limit(proc, groups)
    return max(1, mask if limit is None else min(mask, math.floor(limit)))


def slowdown() -> float:
    """Return about how many times as long as alone a program takes that shares the processors with others; 1 at least.

    The load average, which Windows lacks, is that of the last minute: others may be gone by now. So it is the square
    root, which is as far from the one as from the other.
    """
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return math.sqrt(max(1.0, load / (os.cpu_count() or 1)))


def free_memory(proc: Path = cgroup.PROC, groups: Path = cgroup.MOUNT) -> int:
    """Return how much memory this process may still take without swapping, in bytes."""
    limit = cgroup.free_memory(proc, groups)
    free = _free_memory_of_machine(proc)
    return free if limit is None else min(free, limit)


def _free_memory_of_machine(proc: Path) -> int:
    if sys.platform == "win32":
        return _free_memory_on_windows()
    meminfo = proc / "meminfo"
    if meminfo.exists():
        for line in meminfo.read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    # macOS keeps its caches in "active" pages that it gives back, so count half of what is built in.
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2


def _free_memory_on_windows() -> int:
    class MemoryStatus(ctypes.Structure):
        _fields_ = [
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("total", "available", "a", "b", "c", "d", "e")),
        ]

    status = MemoryStatus()
    status.length = ctypes.sizeof(status)
    ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))  # type: ignore[attr-defined]
    return int(status.available)


@functools.cache
def this_boot() -> tuple[str, str]:
    """Return the computer's name and the number of its start; the number is empty where there is none (not Linux)."""
    boot_id = _BOOT_ID.read_text(encoding="ascii").strip() if _BOOT_ID.exists() else ""
    return socket.gethostname(), boot_id


def was_before_restart(host: str, boot_id: str) -> bool:
    """Return whether this computer has been started since it wrote down *host* and *boot_id*."""
    own_host, own_boot_id = this_boot()
    return host == own_host and bool(boot_id) and boot_id != own_boot_id


def background_options() -> dict[str, Any]:
    """Return what `subprocess` needs so that a process has no window and is not ended with this one's session."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def start_module(module: str, *arguments: str, **pipes: Any) -> subprocess.Popen[Any]:
    """Start a module of the plugin as a process that outlives this one; *pipes* are its streams for `subprocess`.

    Raises PythonNotFound or OSError.
    """
    root = str(Path(__file__).resolve().parents[1])
    return subprocess.Popen(  # nosec B603: an argument list without a shell
        [python_program(), "-m", module, *arguments],
        stderr=subprocess.DEVNULL,
        cwd=root,
        # Within QGIS the driver may lie where only QGIS' own search path leads.
        env={**os.environ, "PYTHONPATH": os.pathsep.join([root, *filter(None, sys.path)])},
        **pipes,
        **background_options(),
    )


def python_program() -> str:
    """Find the interpreter that runs this Python.

    Within QGIS `sys.executable` may be QGIS itself, or whichever `python3` comes first on PATH.
    """
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    names = ("pythonw.exe", "python.exe", f"bin/python{version}", "bin/python3")
    own = [Path(prefix) / name for prefix in (sys.exec_prefix, sys.base_exec_prefix) for name in names]
    found = next((str(path) for path in own if path.is_file()), None) or shutil.which(f"python{version}")
    if not found:
        raise PythonNotFound(sys.exec_prefix)
    return found
