"""Algorithm `jobstatus`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from tile_job_plugin.algorithms.base import JobAlgorithm
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus as Status
from tile_job_plugin.run.database_wait import former_runner_text, waiting_text
from tile_job_plugin.run.status_text import progress_text


class JobStatus(JobAlgorithm):
    """Tells where a job stands."""

    PAUSED = "PAUSED"
    JOB_NAME = "JOB_NAME"
    PRIORITY = "PRIORITY"
    NOT_BEFORE = "NOT_BEFORE"
    PROGRESS = "PROGRESS"
    PHASE = "PHASE"
    TIME_LEFT = "TIME_LEFT"
    TILES_TOTAL = "TILES_TOTAL"
    TILES_COMPLETE = "TILES_COMPLETE"
    TILES_FAILED = "TILES_FAILED"
    MESSAGE = "MESSAGE"
    MOSAIC_PATH = "MOSAIC_PATH"
    HALO = "HALO"
    SEAM_ERROR = "SEAM_ERROR"
    SEAM_ERROR_MEAN = "SEAM_ERROR_MEAN"
    SEAM_ERROR_PLACE = "SEAM_ERROR_PLACE"

    def name(self) -> str:
        return "jobstatus"

    def displayName(self) -> str:
        return self.tr("Job status")

    def tags(self) -> list[str]:
        return self.tr("queue,batch,progress,phase,time left,state").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Reports the status of a job: ready (waiting), in progress, mosaicking, complete, failed or cancelled; "
            "how much of its work is done, in which phase it is (drainage, halo, tiles, seams, mosaics, map tiles, "
            "publication) and about how many seconds are left; how many of its tiles are complete or failed, its "
            "message, and the path of its mosaic. For a waiting job, the message says what it waits for, and why "
            "workers have declined it; for a paused one, since when it is paused.\n\n"
            "Once the tiles are complete, the seam error is the difference of their results where they meet: the "
            "largest, its place, and the mean. 0 means that the mosaic has no seams."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_job_parameter()
        self.addOutput(QgsProcessingOutputString(self.STATUS, self.tr("Status")))
        self.addOutput(QgsProcessingOutputBoolean(self.PAUSED, self.tr("Paused")))
        self.addOutput(QgsProcessingOutputString(self.JOB_NAME, self.tr("Job name")))
        self.addOutput(QgsProcessingOutputNumber(self.PRIORITY, self.tr("Priority")))
        self.addOutput(QgsProcessingOutputString(self.NOT_BEFORE, self.tr("Not before")))
        self.addOutput(QgsProcessingOutputNumber(self.PROGRESS, self.tr("Progress (0 to 100)")))
        self.addOutput(QgsProcessingOutputString(self.PHASE, self.tr("Phase")))
        self.addOutput(QgsProcessingOutputNumber(self.TIME_LEFT, self.tr("Time left (s)")))
        self.addOutput(QgsProcessingOutputNumber(self.TILES_TOTAL, self.tr("Tiles")))
        self.addOutput(QgsProcessingOutputNumber(self.TILES_COMPLETE, self.tr("Complete tiles")))
        self.addOutput(QgsProcessingOutputNumber(self.TILES_FAILED, self.tr("Failed tiles")))
        self.addOutput(QgsProcessingOutputString(self.MESSAGE, self.tr("Message")))
        self.addOutput(QgsProcessingOutputString(self.MOSAIC_PATH, self.tr("Mosaic path")))
        self.addOutput(QgsProcessingOutputNumber(self.HALO, self.tr("Halo (pixels)")))
        self.addOutput(QgsProcessingOutputNumber(self.SEAM_ERROR, self.tr("Largest difference at seams")))
        self.addOutput(QgsProcessingOutputNumber(self.SEAM_ERROR_MEAN, self.tr("Mean difference at seams")))
        self.addOutput(QgsProcessingOutputString(self.SEAM_ERROR_PLACE, self.tr("Location of the largest difference")))

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        job_id = self.read_job_id(parameters, context)
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            job, progress = database.jobs.job(job_id), database.jobs.progress(job_id)
            former = database.claims.former_runner(job_id)
            if former:
                waits_for = former_runner_text(former)
            else:
                is_left = job.status is Status.READY or job.paused_since is not None
                waits_for = waiting_text(database.claims.waiting(job_id)) if is_left else ""
        if text := progress_text(progress):
            feedback.pushInfo(text)
        return {
            self.STATUS: job.status.value,
            self.PAUSED: job.paused_since is not None,
            self.JOB_NAME: job.name,
            self.PRIORITY: job.priority,
            self.NOT_BEFORE: job.not_before.isoformat() if job.not_before else "",
            self.PROGRESS: progress.percent,
            self.PHASE: progress.phase.value if progress.phase else "",
            self.TIME_LEFT: progress.time_left,
            self.TILES_TOTAL: progress.total,
            self.TILES_COMPLETE: progress.complete,
            self.TILES_FAILED: progress.failed,
            self.MESSAGE: "\n".join(filter(None, (job.message, waits_for))),
            self.MOSAIC_PATH: job.mosaic_path,
            self.HALO: job.halo,
            self.SEAM_ERROR: job.seam_error,
            self.SEAM_ERROR_MEAN: job.seam_error_mean,
            self.SEAM_ERROR_PLACE: job.seam_error_place,
        }
