"""Files and folders that get another name where something stands in the way for a moment."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from pathlib import Path

import pytest

from tile_job_plugin import file_moves
from tile_job_plugin.file_moves import is_removed_file, may_pass, move, remove_folder, try_new_file
from tile_job_plugin.run.files.written_files import stamps_below


@pytest.fixture(autouse=True)
def pauses(monkeypatch):
    """How long was waited before each further try; nobody really waits."""
    waited = []
    monkeypatch.setattr(file_moves, "sleep", waited.append)
    return waited


@pytest.fixture
def failing(monkeypatch):
    """Let renames fail with these errors, one after the other, then succeed; some after they have happened."""

    def fail(*errors, after=False):
        left, rename = list(errors), Path.replace

        def replace(source, target):
            if not left:
                return rename(source, target)
            error = left.pop(0)
            if after:
                rename(source, target)
            raise error

        monkeypatch.setattr(Path, "replace", replace)
        return left

    return fail


def windows_error(code):
    """What Python raises on Windows, as far as other systems can make it."""
    error = PermissionError(errno.EACCES, "in use")
    error.errno, error.winerror = None, code
    return error


@pytest.mark.parametrize(
    "errors",
    [
        [OSError(errno.EBUSY, "busy")],
        [OSError(errno.ESTALE, "stale")] * 3,
        [PermissionError(errno.EACCES, "denied"), OSError(errno.ETXTBSY, "busy")],
        [windows_error(5), windows_error(32), windows_error(33)],
    ],
)
def test_a_rename_that_is_refused_for_a_moment_is_tried_again(tmp_path, failing, pauses, errors):
    (tmp_path / "a").write_text("new")
    (tmp_path / "b").write_text("old")
    failing(*errors)
    move(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_text() == "new"
    assert not (tmp_path / "a").exists()
    assert pauses == sorted(pauses)
    assert len(pauses) == len(errors)


def test_what_stays_in_the_way_is_told_after_a_few_seconds(tmp_path, failing, pauses):
    (tmp_path / "a").touch()
    left = failing(*[OSError(errno.EBUSY, "busy")] * 99)
    with pytest.raises(OSError, match="busy"):
        move(tmp_path / "a", tmp_path / "b")
    assert 6 <= sum(pauses) < 7
    assert len(left) == 99 - len(pauses) - 1
    assert (tmp_path / "a").exists()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EXDEV, errno.ENOTEMPTY, errno.EIO, errno.EROFS])
def test_what_does_not_pass_is_told_at_once(tmp_path, failing, pauses, number):
    (tmp_path / "a").touch()
    failing(OSError(number, "no"))
    with pytest.raises(OSError, match="no"):
        move(tmp_path / "a", tmp_path / "b")
    assert pauses == []


@pytest.mark.parametrize("answers", [[FileNotFoundError()], [OSError(errno.EBUSY, "busy")]])
@pytest.mark.parametrize("kind", ["file", "folder"])
def test_a_rename_whose_answer_was_lost_has_happened(tmp_path, failing, answers, kind):
    source = tmp_path / "a"
    source.touch() if kind == "file" else source.mkdir()
    failing(*answers, after=True)
    move(source, tmp_path / "b")
    assert (tmp_path / "b").exists()


def test_what_another_took_away_is_not_taken_for_moved(tmp_path, failing):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a").rename(tmp_path / "taken")
    with pytest.raises(FileNotFoundError):
        move(tmp_path / "a", tmp_path / "b")
    (tmp_path / "a").mkdir()
    failing(FileNotFoundError())
    with pytest.raises(FileNotFoundError):
        move(tmp_path / "a", tmp_path / "b")


def test_a_folder_with_files_that_are_still_open_is_removed_when_they_are_closed(tmp_path, monkeypatch, pauses):
    folder = tmp_path / "work"
    folder.mkdir()
    kept = folder / ".nfs0000000001c3a4b200000007"
    kept.touch()
    remove = shutil.rmtree

    def rmtree(path, ignore_errors):
        if len(pauses) == 2:
            remove(path)

    monkeypatch.setattr(file_moves.shutil, "rmtree", rmtree)
    assert remove_folder(folder)
    assert len(pauses) == 2


def test_what_can_never_be_removed_is_left_after_a_while(tmp_path, monkeypatch, pauses):
    monkeypatch.setattr(file_moves.shutil, "rmtree", lambda path, ignore_errors: None)
    assert not remove_folder(tmp_path)
    assert 2 <= sum(pauses) < 3
    assert remove_folder(tmp_path / "never there")


def test_files_that_were_removed_while_they_were_open_count_as_nobodys(tmp_path):
    for name in (".nfs0000000001c3a4b200000007", ".fuse_hidden0000a1b200000001", ".smbdeleteAAA1b2c3", "a.tif", ".nfs"):
        (tmp_path / name).touch()
    assert set(stamps_below(tmp_path)) == {"a.tif", ".nfs"}
    assert not is_removed_file("nfs0000000001c3a4b200000007")


def test_only_codes_that_pass_by_themselves_are_waited_for():
    assert may_pass(windows_error(32))
    assert not may_pass(windows_error(2))
    assert not may_pass(OSError(errno.ENOSPC, ""))


def test_two_who_move_the_same_folder_do_so_once(tmp_path):
    (tmp_path / "a").mkdir()
    outcomes = []

    def take(name):
        try:
            move(tmp_path / "a", tmp_path / name)
            outcomes.append(name)
        except FileNotFoundError:
            outcomes.append(None)

    threads = [threading.Thread(target=take, args=(name,)) for name in "bc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(bool, outcomes)) == [False, True]


# ---------------------------------------------------------------------------------------------------------- New files


@pytest.fixture
def share(monkeypatch):
    """Refuse to remove a file that is open in this process, as some shares do."""
    unlink = Path.unlink

    def careful(path):
        if path in [handle.resolve() for handle in Path("/proc/self/fd").iterdir()]:
            raise OSError(errno.EBUSY, "Device or resource busy")
        unlink(path)

    monkeypatch.setattr(Path, "unlink", careful)


def test_a_new_file_is_tried_on_a_share_that_keeps_open_ones(share, pauses, tmp_path):
    try_new_file(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert pauses == []


def test_a_new_file_that_somebody_looks_at_for_a_moment_is_removed_once_it_is_free(
    share, pauses, monkeypatch, tmp_path
):
    looking = []

    def look(handle):
        looking.append(os.dup(handle))
        real_close(handle)

    real_close = os.close
    monkeypatch.setattr(os, "close", look)
    monkeypatch.setattr(file_moves, "sleep", lambda seconds: real_close(looking.pop()))
    try_new_file(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_where_nothing_can_be_made_is_told(tmp_path):
    with pytest.raises(FileNotFoundError):
        try_new_file(tmp_path / "none")
