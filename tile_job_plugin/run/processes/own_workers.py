"""The worker processes that a window has started for its jobs: as many at a time as the user wants."""

from __future__ import annotations

import subprocess  # nosec B404: workers that were started for jobs
import threading
from datetime import datetime, timezone

from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.number_settings import whole_number
from tile_job_plugin.run.processes.worker_process import start_worker

#: QGIS setting: how many jobs of one window and job database are run at the same time.
JOBS_SETTING = "tile_jobs/jobs_at_once"
USUAL_JOBS = 1


def jobs_at_once() -> int:
    """Return how many jobs of a window are run at the same time. Raises RequestRefused where that is no such number."""
    return whole_number(JOBS_SETTING, USUAL_JOBS, least=1)


def is_to_come(job: Job) -> bool:
    """Whether the time of a job is to come: whoever runs it waits, and keeps no other job from being run."""
    return job.not_before is not None and job.not_before > datetime.now(timezone.utc)


class OwnWorkers:
    """Starts workers, and tells which of them comes to a job after its own."""

    def __init__(self) -> None:
        self._workers: dict[tuple[str, str], list[subprocess.Popen[bytes]]] = {}

    def one_for(self, connection: Connection, job: Job) -> tuple[subprocess.Popen[bytes], bool]:
        """Return the process that runs a job that is ready, and whether it begins with that.

        Otherwise it is at another job of the window, and takes all that are ready afterwards, if it lives so long.
        """
        if is_to_come(job):
            return _started(connection, job.id), True
        workers = self._workers.setdefault((connection.name, connection.schema), [])
        workers[:] = [worker for worker in workers if worker.poll() is None]
        if len(workers) >= jobs_at_once():
            return workers[0], False
        workers.append(_started(connection, job.id))
        return workers[-1], True


def _started(connection: Connection, job_id: int) -> subprocess.Popen[bytes]:
    worker = start_worker(connection, job_id)
    # Waited for, so that it leaves no zombie: Python warns of one that is let go before its end.
    threading.Thread(target=worker.wait, daemon=True).start()
    return worker
