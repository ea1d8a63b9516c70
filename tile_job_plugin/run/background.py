"""Jobs that go on after the algorithm that started them has returned: in this QGIS window, or watched by it."""

from __future__ import annotations

import subprocess  # nosec B404: workers that were started for jobs
import time
from functools import lru_cache
from typing import Callable

from qgis.core import QgsApplication, QgsProcessingFeedback, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal, pyqtSlot

from tile_job_plugin.errors import Stopped
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.errors import JobTaken
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, JobProgress
from tile_job_plugin.main_thread import process_events
from tile_job_plugin.run.database_wait import cancel_surely, claim_when_free, patience_of
from tile_job_plugin.run.errors import JobPaused
from tile_job_plugin.run.lanes.lanes import released_thread
from tile_job_plugin.run.processes.own_workers import OwnWorkers, is_to_come, jobs_at_once
from tile_job_plugin.run.runner import Runner
from tile_job_plugin.run.started_jobs import StartedJob, forget, remember, remembered_jobs
from tile_job_plugin.run.trust import check_claimed
from tile_job_plugin.run.watch import STOP_SECONDS, JobWatch

#: How long QGIS' end waits for tasks to stop; none takes a second, unless its database or disk hangs.
HAND_BACK_SECONDS = 10.0


class BackgroundJob(QgsTask):
    """The task that carries one job; its lanes are tasks of their own."""

    def __init__(self, connection: Connection, job: Job, title: str) -> None:
        """Prepare to run a job; QGIS shows the *title*, which it does not let a task change."""
        super().__init__(title, QgsTask.Flag.CanCancel)
        self.started = StartedJob.of(connection, job.id)
        #: Whether other jobs wait for the end of this one.
        self.takes_turn = not is_to_come(job)
        self._job_id = job.id
        self._connection = connection
        self._feedback = QgsProcessingFeedback(False)
        self._feedback.progressChanged.connect(self.setProgress)
        #: Whether the job is left to another worker, rather than cancelled, when this task is stopped.
        self.is_handed_back = False
        #: The job as this task left it; None until then, or where an error ended the task.
        self.job: Job | None = None
        self.error: Exception | None = None

    def run(self) -> bool:
        """Run the job, unless a worker has taken it before."""
        self._keep_outcome(self._run_claimed)
        return self.error is None

    def cancel(self) -> None:
        """Stop the job's lanes as well."""
        self._feedback.cancel()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Tell the window; QGIS comes here without `run` where the task was cancelled before its turn."""
        if self.job is None and self.error is None:
            self._keep_outcome(self._stop)
        background_jobs().task_finished(self)

    def _keep_outcome(self, step: Callable[[JobDatabase], Job]) -> None:
        try:
            with JobDatabase(self._connection) as database:
                self.job = step(database)
        except Exception as error:  # shown by whoever listens for the end
            self.error = error

    def _run_claimed(self, database: JobDatabase) -> Job:
        # A job whose time has not come would keep a place of the pool until then.
        with released_thread():
            job = claim_when_free(database, self._job_id, self._feedback)
        if job is None:
            return self._stop(database) if self._feedback.isCanceled() else database.jobs.job(self._job_id)
        database.be_patient(patience_of(self._feedback))
        check_claimed(database, job)
        try:
            return Runner(self._connection, database, job, self._feedback).run()
        except JobPaused:
            database.claims.leave_job(job.claim)
            return database.jobs.job(self._job_id)
        except Stopped:
            if self.is_handed_back:
                database.claims.hand_back(job.claim)
            return self._stop(database)
        except JobTaken:
            return database.jobs.job(self._job_id)

    def _stop(self, database: JobDatabase) -> Job:
        return database.jobs.job(self._job_id) if self.is_handed_back else cancel_surely(database, self._job_id)


class BackgroundJobs(QObject):
    """The background jobs of this window: those that it runs, and those that it watches; lives in the main thread."""

    #: A job of this window: where to look for it, the job as it was left, and the error that left it nowhere (one of
    #: the two is None).
    ended = pyqtSignal(object, object, object)
    #: A job that an earlier window of this user has handed over: where to look for it, and how it ended.
    ended_before = pyqtSignal(object, object)
    #: A job that this window watches from now on, and its title.
    watched = pyqtSignal(object, str)
    #: A watched job, and how far it is.
    progressed = pyqtSignal(object, object)
    #: A watched job whose worker has ended before it, and what it waits for.
    waits = pyqtSignal(object, str)
    _watch_ended = pyqtSignal(object, object, object)
    _worker_ended = pyqtSignal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._workers = OwnWorkers()
        #: Watched jobs that wait for others of this window.
        self._queued: dict[StartedJob, tuple[Connection, Job]] = {}
        self._tasks: list[BackgroundJob] = []
        #: The jobs that get a task after these.
        self._waiting: list[tuple[Connection, Job, str]] = []
        self._watches: dict[StartedJob, JobWatch] = {}
        #: Those of the watched jobs that an earlier window has handed over.
        self._earlier: set[StartedJob] = set()
        self._watch_ended.connect(self._end_watch)
        self._worker_ended.connect(self._see_to)

    def start(self, connection: Connection, job: Job, title: str) -> bool:
        """Start a task for a job that is ready, with the *title* of the job; only from the main thread.

        Return whether it begins at once, or at its time: otherwise as many tasks as the user wants run before it.
        """
        if is_to_come(job):
            self._add_task(connection, job, title)
            return True
        self._waiting.append((connection, job, title))
        self._start_tasks()
        return not self._waiting

    def _start_tasks(self) -> None:
        while self._waiting and sum(task.takes_turn for task in self._tasks) < jobs_at_once():
            self._add_task(*self._waiting.pop(0))

    def _add_task(self, connection: Connection, job: Job, title: str) -> None:
        task = BackgroundJob(connection, job, title)
        self._tasks.append(task)
        QgsApplication.taskManager().addTask(task)

    def task_finished(self, task: BackgroundJob) -> None:
        """Forget a task that QGIS is about to delete, tell who listens, and start the next one."""
        self._tasks.remove(task)
        self.ended.emit(task.started, task.job, task.error)
        self._start_tasks()

    def hand_over(self, connection: Connection, job: Job, title: str) -> bool:
        """Have a worker of its own run a job that is ready, and watch it; return whether the worker begins with it.

        Otherwise the job waits for another one of this window.
        """
        started = StartedJob.of(connection, job.id)
        self.watch(started, connection, self._worker_for(started, connection, job), title)
        return started not in self._queued

    def watch(self, job: StartedJob, connection: Connection, worker: subprocess.Popen[bytes], title: str) -> None:
        """Watch a job that *worker* is to run, by its *title*; where this window closes, the next one does."""
        remember(job)
        self._earlier.discard(job)
        self._start_watch(job, JobWatch(job, self, connection, worker))
        self.watched.emit(job, title)

    def resume(self) -> None:
        """Watch the jobs whose end no window has told yet."""
        for job in remembered_jobs():
            if job not in self._watches:
                self._earlier.add(job)
                self._start_watch(job, JobWatch(job, self))

    def cancel(self, job: StartedJob) -> None:
        """Cancel a watched job."""
        if job in self._watches:
            self._watches[job].cancel_job()

    def hand_back(self) -> None:
        """Stop all tasks and leave their jobs to the next worker, as QGIS closes; watched jobs go on."""
        self._waiting.clear()
        for watch in self._watches.values():
            watch.stop()
        for task in list(self._tasks):
            task.is_handed_back = True
            task.cancel()
        give_up = time.monotonic() + HAND_BACK_SECONDS
        while self._tasks and time.monotonic() < give_up:
            process_events(100)
        for watch in self._watches.values():
            watch.join(STOP_SECONDS)
        self._watches.clear()

    def _start_watch(self, job: StartedJob, watch: JobWatch) -> None:
        if job in self._watches:
            self._watches[job].stop()
        self._watches[job] = watch
        watch.start()

    @pyqtSlot(object, str)
    def _see_to(self, started: StartedJob, text: str) -> None:
        """Start a worker for a job that waited for one which has ended before it; tell of any other."""
        if started not in self._queued:
            self.waits.emit(started, text)
            return
        connection, job = self._queued.pop(started)
        worker = self._worker_for(started, connection, job)
        self._start_watch(started, JobWatch(started, self, connection, worker))

    def _worker_for(self, started: StartedJob, connection: Connection, job: Job) -> subprocess.Popen[bytes]:
        """Return the worker that is to run a job, which is queued unless the worker begins with it."""
        worker, is_first = self._workers.one_for(connection, job)
        if not is_first:
            self._queued[started] = connection, job
        return worker

    @pyqtSlot(object, object, object)
    def _end_watch(self, job: StartedJob, state: Job | None, error: Exception | None) -> None:
        self._queued.pop(job, None)
        if self._watches.pop(job, None) is None:
            return
        is_news = error is None and forget(job)
        if job not in self._earlier:
            self.ended.emit(job, state, error)
        elif is_news and state is not None:
            self.ended_before.emit(job, state)

    # What watches tell, from threads of their own

    def job_progressed(self, job: StartedJob, progress: JobProgress) -> None:
        """Hear how far a job is."""
        self.progressed.emit(job, progress)

    def job_waits(self, job: StartedJob, text: str) -> None:
        """Hear that a job's worker has ended before it."""
        self._worker_ended.emit(job, text)

    def job_ended(self, job: StartedJob, state: Job | None, error: Exception | None) -> None:
        """Hear how a job ended; neither state nor error where it is gone."""
        self._watch_ended.emit(job, state, error)


@lru_cache(maxsize=1)
def background_jobs() -> BackgroundJobs:
    """Return the one list of this window's background jobs; first called in the main thread."""
    return BackgroundJobs()
