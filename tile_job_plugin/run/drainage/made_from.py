"""What the drainage of a tile set is made from, as a digest: its grid, and its rasters as a look at them tells.

Rasters on servers are not asked: whether these have changed since the set was registered is for the user to know.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from tile_job_plugin.remote_files import is_remote
from tile_job_plugin.run.drainage.pieces import SIZE
from tile_job_plugin.tiles.raster_names import file_state
from tile_job_plugin.tiles.tile_columns import ManyTiles

#: Changes with the form of what is kept of pieces.
_FORM = 1


def made_from(tile_set: ManyTiles) -> str:
    """Return the digest."""
    found = hashlib.blake2b(digest_size=16)
    for part in _parts(tile_set):
        found.update(f"{len(part)}:{part}".encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def _parts(tile_set: ManyTiles) -> Iterator[str]:
    yield repr((_FORM, SIZE, tile_set.grid, tile_set.extent, tile_set.data_type, tile_set.working))
    # In the order of the set, which decides where rasters overlap. Paths differ between computers, files do not.
    for tile in tile_set.tiles:
        raster = tile.raster
        state = None if is_remote(raster.path) else file_state(raster.path)
        yield repr((tile.id, raster.extent, raster.nodata, raster.data_type, raster.band, raster.group, state))
