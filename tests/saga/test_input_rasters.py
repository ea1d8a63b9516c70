"""All rasters of one grid are shown to SAGA on exactly that grid."""

import pytest

from tile_job_plugin.saga.input_rasters import InputRasters
from tile_job_plugin.saga.raster_files import RasterFile

SIZE = (300, 200)
PLACED = (485811.92521960096, 101.19306689655471, 0.0, 3556272.5621766476, 0.0, -101.19306689655471)


def moved(transform, pixels):
    """Move a transform's corner southwards."""
    return (*transform[:3], transform[3] + pixels * transform[5], *transform[4:])


@pytest.fixture
def shown():
    """The transform with which SAGA is shown a raster, after others of the same run."""
    rasters = InputRasters()
    return lambda transform, size=SIZE: rasters.shown_transform(RasterFile(1, size, transform))


def test_a_raster_that_lies_elsewhere_by_its_last_digit_is_shown_where_the_first_lies(shown):
    rounded = (*PLACED[:3], 3556272.562176648, *PLACED[4:])
    assert shown(PLACED) == PLACED
    assert rounded != PLACED
    assert shown(rounded) == PLACED
    assert shown(moved(PLACED, 0.009)) == PLACED


@pytest.mark.parametrize("other", [moved(PLACED, 0.5), moved(PLACED, -1)])
def test_a_raster_on_another_grid_is_shown_as_it_is(shown, other):
    shown(PLACED)
    assert shown(other) == other


def test_a_raster_of_another_size_is_shown_as_it_is(shown):
    shown(PLACED)
    wider = moved(PLACED, 1e-9)
    assert shown(wider, (301, 200)) == wider


def test_pixels_that_are_square_but_for_rounding_are_shown_as_square(shown):
    x, width, _, y, _, _ = PLACED
    assert shown((x, width, 0.0, y, 0.0, -width - 1e-9)) == PLACED
    oblong = (x, width, 0.0, y + 1e6, 0.0, -1.5 * width)
    assert shown(oblong) == oblong


def test_a_rotated_raster_and_one_without_a_place_are_shown_as_they_are(shown):
    rotated = (0.0, 1.0, 0.1, 0.0, 0.1, -1.0)
    assert shown(rotated) == rotated
    assert shown(None) is None
