"""Windows of rasters that are read beside the tiles, on the same pixels."""

from __future__ import annotations

import shlex
import subprocess
from dataclasses import replace

import numpy
import pytest
from osgeo import gdal, osr

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.messages import RECORD
from tile_job_plugin.tiles.errors import FurtherRasterRefused, FurtherRasterUnusable
from tile_job_plugin.tiles.further_rasters import raster_of_file, raster_of_tile_set, read_file
from tile_job_plugin.tiles.model import AffineGrid, PixelRect, RasterGroup, TileSet, WorkingGrid
from tile_job_plugin.tiles.rasters import tile_set_from_raster, tile_set_from_rasters
from tile_job_plugin.tiles.resampling import Resampling
from tile_job_plugin.tiles.windows import Windows

#: Rectangles of the tile set's pixels: within, at each edge, and beside the further raster.
RECTS = [PixelRect(10, 10, 20, 15), PixelRect(0, 0, 30, 20), PixelRect(60, 40, 20, 30), PixelRect(0, 60, 5, 10)]
PIXEL = 1 / 3


def write(path, columns, rows, width, height, kind=gdal.GDT_Float32, nodata=None, pixel=PIXEL, **more):
    """Write a raster whose corner lies so many columns and rows from 500000, 4000000; pixels tell their places."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, more.get("bands", 1), kind)
    dataset.SetGeoTransform((500000 + columns * PIXEL, pixel, 0, 4000000 - rows * PIXEL, 0, -pixel))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(more.get("crs", 32616))
    dataset.SetProjection(srs.ExportToWkt())
    down, across = numpy.mgrid[0:height, 0:width]
    dataset.GetRasterBand(1).WriteArray((100 * (down + rows) + across + columns) % 250)
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    return path


@pytest.fixture
def tile_set(tmp_path):
    """80 x 70 pixels of a third of a metre, whose corners are rounded in the last digit."""
    return tile_set_from_raster("ground", str(write(tmp_path / "ground.tif", 0, 0, 80, 70)), 30)


def expected(rect, columns, rows, width, height):
    """The pixels of a rectangle; -1 where the raster has none."""
    down, across = numpy.mgrid[rect.row : rect.bottom, rect.column : rect.right]
    inside = (across >= columns) & (across < columns + width) & (down >= rows) & (down < rows + height)
    return numpy.where(inside, (100 * down + across) % 250, -1)


def told(pixels, nodata):
    return numpy.where(pixels == nodata, -1, pixels)


@pytest.mark.parametrize("place", [(5, 5, 60, 50), (-9, -7, 100, 90), (-9, 20, 40, 100)])
@pytest.mark.parametrize(("kind", "nodata"), [(gdal.GDT_Float32, -9999), (gdal.GDT_Byte, None), (gdal.GDT_Int16, -1)])
@pytest.mark.parametrize("way", ["file", "tile set"])
def test_windows_are_cut_on_the_same_pixels(tile_set, tmp_path, place, kind, nodata, way):
    path = write(tmp_path / "further.tif", *place, kind, nodata)
    if way == "file":
        further = raster_of_file("COVER", read_file(str(path)), tile_set)
    else:
        further = raster_of_tile_set("COVER", tile_set_from_raster("cover", str(path), 17), tile_set)
    for number, rect in enumerate(RECTS):
        ground, window = tmp_path / f"ground_{number}.vrt", tmp_path / f"cover_{number}.vrt"
        Windows(tile_set).write(rect, ground)
        further.write_checked(rect, window)
        further.check_pixels(window)
        datasets = [gdal.Open(str(file)) for file in (ground, window)]
        assert datasets[0].GetGeoTransform() == datasets[1].GetGeoTransform()
        assert datasets[0].GetProjection() == datasets[1].GetProjection()
        band = datasets[1].GetRasterBand(1)
        assert numpy.array_equal(told(band.ReadAsArray(), band.GetNoDataValue()), expected(rect, *place))
        assert further.touches(rect) == bool((expected(rect, *place) >= 0).any())


def test_what_covers_all_keeps_its_type_and_needs_no_nodata(tile_set, tmp_path):
    further = raster_of_file("COVER", read_file(str(write(tmp_path / "c.tif", 0, 0, 80, 70, gdal.GDT_Byte))), tile_set)
    further.write(RECTS[0], tmp_path / "window.vrt")
    dataset = gdal.Open(str(tmp_path / "window.vrt"))
    band = dataset.GetRasterBand(1)
    assert (band.DataType, band.GetNoDataValue()) == (gdal.GDT_Byte, None)


def test_a_set_of_many_rasters_is_read_beside_another(tile_set, tile_files, tmp_path):
    whole = write(tmp_path / "c.tif", -3, 4, 70, 60, gdal.GDT_Int16, -1)
    cover = tile_set_from_rasters("cover", [(tile_id, path) for tile_id, path in tile_files(whole, 23, 2)])
    further = raster_of_tile_set("COVER", cover, tile_set)
    further.write_checked(RECTS[0], tmp_path / "window.vrt")
    assert numpy.array_equal(read_pixels(tmp_path / "window.vrt"), expected(RECTS[0], -3, 4, 70, 60))


@pytest.mark.parametrize("beside", range(4))
def test_a_set_on_a_working_grid_is_nodata_in_windows_just_beside_it(tile_set, tmp_path, beside):
    path = write(tmp_path / "c.tif", 10, 10, 20, 20, nodata=-9999)
    (tile,) = tile_set_from_rasters("c", [("c", str(path))]).tiles
    own, extent = AffineGrid.of(tile_set.grid), PixelRect(10, 10, 20, 20)
    group = RasterGroup(own, "", (1.0, 1.0))
    tiles = [replace(tile, core=extent, raster=replace(tile.raster, extent=extent))]
    cover = TileSet("c", tile_set.grid, "Float32", tiles, working=WorkingGrid(Resampling.CUBIC, [group]))
    further = raster_of_tile_set("COVER", cover, tile_set)
    rect = [PixelRect(30, 10, 5, 5), PixelRect(5, 10, 5, 5), PixelRect(10, 30, 5, 5), PixelRect(10, 5, 5, 5)][beside]
    further.write_checked(rect, tmp_path / "window.vrt")
    assert (read_pixels(tmp_path / "window.vrt") == -9999).all()
    assert not further.touches(rect)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"pixel": 0.25}, "its pixels are 0.25 x 0.25, those of the tiles 0.333333333333 x 0.333333333333"),
        ({"columns": 0.4}, "lie beside those of the tiles"),
        ({"crs": 32617}, "its CRS is EPSG:32617"),
        ({"crs": 25832}, "its CRS is EPSG:25832"),
        ({"bands": 2}, "it has 2 bands. Name one of them"),
        ({"kind": gdal.GDT_CFloat32}, "its pixels are of type CFloat32"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_with_the_reason(tile_set, tmp_path, change, reason):
    values = {"columns": 0, "rows": 0, "width": 80, "height": 70, **change}
    file = read_file(str(write(tmp_path / "c.tif", **values)))
    with pytest.raises(FurtherRasterRefused) as refusal:
        raster_of_file("COVER", file, tile_set)
    said = str(refusal.value)
    assert said.startswith("RECIPE_PARAMETERS: COVER: ")
    assert reason in said
    # Of a raster that lies elsewhere, as by these CRSs, no copy would help.
    assert ("gdalwarp" in said) == bool({"pixel", "columns"} & set(change))


def test_the_copy_that_is_advised_fits(tile_set, tmp_path):
    path = write(tmp_path / "c.tif", 0.4, 0, 80, 70, gdal.GDT_Byte)
    (tmp_path / "NEW_FOLDER").mkdir()
    with pytest.raises(FurtherRasterRefused) as refusal:
        raster_of_file("COVER", read_file(str(path)), tile_set)
    command = str(refusal.value).partition("is made by: ")[2]
    subprocess.run(shlex.split(command), cwd=tmp_path, check=True, capture_output=True)
    assert raster_of_file("COVER", read_file(str(tmp_path / "NEW_FOLDER" / "c.tif")), tile_set)


@pytest.mark.parametrize("change", [{"pixel": 0.25}, {"columns": 0.4}, {"crs": 25832}])
def test_a_tile_set_that_does_not_fit_is_refused(tile_set, tmp_path, change):
    path = write(tmp_path / "c.tif", **{"columns": 0, "rows": 0, "width": 80, "height": 70, **change})
    with pytest.raises(
        FurtherRasterRefused, match=r"^RECIPE_PARAMETERS: COVER: 'cover' can't be read beside the tiles"
    ):
        raster_of_tile_set("COVER", tile_set_from_raster("cover", str(path), 20), tile_set)


def test_a_file_that_has_changed_or_gone_is_named_with_its_parameter(tile_set, tmp_path):
    path = write(tmp_path / "c.tif", 0, 0, 80, 70, nodata=-1)
    further = raster_of_file("COVER", read_file(str(path)), tile_set)
    further.write_checked(RECTS[0], tmp_path / "window.vrt")
    write(path, 1, 0, 80, 70, nodata=-1)
    with pytest.raises(FurtherRasterUnusable) as changed:
        further.write_checked(RECTS[0], tmp_path / "window.vrt")
    assert changed.value.text(RECORD) == (
        f"COVER of the recipe: the raster {path} has got another pixel size or extent since the job was started."
    )
    path.unlink()
    with pytest.raises(FurtherRasterUnusable, match=r"COVER of the recipe: The raster .*c\.tif is not there any more"):
        further.write_checked(RECTS[0], tmp_path / "window.vrt")


def test_pixels_that_can_not_be_read_are_found(tile_set, tmp_path):
    path = write(tmp_path / "c.tif", 0, 0, 80, 70, nodata=-1)
    further = raster_of_file("COVER", read_file(str(path)), tile_set)
    further.write(tile_set.extent, tmp_path / "window.vrt")
    path.write_bytes(path.read_bytes()[:9000])
    with pytest.raises(FurtherRasterUnusable, match=r"COVER of the recipe: pixels of .*c\.tif can't be read"):
        further.check_pixels(tmp_path / "window.vrt")
