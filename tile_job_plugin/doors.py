"""The doors of this process at which messages are read: the dialogs of a window, or the command line and Python."""

from __future__ import annotations

import re

from qgis.core import QgsApplication, QgsProcessingAlgorithm
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.errors import TileJobsError
from tile_job_plugin.messages import NotAtThisDoor, Sayable, Words

#: What a label adds to a parameter's name, such as its unit.
_IN_BRACKETS = re.compile(r"\s*[(\uff08].*", re.DOTALL)


def is_window() -> bool:
    """Whether this is a QGIS with a window, not a `qgis_process` or somebody's Python."""
    return bool(QgsApplication.platform() == "desktop")


def translated(template: str) -> str:
    """Return a template of a message in the user's language."""
    return str(QCoreApplication.translate("TileJobs", template))


def said(message: Sayable | Exception, algorithm: QgsProcessingAlgorithm | None = None) -> str:
    """Return a message or an error as it is read in this process; *algorithm* is the one that it is about."""
    if isinstance(message, Exception) and not isinstance(message, TileJobsError):
        return str(message)
    return message.text(DialogWords(algorithm) if is_window() else CommandLineWords())


class CommandLineWords(Words):
    """Of `qgis_process` and of Python: parameters and algorithms are called by their names."""

    def translated(self, template: str) -> str:
        """Return a template in the user's language."""
        return translated(template)


class DialogWords(CommandLineWords):
    """Of a dialog and the Toolbox: parameters and algorithms are called by what they show."""

    def __init__(self, algorithm: QgsProcessingAlgorithm | None = None) -> None:
        provider = QgsApplication.processingRegistry().providerById("tilejobs")
        self._others: list[QgsProcessingAlgorithm] = provider.algorithms() if provider else []
        self._algorithms = [*([algorithm] if algorithm else []), *self._others]

    def field(self, name: str) -> str:
        """Return a parameter's label, without what stands in brackets, such as a unit."""
        definitions = (algorithm.parameterDefinition(name) for algorithm in self._algorithms)
        label = next((found.description() for found in definitions if found), "")
        if not label:
            raise NotAtThisDoor(name)
        return _IN_BRACKETS.sub("", label)

    def call(self, name: str) -> str:
        """Return the name that an algorithm has in the Toolbox."""
        shown = next((algorithm.displayName() for algorithm in self._others if algorithm.name() == name), "")
        if not shown:
            raise NotAtThisDoor(name)
        return shown
