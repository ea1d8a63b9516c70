"""Counts the tiles that a form names in a thread, so that no window waits for a server."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from tile_job_plugin.errors import TileJobsError
from tile_job_plugin.jobs.connections import find_existing_connection
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.requests.ground import Ground
from tile_job_plugin.requests.job_request import JobRequest
from tile_job_plugin.requests.keyword_values import GroundValues
from tile_job_plugin.requests.tile_count import count_tiles
from tile_job_plugin.requests.tile_naming import read_tile_ids
from tile_job_plugin.widgets.choice_combo import PAUSE


class TileCounter(QObject):
    """Counts once the user pauses; what was asked for before is dropped."""

    #: The TileCount; an error where tiles are named wrongly or can't be counted; None where none are named.
    counted = pyqtSignal(object)
    _answered = pyqtSignal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._values: Mapping[str, Any] = {}
        self._number = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._begin)
        self._answered.connect(self._take)

    def ask(self, values: Mapping[str, Any]) -> None:
        """Have the tiles counted that parameters of `startjob` name."""
        self._values = values
        self._number += 1
        self._pause.start()

    def _begin(self) -> None:
        values = self._values
        if not values["TILE_SET"] or not any(
            values.get(name) for name in ("TILE_IDS", "TOWN_ID", "ALL", "EXTENT", "AREA")
        ):
            self.counted.emit(None)
            return
        try:
            request = _request(values)
            connect = find_existing_connection(values["CONNECTION"], values["SCHEMA"])
        except (TileJobsError, OSError) as error:
            self.counted.emit(error)
            return
        if connect is None:
            self.counted.emit(None)
            return
        threading.Thread(target=self._count, args=(self._number, connect, request), daemon=True).start()

    def _count(self, number: int, connect: Any, request: JobRequest) -> None:
        try:
            with JobDatabase(connect()) as database:
                answer: object = count_tiles(database, request)
        except (TileJobsError, OSError) as error:
            answer = error
        self._answered.emit(number, answer)

    def _take(self, number: int, answer: object) -> None:
        if number == self._number:
            self.counted.emit(answer)


def _request(values: Mapping[str, Any]) -> JobRequest:
    """Return what names the tiles, with polygons that any thread can read. Raises RequestRefused."""
    ground = GroundValues(values.get("EXTENT") or None, values.get("AREA") or None)
    ground.check()
    return JobRequest(
        tile_set=values["TILE_SET"],
        recipe="",
        tile_ids=read_tile_ids(values.get("TILE_IDS", "")),
        town_id=values.get("TOWN_ID") or None,
        all_tiles=values.get("ALL", False),
        extent=ground.extent(),
        area=_read(ground.area()),
    )


def _read(ground: Ground | None) -> Ground | None:
    return ground and replace(ground, polygons=list(ground.polygons))
