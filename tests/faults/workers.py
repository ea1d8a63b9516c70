"""Worker processes, killed as a power cut kills them, and what must not be left of them."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from typing import Any

from tests.fixtures.qgis_process import QgisProcess
from tests.fixtures.secrets import WATCH
from tests.saga.processes import saga_processes, wait_until

#: Seconds in which a killed worker's children must be gone.
CHILDREN_SECONDS = 2.0


class Workers:
    """Processes of `qgis_process run tilejobs:runworker`."""

    def __init__(self, program: QgisProcess, connection: str) -> None:
        self._program = program
        self._connection = connection
        self._running: list[subprocess.Popen[str]] = []

    def start(self, stop_when_idle: bool = True, **parameters: Any) -> subprocess.Popen[str]:
        """Start a worker that ends when no job is left, or waits for more."""
        usual = {"CONNECTION": self._connection, "WORKERS": 2, "STOP_WHEN_IDLE": stop_when_idle}
        worker = self._program.start("tilejobs:runworker", **{**usual, **parameters})
        self._running.append(worker)
        return worker

    def has_ended_within(self, worker: subprocess.Popen[str], seconds: float) -> bool:
        """Wait for so long at most; tell whether the worker has ended."""
        with suppress(subprocess.TimeoutExpired):
            output, errors = worker.communicate(timeout=seconds)
            WATCH.look_at(output + errors, "a worker")
            assert worker.returncode == 0, output + errors
            return True
        return False

    def kill(self, worker: subprocess.Popen[str]) -> None:
        """Kill it without a warning."""
        worker.kill()
        worker.communicate()

    def kill_all(self) -> None:
        """Kill all that still run."""
        for worker in self._running:
            if worker.poll() is None:
                self.kill(worker)


def orphans() -> list[int]:
    """The saga_cmds that still run some time after their worker is gone."""
    wait_until(lambda: not saga_processes(), CHILDREN_SECONDS)
    return saga_processes()
