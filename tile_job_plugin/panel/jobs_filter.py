"""Which jobs of the table are shown."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt

from tile_job_plugin.jobs.job_list import ListedJob, UnreadableJob
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.panel.jobs_model import JobsModel, searched_text


@dataclass(frozen=True)
class Wanted:
    """What a job must have to be shown; what is None or empty does not matter."""

    status: JobStatus | None = None
    recipe: str | None = None
    tile_set: str | None = None
    text: str = ""

    def has(self, job: ListedJob | UnreadableJob) -> bool:
        """Whether a job is wanted; one that can't be read is, unless the text is not found in it."""
        return self._fits(job) and self.text.casefold() in searched_text(job)

    def _fits(self, job: ListedJob | UnreadableJob) -> bool:
        if isinstance(job, UnreadableJob):
            return True
        pairs = ((self.status, job.status), (self.recipe, job.recipe), (self.tile_set, job.tile_set))
        return all(wanted is None or wanted == found for wanted, found in pairs)


class JobsFilter(QSortFilterProxyModel):
    """Shows the jobs that are wanted, in the order of the table."""

    def __init__(self, jobs: JobsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wanted = Wanted()
        self.setSourceModel(jobs)

    def want(self, wanted: Wanted) -> None:
        """Show other jobs."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.invalidateFilter()

    def job_at(self, row: int) -> ListedJob | UnreadableJob:
        """Return the job of a row that is shown."""
        return self._jobs.job_at(self.mapToSource(self.index(row, 0)).row())

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Have the table sort itself."""
        self._jobs.sort(column, order)

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """Whether a job of the table is shown."""
        return self._wanted == _ALL or self._wanted.has(self._jobs.job_at(row))


_ALL = Wanted()
