"""A recipe's own widgets, in a dialog or on a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterRasterDestination
from qgis.gui import QgsProcessingParameterWidgetContext
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QGroupBox, QLayout, QVBoxLayout, QWidget

from tile_job_plugin.widgets.json_values import NotForJson
from tile_job_plugin.widgets.recipe_rows import NO_DEFAULT, Contexts, JsonRow, OutputRow, Row, WidgetRow

#: What an empty widget holds.
EMPTY: tuple[Any, ...] = (None, "", [])


class UnwritableValue(ValueError):
    """A widget holds what can't be written as JSON; the text says so to the user."""


class RecipeForm(QWidget):
    """Shows the parameters and outputs of a recipe, with values that are set already."""

    def __init__(
        self,
        definitions: Sequence[QgsProcessingParameterDefinition],
        given: Mapping[str, Any],
        widget_context: QgsProcessingParameterWidgetContext,
        dialog: QDialog,
    ) -> None:
        """Make the widgets; QGIS' own open what they open beside a *dialog*."""
        super().__init__()
        self._dialog = dialog
        self._given = dict(given)
        self._widget_context = widget_context
        self._contexts = Contexts()
        self.rows: list[Row] = []
        self._make_rows(definitions)
        self._at_first = {row.name: row.value() for row in self.rows}
        self._is_reset = False
        self._lay_out(definitions)

    def values(self) -> dict[str, Any]:
        """Return what is to be written: what was given, changed where the user changed it, without what is default."""
        written = dict(self._given)
        for row in self.rows:
            if not self._is_as_given(row):
                written.pop(row.name, None)
                if row.value() != row.default() and row.value() not in EMPTY:
                    written[row.name] = row.value()
        return written

    def _is_as_given(self, row: Row) -> bool:
        """Whether what was given, or nothing, still says what a row shows."""
        is_touched = self._is_reset or row.value() != self._at_first[row.name]
        return not is_touched and (row.name in self._given or row.default() is not NO_DEFAULT)

    def check(self) -> None:
        """Raise UnwritableValue where a value can't be written, and show which one."""
        for row in self.rows:
            try:
                row.value()
            except ValueError as error:
                row.widget.setFocus()
                text = QCoreApplication.translate("TileJobs", "{parameter}: this value can't be written ({reason}).")
                raise UnwritableValue(text.format(parameter=row.name, reason=error)) from error

    def reset(self) -> None:
        """Show the defaults."""
        self._is_reset = True
        for row in self.rows:
            row.reset()

    def _make_rows(self, definitions: Sequence[QgsProcessingParameterDefinition]) -> None:
        """Make a row for each parameter; what its widget can't show is shown as it stands in the JSON."""
        outputs = [d for d in definitions if isinstance(d, QgsProcessingParameterRasterDestination)]
        for definition in definitions:
            name = definition.name()
            row = self._row(definition, outputs)
            if row and (name not in self._given or row.show(self._given[name])):
                self.rows.append(row)
            elif name in self._given:
                self.rows.append(JsonRow(name, definition.description(), self._given[name]))
        wrappers = [row.wrapper for row in self.rows if isinstance(row, WidgetRow)]
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
            return WidgetRow(definition, self._dialog, self._widget_context, self._contexts)
        except NotForJson:
            return None

    def _lay_out(self, definitions: Sequence[QgsProcessingParameterDefinition]) -> None:
        outputs = {d.name() for d in definitions if isinstance(d, QgsProcessingParameterRasterDestination)}
        column = QVBoxLayout(self)
        _add(column, [row for row in self.rows if row.name not in outputs])
        group = QGroupBox(QCoreApplication.translate("TileJobs", "Outputs"))
        _add(QVBoxLayout(group), [row for row in self.rows if row.name in outputs])
        column.addWidget(group)
        column.addStretch()


def _add(layout: QLayout, rows: Sequence[Row]) -> None:
    """Add rows that leave it to a narrow dock how wide they are."""
    for row in rows:
        if row.label is not None:
            row.label.setWordWrap(True)
            row.label.setBuddy(row.widget)
            layout.addWidget(row.label)
        for combo in (row.widget, *row.widget.findChildren(QComboBox)):
            if isinstance(combo, QComboBox):
                combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        layout.addWidget(row.widget)
