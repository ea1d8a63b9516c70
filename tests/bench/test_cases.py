import pytest

from bench.cases import CASES, Subject, spread
from bench.run import in_turn
from bench.ways import case_steps

SAMPLED = [case for case in CASES if case.subject is Subject.WAYS]


@pytest.mark.parametrize("count", [1, 2, 7, 64, 400])
def test_a_spread_order_has_each_number_once(count):
    assert sorted(spread(count)) == list(range(count))


def test_a_stretch_of_a_spread_order_has_gaps_of_much_the_same_size():
    for first in range(0, 400, 40):
        some = sorted(spread(400)[first : first + 40])
        assert max(after - before for before, after in zip(some, some[1:])) <= 25


@pytest.mark.parametrize("case", SAMPLED, ids=lambda case: case.name)
def test_three_rounds_run_different_tiles_from_all_parts_of_the_raster(case):
    rounds = [case.sample_of(number) for number in range(3)]
    assert len({tile for tiles in rounds for tile in tiles}) == 3 * case.sample
    for tiles in rounds:
        assert {(tile.row * 2 // case.rows, tile.column * 2 // case.columns) for tile in tiles} == {
            (0, 0), (0, 1), (1, 0), (1, 1),
        }  # fmt: skip


def test_a_sample_of_all_tiles_is_all_tiles():
    case = SAMPLED[0].with_all_tiles()
    assert set(case.sample_of(5)) == set(case.tiles)


@pytest.mark.parametrize("case", SAMPLED, ids=lambda case: case.name)
def test_two_lanes_get_as_many_tiles_each(case):
    assert case.sample % 2 == 0


def test_tiles_have_the_ids_of_a_registered_raster():
    ids = [tile.id for tile in SAMPLED[0].tiles]
    assert ids[:2] == ["r0_c0", "r0_c1"]
    assert ids[-1] == "r7_c7"


def test_steps_name_the_files_of_their_tile():
    (shade, slope) = case_steps(SAMPLED[0], "in.vrt", "out/r0_c0")
    assert shade[:4] == ["ta_lighting", "0", "-ELEVATION=in.vrt", "-SHADE=out/r0_c0_shade.tif"]
    assert "-SLOPE=out/r0_c0_slope.tif" in slope


def test_rounds_run_the_ways_forwards_and_backwards_from_another_one_each_time():
    assert ["".join(in_turn("abcde", number)) for number in range(4)] == ["abcde", "edcba", "cdeab", "baedc"]
