"""A recipe: the Processing algorithm or model that is run on each tile, checked before any job starts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingDestinationParameter,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsSettings,
)

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.parameter_forms import is_optional
from tile_job_plugin.recipes.errors import RecipeRefused
from tile_job_plugin.recipes.recipe_steps import missing_steps, steps, unknown_names
from tile_job_plugin.recipes.recipe_values import complete_values, refuse_what_the_algorithm_refuses
from tile_job_plugin.saga.fusion.fused_model import fused

#: QGIS setting: the ids of the only algorithms that may be recipes here, with commas between; empty for all.
RECIPES_SETTING = "tile_jobs/allowed_recipes"
#: Providers that write every command to one shared file, so that two tiles at once would overwrite each other's.
PROVIDERS_WITH_ONE_BATCH_FILE = ("saga", "sagang")


@dataclass(frozen=True)
class RecipeOutput:
    """One raster that the recipe makes of each tile."""

    #: The algorithm's destination parameter.
    parameter: str
    #: What it is called in file names.
    name: str
    #: What it is called in the map.
    title: str


@dataclass(frozen=True)
class Recipe:
    """An algorithm with everything set but the tile's raster and the files for its results."""

    algorithm_id: str
    #: The parameter that takes the tile's raster.
    source: str
    parameters: Mapping[str, Any]
    #: The first output becomes MOSAIC.
    outputs: Sequence[RecipeOutput]
    #: Whether tiles may be run at the same time.
    is_parallel: bool
    #: What a tool takes that is left without a latitude, in degrees; None where the place is not known.
    latitude: float | None = None


def runnable(recipe: Recipe) -> QgsProcessingAlgorithm:
    """Return the algorithm to run on each block: the recipe's own, or one that does the same in fewer processes."""
    return fused(QgsApplication.processingRegistry().createAlgorithmById(recipe.algorithm_id))


def find_recipe(algorithm_id: str, parameters: Mapping[str, Any]) -> Recipe:
    """Look the algorithm up and check that it can be a recipe with these *parameters*.

    A parameter named like one of the recipe's raster outputs says with true or false whether that output is wanted.

    Raises RequestRefused.
    """
    recipe = outline(algorithm_id, parameters)
    algorithm = _algorithm(algorithm_id)
    values = complete_values(algorithm, recipe.source, parameters)
    outputs = [output.parameter for output in recipe.outputs]
    refuse_what_the_algorithm_refuses(algorithm, recipe.source, values, outputs)
    return replace(recipe, parameters=values)


def outline(algorithm_id: str, parameters: Mapping[str, Any]) -> Recipe:
    """Look a recipe up as `find_recipe` does, but take the values of *parameters* as they are, without the defaults.

    Raises RequestRefused.
    """
    algorithm = _algorithm(algorithm_id)
    source = _source(algorithm)
    _refuse_unknown_parameters(algorithm, source, parameters)
    wanted = _wanted_outputs(algorithm, _raster_destinations(algorithm), parameters)
    return Recipe(
        algorithm_id=algorithm_id,
        source=source,
        parameters=parameters,
        outputs=_outputs(wanted),
        is_parallel=not any(
            step.provider() and step.provider().id() in PROVIDERS_WITH_ONE_BATCH_FILE for step in steps(algorithm)
        ),
    )


def settable_parameters(algorithm_id: str) -> list[QgsProcessingParameterDefinition]:
    """List the parameters of a recipe that RECIPE_PARAMETERS may name. Raises RequestRefused where it can't be one."""
    algorithm = _algorithm(algorithm_id)
    return _settable(algorithm, _source(algorithm))


def allowed_recipes() -> list[str]:
    """List the only recipes that this QGIS may run; none for all."""
    return names_in(QgsSettings().value(RECIPES_SETTING) or "")


def names_in(setting: str | list[str]) -> list[str]:
    """Return the names that a setting holds; a text with commas comes back from QGIS' settings file as a list."""
    texts = setting.split(",") if isinstance(setting, str) else setting
    return [text.strip() for text in texts if text.strip()]


def refuse_unless_allowed(algorithm_id: str) -> None:
    """Refuse a recipe that this QGIS may not run."""
    allowed = allowed_recipes()
    if allowed and algorithm_id not in allowed:
        text = QT_TRANSLATE_NOOP("TileJobs", "the setting {setting} of this QGIS allows only {recipes}.")
        raise RecipeRefused(algorithm_id, Message(text, setting=RECIPES_SETTING, recipes=", ".join(allowed)))


def _algorithm(algorithm_id: str) -> QgsProcessingAlgorithm:
    algorithm = QgsApplication.processingRegistry().algorithmById(algorithm_id)
    if algorithm is None:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "there is no Processing algorithm {recipe!r}."),
            _hint_for_missing(algorithm_id),
            field="recipe",
            recipe=algorithm_id,
        )
    missing = sorted(set(missing_steps(algorithm)))
    if missing:
        text = QT_TRANSLATE_NOOP("TileJobs", "its steps need {steps}, which this QGIS does not have. {hint}")
        hint = Message(_hint_for_missing(missing[0]))
        raise RecipeRefused(algorithm_id, Message(text, steps=", ".join(missing), hint=hint))
    unknown = list(dict.fromkeys(unknown_names(algorithm)))
    if unknown:
        text = QT_TRANSLATE_NOOP(
            "TileJobs", "{unknown}. QGIS would leave it out without a word: change the step in the model designer."
        )
        raise RecipeRefused(algorithm_id, Message(text, unknown="; ".join(unknown)))
    for step in steps(algorithm):
        can_execute, reason = step.canExecute()
        if not can_execute:
            text = (
                QT_TRANSLATE_NOOP("TileJobs", "{step} can't be run by this QGIS. {reason}")
                if reason
                else QT_TRANSLATE_NOOP("TileJobs", "{step} can't be run by this QGIS.")
            )
            raise RecipeRefused(algorithm_id, Message(text, step=step.id(), reason=reason))
    bound = [step.id() for step in steps(algorithm) if _is_bound_to_main_thread(step)]
    if bound:
        text = QT_TRANSLATE_NOOP("TileJobs", "{step} runs only in QGIS' main thread, where it would freeze the window.")
        raise RecipeRefused(algorithm_id, Message(text, step=bound[0]))
    return algorithm


def _is_bound_to_main_thread(algorithm: QgsProcessingAlgorithm) -> bool:
    # QGIS 3.22 keeps every model out of background tasks without looking at its steps.
    return not isinstance(algorithm, QgsProcessingModelAlgorithm) and bool(
        algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading
    )


def _hint_for_missing(algorithm_id: str) -> str:
    if algorithm_id.startswith("sagacmd:") and not _has_saga():
        return QT_TRANSLATE_NOOP(
            "TileJobs",
            "SAGA was not found: install it (Debian and Ubuntu: package saga), or set its folder as "
            "tile_jobs/saga_folder in QGIS' settings (Options, Advanced).",
        )
    return QT_TRANSLATE_NOOP("TileJobs", "Look its id up in the Processing Toolbox or with `qgis_process list`.")


def _has_saga() -> bool:
    provider = QgsApplication.processingRegistry().providerById("sagacmd")
    return provider is not None and bool(provider.algorithms())


def _source(algorithm: QgsProcessingAlgorithm) -> str:
    rasters = [d for d in algorithm.parameterDefinitions() if isinstance(d, QgsProcessingParameterRasterLayer)]
    needed = [d for d in rasters if not is_optional(d)] or rasters
    if len(needed) != 1:
        names = ", ".join(d.name() for d in needed) or "none"
        text = QT_TRANSLATE_NOOP("TileJobs", "a recipe takes one raster, the tile; this one takes {count} ({names}).")
        raise RecipeRefused(algorithm.id(), Message(text, count=len(needed), names=names))
    return str(needed[0].name())


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


def _refuse_unknown_parameters(algorithm: QgsProcessingAlgorithm, source: str, parameters: Mapping[str, Any]) -> None:
    known = [definition.name() for definition in _settable(algorithm, source)]
    unknown = [name for name in parameters if name not in known]
    if unknown:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{recipe} takes no parameter {unknown!e} here. It takes: {known}."),
            field="recipe_parameters",
            recipe=algorithm.id(),
            unknown=unknown,
            known=", ".join(known),
        )


def _settable(algorithm: QgsProcessingAlgorithm, source: str) -> list[QgsProcessingParameterDefinition]:
    """List what RECIPE_PARAMETERS may name."""
    return [
        d
        for d in algorithm.parameterDefinitions()
        if d.name() != source and (isinstance(d, QgsProcessingParameterRasterDestination) or not _is_destination(d))
    ]


def _is_destination(definition: QgsProcessingParameterDefinition) -> bool:
    return isinstance(definition, QgsProcessingDestinationParameter)


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


def _outputs(wanted: Sequence[QgsProcessingParameterRasterDestination]) -> list[RecipeOutput]:
    return [
        RecipeOutput(
            destination.name(),
            re.sub(r"\W+", "_", destination.description()).strip("_").lower() or f"output_{number}",
            destination.description(),
        )
        for number, destination in enumerate(wanted)
    ]


def output_path(mosaic: Path, recipe: Recipe, output: RecipeOutput) -> Path:
    """Return where an output's mosaic lies: the first is *mosaic* itself, the others stand beside it."""
    if output == recipe.outputs[0]:
        return mosaic
    return mosaic.with_name(f"{mosaic.stem}_{output.name}{mosaic.suffix}")
