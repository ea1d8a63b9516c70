"""The marks of tests say what they need."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.fixtures.markers import MARKERS

ROOT = Path(__file__).parents[1]
#: Folders of which some tests need SAGA and others do not.
MIXED = ("tests/recipes", "tests/saga")


@pytest.fixture
def path_without_saga():
    """A PATH on which all programs are but saga_cmd."""
    # Not in pytest's own temporary folder, which the user that runs Postgres could not reach.
    with tempfile.TemporaryDirectory() as name:
        links = Path(name)
        links.chmod(0o755)
        for folder in map(Path, os.environ["PATH"].split(os.pathsep)):
            for program in folder.glob("*"):
                link = links / program.name
                if program.name != "saga_cmd" and not link.exists():
                    link.symlink_to(program)
        yield name


@pytest.mark.slow
def test_tests_without_the_mark_of_saga_hold_where_there_is_none(path_without_saga):
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not needs_saga", *MIXED]
    environment = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    environment["PATH"] = path_without_saga
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "skipped" not in done.stdout


@pytest.mark.parametrize("name", MARKERS)
def test_a_fixture_that_marks_its_tests_is_no_namesake_of_one_elsewhere(name):
    definition = re.compile(rf"^@pytest\.fixture.*\ndef {name}\(", re.MULTILINE)
    files = [path for path in (ROOT / "tests").rglob("*.py") if definition.search(path.read_text(encoding="utf-8"))]
    first, *others = sorted(map(where_it_serves, files), key=lambda place: len(place.parts))
    assert all(first in place.parents for place in others)


def where_it_serves(path):
    """The folder, or the one file, whose tests can take the fixtures of a file."""
    if path.name == "conftest.py":
        return path.parent
    return ROOT / "tests" if path.parent.name == "fixtures" else path
