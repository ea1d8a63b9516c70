"""The pieces that a tile set is divided into where water is followed: squares of its grid, whatever its tiles are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Callable

from tile_job_plugin.hydrology.tile_edges import Frame, SetEdges
from tile_job_plugin.tiles.model import PixelRect

#: Pixels per side.
SIZE = 1024


class Pieces:
    """The pieces of a tile set that have rasters, numbered row by row; the numbers are the same in each process."""

    def __init__(self, extent: PixelRect, has_ground: Callable[[PixelRect], bool], size: int = SIZE) -> None:
        """Divide *extent* from its north-western corner on; *has_ground* tells whether a rectangle touches a raster."""
        self.extent = extent
        self._size = size
        self._places = [place for place in self._places_in(extent) if has_ground(self._rect_at(*place))]
        self._numbers = {place: number for number, place in enumerate(self._places)}

    def __len__(self) -> int:
        return len(self._places)

    def rect(self, number: int) -> PixelRect:
        """Return where a piece lies."""
        return self._rect_at(*self._places[number])

    def touching(self, rect: PixelRect) -> Sequence[int]:
        """List the pieces that share a pixel with *rect*."""
        if not rect.intersects(self.extent):
            return []
        places = self._places_in(rect.intersection(self.extent))
        return [self._numbers[place] for place in places if place in self._numbers]

    @cached_property
    def edges(self) -> SetEdges:
        """Their outermost cells, with the pieces as tiles; there must be one."""
        return SetEdges([frame_of(self.rect(number)) for number in range(len(self))])

    def _places_in(self, rect: PixelRect) -> Iterator[tuple[int, int]]:
        """Yield the rows and the columns, counted in pieces, of all that *rect* touches."""
        left, top = rect.column - self.extent.column, rect.row - self.extent.row
        for row in range(top // self._size, (top + rect.height - 1) // self._size + 1):
            for column in range(left // self._size, (left + rect.width - 1) // self._size + 1):
                yield row, column

    def _rect_at(self, row: int, column: int) -> PixelRect:
        left, top = self.extent.column + column * self._size, self.extent.row + row * self._size
        return PixelRect(left, top, self._size, self._size).intersection(self.extent)


def frame_of(rect: PixelRect) -> Frame:
    """Return a rectangle as `hydrology` has it."""
    return Frame(rect.row, rect.column, rect.height, rect.width)
