"""Whether a recipe is given something by itself that may change while its values stay the same.

That is a layer, a file, or an expression that looks further than at the values of its model: at the clock, say.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from qgis.core import (
    NULL,
    QgsExpression,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from tile_job_plugin.compat import ModelValueSource
from tile_job_plugin.recipes.raster_inputs import takes_raster
from tile_job_plugin.recipes.recipe_steps import steps_of_models
from tile_job_plugin.recipes.recipe_values import DATA_TYPES
from tile_job_plugin.text import texts_in

_NOTHING: tuple[Any, ...] = (None, NULL, "", [])
#: Types of parameters whose values name data, or hold expressions for the rows of some.
_UNTOLD_TYPES = (
    *DATA_TYPES,
    *("aggregates", "fields_mapping", "databaseschema", "databasetable", "providerconnection"),
    *("layout", "layoutitem", "maptheme"),
)
#: Functions of expressions that depend on nothing but what they are given.
_PLAIN_FUNCTIONS = {
    *("abs", "acos", "asin", "atan", "atan2", "cos", "degrees", "exp", "ln", "log", "log10", "pi", "radians", "sin"),
    *("sqrt", "tan", "ceil", "clamp", "floor", "max", "min", "round", "scale_exp", "scale_linear"),
    *("coalesce", "if", "to_int", "to_real", "to_string", "var"),
}
#: Types of values of which a text can be made that tells any two apart.
_PLAIN_TYPES = (str, int, float, QDate, QDateTime, QTime)
_EXPRESSION_IN_TEXT = re.compile(r"\[%(.*?)%\]", re.DOTALL)
#: Between the words of a text, such as options of a command, of which one may name a file; also as part of a name.
_BETWEEN_WORDS = (re.compile(r"[\s\"'=,;|]+"), re.compile(r"[\s\"'=,;|:@()\[\]{}<>]+"))
#: In names of what is on servers, in archives or in memory.
_NOT_ON_DISK = ("/vsi", "://", "PG:")


def is_given_data(algorithm: QgsProcessingAlgorithm, values: Mapping[str, Any]) -> bool:
    """Whether a recipe with these values, or a step of it, depends on more than windows and values."""
    return any(
        _is_untold(definition, values.get(definition.name()))
        for definition in algorithm.parameterDefinitions()
        if not takes_raster(definition)
    ) or any(_is_step_given_data(model, child) for model, child in steps_of_models(algorithm))


def _is_step_given_data(model: QgsProcessingModelAlgorithm, child: QgsProcessingModelChildAlgorithm) -> bool:
    known = model.variablesForChildAlgorithm(child.childId(), QgsProcessingContext())
    return any(
        _is_source_untold(definition, source, known)
        for definition in child.algorithm().parameterDefinitions()
        for source in child.parameterSources().get(definition.name(), [])
    )


def _is_source_untold(
    definition: QgsProcessingParameterDefinition,
    source: QgsProcessingModelChildParameterSource,
    variables: Collection[str],
) -> bool:
    if source.source() == ModelValueSource.StaticValue:
        value = source.staticValue()
        return (takes_raster(definition) and value not in _NOTHING) or _is_untold(definition, value)
    if source.source() == ModelValueSource.Expression:
        return _looks_further(source.expression(), variables)
    if source.source() == ModelValueSource.ExpressionText:
        return any(_looks_further(text, variables) for text in _EXPRESSION_IN_TEXT.findall(source.expressionText()))
    return False


def _is_untold(definition: QgsProcessingParameterDefinition, value: Any) -> bool:
    """Whether the value of a parameter does not tell all that it stands for."""
    if value in _NOTHING:
        return False
    if definition.type() == "expression" and _looks_further(str(value), ()):
        return True
    return definition.type() in _UNTOLD_TYPES or not _is_plain(value) or _names_file(value)


def _looks_further(expression: str, variables: Collection[str]) -> bool:
    """Whether an expression depends on more than these variables."""
    read = QgsExpression(expression)
    return (
        read.hasParserError()
        or not read.referencedFunctions() <= _PLAIN_FUNCTIONS
        or not read.referencedVariables() <= {*variables}
    )


def _is_plain(value: Any) -> bool:
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    if isinstance(value, (list, tuple)):
        return all(map(_is_plain, value))
    return value in (None, NULL) or isinstance(value, _PLAIN_TYPES)


def _names_file(value: Any) -> bool:
    """Whether a text in a value names a file that is there, or something that is not on a disk."""
    return any(
        any(sign in text for sign in _NOT_ON_DISK) or any(map(_is_there, _words_in(text))) for text in texts_in(value)
    )


def _is_there(word: str) -> bool:
    return len(word) > 1 and os.path.exists(word)  # noqa: PTH110 - false, too, for what is no path


def _words_in(text: str) -> Iterator[str]:
    yield text
    for between in _BETWEEN_WORDS:
        yield from between.split(text)
