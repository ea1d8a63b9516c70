"""Opens the mosaics of a job from a table, as the dialog of `openmosaic` would."""

from __future__ import annotations

from typing import Any, Callable

from processing.gui.Postprocessing import handleAlgorithmResults
from processing.tools.dataobjects import createContext
from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingFeedback

ALGORITHM = "tilejobs:openmosaic"


def open_job(connection: str, schema: str, job_id: int, tell: Callable[[str], None]) -> None:
    """Run the algorithm in the background, then add its layers to the project; *tell* hears why that fails."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    values = {"CONNECTION": connection, "SCHEMA": schema, "JOB_ID": job_id}
    feedback = _Errors()
    context = createContext(feedback)
    task = QgsProcessingAlgRunnerTask(algorithm, values, context, feedback)

    def end(is_successful: bool, _: dict[str, Any]) -> None:
        if is_successful:
            handleAlgorithmResults(algorithm, context, feedback, parameters=values)
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
