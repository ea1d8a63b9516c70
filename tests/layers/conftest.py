"""A job whose tiles are shown."""

from __future__ import annotations

import pytest

from tests.jobs.lanes import complete_tiles, start_tiles


@pytest.fixture
def job_id(start_job):
    """The number of a job that waits."""
    return start_job(RECIPE="native:slope", RUN=2, RETRIES=0)["JOB_ID"]


@pytest.fixture
def claim(job_id, store):
    """The claim of the job's runner."""
    return store.claims.claim_job(job_id, "here:1").claim


@pytest.fixture
def complete(store, claim):
    """Let tiles of the job be complete."""

    def complete_all(*tile_ids):
        start_tiles(store, claim, tile_ids)
        assert complete_tiles(store, claim, tile_ids)

    return complete_all
