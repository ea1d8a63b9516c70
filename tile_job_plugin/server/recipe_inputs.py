"""The parameters of a recipe as JSON schemas: what may be set over HTTP."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from tile_job_plugin.run.recipe import settable_parameters
from tile_job_plugin.server.errors import BadRequest
from tile_job_plugin.server.parameters import shown

#: Beyond this a limit of QGIS' means that there is none.
_NO_LIMIT = 2**31 - 1


def recipe_inputs(recipe: str) -> dict[str, dict[str, Any]]:
    """Give title and schema of each parameter that may be set, by name. Raises RequestRefused for what is no recipe."""
    described = ((definition, _schema(definition)) for definition in settable_parameters(recipe))
    return {
        definition.name(): {"title": definition.description(), "schema": schema}
        for definition, schema in described
        if schema
    }


def refuse_unsettable(recipe: str, names: Iterable[str]) -> None:
    """Refuse a parameter that could make the worker read or write a file of the client's choice."""
    settable = recipe_inputs(recipe)
    for name in names:
        if name not in settable:
            known = ", ".join(settable) or "none"
            raise BadRequest(
                f"recipe_parameters: {shown(name)} can't be set over HTTP. The parameters of {recipe} that can are: "
                f"{known}."
            )


def _schema(definition: QgsProcessingParameterDefinition) -> dict[str, Any]:
    """Give the schema of a value that is no file; nothing for other ones."""
    schema = _plain_schema(definition)
    default = definition.defaultValue()
    if schema and isinstance(default, (bool, int, float, str)):
        schema["default"] = default
    return schema


def _plain_schema(definition: QgsProcessingParameterDefinition) -> dict[str, Any]:
    if isinstance(definition, QgsProcessingParameterNumber):
        return _number_schema(definition)
    if isinstance(definition, QgsProcessingParameterEnum) and not definition.allowMultiple():
        options = definition.options()
        if definition.usesStaticStrings():
            return {"type": "string", "enum": options}
        words = ", ".join(f"{number}: {option}" for number, option in enumerate(options))
        return {"type": "integer", "minimum": 0, "maximum": len(options) - 1, "description": words}
    if isinstance(definition, (QgsProcessingParameterBoolean, QgsProcessingParameterRasterDestination)):
        return {"type": "boolean"}
    if isinstance(definition, (QgsProcessingParameterDateTime, QgsProcessingParameterString)):
        return {"type": "string"}
    return {}


def _number_schema(definition: QgsProcessingParameterNumber) -> dict[str, Any]:
    is_integer = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
    limits: Mapping[str, float] = {"minimum": definition.minimum(), "maximum": definition.maximum()}
    bounds = {name: int(limit) if is_integer else limit for name, limit in limits.items() if abs(limit) < _NO_LIMIT}
    return {"type": "integer" if is_integer else "number", **bounds}
