"""The field for a town of the tile set that the dialog names."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.widgets.database_widget import DatabaseWidget
from tile_job_plugin.widgets.lookup import Question
from tile_job_plugin.widgets.parameter_widget import make_widget


class TownWidget:
    """What QGIS calls for parameter TOWN_ID."""

    def __new__(cls, definition: QgsProcessingParameterDefinition, dialog: Any, *_: Any) -> Any:
        """Make the widget that fits the dialog."""
        return make_widget(_TownWidget, definition, dialog)


class _TownWidget(DatabaseWidget):
    DEPENDS_ON = (*DatabaseWidget.DEPENDS_ON, "TILE_SET")

    def question(self, text: str) -> Question | None:
        """Ask for the towns of the tile set, where one is named."""
        tile_set = self.other("TILE_SET")
        return Question(self.other("CONNECTION"), self.other("SCHEMA"), tile_set, text) if tile_set else None

    def nothing(self) -> str:
        """Return that the set has no towns."""
        return str(QCoreApplication.translate("TileJobs", "No towns in this tile set"))
