"""The priority, the earliest start and the name of jobs: given with `startjob`, and changed since."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from qgis.core import QgsProcessingException


@pytest.fixture
def change(run_algorithm, saved_connection):
    """Change a job."""
    return lambda job_id, **values: run_algorithm(
        "tilejobs:changejob", CONNECTION=saved_connection, JOB_ID=job_id, **values
    )


@pytest.fixture
def status_of(run_algorithm, saved_connection):
    """Return what `jobstatus` gives of a job."""
    return lambda job_id: run_algorithm("tilejobs:jobstatus", CONNECTION=saved_connection, JOB_ID=job_id)


def test_what_was_given_at_the_start_is_shown_and_can_be_changed(start_job, change, status_of):
    job_id = start_job(RECIPE="native:slope", RUN=2, PRIORITY=7, JOB_NAME="Ridge, for Anna")["JOB_ID"]
    status = status_of(job_id)
    assert (status["PRIORITY"], status["JOB_NAME"], status["NOT_BEFORE"]) == (7, "Ridge, for Anna", "")
    assert change(job_id, PRIORITY=-3, NOT_BEFORE="2100-06-21T20:00:00") == {"STATUS": "ready"}
    status = status_of(job_id)
    assert (status["PRIORITY"], status["JOB_NAME"]) == (-3, "Ridge, for Anna")
    assert datetime.fromisoformat(status["NOT_BEFORE"]) == datetime(2100, 6, 21, 20).astimezone()
    assert status["MESSAGE"] == "The job is waiting until 2100-06-21 20:00."


def test_the_list_of_jobs_shows_them(start_job, run_algorithm, saved_connection):
    start_job(RECIPE="native:slope", RUN=2, PRIORITY=7, JOB_NAME="Ridge", NOT_BEFORE="2100-06-21T20:00:00")
    table = run_algorithm("tilejobs:listjobs", CONNECTION=saved_connection, OUTPUT="memory:")["OUTPUT"]
    (row,) = table.getFeatures()
    assert (row["name"], row["priority"], row["not_before"].toString("yyyy-MM-dd HH:mm")) == (
        "Ridge",
        7,
        "2100-06-21 20:00",
    )


def test_a_job_that_starts_later_is_not_waited_for(start_job, open_store):
    with pytest.raises(QgsProcessingException, match="NOT_BEFORE: the job is to be run here at once"):
        start_job(RECIPE="native:slope", RUN=0, NOT_BEFORE="2100-06-21T20:00:00")
    with open_store() as store:
        assert store.jobs.jobs() == []
    assert start_job(RECIPE="native:slope", RUN=0, NOT_BEFORE="2020-06-21T20:00:00")["STATUS"] == "complete"


def test_a_worker_that_is_started_for_a_job_waits_for_its_time(start_job, run_algorithm, saved_connection):
    soon = (datetime.now() + timedelta(seconds=3)).isoformat(timespec="seconds")
    job_id = start_job(RECIPE="native:slope", RUN=2, NOT_BEFORE=soon)["JOB_ID"]
    idle = {"CONNECTION": saved_connection, "STOP_WHEN_IDLE": True}
    assert run_algorithm("tilejobs:runworker", **idle) == {"JOBS_RUN": 0}
    assert run_algorithm("tilejobs:runworker", **idle, FIRST_JOB=job_id) == {"JOBS_RUN": 1}
    assert datetime.now() >= datetime.fromisoformat(soon)


def test_a_change_that_changes_nothing_and_a_name_of_two_lines_are_refused(start_job, change):
    job_id = start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]
    with pytest.raises(QgsProcessingException, match="PRIORITY: nothing is given that"):
        change(job_id)
    with pytest.raises(QgsProcessingException, match="Give one line of at most 200 characters"):
        change(job_id, JOB_NAME="one\ntwo")
    with pytest.raises(QgsProcessingException, match=r"JOB_NAME: 'x+"):
        change(job_id, JOB_NAME="x" * 201)
    assert change(job_id, JOB_NAME="x" * 200) == {"STATUS": "ready"}
