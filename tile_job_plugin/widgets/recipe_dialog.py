"""The dialog with a recipe's own widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterRasterDestination
from qgis.gui import QgsMessageBar, QgsProcessingParameterWidgetContext, QgsScrollArea
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QGroupBox, QLayout, QVBoxLayout, QWidget

from tile_job_plugin.recipes.recipe_choices import recipe_choice
from tile_job_plugin.widgets.json_values import NotForJson
from tile_job_plugin.widgets.recipe_rows import NO_DEFAULT, Contexts, JsonRow, OutputRow, Row, WidgetRow

#: In pixels.
SIZE = (480, 520)
#: What an empty widget holds.
EMPTY: tuple[Any, ...] = (None, "", [])


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
        self._given = dict(given)
        self._widget_context = widget_context
        self._contexts = Contexts()
        self._bar = QgsMessageBar()
        self._rows: list[Row] = []
        self._make_rows(definitions)
        self._at_first = {row.name: row.value() for row in self._rows}
        self._is_reset = False
        self._lay_out(definitions)
        self.resize(*SIZE)

    def values(self) -> dict[str, Any]:
        """Return what is to be written: what was given, changed where the user changed it, without what is default."""
        written = dict(self._given)
        for row in self._rows:
            if not self._is_as_given(row):
                written.pop(row.name, None)
                if row.value() != row.default() and row.value() not in EMPTY:
                    written[row.name] = row.value()
        return written

    def _is_as_given(self, row: Row) -> bool:
        """Whether what was given, or nothing, still says what a row shows."""
        is_touched = self._is_reset or row.value() != self._at_first[row.name]
        return not is_touched and (row.name in self._given or row.default() is not NO_DEFAULT)

    def accept(self) -> None:
        """Close, unless a value can't be written."""
        for row in self._rows:
            try:
                row.value()
            except ValueError as error:
                text = QCoreApplication.translate("TileJobs", "{parameter}: this value can't be written ({reason}).")
                self._bar.pushWarning("", text.format(parameter=row.name, reason=error))
                row.widget.setFocus()
                return
        super().accept()

    def _make_rows(self, definitions: Sequence[QgsProcessingParameterDefinition]) -> None:
        """Make a row for each parameter; what its widget can't show is shown as it stands in the JSON."""
        outputs = [d for d in definitions if isinstance(d, QgsProcessingParameterRasterDestination)]
        for definition in definitions:
            name = definition.name()
            row = self._row(definition, outputs)
            if row and (name not in self._given or row.show(self._given[name])):
                self._rows.append(row)
            elif name in self._given:
                self._rows.append(JsonRow(name, definition.description(), self._given[name]))
        wrappers = [row.wrapper for row in self._rows if isinstance(row, WidgetRow)]
        for wrapper in wrappers:
            wrapper.postInitialize(wrappers)

    def _row(
        self,
        definition: QgsProcessingParameterDefinition,
        outputs: Sequence[QgsProcessingParameterRasterDestination],
    ) -> OutputRow | WidgetRow | None:
        """Make the row of a parameter; None for one whose values can't be written as JSON."""
        if isinstance(definition, QgsProcessingParameterRasterDestination):
            return OutputRow(definition, outputs)
        try:
            return WidgetRow(definition, self, self._widget_context, self._contexts)
        except NotForJson:
            return None

    def _lay_out(self, definitions: Sequence[QgsProcessingParameterDefinition]) -> None:
        outputs = {d.name() for d in definitions if isinstance(d, QgsProcessingParameterRasterDestination)}
        form = QWidget()
        column = QVBoxLayout(form)
        _add(column, [row for row in self._rows if row.name not in outputs])
        group = QGroupBox(QCoreApplication.translate("TileJobs", "Outputs"))
        _add(QVBoxLayout(group), [row for row in self._rows if row.name in outputs])
        column.addWidget(group)
        column.addStretch()
        area = QgsScrollArea()
        area.setWidget(form)
        area.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        for widget in (self._bar, area, self._buttons()):
            layout.addWidget(widget)

    def _buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.RestoreDefaults)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        buttons.button(kinds.RestoreDefaults).clicked.connect(self._reset)
        return buttons

    def _reset(self) -> None:
        self._is_reset = True
        for row in self._rows:
            row.reset()


def _add(layout: QLayout, rows: Sequence[Row]) -> None:
    for row in rows:
        if row.label is not None:
            layout.addWidget(row.label)
        layout.addWidget(row.widget)
