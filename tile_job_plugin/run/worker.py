"""A worker: claims job after job and runs them."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.errors import JobTaken, UnknownJob, WaitingGivenUp
from tile_job_plugin.jobs.store import Store
from tile_job_plugin.run.errors import RunStopped
from tile_job_plugin.run.main_thread import pause
from tile_job_plugin.run.recipe import allowed_recipes
from tile_job_plugin.run.runner import Runner
from tile_job_plugin.run.waiting import patience_of
from tile_job_plugin.run.worker_process import runner_name

#: Seconds between two looks for a job.
LOOK_SECONDS = 1.0


def run_jobs(connection: Connection, lanes: int, stop_when_idle: bool, feedback: QgsProcessingFeedback) -> int:
    """Claim and run jobs until *feedback* is cancelled or, where wanted, no job is left; give how many were run.

    *lanes* overrides what the jobs ask for; 0 leaves it to them. A job that is under way when the worker is stopped
    is handed back and taken over by the next worker. Where the database goes away meanwhile, it waits.
    """
    jobs_run = 0
    with Store(connection) as store:
        store.be_patient(patience_of(feedback))
        store.be_worker()
        while not feedback.isCanceled():
            try:
                job = store.claim_next_job(runner_name(), allowed_recipes())
            except WaitingGivenUp:
                break
            if job is None:
                if stop_when_idle:
                    break
                pause(LOOK_SECONDS)
                continue
            text = QCoreApplication.translate("TileJobs", "Job {job}: {tile_set}, {recipe}")
            feedback.pushInfo(text.format(job=job.id, tile_set=job.tile_set, recipe=job.recipe))
            try:
                ended = Runner(connection, store, replace(job, lanes=lanes or job.lanes), feedback).run()
            except RunStopped:
                break
            except (JobTaken, UnknownJob) as gone:
                # Taken over by another runner, or cancelled and deleted.
                feedback.pushWarning(str(gone))
                continue
            finally:
                store.release_job(job.id)
            jobs_run += 1
            feedback.pushInfo(
                QCoreApplication.translate("TileJobs", "Job {job} is {status}. {message}").format(
                    job=job.id, status=ended.status.value, message=ended.message
                )
            )
    return jobs_run
