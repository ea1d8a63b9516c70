"""Counts the tiles that a form names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.requests.ground import Ground
from tile_job_plugin.requests.job_request import JobRequest
from tile_job_plugin.requests.keyword_values import GroundValues
from tile_job_plugin.requests.tile_count import TileCount, count_tiles
from tile_job_plugin.requests.tile_naming import read_tile_ids
from tile_job_plugin.widgets.choice_combo import PAUSE
from tile_job_plugin.widgets.database_answer import DatabaseAnswer

#: The parameters of `startjob` that name tiles.
NAMING = ("TILE_IDS", "TOWN_ID", "ALL", "EXTENT", "AREA")


class TileCounter(QObject):
    """Counts once the user pauses; what was asked for before is dropped."""

    #: The TileCount; an error where tiles are named wrongly or can't be counted; None where none are named.
    counted = pyqtSignal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._values: Mapping[str, Any] = {}
        self._answer = DatabaseAnswer(self)
        self._answer.answered.connect(self.counted)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._begin)

    def ask(self, values: Mapping[str, Any]) -> None:
        """Have the tiles counted that parameters of `startjob` name."""
        self._values = values
        self._answer.drop()
        self._pause.start()

    def _begin(self) -> None:
        values = self._values
        if not values["TILE_SET"] or not any(values.get(name) for name in NAMING):
            self.counted.emit(None)
            return
        try:
            request = _request(values)
        except RequestRefused as refused:
            self.counted.emit(refused)
            return
        self._answer.ask(values["CONNECTION"], values["SCHEMA"], partial(_count, request))


def _count(request: JobRequest, database: JobDatabase) -> TileCount:
    return count_tiles(database, request)


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
