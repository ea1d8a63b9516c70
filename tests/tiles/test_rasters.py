"""Tile sets made of real files, and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy
import pytest
from osgeo import gdal

from demo.elevation import write_elevation_model
from tile_job_plugin.errors import Stopped
from tile_job_plugin.tiles.errors import RastersRefused
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.rasters import tile_set_from_raster, tile_set_from_rasters


def size_of(raster):
    dataset = gdal.Open(str(raster))
    return dataset.RasterXSize, dataset.RasterYSize


def test_files_become_tiles_at_their_place(elevation, tile_files):
    tile_set = tile_set_from_rasters("fault", tile_files(elevation, 100))
    width, height = size_of(elevation)
    assert tile_set.extent == PixelRect(0, 0, width, height)
    assert tile_set.by_id["1_2"].core == PixelRect(200, 100, 100, 100)
    assert tile_set.by_id["1_2"].raster.nodata == -9999
    assert tile_set.data_type == "Float32"


def test_the_grid_is_exactly_the_rasters_own(elevation, tile_files):
    tile_set = tile_set_from_rasters("fault", tile_files(elevation, 100))
    assert tile_set.grid.geotransform(tile_set.extent) == gdal.Open(str(elevation)).GetGeoTransform()
    assert tile_set.grid.crs_wkt == gdal.Open(str(elevation)).GetProjection()


@pytest.mark.parametrize("overlap", [0, 1])
def test_arc_seconds_shift_nothing(tmp_path, tile_files, overlap):
    write_elevation_model(tmp_path / "model.tif")
    tile_set = tile_set_from_rasters("srtm", tile_files(tmp_path / "model.tif", 60, overlap))
    for tile in tile_set.tiles:
        row, column = map(int, tile.id.split("_"))
        assert (tile.core.column, tile.core.row) == (60 * column, 60 * row)
    assert tile_set.grid.geotransform(tile_set.extent) == gdal.Open(str(tmp_path / "model.tif")).GetGeoTransform()


def test_the_order_of_the_files_does_not_matter_for_the_grid(elevation, tile_files):
    files = tile_files(elevation, 100)
    forwards, backwards = (tile_set_from_rasters("fault", order) for order in (files, files[::-1]))
    assert forwards.grid == backwards.grid
    assert forwards.by_id == backwards.by_id


def test_files_that_are_a_rounding_off_the_grid_are_taken(elevation, tile_files):
    files = tile_files(elevation, 100)
    west, size, _, north, _, minus_size = gdal.Open(files[5][1]).GetGeoTransform()
    gdal.Open(files[5][1], gdal.GA_Update).SetGeoTransform((west + 0.5, size, 0, north - 0.5, 0, minus_size))
    assert tile_set_from_rasters("fault", files).by_id[files[5][0]].core.column == 100 * int(files[5][0][-1])


def test_one_raster_is_cut_into_rectangles_of_itself(elevation):
    tile_set = tile_set_from_raster("fault", str(elevation), 150)
    width, height = size_of(elevation)
    assert tile_set.by_id["r0_c0"].core == PixelRect(0, 0, 150, 150)
    assert tile_set.by_id["r1_c2"].core == PixelRect(300, 150, width - 300, 150)
    assert tile_set.by_id["r2_c2"].core.bottom == height
    assert sum(tile.core.width * tile.core.height for tile in tile_set.tiles) == width * height
    assert [raster.path for raster in tile_set.rasters] == [str(elevation)]


def test_relative_paths_are_made_absolute(elevation, tile_files, tmp_path, monkeypatch):
    tile_files(elevation, 400)
    monkeypatch.chdir(tmp_path)
    tile_set = tile_set_from_rasters("fault", [("a", "tiles/0_0.tif")])
    assert tile_set.rasters[0].path == str(tmp_path / "tiles" / "0_0.tif")


def warped(source, **options):
    target = source.replace(".tif", "_odd.tif")
    gdal.Warp(target, source, **options)
    return target


def translated(source, **options):
    target = source.replace(".tif", "_odd.tif")
    gdal.Translate(target, source, **options)
    return target


def moved(source, *change):
    target = shutil.copy(source, source.replace(".tif", "_odd.tif"))
    transform = numpy.array(gdal.Open(source).GetGeoTransform())
    gdal.Open(target, gdal.GA_Update).SetGeoTransform(list(transform + change))
    return target


def without_crs(source):
    target = translated(source)
    gdal.Open(target, gdal.GA_Update).SetProjection("")
    return target


def masked(source):
    target = translated(source, noData="none")
    gdal.Open(target, gdal.GA_Update).CreateMaskBand(gdal.GMF_PER_DATASET)
    return target


def broken(source):
    target = source.replace(".tif", "_odd.tif")
    Path(target).write_bytes(Path(source).read_bytes()[:100])
    return target


ODD_RASTERS = {
    "another CRS": lambda source: warped(source, dstSRS="EPSG:32617", xRes=90, yRes=90, targetAlignedPixels=True),
    "pixels of 90 x 90": lambda source: warped(source, xRes=30, yRes=30),
    "shifted pixel grid": lambda source: moved(source, 30, 0, 0, 0, 0, 0),
    "rotated": lambda source: moved(source, 0, 0, 1, 0, 1, 0),
    "several bands": lambda source: translated(source, bandList=[1, 1]),
    "no CRS": without_crs,
    "of a type that can't be used": lambda source: translated(source, outputType=gdal.GDT_CFloat32),
    "mask band": masked,
    "scaled": lambda source: translated(source, options="-a_scale 0.1"),
    "missing": lambda source: source.replace(".tif", "_odd.tif"),
    "can't be read": broken,
}


@pytest.mark.parametrize("reason", ODD_RASTERS)
@pytest.mark.parametrize("position", [0, 3])
def test_a_raster_that_does_not_fit_is_named_with_the_reason(elevation, tile_files, reason, position):
    files = tile_files(elevation, 100)
    tile_id, path = files[position]
    files[position] = (tile_id, ODD_RASTERS[reason](path))
    with pytest.raises(RastersRefused, match=reason) as refusal:
        tile_set_from_rasters("fault", files)
    assert files[position][1] in str(refusal.value)
    assert "Rasters that " in str(refusal.value)


def test_at_most_ten_names_and_their_number_are_told(elevation, tile_files):
    files = tile_files(elevation, 50)
    gone = [(tile_id, path + ".gone") for tile_id, path in files[:14]]
    with pytest.raises(RastersRefused, match=r"Rasters that are missing.* and 4 more\.$") as refusal:
        tile_set_from_rasters("fault", gone + files[14:])
    assert str(refusal.value).count(".gone") == 10


def test_ids_must_be_unique_and_not_empty(elevation):
    with pytest.raises(RastersRefused, match=r"tile ids are not unique: a\."):
        tile_set_from_rasters("fault", [("a", str(elevation)), ("b", str(elevation)), ("a", str(elevation))])
    with pytest.raises(RastersRefused, match="empty tile id"):
        tile_set_from_rasters("fault", [("", str(elevation))])


def test_a_set_needs_a_raster_and_a_tile_a_pixel(elevation):
    with pytest.raises(RastersRefused, match="no rasters"):
        tile_set_from_rasters("fault", [])
    with pytest.raises(RastersRefused, match="TILE_SIZE"):
        tile_set_from_raster("fault", str(elevation), 0)


def test_reading_many_rasters_can_be_cancelled(elevation, tile_files):
    files = tile_files(elevation, 100)
    seen = []

    def progress(percent):
        seen.append(percent)
        return percent < 50

    with pytest.raises(Stopped):
        tile_set_from_rasters("fault", files, progress=progress)
    assert seen[0] == 0
    assert 50 <= seen[-1] < 60


@pytest.fixture
def two_bands(elevation, tmp_path):
    """The elevation model as the second band, Float32; the first is Float32 without a nodata value."""
    path = tmp_path / "two.tif"
    gdal.Translate(str(path), str(elevation), bandList=[1, 1], noData="none")
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).Fill(7)
    dataset.GetRasterBand(2).SetNoDataValue(-9999)
    return str(path)


def test_a_raster_of_several_bands_needs_the_number_of_one(two_bands):
    with pytest.raises(
        RastersRefused, match=r"several bands; give the number of the one with the heights as BAND: .*two"
    ):
        tile_set_from_raster("fault", two_bands, 100)
    tile_set = tile_set_from_raster("fault", two_bands, 100, band=2)
    assert {tile.raster.band for tile in tile_set.tiles} == {2}
    assert tile_set.tiles[0].raster.nodata == -9999


def test_a_band_that_is_not_there_is_refused_with_the_raster(two_bands):
    with pytest.raises(RastersRefused, match=r"can't be read by GDAL: .*two\.tif \(it has no band 3; bands: 2\)"):
        tile_set_from_rasters("fault", [("a", two_bands)], band=3)
