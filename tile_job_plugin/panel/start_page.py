"""The tab "Start": the form in which a job is put together, on the database that the panel shows."""

from __future__ import annotations

from functools import partial

from qgis.core import Qgis
from qgis.gui import QgsScrollArea
from qgis.PyQt.QtCore import QSize, Qt

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.model import Job, JobStatus
from tile_job_plugin.panel.job_ground import ground_of
from tile_job_plugin.panel.started_with import StartedWith, started_with
from tile_job_plugin.panel.surroundings import Surroundings
from tile_job_plugin.run.background import background_jobs
from tile_job_plugin.run.started_jobs import StartedJob
from tile_job_plugin.translations import Translated
from tile_job_plugin.widgets.start_form import StartForm


class StartPage(Translated, QgsScrollArea):
    """Shows the form, and has news looked for once a job is started."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._around = surroundings
        database = surroundings.database
        self.form = StartForm(
            lambda: (database.name, database.schema),
            surroundings.iface.mapCanvas(),
            surroundings.iface.messageBar(),
            surroundings.say,
        )
        self.setWidget(self.form)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        database.renewed.connect(self.form.forget)
        self.form.started.connect(lambda _: database.look())
        surroundings.wishes.run_again.connect(self._read)
        background_jobs().ended.connect(self._hear_of_end)

    def minimumSizeHint(self) -> QSize:
        """Keep the dock as wide as the form needs it."""
        width = self.form.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    def _read(self, job_id: int) -> None:
        self._around.database.reader.ask(StartPage, partial(started_with, job_id), self._fill, self._refuse)

    def _fill(self, job: StartedWith) -> None:
        """Show in the form what a job was started with."""
        self._around.wishes.see.emit(self)
        self.form.fill({**job.values, **ground_of(job)})
        if self.form.recipe.form is None:
            text = self.tr("Recipe {recipe} of job {job} isn't available in this QGIS. Choose another one.")
            self._refuse_with(text.format(recipe=job.values["RECIPE"], job=job.job_id))

    def _hear_of_end(self, started: StartedJob, job: Job | None, error: Exception | None) -> None:
        if job and job.status.is_ended and job.status is not JobStatus.COMPLETE:
            self.form.note_failure(job.mosaic_path)

    def _refuse(self, error: Exception) -> None:
        self._refuse_with(said(error))

    def _refuse_with(self, text: str) -> None:
        self._around.say(text, Qgis.MessageLevel.Warning)
