"""The sky view of a whole raster, block by block, on all cores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Callable

import numpy

from tile_job_plugin.light.sky_view import STRIP_PIXELS, Ray, SkyView, make_rays, make_tilt, reach_of, sky_view
from tile_job_plugin.terrain.elevation import NO_GROUND, Elevation
from tile_job_plugin.terrain.result_rasters import NODATA, ResultRasters
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.threads import Threads

#: What can be made, by the names of SAGA's tool.
VISIBLE, FACTOR, TERRAIN = "VISIBLE", "SVF", "TERRAIN"
#: The units of what can be made; factors have none.
UNITS = {FACTOR: "", VISIBLE: "%", TERRAIN: ""}


def write_sky_view(
    elevation: Elevation,
    radius: float,
    directions: int,
    results: ResultRasters,
    look: Callable[[], None],
    progress: Callable[[float], None],
) -> None:
    """Write what each pixel sees of the sky, within *radius* map units in so many *directions*.

    *look* is called now and then, from any thread; what it raises ends the work. *progress* takes percent. Memory
    depends on the radius in pixels, and not on the size of the raster.

    Raises RasterError.
    """
    rays = make_rays(elevation.pixel_size, radius, directions, max(elevation.width, elevation.height))
    done, pixels = 0, elevation.width * elevation.height
    with Threads() as threads:
        for block in elevation.blocks():
            for rows, view in _strips(elevation, block, rays, threads, look):
                row = block.row + rows.start
                results.write(VISIBLE, view.visible, block.column, row)
                results.write(FACTOR, view.factor, block.column, row)
                results.write(TERRAIN, view.terrain, block.column, row)
                done += view.factor.size
                progress(100 * done / pixels)


def _strips(
    elevation: Elevation, block: PixelRect, rays: Sequence[Ray], threads: Threads, look: Callable[[], None]
) -> Iterator[tuple[slice, SkyView]]:
    """Yield what a block's rows see, some at a time from north to south, with the nodata value where no ground is."""
    margin = reach_of(rays)
    ground = elevation.read(block, margin)
    tilt = make_tilt(ground, margin, elevation.pixel_size)
    is_hole = ground[margin:-margin, margin:-margin] == ground.dtype.type(NO_GROUND)
    elevation.doubled_edges(ground, block, margin)
    height = max(1, STRIP_PIXELS // block.width)
    strips = [slice(row, min(row + height, block.height)) for row in range(0, block.height, height)]
    see = partial(_see, lambda rows: sky_view(ground, tilt, rows, margin, rays, look))
    for rows, view in zip(strips, threads.in_order(see, strips, look)):
        for pixels in (view.visible, view.factor, view.terrain):
            numpy.copyto(pixels, NODATA, where=is_hole[rows])
        yield rows, view


def _see(view_of: Callable[[slice], SkyView], rows: slice) -> SkyView:
    # A difference of heights may overflow where there is no ground.
    with numpy.errstate(over="ignore", invalid="ignore"):
        return view_of(rows)
