"""What all windows of a job have in common that can change a pixel of their results, as one digest.

Where that can't all be told there is none, and nothing is kept: of recipes with scripts or steps of other plugins, with
data other than rasters among their values, with a date that SAGA chooses, with steps that follow the water of the whole
set, or run by tools of the user's own.
"""

from __future__ import annotations

import hashlib
import json
import math
import platform
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import numpy
from osgeo import osr
from qgis.core import (
    QgsApplication,
    QgsJsonUtils,
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
)

from tile_job_plugin.jobs.model import Versions
from tile_job_plugin.recipes.recipe_steps import steps
from tile_job_plugin.run.kept.given_data import is_given_data
from tile_job_plugin.run.kept.open_dates import leaves_date_open
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.saga.cmd.build import build_of
from tile_job_plugin.saga.cmd.environment import own_tools
from tile_job_plugin.tiles.model import TileSet
from tile_job_plugin.tiles.windows import Windows

_SAGA = "sagacmd"
#: Providers whose algorithms change with the versions of QGIS, GDAL, SAGA or the plugin alone, or are models.
_VERSIONED = (_SAGA, "native", "qgis", "gdal", "tilejobs", "model", "project")
#: What a model calls itself, which makes no other pixels.
_NAMES_OF_MODEL = ("model_name", "model_group", "help", "designerParameterValues")
#: In the names of algorithms that give something else each time, run code, or read more than rasters.
_CHANGING = ("download", "kmeans", "python", "random", "sql")


def recipe_identity(runner: BoundRecipe, tile_set: TileSet, windows: Windows, versions: Versions) -> str:
    """Return the digest; empty where there is none. Raises OSError where SAGA's files can't be read."""
    recipe = runner.recipe
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe.algorithm_id)
    codes = [_code_of(step) for step in steps(algorithm)]
    given = algorithm, recipe.parameters
    if None in codes or recipe.drainage or own_tools() or is_given_data(*given) or leaves_date_open(*given):
        return ""
    parts = [
        *codes,
        json.dumps(recipe.parameters, sort_keys=True, default=_as_json),
        repr((recipe.source, [output.parameter for output in recipe.outputs], recipe.latitude, runner.is_one_script)),
        *(repr(raster) for raster in recipe.rasters),
        repr(versions),
        *{build_of(step.saga) for step in steps(algorithm) if _provider_of(step) == _SAGA},
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
    name = str(step.id())
    is_known = _provider_of(step) in _VERSIONED and not any(word in name for word in _CHANGING)
    return name if is_known else None


def _provider_of(step: QgsProcessingAlgorithm) -> str:
    provider = step.provider()
    return str(provider.id()) if provider else ""


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
