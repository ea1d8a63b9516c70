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
)
from qgis.PyQt.QtCore import Qt

from tile_job_plugin.algorithms.base import TileJobsAlgorithm
from tile_job_plugin.jobs.store import Store
from tile_job_plugin.run.delete import delete_jobs


class DeleteJobs(TileJobsAlgorithm):
    """Deletes jobs that ended before a date."""

    BEFORE = "BEFORE"
    DELETE_FILES = "DELETE_FILES"
    JOB_COUNT = "JOB_COUNT"

    def name(self) -> str:
        return "deletejobs"

    def displayName(self) -> str:
        return self.tr("Delete jobs")

    def shortHelpString(self) -> str:
        return self.tr(
            "Deletes jobs that ended before a date, with their tiles and logs, from the job database. Their files stay "
            "unless they are to be deleted as well; a mosaic that another job has written since stays in any case."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        before = QgsProcessingParameterDateTime(
            self.BEFORE, self.tr("Ended before"), QgsProcessingParameterDateTime.Type.DateTime
        )
        before.setHelp(self.tr("In this computer's time zone, such as 2026-06-21T12:00:00."))
        self.addParameter(before)
        self.addParameter(
            QgsProcessingParameterBoolean(
                self.DELETE_FILES, self.tr("Delete mosaics, map tiles and kept tiles as well"), defaultValue=False
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.JOB_COUNT, self.tr("Jobs that were deleted")))

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        text = self.parameterAsDateTime(parameters, self.BEFORE, context).toString(Qt.DateFormat.ISODate)
        with Store(self.read_connection(parameters, context)) as store:
            count = delete_jobs(
                store,
                datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(),
                self.parameterAsBool(parameters, self.DELETE_FILES, context),
                feedback,
            )
        return {self.JOB_COUNT: count}
