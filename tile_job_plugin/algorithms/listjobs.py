"""Algorithm `listjobs`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsVectorLayer,
)

from tile_job_plugin.algorithms.base import TileJobsAlgorithm
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, JobProgress, JobStatus
from tile_job_plugin.jobs.status_words import status_called, status_word
from tile_job_plugin.layers.after_loading import when_loaded
from tile_job_plugin.layers.fields import DATE_TIME, INTEGER, REAL, TEXT, make_feature, make_fields, to_date_time
from tile_job_plugin.layers.job_actions import offer_to_open
from tile_job_plugin.layers.status_field import show_status_words


class ListJobs(TileJobsAlgorithm):
    """Lists jobs as a table."""

    STATUS = "STATUS"
    OUTPUT = "OUTPUT"

    FIELDS = (
        ("job_id", INTEGER),
        ("name", TEXT),
        ("status", TEXT),
        ("paused", DATE_TIME),
        ("priority", INTEGER),
        ("not_before", DATE_TIME),
        ("phase", TEXT),
        ("progress", REAL),
        ("time_left", REAL),
        ("tile_set", TEXT),
        ("town_id", TEXT),
        ("recipe", TEXT),
        ("created", DATE_TIME),
        ("started", DATE_TIME),
        ("ended", DATE_TIME),
        ("runner", TEXT),
        ("mosaic", TEXT),
        ("message", TEXT),
    )

    def name(self) -> str:
        return "listjobs"

    def displayName(self) -> str:
        return self.tr("List jobs")

    def tags(self) -> list[str]:
        return self.tr("queue,batch,progress,overview,history").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Lists the jobs of a job database as a table, newest last, with how far they are. In the attribute table, "
            "each row has a button that opens the job's mosaics."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        status = QgsProcessingParameterEnum(
            self.STATUS,
            self.tr("Status (empty = all jobs)"),
            options=[str(status_word(status)) for status in JobStatus],
            optional=True,
            usesStaticStrings=True,
        )
        self.addParameter(status)
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Jobs"), QgsProcessing.SourceType.TypeVector)
        )

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Take `ready` for waiting as well, as the job database and HTTP call it."""
        return super().checkParameterValues(self._in_words(parameters), context)

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        wanted = status_called(self.parameterAsEnumString(self._in_words(parameters), self.STATUS, context))
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            jobs, progress = database.jobs.jobs(wanted), database.jobs.all_progress()
        # A job may have been deleted between the two.
        features = (_feature(job, progress[job.id]) for job in jobs if job.id in progress)
        destination = self.write_layer(parameters, self.OUTPUT, context, features, make_fields(self.FIELDS))
        if context.willLoadLayerOnCompletion(destination):
            details = context.layerToLoadOnCompletionDetails(destination)
            place = (
                self.parameterAsConnectionName(parameters, self.CONNECTION, context),
                self.parameterAsString(parameters, self.SCHEMA, context),
            )
            when_loaded(details, lambda layer: _set_up(layer, *place))
        return {self.OUTPUT: destination}

    def _in_words(self, parameters: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return parameters in which a status that is given as in the job database is called as in the list."""
        status = status_called(parameters.get(self.STATUS))
        return {**parameters, self.STATUS: str(status_word(status))} if status else parameters


def _set_up(layer: QgsVectorLayer, connection: str, schema: str) -> None:
    """Make the table what a user works with."""
    show_status_words(layer, JobStatus)
    offer_to_open(layer, connection, schema)


def _feature(job: Job, progress: JobProgress) -> QgsFeature:
    return make_feature(
        job.id,
        job.name,
        job.status.value,
        to_date_time(job.paused_since),
        job.priority,
        to_date_time(job.not_before),
        progress.phase.value if progress.phase else None,
        progress.percent,
        progress.time_left,
        job.tile_set,
        job.town_id,
        job.recipe,
        to_date_time(job.created),
        to_date_time(job.started),
        to_date_time(job.ended),
        job.runner,
        job.mosaic_path,
        job.message,
    )
