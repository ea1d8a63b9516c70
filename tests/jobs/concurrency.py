"""Doing things at the same time, in threads and in processes of their own."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

from tile_job_plugin.jobs.errors import JobsError
from tile_job_plugin.system import python_program

ROOT = Path(__file__).resolve().parents[2]


def wait_until(condition: Callable[[], bool], seconds: float = 20) -> None:
    """Look until the condition holds; fail when it does not within *seconds*."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def together(*actions: Callable[[], Any]) -> list[Any]:
    """Start all actions at the same moment, each in a thread; give what they return, or the JobsError they raise."""
    barrier = Barrier(len(actions))

    def start(action: Callable[[], Any]) -> Any:
        barrier.wait()
        try:
            return action()
        except JobsError as error:
            return error

    with ThreadPoolExecutor(len(actions)) as pool:
        return list(pool.map(start, actions))


def python_process(code: str, *arguments: str, root: Path = ROOT) -> subprocess.Popen[str]:
    """Start a Python that can import the plugin from *root*."""
    return subprocess.Popen(
        [python_program(), "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd="/",
        env={**os.environ, "PYTHONPATH": str(root)},
    )
