"""Ways to resample rasters that are read on another pixel grid than their own."""

from __future__ import annotations

from enum import Enum

from tile_job_plugin.tiles import pixel_types


class Resampling(str, Enum):
    """One of GDAL's ways whose result does not depend on the part of the raster that is read.

    Lanczos is not among them: its last digits differ between a part with nodata and one without. The value is what
    users give, and gdalwarp as its `-r` but for `nearest`, which is `near` there.
    """

    #: The nearest pixel.
    NEAREST = "nearest"
    #: Between the nearest 2 x 2 pixels.
    BILINEAR = "bilinear"
    #: Between the nearest 4 x 4 pixels.
    CUBIC = "cubic"
    #: The same, smoother.
    CUBIC_SPLINE = "cubicspline"
    #: The mean of all pixels that lie within the new one.
    AVERAGE = "average"
    #: The value that most of them have.
    MODE = "mode"
    #: The lowest of them.
    MINIMUM = "min"
    #: The highest of them.
    MAXIMUM = "max"
    #: The one in the middle.
    MEDIAN = "med"

    @property
    def vrt_name(self) -> str:
        """The name in a warped virtual raster."""
        return _VRT_NAMES[self]

    @property
    def keeps_values(self) -> bool:
        """Whether each new pixel has the value of an old one, as classes need it."""
        return self not in _MIXING

    @property
    def radius(self) -> int:
        """How many pixels on each side of a place take part, of the coarser of both grids."""
        return 2 if self in (Resampling.CUBIC, Resampling.CUBIC_SPLINE) else 1

    def data_type(self, data_type: str) -> str:
        """Return the type of the new pixels, for old ones of this type: one with fractions where values are mixed."""
        return data_type if self.keeps_values else pixel_types.union([data_type, "Float32"])


_MIXING = (Resampling.BILINEAR, Resampling.CUBIC, Resampling.CUBIC_SPLINE, Resampling.AVERAGE)
_VRT_NAMES = {
    Resampling.NEAREST: "NearestNeighbour",
    Resampling.BILINEAR: "Bilinear",
    Resampling.CUBIC: "Cubic",
    Resampling.CUBIC_SPLINE: "CubicSpline",
    Resampling.AVERAGE: "Average",
    Resampling.MODE: "Mode",
    Resampling.MINIMUM: "Minimum",
    Resampling.MAXIMUM: "Maximum",
    Resampling.MEDIAN: "Median",
}
