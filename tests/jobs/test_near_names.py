"""Names that may have been meant."""

from __future__ import annotations

import unicodedata

import pytest

from tile_job_plugin.jobs.errors import UnknownTileSet
from tile_job_plugin.jobs.near_names import near_names, question

KNOWN = ["0042", "0043", "N50E007", "r0_c0", "r0_c1", "Oak Ridge", "Clinton", unicodedata.normalize("NFD", "Münster")]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("42", "0042"),
        ("42.0", "0042"),
        ('"0042"', "0042"),
        ("0042.tif", "0042"),
        ("n50e7", "N50E007"),
        ("R0_C0", "r0_c0"),
        ("r0c0", "r0_c0"),
        ("r0-c1", "r0_c1"),
        ("oak rigde", "Oak Ridge"),
        ("Münster", unicodedata.normalize("NFD", "Münster")),
    ],
)
def test_the_name_that_was_meant_is_offered(given, meant):
    assert near_names([given], KNOWN) == [meant]
    assert str(question([meant])) == f"; did you mean {meant!r}?"


@pytest.mark.parametrize("given", ["44", "r0_c7", "N51E007", "x", "", "Memphis", "'; drop table job; --"])
def test_another_number_or_name_is_not_taken_for_it(given):
    assert near_names([given], KNOWN) == []
    assert str(question([])) == "."


def test_each_name_is_offered_once_and_few_are_looked_up():
    assert near_names(["42", "042", "43"], KNOWN) == ["0042", "0043"]
    assert len(near_names(map(str, range(1, 500)), [f"{number:04}" for number in range(1, 500)])) == 10


def test_the_name_of_a_tile_set_is_offered_before_all_are_listed():
    error = UnknownTileSet("Jacksborro", ["jacksboro", "srtm"])
    assert error.near == ["jacksboro"]
    assert "named 'Jacksborro'; did you mean 'jacksboro'? The registered ones are: jacksboro, srtm." in str(error)
