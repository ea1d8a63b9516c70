"""Windows over rasters on a server: read once, no more than they need, and with clear words when it is silent."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.rasters import read_pixels
from tests.fixtures.warped import PlainAdviser, wkt
from tile_job_plugin.remote_files import forget_all
from tile_job_plugin.tiles import windows
from tile_job_plugin.tiles.errors import RasterGone, RasterSilent
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.rasters import tile_set_from_rasters, warped_tile_set_from_rasters
from tile_job_plugin.tiles.resampling import Resampling
from tile_job_plugin.tiles.windows import Windows, pixels_beside, remove_window
from tile_job_plugin.tiles.working_grid import WorkingGridWish

BLOCK = 32


@pytest.fixture
def served(elevation, tile_files, tmp_path, serve_files):
    """Serve the elevation model in tiles of 100 pixels, in uncompressed blocks of 32; gives server and tile set."""
    files = tile_files(elevation, 100)
    (tmp_path / "served").mkdir()
    for tile_id, path in files:
        options = {"creationOptions": ["TILED=YES", f"BLOCKXSIZE={BLOCK}", f"BLOCKYSIZE={BLOCK}"]}
        gdal.Translate(str(tmp_path / "served" / f"{tile_id}.tif"), path, **options)
    server = serve_files(tmp_path / "served")
    forget_all()
    return server, tile_set_from_rasters("far", [(tile_id, server.url(f"{tile_id}.tif")) for tile_id, _ in files])


def test_a_window_over_a_server_holds_the_pixels_of_the_whole_raster(served, elevation, tmp_path):
    _, tile_set = served
    rect = PixelRect(50, 60, 120, 110)
    Windows(tile_set).write_checked(rect, tmp_path / "window.vrt")
    expected = read_pixels(elevation)[60:170, 50:170]
    assert numpy.array_equal(read_pixels(tmp_path / "window.vrt"), expected)
    window = gdal.Open(str(tmp_path / "window.vrt"))
    assert window.GetGeoTransform() == tile_set.grid.geotransform(rect)
    assert window.GetRasterBand(1).GetNoDataValue() == -9999
    remove_window(tmp_path / "window.vrt")
    assert not list(tmp_path.glob("window*"))


@pytest.mark.parametrize(("most_files", "is_copied"), [(3, True), (4, False)])
def test_a_window_over_many_files_is_copied_into_one(
    elevation, tile_files, tmp_path, monkeypatch, most_files, is_copied
):
    monkeypatch.setattr(windows, "MOST_FILES", most_files)
    tile_set = tile_set_from_rasters("near", tile_files(elevation, 100))
    rect = PixelRect(50, 60, 120, 110)
    Windows(tile_set).write_checked(rect, tmp_path / "window.vrt")
    assert numpy.array_equal(read_pixels(tmp_path / "window.vrt"), read_pixels(elevation)[60:170, 50:170])
    window = gdal.Open(str(tmp_path / "window.vrt"))
    assert window.GetGeoTransform() == tile_set.grid.geotransform(rect)
    assert window.GetRasterBand(1).GetNoDataValue() == -9999
    assert pixels_beside(tmp_path / "window.vrt").exists() == is_copied
    remove_window(tmp_path / "window.vrt")
    assert not list(tmp_path.glob("window*"))


def test_files_that_a_window_does_not_show_are_not_counted(elevation, tile_files, tmp_path, monkeypatch):
    monkeypatch.setattr(windows, "MOST_FILES", 3)
    tile_set = tile_set_from_rasters("near", tile_files(elevation, 100))
    of_set, rect = Windows(tile_set), PixelRect(50, 60, 120, 110)
    one, *others = of_set.rasters_in(rect)
    assert len(others) == 3
    of_set.write_checked(rect, tmp_path / "window.vrt", without=others)
    assert not pixels_beside(tmp_path / "window.vrt").exists()
    of_set.write_checked(rect, tmp_path / "window.vrt", without=[one])
    assert not pixels_beside(tmp_path / "window.vrt").exists()


def test_a_file_that_is_cut_off_is_told_where_its_window_is_copied(elevation, tile_files, tmp_path, monkeypatch):
    monkeypatch.setattr(windows, "MOST_FILES", 3)
    files = tile_files(elevation, 100)
    tile_set = tile_set_from_rasters("near", files)
    broken = Path(dict(files)["1_1"])
    broken.write_bytes(broken.read_bytes()[:-20000])
    with pytest.raises(RasterGone, match=r"1_1\.tif"):
        Windows(tile_set).write_checked(PixelRect(50, 60, 120, 110), tmp_path / "window.vrt")


def test_only_the_blocks_that_a_window_touches_are_read_and_once(served, tmp_path):
    server, tile_set = served
    windows = Windows(tile_set)
    forget_all()
    server.forget()
    rect = PixelRect(10, 10, 80, 40)
    windows.write_checked(rect, tmp_path / "window.vrt")
    blocks = 3 * 2 * BLOCK * BLOCK * 4
    # GDAL reads in pieces of 16 KB, the first of which holds the header.
    assert blocks <= server.bytes <= blocks + 3 * 16384
    read = server.bytes
    windows.check_pixels(tmp_path / "window.vrt")
    read_pixels(tmp_path / "window.vrt")
    assert server.bytes == read


def test_windows_side_by_side_ask_for_headers_once(served, tmp_path):
    server, tile_set = served
    windows = Windows(tile_set)
    windows.write_checked(PixelRect(10, 10, 20, 20), tmp_path / "first.vrt")
    heads = [request for request in server.requests if request.startswith("HEAD")]
    windows.write_checked(PixelRect(10, 10, 20, 20), tmp_path / "second.vrt")
    assert [request for request in server.requests if request.startswith("HEAD")] == heads


def test_a_server_that_went_away_is_named_and_found_again(served, tmp_path):
    server, tile_set = served
    windows = Windows(tile_set)
    server.stop()
    forget_all()
    with pytest.raises(
        RasterSilent, match=rf"could not be read from 127\.0\.0\.1:{server.port}: CURL error: Failed"
    ) as said:
        windows.write_checked(PixelRect(10, 10, 80, 40), tmp_path / "window.vrt")
    assert "run the job again" in str(said.value)
    server.start()
    windows.write_checked(PixelRect(10, 10, 80, 40), tmp_path / "window.vrt")


def test_a_server_that_goes_away_between_two_blocks_is_named(served, tmp_path, monkeypatch):
    monkeypatch.setenv("GDAL_HTTP_MAX_RETRY", "1")
    server, tile_set = served
    windows = Windows(tile_set)
    forget_all()
    server.forget()
    server.bytes_to_live = 20000
    with pytest.raises(RasterGone, match=rf"127\.0\.0\.1:{server.port}"):
        windows.write_checked(PixelRect(10, 10, 80, 80), tmp_path / "window.vrt")


def test_a_raster_that_the_server_no_longer_has_is_told_with_its_code(served, tmp_path):
    server, tile_set = served
    (Path(server.folder) / "0_0.tif").unlink()
    forget_all()
    with pytest.raises(RasterSilent, match=r"0_0\.tif could not be read from .*: HTTP response code: 404"):
        Windows(tile_set).check_sources(PixelRect(10, 10, 80, 40))


def test_a_password_in_an_address_is_not_told(served, tmp_path):
    server, tile_set = served
    secret = server.url("0_0.tif").replace("http://", "http://me:hidden@")
    tile_set = tile_set_from_rasters("far", [("a", secret)])
    server.stop()
    forget_all()
    with pytest.raises(RasterSilent) as said:
        Windows(tile_set).check_sources(tile_set.extent)
    assert "hidden" not in str(said.value) and "127.0.0.1" in str(said.value)


def test_a_window_of_a_working_grid_over_a_server_holds_the_pixels_of_local_files(copernicus, tmp_path, serve_files):
    server = serve_files(tmp_path / "tiles")
    wish = WorkingGridWish(Resampling.BILINEAR, wkt(32632), 25.0)
    forget_all()
    far = [(tile_id, server.url(f"{tile_id}.tif")) for tile_id, _ in copernicus]
    near_set, far_set = (
        warped_tile_set_from_rasters("set", rasters, wish, PlainAdviser()) for rasters in (copernicus, far)
    )
    assert far_set.extent == near_set.extent
    rect = far_set.extent.grown(-40)
    for name, tile_set in (("near", near_set), ("far", far_set)):
        Windows(tile_set).write_checked(rect, tmp_path / f"{name}.vrt")
    assert numpy.array_equal(read_pixels(tmp_path / "far.vrt"), read_pixels(tmp_path / "near.vrt"))
    # What is warped is copied wherever it comes from.
    assert (tmp_path / "far_pixels.tif").exists() and (tmp_path / "near_pixels.tif").exists()
