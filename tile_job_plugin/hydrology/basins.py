"""Which cells of a filled tile drain to the same place, and how water passes from there.

After Barnes (2016), "Parallel priority-flood depression filling for trillion cell digital elevation models". His tiles
give each edge cell a label of its own. Here all cells whose way down ends in the same place are one basin, found on the
filled surface alone, whichever tool has filled it. These are fewer, and no filled level depends on which way down a
cell is given where there are several.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.lowest_ways import OUTSIDE, Saddles
from tile_job_plugin.hydrology.neighbours import DIRECTIONS, HALF, neighbours, outlets, ringed, steps
from tile_job_plugin.hydrology.pointers import followed, joined
from tile_job_plugin.hydrology.tile_edges import edge_of

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


@dataclass(frozen=True)
class TileBasins:
    """What a set must know of one of its tiles to fill it."""

    #: How many basins there are, OUTSIDE included.
    count: int
    #: The height and the basin of each edge cell; NaN and OUTSIDE where there is no ground.
    heights: Cells
    basins: Cells
    #: The lowest saddle between each two basins.
    saddles: Saddles


def tile_basins(filled: Cells) -> TileBasins:
    """Return the basins of a tile that was filled by itself, as if water left it at all its edge cells."""
    basins = basin_of_each(filled)
    edge = edge_of(*filled.shape)
    saddles = Saddles.of_all([*_between(filled, basins), _inner_outlets(filled, basins)]).lowest()
    return TileBasins(int(basins.max()) + 1, filled[edge], basins[edge], saddles)


def basin_of_each(filled: Cells) -> Cells:
    """Return the number of the basin that each cell drains to, from 1 on; OUTSIDE where there is no ground."""
    flat = _flats(filled)
    lower = _lowest_neighbours(filled)
    falls = numpy.flatnonzero(lower != numpy.arange(lower.size))
    target = numpy.arange(lower.size)
    # All of a flat drains by any of its cells that has a lower neighbour.
    target[flat[falls]] = flat[lower[falls]]
    ends = followed(target)[flat].reshape(filled.shape)
    has_ground = ~numpy.isnan(filled)
    is_end = numpy.zeros(filled.size, bool)
    is_end[ends[has_ground]] = True
    return numpy.where(has_ground, numpy.cumsum(is_end)[ends], OUTSIDE).astype(numpy.int32)


def _lowest_neighbours(filled: Cells) -> Cells:
    """Return the number of each cell's lowest neighbour, or its own where none is lower."""
    numbers = numpy.arange(filled.size).reshape(filled.shape)
    around, lowest, result = ringed(filled), filled.copy(), numbers.copy()
    for direction in DIRECTIONS:
        heights = neighbours(around, direction)
        is_lower = heights < lowest
        lowest[is_lower] = heights[is_lower]
        result[is_lower] = numbers[is_lower] + steps(filled.shape[1])[direction]
    return result.ravel()


def _flats(filled: Cells) -> Cells:
    """Return for each cell the number of one that stands for all neighbours of the same height."""
    around = ringed(filled)
    ones, others = [], []
    for direction in HALF:
        one = numpy.flatnonzero(neighbours(around, direction) == filled)
        ones.append(one)
        others.append(one + steps(filled.shape[1])[direction])
    return joined(filled.size, numpy.concatenate(ones), numpy.concatenate(others))


def _between(filled: Cells, basins: Cells) -> Iterator[Saddles]:
    around, basins_around = ringed(filled), ringed(basins, OUTSIDE)
    for direction in HALF:
        other = neighbours(basins_around, direction)
        differ = (other != basins) & (other != OUTSIDE) & (basins != OUTSIDE)
        heights = numpy.maximum(filled[differ], neighbours(around, direction)[differ])
        yield Saddles(basins[differ], other[differ], heights).lowest()


def _inner_outlets(filled: Cells, basins: Cells) -> Saddles:
    """Return where water leaves beside ground that is missing in the tile; of what is around it nothing is known."""
    leaves = outlets(ringed(filled, 0))
    return Saddles(basins[leaves], numpy.zeros_like(basins[leaves]), filled[leaves]).lowest()
