"""A job of many tiles takes hardly more memory than one of few."""

from __future__ import annotations

import math
import tracemalloc

import numpy
import pytest
from osgeo import gdal, osr
from qgis.core import QgsSettings

from tile_job_plugin.jobs import job_blocks, jobs, tile_sets
from tile_job_plugin.requests import stored_tiles
from tile_job_plugin.run.lanes.block_size import BLOCK_SETTING

#: Rows and columns of the raster, and pixels of a block at most.
HEIGHT, WIDTH, BLOCK = 400, 480, 110 * 110
#: Pixels a side of tiles that are few, and of those that are many.
LARGE, SMALL = 24, 8
#: A tile as objects takes ten times as much, and there are several lists of them.
BYTES_A_TILE = 400


@pytest.fixture
def few_at_once(qgis_app, monkeypatch):
    """Let pages of rows and blocks be small beside the tiles of these tests."""
    for module in (jobs, tile_sets):
        monkeypatch.setattr(module, "PAGE", 50)
    monkeypatch.setattr(stored_tiles, "TILES_AT_ONCE", 50)
    monkeypatch.setattr(job_blocks, "TILES_AT_ONCE", 50)
    QgsSettings().setValue(BLOCK_SETTING, BLOCK)
    QgsSettings().sync()
    yield
    QgsSettings().remove(BLOCK_SETTING)
    QgsSettings().sync()


@pytest.fixture
def raster(tmp_path):
    """A raster in which each pixel has another value."""
    path = tmp_path / "raster.tif"
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), WIDTH, HEIGHT, 1, gdal.GDT_Float32)
    dataset.SetProjection(crs.ExportToWkt())
    dataset.SetGeoTransform((500000, 1, 0, 5500000, 0, -1))
    dataset.GetRasterBand(1).WriteArray(numpy.arange(WIDTH * HEIGHT, dtype=numpy.float32).reshape(HEIGHT, WIDTH))
    return path


@pytest.fixture
def peak_of(run_algorithm, saved_connection, raster, tmp_path):
    """Run a job of tiles of a size, and give the most memory that Python's objects took meanwhile."""

    def peak(size):
        values = {"CONNECTION": saved_connection, "TILE_SET": f"of_{size}"}
        run_algorithm("tilejobs:registertileset", **values, RASTER=str(raster), TILE_SIZE=size)
        mosaic = tmp_path / f"mosaic_{size}.tif"
        values.update(ALL=True, RECIPE="quick:copy", RECIPE_PARAMETERS='{"SECONDS": 0}', HALO=1, WORKERS=1)
        tracemalloc.start()
        try:
            run_algorithm("tilejobs:startjob", **values, RUN=0, MOSAIC=str(mosaic))
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert (gdal.Open(str(mosaic)).ReadAsArray() == gdal.Open(str(raster)).ReadAsArray()).all()
        return most

    return peak


@pytest.mark.alone
@pytest.mark.usefixtures("quick_provider", "few_at_once")
def test_memory_hardly_grows_with_the_number_of_tiles(peak_of):
    # What is loaded and kept once is no tile's.
    peak_of(200)
    few, many = peak_of(LARGE), peak_of(SMALL)
    tiles = (WIDTH // SMALL) * (HEIGHT // SMALL) - (WIDTH // LARGE) * math.ceil(HEIGHT / LARGE)
    assert (many - few) / tiles < BYTES_A_TILE
