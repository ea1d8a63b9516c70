"""The insolation of a whole raster, block by block, on all cores."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Callable

import numpy

from tile_job_plugin.light.insolation import Insolation
from tile_job_plugin.light.reach import insolation_reach
from tile_job_plugin.light.shadows import Field, fall_of, shaded_pixels, steps_of
from tile_job_plugin.light.sky_factor import SkyFactor
from tile_job_plugin.light.sky_view import STRIP_PIXELS, Tilt, make_tilt
from tile_job_plugin.light.sun import Sun
from tile_job_plugin.terrain.elevation import NO_GROUND, Elevation
from tile_job_plugin.terrain.result_rasters import NODATA, ResultRasters
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.threads import Threads

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

#: What can be made.
DIRECT, DIFFUSE, TOTAL = "DIRECT", "DIFFUSE", "TOTAL"
#: The units of what can be made.
UNITS = dict.fromkeys((TOTAL, DIRECT, DIFFUSE), "kWh/m²")
#: Pixels of which is kept at once which are shaded, for as many suns as that allows.
_SHADED_PIXELS = 64 * 1024 * 1024


@dataclass(frozen=True)
class Light:
    """What shines on a terrain."""

    suns: Sequence[Sun]
    #: Of the atmosphere in the zenith, 0 to 1.
    transmittance: float
    #: How far shadows may reach, in map units; infinite for as far as they do.
    farthest: float


def write_insolation(
    elevation: Elevation,
    sky: SkyFactor | None,
    light: Light,
    results: ResultRasters,
    look: Callable[[], None],
    progress: Callable[[float], None],
) -> None:
    """Write what reaches each pixel, in kWh per square metre; by a local *sky* where none is given.

    *look* is called now and then, from any thread; what it raises ends the work. *progress* takes percent. Memory
    depends on how far shadows reach in pixels, and no further on the size of the raster.

    Raises RasterError.
    """
    # Where shadows are limited, the raster need not be read twice.
    relief = elevation.relief(look) if math.isinf(light.farthest) else math.inf
    longest = max(elevation.width, elevation.height)
    margin = min(insolation_reach(elevation.pixel_size, light.suns, relief, light.farthest), longest) + 1
    whole = elevation.width * elevation.height * max(1, len(light.suns))
    done = 0
    with Threads() as threads:
        for block in elevation.blocks(margin):
            scene = _Scene(elevation, block, margin, sky, light, relief)
            count = max(1, _SHADED_PIXELS // block.pixels)
            for first in range(0, len(light.suns), count):
                suns = light.suns[first : first + count]
                shaded = []
                for is_shaded in threads.in_order(partial(scene.shaded, look=look), suns, look):
                    shaded.append(is_shaded)
                    done += block.pixels
                    progress(100 * done / whole)
                for _ in threads.in_order(partial(scene.shine, suns, shaded), scene.strips, look):
                    pass
            for rows, light_of in threads.in_order(scene.result, scene.strips, look):
                for name, pixels in light_of.items():
                    results.write(name, pixels, block.column, block.row + rows.start)
    progress(100)


class _Scene:
    """A block of the terrain while it is lit."""

    def __init__(
        self, elevation: Elevation, block: PixelRect, margin: int, sky: SkyFactor | None, light: Light, relief: float
    ) -> None:
        around = elevation.around(block, margin)
        ground = elevation.read_rect(around)
        row, column = block.row - around.row, block.column - around.column
        here = ground[row : row + block.height, column : column + block.width]
        self._is_hole = here == ground.dtype.type(NO_GROUND)
        self._field = Field(
            ground,
            slice(row, row + block.height),
            slice(column, column + block.width),
            elevation.pixel_size,
            float(here.min(where=~self._is_hole, initial=numpy.inf)),
            block.column == 0,
            block.bottom == elevation.height,
        )
        self._light, self._relief = light, relief
        self._sky = sky.read(block) if sky else None
        self._sums = Insolation(*(numpy.zeros(here.shape, numpy.float32) for _ in range(2)))
        height = max(1, STRIP_PIXELS // block.width)
        #: Rows that are lit together.
        self.strips = [slice(first, min(first + height, block.height)) for first in range(0, block.height, height)]

    def shaded(self, sun: Sun, look: Callable[[], None]) -> Pixels:
        """Return which pixels the sun does not reach."""
        fall = fall_of(sun)
        steps = steps_of(fall, self._relief / self._field.pixel_size, self._light.farthest / self._field.pixel_size)
        with numpy.errstate(over="ignore"):
            return shaded_pixels(self._field, fall, steps, look)

    def shine(self, suns: Sequence[Sun], shaded: Sequence[Pixels], rows: slice) -> None:
        """Let some suns shine on some rows."""
        masks = [each[rows] for each in shaded]
        # What is no ground is as deep as numbers go.
        with numpy.errstate(all="ignore"):
            heights = numpy.ascontiguousarray(self._around(rows)[1:-1, 1:-1])
            self._sums.part(rows).add(heights, self._tilt(rows), suns, masks, self._light.transmittance)

    def result(self, rows: slice) -> tuple[slice, dict[str, Pixels]]:
        """Return what can be made of some rows, with the nodata value where no ground is."""
        with numpy.errstate(all="ignore"):
            sky = ((1 + self._tilt(rows).up) / 2).astype(numpy.float32)
        if self._sky is not None:
            numpy.copyto(sky, self._sky[rows], where=~numpy.isnan(self._sky[rows]))
        sums = self._sums.part(rows)
        light = {DIRECT: sums.direct, DIFFUSE: sums.diffuse * sky}
        light[TOTAL] = light[DIRECT] + light[DIFFUSE]
        for pixels in light.values():
            pixels[self._is_hole[rows]] = NODATA
        return rows, light

    def _tilt(self, rows: slice) -> Tilt:
        return make_tilt(self._around(rows), 1, self._field.pixel_size)

    def _around(self, rows: slice) -> Pixels:
        """Return the heights of some rows, and of the pixels around them."""
        top, columns = self._field.rows.start, self._field.columns
        return self._field.ground[top + rows.start - 1 : top + rows.stop + 1, columns.start - 1 : columns.stop + 1]
