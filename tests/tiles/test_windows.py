"""Windows against the whole raster: the same pixels, whatever the files look like."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import numpy
import pytest
from osgeo import gdal

from demo.elevation import write_elevation_model
from tests.fixtures.rasters import read_pixels
from tile_job_plugin.tiles.errors import RasterGone
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile, TileSet
from tile_job_plugin.tiles.rasters import tile_set_from_raster, tile_set_from_rasters
from tile_job_plugin.tiles.windows import Windows

HALO = 17


@pytest.fixture
def whole_window(tmp_path):
    """The same window of the whole raster, cut by GDAL."""

    def cut(raster, rect):
        path = str(tmp_path / "expected.tif")
        gdal.Translate(path, str(raster), srcWin=[rect.column, rect.row, rect.width, rect.height])
        return gdal.Open(path)

    return cut


def assert_same(window, expected):
    assert window.GetGeoTransform() == pytest.approx(expected.GetGeoTransform(), rel=1e-15)
    assert window.GetSpatialRef().IsSame(expected.GetSpatialRef())
    assert window.GetRasterBand(1).DataType == expected.GetRasterBand(1).DataType
    assert window.GetRasterBand(1).GetNoDataValue() == expected.GetRasterBand(1).GetNoDataValue()
    assert numpy.array_equal(window.ReadAsArray(), expected.ReadAsArray())


def every_window(tile_set, folder):
    windows = Windows(tile_set)
    path = folder / "window.vrt"
    for tile in tile_set.tiles:
        rect = windows.window(tile.core, HALO)
        windows.write(rect, path)
        yield rect, gdal.Open(str(path))


@pytest.mark.parametrize("overlap", [0, 1, 5])
def test_windows_over_files_show_the_whole_raster(elevation, tile_files, tmp_path, whole_window, overlap):
    tile_set = tile_set_from_rasters("fault", tile_files(elevation, 90, overlap))
    for rect, window in every_window(tile_set, tmp_path):
        assert_same(window, whole_window(elevation, rect))


@pytest.mark.parametrize("overlap", [0, 1])
def test_windows_over_arc_seconds_show_the_whole_raster(tile_files, tmp_path, whole_window, overlap):
    whole = tmp_path / "model.tif"
    write_elevation_model(whole)
    tile_set = tile_set_from_rasters("srtm", tile_files(whole, 120, overlap))
    for rect, window in every_window(tile_set, tmp_path):
        assert_same(window, whole_window(whole, rect))


def test_windows_over_one_raster_show_it(elevation, tmp_path, whole_window):
    for rect, window in every_window(tile_set_from_raster("fault", str(elevation), 110), tmp_path):
        assert_same(window, whole_window(elevation, rect))


def test_a_window_ends_where_the_tile_set_ends(elevation):
    tile_set = tile_set_from_raster("fault", str(elevation), 100)
    windows = Windows(tile_set)
    assert windows.window(PixelRect(100, 100, 100, 100), 8) == PixelRect(92, 92, 116, 116)
    assert windows.window(PixelRect(0, 100, 100, 100), 8) == PixelRect(0, 92, 108, 116)
    assert windows.window(tile_set.extent, 8) == tile_set.extent
    assert windows.window(PixelRect(0, 0, 100, 100), 0) == PixelRect(0, 0, 100, 100)


def test_where_a_tile_is_missing_the_window_is_nodata(elevation, tile_files, tmp_path, whole_window):
    files = [file for file in tile_files(elevation, 100) if file[0] != "1_1"]
    windows = Windows(tile_set_from_rasters("fault", files))
    rect = PixelRect(50, 50, 200, 200)
    windows.write(rect, tmp_path / "window.vrt")
    expected = whole_window(elevation, rect).ReadAsArray()
    expected[50:150, 50:150] = -9999
    assert numpy.array_equal(read_pixels(tmp_path / "window.vrt"), expected)


def with_types(files, data_type, nodata=None):
    """Rewrite the files with another type and another nodata value, or none."""
    for _, path in files:
        pixels = read_pixels(path)
        transform, projection = gdal.Open(path).GetGeoTransform(), gdal.Open(path).GetProjection()
        height, width = pixels.shape
        dataset = gdal.GetDriverByName("GTiff").Create(path, width, height, 1, data_type)
        dataset.SetGeoTransform(transform)
        dataset.SetProjection(projection)
        if nodata is not None:
            dataset.GetRasterBand(1).SetNoDataValue(nodata)
        dataset.GetRasterBand(1).WriteArray(numpy.where(pixels == -9999, 0 if nodata is None else nodata, pixels / 8))
    return files


@pytest.mark.parametrize("data_type", ["Byte", "UInt16", "Int16", "UInt32", "Int32", "Float32", "Float64"])
def test_a_set_without_nodata_gets_one_that_no_pixel_has(elevation, tile_files, tmp_path, data_type):
    files = with_types(tile_files(elevation, 100), gdal.GetDataTypeByName(data_type))
    tile_set = tile_set_from_rasters("fault", [file for file in files if file[0] != "1_1"])
    Windows(tile_set).write(PixelRect(50, 50, 200, 200), tmp_path / "window.vrt")
    window = gdal.Open(str(tmp_path / "window.vrt"))
    nodata = window.GetRasterBand(1).GetNoDataValue()
    pixels, gap = window.ReadAsArray(), numpy.zeros((200, 200), bool)
    gap[50:150, 50:150] = True
    assert (pixels[gap] == nodata).all()
    assert (pixels[~gap] != nodata).all()
    assert numpy.array_equal(pixels[:50, :50], read_pixels(files[0][1])[50:, 50:])


def test_each_raster_keeps_its_own_nodata(elevation, tile_files, tmp_path, whole_window):
    files = tile_files(elevation, 100)
    odd = [file for file in files if file[0] in ("0_0", "2_2")]
    for _, path in odd:
        dataset = gdal.Open(path, gdal.GA_Update)
        band = dataset.GetRasterBand(1)
        pixels = band.ReadAsArray()
        pixels[pixels == -9999] = -32768
        band.WriteArray(pixels)
        band.SetNoDataValue(-32768)
        del band, dataset
    for rect, window in every_window(tile_set_from_rasters("fault", files), tmp_path):
        assert_same(window, whole_window(elevation, rect))


def test_nodata_that_is_no_number_stays_so(elevation, tile_files, tmp_path):
    files = with_types(tile_files(elevation, 200), gdal.GDT_Float32, float("nan"))
    for _rect, window in every_window(tile_set_from_rasters("fault", files), tmp_path):
        assert numpy.isnan(window.GetRasterBand(1).GetNoDataValue())
    assert numpy.isnan(window.ReadAsArray()).any()


def test_in_an_overlap_a_pixel_wins_over_nodata(elevation, tile_files, tmp_path, whole_window):
    files = tile_files(elevation, 100, overlap=1)
    # The last column of a tile is the first one of its neighbour.
    for tile_id, column in (("1_1", 0), ("1_0", 100)):
        dataset = gdal.Open(dict(files)[tile_id], gdal.GA_Update)
        pixels = dataset.ReadAsArray()
        pixels[10:20, column] = -9999
        pixels[10 if tile_id == "1_1" else 19, column] = 1
        dataset.GetRasterBand(1).WriteArray(pixels)
        del dataset
    Windows(tile_set_from_rasters("fault", files)).write(PixelRect(90, 100, 20, 30), tmp_path / "window.vrt")
    assert read_pixels(tmp_path / "window.vrt")[9:21, 10].tolist()[1:11] == [1] + [-9999] * 8 + [1]


@pytest.mark.parametrize(
    "name", ["with space", "it's", 'say "so"', "a&b<c>", "Höhe 高さ", "-dash", "line\nbreak", "$(x);"]
)
def test_any_name_of_a_file_will_do(elevation, tile_files, tmp_path, whole_window, name):
    files = tile_files(elevation, 400, folder=tmp_path / name)
    windows = Windows(tile_set_from_rasters("fault", files))
    rect = PixelRect(10, 10, 50, 50)
    windows.write(rect, tmp_path / name / f"{name}.vrt")
    assert numpy.array_equal(read_pixels(tmp_path / name / f"{name}.vrt"), whole_window(elevation, rect).ReadAsArray())


def test_a_window_is_written_without_opening_a_raster(elevation, tile_files, tmp_path, whole_window):
    files = tile_files(elevation, 100)
    tile_set = tile_set_from_rasters("fault", files)
    contents = {Path(path): Path(path).read_bytes() for _, path in files}
    for path in contents:
        path.write_bytes(b"")
    Windows(tile_set).write(tile_set.extent, tmp_path / "window.vrt")
    window = gdal.Open(str(tmp_path / "window.vrt"))
    for path, content in contents.items():
        path.write_bytes(content)
    assert numpy.array_equal(window.ReadAsArray(), read_pixels(elevation))


def test_a_raster_that_is_gone_is_named(elevation, tile_files, tmp_path):
    files = tile_files(elevation, 200)
    tile_set = tile_set_from_rasters("fault", files)
    (tmp_path / "tiles" / "1_1.tif").unlink()
    windows = Windows(tile_set)
    windows.write(PixelRect(0, 0, 50, 50), tmp_path / "window.vrt")
    with pytest.raises(RasterGone, match=r"'fault'.*1_1\.tif"):
        windows.write(PixelRect(150, 150, 100, 100), tmp_path / "window.vrt")


def large_set(tile_set, columns):
    """The same file at very many places."""
    path = tile_set.rasters[0].path
    tiles = []
    for row in range(columns):
        for column in range(columns):
            extent = PixelRect(100 * column, 100 * row, 100, 100)
            tiles.append(Tile(f"{row}_{column}", extent, Raster(path, extent, None)))
    return replace(tile_set, tiles=tiles)


def test_a_window_of_a_large_set_costs_as_much_as_one_of_a_small_set(elevation, tmp_path):
    grid = Grid("", 0.0, 0.0, 1.0, 1.0)
    small, large = (
        Windows(large_set(TileSet("set", grid, "Float32", tile_set_from_raster("x", str(elevation), 99).tiles), n))
        for n in (10, 150)
    )

    def seconds(windows):
        start = time.process_time()
        for number in range(100):
            windows.write(PixelRect(400, 395 + number, 110, 110), tmp_path / "window.vrt")
        return time.process_time() - start

    # 225 times as many tiles; processor time, and the best of several, because the machine may be busy.
    assert min(seconds(large) for _ in range(5)) < 3 * min(seconds(small) for _ in range(5))
