"""Algorithm `changejob`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputString

from tile_job_plugin.algorithms.base import JobAlgorithm
from tile_job_plugin.algorithms.queue_parameters import (
    JOB_NAME,
    NOT_BEFORE,
    PRIORITY,
    job_name_parameter,
    not_before_parameter,
    priority_parameter,
    read_job_name,
    read_moment,
    read_priority,
)
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.requests.queue_request import check_change


class ChangeJob(JobAlgorithm):
    """Changes the place in the queue, or the name, of a job that has not ended."""

    PRIORITY = PRIORITY
    NOT_BEFORE = NOT_BEFORE
    JOB_NAME = JOB_NAME

    def name(self) -> str:
        return "changejob"

    def displayName(self) -> str:
        return self.tr("Change job")

    def tags(self) -> list[str]:
        return self.tr("queue,batch,priority,schedule,earliest start,rename,edit").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Changes the priority, the earliest start or the name of a job that has not ended. What is left empty "
            "stays as it is. A worker that already runs the job goes on with it."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_job_parameter()
        for definition in (priority_parameter(None), not_before_parameter(), job_name_parameter()):
            self.addParameter(definition)
        self.addOutput(QgsProcessingOutputString(self.STATUS, self.tr("Status")))

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        job_id = self.read_job_id(parameters, context)
        priority = read_priority(self, parameters, context)
        not_before = read_moment(self, parameters, NOT_BEFORE, context)
        name = read_job_name(self, parameters, context)
        check_change(priority, not_before, name)
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            return {self.STATUS: database.queue.change_job(job_id, priority, not_before, name).status.value}
