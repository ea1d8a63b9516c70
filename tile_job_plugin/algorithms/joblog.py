"""Algorithm `joblog`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
)

from tile_job_plugin.algorithms.base import JobAlgorithm
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import LogEntry
from tile_job_plugin.layers.fields import DATE_TIME, TEXT, make_feature, make_fields, to_date_time
from tile_job_plugin.secrets import without_secrets

#: How many entries are printed as well, the newest ones; a dialog takes long for more.
PRINTED = 1000


class JobLog(JobAlgorithm):
    """Prints the log of a job, or what it says of one tile, and gives it as a table."""

    TILE_ID = "TILE_ID"
    OUTPUT = "OUTPUT"

    FIELDS = (("time", DATE_TIME), ("tile_id", TEXT), ("message", TEXT))

    def name(self) -> str:
        return "joblog"

    def displayName(self) -> str:
        return self.tr("Job log")

    def tags(self) -> list[str]:
        return self.tr("batch,messages,errors,commands,output,console").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Prints the log of a job, and gives it as a table: what the recipe's programs printed, with their "
            "commands, and how long tiles and mosaics took. With a tile id, only the entries about that tile, or about "
            "tiles that were run together with it. Passwords and keys in the names of rasters are left out."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_job_parameter()
        self.addParameter(
            QgsProcessingParameterString(self.TILE_ID, self.tr("Tile id (empty = whole job)"), optional=True)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Log"), QgsProcessing.SourceType.TypeVector)
        )

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        tile_id = self.parameterAsString(parameters, self.TILE_ID, context).strip() or None
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            entries = database.jobs.log_entries(self.read_job_id(parameters, context), tile_id)
        features = (
            make_feature(to_date_time(entry.logged), entry.tile_id, without_secrets(entry.message)) for entry in entries
        )
        destination = self.write_layer(parameters, self.OUTPUT, context, features, make_fields(self.FIELDS))
        self._print(entries, feedback)
        return {self.OUTPUT: destination}

    def _print(self, entries: Sequence[LogEntry], feedback: QgsProcessingFeedback) -> None:
        if len(entries) > PRINTED:
            earlier = self.tr("The first {count} entries are in the table only.")
            feedback.pushInfo(earlier.format(count=len(entries) - PRINTED))
        for entry in entries[-PRINTED:]:
            feedback.pushInfo(_line(entry))


def _line(entry: LogEntry) -> str:
    time = f"{entry.logged.astimezone():%Y-%m-%d %H:%M:%S}"
    return "  ".join(filter(None, (time, entry.tile_id, without_secrets(entry.message))))
