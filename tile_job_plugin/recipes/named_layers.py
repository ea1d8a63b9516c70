"""Opens the vector layers that a recipe names, one thread at a time.

Two threads that open one vector file at the same moment can wait for each other forever: one has locked QGIS' list of
open files and wants the file, the other the reverse. QGIS 3.22 does this, and no later version is known not to
(https://github.com/qgis/QGIS/pull/58337). Layers that an algorithm finds in its context, it does not open again.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingUtils

from tile_job_plugin.compat import ModelValueSource
from tile_job_plugin.recipes.recipe_steps import steps_of_models
from tile_job_plugin.text import texts_in

#: Types of parameters whose values can name vector layers.
_LAYER_TYPES = ("layer", "multilayer", "source", "vector")
_OPENING = threading.Lock()


def named_layers(algorithm: QgsProcessingAlgorithm, values: Mapping[str, Any]) -> Sequence[str]:
    """Return what a recipe with these values, and the steps of a model by themselves, may name as vector layers."""
    return [*_named(algorithm, values), *_named_by_steps(algorithm)]


def open_layers(names: Sequence[str], context: QgsProcessingContext) -> None:
    """Open vector layers for all that is done in a context; what is none is left out."""
    with _OPENING:
        for name in names:
            QgsProcessingUtils.mapLayerFromString(name, context, True, QgsProcessingUtils.LayerHint.Vector)


def _named_by_steps(algorithm: QgsProcessingAlgorithm) -> Iterator[str]:
    for _, child in steps_of_models(algorithm):
        values = {
            name: [source.staticValue() for source in sources if source.source() == ModelValueSource.StaticValue]
            for name, sources in child.parameterSources().items()
        }
        yield from _named(child.algorithm(), values)


def _named(algorithm: QgsProcessingAlgorithm, values: Mapping[str, Any]) -> Iterator[str]:
    for definition in algorithm.parameterDefinitions():
        if definition.type() in _LAYER_TYPES:
            yield from filter(None, texts_in(values.get(definition.name())))
