"""The level that filled sinks have at the edge cells of all tiles of a set.

Where the edge cells of a tile stand at these levels, filling the tile by itself gives what filling the whole set gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.basins import TileBasins
from tile_job_plugin.hydrology.lowest_ways import OUTSIDE, Saddles, levels
from tile_job_plugin.hydrology.neighbours import DIRECTIONS, HALF
from tile_job_plugin.hydrology.tile_edges import OWN, SetEdges, edge_of

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


def edge_levels(edges: SetEdges, tiles: Sequence[TileBasins]) -> list[Cells]:
    """Return the filled level of each tile's edge cells, to the bit; NaN where there is no ground."""
    before = numpy.cumsum([0, *(tile.count - 1 for tile in tiles)])
    heights = numpy.concatenate([tile.heights for tile in tiles])
    basins = numpy.concatenate([_in_set(tile.basins, count) for tile, count in zip(tiles, before)])
    inner = (
        Saddles(_in_set(saddles.one, count), _in_set(saddles.other, count), saddles.heights)
        for saddles, count in zip((tile.saddles for tile in tiles), before)
    )
    saddles = Saddles.of_all([*inner, *_between_tiles(edges, heights, basins), _outlets(edges, heights, basins)])
    return edges.split(numpy.maximum(heights, levels(int(before[-1]) + 1, saddles.lowest())[basins]))


def raised(heights: Cells, edge: Cells) -> Cells:
    """Return the heights of a tile with its edge cells at their level."""
    result = heights.copy()
    result[edge_of(*heights.shape)] = edge
    return result


def _in_set(basins: Cells, before: int) -> Cells:
    return numpy.where(basins == OUTSIDE, OUTSIDE, basins + before)


def _between_tiles(edges: SetEdges, heights: Cells, basins: Cells) -> Iterator[Saddles]:
    ground = numpy.flatnonzero(basins != OUTSIDE)
    for direction in HALF:
        other = edges.across(ground, direction)
        touches = _has_ground(basins, other)
        here, there = ground[touches], other[touches]
        yield Saddles(basins[here], basins[there], numpy.maximum(heights[here], heights[there])).lowest()


def _has_ground(basins: Cells, cells: Cells) -> Cells:
    """Whether cells, as `SetEdges.across` returns them, are edge cells of other tiles, with ground."""
    has_ground: Cells = (cells >= 0) & (basins.take(cells, mode="clip") != OUTSIDE)
    return has_ground


def _outlets(edges: SetEdges, heights: Cells, basins: Cells) -> Saddles:
    """Return where water leaves a tile because no other has ground there."""
    ground = numpy.flatnonzero(basins != OUTSIDE)
    leaves = numpy.zeros(len(ground), bool)
    for direction in DIRECTIONS:
        other = edges.across(ground, direction)
        leaves |= (other != OWN) & ~_has_ground(basins, other)
    cells = ground[leaves]
    return Saddles(basins[cells], numpy.zeros_like(basins[cells]), heights[cells]).lowest()
