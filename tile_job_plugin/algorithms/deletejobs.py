"""Algorithm `deletejobs`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import Qt

from tile_job_plugin.algorithms.base import TileJobsAlgorithm
from tile_job_plugin.errors import TileJobsError
from tile_job_plugin.jobs.store import Store
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

    def shortHelpString(self) -> str:
        return self.tr(
            "Deletes ended jobs, with their tiles and logs, from the job database: those that are named by their "
            "numbers, those that ended before a date, or, with both, those that are named and ended before it.\n\n"
            "Their files stay unless they are to be deleted as well. Only files that a job has written go, and only as "
            "it wrote them: what was changed since, or written by somebody else, stays, and so does each folder that "
            "is not empty then. A dry run tells what would be deleted, and deletes nothing."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        before = QgsProcessingParameterDateTime(
            self.BEFORE, self.tr("Ended before"), QgsProcessingParameterDateTime.Type.DateTime, optional=True
        )
        before.setHelp(self.tr("In this computer's time zone, such as 2026-06-21T12:00:00."))
        self.addParameter(before)
        job_ids = QgsProcessingParameterString(
            self.JOB_IDS, self.tr("Job numbers (with commas between)"), optional=True
        )
        job_ids.setHelp(self.tr("For example 12,15. List jobs shows them."))
        self.addParameter(job_ids)
        self.addParameter(
            QgsProcessingParameterBoolean(
                self.DELETE_FILES, self.tr("Delete mosaics, map tiles and kept tiles as well"), defaultValue=False
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(
                self.DRY_RUN, self.tr("Dry run: tell what would be deleted, and delete nothing"), defaultValue=False
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.JOB_COUNT, self.tr("Jobs deleted (dry run: to be deleted)")))

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        fits, problem = super().checkParameterValues(parameters, context)
        if not fits:
            return False, problem
        try:
            check_named(self._read_job_ids(parameters, context), self._read_before(parameters, context))
        except TileJobsError as error:
            return False, str(error)
        return True, ""

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        deletion = Deletion(
            self._read_job_ids(parameters, context),
            self._read_before(parameters, context),
            self.parameterAsBool(parameters, self.DELETE_FILES, context),
            self.parameterAsBool(parameters, self.DRY_RUN, context),
        )
        with Store(self.read_connection(parameters, context)) as store:
            return {self.JOB_COUNT: delete_jobs(store, deletion, feedback)}

    def _read_job_ids(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> list[int]:
        return parse_job_numbers(self.parameterAsString(parameters, self.JOB_IDS, context))

    def _read_before(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> datetime | None:
        before = self.parameterAsDateTime(parameters, self.BEFORE, context)
        if not before.isValid():
            return None
        return datetime.fromisoformat(before.toString(Qt.DateFormat.ISODate).replace("Z", "+00:00")).astimezone()
