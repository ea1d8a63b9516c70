"""The recipes that a dialog offers: the algorithms and models of this QGIS that can be run on tiles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qgis.core import QgsApplication, QgsProcessingAlgorithm

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.recipes.recipe import allowed_recipes, outputs_made
from tile_job_plugin.recipes.shipped import SHIPPED_RECIPE_IDS


@dataclass(frozen=True)
class RecipeChoice:
    """A recipe as a dialog shows it."""

    algorithm_id: str
    #: What the Toolbox calls it.
    title: str


def find_recipes() -> Iterator[RecipeChoice | None]:
    """Look at one algorithm after the other; give those that may be run as recipes here, and None for the others.

    There may be a thousand algorithms, which takes some tenths of a second: a caller may pause between any two.
    """
    allowed = allowed_recipes()
    providers = QgsApplication.processingRegistry().providers()
    for algorithm_id in [algorithm.id() for provider in providers for algorithm in provider.algorithms()]:
        # It may be gone by now.
        algorithm = QgsApplication.processingRegistry().algorithmById(algorithm_id)
        is_usable = algorithm and (not allowed or algorithm_id in allowed) and _is_usable(algorithm)
        yield _choice(algorithm) if is_usable else None


def in_order(choices: Iterable[RecipeChoice]) -> list[RecipeChoice]:
    """Sort recipes: first those that come with the plugin, then the others by title."""
    return sorted(choices, key=_order)


def recipe_choice(algorithm_id: str) -> RecipeChoice | None:
    """Return one recipe by its id; None for an unknown one."""
    algorithm = QgsApplication.processingRegistry().algorithmById(algorithm_id)
    return None if algorithm is None else _choice(algorithm)


def _is_usable(algorithm: QgsProcessingAlgorithm) -> bool:
    if algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagHideFromToolbox:
        return False
    try:
        outputs_made(algorithm.id(), {})
    except RequestRefused:
        return False
    return True


def _choice(algorithm: QgsProcessingAlgorithm) -> RecipeChoice:
    return RecipeChoice(str(algorithm.id()), str(algorithm.displayName()))


def _order(choice: RecipeChoice) -> tuple[int, str]:
    is_shipped = choice.algorithm_id in SHIPPED_RECIPE_IDS
    place = SHIPPED_RECIPE_IDS.index(choice.algorithm_id) if is_shipped else len(SHIPPED_RECIPE_IDS)
    return place, choice.title.casefold()
