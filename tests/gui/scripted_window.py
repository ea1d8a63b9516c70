"""A QGIS window in which steps are taken one after the other; what is found at each goes into a file."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

from tests.gui.driver import Driver, Steps


class ScriptedWindow:
    """What is done in the window, step by step; each step's findings are kept under its name."""

    #: In pixels.
    width, height = 1280, 860

    def __init__(self, settings: dict[str, Any]) -> None:
        self._settings = settings
        self._folder = Path(settings["folder"])
        self._findings: dict[str, Any] = {}
        self._warnings: list[list[str]] = []
        QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(self._keep_warning)
        self._driver = Driver(self._script(), self._end)

    def prepare(self) -> None:
        """Do what comes before the first step."""

    def steps(self) -> Sequence[Callable[[], Steps]]:
        """List the steps."""
        raise NotImplementedError

    def _script(self) -> Steps:
        window = iface.mainWindow()
        yield window.isVisible, 30
        window.setGeometry(0, 0, self.width, self.height)
        self.prepare()
        for step in self.steps():
            began = time.monotonic()
            self._findings[step.__name__] = yield from step()
            self._findings[step.__name__]["seconds"] = time.monotonic() - began

    def _keep_warning(self, text: str, tag: str, level: Qgis.MessageLevel) -> None:
        if level in (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical):
            self._warnings.append([tag, text])

    def _end(self, problem: str) -> None:
        self._findings.update(problem=problem, warnings=self._warnings)
        (self._folder / "findings.json").write_text(json.dumps(self._findings, indent=1), encoding="utf-8")
        if problem:
            self._grab("problem")
            os._exit(1)
        QTimer.singleShot(0, iface.actionExit().trigger)

    def _file(self, name: str) -> str:
        return str(self._folder / name)

    def _grab(self, name: str, widget: Any = None) -> None:
        """Take a picture of what the screen shows where the window is, or a dialog with the list that it has opened."""
        window = (widget or iface.mainWindow()).geometry()
        screen = QApplication.primaryScreen()
        screen.grabWindow(0, window.x(), window.y(), window.width(), window.height()).save(self._file(f"{name}.png"))

    def _grab_widget(self, name: str, widget: Any) -> None:
        widget.grab().save(self._file(f"{name}.png"))


def begin(kind: type[ScriptedWindow], settings_file: str) -> None:
    """Begin as soon as QGIS handles events."""
    RUNNING.append(kind(json.loads(Path(settings_file).read_text(encoding="utf-8"))))


#: Kept here, since QGIS forgets what the code that it starts with defines.
RUNNING: list[ScriptedWindow] = []
