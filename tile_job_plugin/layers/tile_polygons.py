"""Tiles as polygons in the CRS of their tile set."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle

from tile_job_plugin.tiles.model import Grid, PixelRect


def crs_of(grid: Grid) -> QgsCoordinateReferenceSystem:
    """Return the CRS of a tile set's grid."""
    return QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)


def polygon_of(core: PixelRect, grid: Grid) -> QgsGeometry:
    """Return the outline of a tile's core."""
    return QgsGeometry.fromRect(QgsRectangle(*grid.bounds(core)))
