"""The seams of one job: how much its results differ where tiles meet, measured and kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, SeamError
from tile_job_plugin.messages import RECORD, Message
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.run.phases.done_part import DonePart
from tile_job_plugin.run.seams.halo_choice import HaloChoice
from tile_job_plugin.run.seams.seam_differences import SeamReport, measure_seams, seam_warning
from tile_job_plugin.run.seams.seam_strips import SeamStrips
from tile_job_plugin.run.seams.seam_threshold import seam_threshold
from tile_job_plugin.sequences import Again
from tile_job_plugin.tiles.model import TileSet
from tile_job_plugin.tiles.tile_columns import Tiles
from tile_job_plugin.tiles.windows import Windows


@dataclass(frozen=True)
class JobSeams:
    """What it takes to measure them."""

    database: JobDatabase
    job: Job
    recipe: BoundRecipe
    tile_set: TileSet
    windows: Windows
    folder: JobFolder
    #: Measures strips in a lane, and calls the other one meanwhile. Raises Stopped.
    run_lane: Callable[[SeamStrips, Callable[[], None]], None]
    is_wanted: Callable[[], bool]

    def measure(self, tiles: Tiles, halo: int, part: DonePart) -> Sequence[SeamReport]:
        """Return what was measured for each output of the recipe. Raises Stopped."""
        results = self.folder.results_by_tile()
        if halo:
            return measure_seams(self.recipe, self.tile_set.grid, tiles, results, part.reporter(self.is_wanted))
        strips = SeamStrips(self.recipe, self.tile_set, self.windows, tiles, results, self.folder)
        self.run_lane(strips, lambda: setattr(part, "done", strips.done))
        return strips.reports

    def keep(self, reports: Sequence[SeamReport], tiles: Tiles, choice: HaloChoice) -> Message | None:
        """Store the worst of what was measured, and return a warning where there are seams.

        An output that has seams is worse than one that has none: outputs have units of their own.
        """
        grid, part = self.tile_set.grid, seam_threshold()
        worst = max(reports, key=lambda report: (report.has_seam(part), report.error.largest))
        error = worst.error
        found = worst.place(grid)
        place = found.text(RECORD) if found else ""
        ids = tiles.ids
        of_tiles = Again(lambda: ((ids[number], largest) for number, largest in error.of_tiles()))
        measured = SeamError(error.largest, error.mean, place, worst.threshold(part))
        self.database.jobs.set_seam_error(self.job.claim, measured, of_tiles)
        warning = seam_warning([report for report in reports if report.has_seam(part)], grid, choice)
        if warning:
            self.database.jobs.mark_halo_left_seams(self.job.id)
        return warning
