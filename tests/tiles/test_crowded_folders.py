"""Folders that GDAL does not list for each raster in them."""

from __future__ import annotations

import pytest
from osgeo import gdal

from tile_job_plugin.tiles.crowded_folders import crowded_folders, unlisted_if_crowded
from tile_job_plugin.tiles.headers import read_header

MANY = [f"/srv/many/{number}.tif" for number in range(101)]
FEW = [f"/srv/few/{number}.tif" for number in range(100)]


def option():
    return gdal.GetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN")


def test_a_folder_of_many_rasters_is_crowded():
    assert set(crowded_folders([*MANY, *FEW])) == {"/srv/many"}


@pytest.mark.parametrize(("names", "expected"), [(MANY, "TRUE"), (FEW, None)], ids=["many", "few"])
def test_only_a_crowded_folder_is_not_listed_and_only_for_a_while(names, expected):
    with unlisted_if_crowded(names):
        assert option() == expected
    assert option() is None


def test_what_lies_beside_a_raster_is_found_in_a_crowded_folder_as_well(tmp_path):
    path = str(tmp_path / "a.tif")
    gdal.GetDriverByName("GTiff").Create(path, 2, 2)
    (tmp_path / "a.tif.aux.xml").write_text(
        "<PAMDataset><PAMRasterBand band='1'><NoDataValue>7</NoDataValue></PAMRasterBand></PAMDataset>"
    )
    with unlisted_if_crowded(MANY):
        assert read_header(path).nodata == 7
