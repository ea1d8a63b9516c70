"""Where on earth a tile set lies, and whether its pixels are what tools for terrain take them for."""

from __future__ import annotations

import math
from dataclasses import dataclass

from osgeo import osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
)

from tile_job_plugin.tiles.headers import TOLERANCE
from tile_job_plugin.tiles.model import Grid, PixelRect

#: Degrees of latitude, where the zones of UTM end.
_UTM_SOUTH, _UTM_NORTH = -80, 84


@dataclass(frozen=True)
class Place:
    """A tile set as a rectangle of a pixel grid."""

    #: The tile set's name.
    name: str
    grid: Grid
    #: The pixels that its tiles cover.
    extent: PixelRect

    @property
    def is_in_degrees(self) -> bool:
        """Whether coordinates are angles, while heights are lengths."""
        crs = osr.SpatialReference(self.grid.crs_wkt)
        return bool(crs.IsGeographic() or crs.IsDerivedGeographic())

    @property
    def has_square_pixels(self) -> bool:
        """Whether pixels are as high as they are wide: over all the set, there is no visible drift."""
        drift = abs(self.grid.pixel_width / self.grid.pixel_height - 1)
        return drift * max(self.extent.width, self.extent.height) <= TOLERANCE

    @property
    def crs_name(self) -> str:
        """The CRS as its code and name, as far as it has them."""
        crs = QgsCoordinateReferenceSystem.fromWkt(self.grid.crs_wkt)
        return ", ".join(filter(None, (crs.authid(), crs.description()))) or "a CRS of its own"

    @property
    def middle(self) -> tuple[float, float] | None:
        """Longitude and latitude of the middle, in degrees of WGS 84; None where it has none, as on another planet."""
        crs = QgsCoordinateReferenceSystem.fromWkt(self.grid.crs_wkt)
        left, bottom, right, top = self.grid.bounds(self.extent)
        to_degrees = QgsCoordinateTransform(
            crs, QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext()
        )
        # Without a way there, QGIS gives the point as it is.
        if not to_degrees.isValid():
            return None
        try:
            point = to_degrees.transform(QgsPointXY((left + right) / 2, (bottom + top) / 2))
        except QgsCsException:
            return None
        is_there = math.isfinite(point.x()) and abs(point.y()) <= 90
        return ((point.x() + 180) % 360 - 180, point.y()) if is_there else None

    @property
    def metric_crs(self) -> str | None:
        """The code of a CRS in metres that fits the middle: the zone of UTM, or the polar stereographic one."""
        if self.middle is None:
            return None
        longitude, latitude = self.middle
        if latitude > _UTM_NORTH:
            return "EPSG:3413"
        if latitude < _UTM_SOUTH:
            return "EPSG:3031"
        zone = int((longitude + 180) // 6) % 60 + 1
        return f"EPSG:{32600 + zone if latitude >= 0 else 32700 + zone}"
