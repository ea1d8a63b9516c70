"""The job database through psycopg 3, and without a driver."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: Where the drivers differ: transactions, texts that are copied in, arrays, lost sessions, and what a connection takes.
DIFFERENT = ("claims", "connections", "copy_text", "reconnect", "tile_sets")
JOB_DATABASE = (*DIFFERENT, "jobs", "service", "upgrade")
NO_DRIVER = "import sys; sys.modules.update(psycopg2=None, psycopg=None); import tile_job_plugin.jobs.driver"


def python(*arguments):
    # Options of the tests that call it, such as where to write a report, are not for those that it runs.
    environment = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.slow
@pytest.mark.parametrize("names", [DIFFERENT, pytest.param(JOB_DATABASE, marks=pytest.mark.extra)])
def test_what_is_tested_of_the_job_database_holds_with_psycopg_3(names):
    tests = [f"tests/jobs/test_{name}.py" for name in names]
    done = python("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "tests.fixtures.only_psycopg3", *tests)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "skipped" not in done.stdout


def test_without_a_driver_the_error_says_what_to_install():
    done = python("-c", NO_DRIVER)
    assert done.returncode != 0
    assert "python3-psycopg2" in done.stderr
