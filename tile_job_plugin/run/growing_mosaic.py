"""The mosaics of a job that is being run, as far as its tiles are complete: virtual rasters of the results so far."""

from __future__ import annotations

from pathlib import Path

import numpy

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.job_inputs import JobInputs
from tile_job_plugin.tiles.mosaic import MosaicParts, write_growing_mosaic
from tile_job_plugin.tiles.style import write_style


class GrowingMosaics:
    """Writes the mosaics of one job as somebody may look at them who does not run it."""

    def __init__(self, database: JobDatabase, job: Job) -> None:
        """Read what the job is made of. Raises RequestRefused where its recipe or its tile set is not here any more."""
        self._inputs = JobInputs(database, job, lambda text: None, lambda text: None)
        self._folder = JobFolder(job.mosaic_path, job.claim)
        self._tiles = self._inputs.tiles
        self._recipe = self._inputs.recipe
        self._count = 0

    def write(self, folder: Path) -> dict[str, Path]:
        """Write into *folder* what each mosaic, by its title, shows by now; nothing where no tile was added since.

        A mosaic is not cut to a town or an area before it is whole. Raises MosaicFailed, RasterGone where the job was
        ended meanwhile, or OSError.
        """
        results = self._folder.results_by_tile()
        is_there = numpy.fromiter((tile_id in results for tile_id in self._tiles.ids), bool, len(self._tiles))
        count = int(is_there.sum())
        if count == self._count:
            return {}
        self._count = count
        there = self._tiles.chosen(is_there)
        folder_of = results.numbers(there.ids)
        written = {}
        for output in self._recipe.recipe.outputs:
            # A name of its own each time: programs keep what they have read of the one before.
            path = folder / f"{output.name}_{count}.vrt"
            rasters = [str(self._recipe.result(output.name, block)) for block in results.folders]
            parts = MosaicParts(rasters, folder_of, there.cores)
            write_growing_mosaic(parts, self._inputs.tile_set.grid, self._tiles.cores.around, path)
            write_style(path, output.title)
            written[output.title] = path
        return written
