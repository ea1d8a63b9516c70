"""The parameters of a recipe whose values can be neither code nor options of a program, nor name a file.

Rasters are named by their tile sets, which only those can register who may change them.

Only these may be set by those who are not trusted to run programs: clients over HTTP, and users of the job database
whose jobs a worker runs.
"""

from __future__ import annotations

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from tile_job_plugin.recipes.raster_inputs import RESAMPLING, THE_TILE, TILE_SET, raster_definitions, takes_raster
from tile_job_plugin.recipes.recipe import settable_parameters
from tile_job_plugin.recipes.recipe_steps import steps

#: Providers whose texts are only data, or go to steps of others. Texts of GDAL's algorithms may be options of a command
#: or Python.
_PROVIDERS_WITH_PLAIN_TEXTS = ("sagacmd", "native", "qgis", "tilejobs", "model", "project")
#: A raster destination says with true or false whether the output is wanted.
_NO_TEXTS = (QgsProcessingParameterNumber, QgsProcessingParameterBoolean, QgsProcessingParameterRasterDestination)
_TEXTS = (QgsProcessingParameterString, QgsProcessingParameterDateTime)


def plain_parameters(recipe: str) -> list[QgsProcessingParameterDefinition]:
    """List the parameters that anybody may set. Raises RequestRefused for what is no recipe."""
    settable = settable_parameters(recipe)
    are_texts_plain = _are_texts_plain(QgsApplication.processingRegistry().algorithmById(recipe))
    return [
        definition
        for definition in settable
        if not _holds_options(definition) and (_is_no_text(definition) or (are_texts_plain and _is_text(definition)))
    ]


def raster_parameters(recipe: str) -> list[QgsProcessingParameterDefinition]:
    """List the parameters that anybody may give a tile set (see `names_no_file`). Raises RequestRefused.

    Each of several may be one that does not take the tile.
    """
    settable = settable_parameters(recipe)
    rasters = raster_definitions(QgsApplication.processingRegistry().algorithmById(recipe))
    return rasters if len(rasters) > 1 else [definition for definition in settable if takes_raster(definition)]


def names_no_file(value: object) -> bool:
    """Whether a value of a parameter that takes rasters names tile sets, or the tile, only."""
    items = value if isinstance(value, list) else [value]
    return all(
        isinstance(item, dict) and (item == THE_TILE or set(item) - {RESAMPLING} == {TILE_SET}) for item in items
    )


def _are_texts_plain(algorithm: QgsProcessingAlgorithm) -> bool:
    providers = [step.provider() for step in steps(algorithm)]
    return all(provider and provider.id() in _PROVIDERS_WITH_PLAIN_TEXTS for provider in providers)


def _is_no_text(definition: QgsProcessingParameterDefinition) -> bool:
    return isinstance(definition, _NO_TEXTS) or (_is_choice(definition) and not definition.usesStaticStrings())


def _is_text(definition: QgsProcessingParameterDefinition) -> bool:
    return isinstance(definition, _TEXTS) or _is_choice(definition)


def _is_choice(definition: QgsProcessingParameterDefinition) -> bool:
    return isinstance(definition, QgsProcessingParameterEnum) and not definition.allowMultiple()


def _holds_options(definition: QgsProcessingParameterDefinition) -> bool:
    """Return whether a text is one of options for GDAL, under its present or an earlier, hidden name."""
    widget = definition.metadata().get("widget_wrapper")
    is_hidden = bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagHidden)
    return is_hidden or (isinstance(widget, dict) and widget.get("widget_type") == "rasteroptions")
