"""What is to be seen of the mosaics of a job whose tiles are not all complete."""

from __future__ import annotations

import re
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsRasterLayer

from tests.fixtures.jobs import ALL_TILES, TILE_SIZE
from tile_job_plugin.jobs.model import TileStatus
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.growing_mosaic import GrowingMosaics
from tile_job_plugin.tiles import growing_vrt
from tile_job_plugin.tiles.mosaic import read_part


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


def test_results_are_opened_once_and_their_values_give_the_style(failed_job, store, tmp_path, monkeypatch):
    growing = GrowingMosaics(store, failed_job)
    *_, last = JobFolder(failed_job.mosaic_path, failed_job.claim).results.iterdir()
    last.rename(tmp_path / "aside")
    growing.write(tmp_path)
    (tmp_path / "aside").rename(last)
    opened = []
    monkeypatch.setattr(growing_vrt, "read_part", lambda path: opened.append(path) or read_part(path))
    (path,) = growing.write(tmp_path).values()
    assert [Path(each).parent for each in opened] == [last]
    layer = QgsRasterLayer(str(path))
    low, high = numpy.percentile(shown_values(path), [2, 98])
    tolerance = (high - low) / 20
    assert layer.renderer().classificationMin() == pytest.approx(low, abs=tolerance)
    assert layer.renderer().classificationMax() == pytest.approx(high, abs=tolerance)


def shown_values(path):
    """The values of all pixels that are not holes."""
    band = gdal.Open(str(path))
    pixels = band.ReadAsArray()
    return pixels[pixels != band.GetRasterBand(1).GetNoDataValue()]
