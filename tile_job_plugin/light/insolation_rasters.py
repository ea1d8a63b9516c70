"""The insolation of a whole raster, block by block, on all cores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Callable

import numpy

from tile_job_plugin.light.elevation import NO_GROUND, Elevation
from tile_job_plugin.light.insolation import Insolation, insolation
from tile_job_plugin.light.reach import insolation_reach
from tile_job_plugin.light.result_rasters import NODATA, ResultRasters
from tile_job_plugin.light.shadows import Field, fall_of, shaded_pixels, steps_of
from tile_job_plugin.light.sky_factor import SkyFactor
from tile_job_plugin.light.sky_view import STRIP_PIXELS, make_tilt
from tile_job_plugin.light.sun import Sun
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.threads import Threads

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

#: What can be made.
DIRECT, DIFFUSE, TOTAL = "DIRECT", "DIFFUSE", "TOTAL"
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
    relief = elevation.relief()
    longest = max(elevation.width, elevation.height)
    margin = min(insolation_reach(elevation.pixel_size, light.suns, relief, light.farthest), longest) + 1
    whole = elevation.width * elevation.height * max(1, len(light.suns))
    done = 0
    with Threads() as threads:
        for block in elevation.blocks(margin):
            scene = _Scene(elevation, block, margin, sky, light, relief)
            count = max(1, _SHADED_PIXELS // (block.width * block.height))
            for first in range(0, len(light.suns), count):
                suns = light.suns[first : first + count]
                shaded = []
                for is_shaded in threads.in_order(partial(scene.shaded, look=look), suns, look):
                    shaded.append(is_shaded)
                    done += block.width * block.height
                    progress(100 * done / whole)
                for rows, part in threads.in_order(partial(scene.shine, suns, shaded), scene.strips(), look):
                    scene.add(rows, part)
            for name, pixels in scene.results():
                results.write(name, pixels, block.column, block.row)
    progress(100)


class _Scene:
    """A block of the terrain while it is lit."""

    def __init__(
        self, elevation: Elevation, block: PixelRect, margin: int, sky: SkyFactor | None, light: Light, relief: float
    ) -> None:
        ground = elevation.read(block, margin)
        self._light, self._relief = light, relief
        self._sky = sky.read(block) if sky else None
        here = ground[margin:-margin, margin:-margin]
        self._is_hole = here == ground.dtype.type(NO_GROUND)
        self._field = Field(
            ground,
            margin,
            elevation.pixel_size,
            float(here.min(where=~self._is_hole, initial=numpy.inf)),
            block.column == 0,
            block.row + block.height == elevation.height,
        )
        self._direct, self._diffuse = (numpy.zeros((block.height, block.width)) for _ in range(2))

    def strips(self) -> list[slice]:
        height, width = self._direct.shape
        rows = max(1, STRIP_PIXELS // width)
        return [slice(row, min(row + rows, height)) for row in range(0, height, rows)]

    def shaded(self, sun: Sun, look: Callable[[], None]) -> Pixels:
        """Return which pixels the sun does not reach."""
        fall = fall_of(sun)
        steps = steps_of(fall, self._relief / self._field.pixel_size, self._light.farthest / self._field.pixel_size)
        with numpy.errstate(over="ignore"):
            return shaded_pixels(self._field, fall, steps, look)

    def shine(self, suns: Sequence[Sun], shaded: Sequence[Pixels], rows: slice) -> tuple[slice, Insolation]:
        """Return what comes from some suns to some rows."""
        margin = self._field.margin
        around = self._field.ground[margin - 1 + rows.start : margin + 1 + rows.stop, margin - 1 : 1 - margin or None]
        # What is no ground is as deep as numbers go.
        with numpy.errstate(all="ignore"):
            tilt = make_tilt(around, 1, self._field.pixel_size)
            sky = ((1 + tilt.up) / 2).astype(numpy.float32)
            if self._sky is not None:
                numpy.copyto(sky, self._sky[rows], where=~numpy.isnan(self._sky[rows]))
            heights = numpy.ascontiguousarray(around[1:-1, 1:-1])
            masks = [each[rows] for each in shaded]
            return rows, insolation(heights, tilt, sky, suns, masks, self._light.transmittance)

    def add(self, rows: slice, part: Insolation) -> None:
        self._direct[rows] += part.direct
        self._diffuse[rows] += part.diffuse

    def results(self) -> Iterator[tuple[str, Pixels]]:
        """Yield what can be made, with the nodata value where no ground is."""
        for name, sums in ((DIRECT, self._direct), (DIFFUSE, self._diffuse), (TOTAL, self._direct + self._diffuse)):
            pixels = sums.astype(numpy.float32)
            pixels[self._is_hole] = NODATA
            yield name, pixels
