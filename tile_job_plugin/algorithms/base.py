"""What all algorithms of provider `tilejobs` share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
    QgsProcessingParameterProviderConnection,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtGui import QIcon

from tile_job_plugin.algorithms import widget_names
from tile_job_plugin.algorithms.console import print_once
from tile_job_plugin.algorithms.ways import Ways
from tile_job_plugin.batches import batches
from tile_job_plugin.documentation import documentation_url
from tile_job_plugin.doors import said
from tile_job_plugin.errors import RequestRefused, TileJobsError
from tile_job_plugin.icon_files import icon_path
from tile_job_plugin.jobs.connections import Connection, find_connection
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.jobs.pages import PAGE
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.recipes.parameter_values import fault
from tile_job_plugin.requests.job_request import check_schema_name
from tile_job_plugin.translations import Translated


class TileJobsAlgorithm(Translated, QgsProcessingAlgorithm):
    """An algorithm that reads its parameters, makes one call, and returns what it gave."""

    CONNECTION = "CONNECTION"
    SCHEMA = "SCHEMA"
    TILE_SET = "TILE_SET"
    WORKERS = "WORKERS"
    #: The ways to call it of which the dialog shows one at a time; None for one form for all.
    WAYS: Ways | None = None

    def createInstance(self) -> TileJobsAlgorithm:
        return type(self)()

    def group(self) -> str:
        return self.tr("Jobs")

    def groupId(self) -> str:
        return "jobs"

    def helpUrl(self) -> str:
        return documentation_url("reference/algorithms", self.name())

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return icon_path(self.name())

    def createCustomParametersWidget(self, parent: Any) -> Any:
        """Make the dialog of an algorithm with several ways; only QGIS with a window asks for it, and loads widgets."""
        if self.WAYS is None:
            return None
        return import_module(widget_names.WAYS_DIALOG).WaysDialog(self, self.WAYS, parent)

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Return what is wrong with a value and what to give instead, where QGIS would only name the parameter."""
        for definition in self.parameterDefinitions():
            problem = fault(definition, parameters.get(definition.name()), context)
            if problem:
                return False, said(RequestRefused(field=definition.name().lower(), reason=problem), self)
        fits, problem = super().checkParameterValues(parameters, context)
        return bool(fits), str(problem)

    def prepareAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Check the parameters of a step in a model, which QGIS runs without a look at them."""
        fits, problem = self.checkParameterValues(parameters, context)
        if not fits:
            print_once(problem)
            raise QgsProcessingException(problem)
        return True

    def processAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Carry the algorithm out; an error of ours, or of a path, reaches the user as Processing's own."""
        try:
            return self.carry_out(parameters, context, feedback)
        except (TileJobsError, OSError, QgsProcessingException) as error:
            problem = said(error, self)
            print_once(problem)
            raise QgsProcessingException(problem) from error

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the parameters, make one call, return the outputs."""
        raise NotImplementedError

    def add_connection_parameters(self) -> None:
        """Add CONNECTION and SCHEMA."""
        connection = QgsProcessingParameterProviderConnection(
            self.CONNECTION, self.tr("Job database (empty = local)"), "postgres", optional=True
        )
        connection.setHelp(
            self.tr(
                "A PostgreSQL connection saved in QGIS. If empty, a private database on this computer is used, which "
                "is created on first use."
            )
        )
        self.addParameter(connection)
        schema = QgsProcessingParameterString(self.SCHEMA, self.tr("Database schema"), defaultValue="tile_jobs")
        schema.setHelp(self.tr("The schema with the job tables. It is created if it does not exist."))
        self.add_advanced_parameter(schema)

    def add_tile_set_parameter(self) -> None:
        """Add TILE_SET, which names a registered set."""
        tile_set = QgsProcessingParameterString(self.TILE_SET, self.tr("Tile set"))
        tile_set.setHelp(self.tr("The name given to it in Register tile set."))
        widget_names.show_in(tile_set, widget_names.TILE_SET)
        self.addParameter(tile_set)

    def add_lanes_parameter(self) -> None:
        """Add WORKERS."""
        lanes = QgsProcessingParameterNumber(
            self.WORKERS,
            self.tr("Parallel tiles (0 = all cores)"),
            QgsProcessingParameterNumber.Type.Integer,
            defaultValue=0,
            minValue=0,
        )
        self.addParameter(lanes)

    def add_advanced_parameter(self, definition: QgsProcessingParameterDefinition) -> None:
        """Add a parameter that the dialog shows among the advanced ones."""
        definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(definition)

    def write_layer(
        self,
        parameters: Mapping[str, Any],
        name: str,
        context: QgsProcessingContext,
        features: Iterable[QgsFeature],
        *layer: Any,
    ) -> str:
        """Write features to where *name* asks for, and return that; *layer* is its fields and any geometry and CRS.

        Few features are held at a time.
        """
        try:
            sink, destination = self.parameterAsSink(parameters, name, context, *layer)
        except QgsProcessingException as error:
            refused = RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "{reason}."),
                QT_TRANSLATE_NOOP("TileJobs", "Choose another place."),
                field=name.lower(),
                reason=error,
            )
            raise refused from error
        for some in batches(features, PAGE):
            sink.addFeatures(some, QgsFeatureSink.Flag.FastInsert)
        return str(destination)

    def read_connection(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Connection:
        """Return the job database that CONNECTION and SCHEMA name; *feedback* hears how a local one is made."""
        schema = self.parameterAsString(parameters, self.SCHEMA, context)
        check_schema_name(schema)
        name = self.parameterAsConnectionName(parameters, self.CONNECTION, context)
        return find_connection(name, schema, lambda message: feedback.pushInfo(said(message)))

    def read_tile_set(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> str:
        """Return the name of the tile set that TILE_SET names."""
        return str(self.parameterAsString(parameters, self.TILE_SET, context)).strip()


class SetupAlgorithm(TileJobsAlgorithm):
    """An algorithm that comes before any job."""

    def group(self) -> str:
        return self.tr("Setup")

    def groupId(self) -> str:
        return "setup"


class JobAlgorithm(TileJobsAlgorithm):
    """An algorithm about one job."""

    JOB_ID = "JOB_ID"
    STATUS = "STATUS"

    def add_job_parameter(self) -> None:
        """Add JOB_ID, after CONNECTION and SCHEMA."""
        self.add_connection_parameters()
        job_id = QgsProcessingParameterNumber(
            self.JOB_ID, self.tr("Job number"), QgsProcessingParameterNumber.Type.Integer, minValue=1
        )
        job_id.setHelp(self.tr("The number returned by Start job."))
        self.addParameter(job_id)

    def read_job_id(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> int:
        """Return the number of the job."""
        return int(self.parameterAsInt(parameters, self.JOB_ID, context))


class JobChangeAlgorithm(JobAlgorithm):
    """An algorithm that changes one job, with nothing else to be said, and gives the status that it has then."""

    def change(self, database: JobDatabase, job_id: int) -> Job:
        """Change a job, and return it."""
        raise NotImplementedError

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_job_parameter()
        self.addOutput(QgsProcessingOutputString(self.STATUS, self.tr("Status")))

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        job_id = self.read_job_id(parameters, context)
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            return {self.STATUS: self.change(database, job_id).status.value}
