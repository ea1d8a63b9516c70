"""A recipe: the Processing algorithm or model that is run on each tile, checked before any job starts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingDestinationParameter,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterRasterDestination,
    QgsSettings,
)

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message, chained
from tile_job_plugin.recipes.drainage import DrainageInput
from tile_job_plugin.recipes.errors import RecipeParameterRefused, RecipeRefused
from tile_job_plugin.recipes.given_raster import GivenRaster
from tile_job_plugin.recipes.named_layers import named_layers
from tile_job_plugin.recipes.raster_inputs import (
    THE_TILE,
    RasterPlace,
    RasterValue,
    raster_arguments,
    raster_definitions,
    raster_values,
    source_of,
    takes_rasters,
    usual_source,
    with_paths,
    with_resampling,
    with_source,
)
from tile_job_plugin.recipes.recipe_outputs import RecipeOutput, wanted_outputs, with_own_names
from tile_job_plugin.recipes.recipe_steps import missing_steps, steps, unknown_names
from tile_job_plugin.recipes.recipe_values import complete_values, refuse_what_the_algorithm_refuses
from tile_job_plugin.recipes.staged_recipe import RecipeRequest, drainage_inputs, without_exact_steps
from tile_job_plugin.recipes.terrain_tools import steps_for_one_window
from tile_job_plugin.saga.fusion.fused_model import fused

#: QGIS setting: the ids of the only algorithms that may be recipes here, with commas between; empty for all.
RECIPES_SETTING = "tile_jobs/allowed_recipes"
#: Providers that write every command to one shared file, so that two tiles at once would overwrite each other's.
PROVIDERS_WITH_ONE_BATCH_FILE = ("saga", "sagang")


@dataclass(frozen=True)
class Recipe:
    """An algorithm with everything set but the tile's raster and the files for its results."""

    algorithm_id: str
    #: What takes the tile's raster.
    source: RasterPlace
    #: Those of its parameters that take no raster.
    parameters: Mapping[str, Any]
    #: The first output becomes MOSAIC.
    outputs: Sequence[RecipeOutput]
    #: Whether tiles may be run at the same time.
    is_parallel: bool
    #: What it reads beside the tile.
    rasters: Sequence[RasterValue] = ()
    #: What a tool takes that is left without a latitude, in degrees; None where the place is not known.
    latitude: float | None = None
    #: What it and its steps name as vector layers.
    layers: Sequence[str] = ()
    #: What it is given instead of steps that no halo is enough for.
    drainage: Sequence[DrainageInput] = ()

    @property
    def places(self) -> list[RasterPlace]:
        """What takes the windows of a run: the tile's, those of the further rasters, and those that follow water."""
        further = [*(raster.place for raster in self.rasters), *(given.place for given in self.drainage)]
        return [self.source, *further]

    def arguments(self, windows: Sequence[Path]) -> dict[str, Any]:
        """Return the parameters of a run on *windows*, which are in the order of the places."""
        return {**self.parameters, **raster_arguments(list(zip(self.places, map(str, windows))))}


def runnable(recipe: Recipe) -> QgsProcessingAlgorithm:
    """Return the algorithm to run on each block: the recipe's own, or one that does the same in fewer processes.

    Steps whose results the recipe is given are left out.
    """
    return fused(_left_of(recipe))


def far_steps(recipe: Recipe) -> list[str]:
    """Name the steps that are run on each window and are known to need one over all tiles."""
    return steps_for_one_window(_left_of(recipe))


def only_hands_on(recipe: Recipe) -> bool:
    """Whether a run on a window does nothing but copy what the recipe is given instead of steps."""
    kinds = GivenRaster, QgsProcessingModelAlgorithm
    return bool(recipe.drainage) and all(isinstance(step, kinds) for step in steps(_left_of(recipe)))


def _left_of(recipe: Recipe) -> QgsProcessingAlgorithm:
    """Return the algorithm without the steps whose results the recipe is given."""
    registry = QgsApplication.processingRegistry()
    if not recipe.drainage:
        return registry.createAlgorithmById(recipe.algorithm_id)
    request = _request(recipe.source, recipe.parameters, recipe.rasters, recipe.outputs)
    return without_exact_steps(registry.algorithmById(recipe.algorithm_id), request)


def _request(
    source: RasterPlace,
    values: Mapping[str, Any],
    rasters: Sequence[RasterValue],
    outputs: Sequence[RecipeOutput],
) -> RecipeRequest:
    given = {raster.place.parameter for raster in rasters}
    return RecipeRequest(source, values, given, {output.parameter for output in outputs})


def find_recipe(algorithm_id: str, parameters: Mapping[str, Any]) -> Recipe:
    """Look the algorithm up and check that it can be a recipe with these *parameters*.

    A parameter named like one of the recipe's raster outputs says with true or false whether that output is wanted.

    Raises RequestRefused.
    """
    algorithm = _algorithm(algorithm_id)
    parameters = with_own_names(algorithm, parameters)
    source = source_of(algorithm, parameters)
    _refuse_unknown_parameters(algorithm, source, parameters)
    outputs = wanted_outputs(algorithm, parameters)
    rasters = raster_values(algorithm, source, parameters)
    values = complete_values(algorithm, source.parameter, parameters)
    places = [source, *(raster.place for raster in rasters)]
    refuse_what_the_algorithm_refuses(algorithm, places, values, [output.parameter for output in outputs])
    return Recipe(
        algorithm_id=algorithm_id,
        source=source,
        parameters=values,
        rasters=rasters,
        outputs=outputs,
        is_parallel=not any(
            step.provider() and step.provider().id() in PROVIDERS_WITH_ONE_BATCH_FILE for step in steps(algorithm)
        ),
        layers=named_layers(algorithm, values),
        drainage=drainage_inputs(algorithm, _request(source, values, rasters, outputs)),
    )


def settled(
    algorithm_id: str,
    parameters: Mapping[str, Any],
    source: str | None,
    resampling: str | None,
    path_of: Callable[[str], str],
) -> Mapping[str, Any]:
    """Return *parameters* so that they mean the same everywhere: with *source*, if any, as what takes the tile.

    Rasters that are named without a way to resample them get *resampling*, if any. *path_of* gives the name by which
    GDAL opens a raster from anywhere.

    Raises RequestRefused.
    """
    algorithm = _algorithm(algorithm_id)
    complete = parameters if source is None else with_source(algorithm, parameters, source)
    resampled = complete if resampling is None else with_resampling(algorithm, complete, resampling)
    return with_paths(algorithm, resampled, path_of)


def outputs_made(algorithm_id: str, parameters: Mapping[str, Any]) -> list[RecipeOutput]:
    """Return what a recipe makes with these parameters, of which only the outputs are looked at.

    Raises RequestRefused.
    """
    algorithm = _algorithm(algorithm_id)
    usual_source(algorithm)
    return wanted_outputs(algorithm, with_own_names(algorithm, parameters))


def settable_parameters(algorithm_id: str) -> list[QgsProcessingParameterDefinition]:
    """List the parameters of a recipe that RECIPE_PARAMETERS may name if the tile goes where it usually does.

    Raises RequestRefused where it can't be one.
    """
    algorithm = _algorithm(algorithm_id)
    return _settable(algorithm, usual_source(algorithm))


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
        one_and_other = QT_TRANSLATE_NOOP("TileJobs", "{one}; {other}")
        raise RecipeRefused(algorithm_id, Message(text, unknown=chained(one_and_other, unknown)))
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


def _refuse_unknown_parameters(
    algorithm: QgsProcessingAlgorithm, source: RasterPlace, parameters: Mapping[str, Any]
) -> None:
    known = [definition.name() for definition in _settable(algorithm, source.parameter)]
    if parameters.get(source.parameter) == THE_TILE:
        known.append(source.parameter)
    unknown = [name for name in parameters if name not in known]
    if source.parameter in unknown and len(raster_definitions(algorithm)) > 1:
        text = QT_TRANSLATE_NOOP("TileJobs", "this one takes the tile.")
        refused = RecipeParameterRefused(algorithm.id(), source.parameter, Message(text))
        refused.advice = QT_TRANSLATE_NOOP("TileJobs", "Leave it out, or choose another one as {field.source}.")
        raise refused
    if unknown:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{recipe} takes no parameter {unknown!e} here. It takes: {known}."),
            field="recipe_parameters",
            recipe=algorithm.id(),
            unknown=unknown,
            known=", ".join(known),
        )


def _settable(algorithm: QgsProcessingAlgorithm, source: str) -> list[QgsProcessingParameterDefinition]:
    """List what RECIPE_PARAMETERS may name; *source* takes the tile."""
    return [
        d
        for d in algorithm.parameterDefinitions()
        if (d.name() != source or takes_rasters(d))
        and (isinstance(d, QgsProcessingParameterRasterDestination) or not _is_destination(d))
    ]


def _is_destination(definition: QgsProcessingParameterDefinition) -> bool:
    return isinstance(definition, QgsProcessingDestinationParameter)
