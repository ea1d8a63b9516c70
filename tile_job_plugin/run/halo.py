"""Finds the halo that a recipe needs: runs it on sample windows, and on parts of them that lack two sides.

What changes in a part does so because of pixels that are not in it. The furthest change from a missing side is how far
the recipe looks.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsJsonUtils,
    QgsProcessingModelAlgorithm,
)
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.jobs.model import MeasuredHalo
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.job_folder import JobFolder
from tile_job_plugin.run.lane import LaneFeedback
from tile_job_plugin.run.recipe import Recipe
from tile_job_plugin.run.recipe_run import RecipeRunner
from tile_job_plugin.run.recipe_steps import steps
from tile_job_plugin.run.window_run import WindowRun, one_saga
from tile_job_plugin.tiles.errors import TilesError
from tile_job_plugin.tiles.model import PixelRect, Tile, TileSet
from tile_job_plugin.tiles.reach import Cut, Reach, cuts, reach
from tile_job_plugin.tiles.samples import sample_window
from tile_job_plugin.tiles.seams import ResultReader
from tile_job_plugin.tiles.windows import Windows

#: Pixels a side of the sample windows; the next size is tried where the reach was too long for the last.
SIZES = (256, 512, 1024)
#: The halo of a recipe whose results change however wide it is.
HALO_WITHOUT_END = 100
#: Where the recipe fails on all samples, so that nothing can be told: right for all that look at the nearest pixels.
HALO_UNKNOWN = MeasuredHalo(8, None, 0.0)
#: Added to the reach, in pixels at least, and as a part of it.
LEAST_MARGIN, MARGIN = 2, 0.1
#: Added for terrain that reaches further than the samples: so many times by how much these differ among themselves.
SPREAD_MARGIN = 2


@dataclass
class HaloSearch:
    """The search, as the work of one lane."""

    runner: RecipeRunner
    tile_set: TileSet
    windows: Windows
    samples: Sequence[Tile]
    folder: JobFolder
    #: What the search led to.
    found: MeasuredHalo = field(default=HALO_UNKNOWN, init=False)

    def __call__(self, feedback: LaneFeedback) -> None:
        """Search. Raises RunStopped soon after *feedback* is cancelled."""
        extent = self.tile_set.extent
        for size in SIZES:
            windows = dict.fromkeys(sample_window(tile, size, extent) for tile in self.samples)
            reaches = self._measure(list(windows), feedback)
            if not reaches:
                return
            self.found = conclusion(reaches)
            if self.found.reach is not None or size >= max(extent.width, extent.height):
                return

    def _measure(self, windows: Sequence[PixelRect], feedback: LaneFeedback) -> list[Reach]:
        """Measure in all windows with one saga_cmd: all runs are prepared before the first is waited for."""
        reaches = []
        with one_saga():
            samples = [_Sample(self, window) for window in windows]
            for sample in samples:
                sample.prepare(feedback)
            for sample in samples:
                reaches += sample.measure()
        return reaches


class _Sample:
    """One window: the recipe is run on the whole of it and on two parts."""

    def __init__(self, search: HaloSearch, window: PixelRect) -> None:
        self._search = search
        self._cuts = cuts(window)
        self._rects = [window, *(cut.part for cut in self._cuts)]
        self._runs: list[WindowRun] = []

    def prepare(self, feedback: LaneFeedback) -> None:
        """Prepare the runs; none where the window can't be read."""
        search = self._search
        try:
            for rect in self._rects:
                run = WindowRun.prepare(search.runner, search.windows, rect, search.folder, feedback)
                self._runs.append(run)
        except (TilesError, TileFailed):
            self._discard()

    def measure(self) -> list[Reach]:
        """Run the recipe and compare; gives nothing where it fails."""
        try:
            for run in self._runs:
                run.finish()
            parts = zip(self._cuts, self._runs[1:])
            return [measured for cut, part in parts for measured in self._compare(self._runs[0], cut, part)]
        except (TilesError, TileFailed):
            return []
        finally:
            self._discard()

    def _compare(self, whole: WindowRun, cut: Cut, part: WindowRun) -> list[Reach]:
        reader = ResultReader(self._search.tile_set.grid)
        return [
            reach(cut, *(reader.read(run.result(output.name), cut.part) for run in (whole, part)))
            for output in self._search.runner.recipe.outputs
        ]

    def _discard(self) -> None:
        for run in self._runs:
            run.discard()
        self._runs = []


def conclusion(reaches: Sequence[Reach]) -> MeasuredHalo:
    """Choose a halo by what was measured, with a margin."""
    remaining = max(measured.remaining for measured in reaches)
    if not all(measured.has_end for measured in reaches):
        return MeasuredHalo(HALO_WITHOUT_END, None, remaining)
    furthest = max(measured.pixels for measured in reaches)
    # Flat samples may not show anything of how far the recipe looks.
    usual = median([measured.pixels for measured in reaches if measured.pixels] or [0])
    margin = max(LEAST_MARGIN, MARGIN * furthest) + SPREAD_MARGIN * (furthest - usual)
    return MeasuredHalo(furthest + math.ceil(margin), furthest, remaining)


def halo_text(found: MeasuredHalo) -> str:
    """Say what was found."""
    if found is HALO_UNKNOWN:
        text = QCoreApplication.translate(
            "TileJobs", "HALO could not be found by measuring: the recipe fails on all samples. {halo} pixels are used."
        )
        return text.format(halo=found.halo)
    if found.reach is None:
        text = QCoreApplication.translate(
            "TileJobs",
            "No HALO makes tiles agree: this recipe's results change by up to {remaining} however far a window "
            "reaches. {halo} pixels are used.",
        )
        return text.format(remaining=f"{found.remaining:.6g}", halo=found.halo)
    text = QCoreApplication.translate(
        "TileJobs", "HALO found by measuring: {halo} pixels; the recipe looks {reach} far."
    )
    return text.format(halo=found.halo, reach=found.reach)


def recipe_version(recipe: Recipe) -> str:
    """Give a text that changes when the recipe's steps change, or the programs that run them."""
    registry = QgsApplication.processingRegistry()
    saga = registry.providerById("sagacmd")
    models = [
        step
        for step in steps(registry.algorithmById(recipe.algorithm_id))
        if isinstance(step, QgsProcessingModelAlgorithm)
    ]
    texts = [QgsJsonUtils.encodeValue(model.toVariant()) for model in models]
    digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]
    versions = f"QGIS {Qgis.QGIS_VERSION}, SAGA {saga.versionInfo() if saga else '-'}"
    return f"{versions}, GDAL {gdal.VersionInfo('RELEASE_NAME')}, {digest}"
