"""Dates that a recipe leaves to SAGA, which takes tomorrow's: the same recipe gives something else on another day."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from qgis.core import (
    NULL,
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingParameterDefinition,
)

from tile_job_plugin.compat import ModelValueSource
from tile_job_plugin.parameter_forms import is_optional
from tile_job_plugin.recipes.recipe_steps import steps_of_models

_PROVIDER, _DATE = "sagacmd", "datetime"
_NOTHING: tuple[Any, ...] = (None, NULL, "")
#: Dates that SAGA looks at only where another option has this value.
_COUNTS_WITH: Mapping[tuple[str, str], tuple[str, int]] = {
    ("sagacmd:ta_lighting_0", "DATE"): ("POSITION", 1),
    ("sagacmd:ta_lighting_2", "DAY_STOP"): ("PERIOD", 2),
}
#: An expression that gives a date of its own where there is no other.
_NEVER_EMPTY = re.compile(r"coalesce\(@\w+, *'[\d-]+'\)")
#: Stands for a value that there is, whatever it is.
_SOME = object()

#: Returns what a parameter of a step is given; None for nothing, or for what may be nothing.
_ValueOf = Callable[[QgsProcessingParameterDefinition], Any]


def leaves_date_open(algorithm: QgsProcessingAlgorithm, values: Mapping[str, Any]) -> bool:
    """Whether a recipe with these values, or a step of it, depends on the day on which it is run."""
    return _leaves_open(algorithm, lambda definition: values.get(definition.name())) or any(
        _leaves_open(child.algorithm(), partial(_value_in, model, child)) for model, child in steps_of_models(algorithm)
    )


def _leaves_open(step: QgsProcessingAlgorithm, value_of: _ValueOf) -> bool:
    if step.provider() is None or step.provider().id() != _PROVIDER:
        return False
    return any(
        definition.type() == _DATE and value_of(definition) in _NOTHING and _counts(step, definition.name(), value_of)
        for definition in step.parameterDefinitions()
    )


def _counts(step: QgsProcessingAlgorithm, date: str, value_of: _ValueOf) -> bool:
    """Whether SAGA looks at a date; where nothing tells, it does."""
    if (step.id(), date) not in _COUNTS_WITH:
        return True
    option, looked_at = _COUNTS_WITH[step.id(), date]
    value = value_of(step.parameterDefinition(option))
    return not isinstance(value, (int, str)) or str(value) == str(looked_at)


def _value_in(
    model: QgsProcessingModelAlgorithm,
    child: QgsProcessingModelChildAlgorithm,
    definition: QgsProcessingParameterDefinition,
) -> Any:
    """Return what a step of a model is given."""
    sources = child.parameterSources().get(definition.name(), [])
    if not sources:
        return definition.defaultValue()
    source = sources[0]
    if source.source() == ModelValueSource.StaticValue:
        return source.staticValue()
    if source.source() == ModelValueSource.Expression and _NEVER_EMPTY.fullmatch(source.expression()):
        return _SOME
    if source.source() != ModelValueSource.ModelParameter:
        return None
    given = model.parameterDefinition(source.parameterName())
    return _SOME if given.type() == definition.type() and not is_optional(given) else None
