"""The pixel grid of rasters whose headers round the size of a pixel, such as 0.00027778 for a third of 1/1200 degree.

Over one raster that is nothing; counted from a raster hundreds of tiles away it is a pixel. But the corners that the
headers tell lie a whole number of pixels apart, which gives the size to all the digits that they have together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from tile_job_plugin.tiles.headers import Header
from tile_job_plugin.tiles.model import Grid

#: Further than this, in pixels, a corner may belong to the next pixel as well.
_CLEAR = 0.4


@dataclass(frozen=True)
class _Axis:
    """Where pixels lie along one axis."""

    origin: float
    size: float
    #: The furthest that a corner lies beside a pixel's edge, in pixels.
    residual: float


def fitted(grid: Grid, headers: Iterable[Header]) -> Grid:
    """Return *grid*, or where not all rasters lie on it, one with pixels fitted to their corners if more lie on that.

    *headers* are of rasters in the grid's CRS that are north up; they are gone through several times.
    """
    misfits = _misfits(grid, headers)
    if not misfits:
        return grid
    other = _fitted(grid, [header for header in headers if header.has_about_pixels_of(grid)])
    return other if other is not None and _misfits(other, headers) < misfits else grid


def _misfits(grid: Grid, headers: Iterable[Header]) -> int:
    return sum(header.extent(grid) is None for header in headers)


def _fitted(grid: Grid, headers: Sequence[Header]) -> Grid | None:
    across = _axis([header.origin[0] for header in headers], grid.pixel_width)
    down = _down([header.origin[1] for header in headers], [header.south for header in headers], grid.pixel_height)
    if across is None or down is None:
        return None
    return Grid(grid.crs_wkt, across.origin, -down.origin, across.size, down.size)


def _down(norths: Sequence[float], souths: Sequence[float], size: float) -> _Axis | None:
    """Fit rows to the edges that the files tell; the opposite ones are off by the rounding of all rows.

    GDAL does not say which these are. They fit better where rasters have different heights, and have fewer digits.
    """
    fits = []
    for edges in (souths, norths):
        axis = _axis([-edge for edge in edges], size)
        if axis is not None:
            digits = sum(len(f"{edge:.12g}") for edge in edges)
            fits.append((round(axis.residual, 3), digits, axis))
    return min(fits, key=lambda fit: fit[:2])[2] if fits else None


def _axis(positions: Sequence[float], size: float) -> _Axis | None:
    """Fit pixels of about *size* to positions that lie a whole number of pixels apart; None where they don't."""
    ordered = sorted(set(positions))
    gaps = _pixels_between(ordered, size)
    if gaps is None:
        return None
    counts = list(accumulate(gaps, initial=0))
    distances = [position - ordered[0] for position in ordered]
    squares = sum(count * count for count in counts)
    if squares:
        size = sum(count * distance for count, distance in zip(counts, distances)) / squares
    residuals = [distance / size - count for count, distance in zip(counts, distances)]
    middle = (max(residuals) + min(residuals)) / 2
    return _Axis(ordered[0] + middle * size, size, max(residuals) - middle)


def _pixels_between(ordered: Sequence[float], size: float) -> list[int] | None:
    """Count the pixels between each position and the next; None where that is not clear.

    From the narrowest gap to the widest, for the size has to be the better the more pixels are counted by it.
    """
    gaps = [after - before for before, after in zip(ordered, ordered[1:])]
    counts = [0] * len(gaps)
    squares = products = 0.0
    for number in sorted(range(len(gaps)), key=gaps.__getitem__):
        counts[number] = count = round(gaps[number] / size)
        if abs(gaps[number] / size - count) > _CLEAR:
            return None
        squares += count * count
        products += count * gaps[number]
        # Of one column of tiles the positions may differ by their last digit.
        size = products / squares if squares else size
    return counts
