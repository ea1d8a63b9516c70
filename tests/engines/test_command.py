"""Any command line: what is filled in, who is started, and that nothing of it is left."""

from __future__ import annotations

import os

import pytest

from tests.engines.orders import is_running, shell_order, wait_until
from tile_job_plugin.engines import started_processes
from tile_job_plugin.engines.command import Command
from tile_job_plugin.engines.errors import EngineFailed, EngineNotConfigured, ProgramMissing

BOTH_WAYS = pytest.mark.parametrize("line", ["{command}", 'sh -c "{quoted_command}"'])


@pytest.fixture
def impatient(monkeypatch):
    """Processes that were told to end are killed after a second."""
    monkeypatch.setattr(started_processes, "END_SECONDS", 1.0)


@pytest.fixture
def begun(set_engine, tmp_path):
    """Start a helper that runs a script, and return its engine and id when the script has made the file `begun`."""

    def start(script):
        set_engine(command_line="{command}")
        engine = Command()
        ids = engine.start(shell_order(script, tmp_path / "logs", count=1))
        wait_until((tmp_path / "begun").exists)
        return engine, ids

    return start


@BOTH_WAYS
def test_each_helper_is_started_with_its_words_as_they_are(set_engine, tmp_path, line):
    set_engine(command_line=line)
    order = shell_order("echo 'two  blanks' \"$HOME\"", tmp_path)
    engine = Command()
    ids = engine.start(order)
    wait_until(lambda: not engine.is_left(ids))
    expected = f"two  blanks {os.environ['HOME']}\n"
    assert [order.log(number).read_text() for number in (1, 2)] == [expected, expected]


def test_what_stands_in_braces_is_filled_in(set_engine, tmp_path):
    set_engine(command_line="echo {job} {name} {number} {lanes} {memory_mb} {log} {command}")
    order = shell_order("true", tmp_path, count=1, mark="abc", lanes=3)
    engine = Command()
    ids = engine.start(order)
    wait_until(lambda: not engine.is_left(ids))
    log = order.log(1)
    assert log.read_text() == f"7 tile-jobs-7-abc 1 3 100 {log} sh -c true\n"


def test_helpers_and_all_that_they_have_started_end(set_engine, tmp_path):
    set_engine(command_line="{command}")
    engine = Command()
    ids = engine.start(shell_order(f"sleep 600 & echo $! > {tmp_path}/pid-$$; wait", tmp_path / "logs"))
    wait_until(lambda: len([path for path in tmp_path.glob("pid-*") if path.read_text()]) == 2)
    grandchildren = [int(path.read_text()) for path in tmp_path.glob("pid-*")]
    assert engine.is_left(ids)
    engine.end(ids)
    assert not engine.is_left(ids)
    assert not any(map(is_running, grandchildren))


def test_what_a_helper_has_left_behind_has_time_to_end(begun, tmp_path):
    """A shell, as before a program on Debian, ends at once; the program in it has blocks to give back."""
    given_back = tmp_path / "given-back"
    program = f"trap 'sleep 1; touch {given_back}; exit' TERM; touch {tmp_path}/begun; while :; do sleep 0.1; done"
    engine, ids = begun(f"({program}) & wait")
    engine.end(ids)
    assert given_back.exists()


@pytest.mark.usefixtures("impatient")
def test_what_a_helper_has_left_behind_is_killed_where_it_does_not_listen(begun, tmp_path):
    script = f"trap '' TERM; sleep 600 & trap - TERM; echo $! > {tmp_path}/pid; touch {tmp_path}/begun; wait"
    engine, ids = begun(script)
    grandchild = int((tmp_path / "pid").read_text())
    engine.end(ids)
    assert not is_running(grandchild)


@pytest.mark.usefixtures("impatient")
def test_a_helper_that_does_not_listen_is_killed(begun, tmp_path):
    engine, ids = begun(f"trap '' TERM; touch {tmp_path}/begun; while :; do sleep 0.1; done")
    engine.end(ids)
    assert not engine.is_left(ids)


def test_a_line_that_fails_at_once_is_told_with_its_last_words(set_engine, tmp_path):
    set_engine(command_line="sh -c 'echo no such host >&2; exit 255' {command}")
    with pytest.raises(EngineFailed, match=r"failed \(exit code 255\): no such host Its output is in .*-1\.log"):
        Command().start(shell_order("true", tmp_path))


def test_a_program_that_is_missing_is_told(set_engine, tmp_path):
    set_engine(command_line="nowhere-to-be-found {command}")
    with pytest.raises(ProgramMissing, match="command: 'nowhere-to-be-found' can't be started"):
        Command().start(shell_order("true", tmp_path))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "the setting tile_jobs/command_line is empty. .* ssh node"),
        ("ssh node", "in which {command} does not occur"),
        ("ssh {host} {command}", "'{host}' stands for nothing; known are {command}, .*{log}"),
        ("ssh 'node {command}", "No closing quotation"),
    ],
)
def test_a_line_that_can_not_be_used_is_refused(set_engine, line, reason):
    set_engine(command_line=line)
    with pytest.raises(EngineNotConfigured, match=reason):
        Command().check()
