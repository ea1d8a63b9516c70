"""The page of one job: its facts, its tiles and its log."""

from __future__ import annotations

from functools import partial
from typing import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.job_list import ListedJob, UnreadableJob
from tile_job_plugin.jobs.model import JobStatus, NewJob
from tile_job_plugin.panel.job_commands import JobCommands
from tile_job_plugin.panel.job_facts import JobFacts
from tile_job_plugin.panel.log_view import LogView
from tile_job_plugin.panel.one_tile import copy_command, open_window
from tile_job_plugin.panel.results import open_results, show_tiles, zoom_to_tile
from tile_job_plugin.panel.surroundings import Surroundings
from tile_job_plugin.panel.tiles_view import TilesView
from tile_job_plugin.translations import Translated


class JobPage(Translated, QWidget):
    """Shows one job, with a button that leads back to the others."""

    #: The user wants to see the list of jobs again.
    left = pyqtSignal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._around = surroundings
        self._job_id = 0
        self._priority = NewJob.priority
        self.back = QToolButton()
        self.back.setIcon(QgsApplication.getThemeIcon("/mActionArrowLeft.svg"))
        self.back.setAccessibleName(self.tr("Back to the list of jobs"))
        self.back.setToolTip(self.back.accessibleName())
        self.back.clicked.connect(lambda _: self.left.emit())
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.commands = JobCommands(surroundings, lambda: [self._job_id], lambda: self._priority, self)
        commands = self.commands
        self._actions = [commands.cancel, commands.pause, commands.resume, commands.priority]
        self._actions += [commands.retry, commands.again]
        self.commands.resume.setVisible(False)
        self.facts = JobFacts()
        self.results = QPushButton(self.tr("Open results"))
        self.results.clicked.connect(lambda _: open_results(self._around, self._job_id))
        self.show_tiles = QPushButton(self.tr("Show tiles"))
        self.show_tiles.setToolTip(self.tr("Add the tiles to the map, coloured by their status"))
        self.show_tiles.clicked.connect(lambda _: show_tiles(self._around, self._job_id))
        self.tiles = TilesView(surroundings.database.reader)
        self.log = LogView(surroundings)
        self.tabs = QTabWidget()
        self.tabs.tabBar().setAccessibleName(self.tr("Job"))
        overview = _scrolled(self.facts)
        overview.setAccessibleName(self.tr("Overview"))
        self.tabs.addTab(overview, overview.accessibleName())
        self.tabs.addTab(self.tiles, self.tr("Tiles"))
        self.tabs.addTab(self.log, self.tr("Log"))
        self.tiles.table.log_wanted.connect(self._show_log_of)
        self.tiles.table.place_wanted.connect(lambda tile: zoom_to_tile(self._around, self._job_id, tile))
        self.tiles.table.retry.triggered.connect(lambda _: self.commands.retry.trigger())
        self._connect_current(self.tiles.table.open_window, partial(open_window, surroundings))
        self._connect_current(self.tiles.table.copy_command, partial(copy_command, surroundings))
        self._connect_current(self.tiles.table.retry_tile, self.commands.retry_tile)
        self.tiles.table.chosen.connect(lambda tile_id: surroundings.on_map.select(self._job_id, tile_id))
        surroundings.on_map.picked.connect(self._choose)
        surroundings.database.due.connect(self._look)
        self._lay_out()

    def show_job(self, job_id: int) -> None:
        """Show a job."""
        self._job_id = job_id
        self.title.setText(self.tr("Job {job}").format(job=job_id))
        self.facts.forget()
        for action in (*self._actions, self.tiles.table.retry):
            action.setEnabled(False)
        self._read()
        self.tiles.show_job(job_id)
        self.log.show_job(job_id)

    def _look(self) -> None:
        if self.isVisible():
            self._read()
            self.tiles.look()
            self.log.look()

    def _read(self) -> None:
        self._around.database.reader.ask(JobPage, partial(_job, self._job_id), self._take, self._refuse)

    def _take(self, job: ListedJob | UnreadableJob) -> None:
        self.facts.show_job(job)
        if isinstance(job, ListedJob):
            title = self.tr("Job {job}: {name}") if job.name else self.tr("Job {job}")
            self.title.setText(title.format(job=job.id, name=job.name))
            self._priority = job.priority
            self._enable(job)

    def _refuse(self, error: Exception) -> None:
        self.facts.show_message(said(error), "/mIconWarning.svg")

    def _enable(self, job: ListedJob) -> None:
        """Offer what can be done with a job as it stands."""
        self.commands.cancel.setEnabled(not job.status.is_ended)
        self.commands.pause.setEnabled(not job.status.is_ended)
        self.commands.resume.setEnabled(not job.status.is_ended)
        self.commands.priority.setEnabled(not job.status.is_ended)
        self.commands.pause.setVisible(not job.is_paused)
        self.commands.resume.setVisible(job.is_paused)
        self.commands.retry.setEnabled(job.status.is_ended)
        self.commands.again.setEnabled(True)
        self.tiles.table.retry.setEnabled(job.status is JobStatus.FAILED)

    def _choose(self, job_id: int, tile_id: str) -> None:
        if job_id == self._job_id:
            self.tiles.choose(tile_id)

    def _connect_current(self, action: QAction, act: Callable[[int, str], None]) -> None:
        """Have an action call with the job and the current tile."""

        def call() -> None:
            tile = self.tiles.table.current()
            if tile:
                act(self._job_id, tile.tile_id)

        action.triggered.connect(lambda _: call())

    def _show_log_of(self, tile_id: str) -> None:
        self.log.show_job(self._job_id, tile_id)
        self.tabs.setCurrentWidget(self.log)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        bar = QToolBar()
        bar.addActions(self._actions)
        row = QHBoxLayout()
        row.addWidget(bar, 1)
        row.addWidget(self.results)
        row.addWidget(self.show_tiles)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addLayout(row)
        layout.addWidget(self.tabs)


def _job(job_id: int, database: JobDatabase) -> ListedJob | UnreadableJob:
    return database.job_list.job(job_id)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area
