"""Where a tile lies on the map."""

from __future__ import annotations

from qgis.core import QgsReferencedRectangle

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.job_details import ListedTile
from tile_job_plugin.layers.tile_polygons import crs_of, polygon_of
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.requests.tile_set_rows import grid_of
from tile_job_plugin.tiles.model import PixelRect

#: How much wider than the tile the map is that shows it.
MARGIN = 1.2


def place_of(job_id: int, tile: ListedTile, database: JobDatabase) -> QgsReferencedRectangle:
    """Return a tile's extent with a margin. Raises RequestRefused where its tile set has no such tile any more."""
    (placed,) = database.service.page_of_known_tiles(job_id, tile.gid - 1, 1)
    tile_set = database.jobs.job(job_id).tile_set
    if placed.core is None:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "Tile {tile!q} can't be shown: tile set {tile_set!q} no longer has it."),
            tile=tile.tile_id,
            tile_set=tile_set,
        )
    grid = grid_of(database.tile_sets.tile_set_place(tile_set))
    extent = polygon_of(PixelRect(*placed.core), grid).boundingBox()
    extent.scale(MARGIN)
    return QgsReferencedRectangle(extent, crs_of(grid))
