"""The field for a recipe's parameters: JSON, with a button that opens the recipe's own widgets."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsProcessingParameters
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsProcessingGui
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QLineEdit, QPlainTextEdit, QToolButton, QWidget

from tile_job_plugin.doors import said
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.recipes.recipe import settable_parameters
from tile_job_plugin.requests.job_request import parse_recipe_parameters
from tile_job_plugin.widgets.parameter_widget import in_a_row, make_widget, text_in, widget_of
from tile_job_plugin.widgets.recipe_dialog import RecipeDialog

#: How many lines of JSON the dialog shows.
LINES = 3


class RecipeParametersWidget:
    """What QGIS calls for parameter RECIPE_PARAMETERS."""

    def __new__(cls, definition: QgsProcessingParameterDefinition, dialog: Any, *_: Any) -> Any:
        """Make the widget that fits the dialog."""
        return make_widget(_RecipeParametersWidget, definition, dialog)


class _RecipeParametersWidget(QgsAbstractProcessingParameterWidgetWrapper):
    def createWidget(self) -> QWidget:
        """Make the field and its button; a row of the batch panel has room for one line."""
        self._recipe: QgsAbstractProcessingParameterWidgetWrapper | None = None
        self._source: QgsAbstractProcessingParameterWidgetWrapper | None = None
        is_batch = self.type() == QgsProcessingGui.WidgetType.Batch
        self._edit = QLineEdit() if is_batch else _lines()
        self._edit.textChanged.connect(self._tell_change)
        button = QToolButton()
        button.setText("…")
        button.setToolTip(QCoreApplication.translate("TileJobs", "Set the recipe's parameters"))
        button.clicked.connect(self._open)
        self._edit.setToolTip(self.parameterDefinition().toolTip())
        return in_a_row(self._edit, button)

    def postInitialize(self, wrappers: Sequence[QgsAbstractProcessingParameterWidgetWrapper]) -> None:
        """Find the widgets of the recipe, and of which of its inputs takes the tile."""
        super().postInitialize(wrappers)
        self._recipe = widget_of("RECIPE", wrappers)
        self._source = widget_of("SOURCE", wrappers)

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Show the JSON as it is."""
        self._show(QgsProcessingParameters.parameterAsString(self.parameterDefinition(), value, context))

    def widgetValue(self) -> str:
        """Return the JSON as it is."""
        return str(self._edit.text() if isinstance(self._edit, QLineEdit) else self._edit.toPlainText())

    def _show(self, text: str) -> None:
        if isinstance(self._edit, QLineEdit):
            self._edit.setText(text)
        else:
            self._edit.setPlainText(text)

    def _open(self) -> None:
        """Open the recipe's widgets, or say why that can't be done; the JSON stays as it is then."""
        recipe = text_in(self._recipe)
        try:
            values = parse_recipe_parameters(self.widgetValue())
            definitions = settable_parameters(recipe)
        except RequestRefused as refused:
            self.widgetContext().messageBar().pushWarning("", said(refused))
            return
        others = [definition for definition in definitions if definition.name() != text_in(self._source)]
        dialog = RecipeDialog(recipe, others, values, self.widgetContext(), self._edit.window())
        dialog.accepted.connect(lambda: self._write(dialog.values()))
        dialog.open()

    def _write(self, values: dict[str, Any]) -> None:
        self._show(json.dumps(values, ensure_ascii=False) if values else "")

    def _tell_change(self, *_: Any) -> None:
        self.widgetValueHasChanged.emit(self)


def _lines() -> QPlainTextEdit:
    edit = QPlainTextEdit()
    edit.setTabChangesFocus(True)
    margins = 2 * (edit.frameWidth() + int(edit.document().documentMargin()))
    edit.setFixedHeight(LINES * edit.fontMetrics().lineSpacing() + margins)
    return edit
