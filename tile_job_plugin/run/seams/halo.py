"""Finds the halo that a recipe needs: runs it on sample windows, and on parts of them that lack two sides.

What changes in a part does so because of pixels that are not in it. The furthest change from a missing side is how far
the recipe looks. Where there is no end of it, what follows is in `run/seams/halo_choice.py`.
"""

from __future__ import annotations

import hashlib
import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsJsonUtils,
    QgsProcessingModelAlgorithm,
)

from tile_job_plugin.errors import RasterError, Stopped
from tile_job_plugin.jobs.model import JobRaster, MeasuredHalo, PhaseCost
from tile_job_plugin.main_thread import catch_up_with_main_thread
from tile_job_plugin.messages import RECORD
from tile_job_plugin.recipes.recipe import Recipe
from tile_job_plugin.recipes.recipe_steps import steps
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.lanes.block_times import pixel_cost
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.run.lanes.lane import LaneFeedback
from tile_job_plugin.run.lanes.time_limit import LimitedFeedback
from tile_job_plugin.run.lanes.window_run import WindowRun, one_saga
from tile_job_plugin.run.seams.differences import difference_text
from tile_job_plugin.saga.cmd.environment import own_tools
from tile_job_plugin.tiles.influence import Cut, Reach, cuts, reach
from tile_job_plugin.tiles.model import PixelRect, Tile, TileSet
from tile_job_plugin.tiles.samples import sample_window
from tile_job_plugin.tiles.seams import ResultReader, value_range
from tile_job_plugin.tiles.units import unit_of
from tile_job_plugin.tiles.windows import Windows

#: Pixels a side of the sample windows; the next size is tried where the reach was too long for the last.
SIZES = (256, 512, 1024)
#: Where the job can be run as one window, a larger size is tried as long as its runs have together no more than this
#: part of the job's pixels: that window needs no halo.
MOST_WORK = 0.25
#: Pixels of a sample's three runs, as a part of the whole window's.
PIXELS_OF_RUNS = 2.125
#: The longest that a search may take, in seconds.
SEARCH_SECONDS = 300.0
#: The halo of a recipe whose results change however wide it is.
HALO_WITHOUT_END = 100
#: Where the recipe fails on all samples, so that nothing can be told: right for all that look at the nearest pixels.
HALO_UNKNOWN = MeasuredHalo(8, None, 0.0)
#: The same where no tile has a height to be seen, and where no sample can be read.
HALO_EMPTY = replace(HALO_UNKNOWN)
HALO_UNREADABLE = replace(HALO_UNKNOWN)
#: Where no sample changed at all, which flat ones would not either, however far the recipe looks.
HALO_UNSEEN = MeasuredHalo(8, 0, 0.0)
#: Where the search took too long: nothing is known of where the recipe ends.
HALO_TOO_LATE = MeasuredHalo(HALO_WITHOUT_END, None, 0.0)
#: Added to the reach, in pixels at least, and as a part of it.
LEAST_MARGIN, MARGIN = 2, 0.1
#: Added for terrain that reaches further than the samples: so many times by how much these differ among themselves.
SPREAD_MARGIN = 2


@dataclass
class HaloSearch:
    """The search, as the work of one lane."""

    runner: BoundRecipe
    tile_set: TileSet
    windows: Windows
    samples: Sequence[Tile]
    folder: JobFolder
    #: Pixels a side of the sample windows, one size after the other.
    sizes: Sequence[int] = SIZES
    #: The most pixels that the runs of a size after the first may have.
    most_pixels: float = math.inf
    #: What the search led to.
    found: MeasuredHalo = field(default=HALO_UNKNOWN, init=False)
    #: Samples whose windows could not be read.
    unreadable: int = field(default=0, init=False)
    #: What the runs so far have cost, and the pixels of those that are to come for the same size.
    cost: PhaseCost | None = field(default=None, init=False)
    pixels_left: int = field(default=0, init=False)

    def left(self) -> float | None:
        """Return how many seconds the runs of this size will still take; None before the first sample is measured."""
        cost = self.cost
        return None if cost is None else cost.seconds / cost.amount * self.pixels_left

    def __call__(self, feedback: LaneFeedback) -> None:
        """Search. Raises Stopped soon after *feedback* is cancelled."""
        if not self.samples:
            self.found = HALO_EMPTY
            return
        # PyQt must have heard of the end of an earlier one, which may have had the same address.
        catch_up_with_main_thread()
        limited = LimitedFeedback(feedback, SEARCH_SECONDS)
        try:
            with limited.running():
                self._search(limited)
        except Stopped:
            if not limited.is_too_late:
                raise
            if self.found is HALO_UNKNOWN:
                self.found = HALO_TOO_LATE
        finally:
            limited.close()

    def _search(self, feedback: LaneFeedback) -> None:
        extent = self.tile_set.extent
        for size in self._sizes():
            windows = dict.fromkeys(sample_window(tile, size, extent) for tile in self.samples)
            reaches, differing = self._measure(list(windows), feedback)
            if not reaches:
                if size == self.sizes[0] and self.unreadable == len(windows):
                    self.found = HALO_UNREADABLE
                return
            self.found = replace(conclusion(reaches), differing=differing)
            if self.found.reach is not None or size >= max(extent.width, extent.height):
                return

    def _sizes(self) -> Iterator[int]:
        for size in self.sizes:
            if size == self.sizes[0] or PIXELS_OF_RUNS * len(self.samples) * size**2 <= self.most_pixels:
                yield size

    def _measure(self, windows: Sequence[PixelRect], feedback: LaneFeedback) -> tuple[list[Reach], str]:
        """Measure in windows with one saga_cmd, up to the first that shows no end; also tell what differs there.

        All runs are prepared before the first is waited for.
        """
        reaches: list[Reach] = []
        started, runs, pixels = time.monotonic(), 0, 0
        with one_saga():
            samples = [_Sample(self, window) for window in windows]
            self.pixels_left = sum(sample.pixels for sample in samples)
            try:
                for sample in samples:
                    sample.prepare(feedback)
                for sample in samples:
                    reaches += sample.measure()
                    runs, pixels = runs + sample.runs, pixels + sample.pixels
                    self.pixels_left -= sample.pixels
                    self.cost = pixel_cost(time.monotonic() - started, pixels, runs)
                    if sample.differing:
                        return reaches, sample.differing
            finally:
                for sample in samples:
                    sample.discard()
        return reaches, ""


class _Sample:
    """One window: the recipe is run on the whole of it and on two parts."""

    def __init__(self, search: HaloSearch, window: PixelRect) -> None:
        self._search = search
        self._cuts = cuts(window)
        self._rects = [window, *(cut.part for cut in self._cuts)]
        self._runs: list[WindowRun] = []
        #: Which results differ however far inside, in words.
        self.differing = ""

    @property
    def runs(self) -> int:
        """How often the recipe is run."""
        return len(self._rects)

    @property
    def pixels(self) -> int:
        """Those of all its runs."""
        return sum(rect.pixels for rect in self._rects)

    def prepare(self, feedback: LaneFeedback) -> None:
        """Prepare the runs; none where the window can't be read."""
        search = self._search
        try:
            for rect in self._rects:
                run = WindowRun.prepare(search.runner, search.windows, rect, search.folder, feedback)
                self._runs.append(run)
        except RasterError:
            search.unreadable += 1
            self.discard()
        except TileFailed:
            self.discard()

    def measure(self) -> list[Reach]:
        """Run the recipe and compare; return no reaches where it fails."""
        try:
            for run in self._runs:
                run.finish()
            parts = zip(self._cuts, self._runs[1:])
            return [measured for cut, part in parts for measured in self._compare(self._runs[0], cut, part)]
        except (RasterError, TileFailed):
            return []

    def discard(self) -> None:
        """Remove what the runs have made."""
        for run in self._runs:
            run.discard()
        self._runs = []

    def _compare(self, whole: WindowRun, cut: Cut, part: WindowRun) -> Iterator[Reach]:
        reader = ResultReader(self._search.tile_set.grid)
        for output in self._search.runner.recipe.outputs:
            results = [reader.read(run.result(output.name), cut.part) for run in (whole, part)]
            measured = reach(cut, results[0], results[1])
            if not measured.has_end:
                unit = unit_of(Path(whole.result(output.name)))
                text = difference_text(output.title, unit, measured.remaining, value_range(results[0], results[1]))
                self.differing = self.differing or text.text(RECORD)
            yield measured


def conclusion(reaches: Sequence[Reach]) -> MeasuredHalo:
    """Choose a halo by what was measured, with a margin."""
    remaining = max(measured.remaining for measured in reaches)
    if not all(measured.has_end for measured in reaches):
        return MeasuredHalo(HALO_WITHOUT_END, None, remaining)
    furthest = max(measured.pixels for measured in reaches)
    if furthest == 0:
        return HALO_UNSEEN
    # Flat samples may not show anything of how far the recipe looks.
    usual = median([measured.pixels for measured in reaches if measured.pixels])
    margin = max(LEAST_MARGIN, MARGIN * furthest) + SPREAD_MARGIN * (furthest - usual)
    return MeasuredHalo(furthest + math.ceil(margin), furthest, remaining)


def recipe_version(recipe: Recipe, rasters: Sequence[JobRaster] = ()) -> str:
    """Return a text that changes when the recipe's steps, its further *rasters* or the programs that run it change.

    What it is given instead of steps counts among them.
    """
    registry = QgsApplication.processingRegistry()
    saga = registry.providerById("sagacmd")
    models = [
        step
        for step in steps(registry.algorithmById(recipe.algorithm_id))
        if isinstance(step, QgsProcessingModelAlgorithm)
    ]
    texts = [QgsJsonUtils.encodeValue(model.toVariant()) for model in models]
    texts += [repr(each) for each in (*rasters, *recipe.drainage)]
    digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]
    versions = f"QGIS {Qgis.QGIS_VERSION}, SAGA {saga.versionInfo() if saga else '-'}"
    tools = f", tools of {own_tools()}" if own_tools() else ""
    return f"{versions}, GDAL {gdal.VersionInfo('RELEASE_NAME')}{tools}, {digest}"
