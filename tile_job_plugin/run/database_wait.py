"""How those who run jobs wait for a job database that is away: until it is back, or somebody stops them."""

from __future__ import annotations

import time

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.claims import QUIET_SECONDS, SILENT_SECONDS
from tile_job_plugin.jobs.errors import JobEnded, JobsError, JobTaken
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import FormerRunner, Job, JobStatus, Waiting
from tile_job_plugin.jobs.reconnect import Patience
from tile_job_plugin.main_thread import pause
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.run.helper_supply import take_helpers_back
from tile_job_plugin.run.processes.worker_process import runner_name
from tile_job_plugin.text import LISTED, moment_text

#: Seconds for which a cancel that can't be written down is tried.
CANCEL_SECONDS = 30.0


def patience_of(feedback: QgsProcessingFeedback) -> Patience:
    """Wait until *feedback* is cancelled, and tell it what is waited for."""
    return Patience(feedback.isCanceled, _Told(feedback).tell, pause)


def cancel_surely(database: JobDatabase, job_id: int) -> Job:
    """Cancel a job and take its helpers back, with some patience where the database is away.

    Raises what is in the way of the cancel in the end.
    """
    give_up = time.monotonic() + CANCEL_SECONDS
    database.be_patient(Patience(lambda: time.monotonic() > give_up, lambda text: None, pause))
    try:
        job = cancel_or_cancelled(database, job_id)
    except JobTaken:
        # It is cancelled all the same: the session is there again, without the job's lock.
        job = cancel_or_cancelled(database, job_id)
    take_helpers_back(database, job)
    return job


def cancel_or_cancelled(database: JobDatabase, job_id: int) -> Job:
    """Cancel a job, or find it cancelled already, by somebody else or by a try whose answer was lost."""
    try:
        return database.jobs.cancel_job(job_id)
    except JobEnded:
        job = database.jobs.job(job_id)
        if job.status is not JobStatus.CANCELLED:
            raise
        return job


def waiting_text(waiting: Waiting) -> str:
    """Return what a job waits for that nobody runs."""
    if waiting.paused_since:
        paused = QT_TRANSLATE_NOOP("TileJobs", "The job is paused since {time}. Resume it with {call.resumejob}.")
        return said(Message(paused, time=moment_text(waiting.paused_since)))
    if waiting.not_before:
        text = QT_TRANSLATE_NOOP("TileJobs", "The job is waiting until {time}.")
        return said(Message(text, time=moment_text(waiting.not_before)))
    declines = [decline for decline in waiting.declines if decline.is_alive or not waiting.workers]
    if not waiting.workers:
        text = QT_TRANSLATE_NOOP("TileJobs", "The job is waiting for a worker, and none is running.")
    elif waiting.is_hopeless:
        text = QT_TRANSLATE_NOOP("TileJobs", "No worker can run the job ({workers} running).")
    else:
        text = QT_TRANSLATE_NOOP("TileJobs", "The job is waiting for a worker ({workers} running).")
    lack = QT_TRANSLATE_NOOP("TileJobs", "{runner} declined it: {reason}")
    reasons = {decline.reason: decline.runner for decline in declines}
    lines = [said(Message(lack, runner=runner.rpartition(":")[0], reason=reason)) for reason, runner in reasons.items()]
    return "\n".join([said(Message(text, workers=waiting.workers)), *lines[:LISTED]])


def former_runner_text(former: FormerRunner) -> str:
    """Return which runner a job waits for, and until when."""
    if former.silence is None:
        text = QT_TRANSLATE_NOOP("TileJobs", "Job {job} is waiting for its former runner {runner} to release it.")
    elif former.silence < QUIET_SECONDS:
        text = QT_TRANSLATE_NOOP(
            "TileJobs", "Job {job} is waiting for its former runner {runner}, which is still active, to release it."
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "Job {job}: its runner {runner} has given no sign of life for {silence} s. After {limit} s the next worker "
            "takes the job over.",
        )
    runner = former.runner.rpartition(":")[0] or former.runner
    silence, limit = round(former.silence or 0), round(SILENT_SECONDS)
    return said(Message(text, job=former.job_id, runner=runner, silence=silence, limit=limit))


class _Told:
    """Tells each news once."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._is_waiting = False
        self._since = 0.0

    def tell(self, news: JobsError | None) -> None:
        if news and not self._is_waiting:
            self._since = time.monotonic()
            self._feedback.pushWarning(said(news))
            text = QT_TRANSLATE_NOOP("TileJobs", "Waiting for the job database to come back")
            self._feedback.setProgressText(said(Message(text)))
        if not news:
            text = QT_TRANSLATE_NOOP("TileJobs", "The job database is back after {seconds} s.")
            self._feedback.pushInfo(said(Message(text, seconds=round(time.monotonic() - self._since))))
        self._is_waiting = news is not None


#: Seconds between two tries.
LOOK_SECONDS = 0.5


def claim_when_free(database: JobDatabase, job_id: int, feedback: QgsProcessingFeedback) -> Job | None:
    """Claim a job; wait while it is ready but its former runner, which was just cancelled, still holds its lock.

    So it does where the time of the job has not come. Return None where another runner has taken the job, where it has
    ended or is paused, or where *feedback* is cancelled.
    """
    job = database.claims.claim_job(job_id, runner_name())
    if job is None and (former := database.claims.former_runner(job_id)):
        feedback.pushWarning(former_runner_text(former))
    while job is None and not feedback.isCanceled() and _waits(database.jobs.job(job_id)):
        pause(LOOK_SECONDS)
        job = database.claims.claim_job(job_id, runner_name())
    return job


def _waits(job: Job) -> bool:
    return job.status is JobStatus.READY and job.paused_since is None
