"""A worker that lacks what a job takes leaves it to others; a process that waits for its job hears it at once."""

from __future__ import annotations

import shutil

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

from tile_job_plugin.jobs.model import JobStatus, NewJob
from tile_job_plugin.run.errors import RastersNotHere, ServerNotHere
from tile_job_plugin.run.worker_check import check_rasters


@pytest.fixture
def run_worker(run_algorithm, saved_connection):
    """Run a worker until no job is left for it."""
    return lambda: run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)["JOBS_RUN"]


@pytest.fixture
def status_of(run_algorithm, saved_connection):
    """Ask where a job stands."""

    def ask(job_id):
        status = run_algorithm("tilejobs:jobstatus", CONNECTION=saved_connection, JOB_ID=job_id)
        return status["STATUS"], status["MESSAGE"]

    return ask


@pytest.fixture
def insert_job(tile_set, open_store, tmp_path):
    """Put a job into the queue as another computer with other recipes would."""

    def insert(recipe, mosaic=tmp_path / "mosaic.tif", **values):
        with open_store() as store:
            parameters = values.pop("recipe_parameters", {})
            return store.jobs.insert_job(
                NewJob(tile_set, ["r0_c0"], recipe, parameters, 1, 1, str(mosaic), **values)
            ).id

    return insert


@pytest.fixture
def tiles(elevation, tmp_path, run_algorithm, saved_connection):
    """A folder with two tiles, registered as `files`."""
    folder = tmp_path / "tiles"
    folder.mkdir()
    for number in range(2):
        window = [100 * number, 0, 100, 100]
        gdal.Translate(str(folder / f"t{number}.tif"), str(elevation), srcWin=window)
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="files", FOLDER=str(folder))
    return folder


def test_a_worker_without_its_recipe_leaves_the_job_and_runs_the_next(insert_job, run_worker, status_of, tmp_path):
    bad = insert_job("model:of_another_profile")
    good = insert_job("native:slope", tmp_path / "good.tif")
    assert run_worker() == 1
    assert status_of(good)[0] == "complete"
    status, message = status_of(bad)
    assert status == "ready"
    assert message.startswith("The job is waiting for a worker, and none is running.\n")
    assert "Recipe: there is no Processing algorithm 'model:of_another_profile'." in message


@pytest.mark.parametrize("value", ["\0", ["a", {"b": "\ud800"}]])
def test_a_row_with_text_that_only_json_holds_fails_in_words(insert_job, run_worker, status_of, tmp_path, value):
    odd = insert_job("gdal:slope", recipe_parameters={"EXTRA": value})
    good = insert_job("native:slope", tmp_path / "good.tif")
    run_worker()
    assert status_of(good)[0] == "complete"
    status, message = status_of(odd)
    assert status == "failed"
    assert "EXTRA of gdal:slope: '\\" in message
    assert "holds a character that can't be stored (NUL, or half of a surrogate pair). Remove it." in message


def test_a_value_that_no_worker_takes_fails_the_job_and_a_file_that_another_has_does_not(
    insert_job, run_worker, status_of, tmp_path
):
    bent = insert_job("native:slope", recipe_parameters={"Z_FACTOR": "steep"})
    mask = {"MASK": "/mnt/elsewhere/mask.gpkg"}
    elsewhere = insert_job("gdal:cliprasterbymasklayer", tmp_path / "clipped.tif", recipe_parameters=mask)
    run_worker()
    status, message = status_of(bent)
    assert status == "failed"
    assert "Z_FACTOR of native:slope: 'steep' can't be used. Give a number, 0 or more." in message
    status, message = status_of(elsewhere)
    assert status == "ready"
    assert "'/mnt/elsewhere/mask.gpkg' can't be used" in message


def test_a_worker_that_can_not_write_the_mosaic_or_the_map_tiles_leaves_the_job(
    insert_job, run_worker, status_of, tmp_path
):
    (tmp_path / "in the way").touch()
    no_folder = tmp_path / "in the way" / "file.tif"
    jobs = [insert_job("native:slope", no_folder), insert_job("native:slope", map_tiles_path=str(no_folder))]
    assert run_worker() == 0
    for job_id, parameter in zip(jobs, ("Mosaic", "Map tiles")):
        status, message = status_of(job_id)
        assert status == "ready"
        assert f"{parameter}: no file can be made at {str(no_folder)!r}" in message
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_a_worker_without_the_rasters_leaves_the_job_until_they_are_there(
    start_job, tiles, run_worker, status_of, open_store, tmp_path
):
    job_id = start_job(TILE_SET="files", TILE_IDS="t0,t1", RECIPE="native:slope", HALO=1, RUN=2)["JOB_ID"]
    tiles.rename(tmp_path / "unmounted")
    assert run_worker() == 0
    status, message = status_of(job_id)
    assert (status, f"In {str(tiles)!r}, none of the job's 2 rasters can be read here" in message) == ("ready", True)
    (tmp_path / "unmounted").rename(tiles)
    assert run_worker() == 1
    assert status_of(job_id) == ("complete", "")


def test_a_raster_that_is_missing_among_others_fails_its_tile(start_job, tiles, run_worker, status_of):
    job_id = start_job(TILE_SET="files", TILE_IDS="t0,t1", RECIPE="native:slope", HALO=1, RUN=2)["JOB_ID"]
    (tiles / "t1.tif").unlink()
    assert run_worker() == 1
    assert status_of(job_id)[0] == "failed"


def test_only_whole_folders_count_as_not_mounted(tmp_path):
    single = [tmp_path / name / "dem.tif" for name in "abc"]
    for path in single[:2]:
        path.parent.mkdir()
        path.touch()
    check_rasters(map(str, single))
    shutil.rmtree(tmp_path / "a")
    shutil.rmtree(tmp_path / "b")
    with pytest.raises(RastersNotHere) as raised:
        check_rasters(map(str, single))
    assert (raised.value.folder, raised.value.count) == (str(tmp_path / "a"), 1)


def test_no_worker_that_runs_can_run_it(insert_job, run_worker, status_of, open_store):
    job_id = insert_job("model:of_another_profile")
    with open_store() as busy:
        busy.claims.be_worker()
        assert status_of(job_id) == ("ready", "The job is waiting for a worker (1 running).")
        busy.claims.decline_job(busy.claims.claim_job(job_id, "there:1:a").claim, "No SAGA.")
        assert status_of(job_id) == (
            "ready",
            "No worker can run the job (1 running).\nthere:1 declined it: No SAGA.",
        )


def test_who_waits_for_a_job_hears_what_is_missing(insert_job, run_algorithm, saved_connection, open_store):
    job_id = insert_job("model:of_another_profile")
    with open_store() as store:
        store.jobs.cancel_job(job_id)
    with pytest.raises(QgsProcessingException, match="there is no Processing algorithm 'model:of_another_profile'"):
        run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=job_id, RUN=0)
    with open_store() as store:
        assert store.jobs.job_status(job_id) is JobStatus.FAILED


def test_a_server_is_asked_for_three_rasters_before_the_job_is_left(tmp_path, serve_files):
    server = serve_files(tmp_path)
    (tmp_path / "2.tif").write_bytes(b"x" * 100)
    names = [f"/vsicurl/{server.url(f'{number}.tif')}" for number in range(9)]
    check_rasters(names)
    with pytest.raises(ServerNotHere, match=r"^127\.0\.0\.1:\d+ does not give .*5\.tif' here: HTTP response code: 404"):
        check_rasters(names[3:])
    assert not any("/6.tif" in request for request in server.requests)
    server.stop()
    with pytest.raises(ServerNotHere, match="CURL error: Failed to connect"):
        check_rasters(names)


def test_the_only_raster_of_a_job_is_named_as_one_that_can_not_be_read():
    assert str(RastersNotHere("/dem", 1, "/dem/a.tif")).startswith(
        "In '/dem', the job's raster can't be read here: '/dem/a.tif'."
    )
