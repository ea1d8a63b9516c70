"""One SAGA tool as a Processing algorithm."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsSettings,
)

from tile_job_plugin.errors import Stopped
from tile_job_plugin.parameter_forms import EMPTY_VALUES
from tile_job_plugin.saga.base import Ending, SagaAlgorithm
from tile_job_plugin.saga.call import ToolCall, prepare_call
from tile_job_plugin.saga.cmd.find import Saga
from tile_job_plugin.saga.cmd.process import Run, run_saga
from tile_job_plugin.saga.cmd.shared_process import SharedProcess
from tile_job_plugin.saga.errors import SagaError
from tile_job_plugin.saga.input_rasters import InputRasters
from tile_job_plugin.saga.processing_parameters import make_parameter
from tile_job_plugin.saga.tools.corrections import FOR_ONE_THREAD
from tile_job_plugin.saga.tools.descriptions import ToolDescription
from tile_job_plugin.saga.tools.groups import group_title
from tile_job_plugin.translations import translated

#: QGIS setting: whether the Toolbox shows the tools; recipes, models and scripts find them all the same.
TOOLBOX_SETTING = "tile_jobs/saga_in_toolbox"


class SagaToolAlgorithm(SagaAlgorithm):
    """Runs one tool in a child process of its own, with files of its own."""

    def __init__(self, tool: ToolDescription, saga: Saga) -> None:
        """Make the algorithm of *tool*, to be run by *saga*."""
        super().__init__()
        self.tool = tool
        self.saga = saga

    @property
    def needs_one_thread(self) -> bool:
        """Whether the tool's results differ where SAGA has several threads."""
        return self.tool.key in FOR_ONE_THREAD

    def createInstance(self) -> SagaToolAlgorithm:
        """Make another one for a run."""
        return SagaToolAlgorithm(self.tool, self.saga)

    def name(self) -> str:
        """Return SAGA's own key: the same in all its versions."""
        return self.tool.key

    def displayName(self) -> str:
        """Return SAGA's name of the tool."""
        return self.tool.name

    def group(self) -> str:
        """Return the library's name, after its category."""
        return group_title(self.tool.library, self.tool.group)

    def groupId(self) -> str:
        """Return the library's key."""
        return self.tool.library

    def flags(self) -> Any:
        """Hide the tool from the Toolbox if the user wants that."""
        flags = super().flags()
        if QgsSettings().value(TOOLBOX_SETTING, True, bool):
            return flags
        return flags | QgsProcessingAlgorithm.Flag.FlagHideFromToolbox

    def shortHelpString(self) -> str:
        """Return SAGA's own help and references."""
        return self.tool.help

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        """Make the parameters; QGIS calls this for every tool while it starts."""
        for description in self.tool.carried_parameters:
            self.addParameter(make_parameter(description, self.tool))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse a call that asks for no output: SAGA would work for nothing."""
        is_valid, message = super().checkParameterValues(parameters, context)
        # Reading a destination's value would announce a layer to load, so it is only looked at.
        if is_valid and all(parameters.get(name) in EMPTY_VALUES for name in self.tool.output_names):
            return False, translated("Ask for at least one of the outputs.")
        return is_valid, message

    def run_in(
        self,
        folder: Path,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the tool in a child process of its own."""
        call = self._prepare_call(folder, parameters, context, feedback)
        return self._finish(call, partial(run_saga, self.saga, call.command, folder), feedback)

    def hand_over(
        self,
        process: SharedProcess,
        folder: Path,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Ending:
        """Hand the tool to *process* as a script of one line."""
        call = self._prepare_call(folder, parameters, context, feedback)
        script = process.hand_over(self.saga, [call.script_line])
        return partial(self._finish, call, partial(process.run, script), feedback)

    def _prepare_call(
        self,
        folder: Path,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> ToolCall:
        call = prepare_call(self, self.tool, parameters, context, feedback, folder, InputRasters())
        feedback.pushCommandInfo(f"saga_cmd {call.line}")
        return call

    def _finish(self, call: ToolCall, run: Run, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        try:
            printed = run(
                tool=self.tool.name,
                is_cancelled=feedback.isCanceled,
                on_progress=feedback.setProgress,
                on_line=feedback.pushConsoleInfo,
            )
            call.check(printed, feedback)
            return call.deliver()
        except (SagaError, Stopped):
            call.discard()
            raise
