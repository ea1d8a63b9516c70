"""Where the sun stands at the hours of a day, and what it sends.

Positions are those of SAGA's tool ta_lighting 2 (Potential Incoming Solar Radiation): of low accuracy (0.01°) after
Meeus (1998), "Astronomical Algorithms", chapters 12, 13 and 25. Air masses below 30° are those of List (1968),
"Smithsonian Meteorological Tables", page 422, by whole degrees of the zenith angle.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

#: kW per square metre, at the mean distance of the earth from the sun.
_SOLAR_CONSTANT = 1.367
#: From a day's ordinal number to its Julian date at 0 h.
_JULIAN_DATE = 1721424.5
#: The Julian date of 2000-01-01 12:00, and the days of a Julian century.
_EPOCH, _CENTURY = 2451545.0, 36525.0
_OBLIQUITY = math.radians(23.43929111)
#: Optical air masses at zenith angles of 60°, 61° and so on; the last ones are said to be those of 89°.
_AIR_MASSES = (
    *(2.00, 2.06, 2.12, 2.19, 2.27, 2.36, 2.45, 2.55, 2.65, 2.77, 2.90, 3.05, 3.21, 3.39, 3.59, 3.82),
    *(4.07, 4.37, 4.72, 5.12, 5.60, 6.18, 6.88, 7.77, 8.90, 10.39, 12.44, 15.36, 19.79, 26.96, 26.96, 26.96),
)
#: Degrees above the horizon where they begin.
_LOW = 30
_NOON, _MIDNIGHT = 12, 24


@dataclass(frozen=True)
class Sun:
    """The sun above the horizon."""

    #: Above the horizon, in radians.
    height: float
    #: Clockwise from north, in radians.
    azimuth: float
    #: kWh per square metre above the atmosphere, across the beam, in the time that this position stands for.
    energy: float

    @property
    def air_mass(self) -> float:
        """The air that its beams pass down to sea level; 1 from the zenith."""
        degrees = math.degrees(self.height)
        if degrees > _LOW:
            return 1 / math.sin(self.height)
        whole = int(_LOW - degrees)
        return _AIR_MASSES[whole] + (_LOW - degrees - whole) * (_AIR_MASSES[whole + 1] - _AIR_MASSES[whole])


@dataclass(frozen=True)
class Place:
    """Where on earth the sun is seen from, in degrees.

    At longitude 0, hours in UTC are hours of mean solar time.
    """

    latitude: float
    longitude: float


def representative_days(first: date, last: date, step: int) -> list[tuple[date, int]]:
    """Return the days from *first* to *last* that are computed, *step* days apart, and how many days each stands for.

    No more days than a step are represented by the one in the middle.
    """
    count = (last - first).days
    if count <= step:
        return [(first + timedelta(count // 2), count + 1)]
    return [(first + timedelta(days), step) for days in range(0, count + 1, step)]


def suns_of(days: Sequence[tuple[date, int]], hour_step: float, place: Place) -> list[Sun]:
    """Return the positions above the horizon, from hour 0 to hour 24 of each day, *hour_step* hours apart."""
    return [
        Sun(height, azimuth, _strength(day) * hour_step * count)
        for day, count in days
        for hour in _hours(hour_step)
        for height, azimuth in [_position(_julian_date(day, hour), place)]
        if height > 0
    ]


def _hours(step: float) -> Iterator[float]:
    hour = 0.0
    while hour <= _MIDNIGHT:
        yield hour
        # Not a product: hour 24 belongs to the day, or not, as the sum of the steps is rounded.
        hour += step


def _strength(day: date) -> float:
    """Return kW per square metre, at the distance of the sun on this day."""
    return _SOLAR_CONSTANT * (1 + 0.03344 * math.cos(day.timetuple().tm_yday * 2 * math.pi / 365.25 - 0.048869))


def _julian_date(day: date, hour: float) -> float:
    # SAGA 8.5 cuts off the fraction of a date that begins at noon: before noon its sun is that of the day before. Hour
    # 24 is hour 0 to it.
    return day.toordinal() + _JULIAN_DATE + hour / 24 - (0 if _NOON <= hour < _MIDNIGHT else 1)


def _position(julian_date: float, place: Place) -> tuple[float, float]:
    """Return the height and the azimuth, in radians."""
    days = julian_date - _EPOCH
    right_ascension, declination = _equatorial(days / _CENTURY)
    centuries = days / _CENTURY
    sidereal = 280.46061837 + 360.98564736629 * days + centuries**2 * (0.000387933 - centuries / 38710000)
    hour_angle = math.radians(sidereal + place.longitude) - right_ascension
    sin_latitude, cos_latitude = math.sin(math.radians(place.latitude)), math.cos(math.radians(place.latitude))
    west, up = math.sin(hour_angle) * math.cos(declination), math.cos(hour_angle) * math.cos(declination)
    height = math.asin(sin_latitude * math.sin(declination) + cos_latitude * up)
    azimuth = math.atan2(-west, cos_latitude * math.sin(declination) - sin_latitude * up)
    return height, azimuth


def _equatorial(centuries: float) -> tuple[float, float]:
    """Return the right ascension and the declination, in radians."""
    square = centuries * centuries
    anomaly = math.radians(357.52910 + 35999.05030 * centuries - 0.0001559 * square - 0.00000048 * square * centuries)
    centre = (
        (1.914600 - 0.004817 * centuries - 0.000014 * square) * math.sin(anomaly)
        + (0.019993 - 0.000101 * centuries) * math.sin(2 * anomaly)
        + 0.000290 * math.sin(3 * anomaly)
    )
    longitude = math.radians(280.46645 + 36000.76983 * centuries + 0.0003032 * square + centre)
    right_ascension = math.atan2(math.cos(_OBLIQUITY) * math.sin(longitude), math.cos(longitude))
    return right_ascension, math.asin(math.sin(_OBLIQUITY) * math.sin(longitude))
