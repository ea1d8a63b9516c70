"""The halo is found by measuring where none is given."""

import re
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.run import runner
from tile_job_plugin.run.halo import HALO_WITHOUT_END, HaloSearch, conclusion
from tile_job_plugin.tiles.reach import Reach


def ends(*reaches):
    return [Reach(pixels, 0.0, has_end=True) for pixels in reaches]


@pytest.mark.parametrize(
    ("reaches", "halo"),
    [
        ([0, 0], 2),
        ([1, 1, 1], 3),
        ([100, 100, 100], 110),
        ([100, 96, 100, 88], 114),
        # A flat sample tells nothing.
        ([0, 0, 20, 20], 22),
        # Shadows: rougher terrain than the samples' has longer ones.
        ([9, 18, 20, 31, 39, 59], 132),
    ],
)
def test_the_halo_is_the_reach_and_a_margin(reaches, halo):
    assert (conclusion(ends(*reaches)).halo, conclusion(ends(*reaches)).reach) == (halo, max(reaches))


def test_without_an_end_in_one_sample_there_is_none():
    found = conclusion([*ends(3, 4), Reach(150, 0.25, has_end=False)])
    assert (found.halo, found.reach, found.remaining) == (HALO_WITHOUT_END, None, 0.25)


@pytest.fixture
def halo_lines(open_store):
    """What the log of a job tells about its halo."""

    def lines(job):
        with open_store() as store:
            return [entry.message for entry in store.log_entries(job["JOB_ID"]) if "HALO" in entry.message]

    return lines


def test_what_was_found_is_kept_for_the_same_recipe_and_parameters(start_job, open_store, halo_lines, monkeypatch):
    searches = []
    monkeypatch.setattr(runner, "HaloSearch", lambda *parts: searches.append(HaloSearch(*parts)) or searches[-1])
    slope = {"RECIPE": "sagacmd:ta_morphometry_16", "RECIPE_PARAMETERS": {"RADIUS": 3}}
    jobs = [start_job(**slope), start_job(**slope), start_job(**slope | {"RECIPE_PARAMETERS": {"RADIUS": 5}})]
    with open_store() as store:
        assert [store.job(job["JOB_ID"]).halo for job in jobs] == [5, 5, 7]
    assert [search.found.halo for search in searches] == [5, 7]
    assert halo_lines(jobs[0]) == halo_lines(jobs[1]) == ["HALO found by measuring: 5 pixels; the recipe looks 3 far."]


def test_a_new_registration_is_measured_anew(start_job, open_store, run_algorithm, saved_connection, elevation):
    job = start_job(RECIPE="native:slope")
    run_algorithm(
        "tilejobs:registertileset",
        CONNECTION=saved_connection,
        TILE_SET="jacksboro",
        RASTER=str(elevation),
        TILE_SIZE=90,
    )
    with open_store() as store:
        assert store.measured_halo(job["JOB_ID"], "any") is None
    assert start_job(RECIPE="native:slope", TILE_IDS="r0_c0,r0_c1")["STATUS"] == "complete"


def test_a_recipe_that_no_halo_makes_agree_is_told_with_what_remains(start_job, halo_lines, open_store):
    job = start_job(RECIPE="sagacmd:ta_lighting_3", RECIPE_PARAMETERS={"METHOD": 1, "RADIUS": 9000})
    (line,) = halo_lines(job)[:1]
    assert re.match(r"No HALO makes tiles agree: this recipe's results change by up to \d+\.\d+ however far", line)
    with open_store() as store:
        assert store.job(job["JOB_ID"]).halo == HALO_WITHOUT_END


@pytest.mark.usefixtures("quick_provider")
def test_a_recipe_that_fails_on_all_samples_fails_on_its_tiles_with_its_own_words(
    start_job, open_store, halo_lines, run_algorithm, saved_connection, elevation, tmp_path
):
    flat = str(tmp_path / "flat.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(flat, 60, 60, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((700000, 90, 0, 4000000, 0, -90))
    dataset.SetProjection(gdal.Open(str(elevation)).GetProjection())
    dataset.GetRasterBand(1).Fill(5)
    del dataset
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="flat", RASTER=flat, TILE_SIZE=30)
    with pytest.raises(QgsProcessingException, match=r"2 tile\(s\) failed. Tile 'r0_c0': The pixel is 5"):
        start_job(TILE_SET="flat", TILE_IDS="r0_c0,r1_c0", RECIPE="quick:copy", RECIPE_PARAMETERS={"FAIL_ON": 5})
    with open_store() as store:
        (job,) = store.jobs(JobStatus.FAILED)
    assert "could not be found by measuring" in halo_lines({"JOB_ID": job.id})[0]


def test_a_broken_sample_is_left_out(start_job, run_algorithm, saved_connection, elevation, tile_files, tmp_path):
    files = dict(tile_files(elevation, 120))
    run_algorithm(
        "tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="files", FOLDER=str(tmp_path / "tiles")
    )
    with Path(files["1_1"]).open("r+b") as file:
        file.truncate(3000)
    result = start_job(TILE_SET="files", TILE_IDS="0_0", RECIPE="sagacmd:ta_morphometry_16", HALO=0)
    assert result["STATUS"] == "complete"


@pytest.mark.parametrize(("recipe", "halo"), [("native:slope", None), ("gdal:roughness", None), ("native:slope", 0)])
def test_a_job_leaves_nothing_beside_its_tiles(
    start_job, run_algorithm, saved_connection, elevation, tile_files, tmp_path, recipe, halo
):
    """The sample windows show whole rasters, as blocks without a halo do."""
    gdal.Translate(str(tmp_path / "small.tif"), str(elevation), srcWin=[100, 100, 200, 200])
    files = dict(tile_files(tmp_path / "small.tif", 100))
    folder = tmp_path / "tiles"
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="files", FOLDER=str(folder))
    start_job(TILE_SET="files", TILE_IDS=",".join(files), RECIPE=recipe, HALO=halo)
    assert {str(path) for path in folder.iterdir()} == set(files.values())
