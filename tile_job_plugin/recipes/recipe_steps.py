"""The steps of a recipe that is a model, and what they name that this QGIS does not have.

QGIS loads a model whatever its steps name, and runs it without the parameters and outputs that their algorithms lack.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
)

from tile_job_plugin.compat import ModelValueSource
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.parameter_forms import EMPTY_VALUES


def steps(algorithm: QgsProcessingAlgorithm) -> Iterator[QgsProcessingAlgorithm]:
    """Yield the algorithm and all its steps, those of models in models too; none may be missing.

    None may be kept: QGIS deletes a step with the copy of its model that is walked through here.
    """
    yield algorithm
    for child in _children(algorithm).values():
        yield from steps(child.algorithm())


def steps_of_models(
    algorithm: QgsProcessingAlgorithm,
) -> Iterator[tuple[QgsProcessingModelAlgorithm, QgsProcessingModelChildAlgorithm]]:
    """Yield each step of an algorithm, and of models in it, with the model that it belongs to; none may be missing."""
    children = _children(algorithm).values()
    yield from ((algorithm, child) for child in children)
    for child in children:
        yield from steps_of_models(child.algorithm())


def missing_steps(algorithm: QgsProcessingAlgorithm) -> Iterator[str]:
    """Yield the ids of the steps that are not there."""
    for child in _children(algorithm).values():
        step = child.algorithm()
        if step is None:
            yield child.algorithmId()
        else:
            yield from missing_steps(step)


def unknown_names(algorithm: QgsProcessingAlgorithm) -> Iterator[Message]:
    """Tell, as parts of a sentence, which parameters and outputs the steps name that are not there.

    No step itself may be missing.
    """
    children = _children(algorithm)
    for child in children.values():
        yield from _unknown_parameters(child)
        yield from _unknown_outputs(child)
        yield from _unknown_links(child, children)
        yield from unknown_names(child.algorithm())


def _children(algorithm: QgsProcessingAlgorithm) -> Mapping[str, QgsProcessingModelChildAlgorithm]:
    return algorithm.childAlgorithms() if isinstance(algorithm, QgsProcessingModelAlgorithm) else {}


def _unknown_parameters(child: QgsProcessingModelChildAlgorithm) -> Iterator[Message]:
    step = child.algorithm()
    known = {definition.name() for definition in step.parameterDefinitions()}
    for name, sources in child.parameterSources().items():
        if name not in known and any(_is_set(source) for source in sources):
            text = QT_TRANSLATE_NOOP("TileJobs", "its step {step!r} sets {what}")
            yield Message(text, step=child.description(), what=_not_had(name, step))


def _unknown_outputs(child: QgsProcessingModelChildAlgorithm) -> Iterator[Message]:
    step = child.algorithm()
    for output in child.modelOutputs().values():
        name = output.childOutputName()
        if name not in _output_names(step):
            text = QT_TRANSLATE_NOOP("TileJobs", "its step {step!r} should give {what}")
            yield Message(text, step=child.description(), what=_not_had(name, step))


def _unknown_links(
    child: QgsProcessingModelChildAlgorithm, children: Mapping[str, QgsProcessingModelChildAlgorithm]
) -> Iterator[Message]:
    for sources in child.parameterSources().values():
        for source in sources:
            former = children.get(source.outputChildId()) if source.source() == ModelValueSource.ChildOutput else None
            if former is not None and source.outputName() not in _output_names(former.algorithm()):
                what = _not_had(source.outputName(), former.algorithm())
                text = QT_TRANSLATE_NOOP("TileJobs", "its step {step!r} takes from {former!r} {what}")
                yield Message(text, step=child.description(), former=former.description(), what=what)


def _output_names(step: QgsProcessingAlgorithm) -> set[str]:
    return {definition.name() for definition in step.outputDefinitions()}


def _is_set(source: QgsProcessingModelChildParameterSource) -> bool:
    """Return whether a step is given something; the model designer also keeps what is left empty."""
    return source.source() != ModelValueSource.StaticValue or source.staticValue() not in EMPTY_VALUES


def _not_had(name: str, step: QgsProcessingAlgorithm) -> Message:
    provider = step.provider()
    where = provider.longName() if provider else Message(QT_TRANSLATE_NOOP("TileJobs", "this QGIS"))
    text = QT_TRANSLATE_NOOP("TileJobs", "{name} of {algorithm}, which {where} does not have")
    return Message(text, name=name, algorithm=step.id(), where=where)
