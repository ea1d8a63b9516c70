"""The mosaic over all tiles equals one run over the whole raster, to the last bit."""

import numpy
import pytest
from osgeo import gdal

from tile_job_plugin.requests.destinations import mosaics_of

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("saga_kept_between_jobs")]

#: Neighbourhood tools and their parameters, with radii of several lengths.
NEIGHBOURHOOD_RECIPES = [
    ("tilejobs:relief", {}),
    ("tilejobs:multi_hillshade", {"AZIMUTH": 300, "SUN_HEIGHT": 30, "EXAGGERATION": 3}),
    ("tilejobs:slope_aspect", {"METHOD": 7}),
    ("tilejobs:roughness", {"RADIUS": 3, "TPI_RADIUS": 400}),
    ("tilejobs:openness", {"RADIUS": 900}),
    ("sagacmd:ta_morphometry_0", {"C_GENE": True}),
    ("sagacmd:ta_lighting_0", {"METHOD": 5}),
    pytest.param("sagacmd:ta_lighting_3", {"METHOD": 0, "RADIUS": 900}, marks=pytest.mark.extra),
    ("sagacmd:ta_lighting_3", {"METHOD": 0, "RADIUS": 3600}),
    ("tilejobs:skyview", {"RADIUS": 900, "VISIBLE": True, "TERRAIN": True}),
    pytest.param("tilejobs:skyview", {"RADIUS": 2000, "DIRECTIONS": 12}, marks=pytest.mark.extra),
    # Shipped recipes run these three tools.
    pytest.param("sagacmd:ta_lighting_5", {"METHOD": 1, "RADIUS": 1800}, marks=pytest.mark.extra),
    pytest.param("sagacmd:ta_morphometry_18", {"RADIUS": "0,300"}, marks=pytest.mark.extra),
    pytest.param("sagacmd:ta_morphometry_18", {"RADIUS": "0,900"}, marks=pytest.mark.extra),
    pytest.param("sagacmd:ta_morphometry_16", {"RADIUS": 1}, marks=pytest.mark.extra),
    pytest.param("sagacmd:ta_morphometry_16", {"RADIUS": 7}, marks=pytest.mark.extra),
    ("sagacmd:ta_morphometry_1", {}),
    ("sagacmd:grid_filter_0", {"KERNEL_RADIUS": 5, "RESULT": True}),
    pytest.param(
        "sagacmd:ta_lighting_2",
        {"LOCATION": 0, "LATITUDE": 36, "DAY": "2026-06-21T00:00:00", "HOUR_STEP": 3},
        marks=pytest.mark.extra,
    ),
    ("tilejobs:solarradiation", {"LATITUDE": 36, "MAX_DISTANCE": 900, "HOUR_STEP": 3, "DIRECT": True}),
    ("tilejobs:solar", {"RADIUS": 900, "LATITUDE": 36, "HOUR_STEP": 6}),
    ("native:slope", {}),
]


@pytest.mark.parametrize(("recipe_id", "parameters"), NEIGHBOURHOOD_RECIPES)
def test_with_the_halo_that_was_found_every_mosaic_equals_the_whole_run(
    recipe_id, parameters, start_job, run_whole, open_store
):
    whole = run_whole(recipe_id, parameters)

    job_id = start_job(RECIPE=recipe_id, RECIPE_PARAMETERS=parameters)["JOB_ID"]
    with open_store() as store:
        job = store.jobs.job(job_id)
    pairs = list(zip([path for _, path in mosaics_of(job)], whole, strict=True))
    assert all(placing(mosaic) == placing(file) for mosaic, file in pairs)
    assert [differing_pixels(mosaic, file) for mosaic, file in pairs] == [0] * len(pairs)
    assert job.seam_error == 0
    assert job.message == ""


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
