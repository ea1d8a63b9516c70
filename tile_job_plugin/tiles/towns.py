"""Which tiles each town touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsRectangle,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from tile_job_plugin.tiles.errors import TownsRefused, named
from tile_job_plugin.tiles.headers import TOLERANCE
from tile_job_plugin.tiles.model import PixelRect, TileSet


def tiles_of_towns(
    tile_set: TileSet,
    towns: Iterable[tuple[str, QgsGeometry]],
    crs: QgsCoordinateReferenceSystem,
    transform_context: QgsCoordinateTransformContext,
) -> dict[str, list[str]]:
    """Tell which tiles share ground with each town; a common edge or corner alone is none.

    *towns* holds ids and polygons in *crs*; polygons with the same id are one town, invalid ones are repaired. Tiles
    stand in the order of the tile set. A town that lies elsewhere has an empty list.

    Raises TownsRefused.
    """
    finder = _TileFinder(tile_set, crs, transform_context)
    numbers: dict[str, set[int]] = {}
    unusable = []
    for town_id, geometry in towns:
        found = numbers.setdefault(town_id, set())
        try:
            found.update(finder.tiles_at(geometry))
        except (QgsCsException, ValueError) as error:
            unusable.append(f"{town_id} ({error})")
    if unusable:
        raise TownsRefused(
            f"TOWNS: {len(unusable)} polygon(s) can't be used: {named(unusable)}. "
            "Repair them with Fix geometries, or leave them out."
        )
    return {town_id: [tile_set.tiles[number].id for number in sorted(found)] for town_id, found in numbers.items()}


class _TileFinder:
    """Finds tiles by polygons in another CRS."""

    def __init__(
        self, tile_set: TileSet, crs: QgsCoordinateReferenceSystem, transform_context: QgsCoordinateTransformContext
    ) -> None:
        grid_crs = QgsCoordinateReferenceSystem.fromWkt(tile_set.grid.crs_wkt)
        self._transform = QgsCoordinateTransform(crs, grid_crs, transform_context)
        self._tile_set = tile_set
        self._index = QgsSpatialIndex()
        for number, tile in enumerate(tile_set.tiles):
            self._index.addFeature(number, self._bounds(tile.core))
        # Polygons on the other side of the earth may have no place in the tile set's CRS.
        self._reach = self._transform.transformBoundingBox(
            self._bounds(tile_set.extent), Qgis.TransformDirection.Reverse
        )

    def _bounds(self, rect: PixelRect) -> QgsRectangle:
        return QgsRectangle(*self._tile_set.grid.bounds(rect))

    def tiles_at(self, geometry: QgsGeometry) -> Iterator[int]:
        """Give the numbers of the tiles that share ground with a polygon.

        Raises QgsCsException or ValueError for a polygon that can't be used.
        """
        if geometry.isNull() or geometry.isEmpty():
            raise ValueError("empty")
        if not geometry.boundingBox().intersects(self._reach):
            return
        polygon = QgsGeometry(geometry)
        polygon.transform(self._transform)
        polygon = _valid_polygon(polygon)
        engine = QgsGeometry.createGeometryEngine(polygon.constGet())
        engine.prepareGeometry()
        for number in self._index.intersects(polygon.boundingBox()):
            # Kept in a variable because constGet() alone does not keep the geometry alive.
            ground = self._ground(number)
            if engine.intersects(ground.constGet()):
                yield number

    def _ground(self, number: int) -> QgsGeometry:
        """Give a tile's core without its edge, so that rounded coordinates on the edge are outside."""
        grid = self._tile_set.grid
        bounds = self._bounds(self._tile_set.tiles[number].core)
        return QgsGeometry.fromRect(bounds.buffered(-TOLERANCE * min(grid.pixel_width, grid.pixel_height)))


def _valid_polygon(geometry: QgsGeometry) -> QgsGeometry:
    if not geometry.isGeosValid():
        geometry = geometry.makeValid()
        # What was folded upon itself stays behind as lines.
        geometry.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
    if geometry.isEmpty() or geometry.type() != QgsWkbTypes.GeometryType.PolygonGeometry:
        raise ValueError("not a polygon, and can't be made one")
    return geometry
