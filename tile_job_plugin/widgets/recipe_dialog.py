"""The dialog with a recipe's own widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsProcessingParameterDefinition
from qgis.gui import QgsMessageBar, QgsProcessingParameterWidgetContext, QgsScrollArea
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from tile_job_plugin.recipes.recipe_choices import recipe_choice
from tile_job_plugin.widgets.recipe_form import RecipeForm, UnwritableValue

#: In pixels.
SIZE = (480, 520)


class RecipeDialog(QDialog):
    """Shows the parameters and outputs of a recipe, with values that are set already."""

    def __init__(
        self,
        recipe: str,
        definitions: Sequence[QgsProcessingParameterDefinition],
        given: Mapping[str, Any],
        widget_context: QgsProcessingParameterWidgetContext,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choice = recipe_choice(recipe)
        self.setWindowTitle(choice.title if choice else recipe)
        self._bar = QgsMessageBar()
        self.form = RecipeForm(definitions, given, widget_context, self)
        area = QgsScrollArea()
        area.setWidget(self.form)
        area.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        for widget in (self._bar, area, self._buttons()):
            layout.addWidget(widget)
        self.resize(*SIZE)

    def values(self) -> dict[str, Any]:
        """Return what is to be written, as the form does."""
        return self.form.values()

    def accept(self) -> None:
        """Close, unless a value can't be written."""
        try:
            self.form.check()
        except UnwritableValue as error:
            self._bar.pushWarning("", str(error))
            return
        super().accept()

    def _buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.RestoreDefaults)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        buttons.button(kinds.RestoreDefaults).clicked.connect(lambda _: self.form.reset())
        return buttons
