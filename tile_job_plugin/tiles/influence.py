"""How far a recipe looks: how far from the cut edge of a window its results change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy

from tile_job_plugin.tiles.model import PixelRect

#: The reach is believed if it ends within this part of the cut window, so that there is room to see that it does.
BELIEVED = 0.6


@dataclass(frozen=True)
class Cut:
    """A window, and a smaller one without the pixels along two of its sides."""

    whole: PixelRect
    part: PixelRect

    @property
    def depth(self) -> int:
        """The greatest distance from a cut edge that pixels of the part have."""
        return int(min(self._columns.max(), self._rows.max()) + 1)

    @property
    def distances(self) -> numpy.ndarray[Any, Any]:
        """How many pixels of the part lie between each pixel and the nearest cut edge; rows by columns."""
        return numpy.minimum(self._rows[:, None], self._columns[None, :])

    @property
    def _columns(self) -> numpy.ndarray[Any, Any]:
        columns = numpy.arange(self.part.width)
        return columns if self.part.column > self.whole.column else columns[::-1]

    @property
    def _rows(self) -> numpy.ndarray[Any, Any]:
        rows = numpy.arange(self.part.height)
        return rows if self.part.row > self.whole.row else rows[::-1]


def cuts(window: PixelRect) -> tuple[Cut, Cut]:
    """Cut a window in the north west, and in the south east, by about a quarter of its sides.

    By an odd number of pixels: a pyramid that hangs on the window's origin would else look as if it did not.
    """
    width, height = window.width // 4 | 1, window.height // 4 | 1
    size = window.width - width, window.height - height
    return (
        Cut(window, PixelRect(window.column + width, window.row + height, *size)),
        Cut(window, PixelRect(window.column, window.row, *size)),
    )


@dataclass(frozen=True)
class Reach:
    """What two results of a cut tell."""

    #: Pixels of neighbour data without which some pixel of the part changes.
    pixels: int
    #: The largest absolute difference of pixels that lie as far inside as the reach can be believed.
    remaining: float
    #: Whether results don't change any more further inside.
    has_end: bool


def reach(cut: Cut, whole: numpy.ma.MaskedArray[Any, Any], part: numpy.ma.MaskedArray[Any, Any]) -> Reach:
    """Compare the results over the whole window and over the part, both given for the part's pixels."""
    differs = (numpy.ma.getmaskarray(whole) != numpy.ma.getmaskarray(part)) | (whole.filled(0) != part.filled(0))
    distances = cut.distances
    furthest = int(distances[differs].max()) + 1 if differs.any() else 0
    most = int(cut.depth * BELIEVED)
    inside = numpy.ma.abs(whole.astype(float) - part.astype(float))[distances >= most]
    remaining = float(inside.max()) if inside.count() else 0.0
    return Reach(furthest, remaining, furthest <= most)
