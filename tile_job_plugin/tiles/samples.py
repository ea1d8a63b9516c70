"""Sample tiles that show what a tile set is like: rough, flat, and with holes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import checked, open_raster
from tile_job_plugin.remote_files import is_remote, reading
from tile_job_plugin.tiles.model import PixelRect, Raster, Tile
from tile_job_plugin.tiles.windows import Windows

#: Tiles that are looked at, evenly spread over those of a job: 5 to 30 ms each.
LOOKED_AT = 200
#: Pixels a side that are read of each.
LOOK_PIXELS = 32
#: Of tiles on servers so many are looked at, and in the middle only, as a whole tile may have to be transferred.
REMOTE_LOOKED_AT, REMOTE_PIXELS = 20, 128


@dataclass(frozen=True)
class Look:
    """What a tile is like, by some of its pixels."""

    tile: Tile
    #: The lowest and the highest pixel; 0 where all are nodata.
    lowest: float
    highest: float
    #: The part of the pixels that is nodata, 0 to 1.
    holes: float

    @property
    def relief(self) -> float:
        """Between the lowest and the highest pixel."""
        return self.highest - self.lowest


def look_at(tiles: Sequence[Tile], windows: Windows) -> list[Look]:
    """Look at tiles, at some of them where they are many, whose rasters can be read and have pixels with a value.

    What is looked at are the rasters' own pixels, also where *windows* warp them.
    """
    most = REMOTE_LOOKED_AT if any(is_remote(tile.raster.path) for tile in tiles) else LOOKED_AT
    return [look for look in _looks(tiles[:: math.ceil(len(tiles) / most)], windows) if look.holes < 1]


def choose_samples(looks: Sequence[Look]) -> list[Tile]:
    """Choose up to four tiles: the roughest two, the flattest and the one with most holes."""
    rough = sorted(looks, key=lambda look: look.relief, reverse=True)
    holed = sorted((look for look in rough if look.holes > 0), key=lambda look: look.holes, reverse=True)
    chosen = [*rough[:2], *rough[-1:], *holed[:1]]
    return list({look.tile.id: look.tile for look in chosen}.values())


def sample_window(tile: Tile, size: int, extent: PixelRect) -> PixelRect:
    """Return the window of *size* x *size* pixels around the middle of a tile, moved and cut to fit *extent*."""
    return _middle(tile.core, size, extent)


def _middle(rect: PixelRect, size: int, extent: PixelRect) -> PixelRect:
    width, height = min(size, extent.width), min(size, extent.height)
    column = rect.column + (rect.width - width) // 2
    row = rect.row + (rect.height - height) // 2
    return PixelRect(
        min(max(column, extent.column), extent.right - width),
        min(max(row, extent.row), extent.bottom - height),
        width,
        height,
    )


def _looks(tiles: Sequence[Tile], windows: Windows) -> Iterator[Look]:
    """Look at the tiles whose rasters can be read."""
    for tile in tiles:
        part = windows.part_of(tile)
        if part is None:
            continue
        try:
            pixels = _pixels(tile.raster, part)
        except GdalFailed:
            continue
        is_hole = numpy.isnan(pixels)
        heights = pixels[~is_hole] if not is_hole.all() else numpy.zeros(1)
        yield Look(tile, float(heights.min()), float(heights.max()), float(is_hole.mean()))


def _pixels(raster: Raster, part: PixelRect) -> numpy.ndarray[Any, Any]:
    """Read a part of a raster, counted from its corner, thinned out and with NaN as nodata."""
    seen = _middle(part, REMOTE_PIXELS, part) if is_remote(raster.path) else part
    with reading(raster.path):
        dataset = open_raster(raster.path)
        pixels = checked(
            dataset.GetRasterBand(raster.band or 1).ReadAsArray,
            seen.column,
            seen.row,
            seen.width,
            seen.height,
            min(seen.width, LOOK_PIXELS),
            min(seen.height, LOOK_PIXELS),
        )
    values: numpy.ndarray[Any, Any] = pixels.astype(float)
    if raster.nodata is not None:
        # In the pixels' own type, which may not hold the number to its last digit.
        values[pixels == raster.nodata] = numpy.nan
    return values
