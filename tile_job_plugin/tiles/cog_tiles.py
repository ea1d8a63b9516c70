"""The tiles of a Cloud Optimized GeoTIFF: squares of pixels, each compressed by itself.

numpy does what TIFF's predictors do, in a quarter of libtiff's time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.tiles.deflate import deflated

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

#: Pixels along the side of a tile.
TILE = 512


def compressed_tiles(pixels: Pixels) -> list[bytes]:
    """Compress pixels tile by tile, row by row; the last ones are filled up with copies of the edge."""
    rows, columns = (-(-size // TILE) for size in pixels.shape)
    pixels = _filled_up(pixels, rows * TILE, columns * TILE)
    coded = numpy.empty((TILE, TILE * pixels.itemsize), numpy.uint8)
    compressed = []
    for row in range(rows):
        for column in range(columns):
            tile = pixels[row * TILE : (row + 1) * TILE, column * TILE : (column + 1) * TILE]
            _predict(numpy.ascontiguousarray(tile, tile.dtype.newbyteorder("<")), coded)
            compressed.append(deflated(coded))
    return compressed


def _filled_up(pixels: Pixels, height: int, width: int) -> Pixels:
    missing = height - pixels.shape[0], width - pixels.shape[1]
    return numpy.pad(pixels, [(0, missing[0]), (0, missing[1])], "edge") if any(missing) else pixels


def _predict(tile: Pixels, coded: Pixels) -> None:
    """Write of each row how each number differs from the one before: TIFF's predictors 2, and 3 for fractions."""
    if tile.dtype.kind != "f":
        numbers = tile.view(f"<u{tile.itemsize}")
        _differences(numbers, coded.view(numbers.dtype))
        return
    # Of each row all first bytes, then all second ones …, beginning with those that hold the exponents.
    height, width = tile.shape
    single = tile.view(numpy.uint8).reshape(height, width, tile.itemsize)
    planes = numpy.empty((height, tile.itemsize, width), numpy.uint8)
    for number in range(tile.itemsize):
        planes[:, number] = single[:, :, tile.itemsize - 1 - number]
    _differences(planes.reshape(height, -1), coded)


def _differences(numbers: Pixels, differences: Pixels) -> None:
    differences[:, 0] = numbers[:, 0]
    numpy.subtract(numbers[:, 1:], numbers[:, :-1], out=differences[:, 1:])
