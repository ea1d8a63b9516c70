"""Overviews against means of one pixel after the other, and against GDAL's."""

from __future__ import annotations

import math

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.tiles.overviews import halved, level_sizes

NODATA = -9999.0


def slowly_halved(pixels, nodata):
    """Do the same, pixel by pixel."""
    height, width = ((size + 1) // 2 for size in pixels.shape)
    result = numpy.empty((height, width), pixels.dtype)
    for row in range(height):
        for column in range(width):
            four = pixels[2 * row : 2 * row + 2, 2 * column : 2 * column + 2].ravel()
            values = [float(value) for value in four if value != nodata and not math.isnan(value)]
            result[row, column] = math.fsum(values) / len(values) if values else four[0]
    return result


@pytest.fixture
def pixels():
    return numpy.random.default_rng(3).normal(size=(37, 52)).astype(numpy.float32)


@pytest.mark.parametrize("data_type", [numpy.float32, numpy.float64])
@pytest.mark.parametrize("nodata", [None, NODATA, math.nan])
def test_fractions_become_the_mean_of_those_that_have_a_value(pixels, data_type, nodata):
    pixels = pixels.astype(data_type)
    if nodata is not None:
        pixels[numpy.random.default_rng(4).random(pixels.shape) < 0.4] = nodata
    result = halved(pixels, nodata)
    assert result.dtype == data_type
    numpy.testing.assert_allclose(result, slowly_halved(pixels, nodata), rtol=1e-5, atol=1e-6)


def test_holes_that_are_not_the_nodata_value_are_none_of_the_mean(pixels):
    pixels[3, 5] = math.nan
    expected = slowly_halved(pixels, NODATA)
    assert not numpy.isnan(expected).any()
    numpy.testing.assert_allclose(halved(pixels, NODATA), expected, rtol=1e-5, atol=1e-6)


def test_a_mean_that_would_be_nodata_stays_a_value():
    for nodata in (0.0, -1.0):
        pixels = numpy.array([[nodata - 1, nodata + 1], [nodata - 2, nodata + 2]], numpy.float32)
        (result,) = halved(pixels, nodata).ravel()
        assert result != nodata
        assert abs(result - nodata) < 1e-6


def test_sums_beyond_the_type_are_no_matter():
    most = numpy.finfo(numpy.float32).max
    assert halved(numpy.full((4, 4), most, numpy.float32), None).tolist() == [[most] * 2] * 2
    lowest = numpy.full((4, 4), -most, numpy.float32)
    lowest[0, 0] = 5
    assert halved(lowest, float(-most)).tolist() == [[5, -most], [-most, -most]]


@pytest.mark.parametrize("data_type", [numpy.uint8, numpy.int8, numpy.uint16, numpy.int16, numpy.uint32, numpy.int32])
def test_whole_numbers_stay_what_they_are(data_type):
    pixels = numpy.random.default_rng(5).integers(0, 100, (7, 9)).astype(data_type)
    result = halved(pixels, 3)
    assert result.dtype == data_type
    assert numpy.array_equal(result, pixels[::2, ::2])
    assert result.base is None


@pytest.mark.parametrize(("data_type", "method"), [(gdal.GDT_Float32, "AVERAGE"), (gdal.GDT_Int16, "NEAREST")])
def test_gdal_makes_the_same_overviews(data_type, method):
    pixels = numpy.random.default_rng(6).normal(scale=100, size=(256, 512)).round(2)
    pixels[10:90, 30:77] = NODATA
    dataset = gdal.GetDriverByName("MEM").Create("", 512, 256, 1, data_type)
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(NODATA)
    band.WriteArray(pixels)
    dataset.BuildOverviews(method, [2])
    ours, theirs = halved(band.ReadAsArray(), NODATA), band.GetOverview(0).ReadAsArray()
    assert numpy.array_equal(ours == NODATA, theirs == NODATA)
    numpy.testing.assert_allclose(ours, theirs, rtol=1e-5, atol=1e-4)


def test_levels_end_with_one_that_is_small_enough():
    assert level_sizes(500, 512, 512) == [(500, 512)]
    assert level_sizes(513, 1, 512) == [(513, 1), (257, 1)]
    assert level_sizes(5000, 2047, 512) == [(5000, 2047), (2500, 1024), (1250, 512), (625, 256), (313, 128)]
