"""How many pixels around a pixel may change what is computed for it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tile_job_plugin.light.shadows import fall_of, steps_of
from tile_job_plugin.light.sun import Sun

#: Its neighbours change a pixel's slope.
_SLOPE = 1


def sky_view_reach(pixel_size: float, radius: float) -> int:
    """Return the pixels that `write_sky_view` looks at, at most, in each direction: a ray may be a step longer."""
    return math.ceil(radius / pixel_size) + 1


def insolation_reach(pixel_size: float, suns: Sequence[Sun], relief: float, farthest: float = math.inf) -> int:
    """Return the pixels that `write_insolation` looks at, at most, in each direction.

    *relief* is the difference between the highest and the lowest ground, in map units as *pixel_size* is, and
    *farthest* how far shadows may reach.
    """
    falls = (fall_of(sun) for sun in suns)
    return max((steps_of(fall, relief / pixel_size, farthest / pixel_size) for fall in falls), default=0) + _SLOPE
