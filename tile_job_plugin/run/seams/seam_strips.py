"""Seams of results without a halo, which share no pixel: the recipe is run once more, on strips along the seams."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tile_job_plugin.errors import RasterError
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.run.lanes.lane import LaneFeedback
from tile_job_plugin.run.lanes.window_run import WindowRun, one_saga
from tile_job_plugin.run.seams.seam_differences import SeamReport
from tile_job_plugin.saga.raster_files import unit_of
from tile_job_plugin.tiles.model import PixelRect, Tile, TileSet, bounding_rect
from tile_job_plugin.tiles.seams import ResultReader, Seam, SeamDifference, find_seams
from tile_job_plugin.tiles.windows import Windows

#: Pixels of neighbour data on both sides of a strip.
STRIP_HALO = 8
#: What all strips may have together: this part of the tiles' pixels, or so many.
MOST_WORK, LEAST_PIXELS = 0.02, 500_000


@dataclass(frozen=True)
class Strip:
    """Seams that lie in one line."""

    seams: Sequence[Seam]

    @property
    def rect(self) -> PixelRect:
        """The pixels on both sides of all its seams."""
        return bounding_rect([seam.rect for seam in self.seams])


@dataclass
class SeamStrips:
    """The measurement, as the work of one lane."""

    runner: BoundRecipe
    tile_set: TileSet
    windows: Windows
    tiles: Sequence[Tile]
    #: Where each tile's results lie, by tile id.
    results: Mapping[str, Path]
    folder: JobFolder
    reports: list[SeamReport] = field(init=False)
    #: How much is done, 0 to 1.
    done: float = field(default=0.0, init=False)

    def __post_init__(self) -> None:
        """Begin with no difference."""
        folder = next(iter(self.results.values()))
        self.reports = [
            SeamReport(output, SeamDifference(), unit_of(self.runner.result(output.name, folder)))
            for output in self.runner.recipe.outputs
        ]

    def __call__(self, feedback: LaneFeedback) -> None:
        """Measure. Raises Stopped soon after *feedback* is cancelled."""
        strips = choose_strips(self.tiles, self.results)
        with one_saga():
            prepared = None
            for number, strip in enumerate([*strips, None]):
                following = self._prepare(strip, feedback) if strip else None
                if prepared:
                    self._measure(*prepared)
                prepared = following
                self.done = number / max(len(strips), 1)

    def _prepare(self, strip: Strip, feedback: LaneFeedback) -> tuple[Strip, WindowRun] | None:
        """Prepare the recipe's run on a strip; a strip that can't be read is left out."""
        window = self.windows.window(strip.rect, STRIP_HALO)
        try:
            return strip, WindowRun.prepare(self.runner, self.windows, window, self.folder, feedback)
        except (RasterError, TileFailed):
            return None

    def _measure(self, strip: Strip, run: WindowRun) -> None:
        """Run the recipe and compare; a strip on which it fails is left out."""
        try:
            run.finish()
            self._compare(strip, run)
        except (RasterError, TileFailed):
            return
        finally:
            run.discard()

    def _compare(self, strip: Strip, run: WindowRun) -> None:
        reader = ResultReader(self.tile_set.grid)
        for report in self.reports:
            strip_result = run.result(report.output.name)
            for seam, tile, rect in _sides(strip):
                tile_result = str(self.runner.result(report.output.name, self.results[tile.id]))
                report.error.add(seam, rect, reader.read(tile_result, rect), reader.read(strip_result, rect))


def choose_strips(tiles: Sequence[Tile], results: Mapping[str, Path]) -> list[Strip]:
    """Put the seams between *results* together into strips, and take evenly spread ones where all are too much work."""
    lines: dict[object, list[Seam]] = defaultdict(list)
    for seam in find_seams(tiles, results):
        is_upright = seam.rect.height > seam.rect.width
        pair = frozenset((results[seam.first.id], results[seam.second.id]))
        lines[pair, is_upright, seam.rect.column if is_upright else seam.rect.row].append(seam)
    strips = [Strip(seams) for seams in lines.values()]
    work = sum(strip.rect.grown(STRIP_HALO).pixels for strip in strips)
    allowed = max(MOST_WORK * sum(tile.core.pixels for tile in tiles), LEAST_PIXELS)
    return strips[:: max(1, math.ceil(work / allowed))]


def _sides(strip: Strip) -> Iterator[tuple[Seam, Tile, PixelRect]]:
    """Yield what each tile has of the pixels along its seams."""
    for seam in strip.seams:
        for tile in (seam.first, seam.second):
            yield seam, tile, seam.rect.intersection(tile.core)
