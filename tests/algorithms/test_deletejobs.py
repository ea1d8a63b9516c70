"""Jobs that are deleted, with their files or without."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import numpy
import psycopg2
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProcessingFeedback

from tests.fixtures.rasters import read_pixels


@pytest.fixture
def delete(run_algorithm, saved_connection):
    """Delete the jobs that ended before now, or another time."""

    def run(before=timedelta(seconds=1), **more):
        moment = (datetime.now() + before).isoformat(timespec="seconds")
        return run_algorithm("tilejobs:deletejobs", CONNECTION=saved_connection, BEFORE=moment, **more)["JOB_COUNT"]

    return run


@pytest.fixture
def mosaic(start_job, tmp_path):
    """The mosaic of a job that is complete."""
    path = tmp_path / "out" / "slope.tif"
    start_job(RECIPE="native:slope", MOSAIC=str(path), KEEP_TILES=True, MAP_TILES=str(tmp_path / "out" / "map.mbtiles"))
    return path


def test_rows_are_removed_and_files_stay(mosaic, delete, open_store):
    before = sorted(mosaic.parent.rglob("*"))
    assert delete() == 1
    with open_store() as store:
        assert store.jobs.jobs() == []
    assert sorted(mosaic.parent.rglob("*")) == before


def test_files_go_where_that_is_asked_for(mosaic, delete):
    Path(mosaic.parent / "other.txt").write_text("not the job's")
    assert delete(DELETE_FILES=True) == 1
    assert [path.name for path in mosaic.parent.iterdir()] == ["other.txt"]


def test_a_mosaic_that_a_later_job_has_written_stays(mosaic, delete, start_job, open_store):
    start_job(RECIPE="native:slope", MOSAIC=str(mosaic), RUN=2)
    assert delete(DELETE_FILES=True) == 1
    assert mosaic.exists()


def test_jobs_that_ended_later_or_have_not_ended_stay(mosaic, delete, start_job, open_store):
    start_job(RECIPE="native:slope", MOSAIC=str(mosaic.with_name("waiting.tif")), RUN=2)
    assert delete(before=timedelta(hours=-1)) == 0
    assert delete() == 1
    with open_store() as store:
        assert [job.status.value for job in store.jobs.jobs()] == ["ready"]


# ---------------------------------------------------------------------------------------------- Which jobs


@pytest.fixture
def delete_named(run_algorithm, saved_connection):
    """Delete jobs as the keywords say; nothing is named unless they do."""
    return lambda **more: run_algorithm("tilejobs:deletejobs", CONNECTION=saved_connection, **more)["JOB_COUNT"]


def test_nothing_is_deleted_where_nothing_is_named(refuse, ended_job):
    ended_job("cancelled")
    for nothing in ({}, {"BEFORE": None, "JOB_IDS": " , "}):
        assert refuse("deletejobs", **nothing).endswith(
            "JOB_IDS, BEFORE: neither is given. Name jobs by their numbers, such as 12,15, or give the date and time "
            "before which the jobs ended."
        )


def test_jobs_are_named_by_their_numbers(delete_named, ended_job, open_store):
    first, second, third = (ended_job("cancelled") for _ in range(3))
    assert delete_named(JOB_IDS=f"{first}, {third}") == 2
    with open_store() as store:
        assert [job.id for job in store.jobs.jobs()] == [second]
    assert delete_named(JOB_IDS=str(second), BEFORE="2000-01-01T00:00:00") == 0


def test_a_job_that_is_not_there_or_has_not_ended_is_told_and_no_other_deleted(refuse, ended_job, start_job):
    ended = ended_job("cancelled")
    ready = start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]
    said = refuse("deletejobs", JOB_IDS=f"{ended},{ready},4711")
    assert said.startswith("JOB_IDS: there is no job 4711. Look the numbers up with listjobs. not ended: job ")
    assert "'1x', '2-3' can't be used. Give whole numbers" in refuse("deletejobs", JOB_IDS="1x,2-3")


def test_the_dialog_names_no_date(qgis_app):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById("tilejobs:deletejobs")
    before = algorithm.parameterDefinition("BEFORE")
    assert before.defaultValue() is None
    assert before.flags() & before.Flag.FlagOptional


# ---------------------------------------------------------------------------------------------- Which files


class Said(QgsProcessingFeedback):
    """What an algorithm tells."""

    def __init__(self):
        super().__init__(False)
        self.text = ""

    def pushInfo(self, text):
        self.text += text + "\n"


def test_a_dry_run_tells_what_would_be_deleted_and_deletes_nothing(mosaic, saved_connection, open_store):
    import processing

    before = {path: path.stat().st_mtime_ns for path in mosaic.parent.rglob("*")}
    said = Said()
    parameters = {"CONNECTION": saved_connection, "JOB_IDS": "1", "DELETE_FILES": True, "DRY_RUN": True}
    assert processing.run("tilejobs:deletejobs", parameters, feedback=said)["JOB_COUNT"] == 1
    assert "Job 1 would be deleted.\nWith 9 files: " in said.text
    assert str(mosaic.with_suffix(".qml")) in said.text
    assert {path: path.stat().st_mtime_ns for path in mosaic.parent.rglob("*")} == before
    with open_store() as store:
        assert len(store.jobs.jobs()) == 1


@pytest.fixture
def with_map_tiles(start_job, tmp_path):
    """A complete job with a folder of map tiles: that, and the job's other folder."""
    mosaic, web = tmp_path / "out" / "slope.tif", tmp_path / "web"
    job_id = start_job(RECIPE="native:slope", MOSAIC=str(mosaic), KEEP_TILES=True, MAP_TILES=str(web))["JOB_ID"]
    return web, mosaic.with_name(f"slope.job{job_id}")


def test_a_users_own_files_among_the_jobs_stay(with_map_tiles, delete, tmp_path):
    web, job_folder = with_map_tiles
    some_tile = next(web.glob("*/*/*.png"))
    own = [web / "thesis.odt", some_tile.parent / "mine.png", web / "12" / "99999" / "7.png", job_folder / "notes.txt"]
    for path in own:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("years of work")
    changed = next(web.glob("*/*/*.png"))
    changed.write_bytes(b"drawn over")
    kept = next(job_folder.glob("*.tif"))
    dataset = gdal.Open(str(kept), gdal.GA_Update)
    dataset.GetRasterBand(1).Fill(1)
    del dataset
    kept_bytes = kept.read_bytes()
    assert delete(DELETE_FILES=True) == 1
    left = {path for path in tmp_path.rglob("*") if path.is_file() and path.name != "elevation.tif"}
    assert {path for path in left if web in path.parents or job_folder in path.parents} == {*own, changed, kept}
    assert kept.read_bytes() == kept_bytes
    assert not (tmp_path / "out" / "slope.tif").exists()


def test_a_folder_of_map_tiles_goes_when_nothing_else_is_in_it(with_map_tiles, delete):
    web, job_folder = with_map_tiles
    assert delete(DELETE_FILES=True) == 1
    assert not web.exists()
    assert not job_folder.parent.exists() or not list(job_folder.parent.iterdir())


def test_what_a_jobs_row_names_is_not_removed_for_that(ended_job, open_store, delete, database, tmp_path):
    job_id = ended_job("complete")
    mosaic, web = tmp_path / "mosaic.tif", tmp_path / "photos"
    for path in (web / "2024" / "1" / "2.png", tmp_path / f"mosaic.job{job_id}" / "work" / "1-ab" / "a.txt"):
        path.parent.mkdir(parents=True)
        path.write_text("mine")
    run_sql(database, "update tile_jobs.job set map_tiles_path = %s", str(web))
    before = sorted(tmp_path.rglob("*"))
    assert delete(DELETE_FILES=True) == 1
    assert sorted(tmp_path.rglob("*")) == before
    numpy.testing.assert_array_equal(read_pixels(mosaic), 7)


def run_sql(database, statement, *values):
    session = psycopg2.connect(database.dsn)
    with session, session.cursor() as cursor:
        cursor.execute(statement, values)
    session.close()


@pytest.mark.usefixtures("quick_provider", "tile_by_tile")
def test_a_failed_jobs_results_go_with_it(start_job, delete, tmp_path):
    mosaic = tmp_path / "out" / "slope.tif"
    # The first tile begins with nodata.
    with pytest.raises(QgsProcessingException, match="The pixel is -9999"):
        start_job(RECIPE="quick:copy", RECIPE_PARAMETERS={"FAIL_ON": -9999}, MOSAIC=str(mosaic), HALO=0, RETRIES=0)
    (job_folder,) = mosaic.parent.iterdir()
    assert {path.name for path in job_folder.iterdir()} == {"results", "failed"}
    (tmp_path / "out" / "other.txt").write_text("mine")
    assert delete(DELETE_FILES=True) == 1
    assert [path.name for path in mosaic.parent.iterdir()] == ["other.txt"]
