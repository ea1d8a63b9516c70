"""The tab "Jobs": the list of jobs, or one of them."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QStackedWidget

from tile_job_plugin.panel.job_page import JobPage
from tile_job_plugin.panel.jobs_page import JobsPage
from tile_job_plugin.panel.surroundings import Surroundings


class JobsTab(QStackedWidget):
    """Shows one page at a time, which a narrow dock has room for."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.jobs = JobsPage(surroundings)
        self.job = JobPage(surroundings)
        self.addWidget(self.jobs)
        self.addWidget(self.job)
        self.jobs.details_wanted.connect(self._show_job)
        self.job.left.connect(self._show_list)
        surroundings.database.chosen.connect(self._show_list)

    def _show_job(self, job_id: int) -> None:
        self.setCurrentWidget(self.job)
        self.job.show_job(job_id)

    def _show_list(self) -> None:
        self.setCurrentWidget(self.jobs)
        self.jobs.table.setFocus()
