"""What the widgets of parameters have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from processing.gui.wrappers import dialogTypes
from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsProcessingParameters
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsGui, QgsProcessingGui
from qgis.PyQt.QtWidgets import QAbstractScrollArea, QHBoxLayout, QWidget

from tile_job_plugin.widgets.choice_combo import ChoiceCombo


def make_widget(
    kind: type[QgsAbstractProcessingParameterWidgetWrapper], definition: QgsProcessingParameterDefinition, dialog: Any
) -> Any:
    """Make a widget of this *kind* for a dialog or a row of the batch panel.

    The modeler gets QGIS' own widget of a text, which also takes an expression, an input or an earlier step's output.
    """
    dialog_type = dialogTypes.get(type(dialog).__name__, QgsProcessingGui.WidgetType.Standard)
    if dialog_type != QgsProcessingGui.WidgetType.Modeler:
        return kind(definition, dialog_type)
    widget = QgsGui.processingGuiRegistry().createModelerParameterWidget(
        dialog.model, dialog.childId, definition, dialog.context
    )
    widget.setDialog(dialog)
    return widget


def in_a_row(*widgets: QWidget) -> QWidget:
    """Return a widget that shows others side by side.

    `createWidget` must return no widget that Python has made: PyQt takes what comes back from there for a new object
    at the address of one that is gone, and frees the Python object that the widget still calls, which crashes QGIS
    sooner or later. So the row is one that Qt makes itself, the middle of a scroll area.
    """
    area = QAbstractScrollArea()
    row = area.viewport()
    row.setParent(None)
    row.setAutoFillBackground(False)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    row.setFocusProxy(widgets[0])
    return row


def widget_of(
    name: str, widgets: Iterable[QgsAbstractProcessingParameterWidgetWrapper]
) -> QgsAbstractProcessingParameterWidgetWrapper | None:
    """Return the widget of another parameter of the same dialog or row."""
    return next((widget for widget in widgets if widget.parameterDefinition().name() == name), None)


def text_in(widget: QgsAbstractProcessingParameterWidgetWrapper | None) -> str:
    """Return what a widget of a text holds."""
    return str((widget and widget.parameterValue()) or "").strip()


class ChoiceWidget(QgsAbstractProcessingParameterWidgetWrapper):
    """A text with choices, which a subclass finds."""

    def make_combo(self) -> ChoiceCombo:
        """Make the field."""
        raise NotImplementedError

    def createWidget(self) -> QWidget:
        """Make the field, and follow it."""
        self._combo = self.make_combo()
        self._combo.setToolTip(self.parameterDefinition().toolTip())
        self._combo.changed.connect(self._tell_change)
        return in_a_row(self._combo)

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Show a value, whether it is among the choices or not."""
        self._combo.set_value(QgsProcessingParameters.parameterAsString(self.parameterDefinition(), value, context))

    def widgetValue(self) -> str:
        """Return the text."""
        return self._combo.value()

    def _tell_change(self) -> None:
        self.widgetValueHasChanged.emit(self)
