"""Map tiles against the mosaic that they show."""

from __future__ import annotations

import math
import re
import sqlite3
import time
from contextlib import closing

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.errors import Stopped
from tile_job_plugin.tiles.errors import MapTilesFailed
from tile_job_plugin.tiles.map_tiles import write_map_tiles
from tile_job_plugin.tiles.style import write_style

WORLD = 2 * math.pi * 6378137


@pytest.fixture
def mosaic(qgis_app, elevation, tmp_path):
    path = tmp_path / "mosaic.tif"
    gdal.Translate(str(path), str(elevation), format="COG")
    write_style(path, "Elevation")
    return path


@pytest.fixture
def destination(tmp_path):
    return tmp_path / "map tiles" / "xyz"


def tiles_in(folder):
    return {tuple(map(int, re.findall(r"\d+", str(path.relative_to(folder)))[:3])) for path in folder.rglob("*.png")}


def web_mercator(raster):
    """Bounds of a raster's valid pixels in web maps' metres, reckoned by GDAL."""
    warped = gdal.Warp("", str(raster), format="MEM", dstSRS="EPSG:3857")
    west, size, _, north, _, minus_size = warped.GetGeoTransform()
    return west, north + minus_size * warped.RasterYSize, west + size * warped.RasterXSize, north, size


def test_a_folder_has_tiles_by_zoom_column_and_row_from_the_north(mosaic, destination):
    write_map_tiles(mosaic, destination)
    tiles = tiles_in(destination)
    west, south, east, north, _ = web_mercator(mosaic)
    for zoom in {zoom for zoom, _, _ in tiles}:
        size = WORLD / 2**zoom
        columns, rows = {x for z, x, _ in tiles if z == zoom}, {y for z, _, y in tiles if z == zoom}
        assert min(columns) == math.floor((west + WORLD / 2) / size)
        assert max(columns) == math.floor((east + WORLD / 2) / size)
        assert min(rows) == math.floor((WORLD / 2 - north) / size)
        assert max(rows) == math.floor((WORLD / 2 - south) / size)


def test_zooms_reach_from_about_one_tile_to_the_mosaics_pixels(mosaic, destination):
    write_map_tiles(mosaic, destination)
    tiles = tiles_in(destination)
    zooms = sorted({zoom for zoom, _, _ in tiles})
    assert zooms == list(range(zooms[0], zooms[-1] + 1))
    assert len([tile for tile in tiles if tile[0] == zooms[0]]) <= 4
    pixel = WORLD / 256 / 2 ** zooms[-1]
    assert 1 / math.sqrt(2) <= pixel / web_mercator(mosaic)[4] <= math.sqrt(2)


def test_tiles_show_the_mosaic_in_its_colours_at_its_place(mosaic, destination):
    write_map_tiles(mosaic, destination)
    zoom, x, y = sorted(tiles_in(destination))[-5]
    image = gdal.Open(str(destination / str(zoom) / str(x) / f"{y}.png"))
    assert (image.RasterXSize, image.RasterYSize, image.RasterCount) == (256, 256, 4)
    size = WORLD / 2**zoom
    west, north = x * size - WORLD / 2, WORLD / 2 - y * size
    bounds = [west, north - size, west + size, north]
    heights = gdal.Warp(
        "", str(mosaic), format="MEM", dstSRS="EPSG:3857", outputBounds=bounds, width=256, height=256
    ).ReadAsArray()
    _red, green, _blue, alpha = image.ReadAsArray().astype(int)
    valid = (heights != -9999) & (alpha == 255)
    assert valid.sum() > 1000
    # The ramp's green grows with the value all the way.
    assert numpy.corrcoef(heights[valid], green[valid])[0, 1] > 0.95
    assert ((alpha > 0) == (heights != -9999)).mean() > 0.99
    assert set(numpy.unique(alpha)) <= {0, 255}


@pytest.mark.slow
def test_corners_that_an_oblique_mosaic_leaves_empty_have_no_tiles(qgis_app, elevation, tmp_path, destination):
    path = tmp_path / "oblique.tif"
    # Far from its UTM zone, and large, so that whole batches of tiles lie beside it.
    far_east = {"outputSRS": "EPSG:32616", "outputBounds": [1_500_000, 6_100_000, 1_700_000, 5_900_000]}
    gdal.Translate(str(path), str(elevation), format="COG", width=4000, height=4000, noData="none", **far_east)
    write_style(path, "Elevation")
    write_map_tiles(path, destination)
    zoom = max(zoom for zoom, _, _ in tiles_in(destination))
    size = WORLD / 2**zoom
    west, south, east, north, _ = web_mercator(path)
    left, right = (math.floor((x + WORLD / 2) / size) for x in (west, east))
    top, bottom = (math.floor((WORLD / 2 - y) / size) for y in (north, south))
    bounds = (
        left * size - WORLD / 2,
        WORLD / 2 - (bottom + 1) * size,
        (right + 1) * size - WORLD / 2,
        WORLD / 2 - top * size,
    )
    warped = gdal.Warp(
        "",
        str(path),
        format="MEM",
        dstSRS="EPSG:3857",
        outputBounds=bounds,
        dstAlpha=True,
        width=256 * (right + 1 - left),
        height=256 * (bottom + 1 - top),
    )
    alpha = warped.GetRasterBand(2).ReadAsArray()
    pixels = {
        (zoom, left + x, top + y): numpy.count_nonzero(alpha[256 * y : 256 * (y + 1), 256 * x : 256 * (x + 1)])
        for y in range(bottom + 1 - top)
        for x in range(right + 1 - left)
    }
    tiles = {tile for tile in tiles_in(destination) if tile[0] == zoom}
    # QGIS and GDAL round a slanted edge in their own ways.
    assert {tile for tile, count in pixels.items() if count > 600} <= tiles
    assert tiles <= {tile for tile, count in pixels.items() if count > 0}
    assert len(tiles) < len(pixels)


def test_the_viewer_page_needs_nothing_but_the_tiles(mosaic, destination):
    write_map_tiles(mosaic, destination)
    page = (destination / "index.html").read_text(encoding="utf-8")
    assert "<title>mosaic</title>" in page
    assert "{{" not in page
    assert not re.search(r"https?://", page)
    zooms = {zoom for zoom, _, _ in tiles_in(destination)}
    assert f'"leastZoom": {min(zooms)}' in page
    assert f'"mostZoom": {max(zooms)}' in page


def test_an_mbtiles_file_holds_the_same_tiles(mosaic, destination):
    write_map_tiles(mosaic, destination)
    file = destination.with_suffix(".mbtiles")
    write_map_tiles(mosaic, file)
    with closing(sqlite3.connect(file)) as database:
        rows = database.execute("SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles").fetchall()
    assert {(z, x, 2**z - 1 - row) for z, x, row, _ in rows} == tiles_in(destination)
    for z, x, row, data in rows:
        assert data == (destination / str(z) / str(x) / f"{2**z - 1 - row}.png").read_bytes()


def test_gdal_reads_the_mbtiles_file_where_the_mosaic_lies(mosaic, destination):
    file = destination.with_suffix(".mbtiles")
    write_map_tiles(mosaic, file)
    dataset = gdal.Open(str(file))
    west, south, east, north, _ = web_mercator(mosaic)
    x, size, _, y, _, minus_size = dataset.GetGeoTransform()
    assert (x, y) == pytest.approx((west, north), abs=200)
    assert (x + size * dataset.RasterXSize, y + minus_size * dataset.RasterYSize) == pytest.approx(
        (east, south), abs=200
    )
    assert dataset.GetMetadata()["name"] == "mosaic"


def test_a_task_in_the_background_may_write_them(mosaic, destination, qgis_app):
    from qgis.core import QgsApplication, QgsTask

    outcome = []

    def run(task):
        write_map_tiles(mosaic, destination)
        return True

    task = QgsTask.fromFunction("map tiles", run, on_finished=lambda error, result=None: outcome.append(error))
    QgsApplication.taskManager().addTask(task)
    deadline = time.monotonic() + 60
    while not outcome and time.monotonic() < deadline:
        QgsApplication.processEvents()
    assert outcome == [None]
    first = tiles_in(destination)
    write_map_tiles(mosaic, destination.with_name("main thread"))
    assert first == tiles_in(destination.with_name("main thread"))


@pytest.mark.parametrize("name", ["xyz", "xyz.mbtiles"])
def test_cancelling_leaves_nothing_but_the_earlier_tiles(mosaic, destination, name, qgis_app):
    destination = destination.with_name(name)
    write_map_tiles(mosaic, destination)
    before = sorted(str(path) for path in destination.parent.rglob("*"))
    with pytest.raises(Stopped):
        write_map_tiles(mosaic, destination, lambda percent: percent < 1)
    assert sorted(str(path) for path in destination.parent.rglob("*")) == before


def test_earlier_tiles_are_replaced(mosaic, destination):
    write_map_tiles(mosaic, destination)
    (destination / "3").mkdir()
    (destination / "3" / "stale.png").write_bytes(b"")
    write_map_tiles(mosaic, destination)
    assert not (destination / "3").exists()
    assert [path.name for path in destination.parent.iterdir()] == ["xyz"]


def test_a_folder_with_something_else_in_it_is_never_touched(mosaic, destination):
    destination.mkdir(parents=True)
    (destination / "thesis.odt").write_bytes(b"years of work")
    with pytest.raises(MapTilesFailed, match="something other than map tiles"):
        write_map_tiles(mosaic, destination)
    assert [path.name for path in destination.iterdir()] == ["thesis.odt"]


@pytest.mark.parametrize("name", ["2024/1/notes.txt", "12/thesis/7.png", "thesis.odt", "12/link"])
def test_a_users_file_among_earlier_tiles_is_never_lost(mosaic, destination, name):
    write_map_tiles(mosaic, destination)
    own = destination / name
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_bytes(b"years of work")
    before = sorted(destination.rglob("*"))
    with pytest.raises(MapTilesFailed, match="something other than map tiles"):
        write_map_tiles(mosaic, destination)
    assert sorted(destination.rglob("*")) == before
    assert own.read_bytes() == b"years of work"


@pytest.mark.parametrize("page", [None, "<title>My photos</title>"])
def test_folders_that_are_called_like_tiles_are_not_taken_for_them(mosaic, destination, page):
    (destination / "2024").mkdir(parents=True)
    (destination / "2024" / "1.png").write_bytes(b"a photo")
    if page:
        (destination / "index.html").write_text(page)
    with pytest.raises(MapTilesFailed, match="something other than map tiles"):
        write_map_tiles(mosaic, destination)
    assert (destination / "2024" / "1.png").read_bytes() == b"a photo"


@pytest.mark.parametrize(("west", "north", "reason"), [(10, 89, "85 degrees"), (179.8, 10, "180th meridian")])
def test_a_mosaic_where_web_maps_end_is_refused(qgis_app, tmp_path, destination, west, north, reason):
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "far.tif"), 50, 50)
    dataset.SetGeoTransform((west, 0.01, 0, north, 0, -0.01))
    dataset.SetProjection("EPSG:4326")
    del dataset
    with pytest.raises(MapTilesFailed, match=reason):
        write_map_tiles(tmp_path / "far.tif", destination)


def test_a_mosaic_that_is_not_there_is_told(qgis_app, tmp_path, destination):
    with pytest.raises(MapTilesFailed, match=r"nothing\.tif"):
        write_map_tiles(tmp_path / "nothing.tif", destination)
