"""The values that a recipe is run with: those that are given, and defaults; each is checked by itself.

QGIS' own check ends at its first complaint, which may be about the tile's raster that is not there yet.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from osgeo import gdal, osr
from qgis.core import (
    NULL,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingParameterBand,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsRasterLayer,
)
from qgis.PyQt import sip

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.errors import RecipeDataMissing, RecipeParameterRefused
from tile_job_plugin.recipes.named_layers import named_layers, open_layers
from tile_job_plugin.recipes.parameter_values import fault
from tile_job_plugin.recipes.raster_inputs import RasterPlace, raster_arguments, raster_definitions, takes_raster

#: Pixels a side of the raster that stands in for a tile.
_STAND_IN_SIZE = 16
#: Types of parameters for which empty text is a text.
_TEXTS = ("string", "expression")
#: Types of parameters whose values name data, which another computer may have.
DATA_TYPES = ("file", "layer", "mesh", "multilayer", "pointcloud", "source", "vector")


def complete_values(algorithm: QgsProcessingAlgorithm, source: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the recipe is run with, defaults included, but for rasters and outputs; *source* takes the tile's.

    The defaults belong to it: a model hands nothing on where a value is left out, and its steps take their own.

    Raises RecipeParameterRefused, RecipeDataMissing where data that is named is not here.
    """
    context = _context(algorithm, given)
    rasters = [definition.name() for definition in raster_definitions(algorithm)]
    values = {}
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        if takes_raster(definition) or isinstance(definition, QgsProcessingDestinationParameter):
            continue
        value = _chosen(definition, given)
        problem = fault(definition, value, context) or _fault_in_data(definition, value, source, rasters)
        if problem:
            is_elsewhere = definition.type() in DATA_TYPES and isinstance(value, (str, list)) and bool(value)
            refusal = RecipeDataMissing if is_elsewhere else RecipeParameterRefused
            raise refusal(algorithm.id(), name, problem)
        if value is not None or name in given:
            values[name] = value
    return values


def refuse_what_the_algorithm_refuses(
    algorithm: QgsProcessingAlgorithm,
    rasters: Sequence[RasterPlace],
    values: Mapping[str, Any],
    outputs: Sequence[str],
) -> None:
    """Let the algorithm itself look at all values together. Raises RequestRefused with its words."""
    with _stand_in() as raster:
        stand_ins = raster_arguments([(place, raster) for place in rasters])
        complete = {**values, **stand_ins, **dict.fromkeys(outputs, "TEMPORARY_OUTPUT")}
        fits, message = algorithm.checkParameterValues(complete, _context(algorithm, values))
    # What it says of the stand-in, it does not say of the rasters.
    if not fits and not any(name in message for name in stand_ins):
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{recipe} says: {message}"),
            field="recipe_parameters",
            recipe=algorithm.id(),
            message=message,
        )


def _context(algorithm: QgsProcessingAlgorithm, values: Mapping[str, Any]) -> QgsProcessingContext:
    context = QgsProcessingContext()
    open_layers(named_layers(algorithm, values), context)
    return context


def _chosen(definition: QgsProcessingParameterDefinition, given: Mapping[str, Any]) -> Any:
    """Return the value of a parameter: what is left empty is the default, or nothing where it is optional."""
    default = definition.defaultValue()
    default = None if default == NULL else default
    if definition.name() not in given:
        return default
    value = given[definition.name()]
    if value is None or (value == "" and definition.type() not in _TEXTS):
        is_optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        return None if is_optional else default
    return value


def _fault_in_data(
    definition: QgsProcessingParameterDefinition, value: Any, source: str, rasters: Collection[str]
) -> Message | None:
    """Return where a value names what is not there: a file, or another band than the only one of a window."""
    if value in (None, ""):
        return None
    if isinstance(definition, QgsProcessingParameterBand) and definition.parentLayerParameterName() in rasters:
        bands = value if isinstance(value, list) else str(value).split(";")
        if all(int(band) == 1 for band in bands):
            return None
        if definition.parentLayerParameterName() == source:
            return Message(QT_TRANSLATE_NOOP("TileJobs", "{given!q}: tiles have one band. Give 1."), given=value)
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "{given!q}: of each raster, one band is read. Give 1, and name the band with the raster, as "
            '{{"path": …, "band": 2}}.',
        )
        return Message(text, given=value)
    if isinstance(definition, QgsProcessingParameterFile) and isinstance(value, str) and not os.path.exists(value):  # noqa: PTH110 - false, too, for what is no path
        return Message(
            QT_TRANSLATE_NOOP("TileJobs", "{given!q} is not there. Give the path of one that is."), given=value
        )
    return None


@contextmanager
def _stand_in() -> Iterator[QgsRasterLayer]:
    """Give a small raster in memory, for what an algorithm wants to know of the tile's."""
    path = f"/vsimem/tile_jobs_{uuid4().hex}.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(path, _STAND_IN_SIZE, _STAND_IN_SIZE, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((500000, 10, 0, 5500000, 0, -10))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    dataset.SetProjection(crs.ExportToWkt())
    del dataset
    layer = QgsRasterLayer(path)
    try:
        yield layer
    finally:
        # When it is closed, what QGIS has computed is written beside it.
        sip.delete(layer)
        gdal.GetDriverByName("GTiff").Delete(path)
