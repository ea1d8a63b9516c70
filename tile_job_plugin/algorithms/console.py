"""Errors on the console of `qgis_process`."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsMessageLog
from qgis.PyQt.QtCore import QCoreApplication, QTimer


def print_once(error: str) -> None:
    """Keep `qgis_process` from printing the error that is raised next more than once; nothing happens elsewhere.

    QGIS puts it into its log, which `qgis_process` prints, then tells the algorithm's feedback, which prints it and
    puts it into the log again. With --json the feedback prints nothing.
    """
    arguments = QCoreApplication.arguments()
    if not arguments or not Path(arguments[0]).name.startswith("qgis_process"):
        return
    if "--json" in arguments or arguments[-1] == "-":
        QgsMessageLog.logMessage(error, "Processing", Qgis.MessageLevel.Critical)
    log = QgsApplication.messageLog()
    log.blockSignals(True)
    QTimer.singleShot(0, lambda: log.blockSignals(False))
