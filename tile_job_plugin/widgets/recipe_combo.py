"""A field whose choices are the recipes of this QGIS."""

from __future__ import annotations

import time
from collections.abc import Iterator

from qgis.PyQt.QtCore import QTimer

from tile_job_plugin.recipes.recipe_choices import RecipeChoice, find_recipes, in_order
from tile_job_plugin.widgets.choice_combo import Choice, ChoiceCombo

#: Seconds for which the window may be kept from answering.
BREATH = 0.02


class RecipeCombo(ChoiceCombo):
    """Looks for recipes a few at a time from when it is seen, and for the rest at once when the list is opened."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[RecipeChoice] = []
        self._search_for_recipes: Iterator[RecipeChoice | None] | None = None
        self._between = QTimer(self)
        self._between.timeout.connect(self._look_on)
        self.shown.connect(self._begin)
        self.needed.connect(self._finish)

    def _begin(self) -> None:
        if self._search_for_recipes is None:
            self._search_for_recipes = find_recipes()
            self._between.start(0)

    def _look_on(self) -> None:
        self._go_on(BREATH)

    def _finish(self) -> None:
        self._begin()
        if self._between.isActive():
            self._go_on(float("inf"))

    def _go_on(self, seconds: float) -> None:
        """Look on for so many seconds, and fill the list at the end."""
        end = time.monotonic() + seconds
        for recipe in self._search_for_recipes or ():
            if recipe:
                self._found.append(recipe)
            if time.monotonic() > end:
                return
        self._between.stop()
        self.set_choices([Choice(recipe.algorithm_id, text_of(recipe)) for recipe in in_order(self._found)])


def text_of(recipe: RecipeChoice) -> str:
    """Return what the list shows, which is found by the title and by the id."""
    return f"{recipe.title} [{recipe.algorithm_id}]"
