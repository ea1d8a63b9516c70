"""One block's work: cut the window, run the recipe on it, put the results under their final name."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
)

from tile_job_plugin.run.blocks import Block
from tile_job_plugin.run.errors import RunStopped, TileFailed
from tile_job_plugin.run.job_folder import JobFolder
from tile_job_plugin.run.main_thread import catch_up_with_main_thread
from tile_job_plugin.run.memory import MemoryBudget, window_bytes
from tile_job_plugin.run.recipe import Recipe
from tile_job_plugin.tiles.errors import TilesError
from tile_job_plugin.tiles.windows import Windows


@dataclass(frozen=True)
class BlockWork:
    """All that every block of a job has in common."""

    recipe: Recipe
    algorithm: QgsProcessingAlgorithm
    windows: Windows
    #: Pixels of neighbour data around each block.
    halo: int
    folder: JobFolder
    memory: MemoryBudget

    def run(self, block: Block, feedback: QgsProcessingFeedback) -> None:
        """Run the recipe on *block*; afterwards its tiles' results are whole, under their final name.

        Raises TileFailed, or RunStopped where *feedback* was cancelled.
        """
        window = self.windows.window(block.core, self.halo)
        with self.memory.reserved(window_bytes(window.width, window.height)), self._work_folder() as work_folder:
            source = work_folder / "window.vrt"
            try:
                self.windows.write(window, source)
                self.windows.check_pixels(source)
            except TilesError as error:
                raise TileFailed(str(error)) from error
            self._run_recipe(source, work_folder, feedback)
            source.unlink()
            self.folder.publish(work_folder, block.tile_ids)

    @contextmanager
    def _work_folder(self) -> Iterator[Path]:
        work_folder = self.folder.new_work_folder()
        try:
            yield work_folder
        finally:
            shutil.rmtree(work_folder, ignore_errors=True)

    def _run_recipe(self, source: Path, work_folder: Path, feedback: QgsProcessingFeedback) -> None:
        files = {output.parameter: str(work_folder / f"{output.name}.tif") for output in self.recipe.outputs}
        parameters = {**self.recipe.parameters, self.recipe.source: str(source), **files}
        results = run_algorithm(self.algorithm, parameters, feedback)
        for output in self.recipe.outputs:
            file = files[output.parameter]
            if results.get(output.parameter) != file or not Path(file).is_file():
                raise TileFailed(f"{self.recipe.algorithm_id} ended without an error but made no {output.title}.")


def run_algorithm(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], feedback: QgsProcessingFeedback
) -> Mapping[str, Any]:
    """Run a Processing algorithm in the calling thread, with a context of its own.

    Raises TileFailed with the algorithm's words, or RunStopped where *feedback* was cancelled.
    """
    context = QgsProcessingContext()
    context.setFeedback(feedback)
    results: Mapping[str, Any] = {}
    try:
        results, _ = algorithm.run(dict(parameters), context, feedback, {}, False)
    except QgsProcessingException as error:
        if feedback.isCanceled():
            raise RunStopped from error
        raise TileFailed(str(error)) from error
    finally:
        _remove_files_between_steps(results, kept=parameters.values())
        catch_up_with_main_thread()
    if feedback.isCanceled():
        raise RunStopped
    return results


def _remove_files_between_steps(results: Mapping[str, Any], kept: Collection[Any]) -> None:
    """Remove what a model's steps handed to each other, which QGIS would keep until it ends.

    The files in *kept* stay: a temporary mosaic's tiles lie in the same folder.
    """
    temporary = Path(QgsProcessingUtils.tempFolder())
    for step in results.get("CHILD_RESULTS", {}).values():
        for value in step.values():
            if isinstance(value, str) and value not in kept and temporary in Path(value).parents:
                shutil.rmtree(Path(value).parent, ignore_errors=True)
