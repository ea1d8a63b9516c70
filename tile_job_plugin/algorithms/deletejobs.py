"""Algorithm `deletejobs`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterString,
)

from tile_job_plugin.algorithms.base import TileJobsAlgorithm
from tile_job_plugin.algorithms.queue_parameters import read_moment
from tile_job_plugin.doors import said
from tile_job_plugin.errors import TileJobsError
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.run.delete_jobs import Deletion, check_named, delete_jobs, parse_job_numbers


class DeleteJobs(TileJobsAlgorithm):
    """Deletes ended jobs that are named, or that ended before a date."""

    BEFORE = "BEFORE"
    JOB_IDS = "JOB_IDS"
    DELETE_FILES = "DELETE_FILES"
    DRY_RUN = "DRY_RUN"
    JOB_COUNT = "JOB_COUNT"

    def name(self) -> str:
        return "deletejobs"

    def displayName(self) -> str:
        return self.tr("Delete jobs")

    def tags(self) -> list[str]:
        return self.tr("queue,batch,remove,clean up,purge,disk space").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Deletes ended jobs, with their tiles and logs, from the job database: by job number, by the date before "
            "which they ended, or by both, in which case both must match.\n\n"
            "Result files are kept unless they are to be deleted as well. Only files written by the job and unchanged "
            "since are deleted; all others stay, as do folders that are not empty afterwards. A dry run lists what "
            "would be deleted, and deletes nothing."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        before = QgsProcessingParameterDateTime(
            self.BEFORE, self.tr("Ended before"), QgsProcessingParameterDateTime.Type.DateTime, optional=True
        )
        before.setHelp(self.tr("In the time zone of this computer, such as 2026-06-21T12:00:00."))
        self.addParameter(before)
        job_ids = QgsProcessingParameterString(self.JOB_IDS, self.tr("Job numbers (comma-separated)"), optional=True)
        job_ids.setHelp(self.tr("For example 12,15. List jobs shows the numbers."))
        self.addParameter(job_ids)
        self.addParameter(
            QgsProcessingParameterBoolean(
                self.DELETE_FILES, self.tr("Also delete mosaics, map tiles and kept tile results"), defaultValue=False
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(self.DRY_RUN, self.tr("Dry run (list only)"), defaultValue=False)
        )
        self.addOutput(QgsProcessingOutputNumber(self.JOB_COUNT, self.tr("Number of jobs deleted, or to be deleted")))

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        fits, problem = super().checkParameterValues(parameters, context)
        if not fits:
            return False, problem
        try:
            before = read_moment(self, parameters, self.BEFORE, context)
            check_named(self._read_job_ids(parameters, context), before)
        except TileJobsError as error:
            return False, said(error, self)
        return True, ""

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        deletion = Deletion(
            self._read_job_ids(parameters, context),
            read_moment(self, parameters, self.BEFORE, context),
            self.parameterAsBool(parameters, self.DELETE_FILES, context),
            self.parameterAsBool(parameters, self.DRY_RUN, context),
        )
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            return {self.JOB_COUNT: delete_jobs(database, deletion, feedback)}

    def _read_job_ids(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> list[int]:
        return parse_job_numbers(self.parameterAsString(parameters, self.JOB_IDS, context))
