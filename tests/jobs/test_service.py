"""The job database as the HTTP service uses it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import psycopg2
import pytest

from tests.jobs.lanes import complete_tiles, fail_tile, start_tiles
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.errors import TooManyTiles, TooManyWaiting, UnknownJob
from tile_job_plugin.jobs.model import JobProgress, JobStatus, Phase
from tile_job_plugin.jobs.service import JobFilter, Limits

LIMITS = Limits(tiles=10, pixels=1_000_000, waiting=2)


def test_progress_is_counted_as_tiles_change(fault):
    job = fault.claims.insert_claimed_job(replace(new_job(), retries=0), "here:1")
    start_tiles(fault, job.claim, ["a", "b"])
    complete_tiles(fault, job.claim, ["a"])
    fail_tile(fault, job.claim, "b", "no luck")
    assert fault.service.summary(job.id).progress == JobProgress(
        3, complete=1, failed=1, percent=95 / 3, phase=Phase.HALO, time_left=None
    )


def test_a_temporary_table_does_not_divert_the_counts(fault, database):
    job = fault.jobs.insert_job(new_job())
    with closing(psycopg2.connect(database.dsn)) as session, session, session.cursor() as cursor:
        cursor.execute("create temporary table job_progress (like tile_jobs.job_progress including all)")
        cursor.execute("update tile_jobs.job_tile set status = 'complete' where tile_id = 'a'")
    assert fault.service.summary(job.id).progress == JobProgress(
        3, complete=1, failed=0, percent=95 / 3, phase=Phase.WAITING, time_left=None
    )


def test_what_a_job_may_have_is_bounded(fault):
    for limits, error in (
        (replace(LIMITS, tiles=2), TooManyTiles),
        (replace(LIMITS, pixels=29_999), TooManyTiles),
        (replace(LIMITS, waiting=0), TooManyWaiting),
    ):
        with pytest.raises(error):
            fault.service.insert_limited_job(replace(new_job(), owner="anna"), limits)
    assert fault.service.page_of_jobs(None, 10, JobFilter()) == []


def test_jobs_that_wait_are_counted_for_each_owner(fault):
    for owner in ("anna", "anna", "ben"):
        fault.service.insert_limited_job(replace(new_job(), owner=owner), LIMITS)
    with pytest.raises(TooManyWaiting):
        fault.service.insert_limited_job(replace(new_job(), owner="anna"), LIMITS)


def test_jobs_are_found_by_status_and_recipe(fault):
    relief = fault.jobs.insert_job(new_job()).id
    slope = fault.jobs.insert_job(replace(new_job(), recipe="native:slope")).id
    fault.jobs.cancel_job(slope)
    for wanted, expected in (
        (JobFilter(), [slope, relief]),
        (JobFilter(statuses=[JobStatus.CANCELLED]), [slope]),
        (JobFilter(recipes=["tilejobs:relief"]), [relief]),
        (JobFilter(recipes=["tilejobs:relief"], statuses=[JobStatus.CANCELLED]), []),
        (JobFilter(least_seconds=0), []),
    ):
        assert [job.id for job in fault.service.page_of_jobs(None, 10, wanted)] == expected


def test_tiles_lie_where_they_were_when_the_job_was_started(fault):
    job = fault.jobs.insert_job(new_job())
    assert [(tile.tile_id, tile.column) for tile in fault.service.page_of_tiles(job.id, 0, 2)] == [("a", 0), ("b", 100)]
    fault.jobs.cancel_job(job.id)
    fault.tile_sets.replace_tile_set(tile_set_record(tile_ids=["b", "x"]))
    assert [(tile.tile_id, tile.column) for tile in fault.service.page_of_tiles(job.id, 0, 9)] == [
        ("a", None),
        ("b", None),
        ("c", None),
    ]
    with pytest.raises(UnknownJob):
        fault.service.page_of_tiles(job.id + 1, 0, 9)


def test_figures_count_only_tiles_that_are_still_to_be_run_as_left(fault):
    fault.jobs.cancel_job(fault.jobs.insert_job(new_job()).id)
    fault.jobs.insert_job(new_job(["a", "b"]))
    figures = fault.service.figures()
    assert (figures.tiles_left, figures.jobs[JobStatus.READY], figures.jobs[JobStatus.CANCELLED]) == (2, 1, 1)
