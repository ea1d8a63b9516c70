"""Tiles as polygons in the CRS of their tile set."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle

from tile_job_plugin.tiles.model import Tile, TileSet


def crs_of(tile_set: TileSet) -> QgsCoordinateReferenceSystem:
    """Return the CRS of a tile set."""
    return QgsCoordinateReferenceSystem.fromWkt(tile_set.grid.crs_wkt)


def polygon_of(tile: Tile, tile_set: TileSet) -> QgsGeometry:
    """Return the outline of a tile's core."""
    return QgsGeometry.fromRect(QgsRectangle(*tile_set.grid.bounds(tile.core)))
