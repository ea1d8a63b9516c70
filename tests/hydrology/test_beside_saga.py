"""Tiles beside SAGA's own tools over the whole."""

from __future__ import annotations

import numpy
import pytest

from tests.fixtures.terrain import fractal
from tests.fixtures.whole_saga import CELL
from tests.hydrology.grids import Tiles, same_bits, squares
from tests.hydrology.test_edge_contamination import mark_tiles, mark_tiles_by_all
from tests.hydrology.test_fill_levels import fill_tiles
from tests.hydrology.test_multiple_flow import CONVERGENCE, flow_in_tiles
from tests.hydrology.test_single_flow import accumulate_tiles
from tests.hydrology.test_sloping_fill import fill_tiles as fill_tiles_sloping
from tile_job_plugin.hydrology.neighbours import ringed
from tile_job_plugin.hydrology.single_flow import steepest
from tile_job_plugin.hydrology.sloping_fill import filled, least_rise
from tile_job_plugin.hydrology.tile_edges import Frame

pytestmark = pytest.mark.needs_saga

SLOPE = 0.01
SIZE = 101


def with_holes(heights):
    heights[30:50, 60:80] = heights[::17, ::13] = heights[70:72] = numpy.nan
    heights[90:, :20] = numpy.nan
    return heights


def terrain(name):
    """Heights as 32-bit floats, above 0, which SAGA takes for no nodata."""
    rough = fractal(CELL, seed=8, size=SIZE) + 1
    heights = {"rough": lambda: rough, "holes": lambda: with_holes(rough), "flat": lambda: numpy.round(rough / 20)}
    return heights[name]().astype(numpy.float32)


@pytest.fixture(params=["rough", "holes", "flat"])
def tiles(request):
    """A terrain in tiles of uneven size."""
    return Tiles(terrain(request.param), squares(SIZE, SIZE, 24))


def test_sinks_are_filled_to_the_last_bit_as_saga_fills_them(tiles, saga_tool):
    whole = saga_tool("ta_preprocessor", 5, "FILLED", {"ELEV": tiles.heights}, MINSLOPE=0)
    assert (whole > tiles.heights).any()
    assert same_bits(fill_tiles(tiles, filled), whole)


@pytest.mark.slow
def test_tiles_that_saga_fills_are_the_whole_that_saga_fills(saga_tool):
    tiles = Tiles(terrain("holes"), [Frame(0, 0, SIZE, 40), Frame(0, 40, SIZE, SIZE - 40)])

    def fill(heights):
        return saga_tool("ta_preprocessor", 5, "FILLED", {"ELEV": heights}, MINSLOPE=0)

    assert same_bits(fill_tiles(tiles, fill), fill(tiles.heights))


def test_sinks_are_filled_to_a_slope_to_the_last_bit_as_saga_fills_them(tiles, saga_tool):
    whole = saga_tool("ta_preprocessor", 3, "RESULT", {"DEM": tiles.heights}, MINSLOPE=SLOPE)
    in_64_bits = Tiles(tiles.heights.astype(float), tiles.frames)
    assert same_bits(fill_tiles_sloping(in_64_bits, least_rise(SLOPE, CELL)).astype(numpy.float32), whole)


def test_single_flow_is_that_of_saga(tiles, saga_tool):
    heights = filled(tiles.heights.astype(float), least_rise(SLOPE, CELL))
    whole = saga_tool("ta_hydrology", 0, "FLOW", {"ELEVATION": heights}, METHOD=0, FLOW_UNIT=0)
    assert same_bits(accumulate_tiles(tiles, steepest(ringed(heights))).astype(numpy.float32), whole)


def test_multiple_flow_is_that_of_saga_but_for_its_rounding(tiles, saga_tool):
    heights = filled(tiles.heights.astype(float), least_rise(SLOPE, CELL))
    grids = {"ELEVATION": heights}
    whole = saga_tool("ta_hydrology", 0, "FLOW", grids, METHOD=4, FLOW_UNIT=0, CONVERGENCE=CONVERGENCE)
    found, _ = flow_in_tiles(tiles, heights)
    assert numpy.array_equal(numpy.isnan(found), numpy.isnan(whole))
    assert numpy.nanmax(abs(found / whole - 1)) < 2e-6


@pytest.mark.parametrize("slope", [pytest.param(0, marks=pytest.mark.extra), SLOPE])
@pytest.mark.parametrize(("method", "mark"), [(0, mark_tiles), (1, mark_tiles_by_all)], ids=["D8", "MFD"])
def test_cells_are_contaminated_that_saga_calls_edges_or_contaminated(tiles, saga_tool, slope, method, mark):
    filled_tiles = Tiles(filled(tiles.heights.astype(float), least_rise(slope, CELL)), tiles.frames)
    whole = saga_tool("ta_hydrology", 13, "CONTAMINATION", {"ELEVATION": filled_tiles.heights}, METHOD=method)
    assert same_bits(mark(filled_tiles), (whole == 1) | (whole == 2))
