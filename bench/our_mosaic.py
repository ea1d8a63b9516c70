"""Write the mosaic of a raster's tiles as a job does, in a process of its own.

python3 -m bench.our_mosaic ELEVATION TILE_SIZE FOLDER MOSAIC, with the tiles as FOLDER/<id>.tif
"""

from __future__ import annotations

import sys
from pathlib import Path

from tile_job_plugin.tiles.mosaic import MosaicPart, write_mosaic
from tile_job_plugin.tiles.rasters import tile_set_from_raster


def main(elevation: str, tile_size: str, folder: str, mosaic: str) -> None:
    """Write the mosaic. *elevation* and *tile_size* tell where the tiles lie, which a job knows from its database."""
    tile_set = tile_set_from_raster("mosaic", elevation, int(tile_size))
    parts = [MosaicPart(str(Path(folder) / f"{tile.id}.tif"), tile.core) for tile in tile_set.tiles]
    write_mosaic(parts, tile_set.grid, Path(mosaic), {})


if __name__ == "__main__":
    main(*sys.argv[1:])
