"""Finding SAGA."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tile_job_plugin.saga.cmd.find import COMMAND, USUAL_FOLDERS, find_saga
from tile_job_plugin.saga.errors import SagaNotFound

ON_WINDOWS = os.name == "nt"


@pytest.mark.needs_saga
def test_saga_on_the_path_is_found_with_its_version():
    saga = find_saga()
    answer = subprocess.run([str(saga.executable), "--version"], capture_output=True, text=True, check=True).stdout
    assert saga.version in answer
    assert saga.version.count(".") == 2


@pytest.mark.needs_saga
def test_saga_in_a_folder_of_its_own_is_found(tmp_path):
    (tmp_path / COMMAND).symlink_to(find_saga().executable)
    assert find_saga(str(tmp_path)).executable == tmp_path / COMMAND


def test_an_empty_folder_is_named_in_the_error(tmp_path):
    with pytest.raises(SagaNotFound, match=str(tmp_path)):
        find_saga(str(tmp_path))


def test_without_saga_on_the_path_the_error_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SagaNotFound, match="Install SAGA"):
        find_saga()


@pytest.mark.needs_saga
@pytest.mark.skipif(ON_WINDOWS, reason="the old SAGA is a shell script")
def test_a_saga_that_is_too_old_does_not_hide_a_newer_one(tmp_path, monkeypatch):
    newer = find_saga()
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / COMMAND).symlink_to(newer.executable)
    old = tmp_path / "old" / COMMAND
    old.parent.mkdir()
    old.write_text("#!/bin/sh\necho 'SAGA Version: 7.8.2'\n")
    old.chmod(0o755)
    monkeypatch.setenv("PATH", str(old.parent))
    assert find_saga().version == "7.8.2"
    monkeypatch.setitem(USUAL_FOLDERS, sys.platform, (str(tmp_path / "n*"),))
    assert find_saga().executable == tmp_path / "new" / COMMAND


def test_a_program_that_only_has_the_name_is_not_taken(tmp_path):
    (tmp_path / COMMAND).symlink_to(sys.executable if ON_WINDOWS else "/bin/false")
    with pytest.raises(SagaNotFound):
        find_saga(str(tmp_path))
