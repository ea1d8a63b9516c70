"""Seams between results, and what is compared along them."""

import gc
import shutil
from pathlib import Path

import numpy
import pytest

from tile_job_plugin.tiles.headers import read_header
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile
from tile_job_plugin.tiles.seams import ResultReader, Seam, SeamDifference, find_seams


def tile(name, *rect):
    core = PixelRect(*rect)
    return Tile(name, core, Raster("", core, None, "Float32"))


def masked(values):
    return numpy.ma.masked_invalid(numpy.array(values, dtype=float))


SQUARE = [tile("a", 0, 0, 4, 4), tile("b", 4, 0, 4, 4), tile("c", 0, 4, 4, 4), tile("d", 4, 4, 4, 4)]


def test_a_seam_is_the_two_lines_of_pixels_between_two_results():
    seams = list(find_seams(SQUARE, [0, 1, 2, 3]))
    assert {(seam.first.id, seam.second.id): seam.rect for seam in seams} == {
        ("a", "b"): PixelRect(3, 0, 2, 4),
        ("a", "c"): PixelRect(0, 3, 4, 2),
        ("b", "d"): PixelRect(4, 3, 4, 2),
        ("c", "d"): PixelRect(3, 4, 2, 4),
    }


def test_tiles_of_one_result_have_no_seam_between_them():
    seams = find_seams(SQUARE, [1, 1, 2, 2])
    assert sorted((seam.first.id, seam.second.id) for seam in seams) == [("a", "c"), ("b", "d")]


def test_overlapping_tiles_are_compared_where_they_overlap():
    (seam,) = find_seams([tile("a", 0, 0, 10, 10), tile("b", 8, 2, 10, 10)], [1, 2])
    assert seam.rect == PixelRect(8, 2, 2, 8)


def test_tiles_of_unequal_size_meet_where_their_edges_do():
    (seam,) = find_seams([tile("a", 0, 0, 100, 100), tile("b", 100, 30, 10, 10)], [1, 2])
    assert seam.rect == PixelRect(99, 30, 2, 10)


@pytest.fixture
def seam():
    return Seam(SQUARE[0], SQUARE[1], PixelRect(3, 0, 2, 2), (0, 1))


def test_the_largest_difference_the_mean_and_the_place_are_kept(seam):
    error = SeamDifference()
    error.add(seam, seam.rect, masked([[1, 2], [3, 4]]), masked([[1, 2], [3.5, 1]]))
    error.add(seam, seam.rect, masked([[1, 2], [3, 4]]), masked([[1, 2], [3, 4.5]]))
    assert (error.largest, error.mean, error.pixel) == (3, 4 / 8, (4, 1))
    assert list(error.of_tiles()) == [(0, 3), (1, 3)]


def test_nodata_on_one_side_is_counted_and_on_both_sides_is_none(seam):
    nan = float("nan")
    error = SeamDifference()
    error.add(seam, seam.rect, masked([[nan, nan], [1, 1]]), masked([[nan, 1], [1, 1]]))
    assert (error.holes, error.largest, error.mean) == (1, 0, 0)


def test_a_seam_is_a_difference_above_a_part_of_the_range(seam):
    error = SeamDifference()
    error.add(seam, seam.rect, masked([[100, 100], [300, 300]]), masked([[100, 100], [300, 300.25]]))
    assert error.threshold(0.001) == pytest.approx(0.20025)
    assert error.has_seam(0.001)
    assert not error.has_seam(0.002)


def test_a_pixel_that_is_nodata_in_one_result_is_a_seam(seam):
    error = SeamDifference()
    error.add(seam, seam.rect, masked([[float("nan"), 1], [1, 1]]), masked([[1, 1], [1, 1]]))
    assert error.has_seam(1)


def test_results_that_agree_have_no_seam_however_little_counts(seam):
    error = SeamDifference()
    error.add(seam, seam.rect, masked([[1, 1], [1, 1]]), masked([[1, 1], [1, 1]]))
    assert not error.has_seam(0)


def test_results_without_any_value_agree(seam):
    nothing = masked([[float("nan")] * 2] * 2)
    error = SeamDifference()
    error.add(seam, seam.rect, nothing, nothing)
    assert (error.largest, error.mean, error.holes) == (0, 0, 0)


def test_a_reader_that_is_gone_leaves_no_file_open(elevation, tmp_path):
    raster = tmp_path / "result.tif"
    shutil.copy(elevation, raster)
    header = read_header(str(raster))
    grid = Grid("", *header.origin, *header.pixel_size)
    reader = ResultReader(grid)
    reader.read(str(raster), PixelRect(0, 0, 2, 2))
    assert raster in open_files()
    gc.disable()
    try:
        del reader
        assert raster not in open_files()
    finally:
        gc.enable()


def open_files():
    return {file.readlink() for file in Path("/proc/self/fd").iterdir() if file.exists()}
