"""Algorithm `listworkers`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
)

from tile_job_plugin.algorithms.base import SetupAlgorithm
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.workers import Worker
from tile_job_plugin.layers.fields import DATE_TIME, INTEGER, TEXT, make_feature, make_fields, to_date_time


class ListWorkers(SetupAlgorithm):
    """Lists workers as a table."""

    OUTPUT = "OUTPUT"

    FIELDS = (
        ("worker", TEXT),
        ("host", TEXT),
        ("process", INTEGER),
        ("since", DATE_TIME),
        ("ended", DATE_TIME),
        ("lanes", INTEGER),
        ("hours", TEXT),
        ("job_id", INTEGER),
        ("role", TEXT),
        ("blocks", INTEGER),
        ("lacks", TEXT),
        ("tile_jobs", TEXT),
        ("qgis", TEXT),
        ("gdal", TEXT),
        ("saga", TEXT),
    )

    def name(self) -> str:
        return "listworkers"

    def displayName(self) -> str:
        return self.tr("List workers")

    def tags(self) -> list[str]:
        return self.tr("queue,parallel,processes,helpers,computers,cluster").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Lists the workers of a job database as a table: where each runs and since when, the job that it runs or "
            "helps with and the blocks that it has run of it, what it lacks for which jobs, and its versions. Helpers "
            "that have ended in the last day because they lacked something for a job that has not ended are listed as "
            "well, with the time of their end."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Workers"), QgsProcessing.SourceType.TypeVector)
        )

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            workers = database.workers.workers()
        features = map(_feature, workers)
        return {self.OUTPUT: self.write_layer(parameters, self.OUTPUT, context, features, make_fields(self.FIELDS))}


def _feature(worker: Worker) -> QgsFeature:
    role = "runner" if worker.is_runner else "helper"
    return make_feature(
        f"{worker.host}:{worker.process}",
        worker.host,
        worker.process,
        to_date_time(worker.since),
        to_date_time(worker.ended),
        worker.lanes,
        worker.hours,
        worker.job_id,
        role if worker.job_id else None,
        worker.blocks,
        "\n".join(f"Job {lack.job_id}: {lack.reason}" for lack in worker.lacks),
        *worker.versions,
    )
