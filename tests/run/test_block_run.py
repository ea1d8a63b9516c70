"""Blocks in real jobs: the same results in fewer processes, and a bad tile fails alone."""

from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsSettings

from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.run.recipe import find_recipe, runnable
from tile_job_plugin.run.runner import BLOCK_SETTING


def test_six_small_tiles_are_run_as_three_blocks(start_job, open_store):
    job_id = start_job(RECIPE="sagacmd:ta_morphometry_16", WORKERS=2)["JOB_ID"]
    with open_store() as store:
        said = [entry.message for entry in store.log_entries(job_id)]
    assert len([text for text in said if text.startswith("Tiles r")]) == 3


@pytest.mark.parametrize(("recipe", "steps"), [("tilejobs:relief", 2), ("tilejobs:wetness", 4)])
def test_a_model_of_saga_tools_is_one_process_for_each_block(start_job, open_store, recipe, steps):
    job_id = start_job(RECIPE=recipe, WORKERS=1)["JOB_ID"]
    with open_store() as store:
        text = "\n".join(entry.message for entry in store.log_entries(job_id))
    assert text.count("Running Script") == 1
    assert text.count("total execution time") == steps


def test_the_fused_model_takes_and_gives_what_the_model_does(qgis_app):
    recipe = find_recipe("tilejobs:solar", {})
    algorithm = runnable(recipe).create()
    assert type(algorithm).__name__ == "FusedModel"
    assert [d.name() for d in algorithm.destinationParameterDefinitions()] == [o.parameter for o in recipe.outputs]


def test_a_setting_that_is_no_number_fails_the_job_in_words(start_job, open_store, qgis_app):
    QgsSettings().setValue(BLOCK_SETTING, "many")
    try:
        with pytest.raises(QgsProcessingException, match=r"tile_jobs/block_pixels: 'many' is no whole number"):
            start_job(RECIPE="native:slope")
    finally:
        QgsSettings().remove(BLOCK_SETTING)
    with open_store() as store:
        assert [job.status for job in store.jobs()] == [JobStatus.FAILED]


def test_a_tile_with_a_broken_raster_fails_alone_and_its_block_mates_complete(
    run_algorithm, saved_connection, elevation, tile_files, tmp_path, open_store
):
    files = dict(tile_files(elevation, 120))
    run_algorithm(
        "tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="files", FOLDER=str(tmp_path / "tiles")
    )
    break_pixels(files["1_1"])
    with pytest.raises(QgsProcessingException, match=r"(?s)1 tile\(s\) failed. Tile '1_1'.*IReadBlock failed"):
        run_algorithm(
            "tilejobs:startjob",
            CONNECTION=saved_connection,
            TILE_SET="files",
            TILE_IDS=",".join(files),
            RECIPE="sagacmd:ta_morphometry_16",
            HALO=0,
            MOSAIC=str(tmp_path / "mosaic.tif"),
        )
    with open_store() as store:
        (job,) = store.jobs(JobStatus.FAILED)
        statuses = {tile.tile_id: tile.status for tile in store.job_tiles(job.id)}
    assert statuses.pop("1_1") is TileStatus.FAILED
    assert set(statuses.values()) == {TileStatus.COMPLETE}


def break_pixels(path):
    """Cut a raster's pixels off behind its header, which still tells of them."""
    dataset = gdal.Open(path)
    offset = int(dataset.GetRasterBand(1).GetMetadataItem("BLOCK_OFFSET_0_0", "TIFF"))
    del dataset
    with Path(path).open("r+b") as file:
        file.truncate(offset + 10)
