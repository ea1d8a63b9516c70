"""The dock "Tile Jobs" and the action that shows it."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QTabWidget, QVBoxLayout, QWidget

from tile_job_plugin.doors import translated
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.panel.chosen_database import ChosenDatabase
from tile_job_plugin.panel.database_row import DatabaseRow
from tile_job_plugin.panel.jobs_on_map import JobsOnMap
from tile_job_plugin.panel.problem_bar import ProblemBar
from tile_job_plugin.panel.surroundings import Surroundings
from tile_job_plugin.panel.tabs import TABS

#: What QGIS remembers the dock's place by.
OBJECT_NAME = "TileJobsPanel"
#: The object name of the Processing Toolbox.
NEIGHBOUR = "ProcessingToolbox"


class TileJobsDock(QgsDockWidget):
    """Shows a row to choose the database, what is wrong with it, and the tabs."""

    def __init__(self, iface: Any) -> None:
        super().__init__("Tile Jobs", iface.mainWindow())
        self.setObjectName(OBJECT_NAME)
        self._iface = iface
        self.database = ChosenDatabase(self)
        self.row = DatabaseRow(self.database.name)
        self.row.chosen.connect(self.database.choose)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._on_map = JobsOnMap(self.database)
        surroundings = Surroundings(iface, self.database, self._on_map)
        for tab in TABS:
            self.tabs.addTab(tab.make(surroundings), translated(tab.title))
        self.setWidget(self._laid_out())
        #: Shows and hides the dock.
        self.toggle = QAction(self.tr("Tile Jobs panel"), iface.mainWindow())
        self.toggle.setCheckable(True)
        self.setToggleVisibilityAction(self.toggle)

    def add_to_window(self) -> None:
        """Add the dock to the window, hidden unless QGIS remembers it to be open.

        No database is read before the dock has been seen.
        """
        window = self._iface.mainWindow()
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        # While plugins are loaded no dock can be seen yet, and QGIS' own call tabs only with those that can.
        neighbour = window.findChild(QDockWidget, NEIGHBOUR)
        if neighbour and window.dockWidgetArea(neighbour) == Qt.DockWidgetArea.RightDockWidgetArea:
            window.tabifyDockWidget(neighbour, self)
        self.hide()
        self.visibilityChanged.connect(self.database.watch)
        window.restoreDockWidget(self)

    def shows(self, job: Job) -> bool:
        """Whether the mosaics of a job are on the map, or will be, as the user has wanted to see it run."""
        return self._on_map.shows(job)

    def remove(self) -> None:
        """Take the dock out of the window for good."""
        self.visibilityChanged.disconnect(self.database.watch)
        self.database.close()
        self._iface.removeDockWidget(self)
        self.deleteLater()

    def _laid_out(self) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        for widget in (self.row, ProblemBar(self.database), self.tabs):
            layout.addWidget(widget)
        layout.setStretchFactor(self.tabs, 1)
        return content
