"""A model whose steps are all SAGA tools, run as one script in one saga_cmd.

Starting saga_cmd costs 0.7 s, which the model's own run pays for each step and the script once. The tools get the same
arguments either way, so the results are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
)

from tile_job_plugin.saga.algorithm import SagaToolAlgorithm
from tile_job_plugin.saga.base import SagaAlgorithm
from tile_job_plugin.saga.call import ToolCall, prepare_call
from tile_job_plugin.saga.errors import SagaError
from tile_job_plugin.saga.find import Saga
from tile_job_plugin.saga.inputs import PlannedFile
from tile_job_plugin.saga.process import run_saga

Source = QgsProcessingModelChildParameterSource.Source
#: Where a step's value may come from without any doubt.
PLAIN_SOURCES = (Source.ModelParameter, Source.ChildOutput, Source.StaticValue)


def fused(algorithm: QgsProcessingAlgorithm) -> QgsProcessingAlgorithm:
    """Give an algorithm that does in one process what a model of SAGA tools does; any other comes back as it is."""
    return FusedModel(algorithm) if is_fusible(algorithm) else algorithm


def is_fusible(algorithm: QgsProcessingAlgorithm) -> bool:
    """Tell whether all steps of a model are SAGA tools with plain values."""
    if not isinstance(algorithm, QgsProcessingModelAlgorithm):
        return False
    names = {definition.name() for definition in algorithm.parameterDefinitions()}
    children = algorithm.childAlgorithms().values()
    return len(children) > 1 and all(
        isinstance(child.algorithm(), SagaToolAlgorithm)
        and child.isActive()
        and all(_is_plain(source, names) for sources in child.parameterSources().values() for source in sources)
        for child in children
    )


def _is_plain(source: QgsProcessingModelChildParameterSource, parameter_names: set[str]) -> bool:
    """Tell whether a step's value needs nothing but the model's parameters and other steps."""
    if source.source() == Source.Expression:
        return set(QgsExpression(source.expression()).referencedVariables()) <= parameter_names
    return source.source() in PLAIN_SOURCES


class FusedModel(SagaAlgorithm):
    """Runs all steps of a model in one saga_cmd."""

    def __init__(self, model: QgsProcessingModelAlgorithm) -> None:
        """Stand for *model*, with its name and parameters."""
        super().__init__()
        self._model = model

    def createInstance(self) -> FusedModel:
        """Make another one for a run."""
        return FusedModel(self._model)

    def name(self) -> str:
        """Name it like the model."""
        return str(self._model.name())

    def displayName(self) -> str:
        """Name it like the model."""
        return str(self._model.displayName())

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        """Take the model's parameters."""
        for definition in self._model.parameterDefinitions():
            self.addParameter(definition.clone())

    def run_in(
        self,
        folder: Path,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run all steps as one script."""
        steps = _Steps(self._model, parameters, folder)
        calls: dict[str, ToolCall] = {}
        for child in steps.in_order():
            algorithm = child.algorithm()
            values = steps.values(child, calls)
            call = prepare_call(algorithm, algorithm.tool, values, context, feedback, steps.folder(child))
            calls[child.childId()] = call
        try:
            _run_script(list(calls.values()), steps.saga, folder, feedback)
        except SagaError:
            for call in calls.values():
                call.discard()
            raise
        delivered = {child_id: call.deliver() for child_id, call in calls.items()}
        return {
            name: delivered[child_id][output]
            for name, (child_id, output) in _final_outputs(self._model).items()
            if output in delivered[child_id]
        }


def _run_script(calls: Sequence[ToolCall], saga: Saga, folder: Path, feedback: QgsProcessingFeedback) -> None:
    script = folder / "script.txt"
    lines = [" ".join(f'"{word}"' for word in call.command) for call in calls]
    script.write_text("\n".join(lines) + "\n", encoding="utf-8")
    progress = _ScriptProgress(len(calls), feedback)
    for line in lines:
        feedback.pushCommandInfo(f"saga_cmd {line}")
    printed = run_saga(
        saga,
        [script.name],
        folder,
        tool=" + ".join(call.tool.name for call in calls),
        is_cancelled=feedback.isCanceled,
        on_progress=progress.step_progress,
        on_line=progress.line,
    )
    # Every call is looked at, also one of which SAGA said nothing.
    for call, text in zip(calls, chain(_parts(printed), repeat(""))):
        call.check(text, feedback)


class _ScriptProgress:
    """Turns the progress of one tool after the other into that of the script."""

    def __init__(self, count: int, feedback: QgsProcessingFeedback) -> None:
        self._count = count
        self._feedback = feedback
        self._begun = 0

    def line(self, line: str) -> None:
        self._begun += _begins_tool(line)
        self._feedback.pushConsoleInfo(line)

    def step_progress(self, percent: float) -> None:
        self._feedback.setProgress((100 * max(self._begun - 1, 0) + percent) / self._count)


def _begins_tool(line: str) -> bool:
    """Tell whether SAGA says here which tool comes next."""
    return line.startswith("library path:")


def _parts(printed: str) -> Iterator[str]:
    """Part what a script printed into what each tool did."""
    part: list[str] | None = None
    for line in printed.splitlines():
        if _begins_tool(line):
            if part is not None:
                yield "\n".join(part)
            part = []
        if part is not None:
            part.append(line)
    yield "\n".join(part or [])


class _Steps:
    """The steps of a model, and the files between them."""

    def __init__(self, model: QgsProcessingModelAlgorithm, parameters: Mapping[str, Any], folder: Path) -> None:
        self._children = model.childAlgorithms()
        self._parameters = parameters
        self._folder = folder
        self._numbers = {child_id: number for number, child_id in enumerate(self._children)}
        self._final = {place: name for name, place in _final_outputs(model).items()}
        self._handed_on = {
            (source.outputChildId(), source.outputName())
            for child in self._children.values()
            for source in links(child)
        }

    @property
    def saga(self) -> Saga:
        """The SAGA whose tools the steps are."""
        first = next(iter(self._children.values()))
        algorithm: SagaToolAlgorithm = first.algorithm()
        return algorithm.saga

    def in_order(self) -> list[QgsProcessingModelChildAlgorithm]:
        """List the steps so that each comes after those that it needs."""
        ordered: dict[str, QgsProcessingModelChildAlgorithm] = {}

        def add(child_id: str) -> None:
            child = self._children[child_id]
            for needed in needed_steps(child):
                if needed not in ordered:
                    add(needed)
            ordered.setdefault(child_id, child)

        for child_id in self._children:
            add(child_id)
        return list(ordered.values())

    def folder(self, child: QgsProcessingModelChildAlgorithm) -> Path:
        """Make the folder for what a step needs on the way."""
        folder = self._folder / str(self._numbers[child.childId()])
        folder.mkdir(exist_ok=True)
        return folder

    def values(self, child: QgsProcessingModelChildAlgorithm, calls: Mapping[str, ToolCall]) -> dict[str, Any]:
        """Give a step's parameters and the destinations of its outputs; *calls* are those of the steps before it."""
        values = {name: self._value(sources, calls) for name, sources in child.parameterSources().items() if sources}
        for output in (d.name() for d in child.algorithm().destinationParameterDefinitions()):
            place = (child.childId(), output)
            if place in self._final and self._parameters.get(self._final[place]) is not None:
                values[output] = self._parameters[self._final[place]]
            elif place in self._handed_on:
                values[output] = str(self._between(*place))
        return values

    def _value(self, sources: Sequence[QgsProcessingModelChildParameterSource], calls: Mapping[str, ToolCall]) -> Any:
        values = [self._source_value(source, calls) for source in sources]
        return values if len(values) > 1 else values[0]

    def _source_value(self, source: QgsProcessingModelChildParameterSource, calls: Mapping[str, ToolCall]) -> Any:
        if source.source() == Source.ModelParameter:
            return self._parameters.get(source.parameterName())
        if source.source() == Source.StaticValue:
            return source.staticValue()
        if source.source() == Source.Expression:
            return QgsExpression(source.expression()).evaluate(self._expression_context())
        return PlannedFile(calls[source.outputChildId()].written(source.outputName()))

    def _expression_context(self) -> QgsExpressionContext:
        scope = QgsExpressionContextScope()
        for name, value in self._parameters.items():
            scope.setVariable(name, value)
        context = QgsExpressionContext()
        context.appendScope(scope)
        return context

    def _between(self, child_id: str, output: str) -> Path:
        """Tell where a grid lies that one step hands to the next."""
        return self._folder / f"{self._numbers[child_id]}_{output}.sdat"


def links(child: QgsProcessingModelChildAlgorithm) -> Iterator[QgsProcessingModelChildParameterSource]:
    """Give the sources of a step that are outputs of other steps."""
    for sources in child.parameterSources().values():
        for source in sources:
            if source.source() == Source.ChildOutput:
                yield source


def needed_steps(child: QgsProcessingModelChildAlgorithm) -> list[str]:
    """List the steps that must come before *child*."""
    return [source.outputChildId() for source in links(child)] + [
        dependency.childId for dependency in child.dependencies()
    ]


def _final_outputs(model: QgsProcessingModelAlgorithm) -> dict[str, tuple[str, str]]:
    """Tell for each of the model's destinations which step makes it, as which of its outputs."""
    return {
        f"{child_id}:{name}": (child_id, output.childOutputName())
        for child_id, child in model.childAlgorithms().items()
        for name, output in child.modelOutputs().items()
    }
