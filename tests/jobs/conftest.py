"""Stores with something in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job


@pytest.fixture
def fault(store: JobDatabase) -> JobDatabase:
    """A store in which the tile set `fault` with the tiles a, b, c and d is registered."""
    store.tile_sets.replace_tile_set(tile_set_record())
    return store


@pytest.fixture
def running(fault: JobDatabase) -> Callable[[], Job]:
    """Start jobs of the tiles a, b and c that this session runs."""
    return lambda: fault.claims.insert_claimed_job(new_job(), "here:1")


@pytest.fixture
def open_stores(fault: JobDatabase, database: Connection) -> Iterator[Callable[[int], list[JobDatabase]]]:
    """Open any number of stores beside `fault`."""
    with ExitStack() as stack:
        yield lambda number: [stack.enter_context(JobDatabase(database)) for _ in range(number)]
