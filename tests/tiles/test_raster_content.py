"""Whether a raster's state and checksum tell that pixels have changed, and where nothing does."""

from __future__ import annotations

import os
from pathlib import Path

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.tiles.raster_content import checksum_of, state_of

WMS = """<GDAL_WMS>
  <Service name="TMS"><ServerUrl>http://127.0.0.1:9/${z}/${x}/${y}.tif</ServerUrl></Service>
  <DataWindow>
    <UpperLeftX>0</UpperLeftX><UpperLeftY>100</UpperLeftY><LowerRightX>100</LowerRightX><LowerRightY>0</LowerRightY>
    <SizeX>256</SizeX><SizeY>256</SizeY><TileLevel>0</TileLevel>
  </DataWindow>
  <Projection>EPSG:32632</Projection><BandsCount>1</BandsCount><DataType>Float32</DataType>
</GDAL_WMS>"""


@pytest.fixture
def raster(tmp_path):
    """Write a raster of one value; gives its path."""

    def raster(name: str, value: float, driver: str = "GTiff") -> Path:
        path = tmp_path / name
        dataset = gdal.GetDriverByName(driver).Create(str(path), 8, 8, 1, gdal.GDT_Float32)
        dataset.SetGeoTransform((0, 10, 0, 80, 0, -10))
        dataset.GetRasterBand(1).WriteArray(numpy.full((8, 8), value, "float32"))
        return path

    return raster


def test_two_rasters_of_one_size_and_time_that_change_places_have_changed(raster):
    first, second = raster("first.tif", 1), raster("second.tif", 2)
    for path in (first, second):
        os.utime(path, ns=(10**18, 10**18))
    before = state_of(str(first))
    second.replace(first)
    assert state_of(str(first)) != before


def test_a_description_of_pixels_on_a_server_has_no_state(tmp_path):
    path = tmp_path / "dem.xml"
    path.write_text(WMS, encoding="utf-8")
    assert gdal.Open(str(path)) is not None
    assert state_of(str(path)) == ""


def test_a_virtual_raster_has_the_files_beside_its_sources_too(raster, tmp_path):
    source = raster("source.img", 1, "ENVI")
    header = source.with_suffix(".hdr")
    virtual = tmp_path / "virtual.vrt"
    gdal.Translate(str(virtual), str(source), format="VRT")
    before = state_of(str(virtual)), checksum_of(str(virtual))
    header.write_text(header.read_text(encoding="ascii").replace("byte order = 0", "byte order = 1"), encoding="ascii")
    assert state_of(str(virtual)) != before[0]
    assert checksum_of(str(virtual)) != before[1]
