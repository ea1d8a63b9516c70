"""The plugin in QGIS and `qgis_process`: registers the providers and the menu, and shows what background jobs made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from processing import execAlgorithmDialog
from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from tile_job_plugin.algorithms.mosaic_layers import MosaicLayers
from tile_job_plugin.jobs.model import Job, JobStatus
from tile_job_plugin.provider import PLUGIN_FOLDER, add_providers
from tile_job_plugin.run.background import background_jobs
from tile_job_plugin.run.finish import mosaics_of
from tile_job_plugin.tiles.map_tile_stores import layer_source

MENU = "Tile Jobs"
#: What the message bar takes for other ends than a good one.
LEVELS = {JobStatus.COMPLETE: Qgis.MessageLevel.Success, JobStatus.FAILED: Qgis.MessageLevel.Critical}


class TileJobsPlugin:
    """What QGIS loads and unloads; *iface* is None in `qgis_process`."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._providers: list[Any] = []
        self._actions: list[QAction] = []

    def initProcessing(self) -> None:
        """Register the providers."""
        self._providers = add_providers()

    def initGui(self) -> None:
        """Set up what only a window has."""
        self.initProcessing()
        self._add_action(self._tr("Start job…"), "tilejobs:startjob")
        self._add_action(self._tr("List jobs…"), "tilejobs:listjobs")
        self._add_action(self._tr("Register tile set…"), "tilejobs:registertileset")
        # Queued, so that our note comes after QGIS' own about the task, and lies above it.
        background_jobs().ended.connect(self._show_ended_job, Qt.ConnectionType.QueuedConnection)

    def unload(self) -> None:
        """Undo both; background jobs are left to the next worker."""
        background_jobs().ended.disconnect(self._show_ended_job)
        background_jobs().hand_back()
        for action in self._actions:
            self._iface.removePluginMenu(MENU, action)
            action.deleteLater()
        self._actions = []
        for provider in reversed(self._providers):
            QgsApplication.processingRegistry().removeProvider(provider)
        self._providers = []

    def _tr(self, text: str) -> str:
        return QCoreApplication.translate("TileJobs", text)

    def _add_action(self, text: str, algorithm_id: str) -> None:
        """Add to the menu an action that opens the dialog of an algorithm."""
        action = QAction(QIcon(str(PLUGIN_FOLDER / "icon.svg")), text, self._iface.mainWindow())
        action.triggered.connect(lambda _checked: execAlgorithmDialog(algorithm_id))
        self._iface.addPluginToMenu(MENU, action)
        self._actions.append(action)

    def _show_ended_job(self, job_id: int, job: Job | None, error: Exception | None) -> None:
        """Open a background job's mosaics and say in the message bar how it ended."""
        if job is None:
            self._push_message(f"{self._tr('Job')} {job_id}: {error}", Qgis.MessageLevel.Critical)
            return
        text = self._tr("Job {job} is {status}. {message}")
        self._push_message(
            text.format(job=job.id, status=job.status.value, message=job.message).strip(),
            LEVELS.get(job.status, Qgis.MessageLevel.Warning),
        )
        if job.status is JobStatus.COMPLETE:
            self._open_results(job)

    def _open_results(self, job: Job) -> None:
        """Add what a job made to the map."""
        layers = MosaicLayers(QgsProject.instance())
        for title, path in mosaics_of(job):
            layers.add_mosaic(self._iface.addRasterLayer(str(path), title))
        if job.map_tiles_path:
            provider, source = layer_source(Path(job.map_tiles_path))
            layers.add_map_tiles(self._iface.addRasterLayer(source, self._tr("Map tiles"), provider))

    def _push_message(self, text: str, level: Qgis.MessageLevel) -> None:
        self._iface.messageBar().pushMessage("Tile Jobs", text, level, 0)
