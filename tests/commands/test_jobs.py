"""Jobs by `qgis_process`, several processes at once."""

import time
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsVectorLayer

from tests.faults.held_plan import held
from tests.fixtures.jobs import ALL_TILES
from tests.fixtures.modeler import modeler_chain, output_named
from tests.fixtures.qgis_process import outputs
from tile_job_plugin.jobs.model import JobStatus, NewJob, TileStatus


@pytest.fixture
def whole_slope(elevation, tmp_path, run_algorithm):
    path = str(tmp_path / "whole.tif")
    run_algorithm("native:slope", INPUT=str(elevation), OUTPUT=path)
    return gdal.Open(path).ReadAsArray()


def test_a_job_by_town_is_watched_until_its_mosaic_is_there(qgis_process, saved_connection, elevation, towns, tmp_path):
    registered = qgis_process.run(
        "tilejobs:registertileset",
        CONNECTION=saved_connection,
        TILE_SET="jacksboro",
        RASTER=elevation,
        TILE_SIZE=90,
        TOWNS=towns,
        TOWN_ID_FIELD="id",
    )
    assert registered == {"TILE_COUNT": 20, "TOWN_COUNT": 2}
    mosaic = tmp_path / "town.tif"
    job = qgis_process.run(
        "tilejobs:startjob",
        CONNECTION=saved_connection,
        TILE_SET="jacksboro",
        TOWN_ID=11850,
        RECIPE="native:slope",
        RUN=1,
        MOSAIC=mosaic,
    )
    assert job["STATUS"] == "ready"
    assert (job["OUTPUTS"], job["OUTPUT_PATHS"]) == ([str(mosaic)], {"slope": str(mosaic)})
    for _ in range(60):
        status = qgis_process.run("tilejobs:jobstatus", CONNECTION=saved_connection, JOB_ID=job["JOB_ID"])
        if status["STATUS"] == "complete":
            break
        time.sleep(1)
    assert status["PROGRESS"] == 100
    assert status["TILES_COMPLETE"] == status["TILES_TOTAL"] == 4
    assert Path(status["MOSAIC_PATH"]) == mosaic
    assert mosaic.exists()


@pytest.mark.needs_saga
def test_a_recipe_that_follows_water_leaves_no_seams_and_warns_of_nothing(
    qgis_process, saved_connection, tile_set, tmp_path
):
    job = qgis_process.run(
        "tilejobs:startjob",
        CONNECTION=saved_connection,
        TILE_SET=tile_set,
        TILE_IDS=ALL_TILES,
        RECIPE="tilejobs:wetness",
        MOSAIC=tmp_path / "wetness.tif",
    )
    status = qgis_process.run("tilejobs:jobstatus", CONNECTION=saved_connection, JOB_ID=job["JOB_ID"])
    assert (status["STATUS"], status["MESSAGE"], status["SEAM_ERROR"]) == ("complete", "", 0)


def test_two_jobs_with_overlapping_tiles_at_the_same_time_are_both_right(
    qgis_process, saved_connection, tile_set, tmp_path, whole_slope
):
    jobs = {"r0_c0,r0_c1,r1_c0": (0, 0), "r1_c0,r1_c1,r0_c1": (0, 0)}
    started = [
        qgis_process.start(
            "tilejobs:startjob",
            CONNECTION=saved_connection,
            TILE_SET=tile_set,
            TILE_IDS=tile_ids,
            RECIPE="native:slope",
            MOSAIC=tmp_path / f"{number}.tif",
        )
        for number, tile_ids in enumerate(jobs)
    ]
    results = [outputs(process) for process in started]
    assert [result["STATUS"] for result in results] == ["complete", "complete"]
    first, second = (gdal.Open(result["MOSAIC"]).ReadAsArray() for result in results)
    whole = whole_slope[:360, :345]
    dataset = gdal.Open(results[0]["MOSAIC"])
    hole = dataset.GetRasterBand(1).GetNoDataValue()
    # Each lacks one corner: the tile that it does not name.
    for mosaic, corner in ((first, numpy.s_[180:, 180:]), (second, numpy.s_[:180, :180])):
        expected = whole.copy()
        expected[corner] = hole
        assert numpy.array_equal(mosaic, expected)


@pytest.mark.slow
def test_eight_workers_run_each_of_forty_jobs_exactly_once(
    qgis_process, saved_connection, tile_set, tmp_path, open_store
):
    with open_store() as store:
        ids = [
            store.jobs.insert_job(
                NewJob(tile_set, ["r0_c0"], "native:slope", {}, 8, 1, str(tmp_path / f"{number}.tif"))
            ).id
            for number in range(40)
        ]
    workers = [
        qgis_process.start("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True) for _ in range(8)
    ]
    assert sum(outputs(worker)["JOBS_RUN"] for worker in workers) == 40
    with open_store() as store:
        assert {store.jobs.job(job_id).status for job_id in ids} == {JobStatus.COMPLETE}
        runs = [sum(entry.message.startswith("Tiles: ") for entry in store.jobs.log_entries(job_id)) for job_id in ids]
    assert all((tmp_path / f"{number}.tif").exists() for number in range(40))
    # Whoever runs a job's tiles tells the time that they took.
    assert runs == [1] * 40


@pytest.mark.alone
@pytest.mark.needs_saga
@pytest.mark.slow
def test_a_running_job_is_cancelled_from_another_process_and_retried(
    tile_by_tile, qgis_process, database, saved_connection, tile_set, tmp_path, open_store
):
    running = qgis_process.start(
        "tilejobs:startjob",
        CONNECTION=saved_connection,
        TILE_SET=tile_set,
        TILE_IDS=ALL_TILES,
        RECIPE="sagacmd:ta_lighting_3",
        RECIPE_PARAMETERS='{"RADIUS": 9000, "NDIRS": 32}',
        HALO=100,
        MOSAIC=tmp_path / "sky.tif",
    )
    job_id = wait_for_a_complete_tile(open_store)
    # Without that the job may be over before the other process has started.
    with held(database, job_id):
        cancelled = qgis_process.run("tilejobs:canceljob", CONNECTION=saved_connection, JOB_ID=job_id)
    assert cancelled == {"STATUS": "cancelled"}
    output, errors = running.communicate(timeout=2)
    assert running.returncode != 0
    assert f"Job {job_id} was cancelled" in output + errors
    with open_store() as store:
        statuses = {tile.status for tile in store.jobs.job_tiles(job_id)}
    assert statuses == {TileStatus.COMPLETE, TileStatus.CANCELLED}
    retried = qgis_process.run("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=job_id)
    assert (retried["JOB_ID"], retried["STATUS"], retried["MOSAIC"]) == (job_id, "complete", str(tmp_path / "sky.tif"))
    assert (tmp_path / "sky.tif").exists()


def wait_for_a_complete_tile(open_store):
    with open_store() as store:
        for _ in range(600):
            for job in store.jobs.jobs(JobStatus.IN_PROGRESS):
                if store.jobs.progress(job.id).complete:
                    return job.id
            time.sleep(0.1)
    raise AssertionError("no tile became complete")


def test_a_chain_from_the_graphical_modeler_gets_mosaic_and_job_number(
    qgis_process, qgis_app, saved_connection, tile_set, tmp_path
):
    model = tmp_path / "chain.model3"
    chain = modeler_chain(saved_connection, tile_set)
    assert chain.toFile(str(model))
    contours = tmp_path / "contours.gpkg"
    lines, mosaic = output_named(chain, "Contours"), output_named(chain, "Mosaic")
    result = qgis_process.run(str(model), **{lines: contours, mosaic: tmp_path / "slope.tif"})
    assert Path(result[mosaic]).exists()
    assert QgsVectorLayer(str(contours)).featureCount() > 10
