"""The lowest and the highest ground in a part of a tile set, whichever of its rasters a window shows there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy

from tile_job_plugin.gdal_calls import open_raster
from tile_job_plugin.tiles.crowded_folders import unlisted_if_crowded
from tile_job_plugin.tiles.model import PixelRect, Raster
from tile_job_plugin.tiles.pixels import read_masked, strips
from tile_job_plugin.tiles.windows import Windows, remove_window


class HeightRange(NamedTuple):
    """Heights in the elevation's unit."""

    lowest: float
    highest: float


def height_range(windows: Windows, rect: PixelRect, scratch: Path) -> HeightRange | None:
    """Return the range of all pixels that a window may show in *rect*; None where there is no ground.

    Where rasters overlap, each counts, as their order is another one in each job. What is warped is measured as it is
    shown: some ways to resample go beyond the heights around. *scratch* is a file to be, with the ending .vrt.

    Raises RasterError where a raster has changed, or its pixels can't be read.
    """
    with unlisted_if_crowded(raster.path for raster in windows.rasters_in(rect)):
        ranges = [
            found for part, without in _shown(windows, rect) if (found := _range_of(windows, part, without, scratch))
        ]
    return _united(ranges)


def _united(ranges: Collection[HeightRange]) -> HeightRange | None:
    """Return the range of all; None for none."""
    if not ranges:
        return None
    return HeightRange(min(each.lowest for each in ranges), max(each.highest for each in ranges))


def _shown(windows: Windows, rect: PixelRect) -> Iterator[tuple[PixelRect, Collection[Raster]]]:
    """Yield parts of *rect* to look at, each with the rasters that must not hide others there."""
    rasters = windows.rasters_in(rect)
    if windows.is_warped:
        yield rect, ()
        return
    for raster in rasters:
        yield rect.intersection(raster.extent), [other for other in rasters if other != raster]


def _range_of(windows: Windows, rect: PixelRect, without: Collection[Raster], scratch: Path) -> HeightRange | None:
    windows.write_checked(rect, scratch, without)
    try:
        return _united(list(_ranges(scratch)))
    finally:
        remove_window(scratch)


def _ranges(window: Path) -> Iterator[HeightRange]:
    """Yield the range of some rows after the other, of those that have ground."""
    dataset = open_raster(str(window))
    try:
        for rows in strips(dataset):
            pixels, has_value = read_masked(dataset.GetRasterBand(1), rows)
            heights = pixels[has_value & numpy.isfinite(pixels)]
            if heights.size:
                yield HeightRange(float(heights.min()), float(heights.max()))
    finally:
        # Windows removes no file that is open.
        dataset = None
