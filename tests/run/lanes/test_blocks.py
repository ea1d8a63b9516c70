import pytest

from tile_job_plugin.run.lanes.blocks import LEAST_PIXELS, MOST_PIXELS, Planner, lanes_worth_planning
from tile_job_plugin.tiles.model import PixelRect, Raster, Tile


def tiles_of(rows, columns, size, skipped=()):
    """Make tiles in rows and columns, less those at the skipped places."""
    places = [(row, column) for row in range(rows) for column in range(columns) if (row, column) not in skipped]
    return [
        Tile(f"r{row}_c{column}", rect, Raster("", rect, None, "Float32"))
        for row, column in places
        for rect in [PixelRect(column * size, row * size, size, size)]
    ]


@pytest.mark.parametrize(
    "tiles",
    [tiles_of(8, 8, 1000), tiles_of(20, 20, 250), tiles_of(1, 3, 180), tiles_of(6, 6, 900, {(2, 3), (0, 0), (5, 1)})],
)
@pytest.mark.parametrize("lanes", [1, 2, 5])
def test_every_tile_is_in_exactly_one_block(tiles, lanes):
    blocks = Planner(8, lanes).plan(tiles)
    assert sorted(tile_id for block in blocks for tile_id in block.tile_ids) == sorted(tile.id for tile in tiles)


def test_small_tiles_are_put_together_and_no_lane_goes_without():
    blocks = Planner(8, 2).plan(tiles_of(20, 20, 250))
    assert 4 <= len(blocks) <= 16
    assert len(Planner(8, 2).plan(tiles_of(1, 4, 100))) == 2


def test_blocks_of_a_regular_set_are_rectangles_without_gaps():
    for block in Planner(8, 2).plan(tiles_of(20, 20, 250)):
        assert block.pixels == block.core.width * block.core.height


def test_the_largest_block_comes_first_and_small_ones_last():
    sizes = [block.pixels for block in Planner(8, 2).plan(tiles_of(16, 16, 1000))]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] <= MOST_PIXELS
    assert sizes[-1] < sizes[0]


def test_tiles_far_apart_are_not_one_block():
    near, far = tiles_of(1, 1, 100)[0], PixelRect(100_000, 50_000, 100, 100)
    blocks = Planner(8, 1).plan([near, Tile("far", far, Raster("", far, None, "Float32"))])
    assert [block.tile_ids for block in blocks] == [["r0_c0"], ["far"]]


def test_a_bound_of_no_pixels_runs_tile_by_tile():
    assert len(Planner(8, 2, most_pixels=0).plan(tiles_of(5, 5, 10))) == 25


def test_with_a_wide_halo_the_last_blocks_are_not_parted_further():
    tiles = tiles_of(8, 8, 500)
    narrow, wide = Planner(8, 1).plan(tiles), Planner(400, 1).plan(tiles)
    assert min(block.pixels for block in wide) > min(block.pixels for block in narrow) >= LEAST_PIXELS


def test_a_wide_halo_makes_fewer_and_larger_blocks():
    tiles = tiles_of(8, 8, 1000)
    assert len(Planner(101, 2).plan(tiles)) < len(Planner(8, 2).plan(tiles))


def test_windows_that_are_mostly_halo_become_one():
    tiles, extent = tiles_of(3, 5, 250), PixelRect(0, 0, 1250, 750)
    assert len(Planner(1000, 2, extent=extent).plan(tiles)) == 1
    assert len(Planner(1000, 2, extent=extent, most_lone_pixels=900_000).plan(tiles)) > 1
    assert len(Planner(1000, 2, most_pixels=0, extent=extent).plan(tiles)) == 15
    assert len(Planner(8, 2, extent=extent).plan(tiles)) > 1


def test_with_little_memory_blocks_are_smaller():
    tiles = tiles_of(8, 8, 1000)
    plan = Planner(101, 2, most_window_pixels=3_000_000).plan(tiles)
    assert max(block.window_pixels(101) for block in plan) <= 3_000_000


def test_no_block_has_a_larger_window_than_the_ones_before_it():
    blocks = Planner(60, 2).plan(tiles_of(6, 6, 900, {(2, 3), (0, 0), (5, 1)}))
    windows = [block.window_pixels(60) for block in blocks]
    assert windows == sorted(windows, reverse=True)


def test_blocks_are_planned_for_helpers_as_far_as_each_gets_what_is_worth_its_start():
    assert lanes_worth_planning(1, 3, 10 * LEAST_PIXELS) == 4
    assert lanes_worth_planning(1, 300, 10 * LEAST_PIXELS) == 10
    assert lanes_worth_planning(2, 3, LEAST_PIXELS // 2) == 2
