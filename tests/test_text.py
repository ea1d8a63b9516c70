"""Texts of amounts, as people read them."""

from __future__ import annotations

import pytest

from tile_job_plugin.text import seconds_text, size_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.44, "0.4 s"), (9.4, "9.4 s"), (40, "40 s"), (99, "99 s"), (720, "12 min"), (12_240, "3.4 h"), (86_400, "24 h")],
)
def test_about_how_long_something_takes(seconds, text):
    assert seconds_text(seconds) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [(31_000, "0.0 MB"), (4_200_000, "4.2 MB"), (120_000_000, "120 MB"), (500_000_000, "0.5 GB"), (3.2e12, "3.2 TB")],
)
def test_about_how_large_something_is(count, text):
    assert size_text(count) == text
