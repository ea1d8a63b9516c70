"""Orders of helpers that are no more than a shell's command line."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tile_job_plugin.engines.helper_order import HelperOrder


def shell_order(script: str, logs: Path, count: int = 2, **others: Any) -> HelperOrder:
    """Helpers that run *script*."""
    values: dict[str, Any] = {"job": 7, "lanes": 1, "memory": 100 * 2**20, **others}
    return HelperOrder(count=count, program=["sh", "-c"], arguments=[script], logs=logs, **values)


def wait_until(condition: Callable[[], object], seconds: float = 30) -> None:
    """Wait for a condition to come true, as long as a busy computer may need."""
    give_up = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < give_up, "it did not happen"
        time.sleep(0.05)


def is_running(process_id: int) -> bool:
    """Whether a process is there, and not only as a zombie."""
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False
