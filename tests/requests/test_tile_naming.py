"""Tiles named by ids, patterns and files of these."""

from __future__ import annotations

import time
import unicodedata
from contextlib import suppress

import pytest

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.requests.errors import PatternWithoutTiles
from tile_job_plugin.requests.tile_naming import MOST_PATTERNS, read_tile_ids, resolved_ids

IDS = ["r0_c0", "r0_c1", "r1_c0", "r10_c0", "a[1]", "odd*", "odd**", "München", "\nline"]


def resolve(*texts, ids=IDS):
    return resolved_ids("set", texts, lambda: ids)


def test_ids_stand_between_commas_and_blanks_around_them_do_not_count():
    assert read_tile_ids(" a, b c ,,d") == ["a", "b c", "d"]
    assert read_tile_ids("  ") == []
    with pytest.raises(RequestRefused, match="names no tile"):
        read_tile_ids(" , ")


@pytest.mark.parametrize(
    ("pattern", "ids"),
    [
        ("r0_*", ["r0_c0", "r0_c1"]),
        ("r?_c0", ["r0_c0", "r1_c0"]),
        ("*_c0", ["r0_c0", "r1_c0", "r10_c0"]),
        ("r***0", ["r0_c0", "r1_c0", "r10_c0"]),
        ("a[1]*", ["a[1]"]),
        ("*", IDS),
        ("?line", ["\nline"]),
        ("M?nchen", ["München"]),
    ],
)
def test_a_star_stands_for_any_characters_and_a_question_mark_for_one(pattern, ids):
    assert resolve(pattern) == ids


def test_each_tile_is_named_once_where_it_is_first():
    assert resolve("r1_c0", "r?_c0", "r0_*", "r1_c0") == ["r1_c0", "r0_c0", "r0_c1"]


def test_an_id_that_is_a_pattern_to_the_letter_is_the_id():
    assert resolve("odd*") == ["odd*"]
    assert resolve("od*") == ["odd*", "odd**"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_an_accent_is_one_character_with_its_letter_in_either_form_of_unicode(form):
    ids = [unicodedata.normalize(form, "München")]
    for other in ("NFC", "NFD"):
        assert resolve(unicodedata.normalize(other, "Mü?chen"), ids=ids) == ids


def test_patterns_that_fit_no_tile_are_all_named():
    with pytest.raises(PatternWithoutTiles) as refusal:
        resolve("r0_*", "x*", "R0*", "unknown", "?")
    assert str(refusal.value).startswith("TILE_IDS: no tile of tile set 'set' fits 'x*', 'R0*', '?'. * stands for any")


def test_unknown_ids_without_wildcards_are_left_to_the_job_database():
    assert resolve("unknown", ids=None) == ["unknown"]
    assert resolve("unknown", "r1_*") == ["unknown", "r1_c0"]


@pytest.mark.parametrize(
    "pattern", ["*a" * 30 + "*b", "*" * 100_000, "?" * 100_000, "*?" * 100_000], ids=["backtracking", "*", "?", "*?"]
)
def test_no_pattern_takes_long(pattern):
    ids = ["a" * 200] * 100
    start = time.process_time()
    with suppress(PatternWithoutTiles):
        resolve(pattern, ids=ids)
    assert time.process_time() - start < 1


def test_patterns_are_few_enough_to_be_compared_with_many_ids():
    ids = [f"tile_{number:06}" for number in range(100_000)]
    start = time.process_time()
    assert len(resolve(*(f"*_{number:05}?" for number in range(100)), ids=ids)) == 1000
    assert time.process_time() - start < 10
    with pytest.raises(RequestRefused, match=f"TILE_IDS: there are {MOST_PATTERNS + 1} patterns, and may be at most"):
        resolve(*(f"{number}*" for number in range(MOST_PATTERNS + 1)), ids=ids)


# ---------------------------------------------------------------------------------------------------------- Files


@pytest.mark.parametrize(
    "content",
    [
        b"r0_c0\nr1_*\n",
        b"r0_c0\r\nr1_*",
        b"\xef\xbb\xbfr0_c0\r\n\r\n  r1_*  \r\n\r\n",
        b"\n\n r0_c0\t\n\n\nr1_*",
    ],
)
def test_a_file_has_one_id_or_pattern_per_line(tmp_path, content):
    path = tmp_path / "my tiles, of today.txt"
    path.write_bytes(content)
    assert read_tile_ids(f" @{path} ") == ["r0_c0", "r1_*"]


def test_a_file_may_have_ids_beyond_ascii(tmp_path):
    (tmp_path / "ids.txt").write_text("München\n", encoding="utf-8")
    assert read_tile_ids(f"@{tmp_path / 'ids.txt'}") == ["München"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, r"can't be read \(No such file or directory\)\. Give the path of a text file after @\."),
        (b"", r"names no tile\. Write one id or pattern into each line\."),
        (b"\xef\xbb\xbf\r\n \r\n", "names no tile"),
        ("r0_c0\r\n".encode("utf-16"), r"is not UTF-8\. Save it as UTF-8, with one id or pattern in each line\."),
    ],
)
def test_a_file_without_ids_is_refused_by_its_path(tmp_path, content, reason):
    path = tmp_path / "ids.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RequestRefused, match=rf"^TILE_IDS: the file '{path}' {reason}"):
        read_tile_ids(f"@{path}")


@pytest.mark.parametrize("path", ["", "/", "a\0b"])
def test_what_is_no_file_is_refused(path):
    with pytest.raises(RequestRefused, match="TILE_IDS: the file "):
        read_tile_ids(f"@{path}")
