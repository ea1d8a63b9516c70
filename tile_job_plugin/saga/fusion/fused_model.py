"""A model whose neighbouring SAGA steps are run as one script in one saga_cmd.

Starting saga_cmd costs 0.7 s, which the model's own run pays for each step and a script once. The tools get the same
arguments either way, so the results are the same. Steps of other providers are run between the scripts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
)

from tile_job_plugin.errors import Stopped
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.saga.algorithm import SagaToolAlgorithm
from tile_job_plugin.saga.base import Ending, SagaAlgorithm
from tile_job_plugin.saga.cmd.find import Saga
from tile_job_plugin.saga.cmd.shared_process import SharedProcess
from tile_job_plugin.saga.fusion.eligibility import is_plain_model
from tile_job_plugin.saga.fusion.links import Children, planned_steps
from tile_job_plugin.saga.fusion.model_run import ModelRun
from tile_job_plugin.saga.fusion.plan import Part, plan_parts
from tile_job_plugin.saga.fusion.script import run_script


@runtime_checkable
class TakesNoTime(Protocol):
    """An algorithm that is done before SAGA could be asked to do it, and may be run while SAGA is busy."""

    takes_no_time: bool


def fused(algorithm: QgsProcessingAlgorithm) -> QgsProcessingAlgorithm:
    """Return an algorithm that does in fewer processes what a model with SAGA tools does.

    Any other comes back as it is, and so does a model that would gain nothing, or does more than hand plain values on.
    """
    if not isinstance(algorithm, QgsProcessingModelAlgorithm):
        return algorithm
    children = algorithm.childAlgorithms()
    if not is_plain_model(algorithm, children):
        return algorithm
    parts = plan_parts(planned_steps(children))
    made = FusedModel(algorithm, children, parts)
    # A script from end to end saves starts even with one step: a lane runs all its blocks in one process.
    saves_starts = any(part.is_script and (len(part.steps) > 1 or made.is_one_script) for part in parts)
    return made if saves_starts else algorithm


class FusedModel(SagaAlgorithm):
    """Runs a model part by part: a script in one saga_cmd, or a step that is not SAGA's."""

    def __init__(self, model: QgsProcessingModelAlgorithm, children: Children, parts: Sequence[Part]) -> None:
        """Stand for *model*, with its name and parameters; its steps are *children*, planned as *parts*."""
        super().__init__()
        self._model = model
        # Asking the model for them makes all their algorithms anew.
        self._children = children
        self._parts = parts

    @property
    def needs_one_thread(self) -> bool:
        """Whether the results of one of its tools differ where SAGA has several threads."""
        algorithms = [child.algorithm() for child in self._children.values()]
        return any(isinstance(step, SagaAlgorithm) and step.needs_one_thread for step in algorithms)

    def createInstance(self) -> FusedModel:
        """Make another one for a run."""
        return FusedModel(self._model, self._children, self._parts)

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
        """Run one part after the other."""
        run = ModelRun(self._model, self._children, parameters, folder, context, feedback)
        try:
            for part in self._parts:
                if feedback.isCanceled():
                    next_step = self._children[part.steps[0]].description()
                    raise Stopped(
                        QT_TRANSLATE_NOOP("TileJobs", "The model was cancelled before {step}."), step=next_step
                    )
                if part.is_script:
                    script = run.prepare_script(part.steps)
                    run.keep(run_script(script, script.alone(self.saga, folder), feedback))
                else:
                    run.keep({part.steps[0]: run.run_step(part.steps[0])})
        finally:
            run.close_layers()
        return run.final_results()

    def hand_over(
        self,
        process: SharedProcess,
        folder: Path,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Ending:
        """Hand the only script to *process*, after the steps that take no time."""
        run = ModelRun(self._model, self._children, parameters, folder, context, feedback)
        *before, last = self._parts
        for part in before:
            run.keep({part.steps[0]: run.run_step(part.steps[0])})
        script = run.prepare_script(last.steps)
        handed_over = process.hand_over(self.saga, script.lines)

        def end() -> dict[str, Any]:
            run.keep(run_script(script, partial(process.run, handed_over), feedback))
            return run.final_results()

        return end

    @property
    def is_one_script(self) -> bool:
        """Whether all steps are in one script, but for those that take no time and come before it."""
        *before, last = self._parts
        return last.is_script and all(self._takes_no_time(part) for part in before)

    def _takes_no_time(self, part: Part) -> bool:
        return not part.is_script and isinstance(self._children[part.steps[0]].algorithm(), TakesNoTime)

    @property
    def saga(self) -> Saga:
        """The SAGA whose tools the steps are."""
        algorithms = (child.algorithm() for child in self._children.values())
        return next(algorithm.saga for algorithm in algorithms if isinstance(algorithm, SagaToolAlgorithm))
