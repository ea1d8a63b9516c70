"""A worker: claims job after job and runs them."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from dataclasses import replace

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
from tile_job_plugin.run.errors import NotRunnableHere
from tile_job_plugin.run.likeness import versions_here
from tile_job_plugin.run.processes.worker_process import runner_name
from tile_job_plugin.run.runner import Runner
from tile_job_plugin.run.status_text import status_text
from tile_job_plugin.run.stop_signal import stopped_by_signal
from tile_job_plugin.saga.cmd.kept_processes import close_idle, keeping
from tile_job_plugin.saga.cmd.temporary import remove_folders_of_dead_processes

#: Seconds between two looks for a job.
LOOK_SECONDS = 1.0


def run_jobs(
    connection: Connection,
    lanes: int,
    stop_when_idle: bool,
    first_job: int | None,
    feedback: QgsProcessingFeedback,
) -> int:
    """Claim and run jobs until *feedback* is cancelled or, where wanted, no job is left; return how many were run.

    *lanes* overrides what the jobs ask for; 0 leaves it to them. *first_job* is run before all others, unless it has
    ended or another runner has it. A job that is under way when the worker is stopped, outside a window by SIGTERM as
    well, is handed back and taken over by the next worker. One that this process lacks something for is left to others,
    and not asked for again for a while.
    Where the database goes away meanwhile, it waits.

    Raises UnknownJob where there is no *first_job*.
    """
    jobs_run, told = 0, ""
    remove_folders_of_dead_processes()
    with (
        stopped_by_signal(feedback),
        JobDatabase(connection) as database,
        keeping(),
        suppress(Stopped, WaitingGivenUp),
    ):
        database.be_patient(patience_of(feedback))
        database.workers.enter(socket.gethostname(), os.getpid(), lanes, versions_here())
        database.claims.be_worker()
        job = claim_when_free(database, first_job, feedback) if first_job else None
        while not feedback.isCanceled():
            job = job or database.claims.claim_next_job(runner_name())
            if job:
                jobs_run += _run_claimed(connection, database, replace(job, lanes=lanes or job.lanes), feedback)
                job, told = None, ""
            elif database.claims.awaited:
                # Not before these have left, or lost, their jobs is there no job left.
                waits_for = former_runner_text(next(iter(database.claims.awaited.values())))
                if not told:
                    feedback.pushWarning(waits_for)
                told = waits_for
                pause(LOOK_SECONDS)
            elif stop_when_idle:
                break
            else:
                close_idle()
                pause(LOOK_SECONDS)
    return jobs_run


def _run_claimed(connection: Connection, database: JobDatabase, job: Job, feedback: QgsProcessingFeedback) -> bool:
    """Run a job to its end, or leave it to another worker; return whether it was run. Raises Stopped."""
    text = QCoreApplication.translate("TileJobs", "Job {job}: {tile_set}, {recipe}")
    feedback.pushInfo(text.format(job=job.id, tile_set=job.tile_set, recipe=job.recipe))
    try:
        ended = Runner(connection, database, job, feedback).run_if_possible()
    except NotRunnableHere as lack:
        with suppress(JobTaken, UnknownJob, DatabaseRefused):
            database.claims.decline_job(job.claim, lack.text(RECORD))
        text = QT_TRANSLATE_NOOP("TileJobs", "Job {job} was declined, and is left to other workers. {reason}")
        feedback.pushWarning(said(Message(text, job=job.id, reason=lack)))
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
