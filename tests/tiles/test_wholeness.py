"""Files that are looked at again: whole, cut off, or gone."""

from __future__ import annotations

import pytest
from osgeo import gdal

from tile_job_plugin.tiles.wholeness import is_raster_whole


@pytest.mark.parametrize("set_mode", [gdal.UseExceptions, gdal.DontUseExceptions])
@pytest.mark.parametrize("content", [None, b"", b"no raster"])
def test_a_raster_that_is_gone_or_none_is_not_whole_in_either_mode_of_gdal(tmp_path, set_mode, content):
    before = gdal.GetUseExceptions()
    path = tmp_path / "mosaic.tif"
    if content is not None:
        path.write_bytes(content)
    try:
        set_mode()
        assert not is_raster_whole(path)
    finally:
        (gdal.UseExceptions if before else gdal.DontUseExceptions)()
