"""Jobs on rasters of any pixel size and corner: every mosaic equals the whole run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.fixtures.figures import FIGURES
from tests.fixtures.rasters import read_pixels
from tests.saga.test_pixel_sizes import write_terrain
from tile_job_plugin.recipes.recipe import find_recipe
from tile_job_plugin.requests.destinations import mosaics_of

#: A size and a corner at which SAGA did not take the sky view of a window for one on the window's grid.
HARD = (30.49454162139903, 462732.5561903432, 2983248.9655274027)
#: How far recipes look whose radius is in metres, in pixels.
RADIUS_PIXELS = 10
#: What they call it.
RADII = {
    "tilejobs:solar": "RADIUS",
    "tilejobs:solar_saga": "RADIUS",
    "tilejobs:openness": "RADIUS",
    "tilejobs:roughness": "TPI_RADIUS",
}
#: Each of the shipped recipes whose steps are run on the tiles, so that it looks no further than its halo: shadows are
#: short, and water needs it all.
RECIPES = [
    ("tilejobs:solar", {"LATITUDE": 36, "HOUR_STEP": 6}, 30),
    ("tilejobs:solar_saga", {"LATITUDE": 36, "HOUR_STEP": 6}, 30),
    ("tilejobs:relief", {}, 1),
    ("tilejobs:multi_hillshade", {}, 1),
    ("tilejobs:slope_aspect", {}, 1),
    ("tilejobs:roughness", {"RADIUS": 3}, 11),
    ("tilejobs:openness", {}, 12),
    ("tilejobs:wetness_wang_liu", {}, 120),
]


@pytest.fixture
def run_both(run_algorithm, own_connection, own_database, tmp_path):
    """Run a recipe as a job on four tiles of a raster and over the whole of it; gives the pairs of files."""
    from tile_job_plugin.jobs.job_database import JobDatabase

    def run(raster, recipe_id, parameters, halo):
        mosaic = tmp_path / recipe_id.partition(":")[2] / "mosaic.tif"
        job = run_algorithm(
            "tilejobs:startjob",
            CONNECTION=own_connection,
            TILE_SET="any",
            TILE_IDS="r0_c0,r0_c1,r1_c0,r1_c1",
            RECIPE=recipe_id,
            RECIPE_PARAMETERS=json.dumps(parameters),
            HALO=halo,
            MOSAIC=str(mosaic),
        )
        with JobDatabase(own_database) as store:
            mosaics = [path for _, path in mosaics_of(store.jobs.job(job["JOB_ID"]))]
        recipe = find_recipe(recipe_id, parameters)
        files = {output.parameter: str(mosaic.with_name(f"whole {output.name}.tif")) for output in recipe.outputs}
        run_algorithm(recipe_id, **recipe.arguments([raster]), **files)
        return zip(mosaics, files.values(), strict=True)

    return run


@pytest.mark.usefixtures("tile_by_tile")
def test_the_mosaic_equals_the_whole_run_at_any_pixel_size_and_corner(
    run_both, run_algorithm, own_connection, chance, times, tmp_path
):
    count = times(1, 50)
    for number in range(count):
        random = chance.uniform(5, 120), chance.uniform(2e5, 8e5), chance.uniform(1e6, 5e6)
        placed = random if number else HARD
        raster = write_terrain(tmp_path / f"{number}.tif", 32616, *placed, shape=(80, 90))
        run_algorithm(
            "tilejobs:registertileset", CONNECTION=own_connection, TILE_SET="any", RASTER=raster, TILE_SIZE=45
        )
        for recipe, parameters, halo in RECIPES[: times(1, len(RECIPES))]:
            radius = {RADII[recipe]: RADIUS_PIXELS * placed[0]} if recipe in RADII else {}
            for mosaic, whole in run_both(raster, recipe, {**parameters, **radius}, halo):
                assert (read_pixels(mosaic) == read_pixels(whole)).all(), f"{recipe}, {Path(mosaic).name}, {placed}"
    FIGURES.append(f"pixel sizes: {count} of {count} mosaics equal the whole run")
