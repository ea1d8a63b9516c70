"""The way from a new profile to a mosaic by the panel alone, by clicks and keys; `test_panel.py` reads the findings."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDateTimeEdit,
    QDialogButtonBox,
    QLineEdit,
    QToolBar,
    QWidget,
)
from qgis.utils import iface

from tests.gui.actions import drawn
from tests.gui.driver import Steps, pause, wait_for
from tests.gui.hand import Hand
from tests.gui.looks import layers, visible
from tests.gui.scripted_window import ScriptedWindow
from tile_job_plugin.jobs.local import local_database
from tile_job_plugin.jobs.local.local_database import made_cluster
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.panel.dock import TileJobsDock
from tile_job_plugin.panel.job_page import JobPage
from tile_job_plugin.panel.jobs_page import JobsPage
from tile_job_plugin.panel.problem_bar import ProblemBar
from tile_job_plugin.panel.start_page import StartPage
from tile_job_plugin.translations import translated

TILE_SET = "jacksboro"
TILE_SIZE = 128
TOWN_ID, TOWN_NAME = "47013", "Campbell"
TOWN_ID_FIELD, TOWN_NAME_FIELD = "county", "name"


class PanelWindow(ScriptedWindow):
    """Opens the panel, registers a raster, starts a job, watches it and opens what it made."""

    width, height = 1500, 940
    #: In pixels.
    tile_size = TILE_SIZE

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        self._hand = Hand()

    def steps(self) -> Sequence[Callable[[], Steps]]:
        return (
            self.open_panel,
            self.register,
            self.pick,
            self.set_day,
            self.estimate,
            self.try_one,
            self.start,
            self.watch,
            self.open,
            self.leave,
        )

    @cached_property
    def _dock(self) -> TileJobsDock:
        return iface.mainWindow().findChild(TileJobsDock)

    @cached_property
    def _form(self) -> Any:
        return self._dock.findChild(StartPage).form

    @cached_property
    def _jobs(self) -> JobsPage:
        return self._dock.findChild(JobsPage)

    def open_panel(self) -> Steps:
        """Open the panel by its button, and have a local database made."""
        toggle = self._dock.toggle
        bars = [bar for bar in iface.mainWindow().findChildren(QToolBar) if toggle in bar.actions()]
        yield from self._hand.click(bars[0].widgetForAction(toggle))
        bar = self._dock.findChild(ProblemBar)
        yield bar.button.isVisible, 10
        self._grab("panel_1_opened")
        found = {"text": bar.text.text(), "button": bar.button.text()}
        yield from self._hand.click(bar.button)
        yield lambda: not bar.isVisible(), 90
        self._dock.raise_()
        return found

    def register(self) -> Steps:
        yield from self._hand.click_tab(self._dock.tabs, self._dock.findChild(StartPage))
        yield from self._hand.click(self._form.register_button)
        dialog = yield from wait_for(lambda: visible(AlgorithmDialog), 15)
        wrappers = dialog.mainWidget().wrappers
        dialog.resize(800, 820)
        yield from self._hand.type(_field(wrappers["TILE_SET"], QLineEdit), TILE_SET)
        yield from self._hand.choose(dialog.findChild(QComboBox, "way"), translated("One raster, divided into tiles"))
        yield from self._hand.choose(_field(wrappers["RASTER"], QComboBox), "elevation")
        yield from self._hand.type(_field(wrappers["TILE_SIZE"], QLineEdit), str(self.tile_size))
        yield from self._hand.choose(_field(wrappers["TOWNS"], QComboBox), "counties")
        yield from self._hand.choose(_field(wrappers["TOWN_ID_FIELD"], QComboBox), TOWN_ID_FIELD)
        yield from self._hand.choose(_field(wrappers["TOWN_NAME_FIELD"], QComboBox), TOWN_NAME_FIELD)
        self._grab("panel_2_register", dialog)
        ended: list[dict[str, Any]] = []
        dialog.algorithmFinished.connect(lambda successful, results: ended.append(results if successful else {}))
        yield from self._hand.click(dialog.buttonBox().button(QDialogButtonBox.StandardButton.Ok))
        yield lambda: ended, 90
        yield from self._hand.click(dialog.buttonBox().button(QDialogButtonBox.StandardButton.Close))
        return {"results": ended[0]}

    def pick(self) -> Steps:
        """Pick the tile set, a town and the recipe."""
        form = self._form
        yield lambda: form.tile_set.value() == TILE_SET, 20
        yield from self._hand.choose(form.tiles.way, translated("In a town"))
        yield from self._hand.find(form.tiles.town, TOWN_NAME)
        yield from self._hand.find(form.recipe.recipe, "tilejobs:solar]")
        yield form.count_text.text, 20
        yield from pause()
        self._grab("panel_3_picked")
        return {"count": form.count_text.text(), "values": self._plain_values()}

    def set_day(self) -> Steps:
        """Choose a day in the calendar of the recipe's own widget."""
        day = self._form.recipe.form.findChild(QDateTimeEdit)
        before = day.date().toString(Qt.DateFormat.ISODate)
        yield from self._hand.click(day, QPoint(day.width() - 8, day.height() // 2))
        calendar = yield from wait_for(lambda: _popup(QCalendarWidget), 10)
        self._grab("panel_4_day")
        QTest.keyClick(calendar.findChild(QWidget, "qt_calendar_calendarview"), Qt.Key.Key_Right)
        QTest.keyClick(calendar.findChild(QWidget, "qt_calendar_calendarview"), Qt.Key.Key_Return)
        yield from pause()
        return {"before": before, "after": day.date().toString(Qt.DateFormat.ISODate)}

    def estimate(self) -> Steps:
        form = self._form
        yield from self._hand.click(form.estimate_button)
        yield form.estimate_button.isEnabled, 120
        yield from pause()
        self._grab("panel_5_estimate")
        return {"text": form.estimate_text.text()}

    def try_one(self) -> Steps:
        """Try the recipe on one tile: a layer is in the map within seconds."""
        before = layers()
        began = time.monotonic()
        yield from self._hand.click(self._form.try_button)
        yield lambda: len(layers()) > len(before), 120
        seconds = time.monotonic() - began
        yield from drawn()
        self._grab("panel_6_try")
        return {"until_layer": seconds, "layers": layers()}

    def start(self) -> Steps:
        iface.messageBar().clearWidgets()
        yield from self._hand.click(self._form.start_button)
        yield self._form.start_button.isEnabled, 60
        said = [item.text() for item in iface.messageBar().items()]
        self._grab("panel_7_started")
        return {"said": said}

    def watch(self) -> Steps:
        """Watch the job: its row, its tiles on the map and in its page."""
        page = self._jobs
        yield from self._hand.click_tab(self._dock.tabs, self._dock.tabs.widget(0))
        yield lambda: page.shown.rowCount() == 2, 20
        yield from self._hand.click_row(page.table, page.shown.index(0, 0))
        self._grab("panel_8_jobs")
        page.details.trigger()
        self._hand.clicks += 1
        job_page = yield from wait_for(lambda: self._visible(JobPage), 10)
        yield from self._hand.click(job_page.show_tiles)
        yield lambda: len(QgsProject.instance().mapLayers()) > 3, 30
        self._driver.longest_gap = 0.0
        yield from drawn()
        self._grab("panel_9_watched")
        job = self._jobs.shown.job_at(0)
        yield lambda: self._job().status is JobStatus.COMPLETE, 240
        gap = self._driver.longest_gap
        yield from pause(6)
        yield from drawn()
        self._grab("panel_10_complete")
        return {"job": job.id, "layers": layers(), "longest_gap": gap, "status": self._job().status.value}

    def open(self) -> Steps:
        """Open the results in an empty project."""
        QgsProject.instance().clear()
        job_page = self._visible(JobPage)
        yield from self._hand.click(job_page.results)
        yield layers, 30
        yield from drawn()
        self._grab("panel_11_opened")
        titles = [self._dock.tabs.tabText(number) for number in range(self._dock.tabs.count())]
        return {"layers": layers(), "mosaic": self._job().mosaic_path, "tabs": titles, **self._hand.found()}

    def leave(self) -> Steps:
        """Remove the local database, which lies outside the profile if the user is root."""
        yield from pause()
        cluster = made_cluster("")
        local_database.stop()
        shutil.rmtree(cluster.folder)
        QgsProject.instance().clear()
        return {}

    # What steps share

    def _job(self) -> Any:
        return self._jobs.jobs.all()[0]

    def _visible(self, kind: type) -> Any:
        found = self._dock.findChild(kind)
        return found if found is not None and found.isVisible() else None

    def _plain_values(self) -> dict[str, str]:
        return {name: str(value) for name, value in self._form.values().items()}


def _field(wrapper: Any, kind: type) -> Any:
    """Return what a parameter's widget takes text by, or its list."""
    widget = wrapper.wrappedWidget()
    return widget if isinstance(widget, kind) else widget.findChild(kind)


def _popup(kind: type) -> Any:
    """Return what is open over all else, or what of a kind is in it."""
    popup = QApplication.activePopupWidget()
    if popup is None:
        return None
    return popup if isinstance(popup, kind) else popup.findChild(kind)
