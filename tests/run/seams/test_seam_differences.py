"""How much results differ where tiles meet is measured and told."""

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.jobs import ALL_TILES, TILE_SIZE
from tile_job_plugin.requests.destinations import mosaics_of

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("saga_kept_between_jobs", "tile_by_tile")]


@pytest.fixture
def jobstatus(run_algorithm, saved_connection):
    return lambda job: run_algorithm("tilejobs:jobstatus", CONNECTION=saved_connection, JOB_ID=job["JOB_ID"])


def test_a_wide_enough_halo_has_no_seam_error(start_job, jobstatus):
    job = start_job(RECIPE="tilejobs:relief", HALO=8)
    status = jobstatus(job)
    assert job["SEAM_ERROR"] == 0
    assert (status["SEAM_ERROR"], status["SEAM_ERROR_MEAN"], status["SEAM_ERROR_PLACE"]) == (0, 0, "")
    assert status["MESSAGE"] == ""


def test_a_halo_that_is_just_wide_enough_has_no_seam_error(start_job):
    assert start_job(RECIPE="sagacmd:ta_morphometry_0", HALO=1)["SEAM_ERROR"] == 0


def test_without_a_halo_the_seam_error_is_the_true_difference(
    start_job, jobstatus, run_algorithm, elevation, tmp_path, open_store
):
    job = start_job(RECIPE="tilejobs:relief", HALO=0)
    whole = run_algorithm(
        "tilejobs:relief",
        **{
            "DEM": str(elevation),
            "hillshade:Hillshade": str(tmp_path / "h.tif"),
            "slope:Slope": str(tmp_path / "s.tif"),
        },
    )
    with open_store() as store:
        mosaics = dict(mosaics_of(store.jobs.job(job["JOB_ID"])))
    true = along_seams(abs(masked(mosaics["Slope"]) - masked(whole["slope:Slope"])))
    status = jobstatus(job)
    assert true.max() > 1, "degrees"
    assert status["SEAM_ERROR"] == job["SEAM_ERROR"] == pytest.approx(true.max(), rel=1e-12)
    assert status["SEAM_ERROR_MEAN"] == pytest.approx(true.mean(), rel=1e-12)
    assert status["SEAM_ERROR_PLACE"].startswith("Slope at ")
    assert "with a halo of 0 pixels, results differ by up to" in status["MESSAGE"]


def test_the_place_of_the_largest_difference_is_told_in_map_coordinates(start_job, jobstatus, open_store, elevation):
    job = start_job(RECIPE="sagacmd:ta_morphometry_16", HALO=0)
    words = jobstatus(job)["SEAM_ERROR_PLACE"].replace(",", "").split()
    x, y = float(words[-7]), float(words[-6])
    left, width, _, top, _, height = gdal.Open(str(elevation)).GetGeoTransform()
    column, row = (x - left) / width - 0.5, (y - top) / height - 0.5
    assert (column, row) == pytest.approx((round(column), round(row)), abs=1e-3)
    assert {round(column) % TILE_SIZE, round(row) % TILE_SIZE} & {0, TILE_SIZE - 1}


def test_flow_accumulation_gets_a_warning_in_words(start_job, jobstatus):
    job = start_job(RECIPE="tilejobs:wetness_wang_liu", HALO=8)
    assert job["SEAM_ERROR"] > 0
    assert "the recipe is not local: it follows water" in jobstatus(job)["MESSAGE"]


def test_each_tile_tells_the_error_along_its_edges(start_job, run_algorithm, saved_connection, open_store):
    job = start_job(RECIPE="sagacmd:ta_morphometry_16", HALO=0)
    layer = run_algorithm(
        "tilejobs:tilestatus", CONNECTION=saved_connection, JOB_ID=job["JOB_ID"], OUTPUT="memory:tiles"
    )["OUTPUT"]
    errors = {feature["tile_id"]: feature["seam_error"] for feature in layer.getFeatures()}
    assert sorted(errors) == sorted(ALL_TILES.split(","))
    assert max(errors.values()) == job["SEAM_ERROR"] > 0


def masked(path):
    """Read a raster as numbers with its nodata masked."""
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    pixels = band.ReadAsArray()
    return numpy.ma.array(pixels.astype(float), mask=pixels == band.GetNoDataValue())


def along_seams(pixels):
    """Give the pixels on both sides of all edges between tiles."""
    height, width = pixels.shape
    columns = [pixels[:, edge - 1 : edge + 1] for edge in range(TILE_SIZE, width, TILE_SIZE)]
    rows = [pixels[edge - 1 : edge + 1, :] for edge in range(TILE_SIZE, height, TILE_SIZE)]
    return numpy.ma.concatenate([lines.ravel() for lines in columns + rows]).compressed()
