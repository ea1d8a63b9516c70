"""How much GDAL keeps of what was read."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.tiles import block_cache
from tile_job_plugin.tiles.block_cache import BYTES_PER_CORE, bounded_block_cache


@pytest.fixture(autouse=True)
def most(monkeypatch):
    """What the cache may hold on a computer with two cores."""
    monkeypatch.setattr(block_cache, "usable_cores", lambda: 2)
    return 2 * BYTES_PER_CORE


def test_blocks_beyond_the_bound_are_given_back_and_the_usual_bound_comes_back(tmp_path, most):
    usual = gdal.GetCacheMax()
    side = 6000
    path = str(tmp_path / "large.tif")
    options = ["TILED=YES", "SPARSE_OK=TRUE"]
    dataset = gdal.GetDriverByName("GTiff").Create(path, side, side, 1, gdal.GDT_Float32, options)
    dataset.GetRasterBand(1).WriteArray(numpy.ones((512, 512), "float32"))
    dataset = None  # GDAL writes the file as it closes it.
    dataset = gdal.Open(path)
    with bounded_block_cache():
        for row in range(0, side, 500):
            dataset.GetRasterBand(1).ReadAsArray(0, row, side, 500)
        assert 0 < gdal.GetCacheUsed() <= most < side * side * 4
    assert gdal.GetCacheMax() == usual


def test_the_last_of_several_jobs_takes_the_bound_away_also_after_an_error(most):
    usual = gdal.GetCacheMax()
    with bounded_block_cache():
        with pytest.raises(LookupError), bounded_block_cache():
            raise LookupError
        assert gdal.GetCacheMax() == most
    assert gdal.GetCacheMax() == usual
