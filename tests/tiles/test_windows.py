"""Windows against the whole raster: the same pixels, whatever the files look like."""

from __future__ import annotations

import math
import shutil
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, osr

from demo.elevation import write_elevation_model
from tests.fixtures.rasters import read_pixels
from tile_job_plugin.tiles.errors import NodataTaken, RasterChanged, RasterGone, UnusableNodata
from tile_job_plugin.tiles.grid_rasters import check_raster
from tile_job_plugin.tiles.model import AffineGrid, Grid, PixelRect, Raster, Tile, TileSet
from tile_job_plugin.tiles.pixel_types import LOWEST_FLOAT, same_nodata
from tile_job_plugin.tiles.rasters import tile_set_from_raster, tile_set_from_rasters
from tile_job_plugin.tiles.samples import look_at
from tile_job_plugin.tiles.windows import Windows

HALO = 17
UTM = osr.SpatialReference()
UTM.ImportFromEPSG(32632)
UTM = UTM.ExportToWkt()


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


@pytest.fixture
def make_raster(tmp_path):
    """Write a small raster of these pixels, so many columns east of the others."""

    def make(name, pixels, data_type, nodata, column=0):
        path, (height, width) = str(tmp_path / f"{name}.tif"), pixels.shape
        dataset = gdal.GetDriverByName("GTiff").Create(path, width, height, 1, data_type)
        dataset.SetGeoTransform((500000 + 10 * column, 10, 0, 5500000, 0, -10))
        dataset.SetProjection(UTM)
        if nodata is not None:
            dataset.GetRasterBand(1).SetNoDataValue(nodata)
        dataset.GetRasterBand(1).WriteArray(pixels)
        return path

    return make


def test_where_rasters_overlap_the_jobs_come_first_then_the_order_of_the_set(make_raster, tmp_path):
    """Each of 20 pixels, 10 shared with the next one; nodata lets the next show."""
    names = "abcd"
    files = []
    for number, name in enumerate(names):
        pixels = numpy.full((1, 20), number + 1)
        pixels[0, 12] = -1
        files.append((name, make_raster(name, pixels, gdal.GDT_Int16, -1, column=10 * number)))
    tile_set = tile_set_from_rasters("overlap", files)

    def shown(jobs, rect):
        windows = Windows(tile_set, [tile_set.by_id[name] for name in jobs])
        windows.write(rect, tmp_path / "window.vrt")
        return read_pixels(tmp_path / "window.vrt")[0].tolist()

    rect = PixelRect(0, 0, 50, 1)
    of_none = shown("", rect)
    assert (
        of_none
        == [1] * 12 + [2] + [1] * 7 + [2] * 2 + [3] + [2] * 7 + [3] * 2 + [4] + [3] * 7 + [4] * 2 + [-1] + [4] * 7
    )
    assert shown("abcd", rect) == shown("dcba", rect) == of_none
    of_b_and_d = [1] * 10 + [2] * 12 + [3] + [2] * 7 + [4] * 12 + [-1] + [4] * 7
    assert shown("db", rect) == of_b_and_d
    for column in range(0, 50, 7):
        part = PixelRect(column, 0, min(7, 50 - column), 1)
        assert shown("bd", part) == of_b_and_d[column : column + 7]


def changed_nodata(path):
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetNoDataValue(-32768)


def changed_type(path):
    other = path.replace(".tif", "_other.tif")
    gdal.Translate(other, path, outputType=gdal.GDT_Int16)
    Path(other).replace(path)


def changed_scale(path):
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(0.1)


def changed_mask(path):
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).DeleteNoDataValue()
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)


def changed_crs(path):
    gdal.Open(path, gdal.GA_Update).SetProjection(UTM)


def changed_place(path):
    west, *rest = gdal.Open(path).GetGeoTransform()
    gdal.Open(path, gdal.GA_Update).SetGeoTransform([west + 90, *rest])


CHANGES = {
    "the nodata value -32768 (was -9999)": changed_nodata,
    "pixels of type Int16 (were Float32)": changed_type,
    "scaled values": changed_scale,
    "a mask band": changed_mask,
    "another CRS": changed_crs,
    "another pixel size or extent": changed_place,
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_raster_that_has_changed_since_it_was_registered_is_named(elevation, tile_files, change):
    files = tile_files(elevation, 200)
    windows = Windows(tile_set_from_rasters("fault", files))
    beside = PixelRect(0, 0, 210, 100)
    windows.check_sources(beside)
    path = dict(files)["0_1"]
    CHANGES[change](path)
    windows.check_sources(PixelRect(0, 0, 200, 100))
    with pytest.raises(RasterChanged) as refusal:
        windows.check_sources(beside)
    assert refusal.value.path == path
    assert change in map(str, refusal.value.changes)
    assert [raster.path for raster in windows.unusable(beside)] == [path]
    windows.check_sources(beside, without=windows.unusable(beside))


def test_headers_are_read_once_while_their_files_stay_as_they_are(elevation, tile_files, monkeypatch):
    files = tile_files(elevation, 200)
    windows = Windows(tile_set_from_rasters("fault", files))
    windows.check_sources(PixelRect(0, 0, 210, 210))
    monkeypatch.setattr("tile_job_plugin.tiles.grid_rasters.check_raster", None)
    windows.check_sources(PixelRect(0, 0, 210, 210))


@pytest.mark.parametrize("shape", [(100, 100), (1, 7), (7, 1)])
@pytest.mark.parametrize("count", [1, 3])
def test_statistics_of_a_window_of_whole_rasters_leave_nothing_beside_them(make_raster, tmp_path, shape, count):
    pixels = numpy.arange(shape[0] * shape[1]).reshape(shape)
    files = [(str(n), make_raster(str(n), pixels, gdal.GDT_Float32, -1, column=n * shape[1])) for n in range(count)]
    (tmp_path / "work").mkdir()
    tile_set = tile_set_from_rasters("whole", files)
    Windows(tile_set).write(tile_set.extent, tmp_path / "work" / "window.vrt")
    window = gdal.Open(str(tmp_path / "work" / "window.vrt"))
    band = window.GetRasterBand(1)
    assert band.ComputeStatistics(False)[:2] == [0, pixels.max()]
    assert band.ComputeRasterMinMax(False) == (0, pixels.max())
    assert sum(band.GetHistogram(approx_ok=False)) > 0
    assert band.GetDefaultHistogram(force=True)
    assert numpy.array_equal(window.ReadAsArray(), numpy.hstack([pixels] * count))
    del band, window
    assert {path.name for path in tmp_path.iterdir()} == {*(f"{n}.tif" for n in range(count)), "work"}


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
        pixels, expected = window.ReadAsArray(), whole_window(elevation, rect).ReadAsArray()
        is_hole = pixels == window.GetRasterBand(1).GetNoDataValue()
        assert numpy.array_equal(is_hole, expected == -9999)
        assert numpy.array_equal(pixels[~is_hole], expected[~is_hole])


#: Types of pixels; nodata values of two rasters, None for none; and what a real pixel of the other one may be.
MIXED_NODATA = [
    (gdal.GDT_Float32, 0, -9999),
    (gdal.GDT_Float32, None, -9999),
    (gdal.GDT_Float32, math.nan, 0),
    (gdal.GDT_Float64, 0, -32767),
    (gdal.GDT_Int16, 0, -32768),
    (gdal.GDT_Int16, None, -32768),
    (gdal.GDT_Byte, 0, 255),
    (gdal.GDT_UInt16, None, 65535),
    (gdal.GDT_Int32, 0, -9999),
    (gdal.GDT_UInt32, 0, None),
]


@pytest.mark.parametrize(("data_type", "first_nodata", "second_nodata"), MIXED_NODATA)
def test_a_height_that_is_another_rasters_nodata_stays_a_height(
    make_raster, tmp_path, data_type, first_nodata, second_nodata
):
    values = [value for value in (first_nodata, second_nodata, 7) if value is not None]
    pixels = numpy.array([values])
    width = len(values)
    files = [
        ("a", make_raster("a", pixels, data_type, first_nodata)),
        ("b", make_raster("b", pixels, data_type, second_nodata, column=width)),
        # Beside a gap.
        ("c", make_raster("c", pixels, data_type, first_nodata, column=3 * width)),
    ]
    windows = Windows(tile_set_from_rasters("mixed", files))
    rect = PixelRect(0, 0, 4 * width, 1)
    windows.check_sources(rect)
    windows.write(rect, tmp_path / "window.vrt")
    window = gdal.Open(str(tmp_path / "window.vrt"))
    shown = window.ReadAsArray()[0].tolist()
    nodata = window.GetRasterBand(1).GetNoDataValue()
    gap = [nodata] * width
    first, second = (
        [nodata if same_nodata(value, own) else value for value in values] for own in (first_nodata, second_nodata)
    )
    assert str(shown) == str([*map(float, [*first, *second, *gap, *first])]) or shown == [*first, *second, *gap, *first]


@pytest.mark.parametrize(
    ("data_type", "lowest"),
    [(gdal.GDT_Float32, LOWEST_FLOAT), (gdal.GDT_Float64, LOWEST_FLOAT), (gdal.GDT_Int32, -(2**31))],
)
def test_a_raster_that_has_the_value_which_stands_for_nodata_is_named(make_raster, data_type, lowest):
    files = [
        ("a", make_raster("a", numpy.array([[0, 1]]), data_type, 0)),
        ("b", make_raster("b", numpy.array([[2, lowest]]), data_type, -9999, column=2)),
    ]
    windows = Windows(tile_set_from_rasters("mixed", files))
    windows.check_sources(PixelRect(0, 0, 3, 1))
    with pytest.raises(NodataTaken) as refusal:
        windows.check_sources(PixelRect(0, 0, 4, 1))
    assert (refusal.value.path, refusal.value.value) == (files[1][1], lowest)
    assert [raster.path for raster in windows.unusable(PixelRect(0, 0, 4, 1))] == [files[1][1]]


def test_a_nodata_value_beyond_float32_is_refused_beside_others(make_raster):
    """GDAL 3.6 reads it as minus infinity where pixels are asked for as Float32."""
    lowest = -sys.float_info.max
    files = [
        ("a", make_raster("a", numpy.array([[0.0, lowest]]), gdal.GDT_Float64, lowest)),
        ("b", make_raster("b", numpy.array([[2.0, lowest]]), gdal.GDT_Float64, lowest, column=2)),
    ]
    Windows(tile_set_from_rasters("same", files)).check_sources(PixelRect(0, 0, 4, 1))
    files.append(("c", make_raster("c", numpy.array([[2, 3]]), gdal.GDT_Float64, 3, column=4)))
    with pytest.raises(UnusableNodata, match=r"a\.tif has the nodata value -1\.797"):
        Windows(tile_set_from_rasters("mixed", files)).check_sources(PixelRect(0, 0, 6, 1))


def test_a_raster_that_says_so_may_have_that_value_as_its_nodata(make_raster):
    files = [
        ("a", make_raster("a", numpy.array([[0, 1]]), gdal.GDT_Float32, LOWEST_FLOAT)),
        ("b", make_raster("b", numpy.array([[2, LOWEST_FLOAT]]), gdal.GDT_Float32, LOWEST_FLOAT, column=2)),
        ("c", make_raster("c", numpy.array([[3, 4]]), gdal.GDT_Float32, 3, column=4)),
    ]
    Windows(tile_set_from_rasters("mixed", files)).check_sources(PixelRect(0, 0, 6, 1))


def test_one_raster_is_shown_as_it_is_nodata_or_none(make_raster, tmp_path):
    path = make_raster("a", numpy.array([[-32768, 1]]), gdal.GDT_Int16, None)
    Windows(tile_set_from_raster("one", path, 1)).write(PixelRect(0, 0, 2, 1), tmp_path / "window.vrt")
    window = gdal.Open(str(tmp_path / "window.vrt"))
    band = window.GetRasterBand(1)
    assert (band.DataType, band.GetNoDataValue(), band.ReadAsArray().tolist()) == (gdal.GDT_Int16, None, [[-32768, 1]])


def test_types_that_differ_are_widened_without_loss(make_raster, tmp_path):
    files = [
        ("a", make_raster("a", numpy.array([[2**31 - 1, -9999]]), gdal.GDT_Int32, None)),
        ("b", make_raster("b", numpy.array([[0.1, -9999.9]]), gdal.GDT_Float32, -9999.9, column=2)),
    ]
    tile_set = tile_set_from_rasters("mixed", files)
    Windows(tile_set).write(PixelRect(0, 0, 4, 1), tmp_path / "window.vrt")
    window = gdal.Open(str(tmp_path / "window.vrt"))
    band = window.GetRasterBand(1)
    assert tile_set.data_type == "Float64"
    assert band.ReadAsArray().tolist() == [[2**31 - 1, -9999, float(numpy.float32(0.1)), band.GetNoDataValue()]]


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
    windows.check_sources(PixelRect(0, 0, 50, 50))
    with pytest.raises(RasterGone, match=r"1_1\.tif is not there"):
        windows.check_sources(PixelRect(150, 150, 100, 100))


def large_set(tile_set, columns):
    """The same file at very many places."""
    path = tile_set.rasters[0].path
    tiles = []
    for row in range(columns):
        for column in range(columns):
            extent = PixelRect(100 * column, 100 * row, 100, 100)
            tiles.append(Tile(f"{row}_{column}", extent, Raster(path, extent, None, "Float32")))
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


@pytest.fixture
def second_band(elevation, tmp_path):
    """Write the elevation model as the second of two bands, the first of which is all -9999."""

    def write(name="two"):
        path = tmp_path / f"{name}.tif"
        gdal.Translate(str(path), str(elevation), bandList=[1, 1])
        dataset = gdal.Open(str(path), gdal.GA_Update)
        dataset.GetRasterBand(1).Fill(-9999)
        return str(path)

    return write


def test_windows_show_the_band_that_was_registered(elevation, second_band, tmp_path, whole_window):
    tile_set = tile_set_from_raster("fault", second_band(), 110, band=2)
    for rect, window in every_window(tile_set, tmp_path):
        assert_same(window, whole_window(elevation, rect))
        Windows(tile_set).check_sources(rect)


def test_samples_are_of_the_band_that_was_registered(second_band):
    tile_set = tile_set_from_raster("fault", second_band(), 110, band=2)
    assert max(look.relief for look in look_at(tile_set.tiles, Windows(tile_set))) > 100
    first = [replace(tile, raster=replace(tile.raster, band=1)) for tile in tile_set.tiles]
    assert not look_at(first, Windows(replace(tile_set, tiles=first)))


def test_a_raster_that_has_got_more_bands_is_refused_unless_its_band_was_told(elevation, second_band, tmp_path):
    path = tmp_path / "one.tif"
    shutil.copyfile(elevation, path)
    by_number, alone = (tile_set_from_raster("fault", str(path), 110, band=band) for band in (1, None))
    second_band("one")
    check_raster(by_number.tiles[0].raster, AffineGrid.of(by_number.grid))
    with pytest.raises(RasterChanged, match="has got several bands"):
        check_raster(alone.tiles[0].raster, AffineGrid.of(alone.grid))
