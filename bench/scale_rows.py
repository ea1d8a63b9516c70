"""A tile set of any number of tiles without rasters: what their headers would say, made when it is asked for."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from osgeo import osr
from qgis.core import QgsProcessingFeedback

from tile_job_plugin.requests.tile_sources import Reading, made_tile_set
from tile_job_plugin.tiles.headers import Header
from tile_job_plugin.tiles.model import TileSet
from tile_job_plugin.tiles.raster_file import RasterFile

#: Pixels on a side of a tile, and the map units of one.
SIDE, PIXEL = 1000, 10.0
EPSG = 32632


@dataclass(frozen=True)
class ManyTiles:
    """Tiles in rows and columns, as a catalog would tell them."""

    count: int

    @cached_property
    def columns(self) -> int:
        """Tiles in a row."""
        return math.isqrt(self.count - 1) + 1

    def read(self, name: str, reading: Reading, feedback: QgsProcessingFeedback) -> TileSet:
        """Make the tile set, with all checks of a registration."""
        tiles = _Names(self)
        return made_tile_set("catalog", name, tiles, reading, feedback, _Told(self))


class _Names(Sequence[tuple[str, str]]):
    """Ids and paths of tiles."""

    def __init__(self, tiles: ManyTiles) -> None:
        self._tiles = tiles

    def __len__(self) -> int:
        return self._tiles.count

    def __getitem__(self, number):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN204 - no slices are asked for
        if number >= len(self):
            raise IndexError(number)
        row, column = divmod(number, self._tiles.columns)
        tile_id = f"dem_{row:04}_{column:04}"
        return tile_id, f"/srv/elevation/{row:04}/{tile_id}.tif"


class _Told(Mapping[str, RasterFile]):
    """Headers by the paths of their files."""

    def __init__(self, tiles: ManyTiles) -> None:
        self._tiles = tiles

    @cached_property
    def _crs_wkt(self) -> str:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(EPSG)
        return str(crs.ExportToWkt())

    def __len__(self) -> int:
        return self._tiles.count

    def __contains__(self, path: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return (path for _, path in _Names(self._tiles))

    def __getitem__(self, path: str) -> RasterFile:
        _, row, column = path[: -len(".tif")].rsplit("_", 2)
        west, north = 300_000 + int(column) * SIDE * PIXEL, 9_000_000 - int(row) * SIDE * PIXEL
        transform = (west, PIXEL, 0.0, north, 0.0, -PIXEL)
        header = Header(path, transform, SIDE, SIDE, 1, "Float32", -9999.0, (256, 256), False, False)
        return RasterFile(header, self._crs_wkt)
