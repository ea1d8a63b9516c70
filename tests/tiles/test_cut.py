"""Mosaics that are cut to an outline, of every type of pixel."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal, ogr

from tests.fixtures.cutlines import by_gdal, wkb_of
from tile_job_plugin.errors import Stopped
from tile_job_plugin.tiles.cut import write_cut
from tile_job_plugin.tiles.cutline import Cutline
from tile_job_plugin.tiles.errors import MosaicFailed
from tile_job_plugin.tiles.model import Grid, PixelRect
from tile_job_plugin.tiles.mosaic import MosaicPart, write_mosaic
from tile_job_plugin.tiles.pixel_types import LOWEST_FLOAT, SUPPORTED, with_nodata

GRID = Grid('LOCAL_CS["",UNIT["metre",1]]', 0.0, 2000.0, 1.0, 1.0)
#: With a hole, over nine parts of 400 pixels; the one in the middle is within it but for the hole.
OUTLINE = ogr.CreateGeometryFromWkt(
    "POLYGON((30.2 1100.7,600.4 1988.1,1170.6 1400.3,1000.2 850.9,500.7 870.4,30.2 1100.7),"
    "(600 1410,640 1400,620 1350,600 1410))"
)
CROP = PixelRect(30, 11, 1141, 1139)
ALL = PixelRect(0, 0, 1200, 1200)


@pytest.fixture
def pixels():
    """Values of every kind: the lowest and the highest of a type, and many between."""

    def make(data_type):
        dtype = numpy.dtype(data_type.replace("Byte", "uint8").lower())
        random = numpy.random.default_rng(3)
        if dtype.kind == "f":
            return random.normal(0, 1e6, (1200, 1200)).astype(dtype)
        limits = numpy.iinfo(dtype)
        values = random.integers(limits.min + 1, limits.max, (1200, 1200), dtype=dtype, endpoint=True)
        values[::7, ::11] = limits.max
        return values

    return make


@pytest.fixture
def parts(tmp_path):
    """Write pixels as nine parts."""

    def make(pixels, nodata):
        made = []
        for row in range(0, 1200, 400):
            for column in range(0, 1200, 400):
                path = tmp_path / f"{row}_{column}.tif"
                kind = gdal.GetDataTypeByName(str(pixels.dtype).replace("uint8", "Byte"))
                dataset = gdal.GetDriverByName("GTiff").Create(str(path), 400, 400, 1, kind)
                rect = PixelRect(column, row, 400, 400)
                dataset.SetGeoTransform(GRID.geotransform(rect))
                dataset.SetProjection(GRID.crs_wkt)
                if nodata is not None:
                    dataset.GetRasterBand(1).SetNoDataValue(nodata)
                dataset.WriteArray(pixels[row : row + 400, column : column + 400])
                del dataset
                made.append(MosaicPart(str(path), rect))
        return made

    return make


@pytest.fixture
def cut_mosaic(tmp_path):
    """Write the mosaic of parts, cut to an outline."""

    def write(parts, outline=OUTLINE, **options):
        cutline = Cutline(wkb_of(outline), GRID)
        cut = write_cut(cutline, [part.core for part in parts], GRID, tmp_path, lambda percent: True)
        write_mosaic(parts, GRID, tmp_path / "mosaic.tif", {}, cut=cut, **options)
        return gdal.Open(str(tmp_path / "mosaic.tif"))

    return write


def cut_by_gdal(pixels, nodata, rect=CROP, outline=OUTLINE):
    rows, columns = slice(rect.row, rect.bottom), slice(rect.column, rect.right)
    return numpy.where(by_gdal([outline], GRID, ALL), pixels, nodata)[rows, columns]


@pytest.mark.parametrize("data_type", [data_type for data_type in SUPPORTED if data_type != "Int8"])
@pytest.mark.parametrize("has_nodata", [True, False])
def test_pixels_outside_are_nodata_and_those_inside_as_they_were(data_type, has_nodata, pixels, parts, cut_mosaic):
    values = pixels(data_type)
    nodata = float(values.dtype.type(0)) if has_nodata else None
    mosaic = cut_mosaic(parts(values, nodata))
    new_type, new_nodata = (data_type, 0.0) if has_nodata else with_nodata(data_type)
    band = mosaic.GetRasterBand(1)
    assert gdal.GetDataTypeName(band.DataType) == new_type
    assert band.GetNoDataValue() == new_nodata
    assert numpy.array_equal(mosaic.ReadAsArray(), cut_by_gdal(values.astype(mosaic.ReadAsArray().dtype), new_nodata))
    assert mosaic.GetGeoTransform() == GRID.geotransform(CROP)


@pytest.mark.parametrize("nodata", [float("nan"), -9999.0, 1.0, LOWEST_FLOAT])
def test_the_nodata_value_of_the_results_is_kept(nodata, pixels, parts, cut_mosaic):
    values = pixels("Float32")
    values[100:900, 500:520] = nodata
    mosaic = cut_mosaic(parts(values, nodata))
    assert mosaic.GetRasterBand(1).GetNoDataValue() == pytest.approx(nodata, nan_ok=True)
    expected = cut_by_gdal(values, numpy.float32(nodata))
    assert numpy.array_equal(mosaic.ReadAsArray(), expected, equal_nan=True)


def test_what_is_cut_like_gdalwarp_does_equals_it(pixels, parts, cut_mosaic, tmp_path):
    values = pixels("Float32")
    made = parts(values, -9999.0)
    cutline = tmp_path / "cutline.shp"
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(cutline))
    layer = source.CreateLayer("cutline", geom_type=ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(OUTLINE)
    layer.CreateFeature(feature)
    del layer, source
    whole = gdal.BuildVRT("", [part.path for part in made])
    warped = gdal.Warp("", whole, format="MEM", cutlineDSName=str(cutline), dstNodata=-9999)
    rows, columns = slice(CROP.row, CROP.bottom), slice(CROP.column, CROP.right)
    assert numpy.array_equal(cut_mosaic(made).ReadAsArray(), warped.ReadAsArray()[rows, columns])


def test_overviews_leave_out_what_is_outside(pixels, parts, cut_mosaic):
    mosaic = cut_mosaic(parts(numpy.full((1200, 1200), 5, "float32"), -9999.0))
    overview = mosaic.GetRasterBand(1).GetOverview(0).ReadAsArray()
    assert set(numpy.unique(overview)) == {-9999.0, 5.0}


def test_a_rectangle_of_whole_pixels_needs_no_nodata(pixels, parts, cut_mosaic):
    values = pixels("Byte")
    mosaic = cut_mosaic(
        parts(values, None), ogr.CreateGeometryFromWkt("POLYGON((100 900,100 1700,700 1700,700 900,100 900))")
    )
    assert mosaic.GetRasterBand(1).GetNoDataValue() is None
    assert numpy.array_equal(mosaic.ReadAsArray(), values[300:1100, 100:700])


def test_a_gap_that_the_cut_leaves_out_needs_no_nodata(pixels, parts, cut_mosaic):
    values = pixels("Byte")
    made = [part for part in parts(values, None) if part.core.column == 400 or part.core.row == 400]
    square = ogr.CreateGeometryFromWkt("POLYGON((420 1200,420 1580,780 1580,780 1200,420 1200))")
    mosaic = cut_mosaic(made, square)
    assert mosaic.GetRasterBand(1).GetNoDataValue() is None
    assert numpy.array_equal(mosaic.ReadAsArray(), values[420:800, 420:780])


def test_an_outline_that_reaches_beyond_the_parts_has_what_there_is(pixels, parts, cut_mosaic):
    values = pixels("Float32")
    mosaic = cut_mosaic(
        parts(values, -9999.0)[:2], ogr.CreateGeometryFromWkt("POLYGON((-500 0,300 5000,1500 0,-500 0))")
    )
    assert mosaic.GetGeoTransform() == GRID.geotransform(PixelRect(0, 0, 800, 400))
    outline = ogr.CreateGeometryFromWkt("POLYGON((-500 0,300 5000,1500 0,-500 0))")
    assert numpy.array_equal(
        mosaic.ReadAsArray(), cut_by_gdal(values, numpy.float32(-9999), PixelRect(0, 0, 800, 400), outline)
    )


def test_an_outline_elsewhere_is_refused(pixels, parts, cut_mosaic):
    with pytest.raises(MosaicFailed, match="The outline that cuts the mosaic touches none of its pixels"):
        cut_mosaic(parts(pixels("Byte"), None), ogr.CreateGeometryFromWkt("POLYGON((5000 0,5001 1,5002 0,5000 0))"))


def test_a_cover_can_be_cancelled(tmp_path):
    with pytest.raises(Stopped):
        write_cut(Cutline(wkb_of(OUTLINE), GRID), [ALL], GRID, tmp_path, lambda percent: percent < 40)
