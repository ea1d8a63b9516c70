"""How much of the sun's energy reaches each pixel of a terrain, directly and by the sky.

The formulas are those of SAGA's tool ta_lighting 2 with METHOD 2 (lumped atmospheric transmittance), after Wilson and
Gallant (2000), "Terrain Analysis", chapter 4. With the transmittance T of the atmosphere in the zenith at sea level,
the air mass m by the sun's height h, the ground's height z in metres, and the angle i between the sun and the terrain's
normal::

    transmitted  t = T ** (m · 10 ** (-5.4667e-5 · z))
    direct       max(0, cos i) · t, nothing in shadow
    diffuse      max(0, 0.271 - 0.294 · t) · h · sky view factor

of what comes in above the atmosphere. Where there is no sky view factor it is (1 + cos s) / 2 by the slope s (Oke,
1988).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.light.sky_view import Tilt
from tile_job_plugin.light.sun import Sun

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

#: By which the air above is less, per unit of height: a power of ten.
_THINNER = -5.4667e-5


@dataclass(frozen=True)
class Insolation:
    """What has reached some pixels, as 32-bit floats in kWh per square metre; what is no ground has any value."""

    direct: Pixels
    #: Of a whole sky.
    diffuse: Pixels

    def part(self, rows: slice) -> Insolation:
        """Return some rows; what is added to them is added here."""
        return Insolation(self.direct[rows], self.diffuse[rows])

    def add(
        self, heights: Pixels, tilt: Tilt, suns: Sequence[Sun], shaded: Sequence[Pixels], transmittance: float
    ) -> None:
        """Add, one after the other, what the *suns* send, each of which leaves some pixels *shaded*.

        *transmittance* is that of the atmosphere in the zenith, 0 to 1.
        """
        shape, pixel_type = heights.shape, numpy.float32
        up, north, east = (part.astype(pixel_type) for part in (tilt.up, tilt.north, tilt.east))
        air = numpy.power(10, heights.astype(pixel_type) * pixel_type(_THINNER))
        facing, part, passed = (numpy.empty(shape, pixel_type) for _ in range(3))
        dimming = math.log(transmittance) if transmittance > 0 else -math.inf
        for sun, is_shaded in zip(suns, shaded):
            level = math.cos(sun.height)
            numpy.multiply(up, pixel_type(math.sin(sun.height)), out=facing)
            for normal, share in ((north, level * math.cos(sun.azimuth)), (east, level * math.sin(sun.azimuth))):
                numpy.multiply(normal, pixel_type(share), out=part)
                numpy.add(facing, part, out=facing)
            numpy.maximum(facing, 0, out=facing)
            numpy.copyto(facing, 0, where=is_shaded)
            numpy.multiply(air, pixel_type(dimming * sun.air_mass), out=passed)
            numpy.exp(passed, out=passed)
            numpy.multiply(facing, passed, out=facing)
            numpy.multiply(facing, pixel_type(sun.energy), out=facing)
            numpy.add(self.direct, facing, out=self.direct)
            numpy.multiply(passed, pixel_type(-0.294), out=passed)
            numpy.add(passed, pixel_type(0.271), out=passed)
            numpy.maximum(passed, 0, out=passed)
            numpy.multiply(passed, pixel_type(sun.energy * sun.height), out=passed)
            numpy.add(self.diffuse, passed, out=self.diffuse)
