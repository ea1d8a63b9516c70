"""The plugin in QGIS and `qgis_process`: registers the providers, and tells the window about background jobs."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.store import Store
from tile_job_plugin.provider import TileJobsProvider
from tile_job_plugin.run.background import background_jobs
from tile_job_plugin.run.finish import mosaics_of
from tile_job_plugin.saga.provider import SagaProvider


class TileJobsPlugin:
    """What QGIS loads and unloads; *iface* is None in `qgis_process`."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._providers: list[Any] = []

    def initProcessing(self) -> None:
        """Register the providers; sagacmd first, since the shipped recipes are made of its algorithms."""
        self._providers = [SagaProvider(), TileJobsProvider()]
        for provider in self._providers:
            QgsApplication.processingRegistry().addProvider(provider)

    def initGui(self) -> None:
        """Set up what only a window has."""
        self.initProcessing()
        background_jobs().ended.connect(self._show_ended_job)

    def unload(self) -> None:
        """Undo both; background jobs are left to the next worker."""
        background_jobs().ended.disconnect(self._show_ended_job)
        background_jobs().hand_back()
        for provider in reversed(self._providers):
            QgsApplication.processingRegistry().removeProvider(provider)
        self._providers = []

    def _show_ended_job(self, job_id: int, connection: Connection, error: Exception | None) -> None:
        """Open a background job's mosaics and say in the message bar how it ended."""
        if error is not None:
            self._push_message(f"Job {job_id}: {error}", Qgis.MessageLevel.Critical)
            return
        with Store(connection) as store:
            job = store.job(job_id)
        if job.status is JobStatus.COMPLETE:
            for title, path in mosaics_of(job):
                self._iface.addRasterLayer(str(path), title)
        text = QCoreApplication.translate("TileJobs", "Job {job} is {status}. {message}")
        level = Qgis.MessageLevel.Success if job.status is JobStatus.COMPLETE else Qgis.MessageLevel.Warning
        self._push_message(text.format(job=job.id, status=job.status.value, message=job.message), level)

    def _push_message(self, text: str, level: Qgis.MessageLevel) -> None:
        self._iface.messageBar().pushMessage("Tile Jobs", text, level, 0)
