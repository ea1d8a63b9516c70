"""One run of a model's steps, part by part."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
)

from tile_job_plugin.saga.call import ToolCall, prepare_call
from tile_job_plugin.saga.errors import SagaError, StepFailed
from tile_job_plugin.saga.fusion.links import Children, final_outputs
from tile_job_plugin.saga.fusion.script import ModelScript, ScriptStep, push_time
from tile_job_plugin.saga.fusion.step_values import StepValues
from tile_job_plugin.saga.input_rasters import InputRasters


class ModelRun:
    """Prepares the scripts of a model, and runs its other steps as the model would.

    All steps get the run's own feedback. One made for each step would be a new object in a lane, and PyQt before
    5.15.11 may take such a one for an older object that is gone.
    """

    def __init__(
        self,
        model: QgsProcessingModelAlgorithm,
        children: Children,
        parameters: Mapping[str, Any],
        folder: Path,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Run *model*, whose steps are *children*, with the files between them in *folder*."""
        self._model = model
        self._children = children
        self._parameters = parameters
        self._folder = folder
        self._context = context
        self._feedback = feedback
        self._outputs = final_outputs(model, children)
        self._values = StepValues(children, self._outputs, parameters, folder)
        self._rasters = InputRasters()
        #: What the steps gave that have ended.
        self._results: dict[str, Mapping[str, Any]] = {}

    def prepare_script(self, names: Sequence[str]) -> ModelScript:
        """Turn SAGA's steps with these *names* into a script, in this order; raises StepFailed."""
        calls: dict[str, ToolCall] = {}
        steps = []
        for name in names:
            description = self._children[name].description()
            try:
                calls[name] = self._prepare(name, calls)
                steps.append(ScriptStep(name, description, calls[name], calls[name].script_line))
            except SagaError as error:
                raise StepFailed(description, error) from error
        return ModelScript(steps)

    def run_step(self, name: str) -> dict[str, Any]:
        """Run a step that is not SAGA's and give its outputs; raises StepFailed."""
        child = self._children[name]
        algorithm, description = child.algorithm(), child.description()
        self._context.setExpressionContext(self._expressions(name))
        try:
            values = self._values.of(name, {}, self._results)
            self._feedback.pushCommandInfo(algorithm.asPythonCommand(values, self._context))
            begun = time.monotonic()
            results, is_done = algorithm.run(values, self._context, self._feedback, child.configuration(), False)
        except (SagaError, QgsProcessingException) as error:
            raise StepFailed(description, error) from error
        if not is_done:
            # It could not be prepared, and has told why itself.
            raise StepFailed(description)
        push_time(description, time.monotonic() - begun, self._feedback)
        return dict(results)

    def keep(self, results: Mapping[str, Mapping[str, Any]]) -> None:
        """Keep what steps gave, by step and output, for those after them."""
        self._results.update(results)

    def final_results(self) -> dict[str, Any]:
        """Return the outputs of the model itself."""
        return {
            name: self._results[place.step][place.output]
            for name, place in self._outputs.items()
            if place.output in self._results[place.step]
        }

    def close_layers(self) -> None:
        """Close the files between the steps that stand open as layers: Windows could not remove them."""
        store = self._context.temporaryLayerStore()
        for layer_id, layer in store.mapLayers().items():
            if str(self._folder) in layer.source():
                store.removeMapLayer(layer_id)

    def _prepare(self, name: str, calls: Mapping[str, ToolCall]) -> ToolCall:
        algorithm = self._children[name].algorithm()
        values = self._values.of(name, calls, self._results)
        folder = self._values.step_folder(name)
        read_next = self._values.read_by_saga(name)
        return prepare_call(
            algorithm, algorithm.tool, values, self._context, self._feedback, folder, self._rasters, read_next
        )

    def _expressions(self, name: str) -> QgsExpressionContext:
        """Return what the expressions that a step evaluates itself may refer to in a model."""
        expressions = self._model.createExpressionContext(self._parameters, self._context)
        expressions.appendScope(
            QgsExpressionContextUtils.processingModelAlgorithmScope(self._model, self._parameters, self._context)
        )
        expressions.appendScope(
            self._model.createExpressionContextScopeForChildAlgorithm(
                name, self._context, self._parameters, self._results
            )
        )
        return expressions
