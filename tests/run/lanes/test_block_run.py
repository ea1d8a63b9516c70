"""Blocks in real jobs: the same results in fewer processes, and a bad tile fails alone."""

from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsSettings

from tests.fixtures.rasters import read_pixels
from tests.saga.processes import saga_processes
from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.recipes.recipe import find_recipe, runnable
from tile_job_plugin.run.lanes import block_queue
from tile_job_plugin.run.lanes.block_size import BLOCK_SETTING


@pytest.mark.needs_saga
def test_six_small_tiles_are_run_as_three_blocks(start_job, open_store):
    job_id = start_job(RECIPE="sagacmd:ta_morphometry_16", WORKERS=2)["JOB_ID"]
    with open_store() as store:
        said = [entry.message for entry in store.jobs.log_entries(job_id)]
    assert len([text for text in said if text.startswith("Tiles r")]) == 3


@pytest.mark.needs_saga
def test_one_process_measures_the_halo_and_runs_the_jobs_of_a_worker(
    start_job, run_algorithm, saved_connection, started, monkeypatch
):
    # With more cores, a lone lane has more threads than the halo search.
    monkeypatch.setattr(block_queue, "usable_cores", lambda: 1)
    for halo in (None, 8):
        start_job(RECIPE="tilejobs:relief", HALO=halo, RUN=2)
    run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, WORKERS=1, STOP_WHEN_IDLE=True)
    assert len(started) == 1
    assert saga_processes() == []


@pytest.mark.needs_saga
@pytest.mark.parametrize(("recipe", "steps"), [("tilejobs:relief", 2), ("tilejobs:wetness_wang_liu", 4)])
def test_all_blocks_of_a_lane_are_run_by_one_process(start_job, open_store, started, recipe, steps):
    QgsSettings().setValue(BLOCK_SETTING, 0)
    try:
        job_id = start_job(RECIPE=recipe, WORKERS=1, HALO=8)["JOB_ID"]
    finally:
        QgsSettings().remove(BLOCK_SETTING)
    with open_store() as store:
        text = "\n".join(entry.message for entry in store.jobs.log_entries(job_id))
    assert len(started) == 1
    assert text.count("total execution time") == 6 * steps


@pytest.mark.needs_saga
def test_the_fused_model_takes_and_gives_what_the_model_does(qgis_app):
    recipe = find_recipe("tilejobs:solar_saga", {})
    algorithm = runnable(recipe).create()
    assert type(algorithm).__name__ == "FusedModel"
    assert [d.name() for d in algorithm.destinationParameterDefinitions()] == [o.parameter for o in recipe.outputs]


def test_a_setting_that_is_no_number_fails_the_job_in_words(start_job, open_store, qgis_app):
    QgsSettings().setValue(BLOCK_SETTING, "many")
    try:
        with pytest.raises(QgsProcessingException, match="tile_jobs/block_pixels: 'many' is not a whole"):
            start_job(RECIPE="native:slope")
    finally:
        QgsSettings().remove(BLOCK_SETTING)
    with open_store() as store:
        assert [job.status for job in store.jobs.jobs()] == [JobStatus.FAILED]


@pytest.fixture
def files(run_algorithm, saved_connection, elevation, tile_files, tmp_path):
    """The files of a registered tile set, by tile id."""
    cut = dict(tile_files(elevation, 120))
    run_algorithm(
        "tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="files", FOLDER=str(tmp_path / "tiles")
    )
    return cut


@pytest.fixture
def statuses(open_store):
    """The statuses of the only job's tiles."""

    def read():
        with open_store() as store:
            (job,) = store.jobs.jobs()
            return {tile.tile_id: tile.status for tile in store.jobs.job_tiles(job.id)}

    return read


@pytest.mark.needs_saga
@pytest.mark.parametrize("halo", [{}, {"HALO": 0}, {"HALO": 30}])
def test_a_tile_with_a_broken_raster_fails_alone_and_all_others_complete(start_job, files, statuses, halo):
    break_pixels(files["1_1"])
    with pytest.raises(QgsProcessingException, match=r"(?s)1 tile failed. Tile '1_1'.*IReadBlock failed"):
        start_job(TILE_SET="files", TILE_IDS=",".join(files), RECIPE="tilejobs:relief", **halo)
    found = statuses()
    assert found.pop("1_1") is TileStatus.FAILED
    assert set(found.values()) == {TileStatus.COMPLETE}


@pytest.mark.needs_saga
def test_neighbours_of_a_broken_raster_are_run_again_when_it_is_whole(
    start_job, files, run_algorithm, saved_connection, elevation, tmp_path, statuses
):
    whole = Path(files["1_1"]).read_bytes()
    break_pixels(files["1_1"])
    slope = {"TILE_SET": "files", "TILE_IDS": ",".join(files), "RECIPE": "sagacmd:ta_morphometry_16", "HALO": 2}
    with pytest.raises(QgsProcessingException):
        start_job(**slope)
    Path(files["1_1"]).write_bytes(whole)
    run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=1, RUN=0)
    assert set(statuses().values()) == {TileStatus.COMPLETE}
    once = run_algorithm("sagacmd:ta_morphometry_16", DEM=str(elevation), TRI=str(tmp_path / "whole.tif"))["TRI"]
    assert (read_pixels(tmp_path / "mosaic.tif") == read_pixels(once)).all()


@pytest.mark.needs_saga
def test_a_broken_raster_that_is_no_tile_of_the_job_fails_the_tiles_that_need_it(start_job, files, statuses):
    break_pixels(files["1_1"])
    with pytest.raises(QgsProcessingException, match=r"(?s)1 tile failed. Tile '0_1'.*IReadBlock failed"):
        start_job(TILE_SET="files", TILE_IDS="0_1,3_0", RECIPE="sagacmd:ta_morphometry_16", HALO=2)
    assert statuses() == {"0_1": TileStatus.FAILED, "3_0": TileStatus.COMPLETE}


@pytest.mark.needs_saga
@pytest.mark.parametrize(("tile_ids", "failed"), [("1_1,3_0", "1_1"), ("0_1,3_0", "0_1")])
def test_a_raster_that_changes_while_a_job_waits_fails_the_tiles_that_need_it(
    start_job, files, statuses, run_algorithm, saved_connection, open_store, tile_ids, failed
):
    job_id = start_job(TILE_SET="files", TILE_IDS=tile_ids, RECIPE="sagacmd:ta_morphometry_16", HALO=2, RUN=2)["JOB_ID"]
    dataset = gdal.Open(files["1_1"], gdal.GA_Update)
    dataset.GetRasterBand(1).SetNoDataValue(-1)
    del dataset
    run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)
    assert statuses() == {failed: TileStatus.FAILED, "3_0": TileStatus.COMPLETE}
    with open_store() as store:
        message = store.jobs.job(job_id).message
    assert f"Tile '{failed}': The raster {files['1_1']} has got the nodata value -1 (was -9999) since" in message


def break_pixels(path):
    """Cut a raster's pixels off behind its header, which still tells of them."""
    dataset = gdal.Open(path)
    offset = int(dataset.GetRasterBand(1).GetMetadataItem("BLOCK_OFFSET_0_0", "TIFF"))
    del dataset
    with Path(path).open("r+b") as file:
        file.truncate(offset + 10)
