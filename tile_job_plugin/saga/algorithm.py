"""One SAGA tool as a Processing algorithm."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    NULL,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.saga.call import prepare_call
from tile_job_plugin.saga.descriptions import Role, ToolDescription
from tile_job_plugin.saga.errors import SagaError
from tile_job_plugin.saga.find import Saga
from tile_job_plugin.saga.groups import group_title
from tile_job_plugin.saga.parameters import make_parameter
from tile_job_plugin.saga.process import run_saga


class SagaToolAlgorithm(QgsProcessingAlgorithm):
    """Runs one tool in a child process of its own, with files of its own."""

    def __init__(self, tool: ToolDescription, saga: Saga) -> None:
        """Make the algorithm of *tool*, to be run by *saga*."""
        super().__init__()
        self.tool = tool
        self.saga = saga

    def createInstance(self) -> SagaToolAlgorithm:
        """Make another one for a run."""
        return SagaToolAlgorithm(self.tool, self.saga)

    def name(self) -> str:
        """SAGA's own key: the same in all its versions."""
        return self.tool.key

    def displayName(self) -> str:
        """SAGA's name of the tool."""
        return self.tool.name

    def group(self) -> str:
        """The library's name, after its category."""
        return group_title(self.tool.library, self.tool.group)

    def groupId(self) -> str:
        """The library's key."""
        return self.tool.library

    def shortHelpString(self) -> str:
        """SAGA's own help and references."""
        return self.tool.help

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        """Make the parameters; QGIS calls this for every tool while it starts."""
        for description in self.tool.carried_parameters:
            self.addParameter(make_parameter(description, self.tool))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse a call that asks for no output: SAGA would work for nothing."""
        is_valid, message = super().checkParameterValues(parameters, context)
        # Reading a destination's value would announce a layer to load, so it is only looked at.
        if is_valid and all(parameters.get(name) in (None, "", NULL) for name in self._output_names()):
            return False, QCoreApplication.translate("SagaToolAlgorithm", "Ask for at least one of the outputs.")
        return is_valid, message

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run the tool; what SAGA says about an error reaches the user as Processing's own."""
        try:
            with tempfile.TemporaryDirectory(prefix="tile_jobs_saga_") as folder:
                return self._run(parameters, context, feedback, Path(folder))
        except SagaError as error:
            raise QgsProcessingException(str(error)) from error

    def _run(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        folder: Path,
    ) -> dict[str, Any]:
        call = prepare_call(self, parameters, context, feedback, folder)
        feedback.pushCommandInfo(f"saga_cmd {' '.join(call.command)}")
        try:
            printed = run_saga(
                self.saga,
                call.command,
                folder,
                tool=self.tool.name,
                is_cancelled=feedback.isCanceled,
                on_progress=feedback.setProgress,
                on_line=feedback.pushConsoleInfo,
            )
            call.check(printed, feedback)
        except SagaError:
            call.discard()
            raise
        return call.deliver()

    def _output_names(self) -> list[str]:
        return [
            description.identifier for description in self.tool.carried_parameters if description.role is Role.OUTPUT
        ]

    def wanted_outputs(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> dict[str, str]:
        """The outputs that are asked for, with their destinations."""
        destinations = {name: self.parameterAsOutputLayer(parameters, name, context) for name in self._output_names()}
        return {name: destination for name, destination in destinations.items() if destination}
