"""The widget in which an engine for helpers on other computers is chosen, and how many helpers are wanted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from tile_job_plugin.algorithms.engine_parameters import ENGINES, engine_problem
from tile_job_plugin.doors import said
from tile_job_plugin.translations import Translated

#: The most helpers that can be asked for here; settings say how many an engine may be asked for.
MOST_HELPERS = 10_000


class EngineChoice(Translated, QWidget):
    """Offers the engines that the settings of QGIS set up; the tool tips of the others say what they lack."""

    def __init__(self, connection: Callable[[], str]) -> None:
        """Take the name of the job database's *connection* whenever it is needed."""
        super().__init__()
        self._connection = connection
        self.engine = QComboBox()
        self.engine.addItem(self.tr("None"), "")
        for name in ENGINES:
            self.engine.addItem(name.capitalize(), name)
        self.engine.setAccessibleName(self.tr("Engine for helpers on other computers"))
        self.helpers = QSpinBox()
        self.helpers.setAccessibleName(self.tr("Helpers"))
        self.helpers.setRange(1, MOST_HELPERS)
        self.helpers.setEnabled(False)
        self.helpers.setToolTip(self.tr("How many helpers are asked for"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.engine, 1)
        layout.addWidget(self.helpers)
        self.engine.currentIndexChanged.connect(lambda _: self.helpers.setEnabled(bool(self.engine.currentData())))

    def values(self) -> dict[str, Any]:
        """Return the parameters of `startjob`; none where no engine is wanted."""
        engine = self.engine.currentData()
        return {"ENGINE": engine, "HELPERS": self.helpers.value()} if engine else {}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show parameters of `startjob`."""
        self.engine.setCurrentIndex(self.engine.findData(values["ENGINE"]))
        self.helpers.setValue(values["HELPERS"])

    def showEvent(self, event: QShowEvent) -> None:
        """Look which engines are set up by now."""
        super().showEvent(event)
        for row in range(1, self.engine.count()):
            problem = engine_problem(self.engine.itemData(row), self._connection())
            self.engine.model().item(row).setEnabled(problem is None)
            self.engine.setItemData(row, said(problem) if problem else "", Qt.ItemDataRole.ToolTipRole)
