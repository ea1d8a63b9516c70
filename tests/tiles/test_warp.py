"""Warped windows against one gdalwarp of the whole: the same pixels, to the last bit."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, osr

from tile_job_plugin.tiles.model import AffineGrid, Grid, PixelRect
from tile_job_plugin.tiles.resampling import Resampling
from tile_job_plugin.tiles.vrt import Source, VirtualRaster
from tile_job_plugin.tiles.warp import Warp, nodata_for, scales

NODATA = -9999.0
#: With x before y, as QGIS shows them.
TO_UTM = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=utm +zone=32 +ellps=WGS84"
GAUSS_TO_UTM = (
    "+proj=pipeline +step +inv +proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessel "
    "+step +proj=push +v_3 +step +proj=cart +ellps=bessel +step +proj=helmert +x=598.1 +y=73.7 +z=418.2 +rx=0.202 "
    "+ry=0.045 +rz=-2.455 +s=6.7 +convention=position_vector +step +inv +proj=cart +ellps=GRS80 +step +proj=pop +v_3 "
    "+step +proj=utm +zone=32 +ellps=GRS80"
)
#: Columns and rows of a source raster, of which there are 2 x 2.
SIZE = 150, 110


def wkt(code: int) -> str:
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(code)
    return str(srs.ExportToWkt())


@pytest.fixture
def rasters(tmp_path):
    """Write 2 x 2 rasters on one grid, rough and with holes, and return where each lies."""

    def write(
        transform, code, data_type=gdal.GDT_Float32, holes=True, nodata=NODATA
    ) -> Sequence[tuple[str, PixelRect]]:
        numbers = numpy.random.default_rng(7)
        width, height = SIZE
        found = []
        for number in range(4):
            rect = PixelRect(number % 2 * width, number // 2 * height, width, height)
            path = str(tmp_path / f"{code}_{number}.tif")
            dataset = gdal.GetDriverByName("GTiff").Create(path, width, height, 1, data_type)
            dataset.SetGeoTransform(AffineGrid("", transform).geotransform(rect))
            dataset.SetProjection(wkt(code))
            rows, columns = numpy.mgrid[0:height, 0:width]
            pixels = 300 + 90 * numpy.sin(columns / 17) * numpy.cos(rows / 23) + 9 * numbers.random((height, width))
            if holes:
                pixels[numbers.random((height, width)) < 0.002] = nodata
                pixels[40:70, 60:90] = nodata
            dataset.GetRasterBand(1).SetNoDataValue(nodata)
            dataset.GetRasterBand(1).WriteArray(pixels)
            found.append((path, rect))
        return found

    return write


def virtual(
    grid: AffineGrid, files: Sequence[tuple[str, PixelRect]], needed: PixelRect | None, data_type: str
) -> VirtualRaster:
    """Return all of the source, showing only the files that a window needs."""
    sources = [Source(path, rect, rect, data_type) for path, rect in files if needed and rect.intersects(needed)]
    return VirtualRaster(grid, whole_source(), data_type, NODATA, sources)


def whole_source() -> PixelRect:
    return PixelRect(0, 0, 2 * SIZE[0], 2 * SIZE[1])


def warp_onto(source: AffineGrid, target: int, pixel: float, operation: str, resampling: Resampling) -> Warp:
    """Return the warp of the whole source onto whole multiples of a pixel size."""
    wide = Warp(
        source, whole_source(), Grid(wkt(target), 0, 0, pixel, pixel), whole_source(), resampling, operation, (1, 1)
    )
    corners = [source.place(x, y) for x in (0, 2 * SIZE[0]) for y in (0, 2 * SIZE[1])]
    across, down = zip(*wide.transformation.forward(corners))
    west, north = math.floor(min(across) / pixel) * pixel, math.ceil(max(down) / pixel) * pixel
    grid = Grid(wkt(target), west, north, pixel, pixel)
    extent = PixelRect(0, 0, math.ceil((max(across) - west) / pixel), math.ceil((north - min(down)) / pixel))
    factors = scales(source, whole_source(), grid, operation)
    return Warp(source, whole_source(), grid, extent, resampling, operation, factors)


def gdalwarp(warp: Warp, files: Sequence[tuple[str, PixelRect]], data_type: str) -> numpy.ndarray:
    """Warp the whole at once, with the options that the warp keeps."""
    grid = warp.grid
    west, south, east, north = grid.bounds(warp.extent)
    options = {"coordinateOperation": warp.transformation.as_gdal_takes_it} if warp.operation else {}
    whole = gdal.Warp(
        "",
        virtual(warp.source, files, whole_source(), data_type).xml(),
        format="MEM",
        dstSRS=grid.crs_wkt if warp.operation else None,
        outputBounds=(west, south, east, north),
        xRes=grid.pixel_width,
        yRes=grid.pixel_height,
        resampleAlg="near" if warp.resampling is Resampling.NEAREST else warp.resampling.value,
        errorThreshold=0,
        dstNodata=NODATA,
        outputType=gdal.GetDataTypeByName(warp.resampling.data_type(data_type)),
        warpOptions=[f"XSCALE={warp.scales[0]!r}", f"YSCALE={warp.scales[1]!r}"],
        **options,
    )
    return whole.ReadAsArray()


def odd_windows(extent: PixelRect, count: int = 9) -> Sequence[PixelRect]:
    numbers = random.Random(11)
    found = [extent]
    for _ in range(count):
        width = min(numbers.choice([1, 2, 33, 127, 128, 129, 300]), extent.width)
        height = min(numbers.choice([1, 5, 64, 130, 257]), extent.height)
        column = extent.column + numbers.randrange(extent.width - width + 1)
        found.append(PixelRect(column, extent.row + numbers.randrange(extent.height - height + 1), width, height))
    return found


def assert_windows_show_the_whole(warp: Warp, files: Sequence[tuple[str, PixelRect]], data_type="Float32") -> None:
    whole = gdalwarp(warp, files, data_type)
    assert (whole != NODATA).mean() > 0.3
    new_type = warp.resampling.data_type(data_type)
    for rect in odd_windows(warp.extent):
        needed = warp.source_rect(rect)
        xml = warp.window(virtual(warp.source, files, needed, data_type), rect, new_type, NODATA).xml()
        dataset = gdal.Open(xml)
        shown = dataset.ReadAsArray()
        top, left = rect.row - warp.extent.row, rect.column - warp.extent.column
        expected = whole[top : top + rect.height, left : left + rect.width]
        assert numpy.array_equal(shown, expected), rect
        assert dataset.GetGeoTransform() == warp.grid.geotransform(rect)


ARC_SECONDS = (9.7, 1.5 / 3600, 0.0, 55.1, 0.0, -1 / 3600)


@pytest.mark.parametrize("resampling", list(Resampling))
@pytest.mark.parametrize("pixel", [25, 90])
def test_windows_of_degrees_in_metres_are_those_of_the_whole(rasters, resampling, pixel):
    files = rasters(ARC_SECONDS, 4326)
    warp = warp_onto(AffineGrid(wkt(4326), ARC_SECONDS), 32632, pixel, TO_UTM, resampling)
    assert_windows_show_the_whole(warp, files)


@pytest.mark.parametrize("resampling", [Resampling.NEAREST, Resampling.BILINEAR, Resampling.CUBIC, Resampling.MODE])
def test_whole_numbers_get_fractions_only_where_they_are_mixed(rasters, resampling):
    files = rasters(ARC_SECONDS, 4326, gdal.GDT_Int16)
    warp = warp_onto(AffineGrid(wkt(4326), ARC_SECONDS), 32632, 25, TO_UTM, resampling)
    assert_windows_show_the_whole(warp, files, "Int16")


def test_pixels_of_double_precision_are_those_of_the_whole(rasters):
    files = rasters(ARC_SECONDS, 4326, gdal.GDT_Float64)
    for resampling in (Resampling.BILINEAR, Resampling.CUBIC, Resampling.CUBIC_SPLINE, Resampling.AVERAGE):
        warp = warp_onto(AffineGrid(wkt(4326), ARC_SECONDS), 32632, 40, TO_UTM, resampling)
        assert_windows_show_the_whole(warp, files, "Float64")


def test_an_operation_between_coordinates_in_the_order_of_authorities_is_taken_as_it_is_meant(rasters):
    """EPSG:31467 has northings first, and shifts by a hundred metres and more from ETRS89."""
    transform = (3520000.0, 25.0, 0.0, 5540000.0, 0.0, -25.0)
    files = rasters(transform, 31467)
    warp = warp_onto(AffineGrid(wkt(31467), transform), 25832, 20, GAUSS_TO_UTM, Resampling.BILINEAR)
    assert_windows_show_the_whole(warp, files)


@pytest.mark.parametrize("turn", [17, 90, 180, 250])
def test_rotated_rasters_are_turned(rasters, turn):
    cosine, sine = 20 * math.cos(math.radians(turn)), 20 * math.sin(math.radians(turn))
    transform = (500013.0, cosine, sine, 6100007.0, sine, -cosine)
    files = rasters(transform, 32632)
    warp = warp_onto(AffineGrid(wkt(32632), transform), 32632, 25, "", Resampling.BILINEAR)
    assert warp.scales == pytest.approx((0.8, 0.8))
    assert_windows_show_the_whole(warp, files)


def test_rasters_upside_down_are_turned(rasters):
    transform = (500013.0, 20.0, 0.0, 6100007.0, 0.0, 20.0)
    files = rasters(transform, 32632)
    assert_windows_show_the_whole(warp_onto(AffineGrid(wkt(32632), transform), 32632, 25, "", Resampling.CUBIC), files)


def test_longitudes_may_count_on_beyond_180_degrees(rasters):
    transform = (179.95, 1.5 / 3600, 0.0, 52.1, 0.0, -1 / 3600)
    files = rasters(transform, 4326)
    operation = TO_UTM.replace("zone=32", "zone=60")
    warp = warp_onto(AffineGrid(wkt(4326), transform), 32660, 30, operation, Resampling.BILINEAR)
    assert_windows_show_the_whole(warp, files)


def test_a_window_beside_the_source_needs_nothing(rasters):
    warp = warp_onto(AffineGrid(wkt(4326), ARC_SECONDS), 32632, 25, TO_UTM, Resampling.BILINEAR)
    assert warp.source_rect(PixelRect(-5000, 0, 100, 100)) is None
    assert warp.source_rect(PixelRect(0, 3_000_000, 10, 10)) is None
    everything = warp.source_rect(warp.extent)
    assert everything == warp.source_extent


def test_what_is_read_of_a_window_is_little_more_than_the_window():
    warp = warp_onto(AffineGrid(wkt(4326), ARC_SECONDS), 32632, 25, TO_UTM, Resampling.BILINEAR)
    needed = warp.source_rect(PixelRect(100, 100, 50, 50))
    assert needed is not None
    assert max(needed.width, needed.height) < 50 + 2 * 12


def test_a_window_over_others_lets_them_show_where_it_has_no_value(rasters, tmp_path: Path):
    files = rasters(ARC_SECONDS, 4326)
    warp = warp_onto(AffineGrid(wkt(4326), ARC_SECONDS), 32632, 25, TO_UTM, Resampling.BILINEAR)
    below = gdal.GetDriverByName("GTiff").Create(
        str(tmp_path / "below.tif"), warp.extent.width, warp.extent.height, 1, gdal.GDT_Float32
    )
    below.GetRasterBand(1).Fill(7)
    below = None
    source = virtual(warp.source, files, whole_source(), "Float32")
    sources = [
        Source(str(tmp_path / "below.tif"), warp.extent, warp.extent, "Float32"),
        *warp.shown(source, warp.extent, "Float32", NODATA, is_over_others=True),
    ]
    shown = gdal.Open(VirtualRaster(warp.grid, warp.extent, "Float32", NODATA, sources).xml()).ReadAsArray()
    whole = gdalwarp(warp, files, "Float32")
    assert numpy.array_equal(shown, numpy.where(whole == NODATA, 7, whole))


def test_what_is_warped_has_a_nodata_value_in_any_case():
    assert nodata_for("Float32", [-9999.0, -9999.0]) == ("Float32", -9999.0)
    assert nodata_for("Int16", [None, None])[1] not in (None, 0)
    assert nodata_for("Byte", [0.0, None]) == ("Int16", -32768.0)
    data_type, nodata = nodata_for("Float32", [math.nan])
    assert data_type == "Float32" and math.isnan(nodata)
