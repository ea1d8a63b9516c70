"""Processes that an engine has started here: found again by another process, and ended with their groups."""

from __future__ import annotations

import signal
import socket
import subprocess  # nosec B404: processes of engines
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tile_job_plugin.engines.tethered import is_group_left, signal_group

#: Seconds to wait for processes that were told to end before they are killed, and then for those killed.
END_SECONDS = 5.0

#: Those that this process has started, by their ids: to be asked for their end, which only a parent can.
_own: dict[str, subprocess.Popen[Any]] = {}


def register(processes: Iterable[subprocess.Popen[Any]]) -> str:
    """Return what names processes on this computer, each the leader of a group, in one line."""
    named = {f"{process.pid}@{_start_time(process.pid)}": process for process in processes}
    _own.update({f"{socket.gethostname()}:{name}": process for name, process in named.items()})
    return " ".join([socket.gethostname(), *named])


def any_left(ids: str) -> bool:
    """Whether any of the processes runs; False on another computer than theirs."""
    return any(_is_running(name) for name in _names(ids))


def end_all(ids: str) -> None:
    """Tell the processes and all that they have started to end, and kill what does not."""
    names = [name for name in _names(ids) if _is_running(name)]
    for number in (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)):
        for name in filter(_is_left, names):
            signal_group(_process_id(name), number)
        give_up = time.monotonic() + END_SECONDS
        while any(map(_is_left, names)) and time.monotonic() < give_up:
            time.sleep(0.05)
    for name in _names(ids):
        _own.pop(name, None)


def _names(ids: str) -> list[str]:
    host, *names = ids.split()
    return [f"{host}:{name}" for name in names] if host == socket.gethostname() else []


def _process_id(name: str) -> int:
    return int(name.rpartition(":")[2].partition("@")[0])


def _is_running(name: str) -> bool:
    if name in _own:
        return _own[name].poll() is None
    # Where nothing tells when a process was started, it may be another one by now.
    started = name.rpartition("@")[2]
    return bool(started) and started == _start_time(_process_id(name))


def _is_left(name: str) -> bool:
    # A group's number is given to no other process while it has members.
    return _is_running(name) or is_group_left(_process_id(name))


def _start_time(process_id: int) -> str:
    """Return when a process was started, in ticks since this computer's start; empty where it is gone, or not Linux."""
    try:
        stat = Path(f"/proc/{process_id}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    # The name of the program, which may hold anything, stands in brackets.
    state, *fields = stat.rpartition(")")[2].split()
    return "" if state in "ZX" else fields[18]
