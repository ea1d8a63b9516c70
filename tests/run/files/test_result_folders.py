"""Folders of results by tile."""

from pathlib import Path

import pytest

from tile_job_plugin.run.files.result_folders import ResultFolders
from tile_job_plugin.tiles.errors import ResultGone

RESULTS = Path("/results")
FIRST, SECOND = RESULTS / "a+1", RESULTS / "c"


def test_folders_are_found_by_their_tiles():
    results = ResultFolders(RESULTS, [(FIRST, ["a", "Åby"]), (SECOND, ["c"])])
    assert results == {"a": FIRST, "Åby": FIRST, "c": SECOND}
    assert results.numbers(["c", "a"]).tolist() == [1, 0]
    assert "b" not in results


def test_results_that_are_gone_are_told_by_where_they_were():
    with pytest.raises(ResultGone, match=r"/results/b is not there any more\. Run its tile again"):
        ResultFolders(RESULTS, [(SECOND, ["c"])]).numbers(["c", "b"])


def test_a_tile_in_two_blocks_is_there_once():
    results = ResultFolders(RESULTS, [(FIRST, ["a", "b"]), (SECOND, ["a"])])
    assert (len(results), list(results)) == (2, ["a", "b"])


def test_without_results_nothing_is_found():
    assert ResultFolders(RESULTS, []) == {}
