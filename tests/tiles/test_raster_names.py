"""Names by which GDAL opens rasters, made independent of the current folder."""

from __future__ import annotations

import socket
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from osgeo import gdal

from tile_job_plugin import remote_files
from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import open_raster
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.tiles.errors import RasterGone
from tile_job_plugin.tiles.further_rasters import read_file
from tile_job_plugin.tiles.headers import read_header
from tile_job_plugin.tiles.model import Grid, PixelRect
from tile_job_plugin.tiles.raster_names import absolute_name, file_of, is_raster, is_there
from tile_job_plugin.tiles.vrt import Source, VirtualRaster


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder with one raster in many forms; its pixels are all 7."""
    raster = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "t.tif"), 3, 2, 1, gdal.GDT_Float32)
    raster.SetGeoTransform([0, 10, 0, 0, 0, -10])
    raster.GetRasterBand(1).Fill(7)
    raster.FlushCache()
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as archive:
        archive.write(tmp_path / "t.tif", "in/t.tif")
    for table, options in (("a", []), ("b", ["APPEND_SUBDATASET=YES"])):
        options += [f"RASTER_TABLE={table}", "TILE_FORMAT=TIFF"]
        gdal.Translate(str(tmp_path / "t.gpkg"), raster, format="GPKG", creationOptions=options)
    gdal.Translate(str(tmp_path / "t.nc"), raster, format="netCDF")
    (tmp_path / "50% #1.tif").write_bytes((tmp_path / "t.tif").read_bytes())
    (tmp_path / "a:b.tif").write_bytes((tmp_path / "t.tif").read_bytes())
    return tmp_path


#: A name as it may stand in an index in *folder*, and what becomes of it.
NAMES = {
    "t.tif": "{}/t.tif",
    "{}/t.tif": "{}/t.tif",
    "file://{}/t.tif": "{}/t.tif",
    "file://localhost{}/50%25%20%231.tif": "{}/50% #1.tif",
    "a:b.tif": "{}/a:b.tif",
    "/vsizip/{}/d.zip/in/t.tif": "/vsizip/{}/d.zip/in/t.tif",
    "/vsizip/d.zip/in/t.tif": "/vsizip/{}/d.zip/in/t.tif",
    "/vsizip/{{d.zip}}/in/t.tif": "/vsizip/{{{}/d.zip}}/in/t.tif",
    "GPKG:{}/t.gpkg:a": "GPKG:{}/t.gpkg:a",
    "GPKG:t.gpkg:b": "GPKG:{}/t.gpkg:b",
    "t.gpkg|layername=b": "GPKG:{}/t.gpkg:b",
    'NETCDF:"t.nc":Band1': 'NETCDF:"{}/t.nc":Band1',
    "GTIFF_DIR:1:t.tif": "GTIFF_DIR:1:{}/t.tif",
    "vrt://t.tif?bands=1": "vrt://{}/t.tif?bands=1",
    "t.tif|option:NUM_THREADS=2": "{}/t.tif|option:NUM_THREADS=2",
}


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_opened_from_anywhere(folder, name, monkeypatch):
    monkeypatch.chdir("/")
    whole = absolute_name(name.format(folder), str(folder))
    assert whole == NAMES[name].format(folder)
    assert is_there(whole)
    assert open_raster(whole).RasterXSize == 3
    assert file_of(whole).parent == folder


@pytest.mark.parametrize(
    "name", ["no.tif", "/vsizip/{}/no.zip/t.tif", "/vsizip/{}/d.zip/no.tif", "GPKG:{}/no.gpkg:a", "no.tif|option:A=1"]
)
def test_a_name_of_nothing_is_not_there(folder, name):
    assert not is_there(absolute_name(name.format(folder), str(folder)))


def test_an_index_in_an_archive_names_what_lies_beside_it(folder):
    archive = f"/vsizip/{folder}/d.zip/in"
    assert absolute_name("t.tif", archive) == f"{archive}/t.tif"
    assert absolute_name("../in/t.tif", archive) == f"{archive}/t.tif"


def test_a_relative_name_counts_from_here_where_nothing_is_beside_the_index(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert absolute_name("GPKG:t.gpkg:a", "/nowhere") == f"GPKG:{folder}/t.gpkg:a"
    assert absolute_name("/vsizip/d.zip/in/t.tif", "/nowhere") == f"/vsizip/{folder}/d.zip/in/t.tif"


def test_an_address_is_read_in_parts():
    assert absolute_name("https://host/t.tif") == "/vsicurl/https://host/t.tif"


def test_open_options_reach_the_sources_of_a_window(folder):
    """OVERVIEW_LEVEL shows half as many pixels, so that its effect can be seen."""
    gdal.GetDriverByName("GTiff").CreateCopy(str(folder / "o.tif"), gdal.Open(str(folder / "t.tif")))
    gdal.Open(str(folder / "o.tif"), gdal.GA_Update).BuildOverviews("NEAREST", [2])
    name = f"{folder}/o.tif|option:OVERVIEW_LEVEL=0"
    header = read_header(name)
    assert (header.width, header.height) == (2, 1)
    extent = PixelRect(0, 0, 2, 1)
    window = VirtualRaster(Grid("", 0, 0, 15, 20), extent, "Float32", None, [Source(name, extent, extent, "Float32")])
    assert (open_raster(window.xml()).ReadAsArray() == 7).all()


@pytest.mark.parametrize(
    "name",
    [
        "/vsicurl/https://anna:hunter2@host/a.tif",
        "/vsicurl/https://host/a.tif?sv=2020&sig=hunter2",
        "/vsicurl?url=https%3A%2F%2Fanna%3Ahunter2%40host%2Fa.tif&userpwd=hunter2",
        "/vsicurl?url=https%3A%2F%2Fhost%2Fa.tif%3Fsig%3Dhunter2",
        "PG:host=host password='hunter2' table=a",
        "/data/a.tif|option:USERPWD=anna:hunter2",
    ],
)
def test_no_message_shows_a_password_in_a_name(name):
    for said in (without_secrets(name), str(RasterGone(f"The raster {name} is not there any more ({name})."))):
        assert "hunter2" not in said
        assert "anna" not in said
        assert "host" in said or "a.tif" in said


@pytest.mark.parametrize("name", ["/vsizip//data/a@b.zip/t.tif", "vrt://t.tif?bands=1", "/data/key=1.tif", "N50: 7 m"])
def test_other_names_are_shown_whole(name):
    assert without_secrets(name) == name


def test_existence_is_told_of_files_folders_and_virtual_files(elevation, tmp_path):
    assert is_there(str(elevation))
    assert is_there(str(tmp_path))
    assert not is_there(str(tmp_path / "nothing.tif"))
    gdal.FileFromMemBuffer("/vsimem/something", b"1")
    assert is_there("/vsimem/something")
    gdal.Unlink("/vsimem/something")


@pytest.mark.parametrize("look", [is_there, is_raster, read_file])
def test_a_server_that_never_answers_is_given_up(monkeypatch, look):
    """Nobody has set a limit, so GDAL itself would wait for ever."""
    monkeypatch.setitem(remote_files.SETTINGS, "GDAL_HTTP_LOW_SPEED_TIME", "1")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        name = f"/vsicurl/http://127.0.0.1:{silent.getsockname()[1]}/a.tif"
        with suppress(GdalFailed):
            assert not look(name)
