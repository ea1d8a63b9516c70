"""Products of a real tile set in pieces, beside SAGA's own tools over the whole."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.whole_saga import CELL
from tests.hydrology.grids import same_bits
from tests.run.drainage.water import made, prepare
from tile_job_plugin.recipes.drainage import CatchmentArea, DrainageBasins, FilledSurface, FlowMethod
from tile_job_plugin.run.drainage.memory_store import MemoryStore
from tile_job_plugin.run.drainage.pieces import Pieces
from tile_job_plugin.run.drainage.set_heights import SetHeights
from tile_job_plugin.run.drainage.surfaces import WaterSet
from tile_job_plugin.tiles.rasters import tile_set_from_rasters
from tile_job_plugin.tiles.windows import Windows

pytestmark = pytest.mark.needs_saga

SLOPE = 0.1
FILLED = FilledSurface(SLOPE)


@pytest.fixture
def water(elevation, tile_files, tmp_path):
    """300 x 300 pixels of the elevation model with holes, in tiles that overlap, without one of them."""
    part = tmp_path / "part.tif"
    gdal.Translate(str(part), str(elevation), srcWin=[20, 60, 300, 300])
    dataset = gdal.Open(str(part), gdal.GA_Update)
    band = dataset.GetRasterBand(1)
    band.WriteArray(numpy.full((9, 31), band.GetNoDataValue()), 140, 155)
    band.WriteArray(numpy.full((1, 1), band.GetNoDataValue()), 203, 99)
    del band, dataset
    tile_set = tile_set_from_rasters("set", [file for file in tile_files(part, 97, overlap=5) if file[0] != "3_0"])
    windows = Windows(tile_set)
    pieces = Pieces(tile_set.extent, lambda rect: bool(windows.rasters_in(rect)), 64)
    return WaterSet(pieces, SetHeights(windows, tile_set.extent, tmp_path), MemoryStore(), CELL)


@pytest.fixture
def heights(water):
    """The heights of the whole."""
    return water.heights(water.heights.extent)


@pytest.fixture
def filled(heights, saga_tool):
    """What SAGA makes of the whole by Planchon and Darboux."""
    return saga_tool("ta_preprocessor", 3, "RESULT", {"DEM": heights}, MINSLOPE=SLOPE)


def test_sinks_are_filled_to_the_last_bit_as_saga_fills_them(water, heights, saga_tool):
    prepare(water, FilledSurface(0))
    whole = saga_tool("ta_preprocessor", 4, "FILLED", {"ELEV": heights}, MINSLOPE=0)
    assert (whole > heights).any()
    assert same_bits(made(water, FilledSurface(0), whole), whole)


def test_sinks_are_filled_to_a_slope_to_the_last_bit_as_saga_fills_them(water, filled):
    prepare(water, FILLED, lanes=2)
    assert same_bits(made(water, FILLED, filled), filled)


def test_single_flow_is_that_of_saga(water, filled, saga_tool):
    product = CatchmentArea(FILLED, FlowMethod.D8, 1.1, in_cells=False)
    prepare(water, product, lanes=2)
    whole = saga_tool("ta_hydrology", 0, "FLOW", {"ELEVATION": filled}, METHOD=0, FLOW_UNIT=1)
    assert same_bits(made(water, product, whole.astype(float)).astype(numpy.float32), whole)


def test_multiple_flow_is_that_of_saga_but_for_its_rounding(water, filled, saga_tool):
    product = CatchmentArea(FILLED, FlowMethod.MFD, 1.5, in_cells=True)
    prepare(water, product, lanes=2)
    whole = saga_tool("ta_hydrology", 0, "FLOW", {"ELEVATION": filled}, METHOD=4, FLOW_UNIT=0, CONVERGENCE=1.5)
    found = made(water, product, whole.astype(float))
    assert numpy.array_equal(numpy.isnan(found), numpy.isnan(whole))
    assert numpy.nanmax(abs(found / whole - 1)) < 2e-6


def test_each_basin_has_as_many_cells_as_drain_through_its_outlet_by_saga(water, filled, saga_tool):
    product = DrainageBasins(FILLED)
    prepare(water, product, lanes=2)
    flow = saga_tool("ta_hydrology", 0, "FLOW", {"ELEVATION": filled}, METHOD=0, FLOW_UNIT=0)
    found = made(water, product, flow.astype(float))
    assert numpy.array_equal(numpy.isnan(found), numpy.isnan(flow))
    outlets, cells = numpy.unique(found[~numpy.isnan(found)], return_counts=True)
    assert numpy.array_equal(flow.ravel()[outlets.astype(int) - 1], cells)
