"""What all windows of a job have in common that can change a pixel of their results, as one digest.

Where that can't all be told there is none, and nothing is kept: of recipes with steps of providers that have no version
here, with data other than rasters among their values, or run by tools of the user's own.
"""

from __future__ import annotations

import hashlib
import json
import math
import platform
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy
from osgeo import osr
from qgis.core import (
    NULL,
    QgsApplication,
    QgsJsonUtils,
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
)

from tile_job_plugin.compat import ModelValueSource
from tile_job_plugin.jobs.model import Versions
from tile_job_plugin.recipes.raster_inputs import takes_raster
from tile_job_plugin.recipes.recipe_steps import steps
from tile_job_plugin.recipes.recipe_values import DATA_TYPES
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.saga.cmd.environment import own_tools
from tile_job_plugin.tiles.model import TileSet
from tile_job_plugin.tiles.windows import Windows

#: Providers whose algorithms change with the versions of QGIS, GDAL, SAGA or the plugin alone, or are models.
_VERSIONED = ("sagacmd", "native", "qgis", "gdal", "tilejobs", "model", "project")
#: What a model calls itself, which makes no other pixels.
_NAMES_OF_MODEL = ("model_name", "model_group", "help", "designerParameterValues")
#: Between the words of a text, such as options of a command, of which one may name a file.
_BETWEEN_WORDS = re.compile(r"[\s\"'=,;|]+")


def recipe_identity(runner: BoundRecipe, tile_set: TileSet, windows: Windows, versions: Versions) -> str:
    """Return the digest; empty where there is none."""
    recipe = runner.recipe
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe.algorithm_id)
    codes = [_code_of(step) for step in steps(algorithm)]
    if None in codes or own_tools() or _is_given_data(algorithm, recipe.parameters) or _steps_are_given_data(algorithm):
        return ""
    parts = [
        *codes,
        json.dumps(recipe.parameters, sort_keys=True, default=_as_json),
        repr((recipe.source, [output.parameter for output in recipe.outputs], recipe.latitude, runner.is_one_script)),
        *(repr(raster) for raster in recipe.rasters),
        repr(versions),
        f"{numpy.__version__} {osr.GetPROJVersionMajor()}.{osr.GetPROJVersionMinor()} {_arithmetic_here()}",
        _layer_text(tile_set, windows),
        *(f"{raster.shift} {_layer_text(raster.tile_set, raster.windows)}" for raster in runner.rasters),
    ]
    return _digest(map(str, parts))


def _code_of(step: QgsProcessingAlgorithm) -> str | None:
    """Return what an algorithm does, or by which version's name it is known; None where nothing tells."""
    if isinstance(step, QgsProcessingModelAlgorithm):
        variant = step.toVariant()
        return str(QgsJsonUtils.encodeValue({key: variant[key] for key in variant if key not in _NAMES_OF_MODEL}))
    provider = step.provider()
    if provider is not None and provider.id() == "script":
        return _script_of(step)
    return str(step.id()) if provider is not None and provider.id() in _VERSIONED else None


def _script_of(step: QgsProcessingAlgorithm) -> str | None:
    """Return the file of a script; None of one that is written as a function, which is of a class of QGIS' own."""
    code = getattr(type(step).processAlgorithm, "__code__", None)
    file = Path(code.co_filename) if code and not type(step).__module__.startswith("qgis.") else None
    return file.read_text(encoding="utf-8", errors="replace") if file and file.is_file() else None


def _is_given_data(algorithm: QgsProcessingAlgorithm, values: Mapping[str, Any]) -> bool:
    """Whether values name a layer, or a file by any of their words."""
    return _names_file(values) or any(
        definition.type() in DATA_TYPES and values.get(definition.name()) not in (None, "", [])
        for definition in algorithm.parameterDefinitions()
    )


def _steps_are_given_data(algorithm: QgsProcessingAlgorithm) -> bool:
    """Whether a step of a model is given data by itself: a raster or a layer that windows don't show."""
    return any(
        source.source() == ModelValueSource.StaticValue
        and source.staticValue() not in (None, NULL, "")
        and (takes_raster(definition) or definition.type() in DATA_TYPES or _names_file(source.staticValue()))
        for model in steps(algorithm)
        if isinstance(model, QgsProcessingModelAlgorithm)
        for child in model.childAlgorithms().values()
        for definition in child.algorithm().parameterDefinitions()
        for source in child.parameterSources().get(definition.name(), [])
    )


def _names_file(value: Any) -> bool:
    """Whether a text in a value names a file that is there."""
    return any(
        Path(word).is_absolute() and Path(word).exists()
        for text in _texts_in(value)
        for word in (text, *_BETWEEN_WORDS.split(text))
        if len(word) > 1 and "\0" not in word
    )


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts_in(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts_in(item)


def _layer_text(tile_set: TileSet, windows: Windows) -> str:
    """Return how windows show the pixels of rasters."""
    working = tile_set.working
    groups = [repr(group) for group in working.groups] if working else []
    return repr((tile_set.grid, windows.data_type, windows.nodata, working and working.resampling, groups))


@lru_cache(maxsize=1)
def _arithmetic_here() -> str:
    """Return a digest of what this computer makes of some functions: their last digit depends on the processor."""
    numbers = numpy.linspace(0.001, 1.0, 4099)
    functions = (numpy.sin, numpy.cos, numpy.tan, numpy.arctan, numpy.arcsin, numpy.exp, numpy.log, numpy.sqrt)
    arrays = [function(kind(numbers)) for function in functions for kind in (numpy.float32, numpy.float64)]
    plain = [
        function(number)
        for function in (math.sin, math.cos, math.tan, math.atan, math.exp, math.log)
        for number in numbers.tolist()
    ]
    found = hashlib.blake2b(numpy.array(plain).tobytes(), digest_size=16)
    for array in arrays:
        found.update(array.tobytes())
    return f"{platform.system()} {platform.machine()} {found.hexdigest()}"


def _digest(parts: Iterable[str]) -> str:
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        found.update(f"{len(part)}:{part}".encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def _as_json(value: Any) -> Any:
    return QgsJsonUtils.encodeValue(value)
