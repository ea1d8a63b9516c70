"""Percent and time left, by what is thought to be left."""

from __future__ import annotations

import random

import pytest

from tile_job_plugin.run.phases.forecast import MOST_PERCENT, Forecast


def test_while_what_is_thought_holds_it_grows_steadily():
    forecast = Forecast(0.0, now=100.0)
    for second in range(1, 10):
        forecast.update(10.0 - second, now=100.0 + second)
        assert forecast.percent == pytest.approx(MOST_PERCENT * second / 10)
        assert forecast.time_left == pytest.approx(10 - second)


def test_it_never_falls_nor_is_it_all_whatever_is_thought():
    chance, forecast, percents = random.Random(1), Forecast(3.0, now=0.0), [3.0]
    for second in range(1000):
        forecast.update(chance.choice([None, 0.0, chance.uniform(0, 1e6)]), now=second + chance.random())
        percents.append(forecast.percent)
        assert forecast.time_left is None or forecast.time_left >= 0
    assert percents == sorted(percents)
    assert percents[-1] <= MOST_PERCENT


def test_time_in_which_nothing_is_known_counts_when_something_is():
    forecast = Forecast(0.0, now=0.0)
    forecast.update(None, now=5.0)
    assert (forecast.percent, forecast.time_left) == (0.0, None)
    forecast.update(5.0, now=5.0)
    assert (forecast.percent, forecast.time_left) == (pytest.approx(MOST_PERCENT / 2), 5.0)


def test_it_goes_on_from_where_another_runner_was():
    forecast = Forecast(60.0, now=0.0)
    forecast.update(10.0, now=10.0)
    assert forecast.percent == pytest.approx((60 + MOST_PERCENT) / 2)


def test_a_new_thought_is_followed_within_seconds():
    forecast = Forecast(0.0, now=0.0)
    forecast.update(100.0, now=0.0)
    forecast.update(30.0, now=0.5)
    assert 80 < forecast.time_left < 100
    for tick in range(2, 20):
        forecast.update(30.5 - tick / 2, now=tick / 2)
    assert forecast.time_left == pytest.approx(21, abs=1)
