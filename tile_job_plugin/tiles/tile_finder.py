"""Finds the tiles that share ground with a polygon in any CRS, and what of the polygon is near them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import (
    Qgis,
    QgsAbstractGeometry,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsMultiPolygon,
    QgsRectangle,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from tile_job_plugin.tiles.headers import TOLERANCE
from tile_job_plugin.tiles.model import Grid, PixelRect, TileParts, TileSet
from tile_job_plugin.tiles.straight_lines import straight_step

#: By how much the ground where polygons are looked at is larger than the tile set, as a part of it.
_REACH_MARGIN = 0.05
#: How far an arc's chords may lie from it, as a part of how far edges may: more points are cheap.
_ARC_PRECISION = 0.1
#: Degrees of longitude of a set that crosses the 180th meridian or holds a pole.
_ROUND_THE_EARTH = 359


class TileFinder:
    """Finds tiles of a set by polygons in its CRS; a common edge or corner alone is no common ground."""

    def __init__(self, tile_set: TileSet) -> None:
        self._tile_set = tile_set
        self._index = QgsSpatialIndex()
        for number, tile in enumerate(tile_set.tiles):
            self._index.addFeature(number, _bounds(tile_set, tile.core))

    def at(self, polygon: QgsGeometry) -> Iterator[int]:
        """Yield the numbers of the tiles that share ground with a polygon as `Nearby.part_of` gives it."""
        engine = QgsGeometry.createGeometryEngine(polygon.constGet())
        engine.prepareGeometry()
        for number in self._index.intersects(polygon.boundingBox()):
            # Kept in a variable because constGet() alone does not keep the geometry alive.
            ground = self._ground(number)
            if engine.intersects(ground.constGet()):
                yield number

    def _ground(self, number: int) -> QgsGeometry:
        """Return a tile's core without its edge, so that rounded coordinates on the edge are outside."""
        bounds = _bounds(self._tile_set, self._tile_set.tiles[number].core)
        return QgsGeometry.fromRect(bounds.buffered(-_edge_tolerance(self._tile_set.grid)))


class Nearby:
    """Brings what of polygons in one CRS is near the tiles of a set into the set's own.

    Raises QgsCsException or ValueError where that CRS can't be transformed into the set's.
    """

    def __init__(
        self, tile_set: TileParts, crs: QgsCoordinateReferenceSystem, transform_context: QgsCoordinateTransformContext
    ) -> None:
        grid_crs = QgsCoordinateReferenceSystem.fromWkt(tile_set.grid.crs_wkt)
        self._transform = QgsCoordinateTransform(crs, grid_crs, transform_context)
        # QGIS would leave the coordinates as they are.
        if crs != grid_crs and not self._transform.isValid():
            raise ValueError("its CRS can't be transformed into the tile set's")
        self._edge_tolerance = _edge_tolerance(tile_set.grid)
        extent = _bounds(tile_set, tile_set.extent)
        # What lies on the other side of the earth may have no place in the tile set's CRS.
        self._reach = self._transform.transformBoundingBox(extent, Qgis.TransformDirection.Reverse)
        # QGIS transforms some points of the edges, between which a curved edge reaches further.
        self._reach.grow(max(self._reach.width(), self._reach.height()) * _REACH_MARGIN)
        self._step = straight_step(self._transform, self._reach, self._edge_tolerance / 2)
        #: In units of the polygons' CRS.
        self._arc_tolerance = (
            _ARC_PRECISION
            * self._edge_tolerance
            * min(self._reach.width() / extent.width(), self._reach.height() / extent.height())
        )
        if crs.isGeographic() and self._reach.width() >= _ROUND_THE_EARTH:
            # Beyond the 180th meridian, some count on.
            self._reach = QgsRectangle(-540, self._reach.yMinimum(), 540, self._reach.yMaximum())

    def part_of(self, geometry: QgsGeometry) -> QgsGeometry | None:
        """Return what of a polygon is near the tiles, valid and in their CRS; None where that is nothing.

        Straight edges and arcs stay within a hundredth of a pixel of where they are.
        Raises QgsCsException or ValueError for a polygon that can't be used.
        """
        if geometry.isNull() or geometry.isEmpty():
            raise ValueError("empty")
        if not geometry.boundingBox().intersects(self._reach):
            return None
        return self._transformed(_valid_polygon(self._without_arcs(geometry)))

    def _without_arcs(self, geometry: QgsGeometry) -> QgsGeometry:
        shape = geometry.constGet()
        if not shape.hasCurvedSegments():
            return geometry
        kind = QgsAbstractGeometry.SegmentationToleranceType.MaximumDifference
        return QgsGeometry(shape.segmentize(self._arc_tolerance, kind))

    def _transformed(self, polygon: QgsGeometry) -> QgsGeometry | None:
        """Return what is near the tiles of a polygon, in their CRS; None where that is nothing."""
        near = polygon
        if not self._reach.contains(polygon.boundingBox()):
            near = _polygons_of(polygon.intersection(QgsGeometry.fromRect(self._reach)))
            if near is None:
                return None
        # An edge that is straight in its own CRS is curved in another one: only its points are transformed.
        dense = near.densifyByDistance(self._step) if self._step else QgsGeometry(near)
        dense.transform(self._transform)
        return _valid_polygon(dense)


def _bounds(tile_set: TileParts, rect: PixelRect) -> QgsRectangle:
    return QgsRectangle(*tile_set.grid.bounds(rect))


def _edge_tolerance(grid: Grid) -> float:
    return TOLERANCE * min(grid.pixel_width, grid.pixel_height)


def _valid_polygon(geometry: QgsGeometry) -> QgsGeometry:
    polygon = geometry if geometry.isGeosValid() else geometry.makeValid()
    polygons = _polygons_of(polygon)
    if polygons is None:
        raise ValueError("not a polygon, and can't be made one")
    return polygons


def _polygons_of(geometry: QgsGeometry) -> QgsGeometry | None:
    """Return the polygons of a geometry as one; what was folded upon itself stays behind as lines in a collection."""
    if geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
        return None if geometry.isEmpty() else geometry
    parts = list(_polygon_parts(geometry))
    return QgsGeometry.unaryUnion(parts) if parts else None


def _polygon_parts(geometry: QgsGeometry) -> Iterator[QgsGeometry]:
    """Yield the polygons in a collection, and in the collections within it."""
    for part in geometry.asGeometryCollection():
        if part.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
            yield part
        elif QgsWkbTypes.flatType(part.wkbType()) == QgsWkbTypes.Type.GeometryCollection:
            yield from _polygon_parts(part)


def as_wkb(polygons: Iterable[QgsGeometry]) -> bytes:
    """Return polygons as one MultiPolygon of two dimensions; they may cover each other."""
    together = QgsMultiPolygon()
    for polygon in polygons:
        for part in polygon.constParts():
            # A polygon also of a triangle.
            flat = part.segmentize()
            flat.dropZValue()
            flat.dropMValue()
            together.addGeometry(flat)
    return bytes(together.asWkb())
