"""How much of some tiles water from beyond may flow through, counted piece by piece."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.terrain import fractal
from tests.hydrology.grids import grids, many
from tests.run.drainage.water import (
    CELL,
    SURFACES,
    ArrayHeights,
    Patience,
    prepare,
    water_set,
    whole_product,
)
from tile_job_plugin.errors import Stopped
from tile_job_plugin.recipes.drainage import EdgeContamination, FlowMethod
from tile_job_plugin.run.drainage.contaminated_ground import ContaminatedGround
from tile_job_plugin.run.drainage.memory_store import MemoryStore
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.pixel_rects import PixelRects

BY_ONE, BY_ALL = (EdgeContamination(SURFACES[1], method, 1.1) for method in FlowMethod)


class ReadHeights(ArrayHeights):
    """Heights that are counted as they are read."""

    reads = 0

    def __call__(self, rect):
        self.reads += 1
        return super().__call__(rect)


@pytest.fixture
def terrain():
    """Hills with lakes and holes."""
    heights = fractal(CELL, seed=5, size=61).astype(numpy.float32)
    heights[30:34, 28:40] = heights[::11, ::13] = heights[40:, :12] = numpy.nan
    return heights


def ready(heights, size, products):
    water = water_set(heights, size)
    for product in products:
        prepare(water, product)
    return water


def counted(water, products, cores, masks=None, lanes=1, feedback=None):
    ground = ContaminatedGround(water, products, PixelRects.of(cores), masks or MemoryStore())
    with ThreadPoolExecutor(lanes) as pool:
        for lane in [pool.submit(ground.work, feedback or Patience()) for _ in range(lanes)]:
            lane.result()
    return ground


def part_of_whole(cells, products, cores, heights):
    """The same of the whole, where each pixel of the cores counts once."""
    inside = numpy.zeros(cells.shape, bool)
    for core in cores:
        row, column = core.row - heights.extent.row, core.column - heights.extent.column
        inside[row : row + core.height, column : column + core.width] = True
    inside &= ~numpy.isnan(cells)
    masks = [whole_product(cells, product) == 1 for product in products]
    return float(numpy.logical_or.reduce(masks)[inside].mean()) if inside.any() else 0.0


@st.composite
def rects(draw, extent):
    """Some tiles, which may overlap."""
    found = []
    for _ in range(draw(st.integers(1, 4))):
        column = draw(st.integers(extent.column, extent.right - 1))
        row = draw(st.integers(extent.row, extent.bottom - 1))
        width, height = draw(st.integers(1, extent.right - column)), draw(st.integers(1, extent.bottom - row))
        found.append(PixelRect(column, row, width, height))
    return found


@many
@given(st.data(), grids(), st.integers(1, 7), st.sampled_from([[BY_ONE], [BY_ALL], [BY_ONE, BY_ALL]]))
def test_it_is_the_part_of_the_whole_in_the_tiles(data, cells, size, products):
    if numpy.isnan(cells).all():
        cells[0, 0] = 1
    heights = ArrayHeights(cells)
    cores = data.draw(rects(heights.extent))
    water = ready(heights, size, products)
    found = counted(water, products, cores, lanes=data.draw(st.sampled_from([1, 2])))
    assert found.part == part_of_whole(cells, products, cores, heights)


@pytest.mark.parametrize("product", [BY_ONE, BY_ALL], ids=["D8", "MFD"])
def test_masks_are_made_once_and_for_the_pieces_that_tiles_touch(terrain, product):
    heights = ReadHeights(terrain)
    water, masks = ready(heights, 20, [product]), MemoryStore()
    core = PixelRect(heights.extent.column + 5, heights.extent.row + 5, 30, 10)
    first = counted(water, [product], [core], masks)
    assert [sorted(found) for found in masks.stages.values()] == [[0, 1]]
    heights.reads = 0
    second = counted(water, [product], [core], masks)
    assert heights.reads == 0
    assert second.part == first.part > 0
    assert second.done_part == 1


def test_a_mask_takes_little_room(terrain):
    water, masks = ready(ArrayHeights(terrain), 61, [BY_ALL]), MemoryStore()
    counted(water, [BY_ALL], [water.heights.extent], masks)
    (contents,) = masks.stages.values()
    assert len(contents[0]) < terrain.size / 8


def test_it_stops_when_nobody_wants_it_any_more(terrain):
    water = ready(ArrayHeights(terrain), 20, [BY_ONE])
    with pytest.raises(Stopped):
        counted(water, [BY_ONE], [water.heights.extent], feedback=Patience(2))
