"""The field for a registered tile set."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.widgets.database_widget import DatabaseWidget
from tile_job_plugin.widgets.lookup import Question
from tile_job_plugin.widgets.parameter_widget import make_widget


class TileSetWidget:
    """What QGIS calls for parameter TILE_SET."""

    def __new__(cls, definition: QgsProcessingParameterDefinition, dialog: Any, *_: Any) -> Any:
        """Make the widget that fits the dialog."""
        return make_widget(_TileSetWidget, definition, dialog)


class _TileSetWidget(DatabaseWidget):
    def question(self, text: str) -> Question:
        """Ask for the tile sets of the database."""
        return Question(self.other("CONNECTION"), self.other("SCHEMA"), text=text)

    def nothing(self) -> str:
        """Return that nothing is registered."""
        return str(QCoreApplication.translate("TileJobs", "No tile sets registered"))
