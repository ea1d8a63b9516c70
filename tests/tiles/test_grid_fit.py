"""Grids of rasters whose headers round the size of a pixel."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal, osr

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.tiles.errors import RastersRefused
from tile_job_plugin.tiles.grid_rasters import check_raster
from tile_job_plugin.tiles.model import AffineGrid, PixelRect
from tile_job_plugin.tiles.rasters import tile_set_from_rasters
from tile_job_plugin.tiles.windows import Windows

WGS84 = osr.SpatialReference()
WGS84.ImportFromEPSG(4326)
#: Pixels a side of a tile.
SIZE = 100


def write_asc(path, column, row, cell, cell_text, corner_digits=10):
    """Write a tile as Esri's text; *row* counts northwards from 50 degrees, *column* eastwards from 8."""
    west, south = 8 + column * SIZE * cell, 50 + row * SIZE * cell
    pixels = (numpy.arange(SIZE * SIZE).reshape(SIZE, SIZE) + column + row).astype(int)
    lines = [
        f"ncols {SIZE}",
        f"nrows {SIZE}",
        f"xllcorner {west:.{corner_digits}f}",
        f"yllcorner {south:.{corner_digits}f}",
        f"cellsize {cell_text}",
        "NODATA_value -9999",
        *(" ".join(map(str, line)) for line in pixels),
    ]
    path.write_text("\n".join(lines))
    path.with_suffix(".prj").write_text(WGS84.ExportToWkt(["FORMAT=WKT1_ESRI"]))
    return str(path)


@pytest.mark.parametrize(
    ("cell", "cell_text"),
    [
        (1 / 3600, "0.000277778"),
        (1 / 3600, "0.00027778"),
        (1 / 3600, "0.0002778"),
        (1 / 3600, "0.00027777"),
        (1 / 3600, "0.000277777777778"),
        (1 / 1200, "0.000833"),
        (1 / 3600, "0.000277"),
    ],
)
def test_tiles_with_a_rounded_size_of_pixels_lie_on_one_grid(tmp_path, cell, cell_text):
    places = [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (0, 7), (30, 31), (250, 250), (299, 40)]
    files = [
        (f"{row}_{column}", write_asc(tmp_path / f"{row}_{column}.asc", column, row, cell, cell_text))
        for column, row in places
    ]
    tile_set = tile_set_from_rasters("rounded", files)
    grid = tile_set.grid
    for tile, (column, row) in zip(tile_set.tiles, places):
        assert tile.core == PixelRect(column * SIZE, (250 - row) * SIZE, SIZE, SIZE)
        check_raster(tile.raster, AffineGrid.of(grid))
    assert (grid.pixel_width, grid.pixel_height) == pytest.approx((cell, cell), rel=1e-6)
    west, south, east, north = (bound / cell for bound in grid.bounds(tile_set.extent))
    assert (west, south) == pytest.approx((8 / cell, 50 / cell), abs=0.01)
    assert (east - west, north - south) == pytest.approx((300 * SIZE, 251 * SIZE), abs=0.01)
    rect = tile_set.by_id["1_1"].core
    Windows(tile_set).write(rect, tmp_path / "window.vrt")
    assert numpy.array_equal(read_pixels(tmp_path / "window.vrt"), read_pixels(files[4][1]))


def test_rounded_corners_do_no_harm(tmp_path):
    places = [(column, 0) for column in range(0, 200, 7)]
    files = [
        (str(column), write_asc(tmp_path / f"{column}.asc", column, row, 1 / 3600, "0.000277778", 6))
        for column, row in places
    ]
    tile_set = tile_set_from_rasters("rounded", files)
    assert [tile.core.column for tile in tile_set.tiles] == [SIZE * column for column, _ in places]


def test_a_grid_that_all_rasters_lie_on_stays_as_they_tell_it(elevation, tile_files):
    tile_set = tile_set_from_rasters("fault", tile_files(elevation, 100))
    dataset = gdal.Open(str(elevation))
    assert tile_set.grid.geotransform(tile_set.extent) == dataset.GetGeoTransform()


def test_a_raster_beside_the_others_grid_is_still_refused_by_name(tmp_path):
    files = [(f"{n}", write_asc(tmp_path / f"{n}.asc", n, 0, 1 / 3600, f"{1 / 3600!r}")) for n in range(5)]
    files.append(("odd", write_asc(tmp_path / "odd.asc", 6.003, 0, 1 / 3600, f"{1 / 3600!r}")))
    with pytest.raises(RastersRefused, match=r"Rasters that lie on a shifted pixel grid.*odd\.asc"):
        tile_set_from_rasters("shifted", files)
