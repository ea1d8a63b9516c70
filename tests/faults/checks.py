"""What must hold of a job whatever has happened to it."""

from __future__ import annotations

from pathlib import Path

import numpy

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus, TileStatus


def files_below(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*")}


def check_job(store: JobDatabase, job_id: int, mosaic: Path, pixels: numpy.ndarray) -> None:
    """Hold that a job is complete, with the right pixels and nothing else left."""
    assert store.jobs.job(job_id).status is JobStatus.COMPLETE
    assert {tile.status for tile in store.jobs.job_tiles(job_id)} == {TileStatus.COMPLETE}
    numpy.testing.assert_array_equal(read_pixels(mosaic), pixels)
    # QGIS keeps a raster's statistics beside it.
    left = {name for name in files_below(mosaic.parent) if not name.endswith(".aux.xml")}
    assert left == {"slope.tif", "slope.qml", "slope_slope.tif", "slope_slope.qml"}
