"""The field for a recipe."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsProcessingParameters

from tile_job_plugin.recipes.recipe_choices import recipe_choice
from tile_job_plugin.widgets.parameter_widget import ChoiceWidget, make_widget
from tile_job_plugin.widgets.recipe_combo import RecipeCombo, text_of


class RecipeWidget:
    """What QGIS calls for parameter RECIPE."""

    def __new__(cls, definition: QgsProcessingParameterDefinition, dialog: Any, *_: Any) -> Any:
        """Make the widget that fits the dialog."""
        return make_widget(_RecipeWidget, definition, dialog)


class _RecipeWidget(ChoiceWidget):
    def make_combo(self) -> RecipeCombo:
        """Make the field."""
        return RecipeCombo()

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Show a recipe by its title, or an unknown one as it was given."""
        text = QgsProcessingParameters.parameterAsString(self.parameterDefinition(), value, context)
        known = recipe_choice(text.strip())
        self._combo.set_value(known.algorithm_id if known else text, text_of(known) if known else "")
