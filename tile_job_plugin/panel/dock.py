"""The dock "Tile Jobs" and the action that shows it."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QTabWidget, QVBoxLayout, QWidget

from tile_job_plugin.jobs.model import Job
from tile_job_plugin.panel.chosen_database import ChosenDatabase
from tile_job_plugin.panel.database_row import DatabaseRow
from tile_job_plugin.panel.jobs_on_map import JobsOnMap
from tile_job_plugin.panel.problem_bar import ProblemBar
from tile_job_plugin.panel.surroundings import Surroundings
from tile_job_plugin.panel.tabs import TABS
from tile_job_plugin.panel.wishes import Wishes
from tile_job_plugin.translations import Translated, translated

#: What QGIS remembers the dock's place by.
OBJECT_NAME = "TileJobsPanel"
#: The object name of the Processing Toolbox.
NEIGHBOUR = "ProcessingToolbox"
#: QGIS setting: whether the dock was tabbed with it.
PLACED_SETTING = "tile_jobs/panel/is_placed"


class TileJobsDock(Translated, QgsDockWidget):
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
        wishes = Wishes(self)
        wishes.see.connect(self.tabs.setCurrentWidget)
        surroundings = Surroundings(iface, self.database, self._on_map, wishes)
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
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        self.hide()
        self.visibilityChanged.connect(self.database.watch)
        self.visibilityChanged.connect(self._place)
        self._iface.mainWindow().restoreDockWidget(self)

    def _place(self, is_seen: bool) -> None:
        """Tab the dock with the Toolbox, once: QGIS remembers where the user has both since.

        While plugins are loaded none of them can be seen, and QGIS' own call tabs only with those that can.
        """
        window = self._iface.mainWindow()
        neighbour = window.findChild(QDockWidget, NEIGHBOUR)
        is_placed = QgsSettings().value(PLACED_SETTING, False, type=bool)
        if not is_seen or is_placed or not (neighbour and neighbour.isVisible()):
            return
        QgsSettings().setValue(PLACED_SETTING, True)
        if window.dockWidgetArea(neighbour) == window.dockWidgetArea(self):
            window.tabifyDockWidget(neighbour, self)
            # Not while Qt still lays the docks out.
            QTimer.singleShot(0, self.raise_)

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
