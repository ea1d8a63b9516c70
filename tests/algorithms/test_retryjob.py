"""Jobs that are taken up again."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingUtils, QgsProject

from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.run import start, trust
from tile_job_plugin.run.files.lost_files import lost_files


@pytest.fixture
def retry(run_algorithm, saved_connection):
    """Retry a job."""
    return lambda job_id, **more: run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=job_id, **more)


@pytest.fixture
def cancelled_job(start_job, run_algorithm, saved_connection):
    """The number of a job that was cancelled before it ran."""
    job_id = start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]
    run_algorithm("tilejobs:canceljob", CONNECTION=saved_connection, JOB_ID=job_id)
    return job_id


def test_a_cancelled_job_is_run_to_its_end(cancelled_job, retry, tmp_path):
    mosaic = str(tmp_path / "mosaic.tif")
    outputs = {"MOSAIC": mosaic, "OUTPUTS": [mosaic], "OUTPUT_PATHS": {"slope": mosaic}}
    assert retry(cancelled_job) == {"JOB_ID": cancelled_job, "STATUS": "complete", **outputs}
    assert Path(mosaic).exists()


@pytest.mark.needs_saga
def test_a_job_that_was_waited_for_opens_as_startjob_opens_it(
    cancelled_job, saved_connection, start_job, run_algorithm, tmp_path
):
    import processing

    job_id = start_job(RECIPE="tilejobs:relief", HALO=1, TILE_IDS="r0_c0", MAP_TILES=str(tmp_path / "web"), RUN=2)[
        "JOB_ID"
    ]
    run_algorithm("tilejobs:canceljob", CONNECTION=saved_connection, JOB_ID=job_id)
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    processing.run("tilejobs:retryjob", {"CONNECTION": saved_connection, "JOB_ID": job_id}, context=context)
    sources = context.layersToLoadOnCompletion()
    assert all(QgsProcessingUtils.mapLayerFromString(source, context).isValid() for source in sources)
    assert {details.name for details in sources.values()} == {"Hillshade", "Slope", "Map tiles"}
    assert sources[str(tmp_path / "mosaic.tif")].outputName == "MOSAIC"


def test_a_retried_job_may_be_left_for_a_worker(cancelled_job, retry, open_store, tmp_path):
    assert retry(cancelled_job, RUN=2) == {"JOB_ID": cancelled_job, "STATUS": "ready"}
    with open_store() as store:
        assert store.jobs.job(cancelled_job).status is JobStatus.READY
    assert not (tmp_path / "mosaic.tif").exists()


def test_a_failed_job_runs_its_failed_tiles_once_the_raster_is_back(
    retry, start_job, run_algorithm, saved_connection, elevation, tile_files, tmp_path, open_store
):
    tile_files(elevation, 200)
    folder = tmp_path / "tiles"
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="files", FOLDER=str(folder))
    job_id = start_job(TILE_SET="files", TILE_IDS="0_0,1_1", RECIPE="native:slope", HALO=0, RUN=2)["JOB_ID"]
    (folder / "1_1.tif").rename(tmp_path / "away.tif")
    run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)
    with open_store() as store:
        job = store.jobs.job(job_id)
        assert job.status is JobStatus.FAILED
        assert f"The raster {folder / '1_1.tif'} is not there any more" in job.message
        first = store.jobs.job_tiles(job_id)[0]
    (tmp_path / "away.tif").rename(folder / "1_1.tif")
    assert retry(job_id)["STATUS"] == "complete"
    with open_store() as store:
        assert store.jobs.job_tiles(job_id)[0] == first, "a tile that was complete is not run again"


def test_a_job_whose_tile_set_was_registered_again_stays_as_it_is(
    cancelled_job, retry, run_algorithm, saved_connection, elevation, open_store
):
    more = {"TILE_SET": "jacksboro", "RASTER": str(elevation), "TILE_SIZE": 180}
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, **more)
    with pytest.raises(QgsProcessingException, match=rf"^JOB_ID: job {cancelled_job} can't be retried: its tile set"):
        retry(cancelled_job)
    with open_store() as store:
        assert store.jobs.job(cancelled_job).status is JobStatus.CANCELLED


# ------------------------------------------------------------------------------------------------ Lost files


@pytest.fixture
def complete_job(start_job, tmp_path):
    """The number of a complete job with all kinds of files."""

    def run(map_tiles):
        place = str(tmp_path / map_tiles)
        return start_job(RECIPE="native:slope", TILE_IDS="r0_c0", HALO=1, KEEP_TILES=True, MAP_TILES=place)["JOB_ID"]

    return run


def test_the_row_that_is_run_is_the_one_that_was_checked(complete_job, retry, tmp_path, monkeypatch, open_store):
    job_id = complete_job("web")
    (tmp_path / "mosaic.tif").unlink()
    checked = []
    claim = start.claim_when_free

    def change_and_claim(database, number, feedback):
        with database.transaction() as transaction:
            transaction.script("update job set recipe_parameters = '{\"Z_FACTOR\": 2}'")
        return claim(database, number, feedback)

    monkeypatch.setattr(start, "claim_when_free", change_and_claim)
    monkeypatch.setattr(trust, "check_trust", lambda database, job: checked.append(job.recipe_parameters))
    retry(job_id)
    assert checked[-1] == {"Z_FACTOR": 2}


def cut_off(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def zero_the_middle(path):
    content = path.read_bytes()
    third = len(content) // 3
    path.write_bytes(content[:third] + bytes(third) + content[2 * third :])


@pytest.mark.parametrize("map_tiles", ["web", "web.mbtiles"])
def test_a_complete_job_whose_files_are_lost_is_run_again(complete_job, retry, open_store, tmp_path, map_tiles):
    job_id = complete_job(map_tiles)
    mosaic, place = tmp_path / "mosaic.tif", tmp_path / map_tiles
    (kept,) = (tmp_path / f"mosaic.job{job_id}").iterdir()
    tile = place if place.is_file() else next(place.glob("*/*/*.png"))
    with open_store() as store:
        job = store.jobs.job(job_id)
    before = {path: path.read_bytes() for path in (mosaic, mosaic.with_suffix(".qml"), kept, tile)}
    for path, content in before.items():
        for damage in (Path.unlink, cut_off, zero_the_middle):
            damage(path)
            assert lost_files(job, ["r0_c0"]) == [path], damage
            path.write_bytes(content)
    assert lost_files(job, ["r0_c0"]) == []
    with pytest.raises(QgsProcessingException, match="can't be retried: it is complete"):
        retry(job_id)
    zero_the_middle(mosaic)
    tile.unlink()
    assert retry(job_id)["STATUS"] == "complete"
    assert lost_files(job, ["r0_c0"]) == []


def test_a_style_that_the_user_has_changed_is_no_loss(complete_job, retry, tmp_path):
    job_id = complete_job("web")
    (tmp_path / "mosaic.qml").write_text("<!DOCTYPE qgis><qgis version='3'><mine/></qgis>")
    with pytest.raises(QgsProcessingException, match="can't be retried: it is complete"):
        retry(job_id)
