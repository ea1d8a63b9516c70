"""A worker: claims job after job and runs them."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Callable

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.doors import said
from tile_job_plugin.errors import Stopped, in_record
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.errors import (
    AccessDenied,
    ConnectionLost,
    DatabaseRefused,
    JobTaken,
    UnknownJob,
    WaitingGivenUp,
)
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.main_thread import pause
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, RECORD, Message
from tile_job_plugin.run.database_wait import claim_when_free, former_runner_text, patience_of
from tile_job_plugin.run.errors import HoursOver, JobPaused, NotRunnableHere
from tile_job_plugin.run.helper import JobHelper
from tile_job_plugin.run.likeness import versions_here
from tile_job_plugin.run.processes.worker_process import runner_name
from tile_job_plugin.run.runner import Runner
from tile_job_plugin.run.status_text import status_text
from tile_job_plugin.run.stop_signal import stopped_by_signal
from tile_job_plugin.run.working_hours import WorkingHours
from tile_job_plugin.saga.cmd.kept_processes import close_idle, keeping
from tile_job_plugin.saga.cmd.temporary import remove_folders_of_dead_processes
from tile_job_plugin.system import usable_cores

#: Seconds between two looks for a job.
LOOK_SECONDS = 1.0
#: All hours of the day.
ALWAYS = WorkingHours.read("")


def run_jobs(
    connection: Connection,
    lanes: int,
    stop_when_idle: bool,
    first_job: int | None,
    feedback: QgsProcessingFeedback,
    only_job: int | None = None,
    hours: WorkingHours = ALWAYS,
) -> int:
    """Claim and run jobs until *feedback* is cancelled or, where wanted, no job is left; return how many were run.

    Where no job waits, it helps with one that another worker runs. *lanes* overrides what the jobs ask for; 0 leaves it
    to them. *first_job* is run before all others, unless it has ended or another runner has it. With *only_job*, that
    job is run or helped with alone, and the worker ends with it. Outside its *hours* it does nothing, and ends where it
    would if no job was left: what lanes have is completed, and the job is left to the next worker. A job that is under
    way when the worker is stopped, outside a window by SIGTERM as well, is handed back and taken over by the next
    worker. One that this process lacks something for is left to others, and not asked for again for a while.
    Where the database goes away meanwhile, it waits.

    Raises UnknownJob where there is no *first_job* or *only_job*.
    """
    remove_folders_of_dead_processes()
    with stopped_by_signal(feedback), JobDatabase(connection) as database, keeping():
        worker = _Worker(connection, database, lanes, first_job, only_job, hours, feedback)
        with suppress(Stopped, WaitingGivenUp):
            database.be_patient(patience_of(feedback))
            database.workers.enter(socket.gethostname(), os.getpid(), lanes, versions_here(), hours.text)
            database.claims.be_worker()
            worker.run(stop_when_idle)
        return worker.jobs_run


class _Worker:
    """A worker with its session."""

    def __init__(
        self,
        connection: Connection,
        database: JobDatabase,
        lanes: int,
        first_job: int | None,
        only_job: int | None,
        hours: WorkingHours,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self._connection = connection
        self._database = database
        self._lanes = lanes
        #: What is run before all others, until that was tried.
        self._first = first_job
        self._only = only_job
        self._hours = hours
        self._feedback = feedback
        self.jobs_run = 0
        self._told = ""

    def run(self, stop_when_idle: bool) -> None:
        """Run jobs, and help with others, until there is nothing to do any more."""
        job: Job | None = None
        while not self._feedback.isCanceled():
            if job is None and self._is_off():
                if stop_when_idle:
                    break
                self._rest()
                continue
            job = job or self._next_job()
            if job:
                self._run(job)
                job = None
                continue
            if job := self._help():
                continue
            if self._database.claims.awaited:
                self._tell_of_awaited()
            elif stop_when_idle or self._is_done():
                # The job that it has helped with may have lost its runner since.
                if job := self._next_job():
                    continue
                break
            close_idle()
            pause(LOOK_SECONDS)

    def _is_off(self) -> bool:
        return not self._hours.hold(datetime.now())

    def _next_job(self) -> Job | None:
        first, self._first = self._first, None
        if first and (job := claim_when_free(self._database, first, self._feedback)):
            return job
        if self._only:
            return self._database.claims.claim_job(self._only, runner_name())
        return self._database.claims.claim_next_job(runner_name())

    def _is_done(self) -> bool:
        """Whether the only job has ended, or is paused, as this worker is not to wait for it."""
        if self._only is None:
            return False
        job = self._database.jobs.job(self._only)
        return job.status.is_ended or job.paused_since is not None

    def _run(self, job: Job) -> None:
        job = replace(job, lanes=self._lanes or job.lanes)
        self.jobs_run += _run_claimed(self._connection, self._database, job, self._feedback, self._is_off)
        self._told = ""

    def _help(self) -> Job | None:
        """Help with a job, if there is one; return it where this process is its runner since."""
        while not self._is_stopped() and (job_id := self._database.helpers.next_job(self._only)):
            job = self._database.jobs.job(job_id)
            if not (lanes := self._lanes or self._free_lanes(job)):
                return None
            job = replace(job, lanes=lanes)
            helper = JobHelper(self._connection, self._database, job, self._feedback, self._is_off)
            if claimed := helper.help():
                return claimed
            pause(LOOK_SECONDS)
            # One whose runner stands still is taken over from it once that has been silent for long enough.
            if claimed := self._next_job():
                return claimed
        return None

    def _free_lanes(self, job: Job) -> int:
        """Return how many lanes a job can have here beside those that this computer has already, at least none."""
        return max(0, min(job.lanes or usable_cores(), usable_cores() - self._database.helpers.lanes_here()))

    def _is_stopped(self) -> bool:
        return self._feedback.isCanceled() or self._is_off()

    def _rest(self) -> None:
        """Wait until the next hours begin."""
        text = QT_TRANSLATE_NOOP("TileJobs", "No jobs are run outside the hours {hours}.")
        self._feedback.pushInfo(said(Message(text, hours=self._hours.text)))
        close_idle()
        while self._is_off() and not self._feedback.isCanceled():
            pause(LOOK_SECONDS)

    def _tell_of_awaited(self) -> None:
        """Say whose jobs are waited for: not before these have left, or lost, them is there no job left."""
        waits_for = former_runner_text(next(iter(self._database.claims.awaited.values())))
        if not self._told:
            self._feedback.pushWarning(waits_for)
        self._told = waits_for


def _run_claimed(
    connection: Connection,
    database: JobDatabase,
    job: Job,
    feedback: QgsProcessingFeedback,
    is_off: Callable[[], bool],
) -> bool:
    """Run a job to its end, or leave it to another worker; return whether it was run. Raises Stopped."""
    text = QCoreApplication.translate("TileJobs", "Job {job}: {tile_set}, {recipe}")
    feedback.pushInfo(text.format(job=job.id, tile_set=job.tile_set, recipe=job.recipe))
    try:
        ended = Runner(connection, database, job, feedback, is_off).run_if_possible()
    except NotRunnableHere as lack:
        with suppress(JobTaken, UnknownJob, DatabaseRefused):
            database.claims.decline_job(job.claim, lack.text(RECORD))
        text = QT_TRANSLATE_NOOP("TileJobs", "Job {job} was declined, and is left to other workers. {reason}")
        feedback.pushWarning(said(Message(text, job=job.id, reason=lack)))
        return False
    except (JobPaused, HoursOver) as left:
        database.claims.leave_job(job.claim)
        feedback.pushInfo(said(left))
        return False
    except Stopped:
        database.claims.hand_back(job.claim)
        raise
    except (JobTaken, UnknownJob) as gone:
        # Taken over by another runner, or cancelled and deleted.
        feedback.pushWarning(said(gone))
        return False
    except (ConnectionLost, AccessDenied):
        raise
    except Exception as error:  # whatever it is, it must not end every worker, one after the other
        text = QT_TRANSLATE_NOOP("TileJobs", "Job {job} is handed to the next worker after an error: {reason}")
        feedback.reportError(said(Message(text, job=job.id, reason=error)))
        with suppress(JobTaken, UnknownJob, DatabaseRefused):
            database.claims.give_up_job(job.claim, f"{type(error).__name__}: {in_record(error)}")
        return False
    finally:
        database.claims.release_job(job.id)
    feedback.pushInfo(status_text(ended))
    return True
