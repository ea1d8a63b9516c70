"""Outlines of tiles in longitude and latitude, as RFC 7946 has them: cut where the 180th meridian is."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import cast

from osgeo import ogr

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import checked
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.tiles.crs import horizontal, transformation_to_degrees
from tile_job_plugin.tiles.model import Grid, PixelRect

Point = tuple[float, float]
#: Of each polygon its rings, of each ring its points, the first of which is the last one as well.
MultiPolygon = list[list[list[Point]]]

#: Metres that a degree of latitude is long, roughly.
_METRES_PER_DEGREE = 111_000
#: How often an edge is halved at most where it is curved.
_MOST_HALVINGS = 6
#: Decimals of a degree that are kept: a centimetre.
_DECIMALS = 7


class DegreeOutlines:
    """Makes outlines of rectangles of a grid, right to half a pixel, in degrees of WGS 84."""

    def __init__(self, grid: Grid) -> None:
        """Raise GdalFailed where the grid's CRS is not to be had in WGS 84, as a local one."""
        self._grid = grid
        srs = checked(horizontal, grid.crs_wkt)
        self._transformation = transformation_to_degrees(grid.crs_wkt)
        self._is_in_degrees = bool(srs.IsGeographic())
        unit = math.degrees(srs.GetAngularUnits()) if self._is_in_degrees else srs.GetLinearUnits() / _METRES_PER_DEGREE
        self._degrees_per_unit = unit
        self._tolerance = min(grid.pixel_width, grid.pixel_height) * unit / 2

    def outline(self, rect: PixelRect) -> MultiPolygon | None:
        """Return the outline of a rectangle, counterclockwise; None where it has none, as beyond the CRS' own area."""
        try:
            return cast("MultiPolygon | None", checked(lambda: _cut_at_180(self._ring(rect))))
        except GdalFailed:
            return None

    def _ring(self, rect: PixelRect) -> list[Point]:
        left, bottom, right, top = self._grid.bounds(rect)
        corners = [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)]
        ring = [self._place(corners[0], None)]
        for start, end in zip(corners, corners[1:]):
            ring.extend(self._edge(start, end, ring[-1], _MOST_HALVINGS))
        return _closed(ring)

    def _edge(self, start: Point, end: Point, start_place: Point, halvings: int) -> Iterator[Point]:
        """Yield the places along an edge, without that of its start, as many as keep it where it belongs."""
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        middle_place = self._place(middle, start_place)
        end_place = self._place(end, middle_place)
        if not halvings or _distance(middle_place, start_place, end_place) <= self._tolerance:
            yield end_place
            return
        for part in self._edge(start, middle, start_place, halvings - 1):
            last = part
            yield part
        yield from self._edge(middle, end, last, halvings - 1)

    def _place(self, point: Point, near: Point | None) -> Point:
        """Return the longitude and latitude of a point.

        The longitude goes on beyond 180 from the place that is *near*, or as it does on the grid. Raises GdalFailed for
        a point without a place.
        """
        longitude, latitude, _ = self._transformation.TransformPoint(*point)
        if not (math.isfinite(longitude) and math.isfinite(latitude)):
            raise GdalFailed(Message(QT_TRANSLATE_NOOP("TileJobs", "The point is not on earth.")))
        if self._is_in_degrees:
            longitude = _turned_to(longitude, point[0] * self._degrees_per_unit)
        elif near is not None:
            longitude = _turned_to(longitude, near[0])
        return longitude, max(-90.0, min(90.0, latitude))


def _turned_to(longitude: float, near: float) -> float:
    """Return the same meridian by that of its numbers that is nearest to another one."""
    return longitude - 360 * round((longitude - near) / 360)


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point lies beside the straight line between two others."""
    along_x, along_y = end[0] - start[0], end[1] - start[1]
    length = math.hypot(along_x, along_y)
    aside = abs(along_x * (point[1] - start[1]) - along_y * (point[0] - start[0]))
    return aside / length if length else math.hypot(point[0] - start[0], point[1] - start[1])


def _closed(ring: list[Point]) -> list[Point]:
    """Return a ring that ends where it began: around a pole it ends 360 degrees further, and goes back by the pole."""
    if abs(ring[-1][0] - ring[0][0]) < 180:
        return [*ring[:-1], ring[0]]
    pole = math.copysign(90.0, sum(latitude for _, latitude in ring))
    return [*ring, (ring[-1][0], pole), (ring[0][0], pole), ring[0]]


def _cut_at_180(ring: list[Point]) -> MultiPolygon | None:
    """Return a ring as polygons between 180 degrees west and east, in their usual numbers."""
    west, east = min(x for x, _ in ring), max(x for x, _ in ring)
    parts: MultiPolygon = []
    for turn in range(math.floor((west + 180) / 360), math.ceil((east + 180) / 360)):
        shifted = [(x - 360 * turn, y) for x, y in ring]
        is_inside = west - 360 * turn >= -180 and east - 360 * turn <= 180
        parts.extend([[_tidy(shifted)]] if is_inside else ([_tidy(part)] for part in _clipped(shifted)))
    return parts or None


def _clipped(ring: Sequence[Point]) -> Iterator[list[Point]]:
    """Yield the parts of a ring between 180 degrees west and east."""
    area = ogr.CreateGeometryFromWkt("POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90))")
    cut = _polygon(ring).Intersection(area)
    if cut is None:
        raise GdalFailed(Message(QT_TRANSLATE_NOOP("TileJobs", "The outline crosses itself.")))
    for part in ogr.ForceToMultiPolygon(cut):
        if ogr.GT_Flatten(part.GetGeometryType()) == ogr.wkbPolygon and part.Area() > 0:
            yield [(x, y) for x, y, *_ in part.GetGeometryRef(0).GetPoints()]


def _polygon(ring: Sequence[Point]) -> ogr.Geometry:
    line = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ring:
        line.AddPoint_2D(x, y)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(line)
    return polygon


def _tidy(ring: Sequence[Point]) -> list[Point]:
    """Return a ring counterclockwise, with no more decimals than count."""
    doubled_area = sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in zip(ring, ring[1:]))
    points = ring if doubled_area >= 0 else reversed(ring)
    return [(round(x, _DECIMALS), round(y, _DECIMALS)) for x, y in points]
