"""Helps with one job that another process runs: takes blocks of its tiles until none is left."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.doors import said, telling
from tile_job_plugin.errors import RasterError, RequestRefused, Stopped, in_record
from tile_job_plugin.heap import give_back_large_blocks
from tile_job_plugin.jobs.block_model import Helper
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.errors import DatabaseRefused, JobsError, JobTaken, UnknownJob, WaitingGivenUp
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, JobStatus
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, RECORD, Message
from tile_job_plugin.run.errors import RunFailed, RunnerSilent
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.helper_lack import lack_of
from tile_job_plugin.run.job_inputs import JobInputs
from tile_job_plugin.run.job_lanes import JobLanes
from tile_job_plugin.run.lanes.lanes import job_title, run_lanes
from tile_job_plugin.run.lanes.tile_lane import TileWork
from tile_job_plugin.run.processes.worker_process import runner_name

#: Seconds between two looks at whether the job goes on, and between two at who else has left it.
LOOK_SECONDS, CARE_SECONDS = 0.5, 2.0


class JobHelper:
    """This process as a helper of one job."""

    def __init__(
        self,
        connection: Connection,
        database: JobDatabase,
        job: Job,
        feedback: QgsProcessingFeedback,
        is_off: Callable[[], bool],
    ) -> None:
        """Prepare to help with as many lanes as *job* says, until *is_off* says to take no more blocks."""
        self._connection = connection
        self._database = database
        self._job = job
        self._feedback = feedback
        self._is_off = is_off
        self._inputs = JobInputs(
            database, job, telling(feedback.pushInfo), telling(feedback.pushWarning), lambda: self._folder
        )
        self._name = runner_name()
        self._folder: JobFolder
        self._helper: Helper
        self._work: TileWork
        self._last_look = self._last_care = 0.0
        self._is_wanted_still = True
        #: The job in the hands of this process, once its runner is lost.
        self._claimed: Job | None = None
        self._untold: dict[str, str] = {}

    def help(self) -> Job | None:
        """Take blocks until none is left, or the job ends; return the job where this process is its runner since.

        What this process lacks for the job is kept, and it takes none. Raises Stopped where the feedback was cancelled.
        """
        self._helper = self._database.helpers.join(self._job.id, self._name, self._job.lanes)
        self._folder = self._folder_of(self._helper.helper_id)
        try:
            self._run()
        except RunnerSilent as silent:
            # It may answer the next time, or be lost by then.
            self._tell(Message(QT_TRANSLATE_NOOP("TileJobs", "{helper}: {reason}"), helper=self._name, reason=silent))
        except Stopped:
            # The feedback says why, or the job has gone on without this process.
            pass
        except (RequestRefused, RunFailed, RasterError, OSError, DatabaseRefused) as error:
            # Others take this helper's folder away once the job has ended, or they believe that it is dead.
            self._last_look = 0.0
            if self._is_wanted():
                self._decline(in_record(error))
        finally:
            self._leave()
        if self._feedback.isCanceled():
            if self._claimed:
                self._database.claims.hand_back(self._claimed.claim)
            raise Stopped
        return self._claimed

    def _folder_of(self, helper_id: int) -> JobFolder:
        return JobFolder(self._job.mosaic_path, self._job.claim, self._job.map_tiles_path, helper_id)

    def _run(self) -> None:
        lack = lack_of(self._database, self._helper, self._job, self._inputs, self._feedback, self._is_wanted)
        if lack:
            self._decline(lack)
            return
        self._folder.prepare_for_helper()
        give_back_large_blocks()
        own = JobLanes(self._connection, self._job, self._inputs, self._folder)
        lanes = own.count
        self._database.helpers.fits(self._helper, lanes)
        text = QT_TRANSLATE_NOOP("TileJobs", "{helper} helps with {lanes} lanes.")
        self._tell(Message(text, helper=self._name, lanes=lanes))
        # The runner has set the halo before it made the plan.
        halo = self._database.jobs.job(self._job.id).halo or 0
        self._work = own.work(self._helper, lanes, halo, self._untold)
        run_lanes(job_title(self._job.id), [self._work] * lanes, self._feedback, self._is_wanted, self._care)

    def _decline(self, lack: str) -> None:
        """Keep what this process lacks, and leave the job to others."""
        self._database.helpers.set_lack(self._helper, lack)
        self._database.claims.leave_to_others(self._job.id, self._name, lack)
        text = QT_TRANSLATE_NOOP("TileJobs", "{helper} can't help: {reason}")
        self._tell(Message(text, helper=self._name, reason=lack))

    def _leave(self) -> None:
        with suppress(WaitingGivenUp, UnknownJob):
            blocks = self._database.helpers.leave(self._helper)
            clear_up(self._database, self._job.id, self._folder)
            if self._untold:
                tile_id, reason = next(iter(self._untold.items()))
                text = QT_TRANSLATE_NOOP("TileJobs", "Nothing could be recorded of tile {tile_id!r}: {reason}")
                self._tell(Message(text, tile_id=tile_id, reason=reason))
            text = QT_TRANSLATE_NOOP("TileJobs", "{helper} has left. Blocks that it has run: {blocks}")
            self._tell(Message(text, helper=self._name, blocks=blocks))

    def _tell(self, message: Message) -> None:
        self._feedback.pushInfo(said(message))
        with suppress(DatabaseRefused):
            self._database.jobs.log(self._job.id, message.text(RECORD))

    def _is_wanted(self) -> bool:
        """Whether lanes should go on: the job is at its tiles, and nobody has taken this helper for dead."""
        if time.monotonic() - self._last_look > LOOK_SECONDS:
            self._last_look = time.monotonic()
            try:
                status = self._database.helpers.job_status(self._helper)
                self._is_wanted_still = status is JobStatus.IN_PROGRESS
                if self._claimed:
                    self._database.claims.claim_status(self._claimed.claim)
            except (JobTaken, UnknownJob, WaitingGivenUp):
                self._is_wanted_still = False
        return self._is_wanted_still and not self._feedback.isCanceled()

    def _care(self) -> None:
        """Give back what others have left, and take the job over where its runner has."""
        if self._is_off():
            self._work.queue.close()
        if time.monotonic() - self._last_care < CARE_SECONDS:
            return
        self._last_care = time.monotonic()
        with suppress(UnknownJob, WaitingGivenUp, OSError):
            give_back_lost(self._database, self._job.id, self._folder)
            if self._claimed is None:
                self._claimed = self._database.claims.claim_job(self._job.id, self._name)
            if self._claimed:
                # What the lanes have is brought to its end; the runner's lanes take what is left.
                self._work.queue.close()


def give_back_lost(database: JobDatabase, job_id: int, folder: JobFolder) -> Sequence[str]:
    """Give the blocks back of a job's helpers that are lost; return their names."""
    return database.helpers.give_back_lost(job_id, folder.take_away_helper)


def clear_up(database: JobDatabase, job_id: int, folder: JobFolder) -> None:
    """Remove what a process has under way and, of a job that has ended, what helpers have left that died."""
    with suppress(JobsError, OSError):
        if database.jobs.job_status(job_id).is_ended:
            folder.take_away_helpers()
    folder.remove_work()
