"""Which pixels of a terrain lie in the shadow of others.

Shadows are those of SAGA's tool ta_lighting 2 with SHADOW 0 ("slim"). Each pixel sends one ray away from the sun, in
steps of one row or one column, whichever the sun's direction is nearer to. The ray sinks with the sun's height. Each
pixel that it passes above is shaded, and the first one that is not lower than the ray ends it. Where there is no ground
it goes on.

A ray is a line of rounded places, and the ray of a pixel on that line has places of its own, which may lie beside it.
So where a ray ends at a higher pixel, that pixel's ray shades most of what is behind, but not all: SAGA leaves some
pixels of a shadow lit, and so it is here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

import numpy

from tile_job_plugin.light.sun import Sun

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

#: Pixels whose rays are followed together, so that they stay in the processor's cache.
_STRIP_PIXELS = 128 * 1024
#: While more than this part of them goes on, all are followed; then only those that do.
_DENSE = 0.1
#: The least part of a row, or column, per step that counts.
_NEVER = 1e-9
#: Steps at most in which all are followed.
_DENSE_STEPS = 64


@dataclass(frozen=True)
class Fall:
    """How shadows fall."""

    #: Southwards and eastwards, in pixels per step; one of them is 1 or -1.
    south: float
    east: float
    #: What a ray sinks, and how far it goes, per step in pixels.
    drop: float
    length: float

    def offset(self, step: int) -> tuple[int, int]:
        """Return how many rows southwards and columns eastwards a ray is after so many steps."""
        return -math.floor(0.5 - step * self.south), math.floor(0.5 + step * self.east)


def fall_of(sun: Sun) -> Fall:
    """Return how shadows fall when the sun stands there."""
    south, east = math.cos(sun.azimuth), -math.sin(sun.azimuth)
    longer = max(abs(south), abs(east))
    south, east = south / longer, east / longer
    length = math.sqrt(south * south + east * east)
    return Fall(south, east, math.tan(sun.height) * length, length)


def steps_of(fall: Fall, relief: float, farthest: float) -> int:
    """Return after how many steps a ray is below all ground, or goes farther than *farthest*; both in pixels."""
    return math.floor(min(relief / fall.drop, farthest / fall.length))


@dataclass(frozen=True)
class Field:
    """A block of a terrain, and what is around it."""

    #: Heights.
    ground: Pixels
    #: Which of them the block is; one pixel at least is around it on each side.
    rows: slice
    columns: slice
    pixel_size: float
    #: The lowest ground of the block; infinite where there is none.
    lowest: float
    #: Whether the block's first column or last row is the raster's.
    ends_west: bool
    ends_south: bool


def shaded_pixels(field: Field, fall: Fall, steps: int, look: Callable[[], None]) -> Pixels:
    """Return which pixels of a block are shaded; rays go on for no more than so many *steps*.

    *look* is called for each strip of pixels whose rays are followed; what it raises ends the work.
    """
    rows, columns = (
        _casters(size, part, moved)
        for size, part, moved in zip(field.ground.shape, (field.rows, field.columns), fall.offset(steps))
    )
    window = _Walled(field.ground[rows, columns])
    # SAGA rounds a ray's place by cutting off decimals: what it passes west of column 0, or south of the last row, and
    # less than one pixel away, is taken for that column or row.
    doubles_west, doubles_south = field.ends_west and fall.east <= 0, field.ends_south and fall.south > 0
    if doubles_west:
        window.heights[:, 0] = window.heights[:, 1]
    if doubles_south:
        window.heights[-1] = window.heights[-2]
    block_rows = slice(field.rows.start - rows.start, field.rows.stop - rows.start)
    block_columns = slice(field.columns.start - columns.start, field.columns.stop - columns.start)
    drop = fall.drop * field.pixel_size
    limits = (
        field.lowest + drop * _steps_to(block_rows, len(window.heights), fall.south)[:, numpy.newaxis],
        field.lowest + drop * _steps_to(block_columns, window.heights.shape[1], fall.east),
    )
    strip = max(1, _STRIP_PIXELS // window.width)
    for first in range(0, len(window.heights), strip):
        look()
        some = slice(first, min(first + strip, len(window.heights)))
        window.cast(some, numpy.maximum(limits[0][some], limits[1]), field.pixel_size, fall, steps)
    if doubles_west:
        window.is_shaded[:, 1] |= window.is_shaded[:, 0]
    if doubles_south:
        window.is_shaded[-2] |= window.is_shaded[-1]
    return window.is_shaded[block_rows, block_columns].copy()


def _steps_to(block: slice, count: int, part: float) -> Pixels:
    """Return after how many steps, at least, a ray enters the rows, or columns, of a *block* from each of *count*.

    It moves by *part* of a row per step; from behind the block it takes endlessly many.
    """
    place = numpy.arange(count)
    before, behind = block.start - place, place - (block.stop - 1)
    ahead, past = (before, behind) if part > 0 else (behind, before)
    # One less than rounding may add to a ray's place.
    steps: Pixels = numpy.maximum(0, ahead - 2) / max(abs(part), _NEVER)
    steps[past > 0] = numpy.inf
    return steps


def _casters(size: int, block: slice, moved: int) -> slice:
    """Return the rows, or columns, whose rays may reach a block: its own, one on each side, and others sunwards."""
    return slice(max(0, block.start - max(1, moved)), min(size, block.stop + max(1, -moved)))


class _Walled:
    """Heights in one line, within walls that end each ray, and what is shaded of them."""

    def __init__(self, heights: Pixels) -> None:
        rows, columns = heights.shape
        self.width = columns + 2
        # As high as all steps lead in which all pixels' rays are followed.
        self._wall = _DENSE_STEPS + 1
        walled = numpy.full((rows + 2 * self._wall, self.width), numpy.inf, heights.dtype)
        self._heights = walled.reshape(-1)
        self._is_shaded = numpy.zeros(len(self._heights), bool)
        #: The heights, and which pixels are shaded, as they lie on the ground.
        self.heights = walled[self._wall : -self._wall, 1:-1]
        self.heights[:] = heights
        self.is_shaded = self._is_shaded.reshape(walled.shape)[self._wall : -self._wall, 1:-1]

    def cast(self, rows: slice, limits: Pixels, pixel_size: float, fall: Fall, steps: int) -> None:
        """Follow the rays of those pixels in some rows that are higher than their *limits*."""
        first, last = ((row + self._wall) * self.width for row in (rows.start, rows.stop))
        here = self._heights[first:last]
        goes_on = numpy.zeros(len(here), bool)
        numpy.greater(self.heights[rows], limits, out=goes_on.reshape(-1, self.width)[:, 1:-1])
        if not goes_on.any():
            return
        rays, passed = numpy.empty_like(here), numpy.empty_like(goes_on)
        step = 0
        while step < min(steps, _DENSE_STEPS) and (not step or numpy.count_nonzero(goes_on) > _DENSE * len(here)):
            step += 1
            offset = self._offset(fall, step)
            numpy.subtract(here, here.dtype.type(step * fall.drop * pixel_size), out=rays)
            numpy.greater(rays, self._heights[first + offset : last + offset], out=passed)
            goes_on &= passed
            self._is_shaded[first + offset : last + offset] |= goes_on
        casters = numpy.flatnonzero(goes_on)
        self._follow(casters + (first + self._offset(fall, step)), here[casters], step, pixel_size, fall, steps)

    def _follow(self, places: Pixels, rays: Pixels, step: int, pixel_size: float, fall: Fall, steps: int) -> None:
        """Follow rays that are above some *places* after a *step*; *rays* are the heights that they began at."""
        offset = self._offset(fall, step)
        while len(places) and step < steps:
            step += 1
            before, offset = offset, self._offset(fall, step)
            places += offset - before
            goes_on = rays - rays.dtype.type(step * fall.drop * pixel_size) > self._heights[places]
            places, rays = places[goes_on], rays[goes_on]
            self._is_shaded[places] = True

    def _offset(self, fall: Fall, step: int) -> int:
        rows, columns = fall.offset(step)
        return rows * self.width + columns
