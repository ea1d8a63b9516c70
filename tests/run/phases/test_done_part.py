"""Phases of which it is known how much is done."""

from __future__ import annotations

import pytest

from tile_job_plugin.run.phases import done_part
from tile_job_plugin.run.phases.done_part import OVERDUE, DonePart, left_of


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still until it is set."""
    now = [0.0]
    monkeypatch.setattr(done_part.time, "monotonic", lambda: now[0])
    return now


def test_what_was_expected_gives_way_to_what_is_measured(clock):
    part = DonePart(expected=10.0)
    assert part.left() == 10
    clock[0] = 5.0
    assert part.left() == 5
    part.done = 0.125
    assert part.left() == pytest.approx((5 + 35) / 2), "half of it is sure"
    part.done = 0.5
    assert part.left() == pytest.approx(5)


def test_what_takes_longer_than_expected_is_not_said_to_be_over(clock):
    part = DonePart(expected=10.0)
    clock[0] = 40.0
    assert part.left() == left_of(10.0, 40.0) == OVERDUE * 40


def test_without_an_expectation_nothing_is_known_before_something_is_done(clock):
    part = DonePart(expected=None)
    clock[0] = 2.0
    assert part.left() is None
    part.done = 0.2
    assert part.left() == pytest.approx(8)


def test_works_that_follow_each_other_share_a_phase():
    part, is_wanted = DonePart(None), [True]
    first = part.reporter(lambda: is_wanted[0], of_all=0.5)
    assert first(50)
    assert part.done == 0.25
    first(100)
    second = part.reporter(lambda: is_wanted[0], of_all=0.5)
    is_wanted[0] = False
    assert not second(50)
    assert part.done == 0.75
