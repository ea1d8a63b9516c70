"""Small grids of every kind, drawn at random, and cut into tiles of any size."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

import numpy
from hypothesis import settings
from hypothesis import strategies as st

from tile_job_plugin.hydrology.exchange import Exchange
from tile_job_plugin.hydrology.sheet import Sheet
from tile_job_plugin.hydrology.tile_edges import Frame, SetEdges

Cells = Any

#: `make test-water` draws many.
many = settings(max_examples=1000 if os.environ.get("TILE_JOBS_WATER") == "full" else 50)

#: Few heights make flats and lakes, many make a rough terrain; a tenth is no binary fraction.
_ranges = st.sampled_from([1, 2, 4, 30])
_seeds = st.integers(0, 2**32 - 1)


@st.composite
def grids(draw: st.DrawFn) -> Cells:
    """Heights of up to 12 by 12 cells as 32-bit floats, some without ground."""
    rows, columns = draw(st.integers(1, 12)), draw(st.integers(1, 12))
    random = numpy.random.default_rng(draw(_seeds))
    heights = (random.integers(0, draw(_ranges), (rows, columns)) / 10).astype(numpy.float32)
    heights[random.random((rows, columns)) < draw(st.sampled_from([0, 0, 0.05, 0.4]))] = numpy.nan
    # A rim that is higher than all makes one lake of it, if it has no gap.
    if draw(st.booleans()):
        heights[[0, -1]] += 5
        heights[1:-1, [0, -1]] += 5
    return heights


@st.composite
def cuts(draw: st.DrawFn, size: int) -> list[int]:
    """Where a length is cut, its ends included."""
    return [0, *sorted(draw(st.sets(st.integers(1, size - 1), max_size=4)) if size > 1 else []), size]


@st.composite
def tilings(draw: st.DrawFn, heights: Cells) -> list[Frame]:
    """Rows and columns of tiles, some of which may be missing."""
    row, column = draw(st.integers(-20, 20)), draw(st.integers(-20, 20))
    bands, stripes = (list(_between(draw(cuts(size)))) for size in heights.shape)
    frames = [
        Frame(row + top, column + left, bottom - top, right - left) for top, bottom in bands for left, right in stripes
    ]
    kept = draw(st.lists(st.integers(0, 9), min_size=len(frames), max_size=len(frames)))
    return [frame for frame, number in zip(frames, kept) if number] or frames


def _between(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    return zip(places, places[1:])


class Tiles:
    """A grid as a set of tiles; where no tile is, it has no ground."""

    def __init__(self, heights: Cells, frames: list[Frame]) -> None:
        """Take heights; the first frame's grid may begin at any row and column."""
        self.frames = frames
        self._row, self._column = min(frame.row for frame in frames), min(frame.column for frame in frames)
        rows = max(frame.row + frame.rows for frame in frames) - self._row
        columns = max(frame.column + frame.columns for frame in frames) - self._column
        self.heights = numpy.full((rows, columns), numpy.nan, heights.dtype)
        for frame in frames:
            self.heights[self.place(frame)] = heights[:rows, :columns][self.place(frame)]

    def __repr__(self) -> str:
        return f"Tiles({self.heights.tolist()}, {self.frames})"

    def place(self, frame: Frame) -> tuple[slice, slice]:
        """Return where a tile lies in the whole."""
        row, column = frame.row - self._row, frame.column - self._column
        return slice(row, row + frame.rows), slice(column, column + frame.columns)

    def cut(self, whole: Cells, rings: int = 0) -> list[Cells]:
        """Cut the whole into tiles, each with some rings of what is around it; what is around the whole is NaN."""
        padded = numpy.pad(whole, rings, constant_values=numpy.nan) if rings else whole
        places = [self.place(frame) for frame in self.frames]
        return [
            padded[rows.start : rows.stop + 2 * rings, columns.start : columns.stop + 2 * rings].copy()
            for rows, columns in places
        ]

    def together(self, tiles: list[Cells]) -> Cells:
        """Put tiles together."""
        whole = numpy.full(self.heights.shape, numpy.nan, tiles[0].dtype)
        for frame, tile in zip(self.frames, tiles):
            whole[self.place(frame)] = tile
        return whole


def squares(rows: int, columns: int, size: int) -> list[Frame]:
    """Square tiles, the last ones of which are smaller where *size* does not fit."""
    return [
        Frame(row, column, min(size, rows - row), min(size, columns - column))
        for row in range(0, rows, size)
        for column in range(0, columns, size)
    ]


@st.composite
def tiled_grids(draw: st.DrawFn) -> Tiles:
    """Grids that are cut into tiles."""
    heights = draw(grids())
    return Tiles(heights, draw(tilings(heights)))


#: Choose one of the tiles that wait.
CHOICES = [lambda waiting: next(iter(waiting)), min, max]


def exchanged(
    edges: SetEdges, unknown: list[float], tiles: Any, begun: list[Any], room: int, choose: Any
) -> tuple[list[int], list[Cells]]:
    """Compute tiles, *room* of them together, until no edge cell changes; gives the tiles begun and all edges."""
    exchange, sheet, order = Exchange(edges, unknown), Sheet(edges, 0), []
    sheet = Sheet(edges, room * sheet.rows * sheet.columns)
    computed = tiles(sheet)
    while exchange.waiting:
        if not sheet.room:
            sheet.remove(next(iter(sheet.places)))
        tile = choose(exchange.waiting)
        order.append(tile)
        sheet.add(tile)
        computed.put(sheet.places[tile], begun[tile])
        computed.receive(sheet.edge(tile), exchange.of(tile))
        places, values = exchange.around(tile)
        computed.receive(sheet.ring(tile)[places], values)
        assert computed.run(sheet.links())
        for each in list(sheet.places):
            exchange.hand_over(each, computed.values(sheet.edge(each)))
        for each in sheet.places:
            exchange.waiting.pop(each, None)
    return order, [exchange.of(tile) for tile in range(len(edges.frames))]


def same_bits(one: Cells, other: Cells) -> bool:
    """Whether two arrays are alike to the last bit, all NaN being one."""
    return bool(one.dtype == other.dtype and numpy.array_equal(one, other, equal_nan=True))
