"""The recipes that a dialog offers: the algorithms and models of this QGIS that can be run on tiles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsSettings
from qgis.PyQt.QtGui import QIcon

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.recipes.recipe import allowed_recipes, names_in, outputs_made
from tile_job_plugin.recipes.shipped import SHIPPED_RECIPE_IDS

#: QGIS setting: the recipes of the last jobs that were put together here, the newest first.
RECENT_SETTING = "tile_jobs/recent_recipes"
#: How many are kept.
MOST_RECENT = 5
#: The providers of what users make themselves: models of theirs, models in the project, and scripts.
OWN_PROVIDERS = ("model", "project", "script")


@dataclass(frozen=True)
class RecipeChoice:
    """A recipe as a dialog shows it."""

    algorithm_id: str
    #: What the Toolbox calls it.
    title: str
    icon: QIcon = field(default_factory=QIcon, compare=False)


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
    """Sort recipes: the last ones used, the user's own, those that come with the plugin, and the others by title."""
    recent = recent_recipes()
    return sorted(choices, key=lambda choice: _order(choice, recent))


def recent_recipes() -> list[str]:
    """Return the ids of the recipes that were used last, the newest first."""
    return names_in(QgsSettings().value(RECENT_SETTING, ""))


def remember_recipe(algorithm_id: str) -> None:
    """Keep that a recipe was used now."""
    others = (recent for recent in recent_recipes() if recent != algorithm_id)
    QgsSettings().setValue(RECENT_SETTING, [algorithm_id, *others][:MOST_RECENT])


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
    return RecipeChoice(str(algorithm.id()), str(algorithm.displayName()), algorithm.icon())


def _order(choice: RecipeChoice, recent: Sequence[str]) -> tuple[int, int, str]:
    title = choice.title.casefold()
    if choice.algorithm_id in recent:
        return 0, recent.index(choice.algorithm_id), title
    if choice.algorithm_id.partition(":")[0] in OWN_PROVIDERS:
        return 1, 0, title
    if choice.algorithm_id in SHIPPED_RECIPE_IDS:
        return 2, SHIPPED_RECIPE_IDS.index(choice.algorithm_id), title
    return 3, 0, title
