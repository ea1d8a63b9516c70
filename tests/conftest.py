"""Fixtures shared by all tests: one Postgres cluster, one QgsApplication, one elevation model a process."""

from __future__ import annotations

import functools
import os
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

import pytest

Task = TypeVar("Task")

pytest.register_assert_rewrite("tests.faults.checks")

pytest_plugins = [
    "tests.fixtures.verdict",
    "tests.fixtures.markers",
    "tests.fixtures.secrets",
    "tests.fixtures.examples",
    "tests.fixtures.figures",
    "tests.fixtures.database",
    "tests.fixtures.roles",
    "tests.fixtures.rasters",
    "tests.fixtures.terrain",
    "tests.fixtures.whole_saga",
    "tests.fixtures.file_server",
    "tests.fixtures.warped",
    "tests.fixtures.catalogs",
    "tests.fixtures.qgis",
    "tests.fixtures.languages",
    "tests.fixtures.jobs",
    "tests.fixtures.kept_results",
    "tests.fixtures.quick_recipe",
    "tests.fixtures.shared_saga",
    "tests.fixtures.further",
    "tests.fixtures.qgis_process",
    "tests.fixtures.refusals",
    "tests.fixtures.engine_settings",
    "tests.fixtures.slurm",
    "tests.fixtures.dask_cluster",
]


def pytest_configure() -> None:
    """Measure no coverage in child processes, those of pytest-xdist aside: QGIS never ends its Python in order."""
    forget_coverage()


@pytest.hookimpl(trylast=True)
def pytest_sessionstart() -> None:
    """Do the same in a process of pytest-xdist, which begins to measure only here."""
    forget_coverage()


def forget_coverage() -> None:
    """Take away what lets a child process measure its coverage, which would be lost."""
    for name in [name for name in os.environ if name.startswith("COV_CORE_")]:
        del os.environ[name]


@pytest.fixture(scope="session", autouse=True)
def coverage_in_tasks() -> None:
    """Let coverage see what runs in QgsTasks: Python hands its trace function only to threads of its own making."""
    if threading.gettrace() is None:
        return
    from tile_job_plugin.run.background import BackgroundJob
    from tile_job_plugin.run.lanes.lane import Lane

    for task in (BackgroundJob, Lane):
        setattr(task, "run", traced(task.run))  # noqa: B010 - mypy lets no method be replaced


def traced(run: Callable[[Task], bool]) -> Callable[[Task], bool]:
    """Wrap a task's `run` so that its thread is measured."""

    @functools.wraps(run)
    def wrapper(self: Task) -> bool:
        sys.settrace(threading.gettrace())
        return run(self)

    return wrapper
