"""Whether a model does nothing but hand plain values from step to step, so that it can be run in another way."""

from __future__ import annotations

from qgis.core import (
    QgsExpression,
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProperty,
)

from tile_job_plugin.compat import ModelValueSource
from tile_job_plugin.saga.fusion.links import Children

#: Types of parameters that an expression in a model sees as the value that was given. A layer becomes more.
VALUE_TYPES = {
    *("band", "boolean", "color", "crs", "datetime", "distance", "duration", "enum", "expression"),
    *("field", "file", "number", "point", "range", "scale", "string"),
}
#: Functions that look up what an expression does not name.
INDIRECT_FUNCTIONS = {"eval", "eval_template", "parameter"}


def is_plain_model(model: QgsProcessingModelAlgorithm, children: Children) -> bool:
    """Return whether all steps are active, each is one algorithm, and all values are plain."""
    is_any_model = any(isinstance(child.algorithm(), QgsProcessingModelAlgorithm) for child in children.values())
    return not is_any_model and has_plain_steps(model, children)


def has_plain_steps(model: QgsProcessingModelAlgorithm, children: Children) -> bool:
    """Return whether all steps are active and all values are plain; a step may be a model itself."""
    names = {d.name() for d in model.parameterDefinitions() if d.type() in VALUE_TYPES}
    return all(_is_plain_step(child, names) for child in children.values())


def _is_plain_step(child: QgsProcessingModelChildAlgorithm, value_names: set[str]) -> bool:
    algorithm = child.algorithm()
    return (
        child.isActive()
        and algorithm is not None
        and not _chooses_branches(algorithm)
        and not any(dependency.conditionalBranch for dependency in child.dependencies())
        and _has_plain_sources(child, value_names)
    )


def _chooses_branches(algorithm: QgsProcessingAlgorithm) -> bool:
    return bool(algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagPruneModelBranchesBasedOnAlgorithmResults)


def _has_plain_sources(child: QgsProcessingModelChildAlgorithm, value_names: set[str]) -> bool:
    outputs = {definition.name() for definition in child.algorithm().destinationParameterDefinitions()}
    return all(
        parameter not in outputs and all(_is_plain_source(source, value_names) for source in sources)
        for parameter, sources in child.parameterSources().items()
    )


def _is_plain_source(source: QgsProcessingModelChildParameterSource, value_names: set[str]) -> bool:
    """Return whether a value needs nothing but the model's parameters and other steps' outputs."""
    if source.source() == ModelValueSource.Expression:
        return _is_plain_expression(QgsExpression(source.expression()), value_names)
    if source.source() == ModelValueSource.StaticValue:
        return not isinstance(source.staticValue(), QgsProperty)
    return source.source() in (ModelValueSource.ModelParameter, ModelValueSource.ChildOutput)


def _is_plain_expression(expression: QgsExpression, value_names: set[str]) -> bool:
    return (
        not expression.hasParserError()
        and expression.referencedVariables() <= value_names
        and not expression.referencedFunctions() & INDIRECT_FUNCTIONS
    )
