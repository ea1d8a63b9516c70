"""This computer and its processes: which start of it this is, and how programs are started that outlive this one."""

from __future__ import annotations

import functools
import shutil
import socket
import subprocess  # nosec B404
import sys
from pathlib import Path
from typing import Any

from tile_job_plugin.errors import PythonNotFound

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@functools.cache
def this_boot() -> tuple[str, str]:
    """Give the computer's name and the number of its start; the number is empty where there is none (not Linux)."""
    boot_id = _BOOT_ID.read_text(encoding="ascii").strip() if _BOOT_ID.exists() else ""
    return socket.gethostname(), boot_id


def was_before_restart(host: str, boot_id: str) -> bool:
    """Tell whether this computer has been started since it wrote down *host* and *boot_id*."""
    own_host, own_boot_id = this_boot()
    return host == own_host and bool(boot_id) and boot_id != own_boot_id


def background_options() -> dict[str, Any]:
    """Give what `subprocess` needs so that a process has no window and is not ended with this one's session."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


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
