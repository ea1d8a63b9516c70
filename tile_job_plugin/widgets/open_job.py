"""Runs an algorithm in the background and adds its layers to the project, as its dialog would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Callable

from processing.gui.Postprocessing import handleAlgorithmResults
from processing.tools.dataobjects import createContext
from qgis.core import QgsApplication, QgsMapLayer, QgsProcessingAlgRunnerTask, QgsProcessingFeedback, QgsProject

ALGORITHM = "tilejobs:openmosaic"
#: Takes the layers that were added.
Shown = Callable[[Sequence[QgsMapLayer]], None]


def open_job(
    connection: str,
    schema: str,
    job_id: int,
    tell: Callable[[str], None],
    shown: Shown = lambda layers: None,
) -> None:
    """Open the mosaics of a job; *tell* hears why that fails, and *shown* which layers there are now."""
    run_and_show(ALGORITHM, {"CONNECTION": connection, "SCHEMA": schema, "JOB_ID": job_id}, tell, shown)


def run_and_show(
    algorithm_id: str, values: Mapping[str, Any], tell: Callable[[str], None], shown: Shown = lambda layers: None
) -> None:
    """Run an algorithm, then add its layers to the project; *tell* hears why that fails, *shown* which these are."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
    feedback = _Errors()
    context = createContext(feedback)
    task = QgsProcessingAlgRunnerTask(algorithm, dict(values), context, feedback)

    def end(is_successful: bool, _: dict[str, Any]) -> None:
        if is_successful:
            added: list[QgsMapLayer] = []
            QgsProject.instance().layersAdded.connect(added.extend)
            handleAlgorithmResults(algorithm, context, feedback, parameters=dict(values))
            QgsProject.instance().layersAdded.disconnect(added.extend)
            shown(added)
        else:
            tell("\n".join(feedback.errors))

    if task.isCanceled():
        end(False, {})
        return
    task.executed.connect(end)
    QgsApplication.taskManager().addTask(task)


class _Errors(QgsProcessingFeedback):
    """Keeps what went wrong."""

    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Keep an error."""
        self.errors.append(error)
