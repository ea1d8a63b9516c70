"""The tab "Jobs": the jobs of the database that the panel shows."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QLabel, QToolBar, QVBoxLayout, QWidget

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.job_list import ListedJob, News, UnreadableJob
from tile_job_plugin.jobs.model import JobStatus, NewJob
from tile_job_plugin.messages import QT_TRANSLATE_N_NOOP, Counted
from tile_job_plugin.panel.filter_row import FilterRow
from tile_job_plugin.panel.job_commands import JobCommands
from tile_job_plugin.panel.jobs_filter import JobsFilter
from tile_job_plugin.panel.jobs_model import JobsModel
from tile_job_plugin.panel.jobs_table import JobsTable
from tile_job_plugin.panel.results import open_results
from tile_job_plugin.panel.surroundings import Surroundings
from tile_job_plugin.translations import Translated


class JobsPage(Translated, QWidget):
    """Shows the list of jobs."""

    #: The user wants to see more of a job; its number.
    details_wanted = pyqtSignal(int)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._around = surroundings
        self.jobs = JobsModel(self)
        self.shown = JobsFilter(self.jobs, self)
        self.table = JobsTable(self.shown)
        self.filters = FilterRow()
        self.count = QLabel()
        self.commands = JobCommands(surroundings, self._chosen, self._priority, self.table)
        self.details = QAction(QgsApplication.getThemeIcon("/mActionOpenTable.svg"), self.tr("Details"), self.table)
        self.details.setToolTip(self.tr("Show the facts, the tiles and the log of the current job"))
        self.details.triggered.connect(self._show_details)
        self.table.addAction(self.details)
        self.table.addActions(self.commands.actions)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.commands.enable()
        self.filters.changed.connect(self._filter)
        self.table.opened.connect(self.open)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._count())
        surroundings.database.renewed.connect(self._forget)
        surroundings.database.due.connect(self._read)
        layout = QVBoxLayout(self)
        for widget in (self.filters, self._tool_bar(), self.table, self.count):
            layout.addWidget(widget)

    def open(self, job: ListedJob | UnreadableJob) -> None:
        """Show a complete job's results on the map, and the page of any other."""
        if isinstance(job, ListedJob) and job.status is JobStatus.COMPLETE:
            open_results(self._around, job.id)
        else:
            self.details_wanted.emit(job.id)

    def _chosen(self) -> list[int]:
        return [job.id for job in self.table.selected()]

    def _priority(self) -> int:
        """Return the priority of the first of the selected jobs that can be read."""
        return next((job.priority for job in self.table.selected() if isinstance(job, ListedJob)), NewJob.priority)

    def _show_details(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.details_wanted.emit(self.shown.job_at(index.row()).id)

    def _tool_bar(self) -> QToolBar:
        """Make the buttons; those that a narrow dock has no room for are in a list at the end."""
        bar = QToolBar()
        select = bar.addAction(
            QgsApplication.getThemeIcon("/mActionSelectAll.svg"), self.tr("Select all that are shown")
        )
        select.triggered.connect(self.table.selectAll)
        bar.addAction(self.details)
        bar.addActions(self.commands.actions)
        return bar

    def _forget(self) -> None:
        self.jobs.clear()
        self._count()

    def _read(self) -> None:
        work = partial(_news, self.jobs.ids, self.jobs.unended)
        self._around.database.reader.ask(JobsPage, work, self._take, self._refuse)

    def _take(self, news: News) -> None:
        self.jobs.update(news)
        self.filters.offer(self.jobs.all())
        self._count()

    def _refuse(self, error: Exception) -> None:
        self.count.setText(said(error))

    def _filter(self) -> None:
        self.shown.want(self.filters.wanted())
        self._count()

    def _count(self) -> None:
        """Say how many jobs there are."""
        total, shown = self.jobs.rowCount(), self.shown.rowCount()
        selected = len(self.table.selectionModel().selectedRows())
        whole = said(Counted(QT_TRANSLATE_N_NOOP("TileJobs", "1 job", "{count} jobs"), total))
        text = whole if shown == total else self.tr("{shown} of {total} jobs")
        self.commands.enable()
        if selected:
            text += self.tr(", {selected} selected")
        self.count.setText(text.format(total=total, shown=shown, selected=selected))


def _news(ids: list[int], unended: list[int], database: JobDatabase) -> News:
    return database.job_list.news(ids, unended)
