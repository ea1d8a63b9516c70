"""The hours of workers: outside of them no job is taken, and at their end jobs are left in order."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

from tests.fixtures.quick_recipe import many_tile_ids
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.run.errors import HoursOver
from tile_job_plugin.run.runner import Runner
from tile_job_plugin.run.working_hours import WorkingHours


def at(text):
    return datetime.fromisoformat(f"2026-06-21T{text}")


@pytest.mark.parametrize(
    ("hours", "within", "without"),
    [
        ("", ["00:00", "12:00", "23:59:59"], []),
        ("8:00-17:30", ["08:00", "17:29:59"], ["07:59:59", "17:30"]),
        ("20:00-6:00", ["20:00", "23:59", "00:00", "05:59:59"], ["06:00", "19:59:59"]),
        ("20-6", ["20:00", "05:59:59"], ["06:00", "19:59:59"]),
        ("0-24", ["00:00", "23:59:59"], []),
        ("18:00-24:00", ["18:00", "23:59:59"], ["00:00", "17:59:59"]),
        (" 12:00 - 13:00, 20:00-6:00 ", ["12:30", "22:00"], ["13:00", "19:00"]),
    ],
)
def test_hours_begin_on_the_minute_and_end_before_it(hours, within, without):
    read = WorkingHours.read(hours)
    assert [moment for moment in within if not read.hold(at(moment))] == []
    assert [moment for moment in without if read.hold(at(moment))] == []


@pytest.mark.parametrize(
    "hours", ["night", "20:00", "20:00-", "25:00-6:00", "20:60-6:00", "8-8", "24-6", "8-9,,", "-1-2"]
)
def test_what_are_no_hours_is_refused(hours):
    with pytest.raises(RequestRefused, match="Give hours such as 20:00-6:00, or several with"):
        WorkingHours.read(hours)


@pytest.fixture
def hours_from_now():
    """Return hours that begin and end so many hours from now."""
    now = datetime.now()
    return lambda begin, end: "-".join(f"{now + timedelta(hours=number):%H:%M}" for number in (begin, end))


def test_a_worker_runs_jobs_in_its_hours_only(start_job, run_algorithm, saved_connection, hours_from_now):
    job_id = start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]
    idle = {"CONNECTION": saved_connection, "STOP_WHEN_IDLE": True}
    later, now = hours_from_now(2, 3), hours_from_now(-1, 1)
    assert run_algorithm("tilejobs:runworker", **idle, HOURS=later) == {"JOBS_RUN": 0}
    assert run_algorithm("tilejobs:runworker", **idle, HOURS=later, FIRST_JOB=job_id) == {"JOBS_RUN": 0}
    assert run_algorithm("tilejobs:runworker", **idle, HOURS=now) == {"JOBS_RUN": 1}
    with pytest.raises(QgsProcessingException, match="HOURS: 'night' can't be used"):
        run_algorithm("tilejobs:runworker", **idle, HOURS="night")


@pytest.fixture
def job_of_thirty(quick_provider, tile_by_tile, start_job, many_tiles):
    """The number of a job of 30 tiles, each of which takes 0.2 seconds."""
    tiles = {"TILE_SET": many_tiles, "TILE_IDS": many_tile_ids(30), "HALO": 0, "WORKERS": 2}
    return start_job(**tiles, RECIPE="quick:copy", RECIPE_PARAMETERS={"SECONDS": 0.2}, RUN=2)["JOB_ID"]


def test_a_runner_that_is_off_ends_its_blocks_and_leaves_its_job(job_of_thirty, database, store, open_store):
    job = store.claims.claim_job(job_of_thirty, "runner")
    with open_store() as other:
        runner = Runner(
            database, store, job, QgsProcessingFeedback(), lambda: other.jobs.progress(job_of_thirty).complete > 0
        )
        with pytest.raises(HoursOver):
            runner.run()
    store.claims.leave_job(job.claim)
    assert {tile.status for tile in store.jobs.job_tiles(job.id)} == {TileStatus.COMPLETE, TileStatus.READY}
    assert store.jobs.job_status(job.id) is JobStatus.READY
    assert store.claims.claim_next_job("the next worker").id == job.id
