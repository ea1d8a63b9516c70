"""The plugin in QGIS and `qgis_process`: registers the providers and the menu, and shows what background jobs made."""

from __future__ import annotations

import threading
from importlib import import_module
from pathlib import Path
from typing import Any

from processing import execAlgorithmDialog
from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer, QTranslator
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QProgressBar, QPushButton

from tile_job_plugin.doors import said
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.model import Job, JobProgress, JobStatus
from tile_job_plugin.layers.mosaic_layers import MosaicLayers
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.processing_options import add_options, remove_options
from tile_job_plugin.provider import PLUGIN_FOLDER, add_providers
from tile_job_plugin.requests.job_mosaics import complete_mosaics
from tile_job_plugin.run.background import background_jobs
from tile_job_plugin.run.started_jobs import StartedJob
from tile_job_plugin.run.status_text import progress_text, status_text
from tile_job_plugin.saga.cmd.temporary import remove_folders_of_dead_processes
from tile_job_plugin.tiles.map_tile_stores import layer_source
from tile_job_plugin.translations import Translated, install_translations, remove_translations

MENU = "Tile Jobs"
#: What the message bar takes for the ends of jobs, and for those that are paused; a warning for others.
LEVELS = {
    JobStatus.READY: Qgis.MessageLevel.Info,
    JobStatus.COMPLETE: Qgis.MessageLevel.Success,
    JobStatus.FAILED: Qgis.MessageLevel.Critical,
}


class TileJobsPlugin(Translated):
    """What QGIS loads and unloads; *iface* is None in `qgis_process`."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._translations: QTranslator | None = None
        self._providers: list[Any] = []
        self._actions: list[QAction] = []
        #: The dock "Tile Jobs", where there is a window.
        self._dock: Any = None
        #: What the message bar shows of watched jobs.
        self._items: dict[Any, StartedJob] = {}

    def initProcessing(self) -> None:
        """Load the user's language, and register the providers and their settings."""
        self._translations = install_translations()
        self._providers = add_providers()
        add_options()

    def initGui(self) -> None:
        """Set up what only a window has."""
        self.initProcessing()
        self._add_action(self.tr("Start job…"), "tilejobs:startjob")
        self._add_action(self.tr("List jobs…"), "tilejobs:listjobs")
        self._add_action(self.tr("Register tile set…"), "tilejobs:registertileset")
        self._add_dock()
        # Queued, so that our note comes after QGIS' own about the task, and lies above it.
        jobs = background_jobs()
        jobs.ended.connect(self._show_ended_job, Qt.ConnectionType.QueuedConnection)
        jobs.ended_before.connect(self._show_job_of_earlier_window)
        jobs.watched.connect(self._show_watched_job)
        jobs.progressed.connect(self._show_progress)
        jobs.waits.connect(self._show_waiting_job)
        self._iface.messageBar().widgetRemoved.connect(self._forget_item)
        # When QGIS has started.
        QTimer.singleShot(0, jobs.resume)
        threading.Thread(target=remove_folders_of_dead_processes, daemon=True).start()

    def unload(self) -> None:
        """Undo both; jobs that this window runs are left to the next worker, and others go on."""
        jobs = background_jobs()
        jobs.ended.disconnect(self._show_ended_job)
        jobs.ended_before.disconnect(self._show_job_of_earlier_window)
        jobs.watched.disconnect(self._show_watched_job)
        jobs.progressed.disconnect(self._show_progress)
        jobs.waits.disconnect(self._show_waiting_job)
        self._iface.messageBar().widgetRemoved.disconnect(self._forget_item)
        jobs.hand_back()
        for item in list(self._items):
            self._iface.messageBar().popWidget(item)
        self._dock.remove()
        self._iface.removeToolBarIcon(self._dock.toggle)
        for action in self._actions:
            self._iface.removePluginMenu(MENU, action)
            action.deleteLater()
        self._actions = []
        for provider in reversed(self._providers):
            QgsApplication.processingRegistry().removeProvider(provider)
        self._providers = []
        remove_options()
        remove_translations(self._translations)

    def open_mosaics(self, connection: str, schema: str, job_id: int) -> None:
        """Add to the map what a job made: the action of each row in a table of jobs."""
        # Not before there is a window: `qgis_process` loads this module as well.
        open_job = import_module("tile_job_plugin.widgets.open_job").open_job
        open_job(connection, schema, job_id, lambda text: self._push_message(text, Qgis.MessageLevel.Warning))

    def _add_action(self, text: str, algorithm_id: str) -> None:
        """Add to the menu an action that opens the dialog of an algorithm."""
        icon = QgsApplication.processingRegistry().algorithmById(algorithm_id).icon()
        action = QAction(icon, text, self._iface.mainWindow())
        action.triggered.connect(lambda _checked: execAlgorithmDialog(algorithm_id))
        self._iface.addPluginToMenu(MENU, action)
        self._actions.append(action)

    def _add_dock(self) -> None:
        """Add the dock, and the action that shows it to the menu and the tool bar."""
        # Not before there is a window: `qgis_process` loads this module as well.
        self._dock = import_module("tile_job_plugin.panel.dock").TileJobsDock(self._iface)
        self._dock.add_to_window()
        self._dock.toggle.setIcon(QIcon(str(PLUGIN_FOLDER / "icon.svg")))
        self._iface.addPluginToMenu(MENU, self._dock.toggle)
        self._iface.addToolBarIcon(self._dock.toggle)
        self._actions.append(self._dock.toggle)

    def _show_watched_job(self, job: StartedJob, title: str) -> None:
        """Show in the message bar how far a job is that a process of its own runs."""
        item = self._iface.messageBar().createMessage("Tile Jobs", title)
        item.setToolTip(self.tr("The job is running in a separate process, which goes on when QGIS is closed."))
        progress = QProgressBar()
        # With the room that its text takes: the title beside it would be cut instead.
        progress.setFixedWidth(230)
        button = QPushButton(self.tr("Cancel job"))
        button.clicked.connect(lambda _checked: background_jobs().cancel(job))
        item.layout().addWidget(progress)
        item.layout().addWidget(button)
        self._items[item] = job
        self._iface.messageBar().pushWidget(item, Qgis.MessageLevel.Info)

    def _show_progress(self, job: StartedJob, progress: JobProgress) -> None:
        for item in self._items_of(job):
            bar = item.findChild(QProgressBar)
            bar.setValue(int(progress.percent))
            bar.setFormat(progress_text(progress))

    def _show_waiting_job(self, job: StartedJob, text: str) -> None:
        """Say that the worker which was started for a job has ended before it."""
        news = self.tr("The process started for job {job} has ended. {text}")
        self._push_message(news.format(job=job.job_id, text=text), Qgis.MessageLevel.Warning)

    def _items_of(self, job: StartedJob) -> list[Any]:
        return [item for item, shown in self._items.items() if shown == job]

    def _forget_item(self, item: Any) -> None:
        """Let go of an item that the message bar, or its user, has removed."""
        self._items.pop(item, None)

    def _show_ended_job(self, started: StartedJob, job: Job | None, error: Exception | None) -> None:
        """Open a background job's mosaics and say in the message bar how it ended."""
        for item in self._items_of(started):
            self._iface.messageBar().popWidget(item)
        job_id = started.job_id
        if job is None and error is None:
            self._push_message(self.tr("Job {job} was deleted.").format(job=job_id), Qgis.MessageLevel.Warning)
        elif job is None:
            reason = Message(QT_TRANSLATE_NOOP("TileJobs", "Job {job}: {reason}"), job=job_id, reason=error)
            self._push_message(said(reason), Qgis.MessageLevel.Critical)
        else:
            self._push_end(job, self._log_button(started))
            if job.status is JobStatus.COMPLETE:
                self._open_results(job)

    def _show_job_of_earlier_window(self, started: StartedJob, job: Job) -> None:
        """Say how a job ended that went on when QGIS was closed, and offer to open its mosaics."""
        if job.status is JobStatus.COMPLETE:
            self._push_end(job, self._open_button(job), self._log_button(started))
        else:
            self._push_end(job, self._log_button(started))

    def _push_end(self, job: Job, *buttons: QPushButton) -> None:
        """Say how a job ended, beside buttons for what can be done about it."""
        item = self._iface.messageBar().createMessage("Tile Jobs", status_text(job))
        for button in buttons:
            item.layout().addWidget(button)
        self._iface.messageBar().pushWidget(item, _level_of(job))

    def _open_button(self, job: Job) -> QPushButton:
        button = QPushButton(self.tr("Open"))
        button.setToolTip(self.tr("Add the results of job {job} to the map").format(job=job.id))
        button.clicked.connect(lambda _checked: self._open_results(job))
        return button

    def _log_button(self, job: StartedJob) -> QPushButton:
        button = QPushButton(self.tr("Log…"))
        button.setToolTip(self.tr("Open the dialog that shows the log of job {job}").format(job=job.job_id))
        values = {"CONNECTION": job.connection, "SCHEMA": job.schema, "JOB_ID": job.job_id}
        button.clicked.connect(lambda _checked: execAlgorithmDialog("tilejobs:joblog", values))
        return button

    def _open_results(self, job: Job) -> None:
        """Add what a job made to the map, as far as it is still there."""
        try:
            self._add_layers(job)
        except RequestRefused as error:
            self._push_message(said(error), Qgis.MessageLevel.Warning)
        except (OSError, ValueError) as error:
            # The folder of the files can't be read.
            reason = Message(QT_TRANSLATE_NOOP("TileJobs", "Job {job}: {reason}"), job=job.id, reason=error)
            self._push_message(said(reason), Qgis.MessageLevel.Warning)

    def _add_layers(self, job: Job) -> None:
        layers = MosaicLayers(QgsProject.instance(), job)
        # The panel's layers of a job that is on the map become its mosaics.
        for title, path in [] if self._dock.shows(job) else complete_mosaics(job):
            layers.add_mosaic(self._iface.addRasterLayer(str(path), title))
        if job.map_tiles_path and Path(job.map_tiles_path).exists():
            provider, source = layer_source(Path(job.map_tiles_path))
            layers.add_map_tiles(self._iface.addRasterLayer(source, self.tr("Map tiles"), provider))

    def _push_message(self, text: str, level: Qgis.MessageLevel) -> None:
        self._iface.messageBar().pushMessage("Tile Jobs", text, level, 0)


def _level_of(job: Job) -> Qgis.MessageLevel:
    """Return what a job's end is to the message bar; the message of a complete one is a warning."""
    if job.status is JobStatus.COMPLETE and job.message:
        return Qgis.MessageLevel.Warning
    return LEVELS.get(job.status, Qgis.MessageLevel.Warning)
