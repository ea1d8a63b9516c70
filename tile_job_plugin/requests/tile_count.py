"""How many tiles a request names, before anything else of it is checked."""

from __future__ import annotations

from typing import NamedTuple

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.requests.job_request import JobRequest, tiles_named
from tile_job_plugin.requests.stored_tiles import StoredTiles


class TileCount(NamedTuple):
    """The tiles that a request names."""

    tiles: int
    #: Of the whole set.
    total: int
    #: Of the tiles' cores.
    pixels: int
    #: The id of the one in the middle, in the order in which they are named.
    middle: str


def count_tiles(database: JobDatabase, request: JobRequest) -> TileCount:
    """Count the tiles that a request names. Raises RequestRefused where they are named in no way, or wrongly."""
    tile_sets, name = database.tile_sets, request.tile_set
    total = StoredTiles(database, name).count
    asked = tiles_named(database, request)
    tile_ids = tile_sets.tile_ids(name) if asked is None else tile_sets.registered_ids(name, asked)
    pixels = tile_sets.pixel_count(name, None if asked is None else tile_ids)
    return TileCount(len(tile_ids), total, pixels, tile_ids[len(tile_ids) // 2])
