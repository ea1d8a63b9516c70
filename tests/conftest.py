"""Fixtures shared by all tests: one Postgres cluster, one QgsApplication, one elevation model a run."""

from __future__ import annotations

import functools
import os
import sys
import threading

import pytest

pytest.register_assert_rewrite("tests.faults.checks")

pytest_plugins = [
    "tests.fixtures.secrets",
    "tests.fixtures.figures",
    "tests.fixtures.database",
    "tests.fixtures.roles",
    "tests.fixtures.rasters",
    "tests.fixtures.qgis",
    "tests.fixtures.jobs",
    "tests.fixtures.quick_recipe",
    "tests.fixtures.qgis_process",
    "tests.fixtures.refusals",
]


def pytest_configure() -> None:
    """Measure no coverage in child processes: QGIS never ends its Python in order, so it would be lost anyway."""
    for name in [name for name in os.environ if name.startswith("COV_CORE_")]:
        del os.environ[name]


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let a skipped test fail the run where CI is set: there, everything that a test needs is installed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter.stats.get("skipped") and session.exitstatus == pytest.ExitCode.OK:
        reporter.ensure_newline()
        reporter.write_line("A test was skipped, which CI does not allow.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session", autouse=True)
def coverage_in_tasks() -> None:
    """Let coverage see what runs in QgsTasks: Python hands its trace function only to threads of its own making."""
    if threading.gettrace() is None:
        return
    from tile_job_plugin.run.background import BackgroundJob
    from tile_job_plugin.run.lanes.lane import Lane

    for task in (BackgroundJob, Lane):
        task.run = traced(task.run)


def traced(run):
    """Wrap a task's `run` so that its thread is measured."""

    @functools.wraps(run)
    def wrapper(self):
        sys.settrace(threading.gettrace())
        return run(self)

    return wrapper
