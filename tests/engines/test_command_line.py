"""How command lines are split, filled in and quoted, on POSIX and on Windows."""

from __future__ import annotations

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tile_job_plugin.engines.command_line import fill, fill_words, joined, split_words

words = st.lists(
    st.text(st.characters(blacklist_characters="\0", blacklist_categories=("Cs",)), min_size=1), min_size=1
)


@given(words)
def test_words_come_back_as_they_were(command):
    assert split_words(shlex.join(command), is_windows=False) == command
    assert shlex.split(fill_words(["ssh", "{quoted_command}"], command, {})[1]) == command
    assert fill_words(["start", "{command}", "end"], command, {}) == ["start", *command, "end"]


def test_paths_of_windows_keep_their_backslashes():
    line = r'"C:\Program Files\QGIS\bin\qgis_process-qgis.bat" C:\data # 1'
    assert split_words(line, is_windows=True) == [
        r"C:\Program Files\QGIS\bin\qgis_process-qgis.bat",
        r"C:\data",
        "#",
        "1",
    ]
    assert split_words(r"one\ word 'a b'", is_windows=False) == ["one word", "a b"]


def test_a_command_within_a_word_is_quoted_for_the_system():
    command = ["run", "a b"]
    assert joined(command, is_windows=True) == 'run "a b"'
    assert joined(command, is_windows=False) == "run 'a b'"
    assert fill_words(["x={command}"], command, {}) in (["x=run 'a b'"], ['x=run "a b"'])


def test_a_value_is_not_filled_in_itself():
    assert fill("{number} {log}", {"number": "{log}", "log": "here"}) == "{log} here"


@pytest.mark.parametrize("text", ["{other}", "{ number }", "{}", '{"number": 1}'])
def test_other_braces_stay(text):
    assert fill(text, {"number": 1}) == text
