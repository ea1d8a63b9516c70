"""The button that copies the call which starts a job, to be pasted elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QMenu, QToolButton

from tile_job_plugin.translations import Translated
from tile_job_plugin.widgets.call_text import can_be_written, command_text, python_text
from tile_job_plugin.widgets.curl_text import curl_problem, curl_text
from tile_job_plugin.widgets.recipe_form import UnwritableValue


class CopyButton(Translated, QToolButton):
    """Offers the forms in which the call can be written."""

    def __init__(self, values: Callable[[], dict[str, Any]], refuse: Callable[[str], None]) -> None:
        """Write the *values* of `startjob`, which may raise UnwritableValue; *refuse* hears what can't be written."""
        super().__init__()
        self._values = values
        self._refuse = refuse
        self.setText(self.tr("Copy as"))
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.addAction(self.tr("qgis_process command"), lambda: self.copy(command_text))
        menu.addAction(self.tr("Python"), lambda: self.copy(python_text))
        self.curl = menu.addAction(self.tr("curl command"), lambda: self.copy(curl_text))
        menu.aboutToShow.connect(self._look_at_curl)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def copy(self, written: Callable[[str, Mapping[str, Any]], str]) -> None:
        """Put the call into the clipboard, as *written* makes it."""
        try:
            values = self._values()
        except UnwritableValue as error:
            self._refuse(str(error))
            return
        if can_be_written(values):
            QgsApplication.clipboard().setText(written("tilejobs:startjob", values))
        else:
            self._refuse(self.tr("Selected features can't be named elsewhere. Save them as a layer of their own."))

    def _look_at_curl(self) -> None:
        """Offer curl where the service can be asked for the job."""
        try:
            problem = curl_problem(self._values())
        except UnwritableValue as error:
            problem = str(error)
        self.curl.setEnabled(not problem)
        usual = self.tr("For the HTTP service, which chooses where the results go; TOKEN is a variable of the shell")
        self.curl.setToolTip(problem or usual)
