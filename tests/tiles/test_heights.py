"""What is told of heights that count from different levels."""

from __future__ import annotations

from osgeo import osr

from tile_job_plugin.messages import RECORD
from tile_job_plugin.tiles.headers import Header
from tile_job_plugin.tiles.heights import doubts_about_heights
from tile_job_plugin.tiles.raster_file import RasterFile


def raster(path, code):
    srs = osr.SpatialReference()
    srs.SetFromUserInput(code)
    transform = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
    header = Header(path, transform, 1, 1, 1, "Float32", None, (1, 1), has_mask=False, is_scaled=False)
    return RasterFile(header, srs.ExportToWkt())


def test_rasters_that_do_not_tell_their_level_are_named_without_passwords():
    files = [raster("/a.tif", "EPSG:25832+7837"), raster("/vsicurl/https://me:hidden@host/b.tif", "EPSG:25832")]
    (doubt,) = doubts_about_heights(files)
    assert "DHHN2016 height: /vsicurl/https://host/b.tif. All are taken" in doubt.text(RECORD)


def test_of_rasters_that_all_tell_their_level_or_none_nothing_is_told():
    for code in ("EPSG:25832+7837", "EPSG:25832"):
        assert not list(doubts_about_heights([raster("/a.tif", code), raster("/b.tif", code)]))
