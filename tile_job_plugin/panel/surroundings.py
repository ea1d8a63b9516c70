"""What the pages of the panel are given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import Qgis

from tile_job_plugin.panel.chosen_database import ChosenDatabase
from tile_job_plugin.panel.jobs_on_map import JobsOnMap
from tile_job_plugin.panel.wishes import Wishes


@dataclass(frozen=True)
class Surroundings:
    """What is around a page: the window, the database that the panel shows, and the other pages."""

    #: QGIS' own.
    iface: Any
    database: ChosenDatabase
    on_map: JobsOnMap
    wishes: Wishes

    def say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info, details: str = "") -> None:
        """Show a text in the window's message bar: warnings until they are closed, others for some seconds.

        *details* are shown at a click.
        """
        is_calm = level in (Qgis.MessageLevel.Info, Qgis.MessageLevel.Success)
        self.iface.messageBar().pushMessage("Tile Jobs", text, details, level, -1 if is_calm else 0)
