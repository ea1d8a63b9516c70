"""The same results cell by cell, as slowly and plainly as they are defined."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator
from typing import Any

import numpy

from tile_job_plugin.hydrology.neighbours import LENGTHS, inside, neighbours
from tile_job_plugin.hydrology.single_flow import NO_FLOW, NO_GROUND

Cells = Any

#: Rows down and columns to the right, by direction.
MOVES = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))


def around(heights: Cells, row: int, column: int) -> Iterator[tuple[int, int, float]]:
    """The neighbours that have ground, and how far away they are."""
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            place = row + down, column + right
            is_inside = 0 <= place[0] < heights.shape[0] and 0 <= place[1] < heights.shape[1]
            if (down or right) and is_inside and not math.isnan(heights[place]):
                yield (*place, math.sqrt(2) if down and right else 1.0)


def flooded(heights: Cells, least_rise: float = 0) -> Cells:
    """Fill sinks from the outlets upwards, always from the lowest cell that water has reached."""
    result = numpy.full_like(heights, numpy.nan)
    ground = [(int(row), int(column)) for row, column in zip(*numpy.nonzero(~numpy.isnan(heights)))]
    queue = [(float(heights[cell]), cell) for cell in ground if len(list(around(heights, *cell))) < 8]
    heapq.heapify(queue)
    while queue:
        level, cell = heapq.heappop(queue)
        if not math.isnan(result[cell]):
            continue
        result[cell] = level
        for row, column, length in around(heights, *cell):
            if math.isnan(result[row, column]):
                heapq.heappush(queue, (max(float(heights[row, column]), level + length * least_rise), (row, column)))
    return result


def shares(heights: Cells, convergence: float) -> Cells:
    """The share of its water that each cell passes on in each direction; *heights* have one ring more."""
    ground = inside(heights).astype(float)
    result = numpy.zeros((8, *ground.shape))
    for direction in range(8):
        ahead, behind = neighbours(heights, direction), neighbours(heights, (direction + 4) % 8)
        fall = numpy.where(numpy.isnan(ahead), behind - ground, ground - ahead)
        result[direction][fall > 0] = (fall[fall > 0] / LENGTHS[direction]) ** convergence
    total = sum(result, numpy.zeros(ground.shape))
    return numpy.divide(result, total, out=result, where=total > 0)


def drained(shares: Cells, ground: Cells) -> Cells:
    """Add up what flows through each cell, from what flows to it, by shares per direction, row and column."""
    known: dict[tuple[int, int], float] = {}

    def flow(row: int, column: int) -> float:
        if (row, column) not in known:
            total = 1.0
            for direction, (down, right) in enumerate(MOVES):
                source = row - down, column - right
                is_inside = 0 <= source[0] < ground.shape[0] and 0 <= source[1] < ground.shape[1]
                if is_inside and ground[source] and shares[direction][source] > 0:
                    total += shares[direction][source] * flow(*source)
            known[row, column] = total
        return known[row, column]

    result = numpy.full(ground.shape, numpy.nan)
    for row, column in zip(*numpy.nonzero(ground)):
        result[row, column] = flow(int(row), int(column))
    return result


def walked(directions: Cells) -> Cells:
    """The number of the cell at which each cell's water ends, row by row from 1; directions lead in no circle."""
    result = numpy.full(directions.shape, numpy.nan)
    for row, column in zip(*numpy.nonzero(directions != NO_GROUND)):
        end = int(row), int(column)
        while directions[end] != NO_FLOW:
            down, right = MOVES[directions[end]]
            end = end[0] + down, end[1] + right
        result[row, column] = end[0] * directions.shape[1] + end[1] + 1
    return result
