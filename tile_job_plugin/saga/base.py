"""What SAGA's algorithms share: a folder of their own for a run, and SAGA's errors as Processing's."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from tile_job_plugin.doors import said
from tile_job_plugin.errors import Stopped
from tile_job_plugin.saga.cmd.process import limited_threads
from tile_job_plugin.saga.cmd.shared_process import SharedProcess, shared_process
from tile_job_plugin.saga.cmd.temporary import locked_folder
from tile_job_plugin.saga.errors import SagaError

#: Waits for a run that was handed over, and gives its outputs. Raises SagaError.
Ending = Callable[[], dict[str, Any]]


@contextmanager
def _removed(folder: Path) -> Iterator[None]:
    """Remove *folder* afterwards."""
    try:
        yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class SagaAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that saga_cmd carries out; `saga` tells which one."""

    #: Set between `prepare` and `runPrepared` where a process is shared: the run's end, and its folder.
    _handed_over: tuple[Ending, Path] | None = None

    @property
    def is_one_script(self) -> bool:
        """Whether SAGA alone does all of it, in one go."""
        return True

    @property
    def needs_one_thread(self) -> bool:
        """Whether its results differ where SAGA has several threads."""
        return False

    def start_early(self, process: SharedProcess) -> None:
        """Start a shared process, which takes a second, while its first run is still being prepared."""
        with self._limited_threads():
            process.start_early(self.saga)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Hand the run over to a shared process, where there is one, to be run as soon as SAGA comes to it.

        Raises QgsProcessingException, which QGIS tells the feedback.
        """
        process = shared_process.get()
        if process and self.is_one_script:
            try:
                folder = process.new_folder()
                with self._limited_threads():
                    self._handed_over = self.hand_over(process, folder, parameters, context, feedback), folder
            except (SagaError, Stopped, OSError) as error:
                raise QgsProcessingException(said(error, self)) from error
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run it in a folder that is removed afterwards, or wait for the run that was handed over."""
        try:
            if self._handed_over:
                end, folder_of_run = self._handed_over
                with _removed(folder_of_run):
                    return end()
            with locked_folder() as folder, self._limited_threads():
                return self.run_in(folder, parameters, context, feedback)
        except (SagaError, Stopped, OSError) as error:
            raise QgsProcessingException(said(error, self)) from error

    def _limited_threads(self) -> AbstractContextManager[None]:
        return limited_threads(1) if self.needs_one_thread else nullcontext()

    def run_in(
        self,
        folder: Path,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run SAGA, with *folder* for what it needs on the way; return the outputs. Raises SagaError."""
        raise NotImplementedError

    def hand_over(
        self,
        process: SharedProcess,
        folder: Path,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Ending:
        """Prepare a run with *folder* for what it needs on the way, and hand it to *process*. Raises SagaError."""
        raise NotImplementedError
