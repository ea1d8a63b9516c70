"""Seams of results without a halo, which share no pixel: the recipe is run once more, on strips along the seams."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy

from tile_job_plugin.errors import RasterError
from tile_job_plugin.run.errors import TileFailed
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.files.result_folders import ResultFolders
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.run.lanes.lane import LaneFeedback
from tile_job_plugin.run.lanes.window_run import WindowRun, one_saga
from tile_job_plugin.run.seams.seam_differences import SeamReport, no_differences
from tile_job_plugin.tiles.model import PixelRect, Tile, TileSet, bounding_rect
from tile_job_plugin.tiles.seams import ResultReader, Seam, find_seams
from tile_job_plugin.tiles.tile_columns import Tiles
from tile_job_plugin.tiles.windows import Windows

#: Pixels of neighbour data on both sides of a strip.
STRIP_HALO = 8
#: What all strips may have together: this part of the tiles' pixels, or so many.
MOST_WORK, LEAST_PIXELS = 0.02, 500_000

if TYPE_CHECKING:
    Numbers = numpy.ndarray[Any, Any]

_Line = tuple[int, int, bool, int]


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
    tiles: Tiles
    results: ResultFolders
    folder: JobFolder
    reports: list[SeamReport] = field(init=False)
    #: How much is done, 0 to 1.
    done: float = field(default=0.0, init=False)

    def __post_init__(self) -> None:
        """Begin with no difference."""
        self.reports = no_differences(self.runner, self.results)

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


def choose_strips(tiles: Tiles, results: ResultFolders) -> list[Strip]:
    """Put the seams between *results* together into strips, and take evenly spread ones where all are too much work."""
    result_of = results.numbers(tiles.ids)
    rects: dict[_Line, PixelRect] = {}
    for seam in find_seams(tiles, result_of):
        line = _line(seam, result_of)
        rects[line] = rects[line].united(seam.rect) if line in rects else seam.rect
    work = sum(rect.grown(STRIP_HALO).pixels for rect in rects.values())
    allowed = max(MOST_WORK * tiles.cores.pixels, LEAST_PIXELS)
    # The seams themselves are looked for once more: all together would take more memory than their tiles.
    chosen: dict[_Line, list[Seam]] = {line: [] for line in list(rects)[:: max(1, math.ceil(work / allowed))]}
    for seam in find_seams(tiles, result_of):
        if (line := _line(seam, result_of)) in chosen:
            chosen[line].append(seam)
    return [Strip(seams) for seams in chosen.values()]


def _line(seam: Seam, result_of: Numbers) -> _Line:
    """Return what the seams of a strip have in common: two results, a direction, and a column or row."""
    is_upright = seam.rect.height > seam.rect.width
    first, second = sorted(int(result_of[number]) for number in seam.numbers)
    return first, second, is_upright, seam.rect.column if is_upright else seam.rect.row


def _sides(strip: Strip) -> Iterator[tuple[Seam, Tile, PixelRect]]:
    """Yield what each tile has of the pixels along its seams."""
    for seam in strip.seams:
        for tile in (seam.first, seam.second):
            yield seam, tile, seam.rect.intersection(tile.core)
