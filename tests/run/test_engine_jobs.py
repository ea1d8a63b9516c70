"""Jobs whose helpers a real Slurm and a real Dask cluster start: each is a qgis_process of its own."""

from __future__ import annotations

import subprocess
import threading
from contextlib import closing
from pathlib import Path

import psycopg2
import pytest

from tests.engines.orders import wait_until
from tests.faults.held_plan import held
from tests.saga.processes import saga_processes, worker_processes
from tile_job_plugin.jobs.job_database import JobDatabase

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.slow


@pytest.fixture
def job_with(start_job, qgis_process, monkeypatch, set_engine, tmp_path):
    """Start a job on all tiles with helpers of an engine; its number."""
    monkeypatch.setenv("QGIS_PLUGINPATH", str(ROOT))
    set_engine(helper_logs=str(tmp_path / "logs"))

    def start(engine, **parameters):
        wanted = {"RECIPE": "native:slope", "HALO": 8, **parameters}
        job = start_job(**wanted, WORKERS=1, ENGINE=engine, HELPERS=2)
        assert job["STATUS"] == "complete"
        return job["JOB_ID"]

    return start


def log_of(store, job_id):
    return "\n".join(entry.message for entry in store.jobs.log_entries(job_id))


def test_a_job_with_helpers_of_slurm_completes_and_leaves_nothing(slurm, job_with, store):
    job_id = job_with("slurm")
    assert "slurm: helpers asked for: 2, with 1 lanes and " in log_of(store, job_id)
    queue = ["squeue", "--noheader"]
    wait_until(lambda: not subprocess.run(queue, capture_output=True, check=True).stdout)
    assert not worker_processes()


def test_a_job_with_helpers_of_dask_completes_and_leaves_nothing(dask_cluster, set_engine, job_with, store):
    set_engine(dask_scheduler=str(dask_cluster.scheduler_file))
    job_id = job_with("dask")
    assert "dask: helpers asked for: 2, with 1 lanes and " in log_of(store, job_id)
    wait_until(lambda: not worker_processes())


def test_a_job_that_slurm_refuses_completes_without_helpers(slurm, set_engine, job_with, store):
    set_engine(slurm_partition="nowhere")
    told = log_of(store, job_with("slurm"))
    assert "The job goes on without helpers. slurm: sbatch refused: " in told
    assert "invalid partition" in told


@pytest.fixture
def long_job(job_with, tile_by_tile):
    """Start a job whose tiles take some seconds each."""
    recipe = {"RECIPE": "tilejobs:openness", "RECIPE_PARAMETERS": {"RADIUS": 2000, "SECTORS": 16}, "HALO": 30}
    return lambda engine: job_with(engine, **recipe)


@pytest.mark.needs_saga
def test_a_worker_of_dask_that_is_killed_costs_the_job_nothing(dask_cluster, set_engine, long_job, store):
    set_engine(dask_scheduler=dask_cluster.address)

    def kill_one() -> None:
        wait_until(lambda: len(worker_processes()) >= 2, seconds=60)
        dask_cluster.workers[0].kill()

    killer = threading.Thread(target=kill_one)
    killer.start()
    long_job("dask")
    killer.join()
    wait_until(lambda: not worker_processes() and not saga_processes())


def helped_blocks(database):
    """How many blocks processes other than runners have brought to their end."""
    with closing(psycopg2.connect(database.dsn)) as session, session.cursor() as cursor:
        cursor.execute("select coalesce(sum(blocks), 0) from tile_jobs.helper where claim is null")
        return cursor.fetchone()[0]


def hold_until_helped(database):
    """Let nobody take blocks of the job that is about to be started before a helper has joined it."""
    with JobDatabase(database) as store:
        wait_until(store.helpers.next_job, seconds=60)
        job_id = store.helpers.next_job()
        with held(database, job_id):
            wait_until(lambda: "helps with" in log_of(store, job_id), seconds=120)


@pytest.mark.needs_saga
def test_helpers_of_slurm_run_blocks_of_the_job(slurm, long_job, database):
    holder = threading.Thread(target=hold_until_helped, args=[database])
    holder.start()
    long_job("slurm")
    holder.join()
    assert helped_blocks(database) > 0
    wait_until(lambda: not worker_processes())
