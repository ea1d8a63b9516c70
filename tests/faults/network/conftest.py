"""Computers on a bridge of this one, and a job database that all of them reach; they need root."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial

import pytest

from tests.faults.network.computers import Bridge, Computer
from tests.faults.network.reachable_cluster import ReachableCluster
from tests.fixtures.database import running_cluster
from tests.fixtures.open_cluster import OpenCluster


@pytest.fixture(scope="session")
def bridge() -> Iterator[Bridge]:
    """What computers are plugged into."""
    with Bridge().up() as bridge:
        yield bridge


@pytest.fixture(scope="session")
def own_cluster(bridge: Bridge) -> Iterator[OpenCluster]:
    """A cluster that only these tests use, and that computers reach."""
    with running_cluster(kind=partial(ReachableCluster, bridge=bridge)) as cluster:
        yield cluster


@pytest.fixture
def new_computer(bridge: Bridge) -> Iterator[Callable[[], Computer]]:
    """Plug a computer in; all that runs on it is killed at the end."""
    with ExitStack() as computers:
        yield lambda: computers.enter_context(bridge.computer())
