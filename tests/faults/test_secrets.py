"""The watch over passwords sees what it is there for; the watch itself is in tests/fixtures/secrets.py."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.fixtures.secrets import WATCH, Watch

PASSWORD = "hush-hush-not-a-real-one"


@pytest.fixture
def watch():
    """A watch of this test's own."""
    watch = Watch()
    watch.passwords.add(PASSWORD)
    return watch


def test_a_password_in_a_command_line_is_seen(watch):
    command = [sys.executable, "-c", "import sys; print(flush=True); sys.stdin.read()", PASSWORD]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        watch.look_at_processes()
        process.communicate()
    assert watch.found == {f"the command line of {sys.executable}"}


def test_a_password_in_a_log_file_is_seen(watch, tmp_path):
    (tmp_path / "worker.log").write_text(f"password={PASSWORD}", encoding="utf-8")
    watch.look_at_files(tmp_path, "*.log")
    assert watch.found == {str(tmp_path / "worker.log")}


def test_the_password_of_the_tests_cluster_is_watched(cluster):
    assert cluster.connection().options["password"] in WATCH.passwords
