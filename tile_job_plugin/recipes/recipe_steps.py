"""The steps of a recipe that is a model, and what they name that this QGIS does not have.

QGIS loads a model whatever its steps name, and runs it without the parameters and outputs that their algorithms lack.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qgis.core import (
    NULL,
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
)

from tile_job_plugin.compat import ModelValueSource


def steps(algorithm: QgsProcessingAlgorithm) -> Iterator[QgsProcessingAlgorithm]:
    """Yield the algorithm and all its steps, those of models in models too; none may be missing."""
    yield algorithm
    for child in _children(algorithm).values():
        yield from steps(child.algorithm())


def missing_steps(algorithm: QgsProcessingAlgorithm) -> Iterator[str]:
    """Yield the ids of the steps that are not there."""
    for child in _children(algorithm).values():
        step = child.algorithm()
        if step is None:
            yield child.algorithmId()
        else:
            yield from missing_steps(step)


def unknown_names(algorithm: QgsProcessingAlgorithm) -> Iterator[str]:
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


def _unknown_parameters(child: QgsProcessingModelChildAlgorithm) -> Iterator[str]:
    step = child.algorithm()
    known = {definition.name() for definition in step.parameterDefinitions()}
    for name, sources in child.parameterSources().items():
        if name not in known and any(_is_set(source) for source in sources):
            yield f"its step {child.description()!r} sets {_not_had(name, step)}"


def _unknown_outputs(child: QgsProcessingModelChildAlgorithm) -> Iterator[str]:
    step = child.algorithm()
    for output in child.modelOutputs().values():
        name = output.childOutputName()
        if name not in _output_names(step):
            yield f"its step {child.description()!r} should give {_not_had(name, step)}"


def _unknown_links(
    child: QgsProcessingModelChildAlgorithm, children: Mapping[str, QgsProcessingModelChildAlgorithm]
) -> Iterator[str]:
    for sources in child.parameterSources().values():
        for source in sources:
            former = children.get(source.outputChildId()) if source.source() == ModelValueSource.ChildOutput else None
            if former is not None and source.outputName() not in _output_names(former.algorithm()):
                what = _not_had(source.outputName(), former.algorithm())
                yield f"its step {child.description()!r} takes from {former.description()!r} {what}"


def _output_names(step: QgsProcessingAlgorithm) -> set[str]:
    return {definition.name() for definition in step.outputDefinitions()}


def _is_set(source: QgsProcessingModelChildParameterSource) -> bool:
    """Return whether a step is given something; the model designer also keeps what is left empty."""
    return source.source() != ModelValueSource.StaticValue or source.staticValue() not in (None, NULL, "")


def _not_had(name: str, step: QgsProcessingAlgorithm) -> str:
    provider = step.provider()
    return f"{name} of {step.id()}, which {provider.longName() if provider else 'this QGIS'} does not have"
