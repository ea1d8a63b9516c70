"""Processes of an engine, found again by another process than the one that started them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

from tests.engines.orders import wait_until
from tile_job_plugin.engines.started_processes import any_left, end_all, register

STARTER = """
import subprocess, sys
from tile_job_plugin.engines.started_processes import register
quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
print(register([subprocess.Popen(["sleep", "600"], start_new_session=True, **quiet) for _ in range(2)]))
"""


def test_another_process_ends_what_one_has_started_that_is_gone():
    started = subprocess.run([sys.executable, "-c", STARTER], capture_output=True, text=True, check=True)
    ids = started.stdout.strip()
    assert len(ids.split()) == 3
    assert any_left(ids)
    end_all(ids)
    wait_until(lambda: not any_left(ids))


def test_processes_of_another_computer_are_left_alone():
    ids = f"elsewhere {os.getpid()}@1"
    assert not any_left(ids)
    end_all(ids)


def test_a_process_that_has_the_number_of_an_earlier_one_is_left_alone():
    ids = f"{socket.gethostname()} {os.getpid()}@1"
    assert not any_left(ids)
    end_all(ids)


def test_a_process_that_has_ended_is_not_left():
    process = subprocess.Popen(["true"], start_new_session=True)
    ids = register([process])
    process.wait()
    assert not any_left(ids)
    end_all(ids)
