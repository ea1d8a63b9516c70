"""The tiles under a part of the map, with their outlines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from qgis.core import QgsRectangle

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.requests.ground import Ground, cores_on
from tile_job_plugin.requests.stored_tiles import StoredTiles


class PickedTiles(NamedTuple):
    """Tiles and where they lie."""

    #: Of the tile set.
    crs_wkt: str
    #: In map units of the CRS, by the tiles' ids.
    outlines: Mapping[str, QgsRectangle]


def pick_tiles(database: JobDatabase, tile_set: str, ground: Ground) -> PickedTiles:
    """Return the tiles of a set that share ground with a part of the map. Raises UnknownTileSet or GroundUnusable."""
    tiles = StoredTiles(database, tile_set)
    cores = cores_on(ground, tiles)
    return PickedTiles(
        tiles.grid.crs_wkt, {tile_id: QgsRectangle(*tiles.grid.bounds(core)) for tile_id, core in cores.items()}
    )
