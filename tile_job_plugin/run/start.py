"""Starts and retries jobs: wait for them, let them go on in the background, or leave them for a worker."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from enum import IntEnum
from typing import Callable

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.doors import is_window, said
from tile_job_plugin.errors import Stopped
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.errors import JobTaken, WaitingGivenUp
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, JobStatus, NewJob
from tile_job_plugin.jobs.reconnect import Patience
from tile_job_plugin.main_thread import call_in_main_thread, pause
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.recipe import refuse_unless_allowed
from tile_job_plugin.requests.helper_request import check_helpers
from tile_job_plugin.requests.tile_naming import resolved_ids
from tile_job_plugin.run.background import background_jobs
from tile_job_plugin.run.database_wait import (
    cancel_surely,
    claim_when_free,
    former_runner_text,
    patience_of,
    waiting_text,
)
from tile_job_plugin.run.errors import (
    BackgroundRefused,
    JobNotComplete,
    JobPaused,
    JobTimeout,
    NotRunnableElsewhere,
    StartsLater,
)
from tile_job_plugin.run.estimate.disk_use import check_room
from tile_job_plugin.run.files.lost_files import lost_files
from tile_job_plugin.run.helper_supply import check_engine
from tile_job_plugin.run.processes.elsewhere import check_elsewhere
from tile_job_plugin.run.processes.own_workers import JOBS_SETTING, jobs_at_once
from tile_job_plugin.run.processes.worker_process import runner_name, start_worker
from tile_job_plugin.run.runner import Runner
from tile_job_plugin.run.signature import signature_of
from tile_job_plugin.run.status_text import job_title, status_text
from tile_job_plugin.run.stop_signal import interruptible
from tile_job_plugin.run.trust import check_claimed, check_trust
from tile_job_plugin.tiles.errors import named

#: Seconds between two looks at a job that another runner has.
LOOK_SECONDS = 0.5
#: Seconds that a job may be ready, and a worker may take to start, before whoever waits for it is told.
READY_SECONDS = 20.0


class RunMode(IntEnum):
    """The choices of parameter RUN."""

    #: Run the job here and return when it has ended.
    WAIT = 0
    #: Return at once; the job goes on in a process of its own, or else in this window.
    BACKGROUND = 1
    #: Return at once; a worker that runs somewhere takes the job.
    LEAVE = 2


def start_job(
    connection: Connection, database: JobDatabase, new: NewJob, mode: RunMode, feedback: QgsProcessingFeedback
) -> Job:
    """Insert a job and run it as *mode* says; give its state when this call is done with it.

    Raises DiskTooSmall where its files certainly find no room, and JobNotComplete when a job that was waited for has
    not become complete.
    """
    if mode is RunMode.WAIT and new.not_before and database.queue.is_to_come(new.not_before):
        raise StartsLater(new.not_before)
    new = replace(new, signature=signature_of(new))
    check_room(database, new, feedback)
    if mode is not RunMode.LEAVE:
        check_engine(new.engine, new.helpers, connection.name)
    if mode is RunMode.WAIT:
        job = database.claims.insert_claimed_job(new, runner_name())
        _announce(job, feedback)
        return _run_claimed(connection, database, job, feedback)
    leave = _way_to_leave(connection, database, new.recipe, mode, feedback)
    job = database.jobs.insert_job(new)
    _announce(job, feedback)
    leave(job)
    return job


def retry_job(
    connection: Connection,
    database: JobDatabase,
    job_id: int,
    mode: RunMode,
    feedback: QgsProcessingFeedback,
    engine: str | None = None,
    helpers: int | None = None,
    tile_ids: Sequence[str] = (),
) -> Job:
    """Make a failed or cancelled job ready again and run what is not complete of it, as *mode* says.

    So is a complete job whose files are not all there, or not whole; its tiles are then run again. The *engine*, empty
    for none, is asked for *helpers* from now on; None leaves either as it is. Where *tile_ids* are given, ids and
    patterns, other tiles that have failed stay so.

    Raises JobNotComplete when a job that was waited for has not become complete.
    """
    job = database.jobs.job(job_id)
    refuse_unless_allowed(job.recipe)
    engine = job.engine if engine is None else engine
    # Without an engine, the helpers of before are not wanted any more.
    helpers = (job.helpers if engine else 0) if helpers is None else helpers
    check_helpers(engine, helpers)
    if mode is not RunMode.LEAVE:
        check_engine(engine, helpers, connection.name)
        check_trust(database, job)
    leave = _way_to_leave(connection, database, job.recipe, mode, feedback)
    wanted = resolved_ids(job.tile_set, tile_ids, lambda: [tile.tile_id for tile in database.jobs.each_tile(job_id)])
    job = database.jobs.reopen_job(job_id, _has_lost_files(database, job, feedback), engine, helpers, wanted)
    _announce(job, feedback)
    if mode is not RunMode.WAIT:
        leave(job)
        return job
    return run_job(connection, database, job_id, feedback)


def resume_job(
    connection: Connection, database: JobDatabase, job_id: int, mode: RunMode, feedback: QgsProcessingFeedback
) -> Job:
    """Let a paused job go on where it stood, and run it as *mode* says, unless its runner has not left it yet.

    Raises JobNotPaused, and JobNotComplete when a job that was waited for has not become complete.
    """
    job = database.jobs.job(job_id)
    if mode is not RunMode.LEAVE:
        refuse_unless_allowed(job.recipe)
        check_trust(database, job)
    leave = _way_to_leave(connection, database, job.recipe, mode, feedback)
    job = database.queue.resume_job(job_id)
    _announce(job, feedback)
    if mode is RunMode.WAIT:
        return run_job(connection, database, job_id, feedback)
    leave(job)
    return job


def run_job(connection: Connection, database: JobDatabase, job_id: int, feedback: QgsProcessingFeedback) -> Job:
    """Claim a job that waits, or whose runner is gone, and run it here; wait for one that another runner has.

    Raises JobNotComplete when it has not become complete, JobNotTrusted or RecipeNotHere when it is not run here.
    """
    claimed = claim_when_free(database, job_id, feedback)
    if claimed is None:
        return _follow(connection, database, job_id, feedback)
    return _run_trusted(connection, database, claimed, feedback)


def wait_for_job(database: JobDatabase, job_id: int, timeout: float | None, tell: Callable[[str], None]) -> Job:
    """Wait until a job is complete, whoever runs it, for *timeout* seconds at most; also while the database is away.

    *tell* hears once what a job waits for that is ready for long.

    Raises JobNotComplete when it ends otherwise, JobTimeout when it does not end in time.
    """
    give_up = time.monotonic() + (math.inf if timeout is None else timeout)
    database.be_patient(Patience(lambda: time.monotonic() > give_up, lambda news: None, pause))
    is_told, ready_since, state = False, None, ""
    with suppress(WaitingGivenUp):
        while not (job := database.jobs.job(job_id)).status.is_ended:
            is_ready = job.status is JobStatus.READY
            state = waiting_text(database.claims.waiting(job_id)) if is_ready else status_text(job)
            ready_since = (ready_since or time.monotonic()) if is_ready else None
            if ready_since and not is_told and time.monotonic() >= ready_since + READY_SECONDS:
                is_told = True
                tell(state)
            if (left := give_up - time.monotonic()) <= 0:
                break
            pause(min(left, LOOK_SECONDS))
        else:
            return _checked(job)
    raise JobTimeout(job_id, timeout or 0, state)


def _has_lost_files(database: JobDatabase, job: Job, feedback: QgsProcessingFeedback) -> bool:
    """Return whether a job is complete and files of it are gone, or not whole."""
    if job.status is not JobStatus.COMPLETE:
        return False
    lost = lost_files(job, [tile.tile_id for tile in database.jobs.job_tiles(job.id)])
    if lost:
        text = QT_TRANSLATE_NOOP("TileJobs", "Missing or damaged files are written again: {files}")
        feedback.pushWarning(said(Message(text, files=named([str(path) for path in lost]))))
    return bool(lost)


def _announce(job: Job, feedback: QgsProcessingFeedback) -> None:
    feedback.pushInfo(status_text(job))


def _way_to_leave(
    connection: Connection, database: JobDatabase, recipe: str, mode: RunMode, feedback: QgsProcessingFeedback
) -> Callable[[Job], object]:
    """Return what leaves a job to whoever is to run it.

    Raises BackgroundRefused, before anything is written, where a background job could be run by nobody.
    """
    if mode is not RunMode.BACKGROUND:
        return lambda job: None
    # Nothing is written where that setting is wrong.
    jobs_at_once()
    try:
        check_elsewhere(connection, recipe)
    except NotRunnableElsewhere as reason:
        if not is_window():
            raise BackgroundRefused(reason) from reason
        text = QT_TRANSLATE_NOOP("TileJobs", "{reason} The job therefore runs in this window, and ends with it.")
        feedback.pushWarning(said(Message(text, reason=reason)))
        return lambda job: _run_in_window(connection, job, _title(database, job), feedback)
    return lambda job: _hand_over(connection, job, _title(database, job), feedback)


def _title(database: JobDatabase, job: Job) -> str:
    return job_title(job, database.jobs.progress(job.id).total)


def _run_in_window(connection: Connection, job: Job, title: str, feedback: QgsProcessingFeedback) -> None:
    if not call_in_main_thread(lambda: background_jobs().start(connection, job, title)):
        _tell_of_turn(job, feedback)


def _hand_over(connection: Connection, job: Job, title: str, feedback: QgsProcessingFeedback) -> None:
    """Have a process of its own run a job; a window then watches it."""
    if not is_window():
        start_worker(connection, job.id)
    elif not call_in_main_thread(lambda: background_jobs().hand_over(connection, job, title)):
        _tell_of_turn(job, feedback)


def _tell_of_turn(job: Job, feedback: QgsProcessingFeedback) -> None:
    text = QT_TRANSLATE_NOOP(
        "TileJobs", "Job {job} begins when another job of this window has ended. The setting {setting} allows more."
    )
    feedback.pushInfo(said(Message(text, job=job.id, setting=JOBS_SETTING)))


def _run_trusted(connection: Connection, database: JobDatabase, job: Job, feedback: QgsProcessingFeedback) -> Job:
    # What is run is this row, which may be another one than that of before it was claimed.
    check_claimed(database, job)
    return _run_claimed(connection, database, job, feedback)


def _run_claimed(connection: Connection, database: JobDatabase, job: Job, feedback: QgsProcessingFeedback) -> Job:
    with interruptible(feedback) as interruption:
        database.be_patient(patience_of(interruption.feedback))
        try:
            return _checked(Runner(connection, database, job, interruption.feedback).run())
        except JobPaused:
            database.claims.leave_job(job.claim)
            raise
        except Stopped as stop:
            if interruption.has_come:
                # None of its tiles is to be taken for one that ends its runner.
                database.claims.hand_back(job.claim)
                raise
            return _checked(cancel_surely(database, job.id), stop)
        except JobTaken as taken:
            feedback.pushWarning(said(taken))
    return _follow(connection, database, job.id, feedback)


def _follow(connection: Connection, database: JobDatabase, job_id: int, feedback: QgsProcessingFeedback) -> Job:
    """Wait for a job that another runner has, and run it here where that leaves it or is lost."""
    database.be_patient(patience_of(feedback))
    is_told = False
    with suppress(WaitingGivenUp):
        while not feedback.isCanceled():
            job = database.jobs.job(job_id)
            if job.status.is_ended:
                return _checked(job)
            if job.paused_since:
                raise JobPaused(job_id)
            claimed = database.claims.claim_job(job_id, runner_name())
            if claimed:
                return _run_trusted(connection, database, claimed, feedback)
            if job_id in database.claims.awaited and not is_told:
                feedback.pushWarning(former_runner_text(database.claims.awaited[job_id]))
                is_told = True
            feedback.setProgress(database.jobs.progress(job_id).percent)
            pause(LOOK_SECONDS)
    return _checked(cancel_surely(database, job_id))


def _checked(job: Job, cause: Exception | None = None) -> Job:
    if job.status is JobStatus.COMPLETE:
        return job
    if job.status is JobStatus.CANCELLED:
        raise JobNotComplete(
            QT_TRANSLATE_NOOP("TileJobs", "Job {job} was cancelled."),
            QT_TRANSLATE_NOOP("TileJobs", "Resume it with {call.retryjob}."),
            job=job.id,
        ) from cause
    raise JobNotComplete(reason=status_text(job))
