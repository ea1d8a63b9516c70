"""Products made piece by piece are those of the whole, however the way to them was gone."""

from __future__ import annotations

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.terrain import fractal
from tests.hydrology.grids import grids, many, same_bits
from tests.run.drainage.water import (
    CELL,
    ENOUGH_MEMORY,
    PRODUCTS,
    SURFACES,
    ArrayHeights,
    Killed,
    MortalStore,
    made,
    prepare,
    prepare_with_breaks,
    water_set,
    whole_product,
)
from tile_job_plugin.hydrology.errors import FlowInCircle
from tile_job_plugin.recipes.drainage import CatchmentArea, FlowMethod
from tile_job_plugin.run.drainage import piece_exchange
from tile_job_plugin.run.drainage.memory_store import MemoryStore
from tile_job_plugin.run.drainage.preparation import Preparation

products = st.sampled_from(PRODUCTS)
sizes = st.integers(1, 7)


@st.composite
def grounds(draw):
    """Grids with ground somewhere."""
    cells = draw(grids())
    if numpy.isnan(cells).all():
        cells[0, 0] = 1
    return cells.astype(draw(st.sampled_from([numpy.float32, numpy.float64])))


@pytest.fixture(scope="module")
def terrain():
    """Hills with lakes and holes."""
    heights = fractal(CELL, seed=5, size=61).astype(numpy.float32)
    heights[30:34, 28:40] = heights[::11, ::13] = heights[40:, :12] = numpy.nan
    return heights


@many
@given(grounds(), products, sizes, st.sampled_from([1, 2]), st.sampled_from([0, 10**6]))
def test_pieces_are_those_of_the_whole_in_any_number_of_lanes_and_with_any_memory(cells, product, size, lanes, memory):
    water, whole = water_set(ArrayHeights(cells), size), whole_product(cells, product)
    prepare(water, product, lanes, memory=memory)
    assert same_bits(made(water, product, whole), whole)


@many
@given(grounds(), products, sizes, st.integers(2, 20))
def test_a_preparation_that_was_stopped_goes_on_from_there(cells, product, size, looks):
    water, whole = water_set(ArrayHeights(cells), size), whole_product(cells, product)
    prepare_with_breaks(water, product, looks)
    assert same_bits(made(water, product, whole), whole)


@many
@given(grounds(), products, sizes, st.lists(st.integers(1, 20), max_size=10), st.sampled_from([1, 2]))
def test_a_preparation_that_was_killed_goes_on_from_what_was_put(cells, product, size, lives, lanes):
    contents = {}
    with pytest.MonkeyPatch.context() as patch:
        # Each step is put at once, not what has changed in some seconds.
        patch.setattr(piece_exchange, "_RUN_SECONDS", -1)
        patch.setattr(piece_exchange, "_FLUSH_SECONDS", -1)
        for puts in lives:
            try:
                prepare(water_set(ArrayHeights(cells), size, MortalStore(contents, puts)), product, lanes)
            except Killed:
                continue
    store = MemoryStore()
    store.stages = contents
    water, whole = water_set(ArrayHeights(cells), size, store), whole_product(cells, product)
    prepare(water, product)
    assert same_bits(made(water, product, whole), whole)


@pytest.mark.parametrize("product", PRODUCTS, ids=str)
@pytest.mark.parametrize("size", [7, 20, 61])
def test_a_terrain_is_the_same_in_pieces_of_any_size(terrain, product, size):
    water, whole = water_set(ArrayHeights(terrain), size), whole_product(terrain, product)
    prepare(water, product, lanes=2)
    assert same_bits(made(water, product, whole), whole)
    assert (whole != terrain)[~numpy.isnan(terrain)].mean() > 0.05


@pytest.mark.parametrize("product", PRODUCTS, ids=str)
def test_what_is_prepared_is_not_prepared_again(terrain, product):
    water = water_set(ArrayHeights(terrain), 20)
    assert prepare(water, product)
    again = Preparation(water, product)
    assert list(again.stages(ENOUGH_MEMORY)) == []
    assert again.done_part == 1


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("method", list(FlowMethod))
def test_flow_on_a_surface_that_is_prepared_goes_on_from_there(terrain, surface, method):
    water, flow = water_set(ArrayHeights(terrain), 20), CatchmentArea(surface, method, 1.1, in_cells=True)
    all_stages = len(prepare(water_set(ArrayHeights(terrain), 20), flow))
    of_surface = len(prepare(water, surface))
    assert of_surface > 0
    assert len(prepare(water, flow)) == all_stages - of_surface


def test_the_part_that_is_done_grows_from_none_to_all(terrain):
    water, product = water_set(ArrayHeights(terrain), 7), PRODUCTS[-1]
    parts = []

    class Watching:
        def isCanceled(self):
            parts.append(preparation.done_part)
            return False

    preparation = Preparation(water, product)
    for stage in preparation.stages(ENOUGH_MEMORY):
        stage.work(Watching())
    assert parts[0] == 0
    assert parts == sorted(parts)
    assert len(set(parts)) > 10
    assert preparation.done_part == 1


def test_an_area_is_that_of_its_cells(terrain):
    water = water_set(ArrayHeights(terrain), 20)
    cells = CatchmentArea(None, FlowMethod.D8, 1.1, in_cells=True)
    area = CatchmentArea(None, FlowMethod.D8, 1.1, in_cells=False)
    prepare(water, cells)
    assert prepare(water, area) == []
    whole = whole_product(terrain, cells)
    assert same_bits(made(water, area, whole), whole * CELL**2)


class Turning(ArrayHeights):
    """Ground that falls to the east as long as only its west is read, and else to the west."""

    def __call__(self, rect):
        columns = numpy.arange(rect.column, rect.right) - self.extent.column
        return numpy.tile(columns * (1.0 if rect.column - self.extent.column > 1 else -1.0), (rect.height, 1))


@pytest.mark.parametrize("method", list(FlowMethod))
def test_water_that_is_sent_back_and_forth_is_refused(method):
    water = water_set(Turning(numpy.zeros((3, 6))), 3)
    with pytest.raises(FlowInCircle, match=r"^Water flows in a circle: \d+ cells "):
        prepare(water, CatchmentArea(None, method, 1.1, in_cells=True))
