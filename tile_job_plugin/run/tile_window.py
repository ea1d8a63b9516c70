"""The window of one tile of a job, as somebody may look at it who does not run the job."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.run.job_inputs import JobInputs
from tile_job_plugin.run.lanes.block_work import window_around
from tile_job_plugin.text import file_name


@dataclass(frozen=True)
class TileWindow:
    """A raster of the pixels that a job's recipe gets for one tile, were it run alone."""

    job: Job
    tile_id: str
    path: Path


def write_tile_window(job_id: int, tile_id: str, folder: Path, database: JobDatabase) -> TileWindow:
    """Write a tile's window into *folder*: without a halo as long as the job's is not known.

    Raises RequestRefused where the tile set is not that of the job any more, or a RasterError.
    """
    job = database.jobs.job(job_id)
    inputs = JobInputs.for_looks(database, job)
    rect = window_around(inputs.windows, inputs.tiles.by_id[tile_id].core, job.halo or 0)
    path = folder / f"window_{file_name(tile_id)}.vrt"
    inputs.windows.write_checked(rect, path)
    return TileWindow(job, tile_id, path)
