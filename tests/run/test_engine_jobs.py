"""Jobs whose helpers a real Slurm and a real Dask cluster start: each is a qgis_process of its own."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.engines.orders import is_running, wait_until

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.slow


@pytest.fixture
def job_with(start_job, qgis_process, monkeypatch, set_engine, tmp_path):
    """Start a job on all tiles with helpers of an engine; its number."""
    monkeypatch.setenv("QGIS_PLUGINPATH", str(ROOT))
    set_engine(helper_logs=str(tmp_path / "logs"))

    def start(engine, **parameters):
        job = start_job(RECIPE="native:slope", HALO=8, WORKERS=1, ENGINE=engine, HELPERS=2, **parameters)
        assert job["STATUS"] == "complete"
        return job["JOB_ID"]

    return start


def log_of(store, job_id):
    return "\n".join(entry.message for entry in store.jobs.log_entries(job_id))


def helper_processes():
    """The process numbers of all workers that help with a job."""
    found = subprocess.run(
        ["pgrep", "-f", "tilejobs:runworker .*--JOB_ID="], capture_output=True, text=True, check=False
    )
    return [number for number in map(int, found.stdout.split()) if is_running(number)]


def test_a_job_with_helpers_of_slurm_completes_and_leaves_nothing(slurm, job_with, store):
    job_id = job_with("slurm")
    assert "slurm: helpers asked for: 2, with 1 lanes and " in log_of(store, job_id)
    queue = ["squeue", "--noheader"]
    wait_until(lambda: not subprocess.run(queue, capture_output=True, check=True).stdout)
    assert not helper_processes()


def test_a_job_with_helpers_of_dask_completes_and_leaves_nothing(dask_cluster, set_engine, job_with, store):
    set_engine(dask_scheduler=str(dask_cluster.scheduler_file))
    job_id = job_with("dask")
    assert "dask: helpers asked for: 2, with 1 lanes and " in log_of(store, job_id)
    wait_until(lambda: not helper_processes())


def test_a_job_that_slurm_refuses_completes_without_helpers(slurm, set_engine, job_with, store):
    set_engine(slurm_partition="nowhere")
    told = log_of(store, job_with("slurm"))
    assert "The job goes on without helpers. slurm: sbatch refused: " in told
    assert "invalid partition" in told
