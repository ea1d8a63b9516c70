"""The results of a job, for who looks at them again and again."""

from __future__ import annotations

import json

import pytest

from tile_job_plugin.run.files import followed_results
from tile_job_plugin.run.files.followed_results import FollowedResults
from tile_job_plugin.run.files.job_folder import TILE_LIST, read_list


@pytest.fixture
def add_block(tmp_path):
    """Write a block's folder by its name, with its tiles."""

    def add(name, *tile_ids):
        (tmp_path / name).mkdir()
        (tmp_path / name / TILE_LIST).write_text(json.dumps({"tiles": tile_ids}))

    return add


@pytest.fixture
def reads(monkeypatch):
    """Which lists were read."""
    read = []

    def read_and_note(path):
        read.append(path.parent.name)
        return read_list(path)

    monkeypatch.setattr(followed_results, "read_list", read_and_note)
    return read


def test_only_lists_of_new_blocks_are_read(tmp_path, add_block, reads):
    results = FollowedResults(tmp_path)
    add_block("a", "a")
    add_block("b+1", "b", "c")
    assert dict(results.look()) == {"a": tmp_path / "a", "b": tmp_path / "b+1", "c": tmp_path / "b+1"}
    assert results.look() is None
    add_block("d", "d")
    assert set(results.look()) == {"a", "b", "c", "d"}
    assert sorted(reads) == ["a", "b+1", "d"]


def test_a_block_that_is_gone_or_was_replaced_is_seen(tmp_path, add_block):
    results = FollowedResults(tmp_path)
    add_block("a+1", "a", "b")
    results.look()
    (tmp_path / "a+1").rename(tmp_path / "aside")
    add_block("a+1", "a", "c")
    (tmp_path / "aside" / TILE_LIST).unlink()
    assert set(results.look()) == {"a", "c"}
    (tmp_path / "a+1" / TILE_LIST).unlink()
    (tmp_path / "a+1").rmdir()
    assert dict(results.look()) == {}


def test_a_folder_that_is_not_there_yet_has_no_results(tmp_path):
    assert FollowedResults(tmp_path / "results").look() is None
