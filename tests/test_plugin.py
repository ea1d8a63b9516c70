"""What the plugin says in the message bar when jobs end."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow, QPushButton

from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.plugin import TileJobsPlugin
from tile_job_plugin.run.started_jobs import StartedJob


class Window:
    """What these messages need of QGIS' window."""

    def __init__(self):
        self._window = QMainWindow()
        self._bar = QgsMessageBar(self._window)

    def messageBar(self):
        return self._bar

    def addRasterLayer(self, source, name, provider="gdal"):
        return QgsProject.instance().addMapLayer(QgsRasterLayer(source, name, provider))

    def shown(self):
        """The text, the level and the buttons of each message, the newest first."""
        return [
            (item.text(), item.level(), [button.text() for button in item.findChildren(QPushButton)])
            for item in self._bar.items()
        ]


@pytest.fixture
def window(qgis_app):
    yield Window()
    QgsProject.instance().clear()


@pytest.fixture
def plugin(window):
    """The plugin as a window has it, without the rest of the window; its dock shows no job on the map."""
    plugin = TileJobsPlugin(window)
    plugin._dock = SimpleNamespace(shows=lambda job: False)
    return plugin


@pytest.fixture
def end_job(start_job, store, database):
    """Have a job run to its end; gives where to look for it, and the job."""

    def run(**parameters):
        job_id = start_job(RECIPE="native:slope", TILE_IDS="r0_c0", **parameters)["JOB_ID"]
        return StartedJob.of(database, job_id), store.jobs.job(job_id)

    return run


def groups():
    return [group.name() for group in QgsProject.instance().layerTreeRoot().findGroups()]


def test_a_job_that_this_window_started_opens_by_itself_and_offers_its_log(plugin, window, end_job):
    started, job = end_job()
    plugin._show_ended_job(started, job, None)
    assert window.shown() == [(f"Job {job.id} is complete.", Qgis.MessageLevel.Success, ["Log…"])]
    assert groups() == [f"Job {job.id}: Slope, {job.tile_set}"]


def test_the_mosaics_of_a_job_that_is_on_the_map_are_left_to_the_panel(plugin, end_job):
    plugin._dock = SimpleNamespace(shows=lambda job: True)
    plugin._show_ended_job(*end_job(), None)
    assert groups() == []


def test_a_job_of_an_earlier_window_is_opened_by_a_button(plugin, window, end_job):
    started, job = end_job()
    plugin._show_job_of_earlier_window(started, job)
    assert window.shown() == [(f"Job {job.id} is complete.", Qgis.MessageLevel.Success, ["Open", "Log…"])]
    assert QgsProject.instance().count() == 0
    window.messageBar().items()[0].findChild(QPushButton).click()
    assert groups() == [f"Job {job.id}: Slope, {job.tile_set}"]


@pytest.mark.parametrize(
    ("status", "message", "level"),
    [
        (JobStatus.COMPLETE, "Results differ at the seams.", Qgis.MessageLevel.Warning),
        (JobStatus.FAILED, "All tiles failed.", Qgis.MessageLevel.Critical),
        (JobStatus.CANCELLED, "", Qgis.MessageLevel.Warning),
    ],
)
def test_the_colour_tells_what_needs_a_look(plugin, window, end_job, status, message, level):
    started, job = end_job()
    plugin._show_ended_job(started, replace(job, status=status, message=message), None)
    ((text, shown, buttons),) = window.shown()
    assert text.endswith(message)
    assert (shown, buttons) == (level, ["Log…"])


def test_the_log_button_opens_the_log_of_that_job(plugin, window, end_job, monkeypatch):
    opened = []
    monkeypatch.setattr("tile_job_plugin.plugin.execAlgorithmDialog", lambda *call: opened.append(call))
    started, job = end_job()
    plugin._show_ended_job(started, job, None)
    window.messageBar().items()[0].findChild(QPushButton).click()
    values = {"CONNECTION": started.connection, "SCHEMA": started.schema, "JOB_ID": job.id}
    assert opened == [("tilejobs:joblog", values)]


def test_the_end_of_a_job_takes_only_its_own_progress_away(plugin, window, end_job):
    started, job = end_job()
    other = started._replace(connection="another database")
    plugin._show_watched_job(started, "A job")
    plugin._show_watched_job(other, "Another job with its number")
    plugin._show_ended_job(started, job, None)
    assert [text for text, _, _ in window.shown()] == [f"Job {job.id} is complete.", "Another job with its number"]
