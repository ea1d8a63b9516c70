"""A job that another computer has started, on rasters and with results in folders that have other names here."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsSettings

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.jobs.connections import find_connection
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.path_map import PATH_MAP_SETTING
from tile_job_plugin.run.signature import is_signed_here

#: Adds another raster to the tile.
RECIPE = "gdal:rastercalculator"


@pytest.fixture
def there(elevation, tmp_path, run_algorithm, saved_connection):
    """The other computer's folder: tiles, registered as `files`, a raster to add to them, and a place for results."""
    folder = tmp_path / "there"
    for name in ("dem", "out"):
        (folder / name).mkdir(parents=True)
    for number in range(2):
        gdal.Translate(str(folder / "dem" / f"t{number}.tif"), str(elevation), srcWin=[100 * number, 0, 100, 100])
    gdal.Translate(str(folder / "all.tif"), str(elevation), srcWin=[0, 0, 200, 100])
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="files", FOLDER=str(folder / "dem"))
    return folder


@pytest.fixture
def set_map(qgis_app):
    """Set the paths of other computers, until the test ends."""

    def put(*pairs):
        QgsSettings().setValue(PATH_MAP_SETTING, ", ".join(f"{there} = {here}" for there, here in pairs))

    yield put
    QgsSettings().remove(PATH_MAP_SETTING)


@pytest.fixture
def start(run_algorithm, saved_connection, there):
    """Start a job as the other computer does."""

    def run(mode, mosaic):
        parameters = {"FORMULA": "A + B", "BAND_A": 1, "BAND_B": 1, "INPUT_B": str(there / "all.tif"), "RTYPE": 5}
        return run_algorithm(
            "tilejobs:startjob",
            CONNECTION=saved_connection,
            TILE_SET="files",
            ALL=True,
            RECIPE=RECIPE,
            RECIPE_PARAMETERS=json.dumps(parameters),
            HALO=0,
            RUN=mode,
            MOSAIC=str(there / "out" / mosaic),
        )["JOB_ID"]

    return run


def test_a_job_from_other_folders_is_run_in_those_that_they_are_here(
    there, start, set_map, run_algorithm, saved_connection, open_store, tmp_path
):
    start(0, "before.tif")
    job_id = start(2, "mosaic.tif")
    here = there.rename(tmp_path / "here")
    run_worker = {"CONNECTION": saved_connection, "STOP_WHEN_IDLE": True}
    assert run_algorithm("tilejobs:runworker", **run_worker)["JOBS_RUN"] == 0

    set_map((there, here))
    assert run_algorithm("tilejobs:runworker", **run_worker)["JOBS_RUN"] == 1
    status = run_algorithm("tilejobs:jobstatus", CONNECTION=saved_connection, JOB_ID=job_id)
    assert (status["STATUS"], status["MOSAIC_PATH"]) == ("complete", str(here / "out" / "mosaic.tif"))
    assert (read_pixels(here / "out" / "mosaic.tif") == read_pixels(here / "out" / "before.tif")).all()
    assert not there.exists()
    with open_store() as store:
        job = store.jobs.job(job_id)
        assert job.mosaic_path == job.written.mosaic_path == str(there / "out" / "mosaic.tif")
        assert job.recipe_parameters["INPUT_B"] == str(there / "all.tif")
        assert Path(store.tile_sets.tile_set("files").tiles[0].raster_path).parent == there / "dem"


def test_a_job_is_known_by_what_was_signed_and_its_files_are_deleted_where_they_are_here(
    there, start, set_map, run_algorithm, saved_connection, tmp_path
):
    job_id = start(0, "mosaic.tif")
    here = there.rename(tmp_path / "here")
    set_map((there, here))
    with JobDatabase(find_connection(saved_connection)) as store:
        job = store.jobs.job(job_id)
        assert job.mosaic_path == str(here / "out" / "mosaic.tif")
        assert is_signed_here(job)
        assert not is_signed_here(replace(job, written=job.written._replace(mosaic_path=job.mosaic_path)))
    run_algorithm("tilejobs:deletejobs", CONNECTION=saved_connection, JOB_IDS=str(job_id), DELETE_FILES=True)
    assert list((here / "out").iterdir()) == []


def test_a_map_that_tells_nothing_is_refused_by_name(set_map, run_algorithm, saved_connection):
    set_map(("dem", "/srv/dem"))
    with pytest.raises(QgsProcessingException, match=r"tile_jobs/path_map holds 'dem = /srv/dem'. Both sides"):
        run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)
