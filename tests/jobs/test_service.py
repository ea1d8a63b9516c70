"""The job database as the HTTP service uses it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import psycopg2
import pytest

from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.errors import TooManyTiles, TooManyWaiting, UnknownJob
from tile_job_plugin.jobs.model import JobProgress, JobStatus
from tile_job_plugin.jobs.service import JobFilter, Limits, ServiceStore

LIMITS = Limits(tiles=10, pixels=1_000_000, waiting=2)


@pytest.fixture
def service(database):
    """A store with the tile set `fault`, whose tiles have 100 x 100 pixels."""
    with ServiceStore(database) as store:
        store.replace_tile_set(tile_set_record())
        yield store


def test_progress_is_counted_as_tiles_change(service):
    job = service.insert_claimed_job(replace(new_job(), retries=0), "here:1")
    service.start_tiles(job.claim, ["a", "b"])
    service.complete_tiles(job.claim, ["a"])
    service.fail_tile(job.claim, "b", "no luck")
    assert service.summary(job.id).progress == JobProgress(total=3, complete=1, failed=1)


def test_a_temporary_table_does_not_divert_the_counts(service, database):
    job = service.insert_job(new_job())
    with closing(psycopg2.connect(database.dsn)) as session, session, session.cursor() as cursor:
        cursor.execute("create temporary table job_progress (like tile_jobs.job_progress including all)")
        cursor.execute("update tile_jobs.job_tile set status = 'complete' where tile_id = 'a'")
    assert service.summary(job.id).progress == JobProgress(total=3, complete=1, failed=0)


def test_what_a_job_may_have_is_bounded(service):
    for limits, error in (
        (replace(LIMITS, tiles=2), TooManyTiles),
        (replace(LIMITS, pixels=29_999), TooManyTiles),
        (replace(LIMITS, waiting=0), TooManyWaiting),
    ):
        with pytest.raises(error):
            service.insert_limited_job(replace(new_job(), owner="anna"), limits)
    assert service.page_of_jobs(None, 10, JobFilter()) == []


def test_jobs_that_wait_are_counted_for_each_owner(service):
    for owner in ("anna", "anna", "ben"):
        service.insert_limited_job(replace(new_job(), owner=owner), LIMITS)
    with pytest.raises(TooManyWaiting):
        service.insert_limited_job(replace(new_job(), owner="anna"), LIMITS)


def test_jobs_are_found_by_status_and_recipe(service):
    relief = service.insert_job(new_job()).id
    slope = service.insert_job(replace(new_job(), recipe="native:slope")).id
    service.cancel_job(slope)
    for wanted, expected in (
        (JobFilter(), [slope, relief]),
        (JobFilter(statuses=[JobStatus.CANCELLED]), [slope]),
        (JobFilter(recipes=["tilejobs:relief"]), [relief]),
        (JobFilter(recipes=["tilejobs:relief"], statuses=[JobStatus.CANCELLED]), []),
        (JobFilter(least_seconds=0), []),
    ):
        assert [job.id for job in service.page_of_jobs(None, 10, wanted)] == expected


def test_tiles_lie_where_they_were_when_the_job_was_started(service):
    job = service.insert_job(new_job())
    assert [(tile.tile_id, tile.column) for tile in service.page_of_tiles(job.id, 0, 2)] == [("a", 0), ("b", 100)]
    service.cancel_job(job.id)
    service.replace_tile_set(tile_set_record(tile_ids=["b", "x"]))
    assert [(tile.tile_id, tile.column) for tile in service.page_of_tiles(job.id, 0, 9)] == [
        ("a", None),
        ("b", None),
        ("c", None),
    ]
    with pytest.raises(UnknownJob):
        service.page_of_tiles(job.id + 1, 0, 9)


def test_figures_count_only_tiles_that_are_still_to_be_run_as_left(service):
    service.cancel_job(service.insert_job(new_job()).id)
    service.insert_job(new_job(["a", "b"]))
    figures = service.figures()
    assert (figures.tiles_left, figures.jobs[JobStatus.READY], figures.jobs[JobStatus.CANCELLED]) == (2, 1, 1)
