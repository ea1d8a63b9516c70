"""What a step of a recipe makes that the water of the whole set gives exactly, for any window."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameters,
)

from tile_job_plugin.recipes.drainage import DrainageProduct, FilledSurface
from tile_job_plugin.recipes.drainage_tools import EXACT_TOOLS, ExactTool, Settings
from tile_job_plugin.recipes.raster_inputs import takes_raster

_READERS = {
    "boolean": QgsProcessingParameters.parameterAsBoolean,
    "enum": QgsProcessingParameters.parameterAsEnum,
    "number": QgsProcessingParameters.parameterAsDouble,
}


def exact_product(
    algorithm: QgsProcessingAlgorithm,
    values: Mapping[str, Any],
    rasters: Collection[str],
    outputs: Collection[str],
    surface: FilledSurface | None,
) -> DrainageProduct | None:
    """Return what a tool makes of its elevation; None where that, or more than that, is known to the tool alone.

    The elevation is the tile, or *surface* made of it. *rasters* names the parameters that are given one, *outputs*
    what somebody wants of it, and *values* are those of its settings; what is left out has its default.
    """
    tool = EXACT_TOOLS.get(algorithm.id())
    if tool is None or set(rasters) != {tool.elevation} or not set(outputs) <= {tool.output}:
        return None
    definitions = [d for d in algorithm.parameterDefinitions() if not takes_raster(d) and not d.isDestination()]
    settings = _settings(definitions, values)
    if not _are_exact(tool, settings, _settings(definitions, {})):
        return None
    return tool.product(settings, surface)


def _settings(definitions: Collection[QgsProcessingParameterDefinition], values: Mapping[str, Any]) -> Settings:
    """Return the values of all settings as the tool itself reads them."""
    context = QgsProcessingContext()
    return {definition.name(): _read(definition, values, context) for definition in definitions}


def _read(
    definition: QgsProcessingParameterDefinition, values: Mapping[str, Any], context: QgsProcessingContext
) -> Any:
    reader = _READERS.get(definition.type())
    return reader(definition, values, context) if reader else values.get(definition.name(), definition.defaultValue())


def _are_exact(tool: ExactTool, settings: Settings, defaults: Settings) -> bool:
    return all(
        name in tool.free or value in tool.fixed.get(name, (defaults[name],)) for name, value in settings.items()
    )
