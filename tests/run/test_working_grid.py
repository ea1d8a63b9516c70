"""Jobs on working grids: the mosaic equals one run over one gdalwarp of the whole, to the last bit."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.warped import gdalwarped
from tests.run.test_exactness import differing_pixels, placing
from tile_job_plugin.requests.destinations import mosaics_of
from tile_job_plugin.requests.tile_set_rows import from_record

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("saga_kept_between_jobs")]

#: The radius is 30 pixels.
SKY_VIEW = ("sagacmd:ta_lighting_3", {"METHOD": 0, "RADIUS": 750, "NDIRS": 8})
RELIEF = ("tilejobs:relief", {})
#: Fixtures of rasters, and what they are registered with.
COPERNICUS = ("copernicus", {"CRS": "EPSG:32632", "PIXEL_SIZE": 25, "RESAMPLING": "bilinear"})
TWO_ZONES = ("two_zones", {"CRS": "EPSG:32632", "PIXEL_SIZE": 25, "RESAMPLING": "cubic"})
TWO_RESOLUTIONS = ("two_resolutions", {"PIXEL_SIZE": 25, "RESAMPLING": "bilinear", "FINEST_ON_TOP": True})


@pytest.fixture
def register(saved_connection, run_algorithm, tmp_path, open_store):
    """Register the rasters of a folder on a working grid, and return the tile set as the database has it."""

    def run(**parameters):
        folder = str(tmp_path / "tiles")
        run_algorithm(
            "tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="warped", FOLDER=folder, **parameters
        )
        with open_store() as store:
            return from_record(store.tile_sets.tile_set("warped"))

    return run


@pytest.fixture
def run_over_warp(run_whole, tmp_path):
    """Run a recipe over one gdalwarp of the whole; gives the files of its outputs."""

    def run(tile_set, recipe_id, parameters):
        gdalwarped(tile_set, str(tmp_path / "whole.tif"))
        return run_whole(recipe_id, parameters, tmp_path / "whole.tif")

    return run


@pytest.mark.parametrize(
    ("rasters", "grid", "recipe_id", "parameters"),
    [
        (*COPERNICUS, *RELIEF),
        (*COPERNICUS, *SKY_VIEW),
        (*TWO_ZONES, *RELIEF),
        (*TWO_RESOLUTIONS, *RELIEF),
        pytest.param(*TWO_ZONES, *SKY_VIEW, marks=pytest.mark.extra),
        pytest.param(*TWO_RESOLUTIONS, *SKY_VIEW, marks=pytest.mark.extra),
    ],
)
def test_every_mosaic_equals_the_run_over_one_warp_of_the_whole(
    request, rasters, grid, recipe_id, parameters, register, start_job, run_over_warp, open_store, tile_by_tile
):
    request.getfixturevalue(rasters)
    tile_set = register(**grid)
    whole = run_over_warp(tile_set, recipe_id, parameters)
    job_id = start_job(TILE_SET="warped", ALL=True, RECIPE=recipe_id, RECIPE_PARAMETERS=parameters)["JOB_ID"]
    with open_store() as store:
        job = store.jobs.job(job_id)
    pairs = list(zip([path for _, path in mosaics_of(job)], whole, strict=True))
    assert all(placing(mosaic) == placing(file) for mosaic, file in pairs)
    assert [differing_pixels(mosaic, file) for mosaic, file in pairs] == [0] * len(pairs)
    assert job.seam_error == 0


def test_tiles_by_themselves_show_what_the_whole_set_does(copernicus, register, start_job, run_over_warp):
    """One tile of four: its neighbours give the halo."""
    tile_set = register(CRS="EPSG:32632", PIXEL_SIZE=25, RESAMPLING="bilinear")
    whole, _ = run_over_warp(tile_set, "tilejobs:relief", {})
    mosaic = start_job(TILE_SET="warped", TILE_IDS="n1e0", RECIPE="tilejobs:relief")["MOSAIC"]
    core = tile_set.by_id["n1e0"].core
    expected = gdal.Open(whole).ReadAsArray(core.column, core.row, core.width, core.height)
    assert numpy.array_equal(gdal.Open(mosaic).ReadAsArray(), expected)
