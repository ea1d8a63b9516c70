"""The mosaics of a job that is complete, whoever ran it."""

from __future__ import annotations

import glob
from pathlib import Path

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.model import Job, JobStatus
from tile_job_plugin.requests.destinations import mosaics_of
from tile_job_plugin.requests.errors import MosaicGone, MosaicNotReady
from tile_job_plugin.tiles.raster_items import items_of


def complete_mosaics(job: Job) -> list[tuple[str, Path]]:
    """List title and path of the mosaics of a complete job, MOSAIC first.

    Raises MosaicNotReady for a job that is not complete, MosaicGone where one of its files is missing.
    """
    if job.status is not JobStatus.COMPLETE:
        raise MosaicNotReady(job.id, job.status)
    try:
        mosaics = mosaics_of(job)
    except RequestRefused:
        # A model of another profile, or one that was removed since.
        mosaics = _mosaics_by_what_they_tell(job)
    gone = [path for _, path in mosaics if not path.is_file()]
    if gone:
        raise MosaicGone(job.id, gone)
    return mosaics


def _mosaics_by_what_they_tell(job: Job) -> list[tuple[str, Path]]:
    """List MOSAIC and the rasters beside it that are named after it and tell that this job made them."""
    first = Path(job.mosaic_path)
    pattern = f"{glob.escape(first.stem)}_*{glob.escape(first.suffix)}"
    found = {path: items_of(path) for path in [first, *sorted(first.parent.glob(pattern))]}
    return [
        (items.get("TILE_JOBS_OUTPUT", path.stem), path)
        for path, items in found.items()
        if path == first or (items.get("TILE_JOBS_JOB"), items.get("TILE_JOBS_RECIPE")) == (str(job.id), job.recipe)
    ]
