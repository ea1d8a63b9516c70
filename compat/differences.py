"""How much the mosaics of two systems differ, pixel by pixel."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
from osgeo import gdal

gdal.UseExceptions()


@dataclass(frozen=True)
class Difference:
    """How two rasters of the same size differ."""

    name: str
    #: Pixels of the raster.
    pixels: int
    #: Pixels with another value, or with a value in one of them only.
    unlike: int
    #: Pixels with a value in one of them only.
    holes: int
    #: Absolute differences where both have a value.
    largest: float
    mean: float

    def __str__(self) -> str:
        """Return it in a line."""
        if not self.unlike:
            return f"{self.name:<28}identical"
        share = 100 * self.unlike / self.pixels
        return (
            f"{self.name:<28}{self.unlike} of {self.pixels} pixels ({share:.2g} %) differ, "
            f"by at most {self.largest:.4g} and by {self.mean:.4g} on average; {self.holes} are nodata in one only"
        )


def differences(first: Path, second: Path) -> list[Difference]:
    """Compare all mosaics that are in both of two folders."""
    names = sorted({path.name for path in first.glob("*.tif")} & {path.name for path in second.glob("*.tif")})
    return [difference(name, first / name, second / name) for name in names]


def difference(name: str, first: Path, second: Path) -> Difference:
    """Compare two rasters. A size that differs is an error of its own."""
    one, other = read_values(first), read_values(second)
    if one.shape != other.shape:
        raise SystemExit(f"{name} has {one.shape[::-1]} pixels on one system and {other.shape[::-1]} on the other.")
    holes = numpy.isnan(one) != numpy.isnan(other)
    between = numpy.abs(one - other)
    between = between[~numpy.isnan(between)]
    return Difference(
        name,
        one.size,
        int(numpy.count_nonzero(between) + numpy.count_nonzero(holes)),
        int(numpy.count_nonzero(holes)),
        float(between.max(initial=0.0)),
        float(between.mean()) if between.size else 0.0,
    )


def read_values(path: Path) -> numpy.ndarray[Any, Any]:
    """Read a raster's only band; nodata is NaN."""
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    values: numpy.ndarray[Any, Any] = band.ReadAsArray().astype(numpy.float64)
    nodata = band.GetNoDataValue()
    if nodata is not None:
        values[values == nodata] = numpy.nan
    return values
