"""Where on earth a tile set lies, and whether its pixels are what tools for terrain take them for."""

from __future__ import annotations

import math
from dataclasses import dataclass

from osgeo import osr

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.tiles import crs
from tile_job_plugin.tiles.headers import TOLERANCE
from tile_job_plugin.tiles.map_scale import MapScale, map_scale
from tile_job_plugin.tiles.model import Grid, PixelRect

#: Degrees of latitude, where the zones of UTM end.
_UTM_SOUTH, _UTM_NORTH = -80, 84
#: Metres that a degree has along a meridian, and along the equator.
_METRES_PER_DEGREE = 110_600, 111_300
#: Pixel sizes that are offered, up to a power of ten.
_ROUND = (1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 9, 10)


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
        srs = osr.SpatialReference(self.grid.crs_wkt)
        return bool(srs.IsGeographic() or srs.IsDerivedGeographic())

    @property
    def has_square_pixels(self) -> bool:
        """Whether pixels are as high as they are wide: over all the set, there is no visible drift."""
        drift = abs(self.grid.pixel_width / self.grid.pixel_height - 1)
        return drift * max(self.extent.width, self.extent.height) <= TOLERANCE

    @property
    def crs_name(self) -> str:
        """The CRS as its code and name, as far as it has them."""
        return ", ".join(filter(None, (self.crs_code, crs.name_of(self.grid.crs_wkt)))) or "a CRS of its own"

    @property
    def crs_code(self) -> str:
        """The code of the CRS, such as EPSG:32632; empty if it has none."""
        return crs.code_of(self.grid.crs_wkt, 70)

    @property
    def middle(self) -> tuple[float, float] | None:
        """Longitude and latitude of the middle, in degrees of WGS 84; None where it has none, as on another planet."""
        left, bottom, right, top = self.grid.bounds(self.extent)
        try:
            longitude, latitude = crs.to_degrees(self.grid.crs_wkt, (left + right) / 2, (bottom + top) / 2)
        except GdalFailed:
            return None
        is_there = math.isfinite(longitude) and abs(latitude) <= 90
        return ((longitude + 180) % 360 - 180, latitude) if is_there else None

    @property
    def scale(self) -> MapScale | None:
        """The scale at the middle of a set that is not in degrees; None where it has no place."""
        left, bottom, right, top = self.grid.bounds(self.extent)
        return map_scale(self.grid.crs_wkt, (left + right) / 2, (bottom + top) / 2) if self.middle else None

    @property
    def metric_crs(self) -> str | None:
        """The code of a CRS in metres that fits the middle: the zone of UTM, or the polar stereographic one."""
        return metric_crs_at(*self.middle) if self.middle else None

    @property
    def metric_pixel_size(self) -> float | None:
        """A round number of metres about as large as pixels are on the ground; None where the set has no place."""
        if self.middle is None:
            return None
        if not self.is_in_degrees:
            size = math.sqrt(self.grid.pixel_width * self.grid.pixel_height) * crs.metres_per_unit(self.grid.crs_wkt)
            return round_size(size / self.scale.mean) if self.scale else None
        up, across = _METRES_PER_DEGREE
        width = self.grid.pixel_width * across * math.cos(math.radians(self.middle[1]))
        return round_size(math.sqrt(max(width, self.grid.pixel_width) * self.grid.pixel_height * up))


def metric_crs_at(longitude: float, latitude: float) -> str:
    """Return the code of a CRS in metres that fits a place: the zone of UTM, or the polar stereographic one."""
    if latitude > _UTM_NORTH:
        return "EPSG:3413"
    if latitude < _UTM_SOUTH:
        return "EPSG:3031"
    zone = int((longitude + 180) // 6) % 60 + 1
    return f"EPSG:{32600 + zone if latitude >= 0 else 32700 + zone}"


def round_size(size: float) -> float:
    """Return the round number next to a size."""
    power = 10.0 ** math.floor(math.log10(size))
    digit = min(_ROUND, key=lambda number: abs(math.log(number * power / size)))
    # Divided, as tenths and hundredths have no exact form to multiply with.
    return digit * power if power >= 1 else digit / round(1 / power)
