"""The view of the table of jobs."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QByteArray, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QHeaderView, QMenu, QStyle

from tile_job_plugin.jobs.job_list import ListedJob, UnreadableJob
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.panel.job_columns import COLUMNS
from tile_job_plugin.panel.jobs_filter import JobsFilter
from tile_job_plugin.panel.jobs_model import NUMBER
from tile_job_plugin.panel.progress_delegate import ProgressDelegate
from tile_job_plugin.panel.rows_table import RowsTable
from tile_job_plugin.panel.status_looks import status_title
from tile_job_plugin.translations import Translated, translated

#: QGIS setting: which columns are shown, in which order, how wide, and what is sorted by.
COLUMNS_SETTING = "tile_jobs/panel/columns"
TITLES = [column.title for column in COLUMNS]
STATUS, PROGRESS = TITLES.index("Status"), TITLES.index("Progress")
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class JobsTable(Translated, RowsTable):
    """Shows jobs in rows, of which several can be selected."""

    #: A job was double-clicked, or Enter was pressed on it.
    opened = pyqtSignal(object)

    def __init__(self, jobs: JobsFilter) -> None:
        super().__init__(jobs, (column.width for column in COLUMNS))
        self.setObjectName("jobs")
        self.setAccessibleName(self.tr("Jobs"))
        self._jobs = jobs
        self.setItemDelegateForColumn(PROGRESS, ProgressDelegate(self))
        self.doubleClicked.connect(lambda index: self.opened.emit(jobs.job_at(index.row())))
        self._set_up_headers()

    def selected(self) -> list[ListedJob | UnreadableJob]:
        """Return the selected jobs, in the order of their rows."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._jobs.job_at(row) for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current job by Enter."""
        if event.key() in ENTER and self.currentIndex().isValid():
            self.opened.emit(self._jobs.job_at(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def _keep_columns(self, *_: Any) -> None:
        """Remember how the columns are arranged."""
        QgsSettings().setValue(COLUMNS_SETTING, self.horizontalHeader().saveState())

    def _set_up_headers(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicator(NUMBER, Qt.SortOrder.DescendingOrder)
        header.resizeSection(STATUS, self._width_of_statuses())
        header.restoreState(QgsSettings().value(COLUMNS_SETTING, QByteArray()))
        self.setSortingEnabled(True)
        # Hiding a column resizes it.
        for changed in (header.sectionMoved, header.sectionResized, header.sortIndicatorChanged):
            changed.connect(self._keep_columns)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)

    def _width_of_statuses(self) -> int:
        """Return how wide the statuses are in the user's language, with their icons and the margins of both."""
        style = self.style()
        icon = style.pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, self)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self) + 1
        widest = max(self.fontMetrics().horizontalAdvance(status_title(status)) for status in JobStatus)
        return int(icon + widest + 4 * margin + self.fontMetrics().averageCharWidth())

    def _choose_columns(self, place: QPoint) -> None:
        """Offer to show and hide columns; the job's number stays."""
        header, menu = self.horizontalHeader(), QMenu(self)
        for number, column in list(enumerate(COLUMNS))[1:]:
            action = menu.addAction(translated(column.title))
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(number))
            action.toggled.connect(lambda is_shown, number=number: header.setSectionHidden(number, not is_shown))
        menu.popup(header.mapToGlobal(place))
