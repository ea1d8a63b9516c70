"""The halo is found by measuring where none is given."""

import re
from dataclasses import replace
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

from tests.fixtures.quick_recipe import CopyRaster
from tests.fixtures.rasters import read_pixels
from tile_job_plugin.jobs.model import JobStatus, MeasuredHalo
from tile_job_plugin.recipes.recipe import find_recipe
from tile_job_plugin.requests.destinations import mosaics_of
from tile_job_plugin.run.lanes.memory import MemoryBudget
from tile_job_plugin.run.seams import halo, job_halo
from tile_job_plugin.run.seams.halo import HALO_UNSEEN, HALO_WITHOUT_END, HaloSearch, conclusion, recipe_version
from tile_job_plugin.tiles.influence import Reach

pytestmark = pytest.mark.usefixtures("saga_kept_between_jobs")


def ends(*reaches):
    return [Reach(pixels, 0.0, has_end=True) for pixels in reaches]


@pytest.mark.parametrize(
    ("reaches", "expected"),
    [
        ([1, 1, 1], 3),
        ([100, 100, 100], 110),
        ([100, 96, 100, 88], 114),
        # A flat sample tells nothing.
        ([0, 0, 20, 20], 22),
        # Shadows: rougher terrain than the samples' has longer ones.
        ([9, 18, 20, 31, 39, 59], 132),
    ],
)
def test_the_halo_is_the_reach_and_a_margin(reaches, expected):
    assert (conclusion(ends(*reaches)).halo, conclusion(ends(*reaches)).reach) == (expected, max(reaches))


def test_a_reach_of_nothing_proves_nothing():
    assert conclusion(ends(0, 0)) == HALO_UNSEEN


def test_without_an_end_in_one_sample_there_is_none():
    found = conclusion([*ends(3, 4), Reach(150, 0.25, has_end=False)])
    assert (found.halo, found.reach, found.remaining) == (HALO_WITHOUT_END, None, 0.25)


def test_larger_samples_are_measured_only_as_long_as_they_are_little_of_the_job():
    sizes = {
        most: list(HaloSearch(None, None, None, [None] * 4, None, most_pixels=most)._sizes())
        for most in (0, 3_000_000, 10_000_000)
    }
    assert sizes == {0: [256], 3_000_000: [256, 512], 10_000_000: [256, 512, 1024]}


@pytest.mark.usefixtures("quick_provider")
def test_the_search_ends_when_its_time_is_over(start_job, halo_lines, monkeypatch):
    monkeypatch.setattr(halo, "SEARCH_SECONDS", 0.5)
    job = start_job(RECIPE="quick:copy", RECIPE_PARAMETERS={"SECONDS": 2}, TILE_IDS="r0_c0")
    assert job["STATUS"] == "complete"
    assert halo_lines(job)[0].startswith("The halo could not be measured within")


MEASURED = "Measured halo: 5 pixels. Results depend on pixels up to 3 away."


@pytest.fixture
def halo_lines(open_store):
    """What the log of a job tells about its halo."""

    def lines(job):
        with open_store() as store:
            messages = [entry.message for entry in store.jobs.log_entries(job["JOB_ID"])]
        # The line that begins with it tells only how long it took.
        return [message for message in messages if "halo" in message.lower() and not message.startswith("Halo")]

    return lines


@pytest.mark.needs_saga
def test_what_was_found_is_kept_for_the_same_recipe_and_parameters(start_job, open_store, halo_lines, monkeypatch):
    searches = []
    monkeypatch.setattr(
        job_halo, "HaloSearch", lambda *parts, **more: searches.append(HaloSearch(*parts, **more)) or searches[-1]
    )
    slope = {"RECIPE": "sagacmd:ta_morphometry_16", "RECIPE_PARAMETERS": {"RADIUS": 3}}
    jobs = [start_job(**slope), start_job(**slope), start_job(**slope | {"RECIPE_PARAMETERS": {"RADIUS": 5}})]
    with open_store() as store:
        assert [store.jobs.job(job["JOB_ID"]).halo for job in jobs] == [5, 5, 7]
    assert [search.found.halo for search in searches] == [5, 7]
    assert halo_lines(jobs[0]) == halo_lines(jobs[1]) == [MEASURED]


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
        assert store.jobs.measured_halo(job["JOB_ID"], "any") is None
    assert start_job(RECIPE="native:slope", TILE_IDS="r0_c0,r0_c1")["STATUS"] == "complete"


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("recipe", "parameters"),
    [("tilejobs:wetness_wang_liu", {}), ("sagacmd:ta_lighting_3", {"RADIUS": 30000, "NDIRS": 3})],
    ids=["water", "a radius beyond the tiles"],
)
def test_a_recipe_that_no_halo_makes_agree_is_run_as_one_window_and_exact(
    start_job, halo_lines, open_store, run_algorithm, elevation, tmp_path, recipe, parameters
):
    job = start_job(RECIPE=recipe, RECIPE_PARAMETERS=parameters)
    with open_store() as store:
        found = store.jobs.job(job["JOB_ID"])
        paths = [path for _, path in mosaics_of(found)]
    made = find_recipe(recipe, parameters)
    whole = {output.parameter: str(tmp_path / f"whole_{output.name}.tif") for output in made.outputs}
    run_algorithm(recipe, **made.arguments([elevation]), **whole)
    for mosaic, file in zip(paths, whole.values(), strict=True):
        assert (read_pixels(mosaic) == read_pixels(file)).all()
    assert (found.message, found.seam_error) == ("", 0)
    line = halo_lines(job)[0]
    assert line.startswith("No halo is wide enough for this recipe")
    rows, columns = read_pixels(elevation).shape
    size = f"{columns} x {rows} pixels"
    assert line.endswith(f"All tiles are therefore run as one window over the whole tile set ({size}).")


@pytest.fixture
def little_memory(monkeypatch):
    """As much memory as windows of half the tile set take."""
    monkeypatch.setattr(MemoryBudget, "window_pixels", lambda self, lanes, further: 60_000)


@pytest.mark.needs_saga
def test_a_recipe_that_needs_one_window_is_refused_where_there_is_no_room(start_job, open_store, little_memory):
    with pytest.raises(QgsProcessingException) as refused:
        start_job(RECIPE="tilejobs:wetness_wang_liu")
    told = str(refused.value)
    assert re.search(r"up to [\d.]+ in Topographic wetness index, whose values are [\d.]+ to [\d.]+\.", told), told
    assert "Steps that need one window: Catchment area, Fill sinks." in told
    assert re.search(r"about [\d.]+ GB of memory", told)
    assert "Give Halo" in told
    with open_store() as store:
        assert store.jobs.job(1).status is JobStatus.FAILED


@pytest.mark.needs_saga
def test_with_a_halo_it_is_run_all_the_same(start_job, open_store, little_memory):
    job = start_job(RECIPE="tilejobs:wetness_wang_liu", HALO=100)
    with open_store() as store:
        found = store.jobs.job(job["JOB_ID"])
    assert (found.halo, found.status) == (100, JobStatus.COMPLETE)
    assert found.seam_error > 0


@pytest.fixture
def plain_and_ridges(tile_file, run_algorithm, saved_connection):
    """The file of a tile set, plain in its tiles r0_c0 to r0_c2, and with ridges in r0_c4 to r0_c6."""
    heights = numpy.random.default_rng(1).normal(size=(120, 700)) / 10
    heights[:, 350:] += 400 * numpy.sin(numpy.arange(350) / 9)
    path = tile_file("plain and ridges", heights)
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="mixed", RASTER=path, TILE_SIZE=100)
    return path


@pytest.fixture
def tile_file(elevation, tmp_path):
    """Write a raster of 30 m pixels."""

    def write(name, heights):
        path = str(tmp_path / f"{name}.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(path, *heights.shape[::-1], 1, gdal.GDT_Float32)
        dataset.SetGeoTransform((700000, 30, 0, 4000000, 0, -30))
        dataset.SetProjection(gdal.Open(str(elevation)).GetProjection())
        dataset.GetRasterBand(1).WriteArray(heights)
        return path

    return write


@pytest.mark.needs_saga
@pytest.mark.usefixtures("tile_by_tile")
def test_what_was_measured_on_plain_tiles_does_not_serve_rougher_ones(
    start_job, open_store, plain_and_ridges, run_algorithm, tmp_path
):
    shadows = {"METHOD": 2, "AZIMUTH": 90, "DECLINATION": 30, "SHADOW": 1}
    job = {"TILE_SET": "mixed", "RECIPE": "sagacmd:ta_lighting_0", "RECIPE_PARAMETERS": shadows}
    plain = start_job(**job, TILE_IDS="r0_c0,r0_c1")
    rough = start_job(**job, TILE_IDS="r0_c4,r0_c5,r0_c6")
    plain_again = start_job(**job, TILE_IDS="r0_c1,r0_c2", MOSAIC=str(tmp_path / "again.tif"))
    with open_store() as store:
        halos = [store.jobs.job(made["JOB_ID"]).halo for made in (plain, rough, plain_again)]
    assert halos[0] < halos[1] == halos[2]
    whole = str(tmp_path / "whole.tif")
    run_algorithm("sagacmd:ta_lighting_0", ELEVATION=plain_and_ridges, **shadows, SHADE=whole)
    assert (read_pixels(rough["MOSAIC"]) == read_pixels(whole)[:, 400:700][:100]).all()


@pytest.mark.needs_saga
@pytest.mark.usefixtures("tile_by_tile")
def test_a_measured_halo_that_left_seams_is_widened_by_the_next_job(start_job, open_store):
    ruggedness = {"RECIPE": "sagacmd:ta_morphometry_16", "RECIPE_PARAMETERS": {"RADIUS": 5}, "TILE_IDS": "r0_c1,r1_c1"}
    version = recipe_version(find_recipe(ruggedness["RECIPE"], ruggedness["RECIPE_PARAMETERS"]))
    given = start_job(**ruggedness, HALO=4)
    with open_store() as store:
        store.jobs.keep_measured_halo(given["JOB_ID"], version, MeasuredHalo(4, 3, 0.0, relief=1e6))
    jobs = [start_job(**ruggedness), start_job(**ruggedness), start_job(**ruggedness)]
    with open_store() as store:
        assert [store.jobs.job(job["JOB_ID"]).halo for job in jobs] == [4, 8, 8]
        messages = [store.jobs.job(job["JOB_ID"]).message for job in (given, *jobs)]
        assert not store.jobs.measured_halo(jobs[0]["JOB_ID"], version).left_seams
    assert "Start a job with a larger halo" in messages[0]
    assert "will not be used again" in messages[1]
    assert messages[2:] == ["", ""]


@pytest.mark.needs_saga
def test_what_a_recipe_is_given_instead_of_steps_is_measured_by_itself(qgis_app):
    recipe = find_recipe("sagacmd:ta_preprocessor_3", {})
    assert recipe_version(recipe) != recipe_version(replace(recipe, drainage=()))


@pytest.mark.usefixtures("quick_provider")
def test_a_recipe_that_fails_on_all_samples_fails_on_its_tiles_with_its_own_words(
    start_job, open_store, halo_lines, run_algorithm, saved_connection, tile_file
):
    flat = tile_file("flat", numpy.full((60, 60), 5.0))
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="flat", RASTER=flat, TILE_SIZE=30)
    with pytest.raises(QgsProcessingException, match=r"2 tiles failed. Tile 'r0_c0': The pixel is 5"):
        start_job(TILE_SET="flat", TILE_IDS="r0_c0,r1_c0", RECIPE="quick:copy", RECIPE_PARAMETERS={"FAIL_ON": 5})
    with open_store() as store:
        (job,) = store.jobs.jobs(JobStatus.FAILED)
    assert "could not be measured" in halo_lines({"JOB_ID": job.id})[0]


@pytest.mark.needs_saga
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


@pytest.mark.usefixtures("quick_provider")
def test_tiles_that_all_have_the_same_window_fail_together(start_job, open_store, elevation, monkeypatch):
    monkeypatch.setattr(CopyRaster, "failures", 0)
    first_pixel = float(read_pixels(elevation)[0, 0])
    with pytest.raises(QgsProcessingException, match=r"6 tiles failed"):
        start_job(RECIPE="quick:copy", RECIPE_PARAMETERS={"FAIL_ON": first_pixel}, HALO=400, RETRIES=1)
    assert CopyRaster.failures == 2


@pytest.fixture
def plain_tiles(run_algorithm, saved_connection, elevation, tmp_path):
    """Register two tiles that are files, changed by a function before; gives their paths."""

    def register(change=lambda path: None):
        (tmp_path / "tiles").mkdir()
        paths = [str(tmp_path / "tiles" / f"{number}.tif") for number in range(2)]
        for number, path in enumerate(paths):
            gdal.Translate(path, str(elevation), srcWin=[100 + 50 * number, 100, 50, 50])
            change(path)
        folder = str(tmp_path / "tiles")
        run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="plain", FOLDER=folder)
        return paths

    return register


def emptied(path):
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).Fill(-9999)
    del dataset


def given_another_nodata_value(path):
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetNoDataValue(-1)
    del dataset


@pytest.mark.needs_saga
@pytest.mark.parametrize("recipe", ["native:slope", "sagacmd:ta_morphometry_16"])
def test_tiles_without_a_height_are_told_as_that(start_job, plain_tiles, halo_lines, recipe):
    plain_tiles(emptied)
    job = start_job(TILE_SET="plain", TILE_IDS="0,1", RECIPE=recipe)
    assert halo_lines(job) == ["The halo could not be measured: the sample tiles hold only nodata. Using 8 pixels."]


def test_rasters_that_have_changed_are_no_failure_of_the_recipe(
    start_job, plain_tiles, halo_lines, run_algorithm, saved_connection, open_store
):
    paths = plain_tiles()
    job = start_job(TILE_SET="plain", TILE_IDS="0,1", RECIPE="native:slope", RUN=2)
    for path in paths:
        given_another_nodata_value(path)
    run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)
    (line,) = halo_lines(job)
    assert "the rasters of all sample tiles are unusable" in line
    with open_store() as store:
        assert "has got the nodata value -1" in store.jobs.job(job["JOB_ID"]).message
