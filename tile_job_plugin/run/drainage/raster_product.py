"""What follows the water of a whole raster, piece by piece, on all cores."""

from __future__ import annotations

import math
import threading
from functools import partial
from typing import TYPE_CHECKING, Callable

import numpy

from tile_job_plugin.recipes.drainage import DrainageProduct
from tile_job_plugin.run.drainage.memory_store import MemoryStore
from tile_job_plugin.run.drainage.pieces import Pieces
from tile_job_plugin.run.drainage.preparation import Preparation, memory_for_pieces
from tile_job_plugin.run.drainage.products import piece_product
from tile_job_plugin.run.drainage.stages import Feedback
from tile_job_plugin.run.drainage.surfaces import WaterSet
from tile_job_plugin.terrain.elevation import NO_GROUND, Elevation
from tile_job_plugin.terrain.result_rasters import ResultRasters
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.threads import MOST_THREADS, Threads

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells

#: Of all work, what comes before the first piece is written.
_PREPARING = 0.5


class RasterHeights:
    """The heights of a raster; several threads may read them at the same time."""

    def __init__(self, elevation: Elevation) -> None:
        self._elevation = elevation
        self._reading = threading.Lock()

    def __call__(self, rect: PixelRect) -> Cells:
        """Return the heights in *rect*, NaN where there is no ground.

        Raises ElevationRefused where GDAL can't read them.
        """
        with self._reading:
            heights = self._elevation.read_rect(rect)
        heights[heights == heights.dtype.type(NO_GROUND)] = math.nan
        return heights


def write_product(
    product: DrainageProduct,
    elevation: Elevation,
    name: str,
    results: ResultRasters,
    feedback: Feedback,
    look: Callable[[], None],
    progress: Callable[[float], None],
) -> None:
    """Write a product as the result *name*.

    *look* is called now and then; what it raises when *feedback* is cancelled ends the work. *progress* takes percent.
    Memory does not depend on the size of the raster, but for some kilobytes per million pixels, and for what is free.

    Raises RasterError.
    """
    pieces = Pieces(PixelRect(0, 0, elevation.width, elevation.height), lambda rect: True)
    water_set = WaterSet(pieces, RasterHeights(elevation), MemoryStore(), elevation.pixel_size)
    preparation = Preparation(water_set, product)

    def tell() -> None:
        look()
        progress(100 * _PREPARING * preparation.done_part)

    with Threads() as threads:
        for stage in preparation.stages(memory_for_pieces()):
            for _ in threads.in_order(stage.work, [feedback] * MOST_THREADS, tell):
                pass
        found = threads.in_order(partial(piece_product, water_set, product), range(len(pieces)), look)
        for piece, pixels in enumerate(found):
            rect = pieces.rect(piece)
            results.write(name, numpy.where(numpy.isnan(pixels), results.nodata, pixels), rect.column, rect.row)
            progress(100 * (_PREPARING + (1 - _PREPARING) * (piece + 1) / len(pieces)))
