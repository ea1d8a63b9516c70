"""A raster file as its header and CRS describe it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from tile_job_plugin.tiles import crs
from tile_job_plugin.tiles.headers import Header

#: What GDAL gives for a raster whose place it does not know, instead of none.
_NO_PLACE = (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


class RasterFile(NamedTuple):
    """A raster's header and its CRS as WKT, which is empty where it has none."""

    header: Header
    crs_wkt: str

    @property
    def has_crs(self) -> bool:
        """Whether the CRS says where on earth the raster lies."""
        return crs.places(self.crs_wkt)

    @property
    def has_place(self) -> bool:
        """Whether it has a georeference."""
        transform = self.header.transform
        return transform is not None and transform != _NO_PLACE and all(map(math.isfinite, transform))

    @property
    def is_upside_down(self) -> bool:
        """Whether its rows run northwards, and all else is right."""
        transform = self.header.transform
        return transform is not None and transform[2] == transform[4] == 0 and transform[1] > 0 and transform[5] > 0

    @property
    def corners(self) -> Sequence[tuple[float, float]]:
        """Map coordinates of the corners and the middle; only for a raster that has a place."""
        west, width, turn, north, tilt, height = self.header.transform or _NO_PLACE
        across, down = self.header.width, self.header.height
        spots = ((0, 0), (across, 0), (0, down), (across, down), (across / 2, down / 2))
        return [(west + x * width + y * turn, north + x * tilt + y * height) for x, y in spots]
