"""The widget in which a recipe is chosen and given its parameters."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas, QgsMessageBar, QgsProcessingParameterWidgetContext
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QVBoxLayout, QWidget

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.recipes.recipe import settable_parameters
from tile_job_plugin.translations import translated
from tile_job_plugin.widgets.choice_combo import PAUSE
from tile_job_plugin.widgets.recipe_combo import RecipeCombo
from tile_job_plugin.widgets.recipe_form import RecipeForm


class RecipeChoiceForm(QWidget):
    """A list of recipes, and the chosen one's own widgets."""

    #: Another recipe is chosen.
    changed = pyqtSignal()

    def __init__(self, recipe: str, canvas: QgsMapCanvas, bar: QgsMessageBar) -> None:
        """Show a *recipe*; its widgets take extents from a *canvas*, and say what is wrong in a *bar*."""
        super().__init__()
        self.recipe = RecipeCombo()
        self.recipe.setAccessibleName(translated("Recipe"))
        self.form: RecipeForm | None = None
        self._context = QgsProcessingParameterWidgetContext()
        self._context.setMapCanvas(canvas)
        self._context.setMessageBar(bar)
        self._context.setProject(QgsProject.instance())
        # QGIS' widgets want one to open others beside.
        self._dialog = QDialog(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.recipe)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(lambda: self._show_form({}))
        self.recipe.changed.connect(self._pause.start)
        self.recipe.set_value(recipe)
        self._shown = ""
        self._show_form({})

    def values(self) -> dict[str, Any]:
        """Return the parameters of `startjob` about the recipe. Raises UnwritableValue."""
        if self._pause.isActive():
            self._show_form({})
        if self.form is None:
            return {"RECIPE": self.recipe.value(), "RECIPE_PARAMETERS": ""}
        self.form.check()
        values = self.form.values()
        return {
            "RECIPE": self.recipe.value(),
            "RECIPE_PARAMETERS": json.dumps(values, ensure_ascii=False) if values else "",
        }

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show a recipe, also one that is not here, and in its widgets the values that it is given."""
        self.recipe.set_value(values["RECIPE"])
        self._shown = ""
        self._show_form(json.loads(values["RECIPE_PARAMETERS"] or "{}"))

    def _show_form(self, given: Mapping[str, Any]) -> None:
        """Show the widgets of the recipe that is named; none for what is no recipe."""
        self._pause.stop()
        recipe = self.recipe.value()
        if recipe == self._shown:
            return
        self._shown = recipe
        if self.form is not None:
            self._layout.removeWidget(self.form)
            self.form.deleteLater()
        self.form = self._form_of(recipe, given)
        if self.form is not None:
            self._layout.addWidget(self.form)
        self.changed.emit()

    def _form_of(self, recipe: str, given: Mapping[str, Any]) -> RecipeForm | None:
        try:
            definitions = settable_parameters(recipe)
        except RequestRefused:
            return None
        return RecipeForm(definitions, given, self._context, self._dialog)
