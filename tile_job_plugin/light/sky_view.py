"""How much of the sky each pixel of a terrain sees.

The definitions, steps and edges are those of SAGA's tool ta_lighting 3 (Sky View Factor) with METHOD 0, after Böhner
and Antonić (2009), "Land-surface parameters specific to topo-climatology". In each of n directions with azimuth a, a
ray goes on in steps of one pixel's side, until it is RADIUS long. The steepest slope t from the pixel up to one that is
passed, 0 at least, gives the horizon's angle h = atan(t). With the terrain's own slope s and aspect e::

    visible sky          mean of (90° - h) / 90°, in percent
    sky view factor      mean of cos s · cos² h + sin s · cos(a - e) · (90° - h - sin h · cos h)
    terrain view factor  (1 + cos s) / 2 - sky view factor

The steps are the same for all pixels, so each is one subtraction of the whole terrain from itself, shifted.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

import numpy

from tile_job_plugin.terrain.elevation import NO_GROUND

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

#: Rows of a block that are worked on together: few, so that what is compared stays in the processor's cache, but enough
#: that threads seldom wait for Python's lock between two operations.
STRIP_PIXELS = 96 * 1024
#: Decimals of a step's place, in pixels: sin 30° is to be a half, whatever sums of it come to.
_DECIMALS = 9
_RIGHT_ANGLE = math.pi / 2


@dataclass(frozen=True)
class Ray:
    """What a ray passes in one direction."""

    #: Clockwise from north, in radians.
    azimuth: float
    #: For each step how many rows southwards and columns eastwards it leads from the pixel, and 1 / its length.
    steps: Sequence[tuple[int, int, float]]


@dataclass(frozen=True)
class Tilt:
    """The slope of each pixel as its normal vector of length 1."""

    up: Pixels
    north: Pixels
    east: Pixels


@dataclass(frozen=True)
class SkyView:
    """What each pixel of a block sees, as 32-bit floats; what is no ground has any value."""

    #: Percent of the hemisphere.
    visible: Pixels
    #: The part of an unobstructed sky's diffuse light that reaches the pixel.
    factor: Pixels
    #: The part that comes from the terrain instead.
    terrain: Pixels


def make_rays(pixel_size: float, radius: float, directions: int, longest: int) -> list[Ray]:
    """Return what rays pass that are *radius* map units long, and no more than *longest* rows or columns.

    SAGA adds step to step, so that its rays are one step longer where a sum is rounded down; so are these. A place
    between two pixels, as at every other step at 30°, is taken for the eastern or northern one; in SAGA, rounding
    decides that differently in the first few columns and rows from its origin in the south-west.
    """
    return [_ray(2 * math.pi * number / directions, pixel_size, radius, longest) for number in range(directions)]


def _ray(azimuth: float, pixel_size: float, radius: float, longest: int) -> Ray:
    east, north = math.sin(azimuth), math.cos(azimuth)
    # Not hypot, which rounds better: the number of steps depends on the last digit.
    step, length = pixel_size * math.sqrt(east * east + north * north), 0.0
    steps: list[tuple[int, int, float]] = []
    while length < radius:
        length += step
        count = len(steps) + 1
        columns, rows = (math.floor(0.5 + round(count * part, _DECIMALS)) for part in (east, north))
        if max(abs(columns), abs(rows)) > longest:
            break
        steps.append((-rows, columns, 1 / length))
    return Ray(azimuth, steps)


def reach_of(rays: Sequence[Ray]) -> int:
    """Return how many pixels around a block its rays and slopes take notice of."""
    return max(1, *(abs(offset) for ray in rays for rows, columns, _ in ray.steps for offset in (rows, columns)))


def make_tilt(ground: Pixels, margin: int, pixel_size: float) -> Tilt:
    """Return the slopes of the pixels within *margin*, by their four neighbours (Zevenbergen and Thorne, 1987).

    Where a neighbour is no ground, the slope goes on there as it is on the other side.
    """
    height, width = ground.shape[0] - 2 * margin, ground.shape[1] - 2 * margin

    def shifted(rows: int, columns: int) -> Pixels:
        return ground[margin + rows : margin + rows + height, margin + columns : margin + columns + width]

    here = shifted(0, 0).astype(numpy.float64)
    northwards = _rise(here, shifted(-1, 0), shifted(1, 0)) / (2 * pixel_size)
    eastwards = _rise(here, shifted(0, 1), shifted(0, -1)) / (2 * pixel_size)
    up = 1 / numpy.sqrt(1 + northwards * northwards + eastwards * eastwards)
    return Tilt(up, -northwards * up, -eastwards * up)


def _rise(here: Pixels, ahead: Pixels, behind: Pixels) -> Pixels:
    """Return by how much the ground rises from one neighbour to the other one."""
    is_ahead, is_behind = ahead > NO_GROUND, behind > NO_GROUND
    to_ahead, from_behind = ahead - here, here - behind
    rise = numpy.where(is_ahead, to_ahead, numpy.where(is_behind, from_behind, 0.0))
    rise += numpy.where(is_behind, from_behind, numpy.where(is_ahead, to_ahead, 0.0))
    return rise


def sky_view(
    ground: Pixels, tilt: Tilt, rows: slice, margin: int, rays: Sequence[Ray], look: Callable[[], None]
) -> SkyView:
    """Return what the pixels in some *rows* of a block see; *ground* has *margin* pixels more on each side.

    *look* is called before each ray; what it raises ends the work.
    """
    here = numpy.ascontiguousarray(ground[margin + rows.start : margin + rows.stop, margin : ground.shape[1] - margin])
    up, north, east = tilt.up[rows], tilt.north[rows], tilt.east[rows]
    open_angle, factor = numpy.zeros_like(up), numpy.zeros_like(up)
    for ray in rays:
        look()
        slope = _steepest(ground, here, rows.start + margin, margin, ray).astype(numpy.float64)
        angle = _RIGHT_ANGLE - numpy.arctan(slope)
        level = 1 / (1 + slope * slope)
        facing = north * math.cos(ray.azimuth) + east * math.sin(ray.azimuth)
        open_angle += angle
        factor += up * level + facing * (angle - slope * level)
    factor /= len(rays)
    visible = open_angle * (100 / (_RIGHT_ANGLE * len(rays)))
    terrain = (1 + up) / 2 - factor
    return SkyView(*(pixels.astype(numpy.float32) for pixels in (visible, factor, terrain)))


def _steepest(ground: Pixels, here: Pixels, top: int, left: int, ray: Ray) -> Pixels:
    """Return the steepest slope from each pixel of *here* up to one that its ray passes; 0 where all lies lower."""
    height, width = here.shape
    steepest, slope = numpy.zeros_like(here), numpy.empty_like(here)
    for rows, columns, per_length in ray.steps:
        first, start = top + rows, left + columns
        numpy.subtract(ground[first : first + height, start : start + width], here, out=slope)
        numpy.multiply(slope, here.dtype.type(per_length), out=slope)
        numpy.maximum(steepest, slope, out=steepest)
    return steepest
