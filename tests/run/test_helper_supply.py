"""Helpers of a job: what is asked for, what the log tells, and when they are taken back."""

from __future__ import annotations

import threading

import pytest
from qgis.core import QgsProcessingException

from tests.engines.orders import shell_order, wait_until
from tile_job_plugin.engines.command import Command
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.run import helper_supply

pytestmark = pytest.mark.usefixtures("quick_provider")

#: Writes the helper's command line, one line for each, and stays as long as it is let.
KEEPER = """#!/bin/sh
printf '%s\\n' "$*" >> {folder}/helpers
trap 'echo told >> {folder}/told; exit 0' TERM
while :; do sleep 0.1; done
"""


@pytest.fixture
def quick_job(start_job):
    """Start a job on three tiles, each of which takes as long as it is told to."""

    def start(seconds=0.2, **parameters):
        recipe = {"RECIPE": "quick:copy", "RECIPE_PARAMETERS": {"SECONDS": seconds}}
        return start_job(**recipe, TILE_IDS="r0_c0,r0_c1,r1_c0", HALO=0, WORKERS=1, **parameters)

    return start


@pytest.fixture
def keeper(set_engine, tmp_path):
    """Engine `command` with helpers that only wait; the folder with what they write."""
    program = tmp_path / "keeper"
    program.write_text(KEEPER.format(folder=tmp_path))
    program.chmod(0o755)
    set_engine(command_line=f"{program} {{command}}", helper_logs=str(tmp_path / "logs"))
    return tmp_path


def log_of(store, job_id):
    return "\n".join(entry.message for entry in store.jobs.log_entries(job_id))


def test_helpers_get_the_job_the_connection_by_its_name_and_the_lanes(quick_job, keeper, store, saved_connection):
    job = quick_job(seconds=1.0, ENGINE="command", HELPERS=2)
    calls = (keeper / "helpers").read_text().splitlines()
    assert len(calls) == 2
    expected = (
        f"run tilejobs:runworker --CONNECTION={saved_connection} --SCHEMA=tile_jobs --JOB_ID={job['JOB_ID']} "
        "--STOP_WHEN_IDLE=true --WORKERS=1"
    )
    assert all(call.endswith(expected) for call in calls)
    assert "command: helpers asked for: 2, with 1 lanes and " in log_of(store, job["JOB_ID"])


def test_helpers_are_taken_back_when_no_tile_is_left(quick_job, keeper, store):
    job = quick_job(seconds=1.0, ENGINE="command", HELPERS=2)
    assert (keeper / "told").read_text() == "told\ntold\n"
    assert store.jobs.supply(job["JOB_ID"]) == ""


def test_what_users_set_for_helpers_is_used(quick_job, keeper, set_engine):
    set_engine(helper_command="env A=b /opt/qgis_process", helper_connection="from afar", helper_lanes="3")
    quick_job(seconds=1.0, ENGINE="command", HELPERS=1)
    (call,) = (keeper / "helpers").read_text().splitlines()
    assert call.startswith("env A=b /opt/qgis_process run tilejobs:runworker --CONNECTION=from afar ")
    assert call.endswith("--WORKERS=3")


def test_an_engine_that_refuses_is_told_and_the_job_goes_on(quick_job, store, set_engine, monkeypatch):
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    set_engine(slurm_options="--partition=nowhere", command_line="sh -c 'echo no route >&2; exit 9' {command}")
    job = quick_job(ENGINE="command", HELPERS=1)
    assert job["STATUS"] == "complete"
    told = log_of(store, job["JOB_ID"])
    assert "The job goes on without helpers. command: the command line has failed (exit code 9): no route" in told


def test_helpers_that_an_earlier_runner_has_asked_for_are_kept(
    quick_job, keeper, store, run_algorithm, saved_connection
):
    job_id = quick_job(seconds=1.0, RUN=2, ENGINE="command", HELPERS=1)["JOB_ID"]
    first = store.claims.claim_next_job("here:1:a")
    ids = Command().start(shell_order("sleep 600", keeper / "logs", count=1))
    store.jobs.set_supply(first.claim, ids)
    store.claims.hand_back(first.claim)
    store.claims.release_job(job_id)
    run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)
    assert store.jobs.job(job_id).status is JobStatus.COMPLETE
    assert f"command: helpers of an earlier runner are kept: {ids}" in log_of(store, job_id)
    assert not Command().is_left(ids)
    assert len((keeper / "helpers").read_text().splitlines()) == 1


def test_whoever_takes_helpers_back_does_so_alone(quick_job, store):
    job_id = quick_job(RUN=2, ENGINE="command", HELPERS=1)["JOB_ID"]
    claimed = store.claims.claim_next_job("here:1:a")
    store.jobs.set_supply(claimed.claim, "elsewhere 1@1")
    assert store.jobs.take_supply(job_id) == "elsewhere 1@1"
    assert store.jobs.take_supply(job_id) == ""


def test_helpers_that_can_not_be_taken_back_are_told_in_the_log(quick_job, store, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    job_id = quick_job(RUN=2, ENGINE="slurm", HELPERS=1)["JOB_ID"]
    job = store.claims.claim_next_job("here:1:a")
    store.jobs.set_supply(job.claim, "4711")
    helper_supply.take_helpers_back(store, job)
    assert "Helpers could not be taken back, and end by themselves. slurm: 'scancel' can't be" in log_of(store, job_id)


def test_a_job_that_its_user_cancels_takes_its_helpers_back(quick_job, keeper, store, saved_connection, run_algorithm):
    job_id = quick_job(seconds=60, RUN=2, ENGINE="command", HELPERS=1)["JOB_ID"]
    with JobDatabase(store.connection) as other:
        canceller = threading.Thread(
            target=lambda: (wait_until((keeper / "helpers").exists), other.jobs.cancel_job(job_id))
        )
        canceller.start()
        run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)
        canceller.join()
    assert store.jobs.job(job_id).status is JobStatus.CANCELLED
    assert (keeper / "told").read_text() == "told\n"
    assert store.jobs.supply(job_id) == ""


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ({"HELPERS": 2}, "HELPERS: 2 helpers are asked for, and nothing supplies them. Choose an ENGINE"),
        ({"ENGINE": "command"}, "HELPERS: 'command' is to supply 0 helpers. Set HELPERS"),
        ({"ENGINE": "command", "HELPERS": 1}, "ENGINE: 'command' can't be used: the setting tile_jobs/command_line is"),
        ({"ENGINE": "slurm", "HELPERS": 101}, "HELPERS: 101 can't be used: the setting tile_jobs/most_helpers allows"),
        ({"ENGINE": "slurm", "HELPERS": -1}, "HELPERS: -1 can't be used"),
        ({"ENGINE": "condor", "HELPERS": 1}, "ENGINE: 'condor' can't be used"),
    ],
)
def test_what_is_seen_to_be_wrong_is_refused_before_anything_changes(quick_job, store, asked, reason):
    with pytest.raises(QgsProcessingException, match=reason.replace("(", "\\(")):
        quick_job(**asked)
    assert store.jobs.jobs() == []


def test_a_job_that_is_left_to_a_worker_takes_the_workers_settings(quick_job, store):
    job = quick_job(RUN=2, ENGINE="command", HELPERS=3)
    kept = store.jobs.job(job["JOB_ID"])
    assert (kept.engine, kept.helpers) == ("command", 3)


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ({}, ("command", 3)),
        ({"HELPERS": 5}, ("command", 5)),
        ({"ENGINE": "slurm"}, ("slurm", 3)),
        ({"ENGINE": "none"}, ("", 0)),
    ],
)
def test_a_retry_keeps_the_engine_unless_another_one_is_given(
    quick_job, store, run_algorithm, saved_connection, asked, kept
):
    job_id = quick_job(RUN=2, ENGINE="command", HELPERS=3)["JOB_ID"]
    store.jobs.cancel_job(job_id)
    run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=job_id, RUN=2, **asked)
    job = store.jobs.job(job_id)
    assert (job.engine, job.helpers) == kept


def test_a_local_database_is_no_place_for_helpers_elsewhere(quick_job, store, monkeypatch):
    monkeypatch.setattr(helper_supply, "is_local_connection", lambda name: True)
    with pytest.raises(QgsProcessingException, match="ENGINE: helpers on other computers can't reach the local"):
        quick_job(ENGINE="slurm", HELPERS=1)
    assert store.jobs.jobs() == []
