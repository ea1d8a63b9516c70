"""Folders of results by tile."""

from pathlib import Path

import pytest

from tile_job_plugin.run.files.result_folders import ResultFolders

FIRST, SECOND = Path("/results/a+1"), Path("/results/c")


def test_folders_are_found_by_their_tiles():
    results = ResultFolders([(FIRST, ["a", "Åby"]), (SECOND, ["c"])])
    assert results == {"a": FIRST, "Åby": FIRST, "c": SECOND}
    assert results.numbers(["c", "a"]).tolist() == [1, 0]
    assert "b" not in results
    with pytest.raises(KeyError):
        results.numbers(["b"])


def test_a_tile_in_two_blocks_is_there_once():
    results = ResultFolders([(FIRST, ["a", "b"]), (SECOND, ["a"])])
    assert (len(results), list(results)) == (2, ["a", "b"])


def test_without_results_nothing_is_found():
    assert ResultFolders([]) == {}
