"""What is to be seen of the mosaics of a job whose tiles are not all complete."""

from __future__ import annotations

import re

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

from tests.fixtures.jobs import ALL_TILES, TILE_SIZE
from tile_job_plugin.jobs.model import TileStatus
from tile_job_plugin.run.growing_mosaic import GrowingMosaics


@pytest.fixture
def failed_job(quick_provider, tile_by_tile, start_job, store):
    """A job of which those tiles have failed whose first pixel is a hole, and all others are complete."""
    with pytest.raises(QgsProcessingException):
        start_job(RECIPE="quick:copy", RECIPE_PARAMETERS={"FAIL_ON": -9999}, HALO=0, RETRIES=0)
    return store.jobs.jobs()[-1]


def test_complete_tiles_are_shown_with_the_pixels_of_the_mosaic_and_the_others_are_empty(
    failed_job, store, elevation, tmp_path
):
    growing = GrowingMosaics(store, failed_job)
    (path,) = growing.write(tmp_path).values()
    shown, expected = gdal.Open(str(path)), gdal.Open(str(elevation)).ReadAsArray()
    failed = [tile.tile_id for tile in store.jobs.job_tiles(failed_job.id) if tile.status is TileStatus.FAILED]
    assert 0 < len(failed) < len(ALL_TILES.split(","))
    for tile_id in failed:
        row, column = (TILE_SIZE * int(number) for number in re.findall(r"\d+", tile_id))
        expected[row : row + TILE_SIZE, column : column + TILE_SIZE] = shown.GetRasterBand(1).GetNoDataValue()
    assert numpy.array_equal(shown.ReadAsArray(), expected)
    # Nothing was added since.
    assert growing.write(tmp_path) == {}


def test_a_job_without_a_complete_tile_has_none(start_job, store, tmp_path):
    job_id = start_job(RECIPE="native:slope", RUN=2, TILE_IDS=ALL_TILES)["JOB_ID"]
    assert GrowingMosaics(store, store.jobs.job(job_id)).write(tmp_path) == {}
    assert not any(tmp_path.glob("*.vrt"))
