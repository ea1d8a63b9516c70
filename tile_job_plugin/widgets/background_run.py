"""Runs an algorithm in the background for a widget, as its dialog would."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable

from processing.gui.Postprocessing import handleAlgorithmResults
from processing.tools.dataobjects import createContext
from qgis.core import QgsApplication, QgsMapLayer, QgsProcessingAlgRunnerTask, QgsProcessingFeedback, QgsProject


class Told(QgsProcessingFeedback):
    """Keeps what was said, and which layers were added to the project."""

    def __init__(self) -> None:
        super().__init__(False)
        self.lines: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self.layers: list[QgsMapLayer] = []

    def pushInfo(self, info: str) -> None:
        """Keep a line of the log."""
        self.lines.append(info)

    def pushWarning(self, warning: str) -> None:
        """Keep a warning."""
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Keep an error."""
        self.errors.append(error)


def run_in_background(
    algorithm_id: str,
    values: Mapping[str, Any],
    done: Callable[[Mapping[str, Any], Told], None],
    failed: Callable[[str], None],
) -> None:
    """Run an algorithm, add its layers to the project and call *done* with its outputs; *failed* hears what is wrong.

    Both are called in the main thread, in which this is called.
    """
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
    told = Told()
    context = createContext(told)
    # The task itself passes over this, and the algorithm would be run with what can't be right.
    fits, problem = algorithm.checkParameterValues(dict(values), context)
    if not fits:
        failed(str(problem))
        return
    task = QgsProcessingAlgRunnerTask(algorithm, dict(values), context, told)

    def end(is_successful: bool, outputs: Mapping[str, Any]) -> None:
        if is_successful:
            QgsProject.instance().layersAdded.connect(told.layers.extend)
            handleAlgorithmResults(algorithm, context, told, parameters=dict(values))
            QgsProject.instance().layersAdded.disconnect(told.layers.extend)
            done(outputs, told)
        else:
            failed("\n".join(told.errors))

    if task.isCanceled():
        end(False, {})
        return
    task.executed.connect(end)
    QgsApplication.taskManager().addTask(task)
