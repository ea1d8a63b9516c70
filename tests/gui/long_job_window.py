"""Jobs of many tiles in the panel: what is seen while they run, and what the next window tells of one."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from typing import Any

import psycopg2
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QPushButton
from qgis.utils import iface

from tests.gui.actions import drawn, plugin_message
from tests.gui.driver import Steps, pause, wait_for
from tests.gui.looks import layers
from tests.gui.panel_window import TILE_SET, PanelWindow
from tile_job_plugin.jobs.connections import find_connection
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.job_list import ListedJob, UnreadableJob
from tile_job_plugin.jobs.local.local_database import made_cluster
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.panel.job_page import JobPage
from tile_job_plugin.panel.problem_bar import ProblemBar
from tile_job_plugin.panel.start_page import StartPage
from tile_job_plugin.translations import translated

#: A row of a status that this release does not know the reason of.
ODD_JOB = """
insert into tile_jobs.job (tile_set_id, tile_set_registered, recipe, mosaic_path, status, reason)
select gid, registered, 'native:slope', '/nowhere.tif', 'cancelled', 'of a later release' from tile_jobs.tile_set
"""
NODATA = -99999


class LongJobWindow(PanelWindow):
    """Watches a job of some 400 tiles, loses the database during a second one, and closes during a third."""

    tile_size = 52

    def steps(self) -> Sequence[Callable[[], Steps]]:
        return (
            self.open_panel,
            self.register,
            self.pick,
            self.start,
            self.watch,
            self.lose_database,
            self.close,
        )

    def pick(self) -> Steps:
        """Pick all tiles, and the recipe that is there at first."""
        form = self._form
        yield lambda: form.tile_set.value() == TILE_SET, 20
        yield from self._hand.choose(form.tiles.way, translated("All tiles"))
        yield form.count_text.text, 20
        return {"count": form.count_text.text()}

    def watch(self) -> Steps:
        """Watch the job from its start to its end."""
        seen = yield from self._show_tiles(1)
        self._driver.longest_gap = 0.0
        times_left: list[float] = []
        yield lambda: self._note(times_left) and seen.look() >= 60 and len(self._growing_layers()) == 2, 240
        growing = {layer.id(): _pixels(layer.source()) for layer in self._growing_layers()}
        gap = self._driver.longest_gap
        self._grab("long_1_growing")
        # What this script itself did just now is not the window's.
        yield from pause()
        self._driver.longest_gap = 0.0
        yield lambda: self._note(times_left) and seen.look() and self._job().status is JobStatus.COMPLETE, 240
        gap = max(gap, self._driver.longest_gap)
        yield lambda: seen.look() == 420 and not self._growing_layers(), 20
        yield from drawn()
        self._grab("long_2_complete")
        return {
            "longest_gap": gap,
            "times_left": times_left,
            "lag": seen.lag(self._ended_tiles()),
            "growing": self._compare(growing),
            "layers": layers(),
        }

    def lose_database(self) -> Steps:
        """Watch the same job once more; in its middle, add a row that can't be read, and stop the database."""
        yield from self._start_once_more()
        seen = yield from self._show_tiles(2)
        yield lambda: seen.look() >= 60, 240
        yield from self._break_a_row()
        yield from self._without_database()
        self._driver.longest_gap = 0.0
        yield lambda: self._job().status is JobStatus.COMPLETE, 240
        gap = self._driver.longest_gap
        yield lambda: seen.look() == 420 and not self._growing_layers(), 20
        yield from drawn()
        return {"longest_gap": gap, "layers": layers(), "jobs": self._jobs.jobs.rowCount()}

    def close(self) -> Steps:
        """Close the window as soon as the first tiles of a third job are complete."""
        yield from self._start_once_more()
        # The row that can't be read took a number as well.
        yield lambda: self._job().id == 4 and self._job().progress.complete > 0, 120
        QgsProject.instance().clear()
        return {"job": self._job().id, "status": self._job().status.value}

    # What steps share

    def _start_once_more(self) -> Steps:
        """Start the same job again, in an empty project."""
        QgsProject.instance().clear()
        yield from self._hand.click(self._visible(JobPage).back)
        yield from self._hand.click_tab(self._dock.tabs, self._dock.findChild(StartPage))
        yield from self.start()

    def _show_tiles(self, job_id: int) -> Steps:
        """Open the page of the job that was started last, and show its tiles on the map."""
        yield from self._hand.click_tab(self._dock.tabs, self._dock.tabs.widget(0))
        yield lambda: self._jobs.shown.rowCount() and self._job().id == job_id, 20
        yield from self._hand.click_row(self._jobs.table, self._jobs.shown.index(0, 0))
        self._jobs.details.trigger()
        page = yield from wait_for(lambda: self._visible(JobPage), 10)
        yield from self._hand.click(page.show_tiles)
        seen = _Sight(self._tile_layer)
        yield lambda: seen.layer() is not None, 30
        return seen

    def _job(self) -> Any:
        return next(job for job in self._jobs.jobs.all() if isinstance(job, ListedJob))

    def _note(self, times_left: list[float]) -> bool:
        left = self._job().progress.time_left
        if left is not None and (not times_left or left != times_left[-1]):
            times_left.append(left)
        return True

    def _break_a_row(self) -> Steps:
        """Add a row that only a later release could read."""
        with closing(psycopg2.connect(find_connection("", "tile_jobs").dsn)) as session, session:
            session.cursor().execute(ODD_JOB)
        yield lambda: any(isinstance(job, UnreadableJob) for job in self._jobs.jobs.all()), 20

    def _without_database(self) -> Steps:
        """Stop the database at once, as a computer that shuts down does; have the panel start it again."""
        folder = made_cluster("").folder
        os.kill(int((folder / "data" / "postmaster.pid").read_text(encoding="utf-8").split()[0]), signal.SIGINT)
        bar = self._dock.findChild(ProblemBar)
        yield bar.isVisible, 30
        self._grab("long_3_no_database")
        # The worker may be quicker.
        yield lambda: not bar.isVisible() or bar.button.isVisible(), 30
        if bar.isVisible():
            yield from self._hand.click(bar.button)
        yield lambda: not bar.isVisible(), 60

    def _tile_layer(self) -> Any:
        found = QgsProject.instance().mapLayersByName(translated("Tiles"))
        return found[0] if found else None

    def _ended_tiles(self) -> dict[str, float]:
        with JobDatabase(find_connection("", "tile_jobs")) as store:
            return {tile.tile_id: tile.ended.timestamp() for tile in store.jobs.job_tiles(1)}

    def _growing_layers(self) -> list[QgsRasterLayer]:
        """List the layers of the mosaics as far as there are results by now."""
        rasters = [layer for layer in QgsProject.instance().mapLayers().values() if isinstance(layer, QgsRasterLayer)]
        return [layer for layer in rasters if layer.source().endswith(".vrt")]

    def _compare(self, growing: dict[str, Any]) -> list[dict[str, int]]:
        """Count the pixels that were there, and those that are others in the end, layer by layer."""
        found = []
        for layer_id, before in growing.items():
            after = _pixels(QgsProject.instance().mapLayer(layer_id).source())
            there = before != NODATA
            found.append({"pixels": int(there.sum()), "others": int((there & (before != after)).sum())})
        return found


class NextWindow(PanelWindow):
    """Opens after the other one was closed, and is told how its job ended."""

    def steps(self) -> Sequence[Callable[[], Steps]]:
        return (self.hear, self.leave)

    def hear(self) -> Steps:
        text = yield from plugin_message()
        self._grab("long_4_next_window")
        item = next(item for item in iface.messageBar().items() if item.title() == "Tile Jobs")
        item.findChild(QPushButton).click()
        yield layers, 30
        yield from drawn()
        return {"message": text, "layers": layers()}


class _Sight:
    """When the tiles of a layer were first seen to be complete."""

    def __init__(self, layer: Callable[[], Any]) -> None:
        self.layer = layer
        self._seen: dict[str, float] = {}

    def look(self) -> int:
        """Look at the layer; return how many tiles are complete by now."""
        now = time.time()
        for feature in self.layer().getFeatures():
            if feature["status"] == "complete":
                self._seen.setdefault(feature["tile_id"], now)
        return len(self._seen)

    def lag(self, ended: Mapping[str, float]) -> list[float]:
        """Return the seconds from each tile's end until it was seen, from short to long."""
        return sorted(seen - ended[tile_id] for tile_id, seen in self._seen.items())


def _pixels(path: str) -> Any:
    return gdal.Open(path).ReadAsArray()
