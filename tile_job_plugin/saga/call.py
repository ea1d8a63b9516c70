"""One call of a SAGA tool: its arguments, what it must write, and whether it has."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback

from tile_job_plugin.doors import said
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.parameter_forms import EMPTY_VALUES
from tile_job_plugin.saga.cmd.process import reason_in
from tile_job_plugin.saga.errors import SagaError, SagaFailed
from tile_job_plugin.saga.input_rasters import InputRasters
from tile_job_plugin.saga.inputs import InputFiles, fits_script_line
from tile_job_plugin.saga.latitude import LATITUDE, latitude_argument, needs_latitude
from tile_job_plugin.saga.options import option_arguments
from tile_job_plugin.saga.outputs import Output, prepare_output
from tile_job_plugin.saga.tools.descriptions import Role, ToolDescription


@dataclass(frozen=True)
class ToolCall:
    """What saga_cmd is told to run one tool."""

    tool: ToolDescription
    arguments: Sequence[str]
    outputs: Sequence[Output]

    @property
    def command(self) -> list[str]:
        """Library, tool and arguments."""
        return [
            self.tool.library,
            self.tool.tool,
            *self.arguments,
            *(output.argument for output in self.outputs),
        ]

    @property
    def line(self) -> str:
        """The same for the log."""
        return " ".join(f'"{word}"' for word in self.command)

    @property
    def script_line(self) -> str:
        """The same as a line of a script. Raises SagaError for a value that saga_cmd would change there."""
        for word in self.arguments:
            if not fits_script_line(word):
                option, _, value = word.partition("=")
                raise SagaError(
                    QT_TRANSLATE_NOOP(
                        "TileJobs",
                        "can't be {value!r}: quotes, line breaks, tabs and two % have another meaning where one "
                        "saga_cmd runs several tools.",
                    ),
                    QT_TRANSLATE_NOOP("TileJobs", "Leave them out."),
                    field=option[1:],
                    value=value,
                )
        return self.line

    def written(self, identifier: str) -> Path:
        """Return by which name SAGA knows an output, which may be moved to its destination only afterwards."""
        return next(output.saga_path for output in self.outputs if output.description.identifier == identifier)

    def check(self, printed: str, feedback: QgsProcessingFeedback) -> None:
        """Look whether the outputs are there, which SAGA's exit code does not tell, and can be read.

        Raises SagaFailed with SAGA's own words, of which *printed* holds what it said.
        """
        for output in self.outputs:
            output.mend()
        reason = reason_in(printed.splitlines())
        missing = [output.description.identifier for output in self.outputs if not output.files]
        broken = [output.description.identifier for output in self.outputs if not output.is_whole]
        if broken or (missing and (reason or len(missing) == len(self.outputs))):
            names = ", ".join(broken or missing)
            raise SagaFailed(self.tool.name, _unwritten(names, reason))
        if missing:
            text = QT_TRANSLATE_NOOP("TileJobs", "{tool} gives no {outputs} with these options.")
            feedback.pushWarning(said(Message(text, tool=self.tool.name, outputs=", ".join(missing))))

    def deliver(self) -> dict[str, Any]:
        """Bring what was written to its destinations; return these by output. Raises SagaError."""
        return {output.description.identifier: output.deliver() for output in self.outputs if output.files}

    def discard(self) -> None:
        """Remove what a run that failed has written under final names."""
        for output in self.outputs:
            output.discard()


def _unwritten(names: str, reason: str) -> Message:
    """Return which outputs a tool has not written, and why, as far as SAGA tells."""
    silent = QT_TRANSLATE_NOOP("TileJobs", "{names} was not written: SAGA tells no reason")
    told = QT_TRANSLATE_NOOP("TileJobs", "{names} was not written: {reason}")
    return Message(told if reason else silent, names=names, reason=reason)


def prepare_call(
    algorithm: QgsProcessingAlgorithm,
    tool: ToolDescription,
    values: Mapping[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    folder: Path,
    rasters: InputRasters,
    read_next: Collection[str] = (),
) -> ToolCall:
    """Turn the parameters' *values* into a call of *tool*, whose *algorithm* reads them.

    *folder* takes files that SAGA needs on the way. *rasters* are shared by the steps of a run. The outputs *read_next*
    are read by a later line of the same script.
    """
    inputs = InputFiles(algorithm, values, context, feedback, folder, rasters)
    arguments: list[str] = []
    for description in tool.carried_parameters:
        if description.role is Role.INPUT:
            arguments += inputs.argument(description)
        elif description.role is Role.OPTION:
            arguments += option_arguments(algorithm, description, values, context, folder)
    if needs_latitude(tool) and values.get(LATITUDE) in EMPTY_VALUES:
        arguments.append(latitude_argument(tool, arguments, rasters.first))
    wanted = _wanted_outputs(algorithm, tool, values, context)
    outputs = [
        prepare_output(
            description, wanted[description.identifier], folder, is_read_next=description.identifier in read_next
        )
        for description in tool.carried_parameters
        if description.identifier in wanted
    ]
    return ToolCall(tool, arguments, outputs)


def _wanted_outputs(
    algorithm: QgsProcessingAlgorithm, tool: ToolDescription, values: Mapping[str, Any], context: QgsProcessingContext
) -> dict[str, str]:
    """Return which outputs are asked for, with their destinations."""
    destinations = {name: algorithm.parameterAsOutputLayer(values, name, context) for name in tool.output_names}
    return {name: destination for name, destination in destinations.items() if destination}
