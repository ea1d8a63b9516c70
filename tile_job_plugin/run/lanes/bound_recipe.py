"""One run of the recipe on one window, in two halves: a lane prepares the next while SAGA is busy with the last."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
)

from tile_job_plugin.assumed_latitude import assuming_latitude
from tile_job_plugin.errors import Stopped
from tile_job_plugin.main_thread import catch_up_with_main_thread
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message, Tell
from tile_job_plugin.recipes.named_layers import open_layers
from tile_job_plugin.recipes.recipe import Recipe
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.files.window_files import window_files
from tile_job_plugin.run.lanes.process_run import run_in_process
from tile_job_plugin.run.lanes.time_limit import LimitedFeedback, TimeLimit, deaf_steps, why_not_in_process
from tile_job_plugin.saga.base import SagaAlgorithm
from tile_job_plugin.saga.cmd.shared_process import SharedProcess
from tile_job_plugin.tiles.further_rasters import FurtherRaster


@dataclass(frozen=True)
class BoundRecipe:
    """A recipe, and the algorithm that does what it says on each window."""

    recipe: Recipe
    algorithm: QgsProcessingAlgorithm
    #: What windows of the recipe's further rasters are cut from, in its order.
    rasters: Sequence[FurtherRaster] = ()
    #: What a run may take; None is any time.
    time_limit: TimeLimit | None = None
    #: Whether each run has a process of its own, which can be killed.
    in_process: bool = False

    @property
    def is_one_script(self) -> bool:
        """Whether SAGA alone does all of it, so that one run can be handed over while another one is under way."""
        return not self.in_process and isinstance(self.algorithm, SagaAlgorithm) and self.algorithm.is_one_script

    def window_files(self, source: Path) -> list[Path]:
        """Return the files of a run's windows: *source*, the tile's, and beside it one for each further raster."""
        return window_files(self.recipe, source)

    def result(self, name: str, folder: Path) -> Path:
        """Return which file in a run's *folder* holds the recipe's output of this name."""
        # SAGA writes its own format faster than GeoTIFF, by a sixth of a hillshade's time.
        return folder / f"{name}{'.sdat' if self.is_one_script else '.tif'}"

    def start_early(self, process: SharedProcess) -> None:
        """Start a shared process while the first run is still being prepared, if SAGA does all of it."""
        if self.is_one_script:
            cast(SagaAlgorithm, self.algorithm).start_early(process)

    def prepare(self, source: Path, folder: Path, feedback: QgsProcessingFeedback) -> RecipeRun:
        """Prepare a run on the raster *source* with results in *folder*.

        Raises TileFailed, or Stopped where the feedback was cancelled.
        """
        kind = ProcessRun if self.in_process else RecipeRun
        return kind(self, source, folder, feedback)


def limited_runner(
    recipe: Recipe,
    algorithm: QgsProcessingAlgorithm,
    rasters: Sequence[FurtherRaster],
    limit: TimeLimit,
    warn: Tell,
) -> BoundRecipe:
    """Return a recipe that may take so long for a tile, where need be in processes that can be killed; else *warn*."""
    deaf = deaf_steps(recipe.algorithm_id)
    reason = why_not_in_process(recipe) if deaf else None
    if reason:
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "The time limit stops {steps} only if they respond to being cancelled: {reason} Otherwise a tile that "
            "takes too long fails once they have ended.",
        )
        warn(Message(text, steps=", ".join(deaf), reason=reason))
    return BoundRecipe(recipe, algorithm, rasters, limit, in_process=bool(deaf) and not reason)


class RecipeRun:
    """One run that was prepared."""

    def __init__(self, runner: BoundRecipe, source: Path, folder: Path, feedback: QgsProcessingFeedback) -> None:
        recipe = runner.recipe
        self._recipe = recipe
        self._feedback = feedback
        self._files = {output.parameter: str(runner.result(output.name, folder)) for output in recipe.outputs}
        self._parameters = {**recipe.arguments(window_files(recipe, source)), **self._files}
        self._folder = folder
        self._prepare(runner.algorithm)

    @property
    def recipe_id(self) -> str:
        """The algorithm that is run."""
        return self._recipe.algorithm_id

    def finish(self) -> None:
        """Run it, or wait until it has run; its results are then whole.

        Raises TileFailed with the algorithm's words, or Stopped where the feedback was cancelled.
        """
        results = self._run()
        if self._feedback.isCanceled():
            raise Stopped
        for output in self._recipe.outputs:
            file = self._files[output.parameter]
            if results.get(output.parameter) != file or not Path(file).is_file():
                text = QT_TRANSLATE_NOOP("TileJobs", "{recipe} ended without an error but made no {output}.")
                raise TileFailed(text, recipe=self._recipe.algorithm_id, output=output.title)

    def _prepare(self, algorithm: QgsProcessingAlgorithm) -> None:
        self._context = QgsProcessingContext()
        self._context.setFeedback(self._feedback)
        open_layers(self._recipe.layers, self._context)
        self._algorithm = algorithm.create()
        with assuming_latitude(self._recipe.latitude):
            is_prepared = self._algorithm.prepare(self._parameters, self._context, self._feedback)
        if not is_prepared and self._feedback.isCanceled():
            raise Stopped
        if not is_prepared:
            raise TileFailed(
                QT_TRANSLATE_NOOP("TileJobs", "{recipe} can't be prepared; the log tells why."), recipe=self.recipe_id
            )

    def _run(self) -> Mapping[str, Any]:
        results: Mapping[str, Any] = {}
        try:
            with assuming_latitude(self._recipe.latitude):
                results = self._algorithm.runPrepared(self._parameters, self._context, self._feedback)
            self._algorithm.postProcess(self._context, self._feedback)
        except QgsProcessingException as error:
            if self._feedback.isCanceled():
                raise Stopped from error
            raise TileFailed(reason=error) from error
        finally:
            # The layers hold the window's file open, which is removed next.
            self._context.temporaryLayerStore().removeAllMapLayers()
            _remove_files_between_steps(results, kept=self._parameters.values())
            catch_up_with_main_thread()
        return results


class ProcessRun(RecipeRun):
    """One run in a `qgis_process` of its own, which is killed where the run is to stop, whatever it does."""

    def _prepare(self, algorithm: QgsProcessingAlgorithm) -> None:
        """Leave it to the process."""

    def _run(self) -> Mapping[str, Any]:
        # Only what has a time limit is run like this.
        run_in_process(self.recipe_id, self._parameters, self._folder, cast("LimitedFeedback", self._feedback))
        return self._files


def _remove_files_between_steps(results: Mapping[str, Any], kept: Collection[Any]) -> None:
    """Remove what a model's steps handed to each other, which QGIS would keep until it ends.

    The files in *kept* stay: a temporary mosaic's tiles lie in the same folder.
    """
    temporary = Path(QgsProcessingUtils.tempFolder())
    for step in results.get("CHILD_RESULTS", {}).values():
        for value in step.values():
            if not isinstance(value, str) or value in kept or temporary not in Path(value).parents:
                continue
            if Path(value).parent == temporary:
                Path(value).unlink(missing_ok=True)
            else:
                # QGIS makes a folder for each.
                shutil.rmtree(Path(value).parent, ignore_errors=True)
