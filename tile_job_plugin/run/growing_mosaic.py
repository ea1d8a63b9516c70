"""The mosaics of a job that is being run, as far as its tiles are complete: virtual rasters of the results so far."""

from __future__ import annotations

from pathlib import Path

import numpy

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.run.files.followed_results import FollowedResults
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.job_inputs import JobInputs
from tile_job_plugin.tiles.growing_vrt import GrowingMosaic
from tile_job_plugin.tiles.mosaic import MosaicParts


class GrowingMosaics:
    """Writes the mosaics of one job as somebody may look at them who does not run it."""

    def __init__(self, database: JobDatabase, job: Job) -> None:
        """Read what the job is made of. Raises RequestRefused where its recipe or its tile set is not here any more."""
        inputs = JobInputs.for_looks(database, job)
        self._results = FollowedResults(JobFolder(job.mosaic_path, job.claim).results)
        self._tiles = inputs.tiles
        self._recipe = inputs.recipe
        rect = self._tiles.cores.around
        self._mosaics = [
            (output, GrowingMosaic(output.name, inputs.tile_set.grid, rect)) for output in self._recipe.recipe.outputs
        ]

    def write(self, folder: Path) -> dict[str, Path]:
        """Write into *folder* what each mosaic, by its title, shows by now; nothing where no tile was added since.

        A mosaic is not cut to a town or an area before it is whole. Raises MosaicFailed, RasterGone where the job was
        ended meanwhile, GdalFailed or OSError.
        """
        results = self._results.look()
        if not results:
            return {}
        is_there = numpy.fromiter((tile_id in results for tile_id in self._tiles.ids), bool, len(self._tiles))
        there = self._tiles.chosen(is_there)
        folder_of = results.numbers(there.ids)
        written = {}
        for output, mosaic in self._mosaics:
            # A name of its own each time: programs keep what they have read of the one before.
            path = folder / f"{output.name}_{len(there)}.vrt"
            rasters = [str(self._recipe.result(output.name, block)) for block in results.folders]
            mosaic.write(MosaicParts(rasters, folder_of, there.cores), path)
            written[output.title] = path
        return written
