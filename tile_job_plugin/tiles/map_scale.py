"""How long distances on a map are, compared with those on the ground."""

from __future__ import annotations

import math
from typing import NamedTuple

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.tiles import crs

#: The semi-major axis of WGS 84 in metres, and the square of its first eccentricity. Other ellipsoids of the earth
#: differ by less than 0.02 %.
_RADIUS, _ECCENTRICITY_SQUARED = 6_378_137.0, 0.00669437999014
#: Metres on the map that are looked at: so few that the earth's curvature does not show, so many that digits do not.
_LENGTH = 1000.0
#: The directions in which they are: a CRS that keeps no angles stretches each by another factor.
_DIRECTIONS = ((1.0, 0.0), (0.0, 1.0), (math.sqrt(0.5), math.sqrt(0.5)), (math.sqrt(0.5), -math.sqrt(0.5)))


class MapScale(NamedTuple):
    """Metres on the map per metre on the ground, at one place."""

    #: In the direction where the map differs most from the ground.
    worst: float
    #: On the whole: the square root of the scale of areas.
    mean: float


def map_scale(wkt: str, x: float, y: float) -> MapScale | None:
    """Return the scale of a projected CRS at a place in its units; None where that is nowhere on earth."""
    length = _LENGTH / crs.metres_per_unit(wkt)
    try:
        points = [(x, y), *((x + length * across, y + length * up) for across, up in _DIRECTIONS)]
        here, *there = (_in_space(*degrees) for degrees in crs.moved(wkt, crs.wkt_of("EPSG:4326"), points))
    except (GdalFailed, ValueError):
        # An infinite coordinate has no sine.
        return None
    right, up, *others = ([end - start for start, end in zip(here, place)] for place in there)
    grounds = [math.hypot(*step) for step in (right, up, *others)]
    if not all(grounds):
        return None
    cosine = sum(a * b for a, b in zip(right, up)) / (grounds[0] * grounds[1])
    area = grounds[0] * grounds[1] * math.sqrt(1 - cosine**2)
    scales = [_LENGTH / ground for ground in grounds]
    return MapScale(max(scales, key=lambda scale: abs(math.log(scale))), _LENGTH / math.sqrt(area)) if area else None


def _in_space(longitude: float, latitude: float) -> tuple[float, float, float]:
    """Return where a place in degrees is on the ellipsoid, in metres from the middle of the earth."""
    longitude, latitude = math.radians(longitude), math.radians(latitude)
    radius = _RADIUS / math.sqrt(1 - _ECCENTRICITY_SQUARED * math.sin(latitude) ** 2)
    return (
        radius * math.cos(latitude) * math.cos(longitude),
        radius * math.cos(latitude) * math.sin(longitude),
        radius * (1 - _ECCENTRICITY_SQUARED) * math.sin(latitude),
    )
