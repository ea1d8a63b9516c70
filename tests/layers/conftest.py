"""A job whose tiles are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.jobs.lanes import complete_tiles, start_tiles
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Claim


@pytest.fixture
def job_id(start_job: Callable[..., dict[str, Any]]) -> int:
    """The number of a job that waits."""
    return int(start_job(RECIPE="native:slope", RUN=2, RETRIES=0)["JOB_ID"])


@pytest.fixture
def claim(job_id: int, store: JobDatabase) -> Claim:
    """The claim of the job's runner."""
    job = store.claims.claim_job(job_id, "here:1")
    assert job is not None
    return job.claim


@pytest.fixture
def complete(store: JobDatabase, claim: Claim) -> Callable[..., None]:
    """Let tiles of the job be complete."""

    def complete_all(*tile_ids: str) -> None:
        start_tiles(store, claim, tile_ids)
        assert complete_tiles(store, claim, tile_ids)

    return complete_all
