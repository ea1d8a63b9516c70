"""Products that follow water, piece by piece, from the heights of each and what was prepared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tile_job_plugin.recipes.drainage import DrainageBasins, DrainageProduct, EdgeContamination, FilledSurface
from tile_job_plugin.run.drainage.basins_of_set import BasinsOfSet
from tile_job_plugin.run.drainage.flows import flow_of
from tile_job_plugin.run.drainage.surfaces import Filled, WaterSet

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


def piece_product(water_set: WaterSet, product: DrainageProduct, piece: int) -> Cells:
    """Return a piece of a product that is prepared, to the last bit as the whole has it; NaN where there is no ground.

    Surfaces have the type of the heights, catchment areas and basins 64-bit floats, as has contamination, which is 1 or
    0.

    Raises RasterError where a raster has changed, or its pixels can't be read.
    """
    if isinstance(product, FilledSurface):
        return Filled(water_set, product).made(piece)
    if isinstance(product, EdgeContamination):
        return flow_of(water_set, product).contamination(piece)
    if isinstance(product, DrainageBasins):
        return BasinsOfSet.of(water_set, product).piece(piece)
    cells = flow_of(water_set, product).piece(piece)
    return cells if product.in_cells else cells * water_set.cell_size**2
