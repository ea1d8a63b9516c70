"""The tabs of the panel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from qgis.PyQt.QtWidgets import QWidget

from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.panel.jobs_tab import JobsTab
from tile_job_plugin.panel.start_page import StartPage
from tile_job_plugin.panel.surroundings import Surroundings


@dataclass(frozen=True)
class Tab:
    """A tab of the panel."""

    #: In English; see `doors.translated`.
    title: str
    #: Makes its page.
    make: Callable[[Surroundings], QWidget]


#: From left to right.
TABS = (
    Tab(QT_TRANSLATE_NOOP("TileJobs", "Jobs"), JobsTab),
    Tab(QT_TRANSLATE_NOOP("TileJobs", "Start"), StartPage),
)
