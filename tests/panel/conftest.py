"""The panel in a window without a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

from tests.fixtures.database import end_session
from tests.jobs.records import new_job, tile_set_record
from tests.widgets.conftest import editors, wait_until  # noqa: F401 - a fixture
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.panel.chosen_database import CONNECTION_SETTING
from tile_job_plugin.panel.dock import TileJobsDock
from tile_job_plugin.panel.jobs_page import JobsPage
from tile_job_plugin.panel.jobs_table import COLUMNS_SETTING
from tile_job_plugin.panel.reader import Reader
from tile_job_plugin.recipes.recipe_choices import RECENT_SETTING

#: In pixels: a dock beside the map.
SIZE = (420, 760)


class Window:
    """What the panel needs of QGIS' window."""

    def __init__(self) -> None:
        self._window = QMainWindow()
        self._bar = QgsMessageBar()
        self._canvas = QgsMapCanvas()
        self._window.setCentralWidget(self._canvas)
        self._window.resize(SIZE[0] + 200, SIZE[1])

    def mainWindow(self) -> QMainWindow:
        return self._window

    def messageBar(self) -> QgsMessageBar:
        return self._bar

    def mapCanvas(self) -> QgsMapCanvas:
        return self._canvas

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        self._window.addDockWidget(area, dock)

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self._window.removeDockWidget(dock)

    def said(self) -> list[str]:
        """What the message bar shows."""
        return [item.text() for item in self._bar.items()]


@pytest.fixture
def window(editors: None) -> Iterator[Window]:  # noqa: F811 - the fixture
    """An open window."""
    window = Window()
    window.mainWindow().show()
    yield window
    window.mainWindow().close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QgsProject.instance().clear()
    for setting in (CONNECTION_SETTING, COLUMNS_SETTING, RECENT_SETTING):
        QgsSettings().remove(setting)


@pytest.fixture
def open_panel(window: Window) -> Iterator[Callable[[str], TileJobsDock]]:
    """Open the panel as it comes up with a connection that was chosen before."""
    docks = []

    def open_(connection: str) -> TileJobsDock:
        QgsSettings().setValue(CONNECTION_SETTING, connection)
        dock = TileJobsDock(window)
        docks.append(dock)
        dock.add_to_window()
        dock.setMinimumSize(*SIZE)
        dock.show()
        return dock

    yield open_
    for dock in docks:
        dock.remove()


@pytest.fixture
def add_job(store: JobDatabase) -> Callable[..., Job]:
    """Start a job that nobody runs."""

    def add(**values: Any) -> Job:
        if "fault" not in store.tile_sets.tile_set_names():
            towns = {"town a": ["a"], "47013": ["a"]}
            store.tile_sets.replace_tile_set(tile_set_record(towns=towns, town_names={"47013": "Campbell"}))
        return store.jobs.insert_job(replace(new_job(), **values))

    return add


def jobs_page(dock: TileJobsDock) -> JobsPage:
    page: JobsPage = dock.findChild(JobsPage)
    return page


def shown(dock: TileJobsDock, column: str = "Job") -> list[str]:
    """The texts of a column, from the top."""
    model = jobs_page(dock).table.model()
    titles = [model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())]
    return [model.index(row, titles.index(column)).data() for row in range(model.rowCount())]


def wait_for_jobs(dock: TileJobsDock, *numbers: int) -> None:
    """Wait until just these jobs are shown, in this order."""
    wait_until(lambda: shown(dock) == [str(number) for number in numbers])


def lose_session(reader: Reader) -> None:
    """Let the server end the session that reads for the panel."""
    ended: list[None] = []
    reader.ask("end", end_session, ended.append)
    wait_until(lambda: ended)
