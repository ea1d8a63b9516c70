"""Coordinates from one CRS to another by an operation of PROJ that was chosen once; heights are left as they are."""

from __future__ import annotations

import math
import threading
from collections.abc import Sequence
from dataclasses import dataclass

from osgeo import osr

from tile_job_plugin.gdal_calls import checked, quiet
from tile_job_plugin.tiles import crs

_SWAP = "+proj=axisswap +order=2,1"


@dataclass(frozen=True)
class Transformation:
    """The way from one CRS to another, x before y in both."""

    source_wkt: str
    target_wkt: str
    #: PROJ's, with x before y and degrees, as QGIS shows it; empty where both are the same.
    operation: str

    @property
    def source(self) -> osr.SpatialReference:
        """The first CRS without its vertical part."""
        return crs.horizontal(self.source_wkt)

    @property
    def target(self) -> osr.SpatialReference:
        """The second CRS without its vertical part."""
        return crs.horizontal(self.target_wkt)

    @property
    def as_gdal_takes_it(self) -> str:
        """The operation between coordinates in the order of the CRSs' authorities, which GDAL makes of x and y."""
        steps = ["+step " + _SWAP] if _is_swapped(self.source) else []
        if self.operation.lstrip().startswith("+proj=pipeline"):
            head, step, rest = self.operation.partition("+step")
            steps.append(step + rest)
        else:
            head = "+proj=pipeline"
            steps.append("+step " + self.operation)
        if _is_swapped(self.target):
            steps.append("+step " + _SWAP)
        return " ".join(part.strip() for part in (head, *steps))

    def forward(self, points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        """Return points of the first CRS in the second; not finite where one has no place there.

        Raises GdalFailed for an operation that PROJ does not take.
        """
        return self._moved(points, False)

    def back(self, points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        """Return points of the second CRS in the first; not finite where one has no place there.

        Raises GdalFailed for an operation that PROJ does not take, or that has no way back.
        """
        return self._moved(points, True)

    def _moved(self, points: Sequence[tuple[float, float]], is_back: bool) -> list[tuple[float, float]]:
        if not self.operation:
            return list(points)
        return _each_moved(self._way(is_back), points)

    def _way(self, is_back: bool) -> osr.CoordinateTransformation:
        """Return GDAL's transformation, which one thread alone may use."""
        ways = vars(_OF_THREAD).setdefault("ways", {})
        if (self, is_back) not in ways:
            options = osr.CoordinateTransformationOptions()
            checked(options.SetOperation, self.as_gdal_takes_it, is_back)
            ends = (self.target, self.source) if is_back else (self.source, self.target)
            ways[self, is_back] = checked(osr.CoordinateTransformation, *ends, options)
        return ways[self, is_back]


_OF_THREAD = threading.local()


def _each_moved(way: osr.CoordinateTransformation, points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Move points all at once, or one by one where one without a place is an error."""
    with quiet():
        try:
            return [(x, y) for x, y, *_ in way.TransformPoints(list(points))]
        except RuntimeError:
            return [_moved(way, x, y) for x, y in points]


def _moved(way: osr.CoordinateTransformation, x: float, y: float) -> tuple[float, float]:
    try:
        to_x, to_y, *_ = way.TransformPoint(x, y)
    except RuntimeError:
        return math.inf, math.inf
    return to_x, to_y


def _is_swapped(srs: osr.SpatialReference) -> bool:
    return list(srs.GetDataAxisToSRSAxisMapping())[:2] == [2, 1]
