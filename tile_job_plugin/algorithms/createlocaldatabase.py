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

    def shortHelpString(self) -> str:
        return self.tr(
            "Makes a private PostgreSQL database on this computer, starts it, and saves it as a QGIS connection. It "
            "listens on this computer only, with a password of its own. Where it is there already, it is only "
            "started. It stops by itself when nobody has used it for a while, and starts again when needed.\n\n"
            "You need not run this: an algorithm whose connection is left empty does it by itself. PostgreSQL's "
            "programs must be installed (Debian and Ubuntu: package postgresql)."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterString(self.NAME, self.tr("Name of the connection"), defaultValue=DEFAULT_NAME)
        )
        folder = QgsProcessingParameterFile(
            self.FOLDER,
            self.tr("Folder of the database (empty: in the QGIS profile)"),
            QgsProcessingParameterFile.Behavior.Folder,
            optional=True,
        )
        self.addParameter(folder)
        self.addOutput(QgsProcessingOutputString(self.CONNECTION, self.tr("Name of the connection")))

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
        return {self.CONNECTION: ensure(name, folder or None).name}
