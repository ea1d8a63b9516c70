"""A recipe as a process: the parameters that may be set over HTTP, as JSON schemas, and the outputs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from tile_job_plugin.recipes.plain_parameters import names_no_file, plain_parameters, raster_parameters
from tile_job_plugin.recipes.raster_inputs import RESAMPLING, THE_TILE, TILE, TILE_SET, takes_rasters
from tile_job_plugin.recipes.recipe import outputs_made, refuse_unless_allowed
from tile_job_plugin.recipes.recipe_outputs import RecipeOutput
from tile_job_plugin.server.answers import ProcessInput
from tile_job_plugin.server.errors import BadRequest, Unavailable
from tile_job_plugin.text import quoted
from tile_job_plugin.tiles.resampling import Resampling

#: What to give, by the type of a schema.
_WORDS = {"number": "a number", "integer": "a whole number", "boolean": "true or false", "string": "a text"}
#: The output that `MOSAIC` is, of every recipe.
MOSAIC = "mosaic"


def offered_outputs(recipe: str) -> list[RecipeOutput]:
    """Return what a recipe that the operator offers usually makes. Processing must have been started.

    Raises Unavailable where it can't be run here, which who asks can't mend.
    """
    try:
        refuse_unless_allowed(recipe)
        return outputs_made(recipe, {})
    except RequestRefused as error:
        QgsMessageLog.logMessage(str(error), "Tile Jobs", Qgis.MessageLevel.Critical)
        raise Unavailable(
            f"recipe: {quoted(recipe)} can't be run here now. Report this to the administrator of this service."
        ) from error


def named_outputs(outputs: Sequence[RecipeOutput]) -> dict[str, RecipeOutput]:
    """Return the outputs of a recipe by their names over HTTP."""
    first, *others = outputs
    return {MOSAIC: first, **{output.name: output for output in others}}


def recipe_inputs(recipe: str, tile_sets: Sequence[str]) -> dict[str, ProcessInput]:
    """Return the parameters that may be set, by name; rasters are those of the *tile_sets* that are offered.

    Raises RequestRefused for what is no recipe.
    """
    plain = [(definition, _schema(definition)) for definition in plain_parameters(recipe)]
    rasters = [(definition, _raster_schema(definition, tile_sets)) for definition in raster_parameters(recipe)]
    return {
        definition.name(): ProcessInput(definition.description(), None, schema, min_occurs=0)
        for definition, schema in [*rasters, *plain]
    }


def refuse_unsettable(recipe: str, values: Mapping[str, Any], tile_sets: Sequence[str]) -> None:
    """Refuse a parameter that could make the worker read or write a file of the client's choice, and other JSON.

    Raises BadRequest.
    """
    settable = recipe_inputs(recipe, tile_sets)
    for name, value in values.items():
        if name not in settable:
            known = ", ".join(settable) or "none"
            raise BadRequest(
                f"inputs: {quoted(name)} can't be set over HTTP. The parameters of {recipe} that can are: {known}."
            )
        kind = settable[name].schema["type"]
        if kind in ("object", "array"):
            _check_tile_sets(recipe, name, value, tile_sets)
        elif not _is_of(kind, value):
            raise BadRequest(f"inputs: {name} of {recipe}: {quoted(value)} can't be used. Give {_WORDS[kind]}.")


def _check_tile_sets(recipe: str, name: str, value: Any, tile_sets: Sequence[str]) -> None:
    """Refuse rasters that are not those of a tile set that is offered. Raises BadRequest."""
    items = value if isinstance(value, list) else [value]
    if not names_no_file(value) or any(item != THE_TILE and item[TILE_SET] not in tile_sets for item in items):
        names = ", ".join(tile_sets)
        raise BadRequest(
            f"inputs: {name} of {recipe}: {quoted(value)} can't be used. Give a tile set, as "
            f'{{"tile_set": "{tile_sets[0]}"}}. Those that are offered are: {names}.'
        )


def _is_of(kind: str, value: Any) -> bool:
    """Whether a JSON value is of a kind; a number may be written as text. Python takes true for 1."""
    if kind == "boolean" or isinstance(value, bool):
        return kind == "boolean" and isinstance(value, bool)
    return isinstance(value, str) or (kind != "string" and isinstance(value, (int, float)))


def _raster_schema(definition: QgsProcessingParameterDefinition, tile_sets: Sequence[str]) -> dict[str, Any]:
    """Return the schema of a raster, or of several."""
    raster = {
        "type": "object",
        "properties": {
            TILE_SET: {"type": "string", "enum": list(tile_sets)},
            RESAMPLING: {"type": "string", "enum": [each.value for each in Resampling]},
            TILE: {"type": "boolean"},
        },
        "description": "A tile set that is read on the pixels of the tiles, or the tile itself.",
    }
    return {"type": "array", "items": raster} if takes_rasters(definition) else raster


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
