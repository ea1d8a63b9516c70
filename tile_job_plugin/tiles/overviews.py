"""Overviews: a raster again and again at half its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels


def level_sizes(width: int, height: int, most: int) -> list[tuple[int, int]]:
    """Return width and height of a raster and of its overviews, until neither has more than *most* pixels."""
    sizes = [(width, height)]
    while max(sizes[-1]) > most:
        sizes.append(((sizes[-1][0] + 1) // 2, (sizes[-1][1] + 1) // 2))
    return sizes


def halved(pixels: Pixels, nodata: float | None) -> Pixels:
    """Return one pixel for each two by two, fewer at the right and the lower edge.

    It is the mean of those that have a value, neither *nodata* nor NaN. Whole numbers may be classes, of which there is
    no mean: theirs is the upper left one.
    """
    if pixels.dtype.kind != "f":
        return thinned(pixels, nodata)
    even = _even(pixels)
    with numpy.errstate(all="ignore"):
        mean: Pixels = _sum_of_four(even) * pixels.dtype.type(0.25)
        if numpy.isfinite(mean).all() and not (_has(even, nodata) or _has(mean, nodata)):
            return mean
        return _mean_of_values(even, nodata)


def thinned(pixels: Pixels, nodata: float | None) -> Pixels:
    """Return the upper left one of each two by two pixels, with the value that it has."""
    return pixels[::2, ::2].copy()


def _even(pixels: Pixels) -> Pixels:
    """Repeat the last row or column of an odd number, which leaves the mean as it is."""
    height, width = pixels.shape
    return numpy.pad(pixels, ((0, height % 2), (0, width % 2)), "edge") if height % 2 or width % 2 else pixels


def _sum_of_four(pixels: Pixels) -> Pixels:
    rows = pixels[0::2] + pixels[1::2]
    total: Pixels = rows[:, 0::2] + rows[:, 1::2]
    return total


def _has(pixels: Pixels, nodata: float | None) -> bool:
    return nodata is not None and bool((pixels == nodata).any())


def _mean_of_values(pixels: Pixels, nodata: float | None) -> Pixels:
    """Do the same where some have no value, or where their sum is beyond the type."""
    has_value = ~numpy.isnan(pixels)
    if nodata is not None:
        has_value &= pixels != nodata
    count = _sum_of_four(has_value.astype(numpy.uint8))
    total = _sum_of_four(numpy.where(has_value, pixels, 0).astype(numpy.float64))
    mean = (total / count).astype(pixels.dtype)
    if nodata is not None:
        # A mean that happens to be the nodata value is still a value.
        mean[mean == nodata] = numpy.nextafter(pixels.dtype.type(nodata), pixels.dtype.type(numpy.inf))
    return numpy.where(count == 0, pixels[::2, ::2], mean)
