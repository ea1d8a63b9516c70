"""Algorithm `createlocaldatabase`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from tile_job_plugin.algorithms.base import SetupAlgorithm
from tile_job_plugin.doors import said
from tile_job_plugin.jobs.local.local_database import DEFAULT_NAME, ensure


class CreateLocalDatabase(SetupAlgorithm):
    """Makes and starts a private job database on this computer."""

    NAME = "NAME"
    FOLDER = "FOLDER"
    CONNECTION = "CONNECTION"

    def name(self) -> str:
        return "createlocaldatabase"

    def displayName(self) -> str:
        return self.tr("Create local job database")

    def tags(self) -> list[str]:
        return self.tr("postgres,postgresql,setup,server,store").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Creates a private PostgreSQL database on this computer, starts it, and saves it as a QGIS connection. "
            "Only its owner on this computer can reach it. An existing one is only started. It stops when it has not "
            "been used for a while, and starts again when needed.\n\n"
            "You rarely need to run this: algorithms whose connection is left empty create the database themselves. "
            "The PostgreSQL programs must be installed (Debian and Ubuntu: package postgresql)."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterString(self.NAME, self.tr("Connection name"), defaultValue=DEFAULT_NAME)
        )
        folder = QgsProcessingParameterFile(
            self.FOLDER,
            self.tr("Database folder (empty = in the QGIS profile)"),
            QgsProcessingParameterFile.Behavior.Folder,
            optional=True,
        )
        self.addParameter(folder)
        self.addOutput(QgsProcessingOutputString(self.CONNECTION, self.tr("Connection name")))

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        fits, problem = super().checkParameterValues(parameters, context)
        name = self.parameterAsString(parameters, self.NAME, context)
        if fits and (not name.strip() or "/" in name):
            return False, self.tr("NAME: {name} can't name a connection. Give a name without /.").format(
                name=repr(name)
            )
        return fits, problem

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        name = self.parameterAsString(parameters, self.NAME, context)
        folder = self.parameterAsString(parameters, self.FOLDER, context)
        connection = ensure(name, folder or None, tell=lambda message: feedback.pushInfo(said(message)))
        return {self.CONNECTION: connection.name}
