"""How far from a cut edge results change."""

import numpy
import pytest

from tile_job_plugin.tiles.influence import cuts, reach
from tile_job_plugin.tiles.model import PixelRect

WINDOW = PixelRect(100, 200, 64, 48)


def results(cut, smooth):
    """Give the results of a recipe over the whole window and over the part, for the part's pixels."""
    terrain = numpy.random.default_rng(1).normal(size=(WINDOW.height, WINDOW.width))
    top, left = cut.part.row - WINDOW.row, cut.part.column - WINDOW.column
    inside = slice(top, top + cut.part.height), slice(left, left + cut.part.width)
    return numpy.ma.array(smooth(terrain)[inside]), numpy.ma.array(smooth(terrain[inside]))


def sum_within(radius):
    """Make a recipe that sums up all pixels within a square."""

    def smooth(pixels):
        padded = numpy.pad(pixels, radius)
        shape = (2 * radius + 1, 2 * radius + 1)
        return numpy.lib.stride_tricks.sliding_window_view(padded, shape).sum(axis=(2, 3)) if radius else pixels

    return smooth


@pytest.mark.parametrize("radius", [0, 1, 2, 7, 15])
def test_the_reach_is_how_far_the_recipe_looks(radius):
    for cut in cuts(WINDOW):
        found = reach(cut, *results(cut, sum_within(radius)))
        assert (found.pixels, found.has_end, found.remaining) == (radius, True, 0)


def test_a_recipe_that_looks_at_everything_has_no_end():
    for cut in cuts(WINDOW):
        found = reach(cut, *results(cut, lambda pixels: pixels - pixels.mean()))
        assert not found.has_end
        assert found.remaining > 0


def test_what_is_nodata_in_one_result_has_changed():
    cut = cuts(WINDOW)[0]
    whole, part = results(cut, sum_within(0))
    part[5, 9] = numpy.ma.masked
    assert reach(cut, whole, part).pixels == 6


def test_the_parts_lack_an_odd_number_of_pixels_at_opposite_corners():
    north_west, south_east = cuts(WINDOW)
    assert north_west.part == PixelRect(117, 213, 47, 35)
    assert south_east.part == PixelRect(100, 200, 47, 35)
