"""Jobs that are deleted, with their files or without."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest


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
        assert store.jobs() == []
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
        assert [job.status.value for job in store.jobs()] == ["ready"]
