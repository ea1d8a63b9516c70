"""Rasters that cover each other: a little, more, or the same ground."""

from __future__ import annotations

import time

import numpy
import pytest

from tile_job_plugin.tiles import overlaps
from tile_job_plugin.tiles.errors import SameGround
from tile_job_plugin.tiles.model import PixelRect, Raster
from tile_job_plugin.tiles.overlaps import COLLAR, deep_overlaps


def rasters(*rects):
    return [Raster(f"{number}.tif", PixelRect(*rect), None, "Float32") for number, rect in enumerate(rects)]


@pytest.mark.parametrize("shared", [0, 1, COLLAR])
def test_a_few_shared_rows_are_nothing_to_tell(shared):
    assert deep_overlaps(rasters((0, 0, 200, 200), (200 - shared, 0, 200, 200), (0, 200 - shared, 200, 200))) is None


def test_more_is_told_with_the_pair_that_shares_most():
    found = deep_overlaps(rasters((0, 0, 200, 200), (170, 0, 200, 200), (0, 100, 200, 300)))
    assert found.count == 3
    assert (found.largest.first.path, found.largest.second.path) == ("0.tif", "2.tif")
    assert (found.largest.rect, found.largest.part) == (PixelRect(0, 100, 200, 100), 0.5)


@pytest.mark.parametrize(
    "second",
    [
        (0, 0, 200, 200),
        (2, 3, 200, 200),
        (-100, -100, 1000, 1000),
        (50, 50, 100, 100),
        (0, 0, 200, 190),
    ],
)
def test_two_rasters_of_the_same_ground_are_refused_by_name(second):
    with pytest.raises(SameGround, match=r"Pairs of rasters cover the same ground: 0\.tif and 1\.tif\.") as refusal:
        deep_overlaps(rasters((0, 0, 200, 200), second, (1000, 0, 200, 200)))
    assert refusal.value.pairs == [("0.tif", "1.tif")]


def test_small_rasters_of_the_same_ground_are_refused_too():
    with pytest.raises(SameGround):
        deep_overlaps(rasters((0, 0, 5, 5), (0, 0, 5, 5)))


def test_the_narrow_rest_at_the_end_of_a_grid_may_lie_within_its_neighbour():
    assert deep_overlaps(rasters((0, 0, 1010, 1010), (1000, 0, 6, 1010))) is None


def test_a_mosaic_among_its_tiles_is_named_with_each():
    tiles = [(100 * column, 0, 100, 100) for column in range(12)]
    with pytest.raises(SameGround, match=r"Pairs.*0\.tif and 12\.tif, .* and 2 more\."):
        deep_overlaps(rasters(*tiles, (0, 0, 1200, 100)))


def test_rasters_that_all_lie_on_each_other_are_refused_soon():
    start = time.process_time()
    with pytest.raises(SameGround):
        deep_overlaps(rasters(*[(0, 0, 100, 100)] * 10000))
    assert time.process_time() - start < 5


def test_one_huge_raster_among_small_ones_takes_no_time():
    small = [(100 * column, 100 * row, 10, 10) for column in range(30) for row in range(30)]
    start = time.process_time()
    assert deep_overlaps(rasters(*small, (10000, 10000, 10**6, 10**6))) is None
    assert time.process_time() - start < 5


@pytest.mark.parametrize("seed", range(6))
def test_pairs_are_those_of_comparing_each_with_each(seed, monkeypatch):
    monkeypatch.setattr(overlaps, "_AT_ONCE", 7)
    numbers = numpy.random.default_rng(seed)
    corners = numbers.integers(-60, 60, (80, 2))
    ends = numpy.hstack([corners, corners + numbers.integers(1, 3 + 40 * (seed % 2), (80, 2))])
    found = [
        pair for first, second in overlaps.overlapping_pairs(ends) for pair in zip(first.tolist(), second.tolist())
    ]
    expected = [
        (one, other)
        for one in range(80)
        for other in range(one + 1, 80)
        if (numpy.maximum(ends[one, :2], ends[other, :2]) < numpy.minimum(ends[one, 2:], ends[other, 2:])).all()
    ]
    assert sorted(found) == expected
