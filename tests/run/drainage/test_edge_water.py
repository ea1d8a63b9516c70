"""What a job says of water that may come from beyond its tile set."""

from __future__ import annotations

import re

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.rasters import read_pixels
from tests.hydrology.test_edge_contamination import mark_whole, mark_whole_by_all
from tile_job_plugin.hydrology.sloping_fill import filled, least_rise
from tile_job_plugin.requests.destinations import mosaics_of
from tile_job_plugin.run.edge_water import edge_item, edge_text

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("saga_kept_between_jobs", "small_pieces")]

#: Meters per side of a pixel of the elevation, and degrees to which its sinks are filled.
CELL, SLOPE = 90, 0.1


@pytest.fixture
def run_job(completed, open_store):
    """Run a job as the keywords say; gives what its log says of water from beyond, and its mosaics' metadata."""

    def run(**parameters):
        job = completed(**parameters)
        with open_store() as store:
            said = [entry.message for entry in store.jobs.log_entries(job.id) if "job's ground" in entry.message]
        return said, [
            gdal.Open(str(path)).GetMetadataItem("TILE_JOBS_EDGE_CONTAMINATION") for _, path in mosaics_of(job)
        ]

    return run


@pytest.fixture
def ground(elevation):
    """The heights of the elevation."""
    dataset, pixels = gdal.Open(str(elevation)), read_pixels(elevation)
    nodata = dataset.GetRasterBand(1).GetNoDataValue()
    return numpy.where(pixels == nodata, numpy.nan, pixels).astype(numpy.float32)


@pytest.fixture
def contaminated(ground):
    """Which cells are contaminated in the whole, by METHOD of the recipe."""
    surface = filled(ground, least_rise(SLOPE, CELL))
    return {0: mark_whole(surface), 1: mark_whole_by_all(surface)}


@pytest.mark.parametrize("method", [0, 1], ids=["D8", "MFD"])
def test_the_log_and_all_mosaics_tell_the_part_of_the_ground(method, run_job, ground, contaminated):
    part = contaminated[method][~numpy.isnan(ground)].mean()
    assert 0.01 < part < 1
    said, items = run_job(RECIPE="tilejobs:wetness", RECIPE_PARAMETERS={"METHOD": method})
    assert said == [str(edge_text(part))]
    assert re.match(r"Of the job's ground, \d+\.?\d* % has a catchment that reaches the edge ", said[0])
    assert items == [f"{100 * part:.3g}"] * 3


@pytest.mark.parametrize(("recipe", "method"), [("wetness", 1), ("streams", 0)])
def test_a_mask_is_made_on_request(recipe, method, start_job, tmp_path, ground, contaminated):
    asked = {"edge_contamination": True}
    start_job(MOSAIC=str(tmp_path / "mosaic.tif"), RECIPE=f"tilejobs:{recipe}", RECIPE_PARAMETERS=asked)
    mask = read_pixels(tmp_path / "mosaic_edge_contamination.tif")
    assert numpy.array_equal(mask, numpy.where(numpy.isnan(ground), 255, contaminated[method]))


def test_one_tile_has_its_own_part_and_what_was_found_is_found_again(run_job, ground, contaminated):
    run_job(RECIPE="tilejobs:streams")
    of_tile = slice(180, 360), slice(180, 360)
    part = contaminated[0][of_tile][~numpy.isnan(ground[of_tile])].mean()
    said, items = run_job(RECIPE="tilejobs:streams", TILE_IDS="r1_c1")
    assert said == [str(edge_text(part))]
    assert items == [f"{100 * part:.3g}"] * 2


def test_a_job_does_not_wait_for_who_prepares_something_else(run_job, open_store, ground, contaminated):
    run_job(RECIPE="tilejobs:streams", TILE_IDS="r0_c0")
    with open_store() as other:
        with other.transaction() as transaction:
            transaction._cursor.execute("select gid from drainage")
            (drainage,) = [row[0] for row in transaction._cursor.fetchall()]
        assert other.drainages.take(drainage)
        before = len(other.drainages.all_pieces(drainage, "fill 0.1/d8 3/mask"))
        said, _ = run_job(RECIPE="tilejobs:streams")
        assert len(other.drainages.all_pieces(drainage, "fill 0.1/d8 3/mask")) == before
    assert said == [str(edge_text(contaminated[0][~numpy.isnan(ground)].mean()))]


def test_a_job_that_only_fills_sinks_says_nothing(run_job):
    said, items = run_job(RECIPE="sagacmd:ta_preprocessor_3", TILE_IDS="r0_c0")
    assert (said, items) == ([], [None])


def test_no_water_from_beyond_is_said_plainly():
    assert str(edge_text(0)) == "No catchment of the job's ground reaches beyond the tile set."
    assert edge_item(0) == {"TILE_JOBS_EDGE_CONTAMINATION": "0"}
