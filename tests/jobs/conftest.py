"""Stores with something in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.jobs.store import Store


@pytest.fixture
def fault(store: Store) -> Store:
    """A store in which the tile set `fault` with the tiles a, b, c and d is registered."""
    store.replace_tile_set(tile_set_record())
    return store


@pytest.fixture
def running(fault: Store) -> Callable[[], Job]:
    """Start jobs of the tiles a, b and c that this session runs."""
    return lambda: fault.insert_claimed_job(new_job(), "here:1")
