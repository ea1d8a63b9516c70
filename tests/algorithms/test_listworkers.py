"""The table of workers."""

from __future__ import annotations

import os
import socket
from datetime import datetime

from qgis.core import NULL

from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.algorithms.listworkers import ListWorkers
from tile_job_plugin.run.likeness import versions_here

HOSTILE = 'it\'s "100%" / Zürich; drop table worker --'


def test_no_workers_make_an_empty_table(table_of):
    assert table_of("listworkers") == []


def test_a_worker_is_listed_with_its_versions_its_job_and_what_it_lacks(table_of, open_store):
    versions = versions_here()
    with open_store() as store:
        store.tile_sets.replace_tile_set(tile_set_record())
        first, second = (store.jobs.insert_job(new_job()).id for _ in range(2))
        store.workers.enter(HOSTILE, 7, 2, versions)
        store.claims.be_worker()
        store.claims.decline_job(store.claims.claim_next_job(f"{HOSTILE}:7:ab").claim, f"{HOSTILE}\nNo SAGA.")
        store.claims.claim_next_job(f"{HOSTILE}:7:cd")
        (row,) = table_of("listworkers")
    assert list(row) == [name for name, _ in ListWorkers.FIELDS]
    assert (row["worker"], row["host"], row["process"], row["lanes"]) == (f"{HOSTILE}:7", HOSTILE, 7, 2)
    assert (row["job_id"], row["role"], row["blocks"]) == (second, "runner", NULL)
    assert row["lacks"] == f"Job {first}: {HOSTILE}\nNo SAGA."
    assert (row["tile_jobs"], row["qgis"], row["gdal"], row["saga"]) == tuple(versions)
    assert row["ended"] == NULL
    assert abs(datetime.now() - row["since"].toPyDateTime()).total_seconds() < 60


def test_a_process_that_runs_jobs_is_listed_as_long_as_it_does(table_of, open_store, run_algorithm, saved_connection):
    seen = []

    def look(store):
        seen.extend(store.workers.workers())

    with open_store() as store:
        run_worker(run_algorithm, saved_connection, lambda: look(store))
    worker, *_ = seen
    assert (worker.host, worker.process, worker.versions) == (socket.gethostname(), os.getpid(), versions_here())
    assert (worker.job_id, worker.is_runner, worker.lacks, worker.lanes) == (None, False, [], 3)
    assert table_of("listworkers") == []


def run_worker(run_algorithm, connection, look):
    """Run a worker in this process that is looked at before it asks for its first job."""
    from tile_job_plugin.jobs.claims import Claims

    claim = Claims.claim_next_job

    def watched(self, runner):
        look()
        return claim(self, runner)

    Claims.claim_next_job = watched
    try:
        run_algorithm("tilejobs:runworker", CONNECTION=connection, STOP_WHEN_IDLE=True, WORKERS=3)
    finally:
        Claims.claim_next_job = claim
