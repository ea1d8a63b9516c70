"""The style beside a mosaic, as QGIS applies it."""

from __future__ import annotations

import math
import threading

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.legend import suffix_in_the_legend
from tile_job_plugin.tiles.errors import MosaicFailed
from tile_job_plugin.tiles.style import largest_classes, sampled_values, value_span, write_style


@pytest.fixture
def mosaic(qgis_app, elevation, tmp_path):
    path = tmp_path / "out put" / "mosaic.tif"
    path.parent.mkdir()
    gdal.Translate(str(path), str(elevation), format="COG")
    return path


def load(mosaic):
    from qgis.core import QgsRasterLayer

    return QgsRasterLayer(str(mosaic), "mosaic")


def colour_at(layer, column, row):
    """Draw the layer pixel by pixel; give red, green, blue, alpha of one."""
    from qgis.PyQt.QtGui import QColor

    block = layer.renderer().block(1, layer.extent(), layer.width(), layer.height())
    return QColor.fromRgba(block.color(row, column)).getRgb()


def test_the_layer_comes_with_colours_over_most_of_the_values(mosaic):
    write_style(mosaic, "Slope")
    layer = load(mosaic)
    renderer = layer.renderer()
    dataset = gdal.Open(str(mosaic))
    pixels = dataset.ReadAsArray()
    low, high = numpy.percentile(pixels[pixels != -9999], [2, 98])
    assert renderer.type() == "singlebandpseudocolor"
    assert renderer.classificationMin() == pytest.approx(low, rel=1e-6)
    assert renderer.classificationMax() == pytest.approx(high, rel=1e-6)


def test_low_and_high_values_have_different_colours_and_nodata_none(mosaic):
    write_style(mosaic, "Elevation")
    layer = load(mosaic)
    pixels = gdal.Open(str(mosaic)).ReadAsArray()
    valid = numpy.where(pixels == -9999, numpy.nan, pixels)
    low, high = (numpy.unravel_index(find(valid), pixels.shape) for find in (numpy.nanargmin, numpy.nanargmax))
    assert colour_at(layer, low[1], low[0]) == (0x44, 0x01, 0x54, 255)
    assert colour_at(layer, high[1], high[0]) == (0xFD, 0xE7, 0x25, 255)
    assert pixels[0, 0] == -9999
    assert colour_at(layer, 0, 0)[3] == 0


@pytest.mark.parametrize("title", ["Hillshade", "Analytical Hillshading", "Shaded relief"])
def test_shaded_relief_is_grey(mosaic, title):
    write_style(mosaic, title)
    layer = load(mosaic)
    assert layer.renderer().type() == "singlebandgray"
    red, green, blue, alpha = colour_at(layer, 200, 200)
    assert red == green == blue
    assert alpha == 255


@pytest.mark.parametrize("title", ["Slope", "Hillshade"])
@pytest.mark.parametrize(
    ("unit", "suffix"), [("", ""), ("Degree", "°"), ("percent", " %"), ("radians", " rad"), ("kWh/m²", " kWh/m²")]
)
def test_the_legend_shows_the_unit_of_the_mosaic(mosaic, title, unit, suffix):
    path = mosaic.with_name("unit.tif")
    virtual = gdal.Translate("", str(mosaic), format="VRT")
    virtual.GetRasterBand(1).SetUnitType(unit)
    gdal.Translate(str(path), virtual)
    write_style(path, title)
    assert suffix_in_the_legend(path) == suffix


@pytest.mark.parametrize("circle", [360, 2 * math.pi])
def test_aspects_on_either_side_of_north_look_alike(mosaic, circle):
    aspects = gdal.Translate("", str(mosaic), format="MEM", srcWin=[0, 0, 100, 100])
    aspects.GetRasterBand(1).WriteArray(numpy.linspace(0, circle * 0.999, 100 * 100).reshape(100, 100))
    path = mosaic.with_name("aspects.tif")
    gdal.Translate(str(path), aspects)
    write_style(path, "Aspect")
    layer = load(path)
    north, south, almost_north = (colour_at(layer, 0, row) for row in (0, 50, 99))
    assert max(abs(one - other) for one, other in zip(north, almost_north)) < 10
    assert sum(north) > sum(south) + 300


def test_an_angle_to_the_light_is_dark_where_it_is_large(mosaic):
    angles = gdal.Translate("", str(mosaic), format="MEM", srcWin=[0, 0, 100, 100])
    angles.GetRasterBand(1).WriteArray(numpy.linspace(0, 1.5, 100 * 100).reshape(100, 100))
    path = mosaic.with_name("angles.tif")
    gdal.Translate(str(path), angles)
    write_style(path, "Hillshade")
    layer = load(path)
    assert colour_at(layer, 0, 5)[0] > 230
    assert colour_at(layer, 0, 95)[0] < 25


def test_eight_bit_pixels_are_grey_whatever_their_title(mosaic):
    eight_bit = mosaic.with_name("eight bit.tif")
    gdal.Translate(str(eight_bit), str(mosaic), outputType=gdal.GDT_Byte, noData=0)
    write_style(eight_bit, "Relief")
    layer = load(eight_bit)
    assert layer.renderer().type() == "singlebandgray"


@pytest.mark.parametrize("value", [7, -9999])
def test_a_mosaic_of_one_value_or_none_has_a_style_too(mosaic, value):
    dataset = gdal.Open(str(mosaic))
    flat = gdal.GetDriverByName("MEM").CreateCopy("", dataset)
    flat.GetRasterBand(1).WriteArray(numpy.full(dataset.ReadAsArray().shape, value, numpy.float32))
    path = mosaic.with_name("flat.tif")
    gdal.Translate(str(path), flat)
    write_style(path, "Flat")
    low, high = value_span(sampled_values(path, 100))
    assert low < high
    layer = load(path)
    assert layer.renderer().classificationMin() == low


def test_a_thread_other_than_the_main_one_may_write_it(mosaic):
    thread = threading.Thread(target=write_style, args=(mosaic, "Slope"))
    thread.start()
    thread.join()
    layer = load(mosaic)
    assert layer.renderer().type() == "singlebandpseudocolor"


def test_gdal_has_no_errors_to_print(mosaic):
    errors = []
    gdal.PushErrorHandler(lambda level, number, text: errors.append(text))
    try:
        write_style(mosaic, "Slope")
    finally:
        gdal.PopErrorHandler()
    assert errors == []


def test_a_mosaic_that_is_not_there_is_told(qgis_app, tmp_path):
    with pytest.raises(MosaicFailed, match=r"nothing\.tif"):
        write_style(tmp_path / "nothing.tif", "Slope")


def test_a_style_that_cannot_be_written_leaves_the_earlier_one(mosaic):
    write_style(mosaic, "Slope")
    style = mosaic.with_suffix(".qml")
    before = style.read_bytes()
    assert not [path for path in mosaic.parent.iterdir() if path.name.startswith(".")]
    with pytest.raises(MosaicFailed, match="can't be written"):
        write_style(mosaic, "Hillshade", scratch=mosaic.parent / "gone")
    assert style.read_bytes() == before


def test_basins_have_colours_of_their_own(mosaic):
    path = mosaic.with_name("basins.tif")
    dataset = gdal.Translate(str(path), str(mosaic), outputType=gdal.GDT_Float64)
    dataset.GetRasterBand(1).WriteArray(numpy.repeat(numpy.arange(5.0, 8.0), 100)[:, None] * numpy.ones(300), 0, 0)
    del dataset
    write_style(path, "drainage_basins")
    layer = load(path)
    colours = [colour_at(layer, 150, row) for row in (50, 150, 250)]
    assert len(set(colours)) == 3
    assert colours == [colour_at(layer, 20, row) for row in (99, 199, 299)]
    # What is none of the largest ones is drawn, too.
    assert colour_at(layer, 320, 300)[3] == 255


def test_the_largest_classes_come_first():
    assert largest_classes(numpy.array([7, 3, 3, 9, 9, 9, 1]), 2) == [9, 3]
    assert largest_classes(numpy.array([], float), 2) == []


def test_basins_without_a_pixel_have_a_style(mosaic):
    path = mosaic.with_name("nothing.tif")
    dataset = gdal.Translate(str(path), str(mosaic))
    dataset.GetRasterBand(1).Fill(-9999)
    del dataset
    write_style(path, "basins")
    assert colour_at(load(path), 0, 0)[3] == 0
