"""A recipe as a process: the parameters that may be set over HTTP, as JSON schemas, and the outputs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    Qgis,
    QgsMessageLog,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.parameter_forms import LARGEST_INTEGER, NO_LIMIT
from tile_job_plugin.recipes.plain_parameters import plain_parameters
from tile_job_plugin.recipes.recipe import Recipe, RecipeOutput, outline, refuse_unless_allowed
from tile_job_plugin.server.answers import ProcessInput
from tile_job_plugin.server.errors import BadRequest, Unavailable
from tile_job_plugin.text import quoted

#: What to give, by the type of a schema.
_WORDS = {"number": "a number", "integer": "a whole number", "boolean": "true or false", "string": "a text"}
#: The output that `MOSAIC` is, of every recipe.
MOSAIC = "mosaic"


def offered_recipe(recipe: str) -> Recipe:
    """Return a recipe that the operator offers. Processing must have been started.

    Raises Unavailable where it can't be run here, which who asks can't mend.
    """
    try:
        refuse_unless_allowed(recipe)
        return outline(recipe, {})
    except RequestRefused as error:
        QgsMessageLog.logMessage(str(error), "Tile Jobs", Qgis.MessageLevel.Critical)
        raise Unavailable(
            f"recipe: {quoted(recipe)} can't be run here now. Report this to the administrator of this service."
        ) from error


def named_outputs(recipe: Recipe) -> dict[str, RecipeOutput]:
    """Return the outputs of a recipe, by their names over HTTP."""
    first, *others = recipe.outputs
    return {MOSAIC: first, **{output.name: output for output in others}}


def recipe_inputs(recipe: str) -> dict[str, ProcessInput]:
    """Return the parameters that may be set, by name. Raises RequestRefused for what is no recipe."""
    return {
        definition.name(): ProcessInput(definition.description(), None, _schema(definition), min_occurs=0)
        for definition in plain_parameters(recipe)
    }


def refuse_unsettable(recipe: str, values: Mapping[str, Any]) -> None:
    """Refuse a parameter that could make the worker read or write a file of the client's choice, and other JSON.

    Raises BadRequest.
    """
    settable = recipe_inputs(recipe)
    for name, value in values.items():
        if name not in settable:
            known = ", ".join(settable) or "none"
            raise BadRequest(
                f"inputs: {quoted(name)} can't be set over HTTP. The parameters of {recipe} that can are: {known}."
            )
        kind = settable[name].schema["type"]
        if not _is_of(kind, value):
            raise BadRequest(f"inputs: {name} of {recipe}: {quoted(value)} can't be used. Give {_WORDS[kind]}.")


def _is_of(kind: str, value: Any) -> bool:
    """Whether a JSON value is of a kind; a number may be written as text. Python takes true for 1."""
    if kind == "boolean" or isinstance(value, bool):
        return kind == "boolean" and isinstance(value, bool)
    return isinstance(value, str) or (kind != "string" and isinstance(value, (int, float)))


def _schema(definition: QgsProcessingParameterDefinition) -> dict[str, Any]:
    """Return the schema of a value."""
    schema = _plain_schema(definition)
    default = definition.defaultValue()
    if isinstance(default, (int, float, str)):
        schema["default"] = default
    return schema


def _plain_schema(definition: QgsProcessingParameterDefinition) -> dict[str, Any]:
    if isinstance(definition, QgsProcessingParameterNumber):
        return _number_schema(definition)
    if isinstance(definition, QgsProcessingParameterEnum):
        options = definition.options()
        if definition.usesStaticStrings():
            return {"type": "string", "enum": options}
        words = ", ".join(f"{number}: {option}" for number, option in enumerate(options))
        return {"type": "integer", "minimum": 0, "maximum": len(options) - 1, "description": words}
    if isinstance(definition, (QgsProcessingParameterBoolean, QgsProcessingParameterRasterDestination)):
        return {"type": "boolean"}
    return {"type": "string"}


def _number_schema(definition: QgsProcessingParameterNumber) -> dict[str, Any]:
    is_integer = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
    none = LARGEST_INTEGER if is_integer else NO_LIMIT
    limits = {"minimum": definition.minimum(), "maximum": definition.maximum()}
    bounds = {name: int(limit) if is_integer else limit for name, limit in limits.items() if abs(limit) < none}
    return {"type": "integer" if is_integer else "number", **bounds}
