"""The rasters that a recipe makes of each tile: which it can make, which are wanted, and how they are called."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingDestinationParameter,
    QgsProcessingParameterRasterDestination,
)

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.parameter_forms import is_optional
from tile_job_plugin.recipes.errors import RecipeRefused

#: Under which an output's metadata tell its title in English.
OUTPUT_TITLE = "tile_jobs_title"


@dataclass(frozen=True)
class RecipeOutput:
    """One raster that the recipe makes of each tile."""

    #: The algorithm's destination parameter.
    parameter: str
    #: What it is called in file names.
    name: str
    #: What it is called in the map.
    title: str


def wanted_outputs(algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any]) -> list[RecipeOutput]:
    """Return the rasters that a recipe makes with these parameters, of which only the outputs are looked at.

    Raises RequestRefused, RecipeRefused for an algorithm that makes no rasters.
    """
    wanted = _wanted_outputs(algorithm, _raster_destinations(algorithm), parameters)
    return [
        RecipeOutput(
            destination.name(),
            _file_name(_title(destination)) or f"output_{number}",
            destination.description(),
        )
        for number, destination in enumerate(wanted)
    ]


def with_own_names(algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return *parameters* in which outputs have the names that this QGIS has for them.

    An output of a model is `step:Title` to QGIS 3.22 and may be `Title` to newer ones, which read the same file; jobs
    go from one to the other. Its name in file names is understood as well.
    """
    known = {definition.name() for definition in algorithm.parameterDefinitions()}
    outputs = {_file_name(_title(d)): d.name() for d in algorithm.destinationParameterDefinitions()}

    def own(name: str) -> str:
        calls = [_file_name(text) for text in (name, name.partition(":")[2])]
        return name if name in known else next((outputs[call] for call in calls if call in outputs), name)

    return {own(name): value for name, value in parameters.items()}


def _title(destination: QgsProcessingDestinationParameter) -> str:
    """Return what an output is called in English, if it tells that, otherwise in the language of this QGIS."""
    return str(destination.metadata().get(OUTPUT_TITLE) or destination.description())


def _file_name(title: str) -> str:
    return re.sub(r"\W+", "_", title).strip("_").lower()


def output_path(mosaic: Path, outputs: Sequence[RecipeOutput], output: RecipeOutput) -> Path:
    """Return where an output's mosaic lies: the first of *outputs* is *mosaic* itself, the others stand beside it."""
    if output == outputs[0]:
        return mosaic
    return mosaic.with_name(f"{mosaic.stem}_{output.name}{mosaic.suffix}")


def _raster_destinations(algorithm: QgsProcessingAlgorithm) -> list[QgsProcessingParameterRasterDestination]:
    destinations = algorithm.destinationParameterDefinitions()
    others = [
        d.name()
        for d in destinations
        if not isinstance(d, QgsProcessingParameterRasterDestination) and not is_optional(d)
    ]
    if others:
        text = QT_TRANSLATE_NOOP(
            "TileJobs", "a recipe gives rasters only; {others} is something else and can't be left out."
        )
        raise RecipeRefused(algorithm.id(), Message(text, others=", ".join(others)))
    rasters = [d for d in destinations if isinstance(d, QgsProcessingParameterRasterDestination)]
    if not rasters:
        text = QT_TRANSLATE_NOOP("TileJobs", "it gives no raster, so there is nothing to make a mosaic of.")
        raise RecipeRefused(algorithm.id(), Message(text))
    return rasters


def _wanted_outputs(
    algorithm: QgsProcessingAlgorithm,
    destinations: Sequence[QgsProcessingParameterRasterDestination],
    parameters: Mapping[str, Any],
) -> list[QgsProcessingParameterRasterDestination]:
    wanted = []
    for destination in destinations:
        choice = parameters.get(destination.name(), is_made_by_default(destination, destinations))
        if not isinstance(choice, bool):
            raise RequestRefused(
                QT_TRANSLATE_NOOP(
                    "TileJobs",
                    "{output} is an output, so it can only be true (make it) or false (leave it out), not {choice!r}.",
                ),
                QT_TRANSLATE_NOOP("TileJobs", "Its files are named after {field.mosaic}."),
                field="recipe_parameters",
                output=destination.name(),
                choice=choice,
            )
        if not choice and not is_optional(destination):
            raise RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "{recipe} always makes {output}, so it can't be false."),
                field="recipe_parameters",
                recipe=algorithm.id(),
                output=destination.name(),
            )
        if choice:
            wanted.append(destination)
    if not wanted:
        names = ", ".join(d.name() for d in destinations)
        text = QT_TRANSLATE_NOOP("TileJobs", "set at least one of the recipe's outputs to true: {names}.")
        raise RequestRefused(text, field="recipe_parameters", names=names)
    return wanted


def is_made_by_default(
    destination: QgsProcessingParameterRasterDestination, all_of_them: Sequence[QgsProcessingParameterRasterDestination]
) -> bool:
    """Return whether an output is made where nothing is said about it: a recipe's only one is what it is run for."""
    return not is_optional(destination) or destination.createByDefault() or len(all_of_them) == 1
