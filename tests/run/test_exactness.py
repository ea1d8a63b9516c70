"""The mosaic over all tiles equals one run over the whole raster, to the last bit."""

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.run.finish import mosaics_of
from tile_job_plugin.run.recipe import find_recipe

#: Recipe, its parameters, and a halo as wide as it looks.
NEIGHBOURHOOD_RECIPES = [
    ("tilejobs:relief", {}, 8),
    ("sagacmd:ta_morphometry_0", {"C_GENE": True}, 8),
    ("sagacmd:ta_lighting_0", {"METHOD": 5}, 8),
    ("sagacmd:ta_lighting_3", {"METHOD": 0, "RADIUS": 1800}, 30),
    ("sagacmd:ta_lighting_5", {"METHOD": 1, "RADIUS": 1800}, 30),
    ("sagacmd:ta_morphometry_18", {}, 40),
    ("sagacmd:ta_morphometry_16", {}, 8),
    ("sagacmd:ta_morphometry_1", {}, 8),
    # Shadows are as long as the sun is low: here at most some 110 pixels.
    ("sagacmd:ta_lighting_2", {"LOCATION": 0, "LATITUDE": 36, "DAY": "2026-06-21", "HOUR_STEP": 3}, 120),
    ("tilejobs:solar", {"RADIUS": 900, "LATITUDE": 36, "HOUR_STEP": 6}, 120),
    ("native:slope", {}, 8),
]


@pytest.fixture
def run_whole(run_algorithm, elevation, tmp_path):
    """Run a recipe over the whole raster; gives the files of its outputs."""

    def run(recipe_id, parameters):
        recipe = find_recipe(recipe_id, parameters)
        files = {output.parameter: str(tmp_path / f"whole_{output.name}.tif") for output in recipe.outputs}
        run_algorithm(recipe_id, **{recipe.source: str(elevation)}, **recipe.parameters, **files)
        return list(files.values())

    return run


@pytest.mark.parametrize(("recipe_id", "parameters", "halo"), NEIGHBOURHOOD_RECIPES)
def test_with_a_halo_every_mosaic_equals_the_whole_run(recipe_id, parameters, halo, start_job, run_whole, open_store):
    job_id = start_job(RECIPE=recipe_id, RECIPE_PARAMETERS=parameters, HALO=halo)["JOB_ID"]
    with open_store() as store:
        mosaics = [path for _, path in mosaics_of(store.job(job_id))]
    for mosaic, whole in zip(mosaics, run_whole(recipe_id, parameters), strict=True):
        assert differing_pixels(mosaic, whole) == 0
        assert placing(mosaic) == placing(whole)


def test_without_a_halo_the_edges_differ(start_job, run_whole):
    mosaic = start_job(RECIPE="tilejobs:relief", HALO=0)["MOSAIC"]
    whole, _ = run_whole("tilejobs:relief", {})
    assert differing_pixels(mosaic, whole) > 100


def differing_pixels(first, second):
    """Count the pixels of two rasters that are not the same to the last bit."""
    return int(numpy.count_nonzero(pixels(first).view("uint32") != pixels(second).view("uint32")))


def pixels(path):
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    assert band.DataType == gdal.GDT_Float32
    return band.ReadAsArray()


def placing(path):
    """Tell where a raster lies and what is a hole in it."""
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    crs = dataset.GetSpatialRef()
    return dataset.RasterXSize, dataset.RasterYSize, dataset.GetGeoTransform(), crs.GetName(), band.GetNoDataValue()
