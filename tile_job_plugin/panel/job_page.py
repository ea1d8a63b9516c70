"""The page of one job: its tiles and its log."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QToolButton, QVBoxLayout, QWidget

from tile_job_plugin.panel.log_view import LogView
from tile_job_plugin.panel.results import open_results, show_tiles
from tile_job_plugin.panel.surroundings import Surroundings
from tile_job_plugin.panel.tiles_view import TilesView


class JobPage(QWidget):
    """Shows one job, with a button that leads back to the others."""

    #: The user wants to see the list of jobs again.
    left = pyqtSignal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._around = surroundings
        self._job_id = 0
        self.back = QToolButton()
        self.back.setIcon(QgsApplication.getThemeIcon("/mActionArrowLeft.svg"))
        self.back.setAccessibleName(self.tr("Back to the list of jobs"))
        self.back.setToolTip(self.back.accessibleName())
        self.back.clicked.connect(lambda _: self.left.emit())
        self.title = QLabel()
        self.results = QPushButton(self.tr("Open results"))
        self.results.clicked.connect(lambda _: open_results(self._around, self._job_id))
        self.show_tiles = QPushButton(self.tr("Show tiles"))
        self.show_tiles.setToolTip(self.tr("Add the tiles to the map, coloured by their status"))
        self.show_tiles.clicked.connect(lambda _: show_tiles(self._around, self._job_id))
        self.tiles = TilesView(surroundings.database.reader)
        self.log = LogView(surroundings.database.reader)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.tiles, self.tr("Tiles"))
        self.tabs.addTab(self.log, self.tr("Log"))
        self.tiles.table.log_wanted.connect(self._show_log_of)
        surroundings.database.due.connect(self._look)
        self._lay_out()

    def show_job(self, job_id: int) -> None:
        """Show a job."""
        self._job_id = job_id
        self.title.setText(self.tr("Job {job}").format(job=job_id))
        self.tiles.show_job(job_id)
        self.log.show_job(job_id)

    def _look(self) -> None:
        if self.isVisible():
            self.tiles.look()
            self.log.look()

    def _show_log_of(self, tile_id: str) -> None:
        self.log.show_job(self._job_id, tile_id)
        self.tabs.setCurrentWidget(self.log)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.title, 1)
        row.addWidget(self.results)
        row.addWidget(self.show_tiles)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.tabs)
