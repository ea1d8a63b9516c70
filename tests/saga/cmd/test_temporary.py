"""Folders in the system's temporary folder: gone with their process, or found by the next one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time

import pytest

from tests.fixtures.qgis_process import ROOT
from tile_job_plugin.saga.cmd import temporary
from tile_job_plugin.saga.cmd.temporary import LOCK, PREFIX, locked_folder, remove_folders_of_dead_processes

#: Makes a folder, and keeps it until it is killed.
OWNER = """
import time
from tile_job_plugin.saga.cmd.temporary import locked_folder

with locked_folder() as folder:
    (folder / "grid.sdat").touch()
    print(folder.name, flush=True)
    time.sleep(600)
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty temporary folder of the system, in which no folder is too young to be looked at."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(temporary, "YOUNG_SECONDS", 0.0)
    return tmp_path


@pytest.fixture
def start_owner(folder):
    """Start processes that each have a folder; give the process and the folder."""
    processes = []

    def start():
        environment = {**os.environ, "TMPDIR": str(folder)}
        command = [sys.executable, "-c", OWNER]
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
        processes.append(process)
        return process, folder / process.stdout.readline().strip()

    yield start
    for process in processes:
        process.kill()
        process.communicate()


def age(path, seconds):
    os.utime(path, (time.time() - seconds, time.time() - seconds))


def test_a_folder_is_gone_when_its_work_is_done(folder):
    with locked_folder() as own:
        assert own.name.startswith(PREFIX)
    assert list(folder.iterdir()) == []


def test_the_folder_of_a_killed_process_is_removed_and_those_of_living_ones_stay(folder, start_owner):
    (dead, left), (_, kept) = start_owner(), start_owner()
    dead.kill()
    dead.wait()
    with locked_folder() as own:
        remove_folders_of_dead_processes()
        assert sorted(folder.iterdir()) == sorted([kept, own])
    assert not left.exists()


def test_a_folder_that_may_not_be_locked_yet_stays(folder, start_owner, monkeypatch):
    owner, left = start_owner()
    owner.kill()
    owner.wait()
    monkeypatch.setattr(temporary, "YOUNG_SECONDS", 60.0)
    remove_folders_of_dead_processes()
    assert left.exists()


def test_folders_of_earlier_releases_go_when_they_are_old(folder):
    for name, days in (("old", 8), ("new", 6)):
        (folder / f"{PREFIX}{name}").mkdir()
        age(folder / f"{PREFIX}{name}", days * 86400)
    remove_folders_of_dead_processes()
    assert [path.name for path in folder.iterdir()] == [f"{PREFIX}new"]


def test_a_link_and_what_others_have_are_not_followed(folder, tmp_path_factory):
    target = tmp_path_factory.mktemp("target")
    (target / LOCK).touch()
    (folder / f"{PREFIX}link").symlink_to(target)
    (folder / "other").mkdir()
    age(folder / "other", 30 * 86400)
    remove_folders_of_dead_processes()
    assert (target / LOCK).exists()
    assert (folder / "other").exists()
