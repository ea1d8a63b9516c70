"""Tile sets with a working grid: windows equal one gdalwarp of the whole, and what can't be warped is refused."""

from __future__ import annotations

import random
from pathlib import Path

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.warped import ARC_SECOND, COPERNICUS, SIZE, PlainAdviser, gdalwarped, wkt
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.tiles.errors import RasterChanged, RasterGone, RastersUnfit
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.rasters import warped_tile_set_from_raster, warped_tile_set_from_rasters
from tile_job_plugin.tiles.resampling import Resampling
from tile_job_plugin.tiles.windows import Windows
from tile_job_plugin.tiles.working_grid import WorkingGridWish


def make(rasters, **wish):
    return warped_tile_set_from_rasters(
        "set", rasters, WorkingGridWish(**{"resampling": Resampling.BILINEAR, **wish}), PlainAdviser()
    )


def some_windows(extent, count=30):
    numbers = random.Random(5)
    yield extent
    for _ in range(count):
        width, height = numbers.choice([1, 3, 65, 128, 200]), numbers.choice([1, 4, 100, 257])
        width, height = min(width, extent.width), min(height, extent.height)
        column, row = numbers.randrange(extent.width - width + 1), numbers.randrange(extent.height - height + 1)
        yield PixelRect(extent.column + column, extent.row + row, width, height)


def assert_windows_are_those_of_the_whole(tile_set, folder):
    windows, whole = Windows(tile_set), gdalwarped(tile_set).ReadAsArray()
    extent = tile_set.extent
    for rect in some_windows(extent):
        windows.check_sources(rect)
        windows.write(rect, folder / "window.vrt")
        windows.check_pixels(folder / "window.vrt")
        top, left = rect.row - extent.row, rect.column - extent.column
        shown = gdal.Open(str(folder / "window.vrt")).ReadAsArray()
        assert numpy.array_equal(shown, whole[top : top + rect.height, left : left + rect.width]), rect


def test_tiles_in_degrees_are_those_of_the_whole(copernicus, tmp_path):
    tile_set = make(copernicus, crs_wkt=wkt(32632), pixel_size=25.0)
    assert len(tile_set.working.groups) == 1
    assert tile_set.grid.x_origin % 25 == tile_set.grid.y_origin % 25 == 0
    assert_windows_are_those_of_the_whole(tile_set, tmp_path)


def test_tiles_of_two_zones_are_those_of_the_whole(two_zones, tmp_path):
    tile_set = make(two_zones, crs_wkt=wkt(32632), pixel_size=25.0)
    assert len(tile_set.working.groups) == 2
    assert_windows_are_those_of_the_whole(tile_set, tmp_path)


@pytest.mark.parametrize("finest_on_top", [False, True])
def test_tiles_of_two_resolutions_are_those_of_the_whole(two_resolutions, tmp_path, finest_on_top):
    tile_set = make(two_resolutions, pixel_size=15.0, finest_on_top=finest_on_top, resampling=Resampling.CUBIC)
    on_top = {raster.path.rpartition("/")[2] for raster in tile_set.rasters if raster.group == 0}
    assert on_top == ({"fine.tif"} if finest_on_top else {"coarse_1.tif", "coarse_2.tif"})
    assert_windows_are_those_of_the_whole(tile_set, tmp_path)


def test_several_nodata_values_and_types_are_those_of_the_whole(make_tile, tmp_path):
    tile_set = make(
        [
            make_tile("float", 32632, (500000, 6100000), (30, 30), (90, 90)),
            make_tile("integer", 32632, (502700, 6100000), (30, 30), (90, 90), gdal.GDT_Int16, -32768),
            make_tile("none", 32632, (501000, 6097290), (20, 20), (90, 90), gdal.GDT_Int16, None),
        ],
        pixel_size=25.0,
    )
    assert tile_set.data_type == "Float32"
    assert_windows_are_those_of_the_whole(tile_set, tmp_path)


def test_a_rotated_raster_is_one_of_the_set(make_tile, tmp_path):
    tile_set = make(
        [
            make_tile("turned", 32632, (500000, 6100000), (20, 20), (100, 140), turn=(9.0, 9.0)),
            make_tile("straight", 32632, (502200, 6100000), (25, 25), (100, 140)),
        ]
    )
    assert_windows_are_those_of_the_whole(tile_set, tmp_path)


def test_a_core_is_the_rectangle_around_the_rasters_outline(copernicus):
    tile_set = make(copernicus, crs_wkt=wkt(32632), pixel_size=25.0)
    whole = gdalwarped(tile_set).ReadAsArray()
    for tile in tile_set.tiles:
        alone = gdalwarped(make([(tile.id, tile.raster.path)], crs_wkt=wkt(32632), pixel_size=25.0))
        rows, columns = numpy.nonzero(alone.ReadAsArray() != -9999)
        assert (columns.min(), rows.min()) <= (1, 1)
        assert alone.RasterXSize - columns.max() <= 2 and alone.RasterYSize - rows.max() <= 2
        assert (alone.RasterXSize, alone.RasterYSize) == (tile.core.width, tile.core.height)
    assert whole.shape == (tile_set.extent.height, tile_set.extent.width)


def test_one_raster_is_cut_into_squares_of_the_working_grid(make_tile, tmp_path):
    _, path = make_tile("large", 4326, (9.5, 55.2), COPERNICUS, (400, 500))
    wish = WorkingGridWish(Resampling.BILINEAR, wkt(32632), 25.0)
    tile_set = warped_tile_set_from_raster("set", path, 100, wish, PlainAdviser())
    assert tile_set.by_id["r1_c1"].core == PixelRect(100, 100, 100, 100)
    assert len(tile_set.tiles) == 35
    assert_windows_are_those_of_the_whole(tile_set, tmp_path)


def test_squares_beside_a_turned_raster_are_no_tiles(make_tile):
    _, path = make_tile("turned", 32632, (500000, 6100000), (20, 20), (600, 600), turn=(20.0, 20.0))
    tile_set = warped_tile_set_from_raster("set", path, 50, WorkingGridWish(Resampling.NEAREST), PlainAdviser())
    squares = (tile_set.extent.width // 50 + 1) * (tile_set.extent.height // 50 + 1)
    assert len(tile_set.tiles) < 0.7 * squares


# ------------------------------------------------------------------------------------------------ What is chosen


def test_degrees_get_the_utm_zone_and_a_round_pixel_size(copernicus):
    adviser = PlainAdviser()
    tile_set = warped_tile_set_from_rasters("set", copernicus, WorkingGridWish(Resampling.BILINEAR), adviser)
    assert tile_set.grid.crs_wkt == wkt(32632)
    assert (tile_set.grid.pixel_width, tile_set.grid.pixel_height) == (30, 30)
    assert adviser.told == [
        "Working grid: EPSG:32632 (WGS 84 / UTM zone 32N), 30 metre pixels, bilinear; pixel grids of the rasters: 1."
    ]


def test_rasters_of_one_crs_keep_it_and_their_finest_pixels(two_resolutions):
    tile_set = make(two_resolutions)
    assert (tile_set.grid.crs_wkt, tile_set.grid.pixel_width) == (wkt(32632), 10)


def test_two_zones_keep_their_pixel_size(two_zones):
    tile_set = make(two_zones)
    assert tile_set.grid.pixel_width == 25
    assert tile_set.grid.crs_wkt in (wkt(32632), wkt(32633))


def test_whole_numbers_get_fractions_where_they_are_mixed(make_tile):
    rasters = [make_tile("a", 4326, (9.5, 55.2), COPERNICUS, SIZE, gdal.GDT_Int16, -32768)]
    assert make(rasters).data_type == "Float32"
    assert make(rasters, resampling=Resampling.MODE).data_type == "Int16"


def test_rasters_on_one_grid_are_one_group_whatever_their_crs_is_called(make_tile):
    rasters = [
        make_tile("a", 4326, (9.5, 55.2), COPERNICUS, SIZE),
        make_tile("b", "EPSG:4326+3855", (9.5 + 160 * COPERNICUS[0], 55.2), COPERNICUS, SIZE),
    ]
    adviser = PlainAdviser()
    tile_set = warped_tile_set_from_rasters("set", rasters, WorkingGridWish(Resampling.BILINEAR), adviser)
    assert len(tile_set.working.groups) == 1
    assert len(adviser.warned) == 1 and "EGM2008 height" in adviser.warned[0] and "a.tif" in adviser.warned[0]


def test_rasters_without_a_crs_are_told_theirs(make_tile):
    rasters = [make_tile("a", 4326, (9.5, 55.2), COPERNICUS, SIZE)]
    dataset = gdal.Open(rasters[0][1], gdal.GA_Update)
    dataset.SetProjection("")
    dataset = None
    with pytest.raises(RastersUnfit, match="have no CRS; give it as SOURCE_CRS"):
        make(rasters)
    tile_set = make(rasters, source_crs_wkt=wkt(4326))
    assert tile_set.grid.crs_wkt == wkt(32632)
    Windows(tile_set).check_sources(tile_set.extent)


# ------------------------------------------------------------------------------------------------ What is refused


def test_heights_of_different_levels_are_refused(make_tile):
    rasters = [
        make_tile("a", "EPSG:4326+3855", (9.5, 55.2), COPERNICUS, SIZE),
        make_tile("b", "EPSG:4326+5773", (9.7, 55.2), COPERNICUS, SIZE),
    ]
    with pytest.raises(RastersUnfit, match="heights are not shifted"):
        make(rasters)


def test_a_crs_that_says_of_other_heights_is_refused(make_tile):
    rasters = [make_tile("a", "EPSG:4326+3855", (9.5, 55.2), COPERNICUS, SIZE)]
    with pytest.raises(RequestRefused, match=r"Give a CRS without a vertical part, such as EPSG:25832"):
        make(rasters, crs_wkt=wkt("EPSG:25832+7837"))
    assert make(rasters, crs_wkt=wkt("EPSG:32632+3855")).grid.pixel_width == 30


def test_rasters_on_both_sides_of_the_180th_meridian_are_refused(make_tile):
    rasters = [
        make_tile("e179", 4326, (180 - 160 * COPERNICUS[0], 52.2), COPERNICUS, SIZE),
        make_tile("w180", 4326, (-180, 52.2), COPERNICUS, SIZE),
    ]
    with pytest.raises(RastersUnfit, match="180th meridian"):
        make(rasters)
    tile_set = make(rasters[1:])
    assert tile_set.grid.crs_wkt == wkt(32601)


def test_a_raster_around_a_pole_is_refused_in_degrees(make_tile):
    rasters = [make_tile("pole", 3413, (-5000, 5000), (100, 100), (100, 100))]
    adviser = PlainAdviser(
        "+proj=pipeline +step +inv +proj=stere +lat_0=90 +lat_ts=70 +lon_0=-45 +ellps=WGS84 "
        "+step +proj=unitconvert +xy_in=rad +xy_out=deg"
    )
    with pytest.raises(RastersUnfit, match="not in one piece"):
        warped_tile_set_from_rasters("set", rasters, WorkingGridWish(Resampling.NEAREST, wkt(4326), 0.01), adviser)
    assert make(rasters).grid.crs_wkt == wkt(3413)


def test_a_crs_of_another_part_of_the_earth_is_refused(copernicus):
    far = "+proj=ortho +lat_0=-55 +lon_0=-170 +ellps=WGS84"
    adviser = PlainAdviser(f"+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step {far}")
    with pytest.raises(RequestRefused, match="Give a CRS that fits them"):
        warped_tile_set_from_rasters("set", copernicus, WorkingGridWish(Resampling.BILINEAR, wkt(far)), adviser)


def test_a_pixel_size_in_the_wrong_unit_is_refused(copernicus):
    with pytest.raises(RequestRefused, match=r"PIXEL_SIZE"):
        make(copernicus, crs_wkt=wkt(32632), pixel_size=1e-6)


# ------------------------------------------------------------------------------------- What changes after it


def test_a_raster_that_changed_is_noticed_before_its_pixels_are_read(copernicus, make_tile):
    tile_set = make(copernicus)
    windows = Windows(tile_set)
    windows.check_sources(tile_set.extent)
    make_tile("n0e0", 4326, (9.5, 55.2 + ARC_SECOND), COPERNICUS, SIZE)
    with pytest.raises(RasterChanged, match="another pixel size or extent"):
        windows.check_sources(tile_set.tiles[0].core)
    assert [raster.path for raster in windows.unusable(tile_set.tiles[0].core)] == [tile_set.tiles[0].raster.path]
    far = tile_set.tiles[3].core.grown(-40)
    windows.check_sources(far)


def test_a_raster_that_was_cut_off_is_noticed(copernicus, tmp_path):
    tile_set = make(copernicus)
    windows = Windows(tile_set)
    path = copernicus[0][1]
    with Path(path).open("r+b") as file:
        file.truncate(60000)
    windows.write(tile_set.tiles[0].core, tmp_path / "window.vrt")
    with pytest.raises(RasterGone):
        windows.check_pixels(tmp_path / "window.vrt")
    broken = windows.unusable(tile_set.tiles[0].core)
    assert [raster.path for raster in broken] == [path]
    windows.write(tile_set.tiles[0].core, tmp_path / "window.vrt", without=broken)
    windows.check_pixels(tmp_path / "window.vrt")


def test_a_window_opens_only_the_rasters_that_it_needs(copernicus, tmp_path):
    tile_set = make(copernicus)
    windows = Windows(tile_set)
    core = tile_set.by_id["n0e0"].core.grown(-40)
    assert [raster.path for raster in windows.rasters_in(core)] == [copernicus[0][1]]
    windows.write(core, tmp_path / "window.vrt")
    text = (tmp_path / "window.vrt").read_text()
    assert "n0e0.tif" in text and "n1e1.tif" not in text
