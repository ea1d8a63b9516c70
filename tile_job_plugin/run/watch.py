"""Watches a job that another process runs, in a thread that does not keep QGIS from closing, as a QgsTask would."""

from __future__ import annotations

import subprocess  # nosec B404: only to see whether a worker still runs
import threading
from typing import Protocol

from tile_job_plugin.jobs.connections import Connection, find_connection
from tile_job_plugin.jobs.errors import JobEnded, JobsError, UnknownConnection, UnknownJob, WaitingGivenUp
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, JobProgress, JobStatus
from tile_job_plugin.jobs.reconnect import Patience
from tile_job_plugin.run.database_wait import waiting_text
from tile_job_plugin.run.started_jobs import StartedJob

#: Seconds between two looks at a job.
LOOK_SECONDS = 1.0
#: Seconds that the end of QGIS waits for a watch, which sleeps or waits for its database.
STOP_SECONDS = 2.0


class Listener(Protocol):
    """Who is told about a job; called from the watch's thread."""

    def job_progressed(self, job: StartedJob, progress: JobProgress) -> None:
        """Hear how far a job is."""

    def job_waits(self, job: StartedJob, text: str) -> None:
        """Hear that the worker which was started for a job has ended before it, and what the job waits for."""

    def job_ended(self, job: StartedJob, state: Job | None, error: Exception | None) -> None:
        """Hear how a job ended, or what keeps this window from watching it; neither where it is gone."""


class JobWatch(threading.Thread):
    """Looks at one job until it has ended."""

    def __init__(
        self,
        job: StartedJob,
        listener: Listener,
        connection: Connection | None = None,
        worker: subprocess.Popen[bytes] | None = None,
    ) -> None:
        """Watch a job that *worker* was started for, or one of an earlier window, whose *connection* is looked up."""
        super().__init__(name=f"Tile Jobs: watch of job {job.job_id}", daemon=True)
        self._job = job
        self._listener = listener
        self._connection = connection
        self._worker = worker
        self._stopped = threading.Event()
        self._cancelled = threading.Event()

    def run(self) -> None:
        """Look at the job until it has ended or nobody wants to know."""
        try:
            ended = self._watch()
        except WaitingGivenUp:
            return
        except (UnknownJob, UnknownConnection):
            self._listener.job_ended(self._job, None, None)
        except JobsError as error:
            self._listener.job_ended(self._job, None, error)
        else:
            if ended:
                self._listener.job_ended(self._job, ended, None)

    def cancel_job(self) -> None:
        """Cancel the job at the next look."""
        self._cancelled.set()

    def stop(self) -> None:
        """Stop watching; the job goes on."""
        self._stopped.set()

    def _watch(self) -> Job | None:
        connection = self._connection or find_connection(self._job.connection, self._job.schema)
        with JobDatabase(connection) as database:
            database.be_patient(Patience(self._stopped.is_set, lambda text: None))
            while not self._stopped.is_set():
                if self._cancelled.is_set():
                    self._cancel(database)
                status = database.jobs.job_status(self._job.job_id)
                if status.is_ended:
                    return database.jobs.job(self._job.job_id)
                self._tell(database, status)
                self._stopped.wait(LOOK_SECONDS)
        return None

    def _tell(self, database: JobDatabase, status: JobStatus) -> None:
        if self._worker and self._worker.poll() is not None:
            self._worker = None
            if status is JobStatus.READY or database.jobs.job(self._job.job_id).paused_since:
                self._listener.job_waits(self._job, waiting_text(database.claims.waiting(self._job.job_id)))
        self._listener.job_progressed(self._job, database.jobs.progress(self._job.job_id))

    def _cancel(self, database: JobDatabase) -> None:
        try:
            database.jobs.cancel_job(self._job.job_id)
        except JobEnded:
            # It shows at the look that follows.
            self._cancelled.clear()
