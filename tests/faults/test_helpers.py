"""Several processes on one job: what happens to a helper, or to the runner, costs no tile and no pixel."""

from __future__ import annotations

import signal
import time
from pathlib import Path

import pytest

from tests.faults.checks import check_job
from tests.faults.held_plan import held
from tests.fixtures.figures import FIGURES
from tests.saga.processes import saga_processes, worker_processes
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.system import usable_cores

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.timeout(3600)


@pytest.fixture
def shared_job(workers, start_forty, own_database):
    """Start a job, a runner and helpers with a lane each, which have all joined before much of the job has been run.

    Gives the job, its mosaic and the processes.
    """

    def start(name, helpers=1, lanes=1):
        job_id, mosaic = start_forty(name)
        with JobDatabase(own_database) as store:
            runner = workers.start(JOB_ID=job_id, WORKERS=1)
            wait_for(lambda: store.helpers.next_job(job_id))
            with held(own_database, job_id):
                others = [workers.start(JOB_ID=job_id, WORKERS=lanes) for _ in range(helpers)]
                wait_for(lambda: has_begun(store, job_id, helpers))
        return job_id, mosaic, runner, others

    return start


def wait_for(condition, seconds=120):
    give_up = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < give_up
        time.sleep(0.02)


def has_begun(store, job_id, helpers):
    """Whether so many helpers have joined a job."""
    return sum("helps with" in entry.message for entry in store.jobs.log_entries(job_id)) >= helpers


def test_helpers_share_a_job_whose_mosaic_is_that_of_one_process(shared_job, undisturbed, workers, own_database, audit):
    pixels, _ = undisturbed
    job_id, mosaic, runner, helpers = shared_job("shared", helpers=2)
    assert all(workers.has_ended_within(process, 240) for process in (runner, *helpers))
    with JobDatabase(own_database) as store:
        check_job(store, job_id, mosaic, pixels)
        log = [entry.message for entry in store.jobs.log_entries(job_id)]
    assert sum("has left. Blocks that it has run" in line for line in log) == 2
    assert audit.tiles_run_again() == []


@pytest.mark.skipif(usable_cores() < 2, reason="the runner has the only core")
def test_a_helper_that_is_told_no_number_of_lanes_has_those_that_its_computer_has_left(
    shared_job, workers, own_database
):
    job_id, _, runner, (helper,) = shared_job("free lanes", lanes=0)
    with JobDatabase(own_database) as store:
        assert all(workers.has_ended_within(process, 240) for process in (runner, helper))
        log = "\n".join(entry.message for entry in store.jobs.log_entries(job_id))
        # The job asks for two; the runner has one of this computer's cores.
        assert f" helps with {min(2, usable_cores() - 1)} lanes." in log


@pytest.mark.parametrize("victim", ["helper", "runner"])
@pytest.mark.parametrize("how", ["killed", "stopped in order"])
def test_who_is_lost_leaves_its_blocks_to_the_others(
    shared_job, undisturbed, workers, own_database, audit, victim, how
):
    pixels, _ = undisturbed
    job_id, mosaic, runner, (helper,) = shared_job(f"{victim} {how}")
    lost, left = (runner, helper) if victim == "runner" else (helper, runner)
    with JobDatabase(own_database) as store:
        if how == "killed":
            workers.kill(lost)
        else:
            lost.send_signal(signal.SIGTERM)
        was_running = store.jobs.job_status(job_id) is JobStatus.IN_PROGRESS
        assert workers.has_ended_within(left, 240)
        assert was_running
        check_job(store, job_id, mosaic, pixels)
    assert audit.tiles_run_again() == []


def test_a_paused_job_is_left_by_its_helpers_too_and_no_tile_is_run_again(
    shared_job, undisturbed, workers, own_database, audit
):
    pixels, _ = undisturbed
    job_id, mosaic, runner, (helper,) = shared_job("paused together")
    with JobDatabase(own_database) as store:
        store.queue.pause_job(job_id)
        assert all(workers.has_ended_within(process, 60) for process in (runner, helper))
        assert {tile.status for tile in store.jobs.job_tiles(job_id)} <= {TileStatus.COMPLETE, TileStatus.READY}
        assert store.jobs.progress(job_id).complete < 40
        store.queue.resume_job(job_id)
        assert workers.has_ended_within(workers.start(), 240)
        check_job(store, job_id, mosaic, pixels)
    assert audit.tiles_run_again() == []


@pytest.mark.alone
def test_a_cancelled_job_is_left_by_its_helpers_within_three_seconds(shared_job, workers, own_database):
    job_id, mosaic, runner, (helper,) = shared_job("cancelled")
    with JobDatabase(own_database) as store:
        wait_for(lambda: len(saga_processes()) > 1)
        store.jobs.cancel_job(job_id)
        started = time.monotonic()
        wait_for(lambda: not saga_processes(), 10)
        seconds = time.monotonic() - started
        assert workers.has_ended_within(helper, 60)
        assert workers.has_ended_within(runner, 60)
        assert not mosaic.exists()
    assert seconds < 3
    FIGURES.append(f"a cancelled job with a helper: no saga_cmd after {seconds:.1f} s")


@pytest.mark.alone
def test_a_cancelled_job_is_left_by_helpers_that_an_engine_has_started_within_three_seconds(
    start_forty, workers, own_connection, own_database, set_engine, monkeypatch, tmp_path
):
    monkeypatch.setenv("QGIS_PLUGINPATH", str(ROOT))
    set_engine(command_line="{command}", helper_logs=str(tmp_path / "logs"))
    job_id, mosaic = start_forty("of an engine", ENGINE="command", HELPERS=2)
    runner = workers.start(JOB_ID=job_id, WORKERS=1)
    with JobDatabase(own_database) as store:
        wait_for(lambda: has_begun(store, job_id, 1))
        wait_for(lambda: len(saga_processes()) > 1)
        store.jobs.cancel_job(job_id)
        started = time.monotonic()
        wait_for(lambda: not saga_processes(), 10)
        seconds = time.monotonic() - started
    assert workers.has_ended_within(runner, 60)
    wait_for(lambda: not worker_processes(), 60)
    assert not [path for path in mosaic.parent.rglob("*") if "work" in path.parts]
    assert seconds < 3
    FIGURES.append(f"a cancelled job with helpers of an engine: no saga_cmd after {seconds:.1f} s")


def test_nothing_is_left_of_a_helper_that_was_killed_just_before_a_cancel(shared_job, workers, own_database):
    job_id, mosaic, runner, (helper,) = shared_job("killed and cancelled")
    with JobDatabase(own_database) as store:
        workers.kill(helper)
        store.jobs.cancel_job(job_id)
    assert workers.has_ended_within(runner, 60)
    assert not [path for path in mosaic.parent.rglob("*") if "work" in path.parts]


def test_a_helper_that_stands_still_loses_its_blocks_and_does_no_harm_when_it_wakes_up(
    shared_job, undisturbed, workers, own_database, audit
):
    pixels, _ = undisturbed
    job_id, mosaic, runner, (helper,) = shared_job("frozen")
    with JobDatabase(own_database) as store:
        helper.send_signal(signal.SIGSTOP)
        # One that is stopped in the middle of a transaction holds rows for half a minute.
        wait_for(lambda: store.blocks.state(job_id).waiting == 0 or store.jobs.job_status(job_id).is_ended, 200)
        # It might have been stopped for long.
        audit.run("update tile_jobs.helper set alive = alive - interval '1 hour' where claim is null")
        wait_for(lambda: store.jobs.job_status(job_id) is not JobStatus.IN_PROGRESS, 200)
        helper.send_signal(signal.SIGCONT)
        assert workers.has_ended_within(runner, 240)
        assert workers.has_ended_within(helper, 60)
        check_job(store, job_id, mosaic, pixels)
