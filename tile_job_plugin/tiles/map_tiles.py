"""Map tiles of a mosaic in its style, for web maps: a folder of XYZ tiles with a viewer page, or an MBTiles file."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsRasterLayer,
    QgsRasterProjector,
    QgsRectangle,
)

from tile_job_plugin.errors import Stopped
from tile_job_plugin.gdal_calls import Progress
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.tiles.errors import MapTilesFailed
from tile_job_plugin.tiles.map_tile_stores import TILE_SIZE, MapTileStore, Pyramid, new_store

#: Web maps' own CRS, and half the width of its square world in metres.
_WEB_MERCATOR = "EPSG:3857"
_HALF_WORLD = math.pi * 6378137

_MOST_ZOOM = 24

#: Wider pixels than this, in heights, come from bounds that reach around the world.
_MOST_STRETCH = 100

#: Tiles on a side that are rendered in one go; few enough to be cancelled soon.
_TILES_AT_ONCE = 4


def write_map_tiles(
    mosaic: Path, destination: Path, progress: Progress = lambda percent: True, scratch: Path | None = None
) -> None:
    """Render a mosaic, in the style that lies beside it, as PNG tiles of 256 pixels.

    *destination* is an .mbtiles file or a folder, which then has the tiles as z/x/y.png and a viewer page, index.html.
    The zooms reach from the one where all fits on a tile to the one with pixels about as large as the mosaic's.
    Earlier map tiles there are replaced when the new ones are whole. The folder *scratch*, where it lies on the same
    file system, takes what is not finished.

    Raises MapTilesFailed, or Stopped by *progress*.
    """
    renderer = _Renderer(mosaic)
    pyramid = renderer.pyramid()
    batches = list(_batches(pyramid))
    try:
        with new_store(destination, pyramid, scratch) as store:
            for number, batch in enumerate(batches):
                if not progress(100 * number / len(batches)):
                    raise Stopped(QT_TRANSLATE_NOOP("TileJobs", "The map tiles were cancelled."))
                _write_batch(store, batch, renderer.pixels(batch))
    except (OSError, sqlite3.Error) as error:
        raise MapTilesFailed(
            QT_TRANSLATE_NOOP("TileJobs", "{path} can't be written: {reason}"), path=destination, reason=error
        ) from error


@dataclass(frozen=True)
class _Batch:
    """Neighbouring tiles of one zoom: x and y of the north-west one, and how many."""

    zoom: int
    x: int
    y: int
    columns: int
    rows: int

    @property
    def bounds(self) -> QgsRectangle:
        size = 2 * _HALF_WORLD / 2**self.zoom
        west, north = self.x * size - _HALF_WORLD, _HALF_WORLD - self.y * size
        return QgsRectangle(west, north - self.rows * size, west + self.columns * size, north)


class _Renderer:
    """Draws a mosaic in web maps' CRS, without a map canvas or a project, so that any thread can do it."""

    def __init__(self, mosaic: Path) -> None:
        self._layer = QgsRasterLayer(str(mosaic), mosaic.stem)
        if not self._layer.isValid():
            raise MapTilesFailed(QT_TRANSLATE_NOOP("TileJobs", "QGIS can't read the mosaic {path}."), path=mosaic)
        self._context = QgsCoordinateTransformContext()
        self._projector = QgsRasterProjector()
        self._projector.setCrs(self._layer.crs(), QgsCoordinateReferenceSystem(_WEB_MERCATOR), self._context)
        self._projector.setInput(self._layer.renderer())

    def pyramid(self) -> Pyramid:
        """Find bounds and zooms for the mosaic."""
        bounds = self._web_bounds()
        pixel_size = math.sqrt(bounds.width() * bounds.height() / (self._layer.width() * self._layer.height()))
        finest = round(math.log2(2 * _HALF_WORLD / TILE_SIZE / pixel_size))
        coarsest = math.floor(math.log2(2 * _HALF_WORLD / max(bounds.width(), bounds.height())))
        most_zoom = min(max(finest, 0), _MOST_ZOOM)
        return Pyramid(
            title=self._layer.name(),
            bounds=_corners(bounds),
            degrees=_corners(self._to_crs("EPSG:4326", self._layer.extent())),
            least_zoom=min(coarsest, most_zoom),
            most_zoom=most_zoom,
        )

    def _web_bounds(self) -> QgsRectangle:
        world = QgsRectangle(-_HALF_WORLD, -_HALF_WORLD, _HALF_WORLD, _HALF_WORLD)
        try:
            bounds = self._to_crs(_WEB_MERCATOR, self._layer.extent()).intersect(world)
        except QgsCsException as error:
            raise MapTilesFailed(
                QT_TRANSLATE_NOOP("TileJobs", "the mosaic has no place on a web map: {reason}"), reason=error
            ) from error
        if bounds.isEmpty():
            raise MapTilesFailed(
                QT_TRANSLATE_NOOP("TileJobs", "the mosaic lies beyond 85 degrees of latitude, where web maps end.")
            )
        if bounds.width() / self._layer.width() > _MOST_STRETCH * bounds.height() / self._layer.height():
            raise MapTilesFailed(
                QT_TRANSLATE_NOOP("TileJobs", "the mosaic crosses the 180th meridian, where web maps are cut in two.")
            )
        return bounds

    def _to_crs(self, crs: str, extent: QgsRectangle) -> QgsRectangle:
        target = QgsCoordinateReferenceSystem(crs)
        return QgsCoordinateTransform(self._layer.crs(), target, self._context).transformBoundingBox(extent)

    def pixels(self, batch: _Batch) -> numpy.ndarray[Any, Any]:
        """Draw a batch: rows x columns x red, green, blue, alpha."""
        width, height = batch.columns * TILE_SIZE, batch.rows * TILE_SIZE
        block = self._projector.block(1, batch.bounds, width, height)
        # In web maps' CRS a mosaic may be oblique, and leave the corners of its bounds empty.
        if block.isEmpty():
            return numpy.zeros((height, width, 4), dtype=numpy.uint8)
        # QGIS gives 0xAARRGGBB with the colours multiplied by alpha, which here is nothing or all.
        colours = numpy.frombuffer(bytes(block.data()), dtype="=u4").astype("<u4").view(numpy.uint8)
        return colours.reshape(height, width, 4)[..., [2, 1, 0, 3]]


def _corners(rectangle: QgsRectangle) -> tuple[float, float, float, float]:
    return rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum()


def _batches(pyramid: Pyramid) -> Iterator[_Batch]:
    for zoom in range(pyramid.least_zoom, pyramid.most_zoom + 1):
        left, top, right, bottom = _tile_range(pyramid, zoom)
        for y in range(top, bottom, _TILES_AT_ONCE):
            for x in range(left, right, _TILES_AT_ONCE):
                yield _Batch(zoom, x, y, min(_TILES_AT_ONCE, right - x), min(_TILES_AT_ONCE, bottom - y))


def _tile_range(pyramid: Pyramid, zoom: int) -> tuple[int, int, int, int]:
    """Return the first x and y of a zoom's tiles, and those after the last."""
    west, south, east, north = pyramid.bounds
    size = 2 * _HALF_WORLD / 2**zoom
    return (
        math.floor((west + _HALF_WORLD) / size),
        math.floor((_HALF_WORLD - north) / size),
        math.ceil((east + _HALF_WORLD) / size),
        math.ceil((_HALF_WORLD - south) / size),
    )


def _write_batch(store: MapTileStore, batch: _Batch, pixels: numpy.ndarray[Any, Any]) -> None:
    for row in range(batch.rows):
        for column in range(batch.columns):
            top, left = row * TILE_SIZE, column * TILE_SIZE
            tile = pixels[top : top + TILE_SIZE, left : left + TILE_SIZE]
            if tile[..., 3].any():
                store.add(batch.zoom, batch.x + column, batch.y + row, tile)
