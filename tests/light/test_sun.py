"""Where the sun stands, and for which days and hours."""

from __future__ import annotations

import math
from datetime import date

import pytest

from tile_job_plugin.light.sun import Place, Sun, representative_days, suns_of

JUNE = date(2026, 6, 21)


def test_the_sun_of_a_summer_noon_is_as_high_as_the_tropic_and_the_latitude_tell():
    highest = max(suns_of([(JUNE, 1)], 0.1, Place(50, 0)), key=lambda sun: sun.height)
    assert math.degrees(highest.height) == pytest.approx(90 - 50 + 23.44, abs=0.02)
    assert abs(math.degrees(highest.azimuth)) == pytest.approx(180, abs=2)


def test_south_of_the_equator_it_stands_in_the_north():
    highest = max(suns_of([(JUNE, 1)], 0.1, Place(-35, 0)), key=lambda sun: sun.height)
    assert math.degrees(highest.azimuth) == pytest.approx(0, abs=2)


def test_hours_are_utc_at_the_longitude():
    hours, halves, farther_east = (
        [sun.height for sun in suns_of([(JUNE, 1)], step, Place(50, longitude))]
        for step, longitude in ((1, 0), (0.5, 0), (1, 7.5))
    )
    # Half an hour of the day is 7.5 degrees.
    assert farther_east == pytest.approx([height for height in halves if height not in hours], abs=2e-3)


def test_each_day_stands_for_those_up_to_the_next_and_few_days_for_all():
    assert representative_days(JUNE, JUNE, 5) == [(JUNE, 1)]
    assert representative_days(JUNE, date(2026, 6, 24), 5) == [(date(2026, 6, 22), 4)]
    assert representative_days(JUNE, date(2026, 7, 2), 5) == [
        (JUNE, 5),
        (date(2026, 6, 26), 5),
        (date(2026, 7, 1), 5),
    ]


def test_what_it_sends_grows_with_the_hours_and_days_that_a_position_stands_for():
    once, longer = suns_of([(JUNE, 1)], 0.5, Place(50, 0)), suns_of([(JUNE, 3)], 1, Place(50, 0))
    assert longer[0].energy == pytest.approx(6 * once[0].energy)


@pytest.mark.parametrize(
    ("height", "air"), [(90, 1), (45, math.sqrt(2)), (30, 2), (29.5, 2.03), (5, 10.39), (0.5, 26.96)]
)
def test_the_air_mass_is_that_of_the_table_below_thirty_degrees(height, air):
    assert Sun(math.radians(height), 0, 1).air_mass == pytest.approx(air)
