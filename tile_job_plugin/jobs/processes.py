"""Starting processes that outlive this one."""

from __future__ import annotations

import shutil
import subprocess  # nosec B404
import sys
from pathlib import Path
from typing import Any

from tile_job_plugin.jobs.errors import PythonNotFound


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
