"""What follows from a measured halo: whether it holds, how wide it becomes, and when one window is run."""

import pytest

from tests.run.lanes.test_blocks import tiles_of
from tile_job_plugin.jobs.model import MeasuredHalo
from tile_job_plugin.run.seams.halo import HALO_TOO_LATE, HALO_UNKNOWN, HALO_UNSEEN
from tile_job_plugin.run.seams.halo_choice import HaloChoice, choose, halo_text, holds, is_kept, widened
from tile_job_plugin.tiles.model import Grid, TileSet

TILES = tiles_of(3, 5, 1000)
SET = TileSet("set", Grid("", 0, 0, 30, 30), "Float32", TILES)
FOUND = MeasuredHalo(24, 20, 0.0, relief=300.0)
ENDLESS = MeasuredHalo(100, None, 0.5, relief=300.0, differing="up to 0.5 in Wetness, whose values are 3 to 12")


@pytest.mark.parametrize(("relief", "is_enough"), [(300, True), (329, True), (400, False)])
def test_a_halo_holds_for_tiles_that_are_not_rougher_than_those_measured(relief, is_enough):
    assert holds(FOUND, relief) == is_enough


def test_what_has_left_seams_or_tells_nothing_of_its_tiles_does_not_hold():
    assert not holds(MeasuredHalo(24, 20, 0.0, relief=300.0, left_seams=True), 10)
    assert not holds(MeasuredHalo(24, 20, 0.0), 10)
    assert not holds(MeasuredHalo(100, None, 0.5), 10)


def test_a_recipe_without_an_end_has_none_on_any_tiles():
    assert holds(ENDLESS, 5000)


def test_only_what_was_seen_is_kept():
    assert [is_kept(found) for found in (FOUND, ENDLESS)] == [True, True]
    assert not any(is_kept(found) for found in (HALO_UNKNOWN, HALO_UNSEEN, HALO_TOO_LATE))


def test_a_halo_is_never_narrower_than_what_earlier_jobs_measured():
    assert widened(FOUND, MeasuredHalo(8, 6, 0.0, relief=500.0), SET.extent) == MeasuredHalo(24, 20, 0.0, relief=500.0)
    assert widened(FOUND, HALO_UNSEEN, SET.extent).halo == 24


def test_a_halo_that_left_seams_is_doubled_up_to_the_whole_set():
    left = MeasuredHalo(24, 20, 0.0, relief=300.0, left_seams=True)
    assert widened(left, FOUND, SET.extent).halo == 48
    assert widened(MeasuredHalo(4000, 3000, 0.0, left_seams=True), FOUND, SET.extent).halo == 5000
    assert widened(left, ENDLESS, SET.extent) == ENDLESS


def test_without_an_end_the_whole_set_is_one_window_where_it_fits():
    assert choose(ENDLESS, TILES, SET, 15_000_000) == HaloChoice(5000, is_one_window=True, found=ENDLESS)
    assert choose(HALO_TOO_LATE, TILES, SET, 15_000_000).halo == 5000


def test_of_a_set_that_does_not_fit_the_tiles_are_one_window_with_some_pixels_around():
    some = TILES[:2]
    assert choose(ENDLESS, some, SET, 14_000_000) == HaloChoice(100, is_one_window=True, found=ENDLESS)
    assert choose(ENDLESS, some, SET, 1_000_000) == HaloChoice(100, is_one_window=False, found=ENDLESS)


def test_a_large_set_is_not_run_for_a_few_of_its_tiles():
    tiles = tiles_of(10, 10, 1000)
    large = TileSet("large", SET.grid, "Float32", tiles)
    assert choose(ENDLESS, tiles[:3], large, 10**9).halo == 100
    assert choose(ENDLESS, tiles[:5], large, 10**9).halo == 10_000


def test_the_words_say_what_is_run():
    texts = [
        str(halo_text(choose(found, TILES[:2], SET, most), SET))
        for found, most in [(FOUND, 10**9), (ENDLESS, 10**9), (ENDLESS, 10**7), (ENDLESS, 10**6), (HALO_UNSEEN, 10**9)]
    ]
    assert texts == [
        "Measured halo: 24 pixels. Results depend on pixels up to 20 away.",
        "No halo is wide enough for this recipe: its results change however large a window is, up to 0.5 in Wetness, "
        "whose values are 3 to 12. All tiles are therefore run as one window over the whole tile set (5000 x 3000 "
        "pixels).",
        "No halo is wide enough for this recipe: its results change however large a window is, up to 0.5 in Wetness, "
        "whose values are 3 to 12. All tiles are run as one window with a halo of 100 pixels. It has no seams, but "
        "pixels further away are ignored: the whole tile set would need about 1.4 GB of memory.",
        "No halo is wide enough for this recipe: its results change however large a window is, up to 0.5 in Wetness, "
        "whose values are 3 to 12. Using 100 pixels; seams will remain, as one window over the whole tile set would "
        "need about 1.4 GB of memory.",
        "The halo could not be measured: the results of no sample depend on neighbouring pixels, which flat samples "
        "would not show. Using 8 pixels.",
    ]
