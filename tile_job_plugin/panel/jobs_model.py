"""The table of jobs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QIcon

from tile_job_plugin.jobs.job_list import ListedJob, News, UnreadableJob
from tile_job_plugin.panel.job_columns import COLUMNS, Column
from tile_job_plugin.panel.job_words import recipe_title, unreadable_text
from tile_job_plugin.translations import translated

#: The columns that an unreadable job has something in.
NUMBER, STATUS = 0, 2
_ROLE = Qt.ItemDataRole
#: Of numbers.
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class JobsModel(QAbstractTableModel):
    """Holds jobs in the order in which they are shown, and sorts them itself: a proxy would ask for each comparison."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[ListedJob | UnreadableJob] = []
        #: Where each job is, by its id.
        self._rows: dict[int, int] = {}
        self._sorted_by = NUMBER
        self._order = Qt.SortOrder.DescendingOrder

    @property
    def ids(self) -> list[int]:
        """The numbers of all jobs."""
        return list(self._rows)

    @property
    def unended(self) -> list[int]:
        """The numbers of those that may change by themselves."""
        return [job.id for job in self._jobs if isinstance(job, ListedJob) and not job.status.is_ended]

    def job_at(self, row: int) -> ListedJob | UnreadableJob:
        """Return the job of a row."""
        return self._jobs[row]

    def all(self) -> list[ListedJob | UnreadableJob]:
        """Return all jobs, as they are sorted."""
        return list(self._jobs)

    def clear(self) -> None:
        """Forget all jobs."""
        self._reset([])

    def update(self, news: News) -> None:
        """Take in what has changed."""
        if not self._jobs:
            self._reset(list(news.jobs))
            return
        self._remove(news.gone)
        new = [job for job in news.jobs if not self._replace(job)]
        self._append(new)
        self._sort()

    # What views ask for

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return how many jobs there are."""
        return 0 if parent.isValid() else len(self._jobs)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return translated(COLUMNS[section].title)
        return None

    def data(self, index: QModelIndex, role: int = _ROLE.DisplayRole) -> Any:
        """Return what a cell shows."""
        job = self._jobs[index.row()]
        if isinstance(job, UnreadableJob):
            return _of_unreadable(job, index.column(), role)
        return _of_job(job, COLUMNS[index.column()], role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, now and whenever jobs change."""
        self._sorted_by, self._order = column, order
        self._sort()

    # How jobs change

    def _reset(self, jobs: list[ListedJob | UnreadableJob]) -> None:
        self.beginResetModel()
        self._set(self._in_order(jobs))
        self.endResetModel()

    def _set(self, jobs: list[ListedJob | UnreadableJob]) -> None:
        self._jobs = jobs
        self._rows = {job.id: row for row, job in enumerate(jobs)}

    def _remove(self, ids: Any) -> None:
        for row in sorted((self._rows[job_id] for job_id in ids), reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._jobs[row]
            self.endRemoveRows()
        if ids:
            self._set(self._jobs)

    def _replace(self, job: ListedJob | UnreadableJob) -> bool:
        """Put a job in the place of what was known of it; return whether it was known."""
        row = self._rows.get(job.id)
        if row is None:
            return False
        if job != self._jobs[row]:
            self._jobs[row] = job
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
        return True

    def _append(self, jobs: Sequence[ListedJob | UnreadableJob]) -> None:
        if jobs:
            self.beginInsertRows(QModelIndex(), len(self._jobs), len(self._jobs) + len(jobs) - 1)
            self._set([*self._jobs, *jobs])
            self.endInsertRows()

    def _sort(self) -> None:
        in_order = self._in_order(self._jobs)
        if in_order == self._jobs:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._jobs[index.row()].id for index in before]
        self._set(in_order)
        after = [self.index(self._rows[job_id], index.column()) for job_id, index in zip(ids, before)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _in_order(self, jobs: list[ListedJob | UnreadableJob]) -> list[ListedJob | UnreadableJob]:
        column, is_descending = COLUMNS[self._sorted_by], self._order == Qt.SortOrder.DescendingOrder
        by_number = sorted(jobs, key=lambda job: job.id, reverse=True)
        return sorted(by_number, key=lambda job: _key(job, column), reverse=is_descending)


def searched_text(job: ListedJob | UnreadableJob) -> str:
    """Return all that the search looks in, in small letters."""
    if isinstance(job, UnreadableJob):
        return f"{job.id} {job.reason}".casefold()
    texts = (
        str(job.id),
        job.name,
        job.recipe,
        recipe_title(job.recipe),
        job.tile_set,
        job.town_id,
        job.town_name,
        job.runner,
        job.message,
    )
    return "\n".join(filter(None, texts)).casefold()


@lru_cache(maxsize=50)
def theme_icon(name: str) -> QIcon:
    """Return one of QGIS' icons."""
    return QgsApplication.getThemeIcon(name)


def _key(job: ListedJob | UnreadableJob, column: Column) -> tuple[bool, Any]:
    if isinstance(job, UnreadableJob):
        return (True, job.id) if column is COLUMNS[NUMBER] else (False, None)
    value = column.sorted_by(job)
    return value is not None, value


def _of_job(job: ListedJob, column: Column, role: int) -> Any:
    if role == _ROLE.DisplayRole:
        return column.text(job)
    if role == _ROLE.ToolTipRole:
        return column.tool_tip(job) or column.text(job)
    if role == _ROLE.DecorationRole:
        icon = column.icon(job)
        return theme_icon(icon) if icon else None
    if role == _ROLE.TextAlignmentRole and column.is_number:
        return _RIGHT
    return None


def _of_unreadable(job: UnreadableJob, column: int, role: int) -> Any:
    if column == NUMBER:
        return {_ROLE.DisplayRole: str(job.id), _ROLE.TextAlignmentRole: _RIGHT}.get(role)
    if column != STATUS:
        return None
    if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
        return unreadable_text(job)
    return theme_icon("/mIconWarning.svg") if role == _ROLE.DecorationRole else None
