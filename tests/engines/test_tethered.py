"""A command that lives as long as whoever started it, as a program of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

from tests.engines.orders import is_running, wait_until
from tile_job_plugin.engines import tethered

#: Starts a process of its own, as a helper starts saga_cmd, and tells both numbers.
PARENT = "sleep 600 & echo $$ $!; wait"


#: Runs the program with less patience than it has.
IMPATIENT = """
import sys
from tile_job_plugin.engines import tethered
tethered.GRACE_SECONDS = 1
sys.exit(tethered.main())
"""


def started(*words):
    return subprocess.Popen([sys.executable, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def close_and_see_all_end(process):
    """Close a program's standard input, and return its exit code when what it has started has ended."""
    with process:
        ids = [int(number) for number in process.stdout.readline().split()]
        assert len(ids) == 2 and all(map(is_running, ids))
        process.stdin.close()
        wait_until(lambda: not any(map(is_running, ids)))
        return process.wait()


def test_the_exit_code_is_the_command_s_own():
    with started(tethered.__file__, "sh", "-c", "exit 7") as process:
        assert process.wait() == 7


def test_a_command_and_what_it_has_started_end_when_standard_input_is_closed():
    assert close_and_see_all_end(started(tethered.__file__, "sh", "-c", PARENT)) == -signal.SIGTERM % 256


def test_a_command_that_does_not_end_is_killed():
    stubborn = f"trap '' TERM; {PARENT}"
    assert close_and_see_all_end(started("-c", IMPATIENT, "sh", "-c", stubborn)) == -signal.SIGKILL % 256


def test_what_a_command_has_left_behind_is_killed_where_it_does_not_end():
    """The command itself hears of the end and is gone at once."""
    deaf_child = "trap '' TERM; sleep 600 & trap - TERM; echo $$ $!; wait"
    assert close_and_see_all_end(started("-c", IMPATIENT, "sh", "-c", deaf_child)) == -signal.SIGTERM % 256


def test_a_command_ends_when_the_process_that_started_it_is_killed():
    code = (
        "import subprocess, sys, time\n"
        f"subprocess.Popen([sys.executable, {tethered.__file__!r}, 'sh', '-c', {PARENT!r}], stdin=subprocess.PIPE)\n"
        "time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as starter:
        ids = [int(number) for number in starter.stdout.readline().split()]
        os.kill(starter.pid, signal.SIGKILL)
    wait_until(lambda: not any(map(is_running, ids)))
