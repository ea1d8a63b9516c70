"""A field whose choices are the recipes of this QGIS."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import cache
from typing import Callable

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from tile_job_plugin.recipes.recipe_choices import RecipeChoice, find_recipes, in_order
from tile_job_plugin.widgets.choice_combo import Choice, ChoiceCombo

#: Seconds for which the window may be kept from answering.
BREATH = 0.02


class RecipeSearch(QObject):
    """Looks for recipes a few at a time; fields that ask meanwhile, as in the rows of a batch, get the same answer."""

    #: The choices, as a list.
    found = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._recipes: list[RecipeChoice] = []
        self._search: Iterator[RecipeChoice | None] = iter(())
        self._between = QTimer(self)
        self._between.timeout.connect(self._look_on)

    def ask(self, take: Callable[[list[Choice]], None]) -> None:
        """Have *take* called with the choices, until it is disconnected."""
        # PyQt counts a field that was deleted as waiting until events are handled, which may be after the search's end.
        if not (self._between.isActive() and self._is_wanted()):
            self._recipes, self._search = [], find_recipes()
            self._between.start(0)
        self.found.connect(take)

    def finish(self) -> None:
        """Look for the rest at once."""
        self._go_on(float("inf"))

    def _is_wanted(self) -> bool:
        """Whether a field waits that has not been closed."""
        return bool(self.receivers(self.found))

    def _look_on(self) -> None:
        if self._is_wanted():
            self._go_on(BREATH)
        else:
            self._between.stop()

    def _go_on(self, seconds: float) -> None:
        """Look on for so many seconds, and tell at the end."""
        end = time.monotonic() + seconds
        for recipe in self._search:
            if recipe:
                self._recipes.append(recipe)
            if time.monotonic() > end:
                return
        self._between.stop()
        self.found.emit(
            [Choice(recipe.algorithm_id, text_of(recipe), recipe.icon) for recipe in in_order(self._recipes)]
        )


@cache
def recipe_search() -> RecipeSearch:
    """Return the one for this window."""
    return RecipeSearch()


class RecipeCombo(ChoiceCombo):
    """Has recipes looked for from when it is seen, and for the rest at once when the list is opened."""

    def __init__(self) -> None:
        super().__init__()
        self._has_asked = False
        self._is_waiting = False
        self.shown.connect(self._begin)
        self.needed.connect(self._finish)

    def _begin(self) -> None:
        if not self._has_asked:
            self._has_asked = self._is_waiting = True
            recipe_search().ask(self._fill)

    def _finish(self) -> None:
        self._begin()
        if self._is_waiting:
            recipe_search().finish()

    def _fill(self, choices: list[Choice]) -> None:
        self._is_waiting = False
        recipe_search().found.disconnect(self._fill)
        self.set_choices(choices)


def text_of(recipe: RecipeChoice) -> str:
    """Return what the list shows, which is found by the title and by the id."""
    return f"{recipe.title} [{recipe.algorithm_id}]"
