"""The eight neighbours of a cell, by the direction in which they lie.

Directions count clockwise from north, as SAGA's do: 0 is north, 1 north-east, 7 north-west.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy

if TYPE_CHECKING:
    #: Numbers by row and column, or in one row. Earlier versions of numpy can't evaluate this.
    Cells = numpy.ndarray[Any, Any]

DIRECTIONS = range(8)
#: Those of which each pair of neighbours has one: east to south-west.
HALF = range(2, 6)
#: Rows southwards and columns eastwards to the neighbour in each direction.
ROWS = numpy.array([-1, -1, 0, 1, 1, 1, 0, -1])
COLUMNS = numpy.array([0, 1, 1, 1, 0, -1, -1, -1])
#: How far away it is, in cells.
LENGTHS = numpy.array([1, math.sqrt(2)] * 4)


def ringed(cells: Cells, value: float = math.nan, rings: int = 1) -> Cells:
    """Surround cells with rings of a value."""
    return numpy.pad(cells, rings, constant_values=value)


def inside(cells: Cells) -> Cells:
    """Return the cells within the outermost ring, as a view."""
    return cells[..., 1:-1, 1:-1]


def neighbours(cells: Cells, direction: int) -> Cells:
    """Return the neighbour of each cell within the outermost ring, as a view of the same shape as `inside`."""
    row, column = 1 + int(ROWS[direction]), 1 + int(COLUMNS[direction])
    return cells[row : row + cells.shape[0] - 2, column : column + cells.shape[1] - 2]


def steps(columns: int) -> Cells:
    """Return how far away each neighbour is in an array of so many columns, taken as one row of cells."""
    moves: Cells = ROWS * columns + COLUMNS
    return moves


def outlets(heights: Cells) -> Cells:
    """Return where water leaves: ground beside none. *heights* have one ring more than the result."""
    lacks = numpy.zeros(inside(heights).shape, bool)
    for direction in DIRECTIONS:
        lacks |= numpy.isnan(neighbours(heights, direction))
    return lacks & ~numpy.isnan(inside(heights))


def once(numbers: Cells, mark: Cells) -> Cells:
    """Return each number once; *mark* has a place for each, with anything in it."""
    places = numpy.arange(numbers.size, dtype=mark.dtype)
    mark[numbers] = places
    result: Cells = numbers[mark[numbers] == places]
    return result
