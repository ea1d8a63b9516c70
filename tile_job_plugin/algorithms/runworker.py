"""Algorithm `runworker`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from tile_job_plugin.algorithms.base import TileJobsAlgorithm
from tile_job_plugin.run.worker import run_jobs
from tile_job_plugin.run.working_hours import WorkingHours


class RunWorker(TileJobsAlgorithm):
    """Claims job after job and runs them."""

    JOB_ID = "JOB_ID"
    FIRST_JOB = "FIRST_JOB"
    STOP_WHEN_IDLE = "STOP_WHEN_IDLE"
    HOURS = "HOURS"
    JOBS_RUN = "JOBS_RUN"

    def name(self) -> str:
        return "runworker"

    def displayName(self) -> str:
        return self.tr("Run worker")

    def tags(self) -> list[str]:
        return self.tr("queue,batch,parallel,background,process,helper,service,cluster").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Waits for jobs and runs them, those with the highest priority first. While no job waits, it helps with "
            "one that another worker runs. Jobs whose runner has died are taken over and resumed. Any number of "
            "workers, on any number of computers, can share one job database; files must have the same paths on all "
            "of them."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        lanes = QgsProcessingParameterNumber(
            self.WORKERS,
            self.tr("Parallel tiles (0 = as set in each job)"),
            QgsProcessingParameterNumber.Type.Integer,
            defaultValue=0,
            minValue=0,
        )
        self.addParameter(lanes)
        self.addParameter(
            QgsProcessingParameterBoolean(self.STOP_WHEN_IDLE, self.tr("Stop when no job is left"), defaultValue=False)
        )
        hours = QgsProcessingParameterString(self.HOURS, self.tr("Hours (empty = always)"), optional=True)
        hours.setHelp(
            self.tr(
                "When the worker takes jobs, by the clock of its computer, such as 20:00-6:00; several with commas "
                "between. At their end, tiles under way are completed, and the job is left to the next worker."
            )
        )
        self.addParameter(hours)
        only = self._job_parameter(self.JOB_ID, self.tr("Job"))
        only.setHelp(
            self.tr(
                "Number of the only job to run, or to help with while another worker runs it. The worker ends with the "
                "job. If empty, it takes any job."
            )
        )
        self.add_advanced_parameter(only)
        first = self._job_parameter(self.FIRST_JOB, self.tr("First job"))
        first.setHelp(
            self.tr(
                "Number of a job to run before all others, unless another worker has it. If empty, the oldest comes "
                "first."
            )
        )
        self.add_advanced_parameter(first)
        self.addOutput(QgsProcessingOutputNumber(self.JOBS_RUN, self.tr("Number of jobs run")))

    def _job_parameter(self, name: str, label: str) -> QgsProcessingParameterNumber:
        return QgsProcessingParameterNumber(
            name, label, QgsProcessingParameterNumber.Type.Integer, optional=True, minValue=1
        )

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        only, first = (
            self.parameterAsInt(parameters, name, context) if parameters.get(name) is not None else None
            for name in (self.JOB_ID, self.FIRST_JOB)
        )
        jobs_run = run_jobs(
            self.read_connection(parameters, context, feedback),
            self.parameterAsInt(parameters, self.WORKERS, context),
            self.parameterAsBool(parameters, self.STOP_WHEN_IDLE, context),
            first,
            feedback,
            only,
            WorkingHours.read(self.parameterAsString(parameters, self.HOURS, context)),
        )
        return {self.JOBS_RUN: jobs_run}
