"""The dialog of an algorithm that can be told something in several ways: a choice, and the fields of what is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from processing.gui.AlgorithmDialog import AlgorithmDialog
from processing.gui.ParametersPanel import ParametersPanel
from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterDefinition
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QWidget

from tile_job_plugin.algorithms.ways import Way, Ways
from tile_job_plugin.translations import translated


class WaysDialog(AlgorithmDialog):
    """QGIS' dialog with a panel of ours."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, ways: Ways, parent: QWidget | None) -> None:
        self._ways = ways
        super().__init__(algorithm, parent=parent)

    def getParametersPanel(self, alg: QgsProcessingAlgorithm, parent: QWidget) -> WaysPanel:
        """Make the panel."""
        return WaysPanel(parent, alg, self._ways)


class WaysPanel(ParametersPanel):
    """QGIS' panel with a choice in front of the parameters that belong to ways."""

    def __init__(self, parent: QWidget, algorithm: QgsProcessingAlgorithm, ways: Ways) -> None:
        self._ways = ways
        self._chooser: QComboBox | None = None
        #: What shows each parameter that belongs to ways.
        self._rows: dict[str, list[QWidget]] = {name: [] for name in ways.parameters}
        super().__init__(parent, algorithm)
        self._show_chosen()

    @property
    def chosen(self) -> Way:
        """The way that is shown."""
        # An empty QComboBox is false to Python.
        return self._ways.ways[0 if self._chooser is None else self._chooser.currentIndex()]

    def choose(self, way: Way) -> None:
        """Show a way."""
        if self._chooser is not None:
            self._chooser.setCurrentIndex(list(self._ways.ways).index(way))

    def addParameterLabel(self, definition: QgsProcessingParameterDefinition, label: QWidget) -> None:
        """Take in a label as QGIS makes the form; the choice comes before the first of what it is about."""
        self._add_chooser_before(definition)
        if definition.name() in self._ways.needed:
            # Optional for the algorithm, but not for the way.
            label.setText(definition.description())
        super().addParameterLabel(self._in_place(definition), label)
        self._rows.get(definition.name(), []).append(label)

    def addParameterWidget(
        self, definition: QgsProcessingParameterDefinition, widget: QWidget, stretch: int = 0
    ) -> None:
        """Take in a field as QGIS makes the form."""
        self._add_chooser_before(definition)
        super().addParameterWidget(self._in_place(definition), widget, stretch)
        self._rows.get(definition.name(), []).append(widget)

    def createProcessingParameters(self, *arguments: Any, **options: Any) -> dict[str, Any]:
        """Return the values without those of the ways that are not chosen."""
        values = super().createProcessingParameters(*arguments, **options)
        kept = {name: value for name, value in values.items() if self._is_shown(name)}
        return {**kept, **self.chosen.sets}

    def setParameters(self, parameters: Mapping[str, Any]) -> None:
        """Show values, and the way that they have chosen."""
        super().setParameters(parameters)
        way = self._ways.chosen_in(parameters)
        if way:
            self.choose(way)

    def _in_place(self, definition: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
        """Return a parameter of a way as one that is not advanced: QGIS' group of those shows all when it is opened."""
        if definition.name() not in self._rows:
            return definition
        plain = definition.clone()
        plain.setFlags(plain.flags() & ~QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        return plain

    def _add_chooser_before(self, definition: QgsProcessingParameterDefinition) -> None:
        if self._chooser is not None or definition.name() not in self._rows:
            return
        self._chooser = QComboBox()
        self._chooser.setObjectName("way")
        self._chooser.addItems([translated(way.label) for way in self._ways.ways])
        self._chooser.currentIndexChanged.connect(self._show_chosen)
        super().addParameterLabel(self._in_place(definition), QLabel(translated(self._ways.label)))
        super().addParameterWidget(self._in_place(definition), self._chooser, 0)

    def _show_chosen(self, *_: Any) -> None:
        for name, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(self._is_shown(name))

    def _is_shown(self, name: str) -> bool:
        return name not in self._rows or name in self.chosen.parameters
